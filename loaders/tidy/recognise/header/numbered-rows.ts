import type { Look } from "../columns/look.js";
import { type Region, textOf, type View } from "../sheet/view.js";

/** The running number that a row begins with, beside some text; null where it begins with none. */
function numberOf(view: View, region: Region, row: number): number | null {
  const [first, ...others] = view.filledColumns(row, region);
  if (first === undefined || !others.some((c) => /\p{L}/u.test(textOf(view.cell(row, c))))) return null;
  const text = textOf(view.cell(row, first));
  return /^\d{1,3}\.?$/.test(text) ? Number.parseInt(text, 10) : null;
}

/** Whether a row is the first of those that a column numbers, 1, 2, 3 …, and so no further line of the headings above it. */
export function isFirstNumbered(view: View, region: Region, row: number): boolean {
  if (numberOf(view, region, row) !== 1 || row + 2 >= region.bottom) return false;
  const column = view.filledColumns(row, region)[0]!;
  const below = [row + 1, row + 2].map((r) => textOf(view.cell(r, column)).replace(/\.$/, ""));
  return below.join() === "2,3";
}

/** Whether a column counts its rows, 1, 2, 3 …: it numbers who answered, and holds no answers. */
export function isCounter({ words, filled, distinct }: Look): boolean {
  return filled >= 3 && distinct === filled && words.every((word, i) => word.replace(/\.$/, "") === String(i + 1));
}

/** Whether the different values of a column come as 1, 2, 3 …, each perhaps several times: it numbers something. */
export function isRunning({ words, distinct }: Look): boolean {
  return distinct >= 3 && words.every((word, i) => word.trim().replace(/\.$/, "") === String(i + 1));
}
