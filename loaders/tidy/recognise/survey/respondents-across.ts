import type { Look } from "../columns/look.js";
import type { Heading } from "../header/heading.js";
import type { Shape } from "../shapes/shape.js";
import { textOf } from "../sheet/view.js";
import { isPlainAnswer } from "./survey-words.js";

/** A respondent by number: `Svar 1`, `Respondent 2`, `R3`. */
const RESPONDENT =
  /^(svar|besvarelse|respondent|resp|skema|person|deltager|virksomhed|firma|medlem|r|answer|response|participant|company)\s*\.?\s*(?:nr\.?\s*)?(\d{1,3})\.?$/iu;
const FEWEST = 3;

/** A questionnaire on its side: a row for each item, a column for each of those who answered. */
export function respondentsShape(headings: readonly Heading[], looks: readonly Look[]): Shape | null {
  const items = headings.findIndex(({ known }) => known?.kind === "field" && known.fields.includes("expectation.item"));
  if (items < 0 || looks[items]!.text < 0.8) return null;
  const said = headings.map(({ lines }) => RESPONDENT.exec(textOf(lines.at(-1) ?? null).trim()));
  const columns = said.flatMap((match, c) => (match === null || c === items ? [] : [c]));
  const words = new Set(columns.map((c) => said[c]![1]!.toLowerCase()));
  const numbers = columns.map((c) => Number(said[c]![2]));
  if (columns.length < FEWEST || words.size > 1 || numbers.some((n, i) => i > 0 && n <= numbers[i - 1]!)) return null;
  const areAnswers = columns.every((c) => {
    const { filled, scale, words } = looks[c]!;
    return filled === 0 || scale >= 0.8 || words.every(isPlainAnswer);
  });
  if (!areAnswers || columns.every((c) => looks[c]!.filled === 0)) return null;
  return { kind: "survey", columns, rowNames: items, rowField: "expectation.item", weight: 3 + columns.length * 0.7 };
}
