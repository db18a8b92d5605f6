import type { Cell } from "../../../read/sheet.js";
import { isFilled, type Region, textOf, type View } from "../sheet/view.js";
import { mayCountIn } from "./counted-in.js";
import { isSumLabel } from "./sums.js";
import { isSystemLine } from "./system-lines.js";

const MAY_BE_SPECIAL = /^[isthgmdanfp%vlboc]|alt|total|samlet|tilsammen|procent/i;

/** A quick look, at its first two cells, at whether a full row could still be a total, a system's line or a repeated header: 1 for each that could. */
export function specialRows(view: View, region: Region, headerRow: number): Uint8Array {
  const special = new Uint8Array(region.bottom);
  const seen = new Uint8Array(region.bottom);
  for (let column = region.left; column < region.right; column++) {
    const heading = textOf(view.seen(headerRow, column));
    const filled = view.asking(column, isFilled);
    const isSpecial = view.asking(
      column,
      (cell: Cell) =>
        typeof cell === "string" &&
        cell.length <= 100 &&
        ((MAY_BE_SPECIAL.test(cell) && (isSumLabel(cell.trim()) || mayCountIn(cell.trim()))) ||
          isSystemLine(cell) ||
          cell.trim() === heading),
    );
    for (let row = headerRow + 1; row < region.bottom; row++) {
      if (seen[row] === 2 || !filled(row)) continue;
      seen[row]!++;
      if (isSpecial(row)) special[row] = 1;
    }
  }
  return special;
}
