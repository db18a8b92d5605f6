import { daysIn, isoDay, MONTH, mondayOfWeek, monthNumber } from "./calendar.js";
import { tidyText } from "./fold.js";

/** A day as somebody wrote it, before the calendar and the programme's period are asked. */
export interface WrittenDay {
  /** as written: `9` with yearDigits 2 is '09 */
  readonly year: number;
  readonly yearDigits: number;
  readonly month: number;
  readonly day: number;
  /** false where only a month, quarter, week or year is named; day and month are then its first */
  readonly exact: boolean;
  /** true where day and month are bare numbers, so that their order can be asked about */
  readonly swappable: boolean;
  /** true where the first of several days was taken */
  readonly several: boolean;
}

const WEEKDAY =
  /^(mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|monday|tuesday|wednesday|thursday|friday|saturday|sunday|man|tirs?|ons|tors?|fre|lør|søn|ma|ti|on|to|fr|lø|sø|mon|tue|wed|thu|fri|sat|sun)\b\.?,?\s*/;
const TIME =
  /(?:,? ?kl\.? ?)\d{1,2}(?: ?[-–] ?\d{1,2})?$|(?:,? |t|,? ?kl\.? ?)\d{1,2}[:.]\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[ap]\.?m\.?)?(?: ?z| ?(?:gmt|utc)? ?[+-]\d{1,2}(?::?\d{2})?| ?(?:gmt|utc|cest|cet))?(?: ?[-–] ?\d{1,2}[:.]\d{2})?$/;
/** Dots within a time as spreadsheets write it here, only where they can't be another day's: `16/03/2017 14.10.20`. */
const DOTTED_TIME =
  /(?:(?<=[-/.]\d{4}|\d{4}[-/]\d{1,2}[-/]\d{1,2}),? |,? ?kl\.? ?)(?:[01]?\d|2[0-3])\.[0-5]\d\.[0-5]\d(?: ?[ap]\.?m\.?)?(?: ?(?:gmt|utc)? ?[+-]\d{1,2}(?::?\d{2})?| ?(?:gmt|utc|cest|cet))?$/;
const YEAR = "'?(\\d{2,5})";
const SEP = " ?[./\\- ] ?";

type Match = (m: RegExpMatchArray) => Omit<Partial<WrittenDay>, "year"> & { year: string | number };
const pattern = (source: string): RegExp => new RegExp(`^${source}$`);
const month = (name: string) => monthNumber(name);

