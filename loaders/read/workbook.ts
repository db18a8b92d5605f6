import { type CellObject, read, SSF, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { Grid, isBlank } from "./grid.js";
import { roundedNumber } from "./number.js";
import { dayOfSerial } from "./serial.js";
import { type Cell, DateCell, ErrorCell, type Merge, type Sheet } from "./sheet.js";

/** A workbook's visible sheets, and the names of those that are hidden. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly hidden: readonly string[];
  /** the names of visible sheets that could not be parsed */
  readonly unreadable: readonly string[];
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
export function openWorkbook(bytes: Uint8Array, withRowStyles: boolean): WorkBook {
  return read(bytes, {
    type: "buffer",
    dense: true,
    nodim: true,
    cellNF: true,
    cellStyles: withRowStyles,
    cellFormula: false,
    cellHTML: false,
    cellText: false,
    cellDates: false,
  });
}

/** Turns what the library read into sheets of cells. */
export function sheetsOf(book: WorkBook, maxCells: number): Workbook {
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets: Sheet[] = [];
  const hidden: string[] = [];
  const unreadable: string[] = [];
  let left = maxCells;
  for (const [index, name] of book.SheetNames.entries()) {
    const properties = book.Workbook?.Sheets;
    const visibility = (properties?.find((one) => one.name === name) ?? properties?.[index])?.Hidden ?? 0;
    if (visibility !== 0) {
      hidden.push(name);
      continue;
    }
    if (!Object.hasOwn(book.Sheets, name) && name !== "__proto__") {
      unreadable.push(name);
      continue;
    }
    const sheet = book.Sheets[name]!;
    const grid = gridOf(sheet, date1904, new Grid(left, maxCells));
    left -= grid.size;
    if (grid.size > 0) sheets.push(grid.sheet(name, mergesOf(sheet), hiddenRowsOf(sheet, grid.filledRows)));
  }
  return { sheets, hidden, unreadable };
}

function gridOf(sheet: WorkSheet, date1904: boolean, grid: Grid): Grid {
  const formats = new Map<string, Format>();
  const data = sheet["!data"] ?? [];
  eachIndex(data, (r) => {
    const row = data[r]!;
    eachIndex(row, (c) => {
      const cell = cellOf(row[c]!, date1904, formats);
      if (cell !== null) grid.put(r + 1, c, cell);
    });
  });
  return grid;
}

function hiddenRowsOf(sheet: WorkSheet, filled: readonly number[]): Set<number> {
  const rows = sheet["!rows"];
  if (rows === undefined) return new Set();
  return new Set(filled.filter((row) => rows[row - 1]?.hidden === true));
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
      if (format === "General") return roundedNumber(value);
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
      return roundedNumber(value);
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

function mergesOf(sheet: WorkSheet): Merge[] {
  return (sheet["!merges"] ?? []).map(({ s, e }) => ({ top: s.r + 1, left: s.c, bottom: e.r + 1, right: e.c }));
}
