import type { TableName } from "./tables.js";

/** A column of text in which few spellings stand in many rows: each row holds the number of its spelling. */
export interface CodedText {
  readonly texts: readonly string[];
  /** one index into `texts` per row; −1 where the value is missing */
  readonly codes: Int32Array;
}

/** A column of text that is put together from two: joined by `|`, or the first alone where the second is missing. */
export interface JoinedText {
  readonly first: CodedText;
  readonly second: CodedText;
}

/** Stands for a missing value among integers: the least of 32 bits, which no count comes near. */
export const MISSING_INTEGER = -(2 ** 31);

/**
 * One column of values. Text, number, boolean or (DATE) ISO text; null or undefined is missing, `MISSING_INTEGER` in an
 * array of integers.
 */
export type ColumnValues =
  | readonly (string | number | boolean | null | undefined)[]
  | Int32Array
  | CodedText
  | JoinedText;

/** Tables of a million rows, column by column in the order that `TABLES` gives; their rows are made when asked for. */
export type ColumnTables = Partial<Readonly<Record<TableName, readonly ColumnValues[]>>>;

/** The value of a column in a row. */
export function valueAt(column: ColumnValues, row: number): string | number | boolean | null {
  if ("texts" in column) return column.texts[column.codes[row]!] ?? null;
  if (!("first" in column)) {
    const value = column[row] ?? null;
    return value === MISSING_INTEGER && column instanceof Int32Array ? null : value;
  }
  const [first, second] = [valueAt(column.first, row), valueAt(column.second, row)];
  return second === null ? first : `${first}|${second}`;
}

/** The number of rows that a column holds. */
export function heightOf(column: ColumnValues | undefined): number {
  if (column === undefined) return 0;
  if ("texts" in column) return column.codes.length;
  return "first" in column ? column.first.codes.length : column.length;
}
