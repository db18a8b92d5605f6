import type { Dimensions, FigureDescription, Trace } from "../figure.js";
import type { TableName } from "../tables.js";
import { DIMENSION as D, measure } from "./parts.js";
import { given, inScope, monthOf, networkParticipations } from "./trace.js";

const ASKED = [D.school_id, D.network_id, D.respondent_group, D.item, D.asked_on] as const;

/** A day before all others: with it a missing day is left out. */
const EARLIEST = "0001-01-01";

/** What was expected and experienced, by what methods, and with what results. */
export const EVALUATION: readonly FigureDescription[] = [
  {
    id: "expectations",
    title: { da: "Forventet og oplevet", en: "Expected and experienced" },
    definition: {
      da: "Gennemsnittet af svarene på en skala 1–5, før (forventet) og efter (oplevet), og forskellen: under 0 blev forventningen ikke indfriet. Enigheden (van der Eijks A) går fra −1 (svarene i begge ender) over 0 (jævnt fordelt) til 1 (alle svarer ens); den gælder det oplevede, hvor der er spurgt til det, ellers det forventede, og kan kun beregnes, hvor de enkelte svar er talt. Skolens tal omfatter alle svar om skolen og dens netværk. n er antallet af svar, for forskellen det mindste af de to; med færre end 3 svar er grundlaget for lille. Et gennemsnit, hvor antallet af svar ikke er oplyst, vises uden n og kan ikke lægges sammen med andre. Uden dato: alle runder under ét.",
      en: "The mean of the answers on a scale 1–5, of what was expected and what was experienced, and the gap: below 0 the expectation was not met. Agreement (van der Eijk's A) goes from −1 (answers at both ends) over 0 (evenly spread) to 1 (all alike); it is of the experience where that was asked about, else of the expectation, and needs answers that are counted one by one. A school's numbers hold all answers about the school and its networks. n is the number of answers, for the gap the smaller of the two; with fewer than 3 answers the base is too small. A mean without its number of answers is shown without n and can't be added to others. Without a date: all rounds together.",
    },
    uses: ["expectationGap", "agreementA"],
    dimensions: ASKED,
    measures: [
      measure("expected_mean", "score", "Forventet", "Expected"),
      measure("experienced_mean", "score", "Oplevet", "Experienced"),
      measure("gap", "score", "Forskel", "Gap"),
      measure("agreement", "index", "Enighed", "Agreement"),
    ],
    trace: (d, measure) => {
      const aspect =
        measure === "expected_mean" || measure === "experienced_mean" ? measure.replace("_mean", "") : null;
      const asked = given(d, "school_id", "network_id", "respondent_group", "item", "asked_on");
      return { table: "expectations", where: { ...asked, ...given({ aspect }, "aspect") } };
    },
  },
  {
    id: "alignment",
    title: { da: "Hvor enige er skole og virksomheder?", en: "How far apart school and companies are" },
    definition: {
      da: "Hvor tæt skolens og virksomhedernes svar ligger på hinanden: 1, når de fordeler sig ens, 0, når den ene side svarer 1 og den anden 5 hele vejen igennem (1 minus en fjerdedel af Wasserstein-afstanden). Afstanden er skolens gennemsnit minus virksomhedernes. Kræver svar, der er talt enkeltvis, fra begge sider; n er den mindste sides svar, og med færre end 3 er grundlaget for lille (uden n, hvor det ikke er oplyst). Uden dato: alle runder under ét.",
      en: "How close the school's and the companies' answers lie: 1 where they spread alike, 0 where one side answers 1 and the other 5 throughout (1 minus a quarter of the Wasserstein distance). The distance is the school's mean minus the companies'. Needs answers counted one by one from both sides; n is the smaller side's answers, and with fewer than 3 the base is too small (without n where it isn't known). Without a date: all rounds together.",
    },
    uses: ["alignment"],
    dimensions: [D.school_id, D.network_id, D.item, D.asked_on, D.aspect],
    measures: [
      measure("alignment", "index", "Overensstemmelse", "Alignment"),
      measure("distance", "score", "Skolen minus virksomhederne", "School minus companies"),
    ],
    trace: (d) => ({
      table: "expectations",
      where: given(d, "school_id", "network_id", "item", "asked_on", "aspect"),
      oneOf: { respondent_group: ["school", "company"] },
    }),
  },
  {
    id: "methods",
    title: { da: "Metoder", en: "Methods" },
    definition: {
      da: "I hvor mange netværk hver metode er brugt, og hvor nyttig netværkene fandt den (gennemsnit af vurderinger 1–5; n er antallet af vurderinger), i alt og efter netværkenes formål. Hvor metoden ikke er brugt, er der intet at vurdere.",
      en: "In how many networks each method was used and how useful it was found (the mean of ratings 1–5; n is the number of ratings), in all and by the networks' purpose. Where the method wasn't used there is nothing to rate.",
    },
    dimensions: [D.method_id, D.purpose],
    measures: [
      measure("networks", "networks", "Netværk", "Networks"),
      measure("usefulness_mean", "score", "Nytte", "Usefulness"),
    ],
    trace: (d) => {
      const purpose = given(d, "purpose");
      const trace = { table: "method_uses" as const, where: given(d, "method_id") };
      if (Object.keys(purpose).length === 0) return trace;
      return { ...trace, within: [{ column: "network_id", trace: { table: "networks" as const, where: purpose } }] };
    },
  },
  {
    id: "method-uses",
    title: { da: "Metoder og netværk", en: "Methods and networks" },
    definition: {
      da: "Hvilke metoder der er brugt i hvilke netværk: hvor mange gange de er taget i brug, og hvor nyttige netværkene fandt dem (gennemsnit af vurderinger 1–5; n er antallet af vurderinger).",
      en: "Which methods were used in which networks: how many times they were taken up and how useful they were found (the mean of ratings 1–5; n is the number of ratings).",
    },
    dimensions: [D.method_id, D.network_id],
    measures: [measure("uses", "count", "Gange", "Times"), measure("usefulness", "score", "Nytte", "Usefulness")],
    trace: (d) => ({ table: "method_uses", where: given(d, "method_id", "network_id") }),
  },
  {
    id: "method-before-after",
    title: { da: "Før og efter metoden", en: "Before and after the method" },
    definition: {
      da: "Hvad der blev set i de netværk, som tog metoden i brug: medlemmer dagen før og ved periodens slutning, og deltagelsesgraden i aktiviteterne med registreret fremmøde før og fra den dag, metoden først blev brugt. Det viser ikke, at metoden er årsagen. Kun netværk, hvor dagen er kendt hver gang metoden er taget i brug, er med; n er divisoren, og for medlemmer antallet af netværkets medlemmer i alt.",
      en: "What was seen in the networks that took the method up: members the day before and at the end of the period, and the participation rate in the activities with recorded attendance before and from the day on which the method was first used. It doesn't show that the method is the cause. Only networks where the day is known each time the method was taken up are included; n is the divisor, and for members the network's members in all.",
    },
    uses: ["participationRate", "activeAt"],
    dimensions: [D.method_id, D.network_id, D.before_or_after],
    measures: [
      measure("members", "organisations", "Medlemmer", "Members"),
      measure("participation_rate", "share", "Deltagelsesgrad", "Participation rate"),
    ],
    trace: (d, measure) => {
      const members = inScope("memberships", d);
      const and = measure === "members" ? [members] : [networkParticipations(d), members];
      return { table: "method_uses", where: given(d, "method_id", "network_id"), and };
    },
  },
  {
    id: "outcomes",
    title: { da: "Resultater over tid", en: "Outcomes over time" },
    definition: {
      da: "Optalte resultater i de måneder, hvor der er gjort op, den løbende sum og summen af målene for de samme opgørelser. Måneder uden opgørelse er ikke med, for de er ikke nul. Mangler antallet eller målet i en opgørelse, vises summen af de øvrige; n er de opgørelser, hvor tallet er oplyst. Opgørelser uden dato er ikke med.",
      en: "Outcomes counted in the months in which counts were recorded, the running sum, and the sum of the targets of the same records. Months without a record are not shown, for they aren't zero. Where a record lacks its count or target, the sum of the others is shown; n is the records that have it. Records without a date are left out.",
    },
    dimensions: [D.school_id, D.network_id, D.outcome_kind, D.month],
    measures: [
      measure("count", "count", "Antal", "Count"),
      measure("cumulative", "count", "I alt til og med måneden", "In all up to the month"),
      measure("target", "count", "Mål", "Target"),
    ],
    // The running sum rests on all months up to this one; records without a date are in none.
    trace: (d, measure) => {
      const month = monthOf(d);
      const trace = { table: "outcomes" as const, where: given(d, "school_id", "network_id", "kind") };
      if (!month) return trace;
      const isMonthly = measure === "count" || measure === "target";
      return { ...trace, between: { recorded_on: isMonthly ? month : [EARLIEST, month[1]] } };
    },
  },
  {
    id: "outcomes-total",
    title: { da: "Resultater i forhold til mål", en: "Outcomes against targets" },
    definition: {
      da: "Optalte resultater i alt, summen af målene, og hvor stor en del af målet der er nået; målopfyldelsen regnes kun over opgørelser, der har både antal og mål (n). Pr. medlem og pr. aktivitet er antallet divideret med netværkets (skolens, projektets) medlemmer og aktiviteter; n er divisoren.",
      en: "Outcomes counted in all, the sum of the targets, and how large a part of the target was reached; attainment is computed over records that have both count and target (n). Per member and per activity is the count divided by the network's (school's, programme's) members and activities; n is the divisor.",
    },
    dimensions: [D.school_id, D.network_id, D.outcome_kind],
    measures: [
      measure("count", "count", "Antal", "Count"),
      measure("target", "count", "Mål", "Target"),
      measure("attainment", "share", "Målopfyldelse", "Attainment"),
      measure("per_member", "index", "Pr. medlem", "Per member"),
      measure("per_activity", "index", "Pr. aktivitet", "Per activity"),
    ],
    trace: (d, measure) => {
      const trace: Trace = { table: "outcomes", where: given(d, "school_id", "network_id", "kind") };
      if (measure === "per_member") return { ...trace, and: [inScope("memberships", d)] };
      if (measure !== "per_activity") return trace;
      return { ...trace, and: [{ table: "activities", where: given(d, "school_id", "network_id") }] };
    },
  },
];

