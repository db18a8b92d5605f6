import { codedSheet, writtenOut } from "./read/column.js";
import { type Cell, type Coded, DateCell, ErrorCell, type ReadFile, type Sheet } from "./read/sheet.js";

/** A column of cells as its different values and, for each row, the number of its value. */
interface PackedColumn {
  readonly values: readonly (string | number | boolean | null)[];
  /** which of the values are days, and which are errors, written as text */
  readonly days: readonly number[];
  readonly errors: readonly number[];
  readonly codes: Int32Array;
}

interface PackedSheet extends Omit<Sheet, "rows" | "cells" | "coded"> {
  readonly rows: Int32Array;
  /** whether the reader gave the columns by number as well */
  readonly isCoded: boolean;
  readonly columns: readonly PackedColumn[];
}

/** What a file gave, in a form that V8 writes and reads quickly: no cell is an object of its own. */
export interface PackedFile extends Omit<ReadFile, "sheets"> {
  readonly sheets: readonly PackedSheet[];
}

export function packFile({ sheets, ...file }: ReadFile): PackedFile {
  return {
    ...file,
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      cols: sheet.cols,
      merges: sheet.merges,
      hiddenRows: sheet.hiddenRows,
      rows: Int32Array.from(sheet.rows),
      isCoded: sheet.coded !== undefined,
      columns: sheet.coded?.map(packCoded) ?? sheet.cells.map(packColumn),
    })),
  };
}

export function unpackFile({ sheets, ...file }: PackedFile): ReadFile {
  return {
    ...file,
    sheets: sheets.map(({ rows, isCoded, columns, ...sheet }) => {
      const coded = columns.map(unpackColumn);
      const unpacked = { ...sheet, rows: listOf(rows.length, (row) => rows[row]!) };
      return isCoded ? codedSheet(unpacked, coded) : { ...unpacked, cells: coded.map(writtenOut) };
    }),
  };
}

function packColumn(cells: readonly Cell[]): PackedColumn {
  const values: (string | number | boolean | null)[] = [];
  const days: number[] = [];
  const errors: number[] = [];
  const known = { plain: new Map<unknown, number>(), day: new Map<string, number>(), error: new Map<string, number>() };
  const codes = new Int32Array(cells.length);
  cells.forEach((cell, row) => {
    if (cell instanceof DateCell) codes[row] = numberOf(known.day, cell.iso, cell.iso, days);
    else if (cell instanceof ErrorCell) codes[row] = numberOf(known.error, cell.text, cell.text, errors);
    else codes[row] = numberOf(known.plain, Object.is(cell, -0) ? NEGATIVE_ZERO : cell, cell, null);
  });
  return { values, days, errors, codes };

  function numberOf<K>(
    of: Map<K, number>,
    key: K,
    value: PackedColumn["values"][number],
    kind: number[] | null,
  ): number {
    let number = of.get(key);
    if (number === undefined) {
      number = values.push(value) - 1;
      of.set(key, number);
      kind?.push(number);
    }
    return number;
  }
}

/** A map takes −0 for 0. */
const NEGATIVE_ZERO = Symbol("-0");

function packCoded({ values, codes }: Coded<Cell>): PackedColumn {
  const packed = packColumn(values);
  // What is kept is the column itself, and not the longer one that it may be a part of.
  return { ...packed, codes: codes.map((code) => packed.codes[code]!) };
}

function unpackColumn({ values, days, errors, codes }: PackedColumn): Coded<Cell> {
  const cells: Cell[] = [...values];
  for (const number of days) cells[number] = new DateCell(String(values[number]));
  for (const number of errors) cells[number] = new ErrorCell(String(values[number]));
  return { values: cells, codes };
}

/** A plain loop, for a million of them. */
function listOf<T>(length: number, at: (row: number) => T): T[] {
  const list = new Array<T>(length);
  for (let row = 0; row < length; row++) list[row] = at(row);
  return list;
}
