import type { Heading } from "../header/heading.js";
import { type Region, textOf, type View } from "../sheet/view.js";
import { isTitleRow } from "../titles/titles.js";
import { segmentEnd } from "./more-of-the-same.js";
import { isCountLabel, isSumLabel } from "./sums.js";

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
  if (known.length < 2) return null;
  for (let row = header.at(-1)! + 2; row < region.bottom; row++) if (known.every((says) => says(row))) return row;
  return null;
}

/** Where the sums below a table begin, which look like none of its cells; the region's end where there are none. */
export function totalsFrom(view: View, region: Region, first: number): number {
  let end = region.bottom;
  for (let row = region.bottom - 1; row > first && row >= region.bottom - 6; row--) {
    const [column] = view.filledColumns(row, region);
    if (column === undefined) continue;
    if (!isSumLabel(textOf(view.cell(row, column))) && !isCountLine(view, row, region)) break;
    end = row;
  }
  return end;
}

/** `Medlemmer | 6 | 4`: what is counted, and numbers beside it. */
function isCountLine(view: View, row: number, region: Region): boolean {
  const [label, ...numbers] = view.filledColumns(row, region).map((c) => textOf(view.cell(row, c)));
  return numbers.length > 0 && isCountLabel(label!) && numbers.every((text) => /^\d+$/.test(text));
}
