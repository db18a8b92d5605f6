/** Every word of one list before every word of another: `virksomhed` + `navn`. */
export const compounds = (nouns: readonly string[], attributes: readonly string[]): string[] =>
  nouns.flatMap((noun) => attributes.map((attribute) => `${noun} ${attribute}`));

/** Variables that a system numbers: `stat_1`, `stat_2`. */
export const numbered = (names: readonly string[], last: number): string[] =>
  names.flatMap((name) => Array.from({ length: last }, (_, i) => `${name}_${i + 1}`));

export const ORGANISATION = [
  "virksomhed",
  "virksomheds",
  "virksomhedens",
  "virksomheden",
  "firma",
  "firmaets",
  "organisation",
  "organisations",
  "organisationens",
  "medlems",
  "medlemmets",
  "medlemsvirksomheds",
  "medlemsvirksomhedens",
  "company",
  "organization",
  "firm",
  "member",
  "selskabs",
  "selskabets",
  "kunde",
  "kundens",
  "arbejdsgiver",
  "partner",
  "partner company",
];
export const NETWORK = [
  "netværk",
  "netværks",
  "netværkets",
  "netværket",
  "network",
  "gruppe",
  "gruppens",
  "erfagruppe",
  "erfagruppens",
  "erfa",
];
export const ACTIVITY = [
  "aktivitet",
  "aktivitets",
  "aktivitetens",
  "arrangement",
  "arrangements",
  "arrangementets",
  "møde",
  "mødets",
  "event",
  "activity",
  "meeting",
  "kursus",
  "kursets",
  "begivenhed",
  "begivenheds",
];
export const METHOD = ["metode", "metodens", "method", "værktøj", "værktøjs"];

export const NUMBERS = [
  "nr",
  "nr.",
  "nummer",
  "id",
  "kode",
  "løbenr",
  "no",
  "number",
  "ref",
  "reference",
  "nøgle",
  "code",
  "key",
];
export const NAMES = ["navn", "name", "titel", "title", "betegnelse"];
export const STARTS = [
  "start",
  "startdato",
  "startet",
  "opstart",
  "opstartsdato",
  "oprettet",
  "begyndelse",
  "start date",
  "started",
  "begin",
  "etableret",
  "stiftet",
  "dannet",
];
export const ENDS = [
  "slut",
  "slutdato",
  "afsluttet",
  "ophør",
  "ophørt",
  "nedlagt",
  "end",
  "end date",
  "ended",
  "lukket",
];
