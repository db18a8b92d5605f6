import { type Delimited, readDelimited } from "./delimited.js";
import { dialectOf, longDelimiter } from "./dialect.js";
import { decode, undouble } from "./encoding.js";
import { Budget } from "./grid.js";
import type { Limits } from "./limits.js";
import type { Say } from "./say.js";
import type { Cell, Sheet } from "./sheet.js";

/** Reads a text file: its encoding, then its dialect, then its cells. Gives one sheet, or none where it is blank. */
export function readText(bytes: Uint8Array, limits: Limits, say: Say): readonly Sheet[] {
  const { text: decoded, encoding, guessed } = decode(bytes);
  if (guessed) say("encoding_guessed", {}, { encoding });
  const undoubled = undouble(decoded);
  if (undoubled.length !== decoded.length) say("letters_doubled");
  const { text, restored } = withShortDelimiter(undoubled);
  const lost = text.indexOf("\ufffd");
  if (lost !== -1) say("letters_lost", { row: lineAt(text, lost) });
  const whole = readDelimited(text, dialectOf(text), new Budget(limits));
  const unquoted = linesUnquoted(text, whole.sheet, limits);
  if (unquoted !== null) say("lines_quoted");
  const { sheet, unclosed } = unquoted ?? whole;
  for (const mark of unclosed) say("quote_unclosed", mark);
  return sheet.rows.length === 0 ? [] : [restored(sheet)];
}

const SHORT = ["\t", "|", "~", "^"];

/**
 * Cells are cut at single bytes: a delimiter of several, as a `sep=` line may name it, is written as one that the text
 * doesn't hold, and what of it stood in quoted cells is restored once they are cut.
 */
function withShortDelimiter(text: Buffer): { text: Buffer; restored: (sheet: Sheet) => Sheet } {
  const long = longDelimiter(text);
  const short = SHORT.find((one) => !text.includes(one));
  if (long === null || short === undefined) return { text, restored: (sheet) => sheet };
  const restore = (cells: readonly Cell[]) =>
    cells.map((cell) => (typeof cell === "string" ? cell.replaceAll(short, long) : cell));
  return {
    text: Buffer.from(text.toString("utf8").replaceAll(long, short)),
    restored: ({ coded: _, ...sheet }) => ({ ...sheet, cells: sheet.cells.map(restore) }),
  };
}

/** The physical line, 1-based, on which a byte stands. */
function lineAt(text: Buffer, offset: number): number {
  return text.toString("utf8", 0, offset).split(/\r\n|\r|\n/).length;
}

/**
 * A file whose every line was put in quotation marks as if it were one cell is cut once more; null for any other file.
 */
function linesUnquoted(bytes: Buffer, sheet: Sheet, limits: Limits): Delimited | null {
  if (sheet.cols.length !== 1 || sheet.rows.length < 2 || bytes[0] !== '"'.charCodeAt(0)) return null;
  const text = bytes.toString("utf8");
  const lines = sheet.cells[0]!.map(String);
  if (lines.some((line) => /[\r\n]/.test(line))) return null;
  if (text.split(/[\r\n]+/).some((line) => line.trim() !== "" && !/^".*"\s*$/.test(line))) return null;
  const inner = Buffer.from(lines.join("\n"));
  const dialect = dialectOf(inner);
  const cut = readDelimited(inner, dialect, new Budget(limits));
  if (dialect.width < 2 || dialect.start > 0) return null;
  const rowOf = (line: number) => sheet.rows[line - 1]!;
  return {
    sheet: { ...cut.sheet, rows: cut.sheet.rows.map(rowOf) },
    unclosed: cut.unclosed.map(({ row, column }) => ({ row: rowOf(row), column })),
  };
}
