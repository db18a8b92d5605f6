import type { CellColumn } from "../../../read/column.js";
import { type Cell, DateCell } from "../../../read/sheet.js";
import {
  areInitials,
  isAttendanceAnswer,
  isDate,
  isMissing,
  isOnlyContact,
  isRemarkedAnswer,
  wasToCome,
} from "../../clean/index.js";
import { isFilled, textOf } from "../sheet/view.js";
import { type Knowledge, type KnownShares, NOTHING_KNOWN, sharesOf } from "./knowledge.js";
import { type Listing, listingOf } from "./organisation-lists.js";

const MONTH =
  "jan(?:uar|uary)?|feb(?:ruar|ruary)?|mar(?:ts|ch)?|apr(?:il)?|maj|may|jun[ie]?|jul[iy]?|aug(?:ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const YEAR = "(?:19|20)\\d\\d";
const QUARTER = "(?:[1-4]\\.?\\s*(?:kvartal|kvt|kv|quarter|qtr|halvår)\\.?|[1-4]\\.?\\s*h(?:å|alv)|[kqh][1-4])";

const DAY_TEXT = new RegExp(
  `${YEAR}-\\d{1,2}-\\d{1,2}|\\d{1,2}[./]\\d{1,2}\\.?,?\\s+${YEAR}|\\d{1,2}\\s?[-./]\\s?\\d{1,2}\\s?[-./]\\s?(?:${YEAR}|\\d\\d)(?!\\d)|(?:den\\s+)?\\d{1,2}(?:\\.|st|nd|rd|th)?\\s*(?:of\\s+|[-/]\\s?)?(?:${MONTH})\\.?,?\\s*(?:[-/]\\s?)?(?:${YEAR}|'?\\d\\d)|${YEAR}-(?:${MONTH})-\\d{1,2}(?!\\d)|(?:${MONTH})\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+${YEAR}`,
  "iu",
);
const MONTH_TEXT = new RegExp(
  `(?<![a-zæøå])(?:${MONTH})[\\s.,'/-]*(?:${YEAR}|\\d\\d)(?!\\d)|${YEAR}[-/ ](?:0[1-9]|1[0-2])(?!\\d)|(?:0[1-9]|1[0-2])[-/]${YEAR}|${QUARTER}[\\s.,'/-]*${YEAR}|${YEAR}[\\s.,'/-]*${QUARTER}`,
  "iu",
);
const SHORT_DAY = new RegExp(
  `(?<![\\d.,/-])\\d{1,2}\\s?[/.-]\\s?\\d{1,2}(?![\\d,/-]|\\.\\d)|\\d{1,2}(?:\\.?\\s*|\\s?[-/]\\s?)(?:${MONTH})\\b`,
  "iu",
);
const WEEK = "(?<!\\p{L})(?:uge|week)\\.?\\s?\\d{1,2}";
const WEEK_TEXT = new RegExp(`${WEEK}[\\s,./-]+(?:${YEAR}|'?\\d\\d)(?!\\d)`, "iu");
const YEARLESS_WEEK = new RegExp(`^${WEEK}$`, "iu");
const YEARLESS_MONTH = new RegExp(`^(?:${MONTH}|${QUARTER})\\.?$`, "iu");

/** A date written inside a text, and what is left of the text without it. */
export interface DateInText {
  readonly date: string;
  readonly rest: string;
  /** true where no day stands there, only a week, a month or a quarter */
  readonly coarse: boolean;
}

/**
 * Finds the date that a heading, a title or a name of a sheet holds.
 *
 * @param year used where the text gives a day and a month only; null where no year is known
 * @returns null where no date stands in the text
 */
