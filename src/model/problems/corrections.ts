import type { Language, Text } from "../language.js";
import type { Problem } from "../tables.js";
import { VOCABULARY, words } from "../vocabulary.js";
import { foldProblems, placesInWords } from "./fold.js";

/** The columns of a list to send back to a school, and how many characters wide each is. */
export const CORRECTION_COLUMNS: readonly { readonly heading: Text; readonly width: number }[] = [
  { heading: { da: "Fil", en: "File" }, width: 34 },
  { heading: { da: "Ark", en: "Sheet" }, width: 18 },
  { heading: { da: "Række", en: "Row" }, width: 8 },
  { heading: { da: "Celle", en: "Cell" }, width: 14 },
  { heading: { da: "Alvor", en: "Severity" }, width: 12 },
  { heading: { da: "Besked", en: "Message" }, width: 110 },
  { heading: { da: "Hvad der er gjort", en: "What was done" }, width: 22 },
  { heading: { da: "Svar fra skolen", en: "The school's answer" }, width: 40 },
];
const NOTHING: Text = { da: "Der er ikke noget at rette.", en: "There is nothing to correct." };

/** The gravest first, else in the order in which they were found. */
export function gravestFirst<One extends Problem>(problems: readonly One[]): One[] {
  const order = words("severity");
  return [...problems].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}

/**
 * The lines of a list to send back to a school, below `CORRECTION_COLUMNS`: the gravest first; what is said in the same
 * words of a sheet is one line with all its cells, and an empty field for the answer. One line that says so where there
 * is nothing to correct.
 */
export function correctionLines(problems: readonly Problem[], language: Language): (string | number | null)[][] {
  if (problems.length === 0) return [[null, null, null, null, null, NOTHING[language], null, null]];
  return foldProblems(gravestFirst(problems), language).map(({ problem, what, places, count }) => [
    problem.file,
    problem.sheet,
    count === 1 ? problem.source_row : null,
    count === 1 && problem.source_row !== null ? problem.cell : placesInWords(places, language) || null,
    VOCABULARY.severity[problem.severity][language],
    what,
    VOCABULARY.action[problem.action][language],
    null,
  ]);
}
