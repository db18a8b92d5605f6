import type { Cell } from "../../../read/sheet.js";
import { DateCell } from "../../../read/sheet.js";
import { isDateText } from "../columns/look.js";
import { isDated } from "../shapes/shape.js";
import { isFilled, type Region, textOf, type View } from "../sheet/view.js";
import { withoutAnswerLabels } from "./answer-labels.js";
import { cvrRow, isOfCvr } from "./cvr-rows.js";
import { type Heading, headingOf } from "./heading.js";
import { labelColumn, namingRow } from "./label-rows.js";

/** The headings that a set of rows gives the columns of a region. */
export function headingsOf(view: View, region: Region, rows: readonly number[]): Heading[] {
  const above: Cell[][] = [];
  const labels = labelColumn(view, region, rows);
  const naming = labels === undefined ? null : namingRow(view, labels, rows);
  const numbers = rows.map((row) => (rows.length > 1 ? cvrRow(view, region, row) : null));
  for (let c = region.left; c < region.right; c++) {
    const lines = rows.map((row, i) => {
      const cvr = numbers[i] ?? null;
      if (cvr !== null && isOfCvr(cvr, c, view.cell(row, c))) return null;
      return c !== labels ? lineAt(view, region, rows, i, c) : row === naming ? view.cell(row, c) : null;
    });
    above.push(lines);
  }
  return withoutAnswerLabels(above).map(headingOf);
}

/** What one sees in a header row above a column; a group's name, but no day, reaches over the blank cells to its right. */
function lineAt(view: View, region: Region, rows: readonly number[], index: number, column: number): Cell {
  const row = rows[index]!;
  const own = view.seen(row, column);
  if (isFilled(own) || index === rows.length - 1) return isFilled(own) ? own : null;
  const bottom = view.seen(rows.at(-1)!, column);
  if (!isFilled(bottom) || bottom instanceof DateCell || isDateText(textOf(bottom))) return null;
  if (view.filled(row, region.left, region.right) < 2) return null;
  for (let c = column - 1; c >= region.left; c--) {
    const left = view.seen(row, c);
    if (!isFilled(left)) continue;
    const isDay = left instanceof DateCell || isDateText(textOf(left));
    // a day is of its own column only, but where the words below it come again under the next day
    return isFilled(view.seen(rows.at(-1)!, c)) && (!isDay || comesAgain(view, region, rows.at(-1)!, bottom))
      ? left
      : null;
  }
  return null;
}

/** Whether a word stands in several columns of a row. */
function comesAgain(view: View, region: Region, row: number, cell: Cell): boolean {
  const text = textOf(cell);
  return (
    typeof cell === "string" &&
    view.filledColumns(row, region).filter((c) => textOf(view.cell(row, c)) === text).length > 1
  );
}

/** Two days or more: what they head may be meetings, whatever stands in the corner. */
export function namesDays(headings: readonly Heading[]): boolean {
  return headings.filter((heading) => isDated(heading, "2000") === "day").length >= 2;
}

/** Two months or quarters or more, each with its year: results may be counted below them, whatever names the rows. */
export function namesMonths(headings: readonly Heading[]): boolean {
  return headings.filter((heading) => isDated(heading, null) === "month").length >= 2;
}
