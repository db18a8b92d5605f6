import type { FieldId } from "../../../src/model/fields.js";
import { cellAt } from "../../read/column.js";
import { type Cell, DateCell, type Sheet } from "../../read/sheet.js";
import { isMissing, isNoLastDay } from "../clean/index.js";
import { lastDayOf, writtenPeriod } from "../recognise/columns/written-period.js";
import { lookUp } from "../recognise/header/heading.js";
import { isFilled, textOf } from "../recognise/sheet/view.js";

/** A sheet whose stretches of time stand in two columns, and where each such column had its first. */
export interface Parted {
  readonly sheet: Sheet;
  /** 1-based row and 0-based column of the first stretch of each column, and how many it has */
  readonly periods: readonly { readonly row: number; readonly column: number; readonly count: number }[];
}

/** Headings of columns stand on the first rows. */
const DEEPEST_HEAD = 30;
const LONGEST_HEAD = 50;

const OF_MEMBERS =
  /^(?:medlem(?!mer)|member(?!s(?!hip))|(?:været )?med i (?:perioden|netværk|gruppe|kreds|klub|ordning)|tilknyt|tilslut|deltagelse|deltager i netværk|partnerskab|samarbejde(?!spartner))/iu;
const OF_USES = /^(?:brugt|brugs|bruges|i brug|anvend|benyt|afprøv|used(?!\p{L})|in use)/iu;
/** A stretch of time, and not that of a course or a contract. */
const PERIOD =
  /^(?:(?:hele|aktiv|aktive|active|member|membership) |medlems|medlemskabs|netværks|samarbejds|partnerskabs|aftale|drifts|deltagelses|tilknytnings|brugs|anvendelses)?(?:periode|perioden|period|tidsrum|varighed|løbetid|duration)(?:\s*\(.*\)|\s+(?:i|for|som|med|in|of|as)\s+(?:en |et |the |a )?(?:netværk|medlem|samarb|delt|brug|anvend|network|member|use)\p{L}*)?\s*:?$/iu;
const FROM_TO =
  /(?:fra|start|startet|opstart|begyndt|ind|indmeldt|indtrådt|from|joined|siden)\s*(?:[-–/+&]|og|til|to|and)\s*(?:til|slut|sluttet|ophør|ophørt|ud|udmeldt|udtrådt|to|left|end|ended|stop|stoppet|afsluttet)(?!\p{L})/iu;
const FIRST_DAY = /\.(?:joined_on|started_on|used_from)$/;
const LAST_DAY = /\.(?:left_on|ended_on|used_to)$/;
/** Tables of what happens on one day, or is counted over a stretch of time. */
const OF_OTHERS = /^(?:activity|participation|outcome|expectation)\./;
const OF_THINGS = /^(?:organisation|membership|network|method)\./;

/**
 * Parts a column of stretches of time (`Medlemsperiode`: `01-02-2009 - 31-12-2009`, `siden 1/2-09`) into one of first and
 * one of last days, both where the cell stands, in lists of members, of networks and of methods in use. A column whose
 * heading asks for a first day is parted too where the list has no other of last days.
 *
 * @param isSettled whether mapping.yaml says what the column under a heading is
 */
export function withPeriodsParted(sheet: Sheet, isSettled: (heading: string) => boolean): Parted {
  const periods: { row: number; column: number; count: number }[] = [];
  const columns = sheet.cols.map((at, c) => {
    const parted = partedColumn(sheet, c, isSettled);
    if (parted !== null) periods.push({ row: sheet.rows[parted.first]!, column: at, count: parted.count });
    return parted;
  });
  if (periods.length === 0) return { sheet, periods };
  return {
    sheet: {
      ...sheet,
      cols: columns.flatMap((parted, c) => (parted === null ? [sheet.cols[c]!] : [sheet.cols[c]!, sheet.cols[c]!])),
      cells: columns.flatMap((parted, c) => (parted === null ? [sheet.cells[c]!] : [parted.from, parted.to])),
      coded: undefined,
    },
    periods,
  };
}

interface PartedColumn {
  readonly from: Cell[];
  readonly to: Cell[];
  /** the row of the first stretch, and how many there are */
  readonly first: number;
  readonly count: number;
}

