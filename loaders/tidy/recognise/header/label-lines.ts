import { type Region, textOf, type View } from "../sheet/view.js";
import { lookUp } from "./heading.js";

/** Whether a row holds a word that headings use and one thing beside it: `Type | Kursus`. */
function isLabelled(view: View, region: Region, row: number): boolean {
  if (row >= region.bottom) return false;
  const [label, value, ...others] = view.filledColumns(row, region);
  if (label === undefined || value === undefined || others.length > 0) return false;
  const cell = view.cell(row, label);
  return typeof cell === "string" && lookUp(cell.replace(/\s*:\s*$/, ""))?.kind === "field";
}

/**
 * Whether a row is one of several lines that say something of the whole table, and so no header: what stands beside its
 * word is no heading, or the line below it is of the same kind.
 */
export function isLabelLine(view: View, region: Region, row: number): boolean {
  if (region.right - region.left < 3 || !isLabelled(view, region, row)) return false;
  const [, value] = view.filledColumns(row, region);
  const isHeading = lookUp(textOf(view.cell(row, value!))) !== null;
  const below = !view.afterGap(row + 1, region) && isLabelled(view, region, row + 1);
  const above = row > region.top && !view.afterGap(row, region) && isLabelled(view, region, row - 1);
  return below || (above && !isHeading);
}
