import { type Region, textOf, type View } from "../sheet/view.js";
import { mayCountIn } from "./counted-in.js";
import { isRemark, isSumLabel } from "./sums.js";

/**
 * Rows in which nothing stands but a name in the column of the networks, or in the one that names the rows, right above
 * rows that leave the column of the networks blank: the name tells whose those are, wherever else the column is filled.
 *
 * @param network the column of the networks
 * @param named rows whose name, in another column, is no value of that column's own
 */
export function bareNetworks(
  view: View,
  region: Region,
  first: number,
  network: number,
  named: ReadonlySet<number>,
): ReadonlySet<number> {
  const found = new Set<number>();
  let above: number | null = null;
  for (let row = first; row < region.bottom; row++) {
    const count = view.filled(row, region.left, region.right);
    if (count === 0) continue;
    if (above !== null && count > 1 && textOf(view.seen(row, network)) === "") found.add(above);
    above = count === 1 && isBareName(view, row, view.filledColumns(row, region)[0]!, network, named) ? row : null;
  }
  return found;
}

function isBareName(view: View, row: number, column: number, network: number, named: ReadonlySet<number>): boolean {
  const text = textOf(view.cell(row, column));
  const isName = /\p{L}/u.test(text) && !isSumLabel(text) && !mayCountIn(text) && !isRemark(text);
  return isName && (column === network || named.has(row));
}