function partedColumn(sheet: Sheet, column: number, isSettled: (heading: string) => boolean): PartedColumn | null {
  for (let head = 0; head < Math.min(DEEPEST_HEAD, sheet.rows.length - 1); head++) {
    const cell = cellAt(sheet, column, head);
    if (typeof cell !== "string") continue;
    const text = textOf(cell);
    const words =
      text === "" || text.length > LONGEST_HEAD || isSettled(text) ? null : wordsFor(sheet, head, column, text);
    const parted = words === null ? null : partedBelow(sheet, column, head, words);
    if (parted !== null) return parted;
  }
  return null;
}

/** What the two columns under a heading are called; null where it asks for no stretch of time. */
function wordsFor(sheet: Sheet, row: number, column: number, text: string): readonly [string, string] | null {
  const own = fieldsOf(text);
  if (!isOfPeriods(text) && !asksForFirst(text) && !OF_MEMBERS.test(text) && !OF_USES.test(text)) return null;
  const others = sheet.cols.flatMap((_, c) => (c === column ? [] : fieldsOf(textOf(cellAt(sheet, c, row)))));
  if (others.some((field) => LAST_DAY.test(field)) || !others.some((field) => OF_THINGS.test(field))) return null;
  const named = [`${text} fra`, `${text} til`] as const;
  if (asks(named[0], FIRST_DAY) && asks(named[1], LAST_DAY)) return named;
  if (OF_MEMBERS.test(text) || (own.length === 1 && own[0]!.startsWith("membership.")))
    return ["Medlem fra", "Medlem til"];
  if (OF_USES.test(text)) return ["Brugt fra", "Brugt til"];
  return others.some((field) => OF_OTHERS.test(field)) ? null : ["Fra", "Til"];
}

const isOfPeriods = (text: string) => PERIOD.test(text) || FROM_TO.test(text);
const asksForFirst = (text: string) => fieldsOf(text).some((field) => FIRST_DAY.test(field));

function fieldsOf(text: string): readonly FieldId[] {
  const known = text === "" || text.length > LONGEST_HEAD ? null : lookUp(text);
  return known?.kind === "field" ? known.fields : [];
}

/** Whether a heading surely asks for a first or a last day. */
function asks(text: string, days: RegExp): boolean {
  const known = lookUp(text);
  return known?.kind === "field" && known.certain && days.test(known.fields[0]!);
}

/** The two columns that the cells below a heading make; null where none of them gives a stretch of time, or most give no time. */
function partedBelow(
  sheet: Sheet,
  column: number,
  head: number,
  [first, last]: readonly [string, string],
): PartedColumn | null {
  const heading = textOf(cellAt(sheet, column, head));
  const isPlain = asksForFirst(heading) && !isOfPeriods(heading);
  const from = [...sheet.cells[column]!];
  const to: Cell[] = from.map((cell, row) => (row < head && isHeadingAbove(sheet, row, head) ? cell : null));
  const spans: number[] = [];
  let understood = 0;
  let filled = 0;
  for (let row = head + 1; row < from.length; row++) {
    const cell = from[row] ?? null;
    if (!isFilled(cell)) continue;
    const text = textOf(cell);
    filled++;
    if (cell instanceof DateCell || isMissing(text)) {
      understood++;
      continue;
    }
    if (isNoLastDay(text)) {
      [from[row], to[row]] = [null, cell];
      understood++;
      continue;
    }
    const period = writtenPeriod(text);
    if (period === null) continue;
    understood++;
    const whole = !period.isSpan && PERIOD.test(heading) ? lastDayOf(text) : text;
    if (isPlain ? period.to !== null : period.isSpan) spans.push(row);
    from[row] = period.from;
    to[row] = period.to !== null ? lastDayOf(period.to) : whole === text ? null : whole;
  }
  if (spans.length === 0 || understood * 2 < filled) return null;
  from[head] = first;
  to[head] = last;
  return { from, to, first: spans[0]!, count: spans.length };
}

/** Whether a row right above a header is another line of it. */
function isHeadingAbove(sheet: Sheet, row: number, head: number): boolean {
  const isNext = sheet.rows[head]! - sheet.rows[row]! === head - row && head - row <= 2;
  return isNext && sheet.cols.filter((_, c) => isFilled(cellAt(sheet, c, row))).length > 1;
}
