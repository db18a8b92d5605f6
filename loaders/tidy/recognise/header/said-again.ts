import { type Region, textOf, type View } from "../sheet/view.js";

/** How many rows below are looked at for the same words. */
const NEAR = 20;

/**
 * Whether a row is data, since what it says is said again below it beside other values, as no heading is: two of its words or
 * days in the row right below, or a word beside numbers in any of the next ones (`3 | School | 4 | 1 | 5`).
 */
export function saysAgain(view: View, region: Region, row: number): boolean {
  const filled = view.filledColumns(row, region);
  const texts = new Map(filled.map((c) => [c, textOf(view.cell(row, c))]));
  const numbers = filled.filter((c) => /^[1-5]$/.test(texts.get(c)!));
  const isScale = /1,2,3|3,2,1/.test(numbers.map((c) => texts.get(c)).join());
  for (let below = row + 1; below < region.bottom && below <= row + NEAR; below++) {
    if (view.afterGap(below, region)) return false;
    const same = filled.filter((c) => textOf(view.cell(below, c)) === texts.get(c));
    if (same.length === 0 || same.length === view.filled(below, region.left, region.right)) continue;
    const telling = same.filter((c) => !/^\d*$/.test(texts.get(c)!));
    if (below === row + 1 && telling.length >= 2) return true;
    const others = numbers.filter((c) => /^[1-5]$/.test(textOf(view.cell(below, c))));
    const isWord = telling.some((c) => /\p{L}{2}/u.test(texts.get(c)!));
    if (!isScale && isWord && others.length >= 2 && others.some((c) => !same.includes(c))) return true;
  }
  return false;
}
