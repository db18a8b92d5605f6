import type { Text } from "./language.js";

/** What is counted, after 1 and after any other number. */
export interface Noun {
  readonly one: Text;
  readonly many: Text;
}

/** What a figure's `n` counts. Apart from the figures' descriptions, for only those who ask need it. */
export interface Base {
  /** for every measure alike, or by the measure's id; a measure that has no `n` isn't there */
  readonly counts: Noun | Readonly<Record<string, Noun>>;
  /** a dimension over which `n` adds up, for no two of its values have anything of it in common; and what its values are */
  readonly over?: { readonly dimension: string; readonly noun: Noun };
  /** each line is of one thing, which the other dimensions only describe: NULL is not *all of it* there */
  readonly single?: true;
}

const noun = (one: string, many: string, oneEn: string, manyEn: string): Noun => ({
  one: { da: one, en: oneEn },
  many: { da: many, en: manyEn },
});

const MEMBERS = noun("medlem", "medlemmer", "member", "members");
const KNOWN_INDUSTRY = noun(
  "medlem med kendt branche",
  "medlemmer med kendt branche",
  "member of known industry",
  "members of known industry",
);
const KNOWN_SIZE = noun(
  "medlem med kendt størrelse",
  "medlemmer med kendt størrelse",
  "member of known size",
  "members of known size",
);
const ACTIVITIES = noun("aktivitet", "aktiviteter", "activity", "activities");
const RECORDED = noun(
  "aktivitet med registreret fremmøde",
  "aktiviteter med registreret fremmøde",
  "activity with recorded attendance",
  "activities with recorded attendance",
);
const POSSIBLE = noun("mulig deltagelse", "mulige deltagelser", "possible participation", "possible participations");
const COUNTED = noun(
  "deltagelse med kendt antal personer",
  "deltagelser med kendt antal personer",
  "participation with a known number of people",
  "participations with a known number of people",
);
const PARTICIPATIONS = noun("deltagelse", "deltagelser", "participation", "participations");
const FOLLOWED = noun(
  "organisation, der er fulgt",
  "organisationer, der er fulgt",
  "organisation followed",
  "organisations followed",
);
const NETWORKS = noun("netværk", "netværk", "network", "networks");
const ANSWERS = noun("svar", "svar", "answer", "answers");
const RATINGS = noun("vurdering", "vurderinger", "rating", "ratings");
const RECORDS = noun("opgørelse", "opgørelser", "record", "records");
const ROWS = noun("række", "rækker", "row", "rows");
const MONTHS = noun("måned", "måneder", "month", "months");

const held = (activities: Noun) => ({ activities, organisations: activities, people: COUNTED });
const each = (dimension: string, counted: Noun) => ({ dimension, noun: counted });

