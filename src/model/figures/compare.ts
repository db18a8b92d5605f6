import type { Dimensions, FigureDescription, Trace } from "../figure.js";
import { DIMENSION as D, MEMBERS_AND_SHARE, measure } from "./parts.js";
import { given, heldOrCame, inScope, membershipsIn } from "./trace.js";

/** Rows of a table that has `network_id`, in the scope of a network, a school's networks, a purpose's, or all. */
function inGroup(table: Trace["table"], dimensions: Dimensions): Trace {
  const purpose = given(dimensions, "purpose");
  if (Object.keys(purpose).length === 0) return inScope(table, dimensions);
  return { table, where: {}, within: [{ column: "network_id", trace: { table: "networks", where: purpose } }] };
}

const membersOfGroup = (dimensions: Dimensions, where: Trace["where"] = {}): Trace => ({
  table: "organisations",
  where,
  within: [{ column: "organisation_id", trace: inGroup("memberships", dimensions) }],
});

/** Rows of a table that has `school_id` too: a school's are its own as well as its networks'. */
function ofGroup(table: Trace["table"], dimensions: Dimensions): Trace {
  if (given(dimensions, "purpose").purpose) return inGroup(table, dimensions);
  return { table, where: given(dimensions, "school_id", "network_id") };
}

/** Who came to the activities of the group's networks, and who could have; of one organisation, where one is given. */
function groupAttendance(dimensions: Dimensions): Trace {
  const who = given(dimensions, "organisation_id");
  const networks: Trace = {
    table: "networks",
    where: given(dimensions, "school_id", "network_id", "purpose"),
  };
  const held: Trace = { table: "activities", where: {}, within: [{ column: "network_id", trace: networks }] };
  const memberships = inGroup("memberships", dimensions);
  return {
    table: "participations",
    where: who,
    within: [{ column: "activity_id", trace: held }],
    and: [{ ...memberships, where: { ...memberships.where, ...who } }],
  };
}

