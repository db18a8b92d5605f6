import type { FigureDescription } from "../figure.js";
import { DIMENSION as D, MEMBERS_AND_SHARE, measure } from "./parts.js";
import { given, inScope, membershipsIn, partOfMembers } from "./trace.js";

/** Who is in the networks, from when to when. */
export const COMPOSITION: readonly FigureDescription[] = [
  {
    id: "members",
    title: { da: "Medlemmer", en: "Members" },
    definition: {
      da: "Organisationer, der på noget tidspunkt har været medlem af netværket (for en skole: af mindst ét af dens netværk). En organisation tæller én gang pr. netværk, skole og projekt. Indmeldte og udmeldte er organisationer med et medlemskab, der begynder eller slutter i projektperioden, også når de går fra ét af skolens netværk til et andet; en ukendt første dag tæller ikke som indmeldelse. Medlemmer ved udgangen er dem, der er medlemmer på projektperiodens sidste dag; er første dag ukendt, antages medlemskabet at gælde fra netværkets start. Har en skole ingen medlemskaber i sine filer, foreligger dens tal ikke. n er alle, der har været medlem.",
      en: "Organisations that have been a member of the network at any time (for a school: of at least one of its networks). An organisation counts once per network, school and programme. Joined and left are organisations of which a membership begins or ends in the programme's period, also where they go from one of the school's networks to another; an unknown first day is not counted as joining. Active at the end are those who are members on the last day of the period; where the first day is unknown, membership is assumed since the network's start. Where a school has no memberships in its files, its numbers aren't available. n is all who have been a member.",
    },
    dimensions: [D.school_id, D.network_id],
    measures: [
      measure("members", "organisations", "Medlemmer", "Members"),
      measure("joined", "organisations", "Indmeldte", "Joined"),
      measure("left", "organisations", "Udmeldte", "Left"),
      measure("active_at_end", "organisations", "Medlemmer ved udgangen", "Active at the end"),
    ],
    trace: (d) => inScope("memberships", d),
  },
  {
    id: "members-by-kind",
    title: { da: "Medlemmer efter type", en: "Members by kind" },
    definition: {
      da: "Organisationer med et medlemskab, fordelt på virksomheder, skoler, offentlige myndigheder, foreninger og andre. Andelen er af dem, hvis type er kendt (n); de øvrige er ikke med.",
      en: "Organisations with a membership, by company, school, public body, association and other. The share is of those whose kind is known (n); the others are left out.",
    },
    dimensions: [D.school_id, D.network_id, D.organisation_kind],
    measures: MEMBERS_AND_SHARE,
    trace: (d, measure) => partOfMembers(d, "kind", measure),
  },
  {
    id: "members-by-size",
    title: { da: "Medlemmer efter størrelse", en: "Members by size" },
    definition: {
      da: "Organisationer med et medlemskab, fordelt efter antal ansatte. Andelen er af dem, hvis størrelse er kendt (n); de øvrige er ikke med.",
      en: "Organisations with a membership, by number of employees. The share is of those whose size is known (n); the others are left out.",
    },
    dimensions: [D.school_id, D.network_id, D.size_band],
    measures: MEMBERS_AND_SHARE,
    trace: (d, measure) => partOfMembers(d, "size_band", measure),
  },
  {
    id: "members-by-municipality",
    title: { da: "Hvor medlemmerne kommer fra", en: "Where the members come from" },
    definition: {
      da: "Organisationer med et medlemskab, fordelt på den kommune, de hører hjemme i. Andelen er af dem, hvis kommune er kendt (n). Kun kommuner, hvor projektet har mindst ét medlem, er med.",
      en: "Organisations with a membership, by the municipality where they are. The share is of those whose municipality is known (n). Only municipalities where the programme has at least one member are shown.",
    },
    dimensions: [D.school_id, D.municipality_code],
    measures: MEMBERS_AND_SHARE,
    trace: (d, measure) => partOfMembers(d, "municipality_code", measure),
  },
  {
    id: "members-over-time",
    title: { da: "Medlemmer måned for måned", en: "Members month by month" },
    definition: {
      da: "Aktive er organisationer, der er medlem på månedens sidste dag; indmeldte og udmeldte er organisationer med et medlemskab, der begynder eller slutter i måneden. Er første dag ukendt, antages medlemskabet at gælde fra netværkets start, og det tæller ikke som indmeldelse. Alle måneder i projektperioden er med, hele den første og hele den sidste. Har en skole ingen medlemskaber i sine filer, foreligger dens tal ikke. n er alle, der har været medlem.",
      en: "Active are organisations that are a member on the month's last day; joined and left are organisations of which a membership begins or ends in the month. Where the first day is unknown, membership is assumed since the network's start and isn't counted as joining. Every month of the programme's period is shown, the first and the last as a whole. Where a school has no memberships in its files, its numbers aren't available. n is all who have been a member.",
    },
    dimensions: [D.school_id, D.network_id, D.month],
    measures: [
      measure("active", "organisations", "Aktive", "Active"),
      measure("joined", "organisations", "Indmeldte", "Joined"),
      measure("left", "organisations", "Udmeldte", "Left"),
    ],
    trace: (d, measure) => membershipsIn(inScope("memberships", d), d, measure),
  },
  {
    id: "retention",
    title: { da: "Fastholdelse af medlemmer", en: "Retention of members" },
    definition: {
      da: "Den anslåede andel, hvis medlemskab varer mindst så mange hele måneder (Kaplan-Meier; længden regnes i hele måneder). En organisation følges fra sin første dag i et af skolens netværk, til den har forladt dem alle for sidste gang, pauser medregnet; den, der stadig er medlem ved projektperiodens slutning, følges dertil. Organisationer med en ukendt første dag er ikke med. n er dem, der er fulgt så længe (for antallet af fulgte: alle, der er fulgt); er de færre end 5, er grundlaget for lille. Grænserne (95 %) generaliserer til en tilsvarende kreds af organisationer, som kunne være kommet med; de er beregnet på log-skala efter Greenwood.",
      en: "The estimated share whose membership lasts at least so many whole months (Kaplan–Meier; lengths are in whole months). An organisation is followed from its first day in any of the school's networks until it has left them all for the last time, breaks included; those who are members at the end of the period are followed until then. Organisations with an unknown first day are left out. n is those followed so long (for the number followed: all that are followed); where they are fewer than 5 the base is too small. The limits (95 %) generalise to another set of organisations like these that might have joined; they are log-transformed after Greenwood.",
    },
    uses: ["retentionCurve"],
    dimensions: [D.school_id, D.months_since_joining],
    measures: [
      measure("at_risk", "organisations", "Fulgt så længe", "Followed so long"),
      measure("survival", "share", "Stadig medlem", "Still members", true),
    ],
    trace: (d) => inScope("memberships", d),
  },
  {
    id: "networks-by-purpose",
    title: { da: "Netværk efter formål", en: "Networks by purpose" },
    definition: {
      da: "Antallet af netværk med hvert formål. Netværk, hvis formål ikke er oplyst, indgår kun i det samlede antal. n er netværk med et oplyst formål (for det samlede antal: alle).",
      en: "The number of networks of each purpose. Networks of unknown purpose are in the total only. n is networks of known purpose (for the total: all).",
    },
    dimensions: [D.school_id, D.purpose],
    measures: [measure("networks", "networks", "Netværk", "Networks")],
    trace: (d) => ({ table: "networks", where: given(d, "school_id", "purpose") }),
  },
];
