import type { Interpretation } from "./interpret.js";
import { type Region, textOf, type View } from "./view.js";

const CANCELLED = /^(?:er )?(aflyst|annulleret|udsat|udgået|udgår|cancell?ed|postponed)(?=[\s,.:(]|$)/iu;
const STATUS =
  /^(?:er )?(aflyst|annulleret|udsat|udgået|udgår|afholdt|gennemført|planlagt|holdt|ok|ja|nej|cancell?ed|postponed|held|done|planned|completed)(?=[\s,.:(]|$)/iu;

/**
 * Which rows of a list of activities were never held, by a column that says so in all or most of its cells; such a
 * column may be filled for them alone.
 */
export function cancelledRows(view: View, { left }: Region, found: Interpretation): (row: number) => boolean {
  if (found.table !== "activities") return () => false;
  const columns = found.looks.flatMap(({ words }, c) => {
    const said = words.filter((word) => STATUS.test(word.trim())).length;
    const isStatus = words.some((word) => CANCELLED.test(word.trim())) && said >= words.length * 0.6;
    return isStatus ? [c + left] : [];
  });
  return (row) => columns.some((c) => CANCELLED.test(textOf(view.cell(row, c))));
}
