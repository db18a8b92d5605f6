import { type Region, textOf, type View } from "../sheet/view.js";
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
    const filled = view.filledColumns(row, region);
    if (filled.length === 0) continue;
    const isBlank = textOf(view.seen(row, network)) === "";
    if (above !== null && isBlank && filled.length > 1) found.add(above);
    const text = textOf(view.cell(row, filled[0]!));
    const isName = /\p{L}/u.test(text) && !isSumLabel(text) && !isRemark(text);
    const isBare = filled.length === 1 && isName && (filled[0] === network || named.has(row));
    above = isBare ? row : null;
  }
  return found;
}