const PATTERNS: readonly (readonly [RegExp, Match])[] = [
  // 2009-03-03, 2009/3/3
  [pattern(`(\\d{4})${SEP}(\\d{1,2})${SEP}(\\d{1,2})`), (m) => ({ year: m[1]!, month: +m[2]!, day: +m[3]! })],
  // 20090303, 03032009
  [/^((?:19|20)\d{2})(\d{2})(\d{2})$/, (m) => ({ year: m[1]!, month: +m[2]!, day: +m[3]! })],
  [/^(\d{2})(\d{2})((?:19|20)\d{2})$/, (m) => ({ year: m[3]!, month: +m[2]!, day: +m[1]! })],
  // 3/3-09, 3/3 2009, 03.03.2009, 3.3-09
  [
    pattern(`(\\d{1,2})${SEP}(\\d{1,2})${SEP}${YEAR}`),
    (m) => ({ year: m[3]!, month: +m[2]!, day: +m[1]!, swappable: true }),
  ],
  // 3. marts 2009, 3-mar-09, 3rd of March 2009
  [
    pattern(`(\\d{1,2})(?:st|nd|rd|th)?\\.?[ /-]?(?:of )?(${MONTH})\\.?[ ,./-]*${YEAR}`),
    (m) => ({ year: m[3]!, month: month(m[2]!), day: +m[1]! }),
  ],
  // March 3, 2009
  [
    pattern(`(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?[.,]? ?'?(\\d{4})`),
    (m) => ({ year: m[3]!, month: month(m[1]!), day: +m[2]! }),
  ],
  // 2009 marts 3
  [pattern(`(\\d{4})[ -](${MONTH})\\.?[ -](\\d{1,2})\\.?`), (m) => ({ year: m[1]!, month: month(m[2]!), day: +m[3]! })],
  // marts 2009, mar-09, primo marts 2009
  [
    pattern(
      `(?:(primo|start|begyndelsen af|medio|midt|ultimo|slut|slutningen af) )?(${MONTH})\\.?(?: måned)?[ ,./-]*${YEAR}`,
    ),
    (m) => within(m[1], month(m[2]!), m[3]!),
  ],
  [pattern(`(\\d{4})[ ./-](${MONTH})\\.?`), (m) => ({ year: m[1]!, month: month(m[2]!), day: 1, exact: false })],
  // 2009-03, 03-2009
  [/^((?:19|20)\d{2}) ?[-/.] ?(\d{1,2})$/, (m) => ({ year: m[1]!, month: +m[2]!, day: 1, exact: false })],
  [/^(\d{1,2}) ?[-/.] ?((?:19|20)\d{2})$/, (m) => ({ year: m[2]!, month: +m[1]!, day: 1, exact: false })],
  // 1. kvartal 2009, Q1 2009, 2009 K1
  [
    pattern(`([1-4])(?:\\.|st|nd|rd|th)? ?(?:kvartal|kvt|kv|quarter|qtr)\\.?[ ,]*${YEAR}`),
    (m) => quarter(m[1]!, m[2]!),
  ],
  [pattern(`(?:kvartal |quarter )?[qk]?([1-4])[ ,-]+(\\d{4})`), (m) => quarter(m[1]!, m[2]!)],
  [/^[qk]([1-4])[ ,/'-]+(\d{4}|\d{2})$/, (m) => quarter(m[1]!, m[2]!)],
  [/^(\d{4})[ ,-]*(?:q|k|kvartal |quarter )([1-4])$/, (m) => quarter(m[2]!, m[1]!)],
  [/^(\d{4})[ ,-]*([1-4])\. ?(?:kvartal|kvt|kv)\.?$/, (m) => quarter(m[2]!, m[1]!)],
  // 1. halvår 2009, H1 2009
  [/^([12])\.? ?halvår,? ?(\d{4})$/, (m) => half(m[1]!, m[2]!)],
  [/^h([12])[ -]?(\d{4})$/, (m) => half(m[1]!, m[2]!)],
  // uge 12 2009, u12-09
  [/^(?:uge|week|u|w)\.? ?(\d{1,2})[ ,./-]+'?(\d{4}|\d{2})$/, (m) => week(m[1]!, m[2]!)],
  [/^(\d{4})[ ,-]*(?:uge |week |u|w)(\d{1,2})$/, (m) => week(m[2]!, m[1]!)],
  // primo 2009, ultimo 2009
  [/^(primo|ultimo) ((?:19|20)\d{2})$/, (m) => within(m[1], m[1] === "primo" ? 1 : 12, m[2]!)],
  // 2009
  [/^((?:19|20)\d{2})$/, (m) => ({ year: m[1]!, month: 1, day: 1, exact: false })],
];

const SPAN = "(?: ?[-–&] ?| ?(?:og|til|and|to|t\\.?o\\.?m\\.?) ?)";
const ORDINALS: Readonly<Record<string, string>> = {
  første: "1.",
  andet: "2.",
  anden: "2.",
  tredje: "3.",
  fjerde: "4.",
  first: "1.",
  second: "2.",
  third: "3.",
  fourth: "4.",
  i: "1.",
  ii: "2.",
  iii: "3.",
  iv: "4.",
};

/** Spans of days; what is left after the cut is the first day with the month and year of the last. */
const SPANS: readonly (readonly [RegExp, (m: RegExpMatchArray) => string])[] = [
  // 3.-5. marts 2009
  [pattern(`(\\d{1,2})\\.?${SPAN}\\d{1,2}\\.? ?((?:${MONTH})\\.?[ -]*'?\\d{2,4})`), (m) => `${m[1]}. ${m[2]}`],
  // 30. marts - 2. april 2009
  [
    pattern(`(\\d{1,2}\\.? ?(?:${MONTH})\\.?)${SPAN}\\d{1,2}\\.? ?(?:${MONTH})\\.? ?('?\\d{2,4})`),
    (m) => `${m[1]} ${m[2]}`,
  ],
  // marts-april 2009
  [
    pattern(`(${MONTH})\\.?(?: ?[-–/] ?| (?:og|til|and|to) )(?:${MONTH})\\.?[ -]*('?\\d{2,4})`),
    (m) => `${m[1]} ${m[2]}`,
  ],
  // 3/3 - 5/3 2009
  [pattern(`(\\d{1,2}/\\d{1,2})${SPAN}\\d{1,2}/\\d{1,2}[ -]('?\\d{2,4})`), (m) => `${m[1]} ${m[2]}`],
  // 3.-5.3.2009
  [pattern(`(\\d{1,2})\\.${SPAN}\\d{1,2}\\.(\\d{1,2}\\.\\d{2,4})`), (m) => `${m[1]}.${m[2]}`],
  // two whole dates
  [
    pattern(
      `(\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4})(?: [-–&] | ?– ?| (?:og|til|and|to) )\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}`,
    ),
    (m) => m[1]!,
  ],
  [pattern(`(\\d{4}-\\d{2}-\\d{2})(?: [-–/] | (?:og|til|and|to) |/)\\d{4}-\\d{2}-\\d{2}`), (m) => m[1]!],
];

/**
 * Reads a day in the usual Danish and English spellings, day before month.
 *
 * @returns undefined where the text is no date; a day that no calendar has (31.02.2009) is returned as written
 */
export function writtenDay(text: string): WrittenDay | undefined {
  if (text.length > 60) return undefined;
  let bare = tidyText(text)
    .toLowerCase()
    .replaceAll("–", "-")
    .replace(/^\((.*)\)$/, "$1")
    .replace(/(?<=\d) ?\([^\d()]*\)$/, "")
    .replace(/(?<=\d)(?: -|\.)$/, "")
    .replace(/^(?:fra|fra og med|siden|pr\.?|per|from|since) (?=[\p{L}\d])/u, "")
    .replace(WEEKDAY, "")
    .replace(/^(den|d\.?|the) ?(?=\d)/, "")
    .replace(/^(\p{L}+)\.?(?= ?(?:kvartal|kvt|kv\.|halvår|quarter|half))/u, (word, said) => ORDINALS[said] ?? word)
    .replace(new RegExp(`^(?:ca|cirka|omkring|approx)\\.? (?=${MONTH}|[1-4]\\. ?kv|[qk][1-4])`), "");
  if (/\d.*\d/.test(bare)) bare = bare.replace(DOTTED_TIME, "").replace(TIME, "").trim();
  const whole = match(bare);
  if (whole) return whole;
  for (const [span, first] of SPANS) {
    const found = bare.match(span);
    const day = found && match(first(found));
    if (day) return { ...day, several: true };
  }
  return undefined;
}

function match(text: string): WrittenDay | undefined {
  for (const [regex, read] of PATTERNS) {
    const found = text.match(regex);
    if (!found) continue;
    const day = read(found);
    const digits = String(day.year);
    return {
      month: 1,
      day: 1,
      exact: true,
      swappable: false,
      several: false,
      ...day,
      year: +digits,
      yearDigits: digits.length,
    };
  }
  return undefined;
}

function within(part: string | undefined, month: number, year: string): ReturnType<Match> {
  const end = part === "ultimo" || part?.startsWith("slut");
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  const day = end ? daysIn(full, month) : part === "medio" || part === "midt" ? 15 : 1;
  return { year, month, day, exact: false };
}

const quarter = (q: string, year: string): ReturnType<Match> => ({
  year,
  month: 3 * Number(q) - 2,
  day: 1,
  exact: false,
});
const half = (h: string, year: string): ReturnType<Match> => ({ year, month: 6 * Number(h) - 5, day: 1, exact: false });

function week(number: string, year: string): ReturnType<Match> {
  const monday = mondayOfWeek(year.length === 2 ? 2000 + Number(year) : Number(year), Number(number));
  if (!monday) return { year, month: 0, day: 0 };
  const [y, m, d] = monday.split("-");
  return { year: y!, month: Number(m), day: Number(d), exact: false };
}

/** True where the text is a date that the calendar has (a two-digit year counts as one of this century). */
export function isDate(text: string): boolean {
  const day = writtenDay(text);
  if (!day || (day.yearDigits !== 2 && day.yearDigits !== 4)) return false;
  return isoDay(day.yearDigits === 2 ? 2000 + day.year : day.year, day.month, day.day) !== null;
}
