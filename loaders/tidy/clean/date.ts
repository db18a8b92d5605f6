import type { Day } from "../../../src/model/tables.js";
import { dayOfSerial } from "../../read/serial.js";
import type { Cell } from "../../read/sheet.js";
import { DateCell } from "../../read/sheet.js";
import { isoDay } from "./calendar.js";
import type { CellCleaner, CleanContext, Cleaned, ColumnCleaner, Remark } from "./cleaned.js";
import { drop, MISSING } from "./cleaned.js";
import { type WrittenDay, writtenDay } from "./date-text.js";
import { fold } from "./fold.js";
import { found } from "./quotable.js";
import { cellText } from "./text.js";

/** A day further than this from the programme's period is a slip. */
const YEARS_AROUND = 15;

/** What people write in a column of last days where there is no last day, folded. */
const STILL =
  /^(nej|ingen|no|stadig( medlem| aktiv)?|fortsat( medlem)?|fortsaetter|fortsætter|nuværende|aktiv|aktivt medlem|medlem|løbende|igangværende|i gang|still (a )?member|ongoing|current|present|active|open)$/;
/** What people write in a column of first days for "since the beginning", folded. */
const SINCE_START =
  /^(fra|siden|ved) (start|starten|begyndelsen|opstart|opstarten)|^fra dag 1$|^from the (start|beginning)$/;

/** Whether a text says in a column of last days that there is none yet. */
export const isNoLastDay = (text: string) => STILL.test(fold(text));

const LAST_DAYS = /\.(left_on|ended_on|used_to)$/;
const FIRST_DAYS = /\.(joined_on|started_on|used_from)$/;
/** days of what a sheet is about; first and last days may be of any year, unless one is said above them */
const HELD_DAYS = /\.(held_on|asked_on|recorded_on)$/;
/** exports are made after the programme's end, so this date is not held against the period */
const FREE = /\.updated_on$/;

/**
 * Dates, day before month always, unless the column itself proves that it writes the month first: some day above 12
 * stands second, none stands first.
 */
export const cleanDates: ColumnCleaner = (cells, context, _field, name) => {
  const order = orderOf(cells);
  const said = HELD_DAYS.test(name) ? (context.year ?? onlyOf(context)) : context.yearAbove;
  const year = said === undefined ? null : onlyYear(cells, context, said);
  const swapped = openedInAmericanExcel(cells);
  const mayBeMonthFirst = name === "expectation.asked_on" && order === "day" && areOfASystem(cells);
  const clean: CellCleaner = (cell) => {
    if (isDayZero(cell)) return MISSING;
    if (cell instanceof DateCell)
      return judged(cell.iso, cell.iso, swapped && unclear(cell.iso) ? "date_order_unclear" : null);
    const text = cellText(cell);
    if (LAST_DAYS.test(name) && isNoLastDay(text)) return MISSING;
    if (FIRST_DAYS.test(name) && SINCE_START.test(fold(text))) return MISSING;
    const bare = sixDigits(text, context) ?? writtenDay(text);
    if (bare) return written(bare, text);
    const yearless = year !== null && typeof cell === "string" ? writtenDay(withYear(text, year) ?? "") : undefined;
    if (yearless === undefined) return serial(text);
    const read = written({ ...yearless, swappable: false }, text);
    const assumed: Remark = { code: "date_year_assumed", facts: { found: found(text), read: String(read.value) } };
    return read.value === null ? read : { value: read.value, remarks: [...read.remarks, assumed] };
  };

  function written(bare: WrittenDay, text: string): Cleaned {
    const monthFirst = order === "month" && bare.swappable;
    const [month, day] = monthFirst ? [bare.day, bare.month] : [bare.month, bare.day];
    if (bare.yearDigits !== 2 && bare.yearDigits !== 4) return drop("date_implausible", text);
    const iso = isoDay(bare.yearDigits === 2 ? century(bare.year, context) : bare.year, month, day);
    if (!iso) return drop("date_impossible", text);
    const doubtful = bare.swappable && bare.day !== bare.month && bare.day <= 12 && bare.month <= 12;
    const remark: Remark["code"] | null = monthFirst
      ? "date_month_first"
      : !bare.exact
        ? "date_day_assumed"
        : bare.several
          ? "date_first_of_several"
          : (order === "mixed" || mayBeMonthFirst) && doubtful
            ? "date_order_unclear"
            : null;
    return judged(iso, text, remark);
  }

  function serial(text: string): Cleaned {
    const day = /^\d{5}([.,]\d+)?$/.test(text) ? dayOfSerial(Number(text.replace(",", ".")), false) : null;
    return day ? judged(day, text, "date_from_serial") : drop("date_not_understood", text);
  }

  function judged(iso: Day, text: string, code: Remark["code"] | null): Cleaned {
    const remarks: Remark[] = code ? [{ code, facts: { found: found(text), read: iso } }] : [];
    const { from, to } = context.period;
    if (iso < shift(from, -YEARS_AROUND) || iso > shift(to, YEARS_AROUND)) return drop("date_implausible", text);
    if ((iso < from || iso > to) && !FREE.test(name))
      remarks.push({ code: "date_outside_period", facts: { found: found(text), read: iso } });
    return { value: iso, remarks };
  }
  return clean;
};

/** The day before the first that spreadsheets count: a formula that points at a blank cell shows it. */
const DAY_ZERO = /^0?0[-./]0?1[-./](?:19)?00$|^1900-01-00$|^(?:1899-12-3[01]|3[01][-./]12[-./]1899)$/;

