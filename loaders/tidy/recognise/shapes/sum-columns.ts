import type { Interpretation } from "../interpret.js";
import { mayHeadSum, numberCame } from "../rows/added-up.js";
import { type Region, textOf, type View } from "../sheet/view.js";
import { isDated } from "./shape.js";

/** Rows enough to tell a sum by. */
const MOST = 500;

/**
 * A cross table without the column that adds up the others, whatever it is called: in every row stands the sum of the
 * people beside it, or in every one the number of marks.
 */
export function withoutSumColumns(view: View, region: Region, found: Interpretation): Interpretation {
  const { shape, headings, header } = found;
  if (shape?.kind !== "attendance" || shape.columns.length < 3) return found;
  const first = header.at(-1)! + 1;
  const rows: number[] = [];
  for (let row = first; row < region.bottom && rows.length < MOST; row++)
    if (view.filled(row, region.left, region.right) > 0) rows.push(row);
  const isSum = (column: number) => {
    const others = shape.columns.filter((c) => c !== column);
    let several = 0;
    for (const row of rows) {
      const own = textOf(view.cell(row, column + region.left));
      if (!/^\d*$/.test(own)) return false;
      const came = others.map((c) => numberCame(view.cell(row, c + region.left)) ?? 0).filter((number) => number > 0);
      const people = came.reduce((sum, number) => sum + number, 0);
      if (Number(own) !== people) return false;
      if (came.length > 1) several++;
    }
    const { text } = headings[column]!;
    const isDay = isDated(headings[column]!, null) === "day";
    return several > 0 && !isDay && mayHeadSum(text, several > 2, view.known);
  };
  const sums = shape.columns.filter(isSum);
  if (sums.length !== 1) return found;
  return { ...found, shape: { ...shape, columns: shape.columns.filter((c) => !sums.includes(c)) } };
}