export function dateInText(text: string, year: string | null = null): DateInText | null {
  const day = DAY_TEXT.exec(text);
  if (day) return cut(text, day, day[0].replace(/^den\s+/i, ""), false);
  const month = MONTH_TEXT.exec(text);
  if (month) return cut(text, month, month[0], true);
  const week = WEEK_TEXT.exec(text);
  if (week) return cut(text, week, week[0], true);
  if (year !== null) {
    const short = SHORT_DAY.exec(text);
    if (short) {
      const [, d, m] = /^(\d{1,2})\s?[/.-]\s?(\d{1,2})$/.exec(short[0].trim()) ?? [];
      if (d !== undefined && (Number(m) > 12 || Number(d) > 31 || Number(m) < 1)) return null;
      return cut(text, short, d === undefined ? `${short[0]} ${year}` : `${d}-${m}-${year}`, false);
    }
    if (YEARLESS_WEEK.test(text.trim())) return { date: `${text.trim()} ${year}`, rest: "", coarse: true };
    if (YEARLESS_MONTH.test(text.trim()))
      return { date: `${text.trim().replace(/\.$/, "")} ${year}`, rest: "", coarse: true };
  }
  return null;
}

function cut(text: string, match: RegExpExecArray, date: string, coarse: boolean): DateInText {
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  const rest = `${before.replace(/\(\s*$/, "").replace(/(?:^|\s)(?:d\.|den|pr\.?|dato:?)\s*$/i, "")} ${after.replace(/^\s*\)/, "")}`;
  return {
    date,
    rest: rest
      .replace(/\s+/g, " ")
      .replace(/^[\s,;:.–—-]+|[\s,;:–—(-]+$/g, "")
      .trim(),
    coarse,
  };
}

/** The one year that a text speaks of, or null. */
export function yearInText(text: string): string | null {
  const years = new Set(text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []);
  return years.size === 1 ? [...years][0]! : null;
}

/** `2/16/2009` as `16/2/2009`. */
const monthFirst = (date: string) => date.replace(/^(\d{1,2})(\s?[-./]\s?)(\d{1,2})/, "$3$2$1");

/** Whether a text is a day of the calendar, a month or a quarter, and nothing else. */
export function isDateText(text: string): boolean {
  if (text.length > 40) return false;
  const found = dateInText(text);
  if (found !== null && (found.coarse || isDate(found.date) || isDate(monthFirst(found.date))))
    return !/\p{Letter}{2,}/u.test(
      found.rest
        .replace(/(?<=\d\d ?)(?:[ap]\.?m\.?)?(?: ?(?:gmt|utc|cest|cet))?(?: ?[+-]\d{1,2}(?::?\d\d)?)?$/iu, "")
        .replace(/^(kl\.?|uge|man|tirs|ons|tors|fre|lør|søn)\p{Letter}*/iu, ""),
    );
  if (/\D/.test(text) && isDate(text)) return true;
  return /^\d{8}$/.test(text) && /^(19|20)\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])$/.test(text);
}

const MARK =
  /^(x+|✓|✔|✗|v|√|•|\*|\+|1|ja|j|yes|y|nej|n|no|afbud|afb\.?|a|framelding|meldt afbud|udeblev(?:et)?|absent|fraværende|deltog|deltaget|mødt|mødte|present|ok|til stede|-|–|0|syg|apologies|cancelled|regrets|sand|falsk|true|false|\(x\)|f|[1-9]\d?|\d+ ?(?:pers\.?|personer|deltagere|stk))$/i;

/** Whether a bare number is a day as spreadsheets count them, near enough to the years that programmes run in. */
export function isSerial(cell: Cell): cell is number {
  return typeof cell === "number" && Number.isInteger(cell) && cell >= WEEKDAY_SERIAL.from && cell <= WEEKDAY_SERIAL.to;
}

/** Whether a text is what people write into a cell of an attendance list. */
export function isMark(text: string): boolean {
  return (
    (text.length <= 16 && (MARK.test(text) || isAttendanceAnswer(text) || wasToCome(text))) || isRemarkedAnswer(text)
  );
}

