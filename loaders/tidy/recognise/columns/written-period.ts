import { MONTH, monthName } from "../../clean/calendar.js";
import { writtenDay } from "../../clean/date-text.js";

/** The first and the last day of a stretch of time as a text writes them; null for one that it doesn't give. */
export interface WrittenPeriod {
  readonly from: string | null;
  readonly to: string | null;
  /** whether it says, by a second day or by words or signs around the one, that it is a stretch of time */
  readonly isSpan: boolean;
}

const LABEL =
  /^(?:i perioden|perioden|periode|period|medlem(?:skab)?|member|aktiv|active|brugt|anvendt|used)\s*:?\s+/iu;
const SINCE = /^(?:fra og med|fra|siden|f\.o\.m\.|from|since)\s+(?:den\s+)?/iu;
const UNTIL = /^(?:(?:ind)?til og med|(?:ind)?til|t\.o\.m\.|until|till|to|-)\s*(?:den\s+)?/iu;
/** What stands for a last day that hasn't come. */
const OPEN =
  /(?:\s*-\s*|\s+(?:til|to)\s+)(?:nu|dato|d\.?d\.?|i dag|løbende|fortsat|stadig|fortsætter|\?|…|\.\.\.|now|today|present|ongoing|current)?$|\s+og (?:frem(?:efter|ad)?|videre)$|\s+(?:and )?onwards$/iu;
const BETWEEN = /\s*-\s*|\s+(?:til og med|til|to|t\.o\.m\.)\s+|(?<=\d{4}|-\d\d)\s*\/\s*(?=(?:19|20)\d\d)/giu;
const YEARLESS = new RegExp(`^(?:den )?(?:\\d{1,2}\\s?[-./]\\s?\\d{1,2}|(?:\\d{1,2}\\.?\\s?)?(?:${MONTH}))\\.?$`, "iu");
const BARE_YEAR = /^(?:19|20)\d\d$/;
const LONGEST = 60;

/**
 * The first and the last day of a text that gives a stretch of time: `01-02-2009 - 31-12-2009`, `fra 1/2-09 til 31/12-09`,
 * `siden 1/2-09`, `1/2-09 –`, `2009-2010`, `jan-dec 2009`. A day alone is a first one.
 *
 * @returns null where it gives no plain day, month or year
 */
export function writtenPeriod(text: string): WrittenPeriod | null {
  if (text.length > LONGEST || !/\d/.test(text)) return null;
  const plain = text
    .replace(/\s+/g, " ")
    .replace(/–|—|→|[-=]>/g, "-")
    .replace(/^\((.*)\)$/, "$1")
    .trim()
    .replace(LABEL, "");
  const until = UNTIL.exec(plain);
  if (until !== null && isTime(plain.slice(until[0].length)))
    return { from: null, to: plain.slice(until[0].length), isSpan: true };
  const rest = plain.replace(SINCE, "");
  const open = OPEN.exec(rest);
  if (open !== null && isTime(rest.slice(0, open.index)))
    return { from: rest.slice(0, open.index), to: null, isSpan: true };
  if (isTime(rest)) return { from: rest, to: null, isSpan: rest !== plain };
  for (const match of rest.matchAll(BETWEEN)) {
    const from = rest.slice(0, match.index);
    const to = rest.slice(match.index + match[0].length).replace(/^den /iu, "");
    if (!isTime(to)) continue;
    if (isTime(from)) return { from, to, isSpan: true };
    if (YEARLESS.test(from) && !BARE_YEAR.test(to)) return { from: withYearOf(from, to), to, isSpan: true };
  }
  return null;
}

/** One day, month, part of a year or year, and no stretch of several days. */
function isTime(text: string): boolean {
  const day = writtenDay(text);
  return day !== undefined && !day.several && (day.yearDigits === 2 || day.yearDigits === 4);
}

/** A first day with the year of the last; with the one before where it would come after it. */
function withYearOf(from: string, to: string): string {
  const last = writtenDay(to)!;
  const year = (n: number) => String(n).padStart(last.yearDigits, "0");
  const own = `${from.replace(/\.$/, "")} ${year(last.year)}`;
  const first = writtenDay(own);
  const isLater = first !== undefined && first.month * 100 + first.day > last.month * 100 + last.day;
  return isLater ? `${from.replace(/\.$/, "")} ${year(last.year - 1)}` : own;
}

/** A month, part of a year or year as the text of its last day; any other text as it is. */
export function lastDayOf(text: string): string {
  const day = writtenDay(text);
  if (day === undefined || day.exact || /primo|medio|ultimo|midt|start|begynd|slut|uge|week|^[uw]\d/iu.test(text))
    return text;
  const letters = text.replace(new RegExp(MONTH, "giu"), "");
  const months = BARE_YEAR.test(text.trim()) ? 12 : /h/iu.test(letters) ? 6 : /[kq]/iu.test(letters) ? 3 : 1;
  const year = day.yearDigits === 2 ? String(day.year).padStart(2, "0") : day.year;
  return `ultimo ${monthName(day.month + months - 1)} ${year}`;
}
