import type { Cell } from "../../../read/sheet.js";
import { textOf } from "../sheet/view.js";

/** `Mødt op til møde nr. (se bladet Nøgle)` above all columns: below it stand numbers that a list of meetings gives. */
const NUMBERS =
  /(?<!\p{L})(?:\p{L}*(?:møder?|mødet|aktivitet(?:er|en)?|arrangement(?:er|et)?)|meetings?|activit(?:y|ies)|events?)\s*(?:nr\.?|numre|nummer|no\.?|numbers?|#)(?!\p{L})|(?<!\p{L})(?:mødenr\.?|mødenummer|mødenumre|aktivitetsnr\.?|aktivitetsnummer)(?!\p{L})/iu;

/** Whether a line of a header says above every column that below it stand numbers of meetings. */
export function speaksOfNumbers(cells: readonly Cell[]): boolean {
  return cells.length > 0 && cells.every((cell) => NUMBERS.test(textOf(cell)));
}

/**
 * Whether a line of a header holds the numbers of meetings, for one further up says so.
 *
 * @param lines the lines of each column's heading
 */
export function areNumbersOfMeetings(lines: readonly (readonly Cell[])[], line: number): boolean {
  const numbers = lines.map((cells) => textOf(cells[line] ?? null));
  if (new Set(numbers).size < numbers.length || !numbers.every((text) => /^\p{L}{0,3}[ .-]?\d{1,3}\.?$/u.test(text)))
    return false;
  return lines[0]!.slice(0, line).some((_, above) => speaksOfNumbers(lines.map((cells) => cells[above] ?? null)));
}
