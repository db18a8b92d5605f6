import type { Dimensions, DimensionValue, FigureDescription, Trace } from "../figure.js";
import { DIMENSION as D, measure } from "./parts.js";
import { given, inScope, membersOf, networkActivities } from "./trace.js";

/** How organisations tie the networks together. */
export const NETWORK: readonly FigureDescription[] = [
  {
    id: "network-overlap",
    title: { da: "Fælles medlemmer", en: "Members in common" },
    definition: {
      da: "Hvor mange organisationer to netværk har haft som medlem begge to, og hvor stor en del det er af alle, der har været medlem af mindst ét af dem (Jaccard, 1 = helt de samme). Hvert par af netværk står én gang; n er medlemmer af mindst ét af de to.",
      en: "How many organisations have been a member of both networks, and how large a part they are of all that have been a member of either (Jaccard, 1 = quite the same). Each pair of networks stands once; n is the members of either.",
    },
    uses: ["jaccard"],
    dimensions: [D.network_id, D.other_network_id],
    measures: [
      measure("shared", "organisations", "Fælles medlemmer", "Members in common"),
      measure("jaccard", "index", "Lighed (Jaccard)", "Likeness (Jaccard)"),
    ],
    trace: (d) => {
      const sides = [d.network_id, d.other_network_id].map(
        (id): Trace => inScope("memberships", { network_id: id ?? null }),
      );
      const both = sides.map((trace) => ({ column: "organisation_id", trace }));
      return { table: "organisations", where: {}, within: both, and: sides };
    },
  },
  {
    id: "bridging",
    title: { da: "Brobyggere", en: "Bridging organisations" },
    definition: {
      da: "Organisationer blandt skolens medlemmer, der har været medlem af to eller flere af projektets netværk, henholdsvis af netværk hos to eller flere skoler. n er skolens medlemmer.",
      en: "Organisations among the school's members that have been a member of two or more of the programme's networks, and of networks of two or more schools. n is the school's members.",
    },
    uses: ["bridges"],
    dimensions: [D.school_id],
    measures: [
      measure("in_two_or_more_networks", "organisations", "I to eller flere netværk", "In two or more networks"),
      measure("in_two_or_more_schools", "organisations", "Hos to eller flere skoler", "With two or more schools"),
    ],
    trace: (d) => {
      const members = membersOf(d);
      const theirs: Trace = {
        table: "memberships",
        where: {},
        within: [{ column: "organisation_id", trace: members }],
      };
      return { ...members, and: [theirs] };
    },
  },
  {
    id: "network-structure",
    title: { da: "Netværkets form", en: "The shape of the network" },
    definition: {
      da: "Mål for det todelte netværk af organisationer og netværk, forbundet af medlemskaber. Et netværk uden medlemmer er med, medmindre skolen slet ingen medlemskaber har i sine filer. Tæthed: hvor stor en del af alle mulige medlemskaber der findes. Gradcentralisering (0–1): om få organisationer, henholdsvis få netværk, har de fleste forbindelser. Sammenfald (Robins og Alexander): hvor tit to organisationer, der mødes i ét netværk, også mødes i et andet. Dele: hvor mange stykker nettet falder i. Er der kun ét netværk eller kun én organisation, har nettet ingen gradcentralisering. n er skolens medlemmer.",
      en: "Measures of the two-mode network of organisations and networks, tied by memberships. A network without members is included, unless its school has no memberships in its files at all. Density: how large a part of all possible memberships there is. Degree centralisation (0–1): whether few organisations, or few networks, have most of the ties. Clustering (Robins and Alexander): how often two organisations that meet in one network also meet in another. Components: into how many pieces the net falls. Where there is only one network or only one organisation there is no degree centralisation. n is the school's members.",
    },
    uses: ["twoModeDensity", "degreeCentralisation", "robinsAlexanderClustering", "components"],
    dimensions: [D.school_id],
    measures: [
      measure("two_mode_density", "index", "Tæthed", "Density"),
      measure(
        "degree_centralisation_organisations",
        "index",
        "Gradcentralisering, organisationer",
        "Degree centralisation, organisations",
      ),
      measure(
        "degree_centralisation_networks",
        "index",
        "Gradcentralisering, netværk",
        "Degree centralisation, networks",
      ),
      measure("robins_alexander_clustering", "index", "Sammenfald", "Clustering"),
      measure("components", "count", "Dele", "Components"),
    ],
    trace: (d) => inScope("memberships", d),
  },
  {
    id: "network-nodes",
    title: { da: "Organisationer og netværk", en: "Organisations and networks" },
    definition: {
      da: "Hver organisation med et medlemskab og hvert netværk, hvis skole har medlemskaber i sine filer, med sin plads på tegningen (et kraftbaseret kort, altid beregnet ens), sit antal forbindelser, og hvor tit den ligger på den korteste vej mellem andre (0–1). En organisations skole er den, hvis netværk den er medlem af; er det flere skoler, står der ingen. Kendes ingen medlemskaber, er organisationerne i stedet forbundet med de aktiviteter, de har deltaget i, og skolen er den, der holdt dem. I meget store netværk regnes det ikke ud, hvor tit en organisation ligger på den korteste vej. n er antallet på den anden side, som der kunne være forbindelse til.",
      en: "Each organisation with a membership, and each network whose school has memberships in its files, with its place in the drawing (a force-directed map, always computed alike), its number of ties and how often it lies on the shortest path between others (0–1). An organisation's school is the one whose networks it is a member of; where there are several, none is given. Where no memberships are known, organisations are tied to the activities in which they took part instead, and the school is the one that held them. In very large networks it isn't computed how often an organisation lies on the shortest path. n is the number on the other side to which there could be ties.",
    },
    uses: ["degrees", "twoModeBetweenness"],
    dimensions: [D.node_id, D.side, D.tie, D.school_id, D.purpose, D.section],
    measures: [
      measure("x", "position", "Vandret plads", "Horizontal place"),
      measure("y", "position", "Lodret plads", "Vertical place"),
      measure("degree", "count", "Forbindelser", "Ties"),
      measure("betweenness", "index", "Mellemliggenhed", "Betweenness"),
    ],
    // A place in the drawing, and lying between others, rest on all ties there are.
    trace: (d, measure) => {
      if (measure !== undefined && measure !== "degree") return tieIn(d, {});
      return tieIn(d, d.side === "organisation" ? { organisation_id: d.node_id } : { [otherSide(d)]: d.node_id });
    },
  },
  {
    id: "network-edges",
    title: { da: "Forbindelser mellem organisationer og netværk", en: "Ties between organisations and networks" },
    definition: {
      da: "Hvert medlemskab som en forbindelse, og hvor mange af netværkets aktiviteter organisationen har deltaget i; n er netværkets aktiviteter. Er der ikke oplyst fremmøde for nogen af dem, foreligger tallet ikke. Kendes ingen medlemskaber, er hver deltagelse i en aktivitet en forbindelse (1 af 1).",
      en: "Each membership as a tie, and in how many of the network's activities the organisation took part; n is the network's activities. Where no attendance is recorded for any of them, the number isn't available. Where no memberships are known, each participation in an activity is a tie (1 of 1).",
    },
    dimensions: [D.from, D.to, D.tie],
    measures: [measure("times", "activities", "Deltagelser", "Times present")],
    trace: (d) =>
      otherSide(d) === "activity_id"
        ? tieIn(d, { organisation_id: d.from, activity_id: d.to })
        : {
            table: "participations",
            where: given({ organisation_id: d.from ?? null }, "organisation_id"),
            within: [{ column: "activity_id", trace: networkActivities({ network_id: d.to ?? null }) }],
            and: [
              tieIn(d, { organisation_id: d.from, network_id: d.to }),
              networkActivities({ network_id: d.to ?? null }),
            ],
          },
  },
];

/** What organisations are tied to: activities where ties are participations, else networks. */
function otherSide({ tie, side }: Dimensions): "activity_id" | "network_id" {
  return tie === "participation" || side === "activity" ? "activity_id" : "network_id";
}

/** The memberships, or the participations, that are a node's ties, or the participation that is one tie. */
function tieIn(dimensions: Dimensions, ids: Readonly<Record<string, DimensionValue | undefined>>): Trace {
  const table = otherSide(dimensions) === "activity_id" ? "participations" : "memberships";
  const known = Object.fromEntries(Object.entries(ids).map(([column, value]) => [column, value ?? null]));
  return { table, where: given(known, ...Object.keys(known)) };
}