/** By the figure's id; `first-meeting-pairs` has no base. */
export const BASES: Readonly<Record<string, Base>> = {
  members: { counts: MEMBERS },
  "members-by-kind": {
    counts: noun("medlem med kendt type", "medlemmer med kendt type", "member of known kind", "members of known kind"),
  },
  "members-by-size": {
    counts: KNOWN_SIZE,
  },
  "members-by-municipality": {
    counts: noun(
      "medlem med kendt kommune",
      "medlemmer med kendt kommune",
      "member of known municipality",
      "members of known municipality",
    ),
  },
  "members-over-time": { counts: MEMBERS },
  retention: {
    counts: {
      at_risk: FOLLOWED,
      survival: noun(
        "organisation, der er fulgt så længe",
        "organisationer, der er fulgt så længe",
        "organisation followed so long",
        "organisations followed so long",
      ),
    },
  },
  "networks-by-purpose": { counts: NETWORKS },
  "network-overlap": {
    counts: noun(
      "medlem af mindst ét af de to netværk",
      "medlemmer af mindst ét af de to netværk",
      "member of at least one of the two networks",
      "members of at least one of the two networks",
    ),
  },
  bridging: { counts: MEMBERS },
  "network-structure": { counts: MEMBERS },
  "network-nodes": {
    counts: noun("mulig forbindelse", "mulige forbindelser", "possible tie", "possible ties"),
    single: true,
  },
  "network-edges": { counts: ACTIVITIES, single: true },
  "industry-sections": { counts: KNOWN_INDUSTRY },
  "industry-divisions": { counts: KNOWN_INDUSTRY },
  "industry-diversity": { counts: KNOWN_INDUSTRY },
  "industry-specialisation": { counts: KNOWN_INDUSTRY },
  "industry-likeness": { counts: KNOWN_INDUSTRY },
  "activities-over-time": { counts: held(ACTIVITIES), over: each("month", MONTHS) },
  "activity-totals": { counts: held(ACTIVITIES) },
  "activity-timeline": {
    counts: { organisations: PARTICIPATIONS, people: COUNTED },
    over: each("activity_id", ACTIVITIES),
    single: true,
  },
  participation: { counts: { participation_rate: POSSIBLE, reach: MEMBERS, guests: RECORDED } },
  "participation-by-activity": {
    counts: { present: POSSIBLE, rate: POSSIBLE, guests: PARTICIPATIONS, people: COUNTED },
    over: each("activity_id", ACTIVITIES),
  },
  "attendance-frequency": { counts: MEMBERS },
  "attendance-concentration": { counts: MEMBERS },
  lorenz: { counts: MEMBERS },
  themes: {
    counts: held(
      noun("aktivitet med et tema", "aktiviteter med et tema", "activity with a theme", "activities with a theme"),
    ),
  },
  "joint-activities": {
    counts: { organisations: PARTICIPATIONS, people: COUNTED, first_meetings: PARTICIPATIONS },
    over: each("activity_id", ACTIVITIES),
  },
  "first-meetings": {
    counts: noun("fremmødt organisation", "fremmødte organisationer", "organisation present", "organisations present"),
  },
  "attendance-by-organisation": { counts: POSSIBLE, single: true },
  comparison: {
    counts: {
      members: MEMBERS,
      active_at_end: MEMBERS,
      joined: MEMBERS,
      left: MEMBERS,
      small: KNOWN_SIZE,
      sections: KNOWN_INDUSTRY,
      expected_sections: KNOWN_INDUSTRY,
      rarefied_to: KNOWN_INDUSTRY,
      shannon_hill: KNOWN_INDUSTRY,
      participation_rate: POSSIBLE,
      reach: MEMBERS,
      gini: MEMBERS,
      retention_12: FOLLOWED,
      activities: ACTIVITIES,
      people: COUNTED,
      targets_reached: noun("mål", "mål", "target", "targets"),
    },
  },
  "comparison-units": { counts: { present: POSSIBLE }, single: true },
  "purpose-members-over-time": { counts: MEMBERS },
  "purpose-industry-sections": { counts: KNOWN_INDUSTRY },
  expectations: { counts: ANSWERS },
  alignment: { counts: ANSWERS },
  methods: { counts: { networks: NETWORKS, usefulness_mean: RATINGS } },
  "method-uses": { counts: { uses: noun("gang", "gange", "time", "times"), usefulness: RATINGS } },
  "method-before-after": { counts: { members: MEMBERS, participation_rate: POSSIBLE } },
  outcomes: { counts: RECORDS },
  "outcomes-total": {
    counts: {
      count: RECORDS,
      target: RECORDS,
      attainment: RECORDS,
      per_member: MEMBERS,
      per_activity: ACTIVITIES,
    },
  },
  completeness: { counts: ROWS },
  problems: { counts: noun("problem", "problemer", "problem", "problems") },
  sources: { counts: ROWS, over: each("source_id", noun("kilde", "kilder", "source", "sources")), single: true },
};

const isNoun = (counts: Base["counts"]): counts is Noun => "one" in counts && "many" in counts && "da" in counts.one;

/** What a measure's `n` counts; undefined where the measure has none. */
export function countedIn(figure: string, measure: string): Noun | undefined {
  const counts = BASES[figure]?.counts;
  return counts === undefined || isNoun(counts) ? counts : counts[measure];
}
