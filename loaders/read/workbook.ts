import { type CellObject, read, set_cptable, type WorkBook, type WorkSheet } from "@e965/xlsx";
import * as codepages from "@e965/xlsx/dist/cpexcel.full.mjs";
import { type Format, formatOf, numberCell } from "./format.js";
import { type Budget, Grid, isBlank } from "./grid.js";
import { type Entries, repack } from "./package.js";
import { rootPrefix } from "./parts.js";
import { Refusal } from "./refusal.js";
import { readSharedStrings } from "./sharedstrings.js";
import { type Cell, ErrorCell, type Merge, type Sheet } from "./sheet.js";
import { type Marks, readWorksheet, type Shared } from "./worksheet.js";

/** What the library adds to what its types say. */
interface OpenedWorkbook extends WorkBook {
  readonly Styles?: { readonly CellXf?: readonly { readonly numFmtId?: number }[] };
  readonly SSF?: Readonly<Record<number, string>>;
}

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
function openWorkbook(bytes: Uint8Array): OpenedWorkbook {
  set_cptable(codepages);
  return read(bytes, {
    type: "buffer",
    dense: true,
    nodim: true,
    cellNF: true,
    cellFormula: false,
    cellHTML: false,
    cellText: false,
    cellDates: false,
  }) as OpenedWorkbook;
}

/** Reads a workbook that isn't a package of XML: the library reads its cells too. */
export function readBinaryWorkbook(bytes: Uint8Array, budget: Budget): Workbook {
  budget.checkLibrarySize(bytes.length);
  const book = openWorkbook(bytes);
  return sheetsOf(book, budget, (sheet, grid) => fillFromLibrary(sheet, isDate1904(book), grid));
}

/**
 * Reads a package of XML (or of binary parts): the library reads what the workbook says of its sheets and styles, the
 * strings and cells of XML parts are read here. The library gets a stand-in for each worksheet, whose only cell is its
 * number.
 */
export function readPackagedWorkbook(entries: Entries, budget: Budget): Workbook {
  const parts: Uint8Array[] = [];
  const standIns: Entries = new Map();
  let strings: string[] = [];
  let size = 0;
  for (const [name, part] of entries) {
    const isXml = /\.xml$/i.test(name);
    if (isXml && rootPrefix(part, "sst") !== null) {
      strings = readSharedStrings(part, (count) => budget.checkStrings(count));
    } else if (isXml && rootPrefix(part, "worksheet") !== null) {
      standIns.set(name, standIn(parts.push(part) - 1));
    } else {
      standIns.set(name, part);
      size += part.length;
    }
  }
  budget.checkLibrarySize(size);
  const book = openWorkbook(repack(standIns));
  const shared: Shared = {
    strings,
    formats: (book.Styles?.CellXf ?? []).map(({ numFmtId }) => formatOf(book.SSF?.[numFmtId ?? 0] ?? "General")),
    date1904: isDate1904(book),
  };
  return sheetsOf(book, budget, (sheet, grid) => {
    const part = parts[Number(sheet["!data"]?.[0]?.[0]?.v)];
    return part === undefined ? fillFromLibrary(sheet, shared.date1904, grid) : readWorksheet(part, shared, grid);
  });
}

function standIn(index: number): Uint8Array {
  return Buffer.from(
    `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
      `<sheetData><row r="1"><c r="A1"><v>${index}</v></c></row></sheetData></worksheet>`,
  );
}

function isDate1904(book: WorkBook): boolean {
  return book.Workbook?.WBProps?.date1904 === true;
}

/** Goes through a workbook's sheets: hidden ones, charts and macros are not read. */
function sheetsOf(book: WorkBook, budget: Budget, fill: (sheet: WorkSheet, grid: Grid) => Marks): Workbook {
  const sheets: Sheet[] = [];
  const hidden: string[] = [];
  const unreadable: string[] = [];
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
    if (sheet["!type"] !== undefined && sheet["!type"] !== "sheet") continue;
    const grid = new Grid(budget);
    try {
      const { merges, hiddenRows } = fill(sheet, grid);
      budget.take(grid);
      if (grid.size > 0) sheets.push(grid.sheet(name, merges, (row) => hiddenRows.has(row)));
    } catch (error) {
      if (!(error instanceof Refusal && error.code === "sheet_unreadable")) throw error;
      unreadable.push(name);
    }
  }
  return { sheets, hidden, unreadable };
}

function fillFromLibrary(sheet: WorkSheet, date1904: boolean, grid: Grid): Marks {
  const formats = new Map<string, Format>();
  const data = sheet["!data"] ?? [];
  eachIndex(data, (r) => {
    const row = data[r]!;
    eachIndex(row, (c) => {
      const cell = cellOf(row[c]!, date1904, formats);
      if (cell !== null) grid.put(r + 1, c, cell);
    });
  });
  const rows = sheet["!rows"] ?? [];
  const hiddenRows = new Set<number>();
  eachIndex(rows, (r) => {
    if (rows[r]?.hidden === true) hiddenRows.add(r + 1);
  });
  return { merges: mergesOf(sheet), hiddenRows };
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
      const code = typeof cell.z === "string" ? cell.z : "General";
      let format = formats.get(code);
      if (format === undefined) {
        format = formatOf(code);
        formats.set(code, format);
      }
      return numberCell(value, format, date1904);
    }
    default:
      return null;
  }
}

function mergesOf(sheet: WorkSheet): Merge[] {
  return (sheet["!merges"] ?? []).map(({ s, e }) => ({ top: s.r + 1, left: s.c, bottom: e.r + 1, right: e.c }));
}
