import type { Heading } from "../header/heading.js";
import type { TableRows } from "../rows/rows.js";
import type { Surroundings } from "../shapes/shape.js";
import { type Region, textOf, type View } from "../sheet/view.js";

const BEST =
  "(?:i )?(?:meget|helt|særdeles|størst|stor|bedst|mest|høj|enig|i (?:meget )?høj grad|best|highest|most|strongly agree|fully|very (?:high|satisfied|good|much)|excellent)";
const WORST =
  "(?:slet ikke|ringest|dårligst|mindst|lav|i (?:meget )?(?:lav|ringe|mindre) grad|uenig|meget uenig|helt uenig|meget utilfreds|worst|lowest|least|strongly disagree|not at all|very (?:low|dissatisfied|poor|bad)|poor)";
const BETWEEN = "\\s*(?:=|er|:|–|-|\\(|is|means|betyder|svarer til)?\\s*\\(?[\"'»”]?\\s*";
const NORMAL = new RegExp(
  `(?<!\\d)5${BETWEEN}(?!(?:meget|helt) u|very (?:low|dis|poor|bad))${BEST}|(?<!\\d)1${BETWEEN}${WORST}|5 (?:er )?(?:den )?(?:bedst|højest)|5 is (?:the )?(?:best|highest)`,
  "iu",
);
const REVERSED = new RegExp(
  `(?<!\\d)1${BETWEEN}(?!(?:meget|helt) u|very (?:low|dis|poor|bad))${BEST}|(?<!\\d)5${BETWEEN}${WORST}|1 (?:er )?(?:den )?(?:bedst|højest)|1 is (?:the )?(?:best|highest)`,
  "iu",
);

/** Which end of a scale of numbers is the best, where the sheet says it around the table; null where it doesn't. */
export function scaleSaid(
  view: View,
  around: Surroundings,
  rows: TableRows,
  region: Region,
  headings: readonly Heading[],
): "normal" | "reversed" | null {
  const texts = textsAround(view, around, rows, region, headings);
  const over = [...(around.head ?? []), ...(around.over ?? [])];
  return scaleIn(texts.join(" ; ")) ?? (texts.some(saysScale) ? null : scaleIn(over.join(" ; ")));
}

/** What stands around a table's rows: its titles, its sheet's name, its headings, and the rows that are no data. */
export function textsAround(
  view: View,
  around: Surroundings,
  rows: TableRows,
  region: Region,
  headings: readonly Heading[],
): string[] {
  const texts = [...around.titles, around.sheet, ...headings.map(({ text }) => text)];
  for (const { row } of rows.passed) {
    for (const c of view.filledColumns(row, region)) texts.push(textOf(view.cell(row, c)));
  }
  return texts;
}

/** Whether a text says which end is the best, if only against another one. */
const saysScale = (text: string) => NORMAL.test(text) || REVERSED.test(text);

/** Which end of a scale a text calls the best. */
export function scaleIn(text: string): "normal" | "reversed" | null {
  const normal = NORMAL.test(text);
  const reversed = REVERSED.test(text);
  return normal === reversed ? null : normal ? "normal" : "reversed";
}
