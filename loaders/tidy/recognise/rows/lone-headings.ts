import { type Region, textOf, type View } from "../sheet/view.js";
import { isCountIn } from "./counted-in.js";
import { isCounting, isRemark, isSumLabel } from "./sums.js";

/**
 * Names that stand alone above the members of each group: the first row is one, several are, none follows another, and
 * every other row says more than a name.
 */
export function loneHeadings(
  view: View,
  region: Region,
  first: number,
  keys: readonly number[],
  typical: number,
): ReadonlySet<number> {
  const found = new Set<number>();
  let before = 0;
  for (let row = first; row < region.bottom; row++) {
    const count = view.filled(row, region.left, region.right);
    if (count === 0 || isTotalLine(view, row, region)) continue;
    if (before === 0 && count !== 1) return new Set();
    if (count === 1) {
      const column = view.filledColumns(row, region)[0]!;
      if (before === 1 || !keys.includes(column) || typeof view.cell(row, column) !== "string") return new Set();
      found.add(row);
    } else if (count * 2 < typical) return new Set();
    before = count;
  }
  return before === 1 || found.size < 2 ? new Set() : found;
}

/** Whether a row counts those above it, or is a remark on them. */
function isTotalLine(view: View, row: number, region: Region): boolean {
  const texts = view.filledColumns(row, region).map((c) => textOf(view.cell(row, c)));
  return isSumLabel(texts[0]!) || isRemark(texts[0]!) || isCounting(texts) || isCountIn(texts);
}
