import { type Cell, DateCell, ErrorCell, type ReadFile, type Sheet } from "./read/sheet.js";

/** A column of cells as its different values and, for each row, the number of its value. */
interface PackedColumn {
  readonly values: readonly (string | number | boolean | null)[];
  /** which of the values are days, and which are errors, written as text */
  readonly days: readonly number[];
  readonly errors: readonly number[];
  readonly codes: Uint32Array;
}

interface PackedSheet extends Omit<Sheet, "rows" | "cells"> {
  readonly rows: Int32Array;
  readonly columns: readonly PackedColumn[];
}

/** What a file gave, in a form that V8 writes and reads quickly: no cell is an object of its own. */
export interface PackedFile extends Omit<ReadFile, "sheets"> {
  readonly sheets: readonly PackedSheet[];
}

export function packFile({ sheets, ...file }: ReadFile): PackedFile {
  return {
    ...file,
    sheets: sheets.map(({ rows, cells, ...sheet }) => ({
      ...sheet,
      rows: Int32Array.from(rows),
      columns: cells.map(packColumn),
    })),
  };
}

export function unpackFile({ sheets, ...file }: PackedFile): ReadFile {
  return {
    ...file,
    sheets: sheets.map(({ rows, columns, ...sheet }) => ({
      ...sheet,
      rows: Array.from(rows),
      cells: columns.map(unpackColumn),
    })),
  };
}

function packColumn(cells: readonly Cell[]): PackedColumn {
  const values: (string | number | boolean | null)[] = [];
  const days: number[] = [];
  const errors: number[] = [];
  const known = { plain: new Map<unknown, number>(), day: new Map<string, number>(), error: new Map<string, number>() };
  const codes = new Uint32Array(cells.length);
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

function unpackColumn({ values, days, errors, codes }: PackedColumn): Cell[] {
  const cells: Cell[] = [...values];
  for (const number of days) cells[number] = new DateCell(String(values[number]));
  for (const number of errors) cells[number] = new ErrorCell(String(values[number]));
  return Array.from(codes, (code) => cells[code]!);
}
