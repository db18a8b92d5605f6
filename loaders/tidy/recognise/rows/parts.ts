import { headingKey } from "../../../../src/model/headings.js";
import type { Interpretation } from "../interpret.js";
import { isFilled, type Region, textOf, type View } from "../sheet/view.js";
import { isAnswerRow } from "../survey/answer-rows.js";
import { isOfFrequencies } from "../survey/frequencies.js";
import { isMeetingCaption } from "../titles/captions.js";
import { isPairRow, isTitleRow } from "../titles/titles.js";
import { isSumLabel } from "./sums.js";

/** Tells whether a row says the header's words once more. */
export function repeats(view: View, found: Interpretation, region: Region): (row: number) => boolean {
  const { headings, header } = found;
  const headerRow = header.at(-1)!;
  const words = headings.map(({ text }, c) => [
    headingKey(textOf(view.seen(headerRow, c + region.left))),
    headingKey(text),
  ]);
  // of a report that counts answers the only heading may be `Antal svar`
  const fewest = isOfFrequencies(found) ? Math.min(2, view.filled(headerRow, region.left, region.right)) : 2;
  return (row) => isRepeated(view, row, words, region, fewest);
}

/**
 * @param words each column's heading, by its last line and by all of them
 * @param fewest how many of them must come again
 */
function isRepeated(
  view: View,
  row: number,
  words: readonly (readonly string[])[],
  region: Region,
  fewest: number,
): boolean {
  let filled = 0;
  let same = 0;
  for (let c = region.left; c < region.right; c++) {
    const cell = view.cell(row, c);
    if (!isFilled(cell)) continue;
    filled++;
    const text = headingKey(textOf(cell));
    if (text === "") continue;
    if (words[c - region.left]!.includes(text)) same++;
  }
  return same >= fewest && same >= filled * 0.7 && !isAnswerRow(view, region, row);
}

/** Rows between the first rows and the last that are neither data nor groups' headings. */
export interface Parts {
  /** the header's rows, each time it is said once more */
  readonly headers: ReadonlySet<number>;
  /** titles above a repeated header: they hold for the rows below it, as those above the first one do for the first rows */
  readonly titles: ReadonlySet<number>;
  /** rows above a repeated header that say something which isn't understood, each with the last row that it may hold for */
  readonly unread: ReadonlyMap<number, number>;
}

/** The repetitions of a header below it, each with its titles. */
export function partsOf(view: View, region: Region, found: Interpretation): Parts {
  const titles = new Set<number>();
  const headers = new Set<number>();
  const headerRow = found.header.at(-1)!;
  const column = view.filledColumns(headerRow, region)[0];
  const unread = new Map<number, number>();
  if (column === undefined) return { headers, titles, unread };
  const heading = textOf(view.cell(headerRow, column));
  const saysHeading = view.asking(column, (cell) => typeof cell === "string" && cell.trim() === heading);
  const isRepetition = repeats(view, found, region);
  const unclear: number[] = [];
  const tops: number[] = [];
  for (let row = headerRow + 2; row < region.bottom; row++) {
    if (!saysHeading(row) || !isRepetition(row)) continue;
    headers.add(row);
    let top = row;
    for (let line = found.header.length - 2; line >= 0 && saysSame(view, top - 1, found.header[line]!, region); line--)
      headers.add(--top);
    const above = titlesAbove(view, region, top, headerRow + 1, isOfThoseWhoCame(found));
    for (const title of above) titles.add(title);
    tops.push(above[0] ?? top);
    if (above.length === 0 && isUnread(view, region, top)) unclear.push(top - 1);
  }
  for (const row of unclear) {
    const next = tops.find((top) => top > row + 1);
    const bounds = next === undefined ? region.bottom : unclear.includes(next - 1) ? next - 1 : next;
    unread.set(row, bounds - 1);
  }
  return { headers, titles, unread };
}

/** Whether a row of words stands alone between a gap and a repeated header: it tells of the rows below, and not of those above. */
function isUnread(view: View, region: Region, header: number): boolean {
  const row = header - 1;
  const filled = view.filledColumns(row, region);
  if (filled.length < 2 || !view.afterGap(row, region) || view.afterGap(header, region)) return false;
  return filled.every((c) => typeof view.cell(row, c) === "string") && !isSumLabel(textOf(view.cell(row, filled[0]!)));
}

function saysSame(view: View, row: number, other: number, region: Region): boolean {
  for (let c = region.left; c < region.right; c++)
    if (textOf(view.cell(row, c)) !== textOf(view.cell(other, c))) return false;
  return true;
}

/** Whether each row is somebody who came to a meeting that stands above. */
const isOfThoseWhoCame = ({ table, shape, assignment }: Interpretation) =>
  table === "participations" && shape === null && !assignment.fields.has("activity.held_on");

/** @param captions whether a row may be a meeting's caption, in a cell each */
function titlesAbove(view: View, region: Region, header: number, first: number, captions: boolean): number[] {
  const rows: number[] = [];
  for (let row = header - 1; row >= first; row--) {
    const filled = view.filledColumns(row, region);
    if (filled.length === 0) continue;
    const isCaption = captions && row === header - 1 && isMeetingCaption(view, row, region);
    const isTitle = isCaption || isTitleRow(view, row, region) || isPairRow(view, row, region);
    if (!isTitle || isSumLabel(textOf(view.cell(row, filled[0]!)))) break;
    rows.unshift(row);
  }
  // what hangs on to the rows above it, with a gap below, belongs to them
  const gap = [...rows.slice(1), header].find((row) => view.afterGap(row, region));
  if (rows.length > 0 && gap !== undefined && !view.afterGap(rows[0]!, region)) return rows.filter((row) => row >= gap);
  return rows;
}
