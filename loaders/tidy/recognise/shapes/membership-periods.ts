import type { Cell } from "../../../read/sheet.js";
import { DateCell } from "../../../read/sheet.js";
import { isDateText, isMark, isSerial, type Look } from "../columns/look.js";
import { textOf } from "../sheet/view.js";

/** The first and the last day of a membership as a cell writes them; null for one that it doesn't give. */
export interface Period {
  readonly from: Cell;
  readonly to: Cell;
}

const SINCE = /^(?:fra|siden|since|from)\s+(.+)$/iu;
const OPEN = /^(.+?)\s*[-–—]$/u;
const UNTIL = /^(?:(?:ind)?til|until|[-–—])\s*(.+)$/iu;
const SPAN = /^(.+?)(?:\s+[-–—]\s+|\s*–\s*|\s+(?:til|to)\s+)(.+)$/iu;
const YEARS = /^((?:19|20)\d\d)\s*[-–—/]\s*((?:19|20)\d\d)$/u;

/**
 * The days of a membership in a cell below a network's name: `1/3-09` is the first one, `2009–`, `jan 09 - dec 09` and
 * `til maj 2010` are what they say.
 *
 * @returns null where the cell gives no plain day, month or year
 */
export function membershipPeriod(cell: Cell): Period | null {
  if (cell instanceof DateCell || isSerial(cell)) return { from: cell, to: null };
  const text = textOf(cell);
  const years = YEARS.exec(text);
  if (years !== null) return { from: years[1]!, to: years[2]! };
  const since = SINCE.exec(text)?.[1] ?? OPEN.exec(text)?.[1];
  if (since !== undefined && isTime(since)) return { from: since, to: null };
  const until = UNTIL.exec(text)?.[1];
  if (until !== undefined && isTime(until)) return { from: null, to: until };
  const [, from, to] = SPAN.exec(text) ?? [];
  if (from !== undefined && to !== undefined && isTime(from) && isTime(to)) return { from, to };
  return isTime(text) ? { from: text, to: null } : null;
}

const isTime = (text: string) => isDateText(text) || /^(?:19|20)\d\d$/.test(text.trim());

/** Whether a column says of organisations since when they are members, or with marks that they are; some cell gives a day. */
export function givesPeriods({ filled, words }: Look): boolean {
  const dated = words.filter((word) => membershipPeriod(word) !== null).length;
  return filled > 0 && dated > 0 && words.every((word) => membershipPeriod(word) !== null || isMark(word));
}
