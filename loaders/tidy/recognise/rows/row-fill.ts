import { type Region, textOf, type View } from "../sheet/view.js";
import { isCounting, isSumLabel } from "./sums.js";
import { isSystemLine } from "./system-lines.js";

/** How many cells a row of the table usually fills: the median of up to 200 rows, of those with more than one if there are enough. */
export function typicalFill(view: View, region: Region, first: number): number {
  const step = Math.max(1, Math.floor((region.bottom - first) / 200));
  const counts: number[] = [];
  for (let r = first; r < region.bottom; r += step) {
    const count = view.filled(r, region.left, region.right);
    if (count > 0) counts.push(count);
  }
  const full = counts.filter((count) => count > 1);
  if (full.length * 10 >= counts.length) counts.splice(0, counts.length, ...full);
  counts.sort((a, b) => a - b);
  return counts.length === 0 ? 0 : counts[Math.floor(counts.length / 2)]!;
}

/** The last row that looks like data: more than two cells, or as many as usual. */
export function lastFullRow(view: View, region: Region, first: number, typical: number): number {
  for (let r = region.bottom - 1; r >= first; r--) {
    const count = view.filled(r, region.left, region.right);
    if (count >= Math.min(typical, Math.max(2, Math.ceil(typical * 0.5))) && !(count <= 2 && typical > 4)) {
      const filled = view.filledColumns(r, region);
      const texts = filled.map((c) => textOf(view.cell(r, c)));
      if (!isSumLabel(texts[0]!) && !isCounting(texts) && !(count < typical && isSystemLine(texts[0]!))) return r;
    }
  }
  return region.bottom;
}
