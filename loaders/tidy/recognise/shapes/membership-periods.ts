import type { Cell } from "../../../read/sheet.js";
import { DateCell } from "../../../read/sheet.js";
import { isMark, isSerial, type Look } from "../columns/look.js";
import { writtenPeriod } from "../columns/written-period.js";
import { textOf } from "../sheet/view.js";

/** The first and the last day of a membership as a cell writes them; null for one that it doesn't give. */
export interface Period {
  readonly from: Cell;
  readonly to: Cell;
}

/**
 * The days of a membership in a cell below a network's name: `1/3-09` is the first one, `2009–`, `jan 09 - dec 09` and
 * `til maj 2010` are what they say.
 *
 * @returns null where the cell gives no plain day, month or year
 */
export function membershipPeriod(cell: Cell): Period | null {
  if (cell instanceof DateCell || isSerial(cell)) return { from: cell, to: null };
  const period = writtenPeriod(textOf(cell));
  return period === null ? null : { from: period.from, to: period.to };
}

/** Whether a column says of organisations since when they are members, or with marks that they are; some cell gives a day. */
export function givesPeriods({ filled, words }: Look): boolean {
  const dated = words.filter((word) => membershipPeriod(word) !== null).length;
  return filled > 0 && dated > 0 && words.every((word) => membershipPeriod(word) !== null || isMark(word));
}
