import { headingKey } from "../../../../src/model/headings.js";
import { lookUp } from "../header/heading.js";
import type { Place } from "./first-table.js";
import { sideBySide } from "./side-by-side.js";
import { isFilled, type Region, textOf, type View } from "./view.js";

/** A part of a region, and the rows of titles above it that stand in a part to its left and hold for it as well. */
export interface Part {
  readonly region: Region;
  readonly beside: readonly number[];
}

/**
 * Cuts a region into tables that stand beside each other, and before that below each other where titles stand above all
 * of them anew: `Netværk: Nord`, then its members and its meetings, `Netværk: Syd`, then its own.
 */
export function partsIn(view: View, region: Region, place: Place): Part[] {
  const across = sideBySide(view, region, place);
  if (across.length < 2) return across.map((part) => ({ region: part, beside: [] }));
  const runs = titleRuns(view, region, across);
  const tops = runs.flatMap((run) => (run.length > 0 ? [run[0]!] : []));
  const bands = [region.top, ...tops.filter((row) => isBelowTable(view, region, row))];
  return bands.flatMap((top, i) => {
    const band = { ...region, top, bottom: bands[i + 1] ?? region.bottom };
    const parts = bands.length === 1 ? across : sideBySide(view, band, place);
    const over =
      parts.length < 2 ? [] : (runs.find((run) => run.length > 0 && run[0]! >= top && run[0]! < band.bottom) ?? []);
    return parts.map((part) => ({ region: part, beside: over.filter((row) => !isWithin(view, row, part)) }));
  });
}

/** The titles above each row of headings that several parts share, from the top; none of a row that no title stands above. */
function titleRuns(view: View, region: Region, parts: readonly Region[]): number[][] {
  const runs: number[][] = [];
  let from = region.top;
  for (let row = region.top; row < region.bottom; row++) {
    if (parts.filter((part) => saysHeadings(view, row, part)).length < 2) continue;
    runs.push(titlesOver(view, { ...region, top: from }, row, parts));
    from = row + 1;
  }
  return runs;
}

/** Known headings, two or more, and nothing but words. */
function saysHeadings(view: View, row: number, part: Region): boolean {
  const columns = view.filledColumns(row, part);
  if (columns.length < 2) return false;
  const keys = new Set<string>();
  for (const c of columns) {
    const cell = view.cell(row, c);
    if (typeof cell !== "string" || cell.length > 60) return false;
    if (lookUp(cell)?.kind === "field") keys.add(headingKey(cell));
  }
  return keys.size >= 2;
}

/** The lone texts above a row of headings, captions of the single parts between them passed over, up to the first gap above one. */
function titlesOver(view: View, region: Region, header: number, parts: readonly Region[]): number[] {
  const found: number[] = [];
  for (let row = header - 1; row >= region.top; row--) {
    const columns = view.filledColumns(row, region);
    const isCaption =
      found.length === 0 && columns.length > 1 && parts.every((part) => view.filledColumns(row, part).length < 2);
    if (isCaption) continue;
    const isGap = columns.length === 0;
    if (!isGap && !isTitle(view, row, region, parts)) break;
    if (found.length > 0 && (isGap || view.afterGap(row + 1, region)) && !isTop(view, region, row, parts)) break;
    if (!isGap) found.unshift(row);
  }
  return found;
}

/** One text, at the left or merged over several parts. */
function isTitle(view: View, row: number, region: Region, parts: readonly Region[]): boolean {
  const [column, next] = view.filledColumns(row, region);
  if (column === undefined || next !== undefined || typeof view.cell(row, column) !== "string") return false;
  return column < parts[0]!.right || (view.mergeAt(row, column)?.width ?? 1) > parts[0]!.right - parts[0]!.left;
}

/** Whether nothing but titles stands from the top down to a row. */
function isTop(view: View, region: Region, row: number, parts: readonly Region[]): boolean {
  for (let r = region.top; r <= row; r++)
    if (view.filled(r, region.left, region.right) > 0 && !isTitle(view, r, region, parts)) return false;
  return region.top === 0;
}

/** Whether rows of a table stand above a row. */
function isBelowTable(view: View, region: Region, row: number): boolean {
  for (let r = region.top; r < row; r++) if (view.filled(r, region.left, region.right) > 1) return true;
  return false;
}

const isWithin = (view: View, row: number, { left, right }: Region) => {
  for (let c = left; c < right; c++) if (isFilled(view.cell(row, c)) && textOf(view.cell(row, c)) !== "") return true;
  return false;
};
