import { FIELDS } from "../../../src/model/fields.js";
import { cellAt } from "../../read/column.js";
import type { Cell, Sheet } from "../../read/sheet.js";
import { MONTH } from "../clean/calendar.js";
import { dateInText, isDateText } from "../recognise/columns/look.js";
import { lookUp } from "../recognise/header/heading.js";
import { isFilled, textOf } from "../recognise/sheet/view.js";

/** A year, a part of one, or a month, alone in its row. */
const PERIOD = new RegExp(
  `^(?:(?:år|året|year|sæson|forår|efterår|sommer|vinter|[12]\\. ?halvår|[1-4]\\. ?kvartal|(${MONTH})\\.?),? *)?((?:19|20)\\d\\d)?:?$`,
  "iu",
);
const ANY_YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
const DAY_AND_MONTH = new RegExp(`^\\d{1,2}(?:[./-] ?\\d{1,2}\\.?|\\.? ?(?:${MONTH})\\.?)$`, "iu");
const DAY = /^(?:d(?:en|\.)? ?)?(\d{1,2})\.?$/iu;
/** Headings of columns stand on the first rows. */
const DEEPEST_HEAD = 30;

/** A sheet whose days have the years and months of the lines between them, and where each column had the first such day. */
export interface Completed {
  readonly sheet: Sheet;
  /** 1-based row and 0-based column of the first day of each column, and how many it has */
  readonly days: readonly { readonly row: number; readonly column: number; readonly count: number }[];
}

/**
 * Puts the year (`2009`), or the month and the year (`FEBRUAR 2009`), of a line of its own behind the days below it that
 * lack them, in columns under a heading that asks for a day. Where the lines say months alone, the year is the only one
 * that stands above the column, else in the name of the sheet or the file.
 *
 * @param file the path of the sheet's file
 */
export function withYearsOfLines(sheet: Sheet, file: string): Completed {
  const periods = periodsOf(sheet);
  const days: { row: number; column: number; count: number }[] = [];
  if (periods.size === 0) return { sheet, days };
  const changed = new Map<number, Cell[]>();
  sheet.cols.forEach((at, c) => {
    const head = headOf(sheet, c);
    if (head === null) return;
    let year = yearOver(sheet, head.row, file);
    let month = "";
    let first = -1;
    let count = 0;
    let isOfDays = true;
    const read = [...sheet.cells[c]!];
    for (let row = head.row + 1; row < sheet.rows.length; row++) {
      const text = textOf(read[row] ?? null);
      const period = periods.get(row);
      if (period !== undefined) {
        year = period.year || year;
        month = period.month;
        // a month alone is a line of its own too, and no day
        if (period.year === "" && text !== "" && year !== "") read[row] = `${text} ${year}`;
        continue;
      }
      const whole = completed(text, year, head.isSure ? month : "");
      if (whole === null) {
        if (text !== "" && !isDateText(text)) isOfDays = false;
        continue;
      }
      read[row] = whole;
      if (first < 0) first = row;
      count++;
    }
    if (count === 0 || !isOfDays) return;
    changed.set(c, read);
    days.push({ row: sheet.rows[first]!, column: at, count });
  });
  if (days.length === 0) return { sheet, days };
  return { sheet: { ...sheet, cells: sheet.cells.map((own, c) => changed.get(c) ?? own), coded: undefined }, days };
}

/** The one year that the lines above a row speak of; where they speak of none, that of the sheet's or the file's name. */
function yearOver(sheet: Sheet, head: number, file: string): string {
  const above = Array.from({ length: head }, (_, row) =>
    sheet.cols.map((_, c) => textOf(cellAt(sheet, c, row))),
  ).flat();
  const own = yearsIn(above.filter((text) => dateInText(text)?.coarse !== false));
  const [year = "", other] = own.length > 0 ? own : yearsIn([sheet.name ?? "", file.replace(/^.*\//, "")]);
  return other === undefined ? year : "";
}

const yearsIn = (texts: readonly string[]) => [...new Set(texts.flatMap((text) => text.match(ANY_YEAR) ?? []))];

/** The lines that hold nothing but a year or a month. */
function periodsOf(sheet: Sheet): ReadonlyMap<number, { readonly year: string; readonly month: string }> {
  const found = new Map<number, { year: string; month: string }>();
  if (sheet.coded?.every(({ values }) => !values.some((cell) => isPeriod(textOf(cell)))) === true) return found;
  for (let row = 0; row < sheet.rows.length; row++) {
    const filled = sheet.cols.flatMap((_, c) => (isFilled(cellAt(sheet, c, row)) ? [c] : []));
    const [only, ...others] = filled;
    if (only === undefined || others.length > 0) continue;
    const [, month, year] = PERIOD.exec(textOf(cellAt(sheet, only, row))) ?? [];
    if (month !== undefined || year !== undefined) found.set(row, { year: year ?? "", month: month ?? "" });
  }
  return found;
}

const isPeriod = (text: string) => text.length >= 3 && text.length <= 24 && PERIOD.test(text);

/** The row whose heading asks for a day in this column, and whether it surely does; null where none does. */
function headOf(sheet: Sheet, column: number): { readonly row: number; readonly isSure: boolean } | null {
  for (let row = 0; row < Math.min(DEEPEST_HEAD, sheet.rows.length); row++) {
    const text = textOf(cellAt(sheet, column, row));
    const known = text === "" ? null : lookUp(text);
    if (known?.kind !== "field" || !known.fields.some((field) => FIELDS[field].type === "date")) continue;
    return { row, isSure: FIELDS[known.fields[0]!].type === "date" };
  }
  return null;
}

/** A day with what it lacks; null where it lacks nothing that is known, or is no day. */
function completed(text: string, year: string, month: string): string | null {
  if (year === "" || text === "") return null;
  if (DAY_AND_MONTH.test(text)) return `${text.replace(/\.$/, "").replace(/\.(?=\d)/, "/")} ${year}`;
  const day = month === "" ? undefined : DAY.exec(text)?.[1];
  return day === undefined ? null : `${day}. ${month.toLowerCase()} ${year}`;
}