const isDayZero = (cell: Cell) => DAY_ZERO.test(cell instanceof DateCell ? cell.iso : cellText(cell));

/** The programme's year, where it has only one. */
function onlyOf({ period: { from, to } }: CleanContext): string | undefined {
  return from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : undefined;
}

/** The year that is said, for days without one; null where it isn't the programme's, or the column itself tells another. */
function onlyYear(cells: readonly Cell[], { period: { from, to } }: CleanContext, only: string): string | null {
  if (only < from.slice(0, 4) || only > to.slice(0, 4)) return null;
  const isOther = (cell: Cell) => {
    const text = cell instanceof DateCell ? cell.iso : cellText(cell);
    const day = writtenDay(text);
    return day?.yearDigits === 4 && String(day.year) !== only;
  };
  return [...new Set(cells)].some(isOther) ? null : only;
}

/** `3/3`, `3. marts` or `marts` with a year behind it; null where something else stands there. */
function withYear(text: string, year: string): string | null {
  const numbers = /^(\d{1,2})\s?[-./]\s?(\d{1,2})\.?$/.exec(text);
  if (numbers) return `${numbers[1]}-${numbers[2]}-${year}`;
  return /^(?:(?:den|d\.)\s*)?(?:\d{1,2}\.?\s*)?\p{L}{3,9}\.?$/iu.test(text)
    ? `${text.replace(/\.$/, "")} ${year}`
    : null;
}

const shift = (day: Day, years: number): Day =>
  `${String(Number(day.slice(0, 4)) + years).padStart(4, "0")}${day.slice(4)}`;
const unclear = (iso: Day) => Number(iso.slice(8)) <= 12 && iso.slice(5, 7) !== iso.slice(8);

/** The century of a two-digit year that comes nearest to the programme's period. */
function century(year: number, { period }: CleanContext): number {
  const middle = (Number(period.from.slice(0, 4)) + Number(period.to.slice(0, 4))) / 2;
  return [1900, 2000, 2100]
    .map((c) => c + year)
    .reduce((a, b) => (Math.abs(b - middle) < Math.abs(a - middle) ? b : a));
}

/** `030309`: day, month, year; with the year first only where the other way gives no day near the period. */
function sixDigits(text: string, context: CleanContext): WrittenDay | undefined {
  const m = text.match(/^(\d{2})(\d{2})(\d{2})$/);
  if (!m) return undefined;
  const [a, b, c] = [Number(m[1]), Number(m[2]), Number(m[3])];
  const near = (year: number, month: number, day: number) => {
    const iso = isoDay(century(year, context), month, day);
    return iso !== null && iso >= shift(context.period.from, -1) && iso <= shift(context.period.to, 1);
  };
  const yearFirst = near(a, b, c) && !near(c, b, a);
  const [year, day] = yearFirst ? [a, c] : [c, a];
  return { year, month: b, day, yearDigits: 2, exact: true, swappable: false, several: false };
}

const AMERICAN = /^\d{1,2}\/\d{1,2}\/\d{2,4},? \d{1,2}:\d\d(?::\d\d)? ?[ap]\.?m\.?$/iu;
const TIMED = /^\d{1,2}\/\d{1,2}\/\d{2,4},? \d{1,2}:\d\d(?::\d\d)?$/u;

/**
 * Whether a survey system wrote the days with slashes and colons, as Danish ones do not, and none of them shows whether
 * the day or the month comes first.
 */
function areOfASystem(cells: readonly Cell[]): boolean {
  const texts = [...new Set(cells)].filter((cell) => typeof cell === "string").filter((text) => text.trim() !== "");
  return texts.length > 0 && texts.every((text) => TIMED.test(text.trim()) && (writtenDay(text)?.day ?? 13) <= 12);
}

/**
 * Whether a column's bare dates (3/4/2009) put the day or the month first, or both. Times of twelve hours go with the month
 * first, unless a day above 12 stands first.
 */
function orderOf(cells: readonly Cell[]): "day" | "month" | "mixed" {
  let day = 0;
  let month = 0;
  let either = 0;
  let american = 0;
  for (const cell of new Set(cells)) {
    if (typeof cell !== "string") continue;
    const bare = writtenDay(cell);
    if (!bare?.swappable) continue;
    if (bare.day > 12 && bare.month <= 12) day += 1;
    else if (bare.month > 12 && bare.day <= 12) month += /\d\.\s?\d/.test(cell) ? 0 : 1;
    else if (AMERICAN.test(cell.trim())) american += 1;
    else if (bare.day !== bare.month) either += 1;
  }
  if (day === 0) month += american;
  if (month === 0) return "day";
  return day === 0 && either <= 2 * month ? "month" : "mixed";
}

/**
 * An American Excel that opens a Danish text file turns 03-04-2009 into 4 March and leaves 13-04-2009 as text. The
 * trace of it: every text has a day above 12, no real date has one.
 */
function openedInAmericanExcel(cells: readonly Cell[]): boolean {
  let texts = 0;
  let dates = 0;
  const written = new Set<string>();
  for (const cell of cells) {
    if (typeof cell === "string") written.add(cell);
    if (!(cell instanceof DateCell)) continue;
    if (Number(cell.iso.slice(8)) > 12) return false;
    dates += 1;
  }
  for (const text of written) {
    const bare = writtenDay(text);
    if (!bare?.swappable) continue;
    if (bare.day <= 12) return false;
    texts += 1;
  }
  return texts >= 3 && dates >= 3;
}