const NUMBER = /^[-+]?(?:ca\.?\s*)?\d{1,3}(?:[. ]\d{3})*(?:,\d+)?\s*%?$|^[-+]?\d+(?:[.,]\d+)?\s*%?$/i;
const EMAIL = /\S@\S+\.\S/;
const CPR = /^\d{6}-?\d{4}$/;
const COMPANY =
  /\b(a\/s|aps|i\/s|k\/s|p\/s|a\.m\.b\.a\.?|amba|ivs|p\.?m\.?b\.?a\.?|ltd|inc|gmbh|kommune|skole|forening|&|og sønner|byg|firma|auto|tømrer|vvs|el|handel|hotel|butik|service|revision|center|centre|entreprise)(?=$|[\s,.)])/i;
const WEEKDAY_SERIAL = { from: 32_874, to: 47_848 };

/** Whether a text has the form of a company's name, or a word that such names end in. */
export function isCompanyName(text: string): boolean {
  return COMPANY.test(text);
}

/** What the cells of a column look like: shares of its filled cells, from a sample of its rows. */
export interface Look {
  readonly filled: number;
  readonly sampled: number;
  readonly number: number;
  readonly date: number;
  readonly text: number;
  readonly mark: number;
  /** marks that no number could be: `x`, `afbud` */
  readonly letterMark: number;
  /** initials of people, no marks among them */
  readonly initials: number;
  readonly personal: number;
  /** of these, such as say no more than who it is and how to reach them */
  readonly contacts: number;
  readonly company: number;
  readonly length: number;
  readonly distinct: number;
  /** whole numbers from 1 to 5, or blank */
  readonly scale: number;
  readonly words: readonly string[];
  /** shares of the different texts that other sheets know */
  readonly known: KnownShares;
  /** how far its texts list several organisations each */
  readonly listing: Listing;
}

/** Looks at up to 200 rows of a column, spread evenly; the heading said once more is passed over. */
export function lookAt(
  cells: CellColumn,
  from: number,
  to: number,
  heading = "",
  knowledge: Knowledge = NOTHING_KNOWN,
): Look {
  const step = Math.max(1, Math.floor((to - from) / 200));
  let filled = 0;
  let unknown = 0;
  let sampled = 0;
  let number = 0;
  let date = 0;
  let text = 0;
  let mark = 0;
  let letterMark = 0;
  let initials = 0;
  let personal = 0;
  let contacts = 0;
  let company = 0;
  let length = 0;
  let scale = 0;
  const distinct = new Set<string>();
  for (let r = from; r < to; r += step) {
    sampled++;
    const cell = cells.at(r);
    if (!isFilled(cell)) continue;
    const s = textOf(cell);
    if (s === heading && typeof cell === "string") continue;
    filled++;
    length += s.length;
    distinct.add(s);
    const isDay = cell instanceof DateCell || isDateText(s);
    const isNumber = typeof cell === "number" || (!isDay && NUMBER.test(s));
    if (typeof cell === "string" && isMissing(s)) unknown++;
    const marked = typeof cell === "boolean" || isMark(s);
    if (isDay || (typeof cell === "number" && cell >= WEEKDAY_SERIAL.from && cell <= WEEKDAY_SERIAL.to)) date++;
    if (isNumber) number++;
    if (marked) mark++;
    if (marked && !isNumber) letterMark++;
    if (!marked && areInitials(s)) initials++;
    if (!isNumber && !isDay) text++;
    if (isNumber && /^[1-5](?:[.,]0+)?$/.test(s)) scale++;
    if (EMAIL.test(s) || CPR.test(s)) {
      personal++;
      if (isOnlyContact(s)) contacts++;
    }
    if (COMPANY.test(s)) company++;
  }
  const share = (n: number) => (filled === 0 ? 0 : n / filled);
  const words = [...distinct].slice(0, 40);
  return {
    filled,
    sampled,
    number: share(number),
    date: filled === unknown ? 0 : date / (filled - unknown),
    text: share(text),
    mark: share(mark),
    letterMark: share(letterMark),
    initials: share(initials),
    personal: share(personal),
    contacts: share(contacts),
    company: share(company),
    length: share(length),
    distinct: distinct.size,
    scale: share(scale),
    words,
    known: sharesOf(words, knowledge),
    listing: listingOf(words, knowledge),
  };
}