/** What came in, and what is wrong with it. */
export const QUALITY: readonly FigureDescription[] = [
  {
    id: "completeness",
    title: { da: "Hvor meget er udfyldt", en: "How much is filled in" },
    definition: {
      da: "I hvor mange af tabellens rækker feltet er udfyldt, og hvor stor en andel det er af rækkerne (n). En organisation hører til de skoler, hvis netværk den har været medlem af; en metode til de skoler, der har brugt den. Et manglende samtykke regnes for et nej og dermed for udfyldt. Nøgler, der altid er udfyldt, og tabellerne over kilder og problemer er ikke med.",
      en: "In how many of the table's rows the field is filled, and what share of the rows (n) that is. An organisation belongs to the schools of whose networks it has been a member; a method to the schools that used it. A consent that isn't given counts as a no and so as filled. Keys, which are always filled, and the tables of sources and problems are left out.",
    },
    dimensions: [D.school_id, D.table_name, D.column_name],
    measures: [measure("filled", "rows", "Udfyldt", "Filled"), measure("share", "share", "Andel", "Share")],
    trace: (d) => traceOfTable(d),
  },
  {
    id: "problems",
    title: { da: "Problemer i filerne", en: "Problems in the files" },
    definition: {
      da: "Antallet af problemer, der blev fundet, da skolernes filer blev læst, efter alvorlighed og art. En fejl betyder, at en række eller en fil er lagt til side; en advarsel, at en værdi er udeladt, eller at kilder er uenige; en bemærkning, at noget er rettet, gættet eller sprunget over. Problemer i fælles filer indgår kun i projektets tal. n er skolens (projektets) problemer i alt.",
      en: "The number of problems found when the schools' files were read, by severity and kind. An error means that a row or a file was set aside; a warning that a value was left out or that sources disagree; a note that something was repaired, guessed or passed over. Problems in joint files are in the programme's numbers only. n is all the school's (programme's) problems.",
    },
    dimensions: [D.school_id, D.severity, D.code],
    measures: [measure("problems", "problems", "Problemer", "Problems")],
    trace: (d) => {
      const trace = { table: "problems" as const, where: given(d, "severity", "code") };
      return typeof d.school_id === "string" ? { ...trace, startsWith: { file: `${d.school_id}/` } } : trace;
    },
  },
  {
    id: "sources",
    title: { da: "Hvad der kom ind", en: "What came in" },
    definition: {
      da: "Rækker i hver kilde: læst, indlæst, slået sammen med noget, der var der i forvejen, og lagt til side. Læst er altid summen af de tre andre.",
      en: "Rows in each source: read, loaded, merged into what was there already, and set aside. Read is always the sum of the other three.",
    },
    dimensions: [D.school_id, D.source_id],
    measures: [
      measure("rows_read", "rows", "Læst", "Read"),
      measure("rows_loaded", "rows", "Indlæst", "Loaded"),
      measure("rows_merged", "rows", "Slået sammen", "Merged"),
      measure("rows_set_aside", "rows", "Lagt til side", "Set aside"),
    ],
    trace: (d) => ({ table: "sources", where: given(d, "source_id") }),
  },
];

/** The tables whose fields are looked at. */
const LOOKED_AT = [
  "schools",
  "networks",
  "organisations",
  "memberships",
  "activities",
  "participations",
  "expectations",
  "methods",
  "method_uses",
  "outcomes",
] as const satisfies readonly TableName[];

/** The rows of a table that are a school's; all of them for the programme, also an organisation that is nobody's member. */
function traceOfTable(d: Dimensions): Trace {
  const table = LOOKED_AT.find((name) => name === d.table_name) ?? "memberships";
  const own = given(d, "school_id");
  if (Object.keys(own).length === 0) return { table, where: {} };
  const through = (column: string, trace: Trace): Trace => ({ table, where: {}, within: [{ column, trace }] });
  switch (table) {
    case "organisations":
      return through("organisation_id", inScope("memberships", d));
    case "participations":
      return through("activity_id", { table: "activities", where: own });
    case "methods":
      return through("method_id", inScope("method_uses", d));
    case "memberships":
    case "method_uses":
      return inScope(table, d);
    default:
      return { table, where: own };
  }
}
