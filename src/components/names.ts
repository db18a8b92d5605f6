import type { DimensionValue, SiteProgramme } from "../model/figure.js";
import type { Language } from "../model/language.js";
import { VOCABULARY, type VocabularyName } from "../model/vocabulary.js";
import type { Format } from "./format.js";

/** What a dimension's values are called on a page. */
export interface Names {
  readonly school: (id: string | null) => string;
  readonly schoolInFull: (id: string | null) => string;
  readonly network: (id: string | null) => string;
  readonly word: (vocabulary: VocabularyName, word: string | null) => string;
  /** the name of a value of a figure's dimension; null is all of it, in most figures */
  readonly value: (figure: string, dimension: string, value: DimensionValue) => string;
}

const ALL: Record<string, Record<Language, string>> = {
  school_id: { da: "hele projektet", en: "the whole programme" },
  network_id: { da: "alle netværk", en: "all networks" },
};
const EVERYTHING: Record<Language, string> = { da: "alle", en: "all" };

const UNKNOWN: Record<Language, string> = { da: "–", en: "–" };

/** What null means in figures whose lines are of one thing each: it isn't all of it there. */
const NOT_ALL: Readonly<Record<string, Readonly<Record<string, Record<Language, string>>>>> = {
  "activity-timeline": {
    school_id: { da: "fælles", en: "joint" },
    network_id: { da: "intet enkelt netværk", en: "no single network" },
    kind: UNKNOWN,
    held_on: UNKNOWN,
  },
  "network-nodes": {
    school_id: { da: "ingen enkelt skole", en: "no single school" },
    purpose: UNKNOWN,
    section: UNKNOWN,
  },
  sources: { school_id: { da: "fælles filer", en: "joint files" } },
};

const DIMENSION_VOCABULARY: Record<string, VocabularyName> = {
  purpose: "purpose",
  size_band: "size_band",
  theme: "theme",
  respondent_group: "respondent_group",
  aspect: "aspect",
  severity: "severity",
  phase: "phase",
};

/** The sides and ties of the two-mode network. */
const TWO_MODE: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  organisation: { da: "organisation", en: "organisation" },
  network: { da: "netværk", en: "network" },
  activity: { da: "aktivitet", en: "activity" },
  membership: { da: "medlemskab", en: "membership" },
  participation: { da: "deltagelse", en: "participation" },
};

function kindVocabulary(figure: string): VocabularyName {
  if (figure.startsWith("members")) return "organisation_kind";
  return figure.startsWith("outcomes") ? "outcome_kind" : "activity_kind";
}

/** @param programme of the site; ids that it doesn't know are shown as they are */
export function namesOf(programme: SiteProgramme, format: Format): Names {
  const { language } = format;
  const schools = new Map(programme.schools.map((school) => [school.id, school]));
  const networks = new Map(programme.networks.map((network) => [network.id, network.name]));
  const activities = new Map(programme.activities.map((activity) => [activity.id, activity]));
  const word = (vocabulary: VocabularyName, value: string | null): string => {
    if (value === null) return EVERYTHING[language];
    const words: Readonly<Record<string, Readonly<Record<Language, string>>>> = VOCABULARY[vocabulary];
    return words[value]?.[language] ?? value;
  };
  const activity = (id: string): string => {
    const known = activities.get(id);
    if (!known) return id;
    const title = known.title ?? word("activity_kind", known.kind ?? "other");
    return known.held_on ? `${title} (${format.day(known.held_on)})` : title;
  };
  const organisation = (id: string) =>
    programme.labels.organisation_id?.[id]?.[language] ?? `Organisation ${id.replace(/^\D+/, "")}`;
  const node = (id: string) => networks.get(id) ?? (activities.has(id) ? activity(id) : organisation(id));
  const school = (id: string | null) => (id === null ? ALL.school_id![language] : (schools.get(id)?.short ?? id));
  const network = (id: string | null) => (id === null ? ALL.network_id![language] : (networks.get(id) ?? id));
  return {
    school,
    schoolInFull: (id) => (id === null ? ALL.school_id![language] : (schools.get(id)?.name ?? id)),
    network,
    word,
    value: (figure, dimension, value) => {
      const id = dimension.replace(/^other_/, "");
      const other = value === null ? NOT_ALL[figure]?.[id] : undefined;
      if (other) return other[language];
      if (id === "school_id") return school(value as string | null);
      if (id === "network_id") return network(value as string | null);
      if (value === null) return EVERYTHING[language];
      const text = String(value);
      if (id === "activity_id") return activity(text);
      if (id === "organisation_id" || id === "from") return organisation(text);
      if (id === "node_id" || id === "to") return node(text);
      if (id === "side" || id === "tie") return TWO_MODE[text]?.[language] ?? text;
      if (id === "kind") return word(kindVocabulary(figure), text);
      const vocabulary = DIMENSION_VOCABULARY[id];
      if (vocabulary) return word(vocabulary, text);
      if (id === "month") return format.month(text);
      if (/^\d{4}-\d\d-\d\d$/.test(text)) return format.day(text);
      return programme.labels[id]?.[text]?.[language] ?? text;
    },
  };
}
