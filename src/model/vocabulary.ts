import type { Text } from "./language.js";

/**
 * The closed lists of words that the tables use, with what each is called on a page.
 * The order is the order in which they are shown.
 */
export const VOCABULARY = {
  purpose: {
    placement: { da: "praktiksamarbejde", en: "placement cooperation" },
    training: { da: "uddannelsessamarbejde", en: "training cooperation" },
    experience_exchange: { da: "erfaringsudveksling", en: "experience exchange" },
    partnership: { da: "partnerskab", en: "partnership" },
    other: { da: "andet formål", en: "other purpose" },
  },
  organisation_kind: {
    company: { da: "virksomhed", en: "company" },
    school: { da: "skole", en: "school" },
    public: { da: "offentlig myndighed", en: "public body" },
    association: { da: "forening", en: "association" },
    other: { da: "anden organisation", en: "other organisation" },
  },
  size_band: {
    "0-9": { da: "0–9 ansatte", en: "0–9 employees" },
    "10-49": { da: "10–49 ansatte", en: "10–49 employees" },
    "50-249": { da: "50–249 ansatte", en: "50–249 employees" },
    "250+": { da: "250 ansatte eller flere", en: "250 employees or more" },
  },
  activity_kind: {
    meeting: { da: "møde", en: "meeting" },
    course: { da: "kursus", en: "course" },
    company_visit: { da: "virksomhedsbesøg", en: "company visit" },
    innovation_camp: { da: "innovationscamp", en: "innovation camp" },
    conference: { da: "konference", en: "conference" },
    other: { da: "anden aktivitet", en: "other activity" },
  },
  theme: {
    continuing_training: { da: "efteruddannelse", en: "continuing training" },
    recruitment: { da: "rekruttering", en: "recruitment" },
    job_development: { da: "jobudvikling", en: "job development" },
    branding: { da: "branding", en: "branding" },
    placement: { da: "praktik", en: "placement" },
    other: { da: "andet tema", en: "other theme" },
  },
  respondent_group: {
    school: { da: "skolen", en: "the school" },
    company: { da: "virksomhederne", en: "the companies" },
    other: { da: "andre", en: "others" },
  },
  aspect: {
    expected: { da: "forventet", en: "expected" },
    experienced: { da: "oplevet", en: "experienced" },
  },
  statistic: {
    count: { da: "antal svar", en: "number of answers" },
    mean: { da: "gennemsnit", en: "mean" },
  },
  phase: {
    start: { da: "opstart", en: "start" },
    run: { da: "drift", en: "running" },
    anchor: { da: "forankring", en: "anchoring" },
  },
  outcome_kind: {
    placements: { da: "praktikaftaler", en: "placements" },
    courses: { da: "kurser", en: "courses" },
    hires: { da: "ansættelser", en: "hires" },
    new_members: { da: "nye medlemmer", en: "new members" },
    other: { da: "andet resultat", en: "other outcome" },
  },
  severity: {
    error: { da: "fejl", en: "error" },
    warning: { da: "advarsel", en: "warning" },
    note: { da: "bemærkning", en: "note" },
  },
  action: {
    set_aside: { da: "lagt til side", en: "set aside" },
    value_dropped: { da: "værdien er udeladt", en: "value left out" },
    value_repaired: { da: "værdien er rettet", en: "value repaired" },
    none: { da: "ingen ændring", en: "nothing changed" },
  },
  flag: {
    c: { da: "skjult af hensyn til fortrolighed", en: "hidden for confidentiality" },
    low: { da: "for få svar til at sige noget", en: "base too small to say" },
    x: { da: "foreligger ikke", en: "not available" },
    z: { da: "giver ikke mening her", en: "not applicable" },
  },
} as const satisfies Record<string, Record<string, Text>>;

export type VocabularyName = keyof typeof VOCABULARY;
export type Word<V extends VocabularyName> = keyof (typeof VOCABULARY)[V] & string;

export type Purpose = Word<"purpose">;
export type OrganisationKind = Word<"organisation_kind">;
export type SizeBand = Word<"size_band">;
export type ActivityKind = Word<"activity_kind">;
export type Theme = Word<"theme">;
export type RespondentGroup = Word<"respondent_group">;
export type Aspect = Word<"aspect">;
export type Statistic = Word<"statistic">;
export type Phase = Word<"phase">;
export type OutcomeKind = Word<"outcome_kind">;
export type Severity = Word<"severity">;
export type Action = Word<"action">;
export type Flag = Word<"flag">;

/** The words of one list, in the order in which they are shown. */
export function words<V extends VocabularyName>(name: V): Word<V>[] {
  return Object.keys(VOCABULARY[name]) as Word<V>[];
}
