import type { Interpretation } from "../recognise/interpret.js";
import { textOf } from "../recognise/sheet/view.js";
import { aspectOf } from "../recognise/survey/aspect.js";
import { isItemCode, isNumbering } from "../recognise/survey/survey-words.js";

/** More different numbers are amounts, and no answers. */
const MOST = 12;

/**
 * The columns that stand among a questionnaire's items, or next to them below a heading such as theirs, and hold small
 * numbers as they do, but aren't read.
 *
 * @returns columns counted from the table's left; empty for other tables
 */
export function amongItems({ shape, headings, looks }: Interpretation): ReadonlySet<number> {
  if (shape?.kind !== "survey" || shape.rowField !== undefined) return new Set();
  const first = Math.min(...shape.columns);
  const last = Math.max(...shape.columns);
  const isAmong = (c: number) => {
    if (shape.columns.includes(c) || c < first - 1 || c > last + 1) return false;
    const { text, known, lines } = headings[c]!;
    const { number, distinct, filled, words } = looks[c]!;
    const isCoded = lines.some((line) => isItemCode(textOf(line)));
    if (text === "" || known !== null || (isNumbering(text) && !isCoded)) return false;
    if ((c < first || c > last) && !isCoded && aspectOf(text) === null) return false;
    const areSmall = words.filter((word) => /^-?\d{1,3}$/.test(word.trim())).length >= words.length * 0.8;
    return filled >= 2 && number >= 0.8 && distinct >= 2 && distinct <= MOST && areSmall;
  };
  return new Set([...headings.keys()].filter(isAmong));
}
