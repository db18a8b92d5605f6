import type { Dimensions, FigureRow } from "../model/figure.js";

/** The rows whose dimensions have all the values given; null asks for "all of it". */
export function where(rows: readonly FigureRow[], wanted: Dimensions): FigureRow[] {
  const entries = Object.entries(wanted);
  return rows.filter((row) => entries.every(([id, value]) => (row.dimensions[id] ?? null) === value));
}

/** The one row of a measure with these values of its dimensions; undefined where the figure has none. */
export function one(rows: readonly FigureRow[], measure: string, wanted: Dimensions): FigureRow | undefined {
  const entries = Object.entries(wanted);
  return rows.find(
    (row) => row.measure === measure && entries.every(([id, value]) => (row.dimensions[id] ?? null) === value),
  );
}

/** A dimension's value as text; null is "all of it". */
export function dimension(row: FigureRow, id: string): string | null {
  const value = row.dimensions[id] ?? null;
  return value === null ? null : String(value);
}

/** A dimension's different values in the order in which they appear, without null. */
export function values(rows: readonly FigureRow[], id: string): string[] {
  return [...new Set(rows.map((row) => dimension(row, id)))].filter((value) => value !== null);
}

/** The sum of what is known; null where nothing is. */
export function total(rows: readonly FigureRow[]): number | null {
  const known = rows.map((row) => row.value).filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}
