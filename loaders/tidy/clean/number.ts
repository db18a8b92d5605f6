import type { Cell } from "../../read/sheet.js";
import { DateCell } from "../../read/sheet.js";
import type { NumberStyle } from "./bare-number.js";
import type { Cleaned, ColumnCleaner, Remark } from "./cleaned.js";
import { drop, kept, MISSING, noted } from "./cleaned.js";
import { writtenAmount } from "./number-text.js";
import { found } from "./quotable.js";
import { cellText } from "./text.js";

/** No count of this subject is larger; a telephone or CVR number in the column is. */
const LARGEST = 1_000_000;
const MOST_HOURS = 1_000;

/**
 * How a column writes its numbers: English only where some number can't be Danish and none can't be English.
 */
export function numberStyle(cells: readonly Cell[]): NumberStyle {
  let danish = false;
  let english = false;
  for (const cell of new Set(cells)) {
    if (typeof cell !== "string") continue;
    const text = cell.trim();
    if (/\d,\d{1,2}(?!\d)|\d,\d{4,}|\d\.\d{3},\d/.test(text)) danish = true;
    else if (/\d\.\d{1,2}(?!\d)|\d\.\d{4,}|\d,\d{3}\.\d/.test(text)) english = true;
  }
  return english && !danish ? "english" : "danish";
}

/** Counts, targets and hours: non-negative; hours may be times (1:30, 9.00-12.00). */
export const cleanNumbers: ColumnCleaner = (cells, _context, field, name) => {
  const style = numberStyle(cells);
  const hours = name === "activity.hours";
  const whole = field.type === "integer";
  return (cell) => {
    if (cell instanceof DateCell) return drop("number_is_date", "");
    const text = cellText(cell);
    if (typeof cell === "boolean") return drop("number_not_understood", text);
    // who has no target has none set, and did not aim at nought
    if (name === "outcome.target" && /^(ingen|intet|none)$/i.test(text)) return MISSING;
    if (hours && typeof cell === "string") {
      const duration = hoursOf(text);
      if (duration !== undefined) return noted(duration, "hours_by_time", text);
    }
    const read = typeof cell === "number" ? kept(cell) : oneNumber(text, style);
    if (typeof read.value !== "number") return read;
    if (read.value < 0) return drop("number_negative", text);
    if (read.value > (hours ? MOST_HOURS : LARGEST)) return drop("number_implausible", text);
    return whole && !Number.isInteger(read.value) ? drop("number_not_whole", text) : read;
  };
};

/** One number out of a text, with a remark on whatever had to be taken off or decided. */
export function oneNumber(text: string, style: NumberStyle, written = text): Cleaned {
  const amount = writtenAmount(text, style);
  if (!amount) return drop("number_not_understood", written);
  if (amount.percent) return drop("number_is_percent", written);
  if (amount.high === null || amount.high !== amount.low) return drop("number_is_range", written);
  const { value, separators } = amount.low;
  if (!Number.isFinite(value)) return drop("number_not_understood", text);
  const remarks: Remark[] = [];
  const remark = (code: Remark["code"]) => remarks.push({ code, facts: { found: found(written), read: value } });
  if (amount.approximate) remark("number_approximate");
  if (amount.inWords) remark("number_by_words");
  if (amount.remarked) remark("number_remarked");
  if (separators === "decimal_comma") remark("number_decimal_comma");
  if (separators === "thousands") remark("number_thousands");
  if (separators === "decimal_point" && amount.low.ambiguous) remark("number_decimal_point");
  return { value, remarks };
}

/** Hours of `1:30`, `1 time 30 min`, `90 min`, `9.00-12.00`, `kl. 9-12`; undefined where the text is no time. */
function hoursOf(text: string): number | undefined {
  const bare = text.toLowerCase().replace(/^kl\.? ?/, "");
  const round = (minutes: number) => (minutes > 0 ? Math.round((minutes / 60) * 10_000) / 10_000 : undefined);
  const clock = bare.match(/^(\d{1,2})[:.](\d{2}) ?(?:-|–|til|to) ?(\d{1,2})[:.](\d{2})$/);
  if (clock) {
    const [a, b, c, d] = clock.slice(1).map(Number) as [number, number, number, number];
    return b < 60 && d < 60 && c <= 24 ? round((c - a) * 60 + d - b) : undefined;
  }
  const oclock = text.toLowerCase().match(/^kl\.? ?(\d{1,2}) ?(?:-|–|til) ?(\d{1,2})$/);
  if (oclock) return round((Number(oclock[2]) - Number(oclock[1])) * 60);
  const duration = bare.match(/^(\d{1,3}):([0-5]\d)(?::00)?(?: ?(?:t|timer?|hours?))?$/);
  if (duration) return round(Number(duration[1]) * 60 + Number(duration[2]));
  const words = bare.match(/^(?:(\d+) ?(?:timer?|t|hours?|h)\.?(?: og| and)? ?)?(\d+) ?(?:minutter|minutes|min|m)\.?$/);
  if (words) return round(Number(words[1] ?? 0) * 60 + Number(words[2]));
  return undefined;
}
