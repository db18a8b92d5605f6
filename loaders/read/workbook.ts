import { type CellObject, read, SSF, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { Grid, isBlank } from "./grid.js";
import { Refusal } from "./refusal.js";
import { dayOfSerial } from "./serial.js";
import { type Cell, DateCell, ErrorCell, type Merge, type Sheet } from "./sheet.js";

/** A workbook's visible sheets, and the names of those that are hidden. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly hidden: readonly string[];
}

const ERRORS: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
  43: "#GETTING_DATA",
};

/** Opens a workbook's bytes; formulas, styles and texts as displayed are not asked for. */
export function openWorkbook(bytes: Uint8Array): WorkBook {
  return read(bytes, {
    type: "buffer",
    dense: true,
    nodim: true,
    cellNF: true,
    cellFormula: false,
    cellHTML: false,
    cellText: false,
    cellDates: false,
  });
}

/** Turns what the library read into sheets of cells. */
export function sheetsOf(
  book: WorkBook,
  hiddenRows: (name: string, index: number, sheet: WorkSheet) => ReadonlySet<number>,
  maxCells: number,
): Workbook {
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets: Sheet[] = [];
  const hidden: string[] = [];
  let left = maxCells;
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    if (sheet === undefined || sheet === null) continue;
    if ((book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0) {
      hidden.push(name);
      continue;
    }
    const grid = gridOf(sheet, date1904, left, maxCells);
    left -= grid.size;
    if (grid.size === 0) continue;
    const result = grid.sheet(name, mergesOf(sheet), hiddenRows(name, index, sheet));
    sheets.push(result);
  }
  return { sheets, hidden };
}

function gridOf(sheet: WorkSheet, date1904: boolean, left: number, maxCells: number): Grid {
  const grid = new Grid(left);
  const formats = new Map<string, Format>();
  const data = sheet["!data"] ?? [];
  try {
    eachIndex(data, (r) => {
      const row = data[r]!;
      eachIndex(row, (c) => {
        const cell = cellOf(row[c]!, date1904, formats);
        if (cell !== null) grid.put(r + 1, c, cell);
      });
    });
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(error.code, { limit: maxCells });
    throw error;
  }
  return grid;
}

/** Visits an array's filled places in order, at a cost of what it holds and not of how long it is. */
function eachIndex(array: readonly unknown[], visit: (index: number) => void): void {
  if (array.length < 100_000) {
    for (let i = 0; i < array.length; i++) if (array[i] !== undefined) visit(i);
    return;
  }
  for (const key of Object.keys(array)) {
    const index = Number(key);
    if (Number.isInteger(index) && array[index] !== undefined) visit(index);
  }
}

type Format = "date" | "digits" | "plain";

function formatOf(format: string): Format {
  if (SSF.is_date(format)) return "date";
  const first = format.split(";")[0]!.replace(/\[[^\]]*\]|"[^"]*"|\\./g, "");
  return /^[^.#%?eE]*0[^.#%?eE]*0[^.#%?eE]*$/.test(first.replaceAll(".", "")) && !/[#%?eE]/.test(first)
    ? "digits"
    : "plain";
}

function cellOf(cell: CellObject, date1904: boolean, formats: Map<string, Format>): Cell {
  const value = cell.v;
  switch (cell.t) {
    case "s":
      return typeof value !== "string" || isBlank(value) ? null : value;
    case "b":
      return Boolean(value);
    case "e":
      return new ErrorCell(cell.w ?? ERRORS[Number(value)] ?? "#N/A");
    case "n": {
      if (typeof value !== "number" || !Number.isFinite(value)) return null;
      const format = typeof cell.z === "string" ? cell.z : "General";
      if (format === "General") return rounded(value);
      let kind = formats.get(format);
      if (kind === undefined) {
        kind = formatOf(format);
        formats.set(format, kind);
      }
      if (kind === "date") {
        const day = dayOfSerial(value, date1904);
        return day === null ? displayed(format, value) : new DateCell(day);
      }
      if (kind === "digits" && Number.isInteger(value)) {
        const text = displayed(format, value);
        return typeof text === "string" && text.startsWith("0") && value !== 0 ? text : value;
      }
      return rounded(value);
    }
    default:
      return null;
  }
}

function displayed(format: string, value: number): Cell {
  try {
    const text = SSF.format(format, value) as string;
    return isBlank(text) ? value : text;
  } catch {
    return value;
  }
}

/** A number without the noise beyond the 15 digits that spreadsheets keep. */
function rounded(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

function mergesOf(sheet: WorkSheet): Merge[] {
  return (sheet["!merges"] ?? []).map(({ s, e }) => ({ top: s.r + 1, left: s.c, bottom: e.r + 1, right: e.c }));
}
