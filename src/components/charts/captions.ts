import { STRONG_SIZE, TEXT_SIZE, textWidth, wrap } from "./text.js";

/** What stands above or beside the mark of one row: its name in lines, and on which of them its note stands. */
export interface Caption {
  readonly lines: readonly string[];
  /** the line of the note, from 0; one past the last where the note has a line of its own */
  readonly noteLine: number;
  /** how many lines there are, the note's own included */
  readonly count: number;
}

interface Captioned {
  readonly label: string;
  readonly note?: string;
  readonly level?: 0 | 1;
}

/** The height of a line of a caption. */
export const CAPTION_LINE = 17;

/** The size of a row's name: rows that others belong under are strong. */
export const captionSize = ({ level }: Captioned) => (level ? TEXT_SIZE : STRONG_SIZE);

/** Whether there are rows that others can belong under. */
export const isNested = (rows: readonly Captioned[]) => rows.some((row) => !row.level);

/** How far in a row's name stands: not at all where there is nothing that it can belong under. */
export const indentOf = (row: Captioned, nested: boolean) => (row.level && nested ? 14 : 0);

/** The widest name among rows, with its indent. */
export function captionSpace(rows: readonly Captioned[], nested: boolean): number {
  return Math.max(0, ...rows.map((row) => textWidth(row.label, captionSize(row)) + indentOf(row, nested)));
}

/**
 * The caption above a mark on a narrow page: name and note on one line where they fit, else the name in up to two lines
 * and the note behind it or below. The note is never cut for the name's sake, nor the name to a letter for the note's.
 */
export function captionAbove(row: Captioned, width: number): Caption {
  const note = row.note ? textWidth(row.note) + 12 : 0;
  const size = captionSize(row);
  const lines = textWidth(row.label, size) + note <= width ? [row.label] : wrap(row.label, width, 2, size);
  const behind = textWidth(lines.at(-1) ?? "", size) + note <= width;
  const noteLine = lines.length - (behind ? 1 : 0);
  return { lines, noteLine, count: Math.max(lines.length, row.note ? noteLine + 1 : 0) };
}
