import type { Interpretation } from "../interpret.js";
import { rowNamesField } from "../shapes/shape.js";
import { type Region, textOf, type View } from "../sheet/view.js";
import { saidAt } from "../titles/titles.js";
import type { Parts } from "./parts.js";

/** Rows of shares where a table counts answers. */
export interface Shares {
  /** rows that say the counts of other rows once more */
  readonly again: ReadonlySet<number>;
  /** rows of which nothing says the counts */
  readonly alone: ReadonlySet<number>;
}

const NONE: Shares = { again: new Set(), alone: new Set() };
const PER_CENT = /%|\bpct\b|procent|percent|andel|share/iu;

/**
 * Finds the rows of a table of counted answers that hold shares: below a header said once more (`Svarene i procent`) none
 * of whose rows has a number above 1 and some have fractions, or all of whose rows add up to 100 where a title or a sign
 * says so. A share of 1 or of 100 is no count.
 */
export function shareRows(view: View, region: Region, found: Interpretation, parts: Parts): Shares {
  const { shape, header, assignment } = found;
  if (shape?.kind !== "distribution" && shape?.kind !== "tally") return NONE;
  const columns = shape.columns.map((c) => c + region.left);
  const names =
    shape.rowNames ?? assignment.fields.get(rowNamesField(shape)) ?? assignment.fields.get("expectation.item");
  const nameOf = (row: number) => (names === undefined ? "" : textOf(view.cell(row, names + region.left)));
  const all: { rows: number[]; titles: string[] }[] = [{ rows: [], titles: [] }];
  for (let row = header.at(-1)! + 1; row < region.bottom; row++) {
    if (parts.titles.has(row) || parts.headers.has(row)) {
      if (all.at(-1)!.rows.length > 0) all.push({ rows: [], titles: [] });
      if (parts.titles.has(row)) all.at(-1)!.titles.push(...saidAt(view, row, region));
    } else if (numbersAt(view, row, columns).length > 0) all.at(-1)!.rows.push(row);
  }
  const shares = all.filter(({ rows, titles }) => areShares(view, rows, columns, titles));
  if (shares.length === 0) return NONE;
  const counted = new Set(all.filter((part) => !shares.includes(part)).flatMap(({ rows }) => rows.map(nameOf)));
  const rows = shares.flatMap((part) => part.rows);
  return {
    again: new Set(rows.filter((row) => counted.has(nameOf(row)))),
    alone: new Set(rows.filter((row) => !counted.has(nameOf(row)))),
  };
}

function areShares(
  view: View,
  rows: readonly number[],
  columns: readonly number[],
  titles: readonly string[],
): boolean {
  const lines = rows.map((row) => numbersAt(view, row, columns));
  const numbers = lines.flat();
  if (numbers.length === 0) return false;
  if (numbers.every((number) => number <= 1)) return numbers.some((number) => !Number.isInteger(number));
  const isSaid =
    titles.some((title) => PER_CENT.test(title)) ||
    rows.some((row) => columns.some((c) => textOf(view.cell(row, c)).endsWith("%")));
  const sums = lines.map((line) => line.reduce((sum, number) => sum + number, 0));
  return isSaid && sums.every((sum) => Math.abs(sum - 100) <= 3);
}

function numbersAt(view: View, row: number, columns: readonly number[]): readonly number[] {
  return columns.flatMap((c) => {
    const text = textOf(view.cell(row, c));
    return /^\d+(?:[.,]\d+)?\s*%?$/.test(text) ? [Number(text.replace(/\s*%$/, "").replace(",", "."))] : [];
  });
}
