import type { Text } from "../../src/model/language.js";
import { LINK_PROBLEMS } from "../../src/model/problems/link.js";
import { columnLetters, type Place, type ProblemKind } from "../../src/model/problems/problem.js";
import type { Agreement } from "./agree.js";

/** What a column that sources can disagree about is called in a sentence. */
export const COLUMN_WORDS = {
  name: { da: "navnet", en: "the name" },
  cvr: { da: "CVR-nummeret", en: "the CVR number" },
  kind: { da: "arten", en: "the kind" },
  industry_code: { da: "branchekoden", en: "the industry code" },
  employees: { da: "antallet af ansatte", en: "the number of employees" },
  size_band: { da: "størrelsen", en: "the size" },
  postcode: { da: "postnummeret", en: "the postcode" },
  municipality_code: { da: "kommunen", en: "the municipality" },
  consent: { da: "samtykket", en: "the consent" },
  purpose: { da: "formålet", en: "the purpose" },
  description: { da: "beskrivelsen", en: "the description" },
  started_on: { da: "startdatoen", en: "the first day" },
  ended_on: { da: "slutdatoen", en: "the last day" },
  left_on: { da: "udmeldelsen", en: "the day of leaving" },
  role: { da: "rollen", en: "the role" },
  title: { da: "titlen", en: "the title" },
  held_on: { da: "datoen", en: "the date" },
  hours: { da: "timetallet", en: "the hours" },
  people: { da: "antallet af deltagere", en: "the number of people" },
  respondents: { da: "antallet af svar", en: "the number of respondents" },
  score: { da: "gennemsnittet", en: "the mean" },
  phase: { da: "fasen", en: "the phase" },
  used_to: { da: "slutdatoen", en: "the last day" },
  usefulness: { da: "nytten", en: "the usefulness" },
  note: { da: "noten", en: "the note" },
  count: { da: "antallet", en: "the count" },
  target: { da: "målet", en: "the target" },
} as const satisfies Record<string, Text>;

export type ColumnWord = keyof typeof COLUMN_WORDS;

const RULES: Readonly<Record<Agreement<unknown>["by"] | "refusal", Text>> = {
  agreed: { da: "enighed", en: "agreement" },
  newest: { da: "den nyeste", en: "the newest" },
  commonest: { da: "den hyppigste", en: "the commonest" },
  first: { da: "den første", en: "the first" },
  refusal: { da: "et nej gælder altid", en: "a no always holds" },
};

const MOST_PLACES = 6;

/** A place in short: `koege/medlemmer.xlsx › Medlemmer › D14`. */
export function shortPlace({ file, sheet, row, column }: Place): string {
  const cell = row == null ? null : column == null ? `${row}` : `${columnLetters(column)}${row}`;
  return [file, sheet, cell].filter((part) => part != null && part !== "").join(" › ");
}

export function shortPlaces(places: readonly Place[]): string {
  const shown = places.slice(0, MOST_PLACES).map(shortPlace).join("; ");
  return places.length > MOST_PLACES ? `${shown}; …` : shown;
}

/** The warning that sources disagree, its column and its rule written in both languages. */
export function disagreement(column: ColumnWord, by: keyof typeof RULES): ProblemKind {
  const kind = LINK_PROBLEMS.sources_disagree;
  const write = (language: keyof Text) =>
    kind.message[language].replace("{field}", COLUMN_WORDS[column][language]).replace("{rule}", RULES[by][language]);
  return { ...kind, message: { da: write("da"), en: write("en") } };
}
