import type { Interpretation } from "../interpret.js";
import { isFilled, type Region, textOf, type View } from "../sheet/view.js";

const CANCELLED = /^(?:er )?(aflyst|annulleret|udsat|udgået|udgår|cancell?ed|postponed)(?=[\s,.:(]|$)/iu;
const STATUS =
  /^(?:er )?(aflyst|annulleret|udsat|udgået|udgår|afholdt|gennemført|planlagt|holdt|ok|ja|nej|cancell?ed|postponed|held|done|planned|completed)(?=[\s,.:(]|$)/iu;

/**
 * Which rows of a list of activities were never held, by a column that says so in all or most of its cells; such a
 * column may be filled for them alone. Where organisations stand across, their cells may say so instead.
 */
export function cancelledRows(view: View, { left }: Region, found: Interpretation): (row: number) => boolean {
  const { shape, table } = found;
  if (table !== "activities" && shape?.across !== "organisations") return () => false;
  const columns = found.looks.flatMap(({ words }, c) => {
    const said = words.filter((word) => STATUS.test(word.trim())).length;
    const isStatus = words.some((word) => CANCELLED.test(word.trim())) && said >= words.length * 0.6;
    return isStatus ? [c + left] : [];
  });
  const isCancelled = (row: number) => (c: number) => CANCELLED.test(textOf(view.cell(row, c)));
  const items = (shape?.columns ?? []).map((c) => c + left);
  return (row) => {
    const said = items.filter((c) => isFilled(view.cell(row, c)));
    return columns.some(isCancelled(row)) || (said.length > 0 && said.every(isCancelled(row)));
  };
}