/** What schools, networks and purposes are compared by. */
export const COMPARE: readonly FigureDescription[] = [
  {
    id: "comparison",
    title: { da: "Side om side", en: "Side by side" },
    definition: {
      da: "De samme tal for hver skole, hvert netværk og hvert formål, så de kan stilles op ved siden af hinanden; et formåls tal er for dets netværk under ét. Andele er af dem, hvor det er kendt (n). Forventede hovedafdelinger er antallet blandt lige mange tilfældige medlemmer: så mange, som den mindste skole (det mindste netværk, det mindste formål) har, dog mindst 5. Fastholdelsen er den anslåede andel, hvis medlemskab varer mindst 12 hele måneder (Kaplan-Meier; n er dem, der er fulgt så længe, og færre end 5 er for få); dens grænser (95 %) generaliserer til en tilsvarende kreds af organisationer, som kunne være kommet med. Nåede mål er andelen af de opgjorte mål (ét for hver slags resultat i hvert netværk, og i skolens og projektets tal også for skolen som helhed), der er nået; opgørelser af samme slags er lagt sammen. Alle andre tal beskriver dem, der faktisk var med. Skolens aktiviteter omfatter dens egne uden netværk; formålets gør ikke.",
      en: "The same numbers for each school, each network and each purpose, so that they can stand side by side; a purpose's numbers are of its networks together. Shares are of those where it is known (n). Expected sections is the number among equally many members drawn at random: as many as the smallest school (network, purpose) has, but at least 5. Retention is the estimated share whose membership lasts at least 12 whole months (Kaplan–Meier; n is those followed so long, and fewer than 5 are too few); its limits (95 %) generalise to another set of organisations like these that might have joined. Targets reached is the share of the targets on record (one for each kind of outcome in each network and, in the school's and the programme's numbers, for the school as a whole) that were reached; records of one kind are added up. All other numbers describe those who did take part. A school's activities include its own outside networks; a purpose's do not.",
    },
    uses: [
      "richness",
      "hillNumber",
      "rarefiedRichness",
      "participationRate",
      "reach",
      "retentionCurve",
      "gini",
      "compareGroups",
    ],
    dimensions: [D.school_id, D.network_id, D.purpose],
    measures: [
      measure("members", "organisations", "Medlemmer", "Members"),
      measure("active_at_end", "organisations", "Medlemmer ved periodens udgang", "Members at the period's end"),
      measure("joined", "organisations", "Indmeldte", "Joined"),
      measure("left", "organisations", "Udmeldte", "Left"),
      measure("small", "share", "Under 50 ansatte", "Fewer than 50 employees"),
      measure("sections", "count", "Hovedafdelinger", "Industry sections"),
      measure("expected_sections", "index", "Forventede hovedafdelinger", "Expected sections"),
      measure("rarefied_to", "members", "Blandt så mange medlemmer", "Among so many members"),
      measure("shannon_hill", "index", "Lige store brancher (Hill, q = 1)", "Equally large industries (Hill, q = 1)"),
      measure("participation_rate", "share", "Deltagelsesgrad", "Participation rate"),
      measure("reach", "share", "Kom mindst én gang", "Came at least once"),
      measure("retention_12", "share", "Stadig medlem efter 12 måneder", "Still members after 12 months", true),
      measure("gini", "index", "Skævhed i fremmødet (Gini)", "Unevenness of attendance (Gini)"),
      measure("activities", "activities", "Aktiviteter", "Activities"),
      measure("people", "people", "Personer i alt", "People in all"),
      measure("targets_reached", "share", "Nåede mål", "Targets reached"),
    ],
    trace: (d, measure) => {
      switch (measure) {
        case "active_at_end":
        case "joined":
        case "left":
        case "retention_12":
          return inGroup("memberships", d);
        case "participation_rate":
        case "reach":
        case "gini":
          return groupAttendance(d);
        case "activities":
        case "people":
          return heldOrCame(ofGroup("activities", d), measure);
        case "targets_reached":
          return ofGroup("outcomes", d);
        default:
          return membersOfGroup(d);
      }
    },
  },
  {
    id: "comparison-units",
    title: { da: "Grundlaget for sammenligninger", en: "What comparisons are made of" },
    definition: {
      da: "For hver organisation i hver skole, hvert netværk og hvert formål: hvor mange daterede aktiviteter med registreret fremmøde den kom til som medlem, af dem den kunne være kommet til (n); om den er kommet mindst én gang (1) eller ej (0); og om den har under 50 ansatte (1) eller flere (0). Sammenligninger af grupper trækker disse organisationer om igen. Hvad der ikke er kendt, foreligger ikke.",
      en: "For each organisation in each school, each network and each purpose: to how many dated activities with recorded attendance it came as a member, of those to which it could have come (n); whether it came at least once (1) or not (0); and whether it has fewer than 50 employees (1) or more (0). Comparisons of groups draw these organisations anew. What isn't known isn't available.",
    },
    uses: ["compareGroups"],
    dimensions: [D.school_id, D.network_id, D.purpose, D.organisation_id, D.section],
    measures: [
      measure("present", "activities", "Kom", "Came"),
      measure("came", "count", "Kom mindst én gang", "Came at least once"),
      measure("small", "count", "Under 50 ansatte", "Fewer than 50 employees"),
    ],
    trace: (d, measure) =>
      measure === "present" || measure === "came"
        ? groupAttendance(d)
        : membersOfGroup(d, given(d, "organisation_id", "section")),
  },
  {
    id: "purpose-members-over-time",
    title: { da: "Medlemmer måned for måned efter formål", en: "Members month by month, by purpose" },
    definition: {
      da: "Organisationer, der på månedens sidste dag er medlem af mindst ét netværk med formålet. Er første dag ukendt, antages medlemskabet at gælde fra netværkets start. n er alle, der har været medlem.",
      en: "Organisations that on the month's last day are a member of at least one network of the purpose. Where the first day is unknown, membership is assumed since the network's start. n is all who have been a member.",
    },
    dimensions: [D.purpose, D.month],
    measures: [measure("active", "organisations", "Aktive", "Active")],
    trace: (d) => membershipsIn(inGroup("memberships", d), d),
  },
  {
    id: "purpose-industry-sections",
    title: { da: "Hovedafdelinger efter formål", en: "Industry sections by purpose" },
    definition: {
      da: "Organisationer med et medlemskab i mindst ét netværk med formålet, fordelt på hovedafdelinger i Dansk Branchekode 2007. Andelen er af dem, hvis hovedafdeling er kendt (n).",
      en: "Organisations with a membership in at least one network of the purpose, by section of the Danish industry classification DB07. The share is of those whose section is known (n).",
    },
    dimensions: [D.purpose, D.section],
    measures: MEMBERS_AND_SHARE,
    trace: (d, measure) => {
      const part = membersOfGroup(d, given(d, "section"));
      return measure === "share" ? { ...part, and: [membersOfGroup(d)] } : part;
    },
  },
];
