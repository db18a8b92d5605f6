import type { Cell, Coded, Sheet } from "./sheet.js";

/** A column of cells, read by row. */
export interface CellColumn {
  at(row: number): Cell | undefined;
}

/** A sheet whose columns' values are numbered: a million cells that hold a thousand texts are written out only if somebody asks for all. */
export function codedSheet(sheet: Omit<Sheet, "cells" | "coded">, coded: readonly Coded<Cell>[]): Sheet {
  let cells: Cell[][] | undefined;
  return {
    ...sheet,
    coded,
    get cells() {
      cells ??= coded.map(writtenOut);
      return cells;
    },
  };
}

/** What stands in one row of a column; null where nothing does, or there is no such place. */
export function cellAt(sheet: Sheet, column: number, row: number): Cell {
  const coded = sheet.coded?.[column];
  if (coded === undefined) return sheet.cells[column]?.[row] ?? null;
  return coded.values[coded.codes[row]!] ?? null;
}

/** A column to be looked at here and there: one whose values are numbered needn't be written out for that. */
export function columnOf(sheet: Sheet, column: number): CellColumn {
  return sheet.coded === undefined ? sheet.cells[column]! : { at: (row) => cellAt(sheet, column, row) };
}

/**
 * The cells of a column between two rows, the second just outside, in the order in which they come; each different one
 * once where the values are numbered.
 */
export function cellsIn(sheet: Sheet, column: number, from: number, to: number): readonly Cell[] {
  const coded = sheet.coded?.[column];
  if (coded === undefined) return sheet.cells[column]!.slice(from, to);
  return inUse(coded.values.length, coded.codes.subarray(from, to)).map((code) => coded.values[code]!);
}

/**
 * The numbers that rows have, in the order in which they come.
 *
 * @param size one more than the largest number there may be
 */
export function inUse(size: number, codes: Int32Array): number[] {
  const isKnown = new Uint8Array(size);
  const found: number[] = [];
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    if (isKnown[code] === 1) continue;
    isKnown[code] = 1;
    found.push(code);
  }
  return found;
}

/** A value for each row of a column whose values are numbered. */
export function writtenOut<T>({ values, codes }: Coded<T>): T[] {
  const all = new Array<T>(codes.length);
  for (let row = 0; row < codes.length; row++) all[row] = values[codes[row]!]!;
  return all;
}
