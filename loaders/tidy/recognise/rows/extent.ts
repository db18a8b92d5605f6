import type { Heading } from "../header/heading.js";
import { type Region, textOf, type View } from "../sheet/view.js";
import { isTitleRow } from "../titles/titles.js";
import { segmentEnd } from "./more-of-the-same.js";
import { isCountLabel, isSumLabel } from "./sums.js";
import { isSystemLine } from "./system-lines.js";

/**
 * The last row that surely is of a table: up to the first gap, or to where a known heading comes again in its own column.
 *
 * @param first the first row below the header
 */
export function nearEnd(view: View, region: Region, headings: readonly Heading[], first: number): number {
  return saidAgain(view, region, headings, first, segmentEnd(view, region, first));
}

/** How many rows below a header are asked whether they say its words once more. */
const NEAR = 300;

/** The last row before one that says a known heading once more in its own column, its title apart; `end` where none does. */
function saidAgain(view: View, region: Region, headings: readonly Heading[], first: number, end: number): number {
  const last = Math.min(end, first + NEAR);
  for (let row = first + 1; row <= last; row++) {
    const isSaid = headings.some(({ known, text }, c) => {
      if (known?.kind !== "field" || text === "") return false;
      return textOf(view.cell(row, region.left + c)) === text;
    });
    if (!isSaid || view.filled(row, region.left, region.right) < 2) continue;
    const isTitled = row - 1 > first && isTitleRow(view, row - 1, region);
    return isTitled ? row - 2 : row - 1;
  }
  return end;
}

/** The row in which the known words of a header, two or more, come again: there another table of the kind begins. */
export function headerAgain(
  view: View,
  region: Region,
  header: readonly number[],
  headings: readonly Heading[],
): number | null {
  const top = header.at(0)!;
  const known = headings.flatMap(({ known }, i) => {
    const cell = view.cell(top, region.left + i);
    return known !== null && typeof cell === "string" ? [view.asking(region.left + i, (other) => other === cell)] : [];
  });
  const [first, ...others] = known;
  if (first === undefined || others.length === 0) return null;
  for (let row = header.at(-1)! + 2; row < region.bottom; row++)
    if (first(row) && others.every((says) => says(row))) return row;
  return null;
}

/** How many rows at the foot of a region are asked whether they belong to its table. */
const FOOT = 12;

/**
 * Where the sums below a table begin, or the lines that a system prints below it, which look like none of its cells; the
 * region's end where there are none.
 */
export function totalsFrom(view: View, region: Region, first: number): number {
  const isWide = view.filled(first, region.left, region.right) >= 3;
  let end = region.bottom;
  for (let row = region.bottom - 1; row > first && row >= region.bottom - FOOT; row--) {
    const columns = view.filledColumns(row, region);
    if (columns.length === 0) continue;
    const text = textOf(view.cell(row, columns[0]!));
    const isLone = columns.length === 1 && isWide;
    if (isSumLabel(text) || isCountLine(view, row, region) || isFootLine(view, region, row, isWide)) end = row;
    else if (!isLone) break;
  }
  return end;
}

/** Whether a row tells that what stands from here to the foot is no more of a wide table: what a system prints, or a lone text below a gap. */
function isFootLine(view: View, region: Region, row: number, isWide: boolean): boolean {
  if (!isWide) return false;
  const columns = view.filledColumns(row, region);
  const text = textOf(view.cell(row, columns[0]!));
  return columns.length <= 3 && (isSystemLine(text) || (columns.length === 1 && view.afterGap(row, region)));
}

/** `Medlemmer | 6 | 4`: what is counted, and numbers beside it. */
function isCountLine(view: View, row: number, region: Region): boolean {
  const [label, ...numbers] = view.filledColumns(row, region).map((c) => textOf(view.cell(row, c)));
  return numbers.length > 0 && isCountLabel(label!) && numbers.every((text) => /^\d+$/.test(text));
}
