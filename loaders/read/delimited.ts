import { CodedGrid } from "./coded.js";
import { nextHash } from "./codedcolumn.js";
import type { Dialect } from "./dialect.js";
import type { Budget } from "./grid.js";
import type { Sheet } from "./sheet.js";

/** A text file cut into cells. */
export interface Delimited {
  readonly sheet: Sheet;
  /** where a quotation mark opens that isn't closed where it should be, the first of each line */
  readonly unclosed: readonly Mark[];
}

export interface Mark {
  /** physical line, 1-based */
  readonly row: number;
  /** 0-based column */
  readonly column: number;
}

const QUOTE = 34;

/**
 * Cuts a text in UTF-8 into cells; what cuts it is ASCII, so that only what the cells hold is ever made into strings. A quoted cell may hold delimiters, line ends and doubled quotation marks; a mark that isn't
 * closed before a delimiter or a line's end is left out of its cell, so that it costs one line and not the rest.
 */
export function readDelimited(text: Buffer, dialect: Dialect, budget: Budget): Delimited {
  const grid = new CodedGrid(text, budget);
  const unclosed: Mark[] = [];
  const delimiter = dialect.delimiter.charCodeAt(0);
  const end = text.length;
  let at = dialect.start;
  let line = dialect.firstLine;
  while (at < end) {
    const recordLine = line;
    let column = 0;
    for (;;) {
      let isQuoted = false;
      if (text[at] === 32) at = beforeQuote(text, at);
      if (text[at] === QUOTE) {
        const close = closingQuote(text, at, delimiter);
        if (close !== -1 && !swallowsLines(text, at, close, dialect)) {
          isQuoted = true;
          const inner = text.toString("utf8", at + 1, close);
          if (inner.includes('""')) grid.putText(recordLine, column, inner.replaceAll('""', '"'));
          else if (inner !== "") grid.putRange(recordLine, column, at + 1, close, hashOf(text, at + 1, close), true);
          line += countLines(text, at, close);
          at = afterQuote(text, close, delimiter);
        } else if (close !== -1 || !closedOnItsLine(text, at)) {
          if (unclosed.at(-1)?.row !== line) unclosed.push({ row: line, column });
          if (!endsCell(text[afterQuote(text, at, delimiter)], delimiter)) at++;
        }
      }
      const expected = isQuoted ? -1 : grid.putExpected(recordLine, column, at, delimiter);
      if (expected !== -1) at = expected;
      else if (!isQuoted) {
        const from = at;
        let hash = 0;
        for (let byte = text[at]!; at < end && byte !== delimiter && byte !== 10 && byte !== 13; byte = text[++at]!) {
          hash = nextHash(hash, byte);
        }
        if (at > from) grid.putRange(recordLine, column, from, at, hash, false);
      }
      if (at < end && text[at] === delimiter) {
        at++;
        column++;
        continue;
      }
      break;
    }
    if (at < end) {
      at += text[at] === 13 && text[at + 1] === 10 ? 2 : 1;
      line++;
    }
  }
  return { sheet: grid.sheet(), unclosed };
}

function hashOf(text: Buffer, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at++) hash = nextHash(hash, text[at]!);
  return hash;
}

/** Where the mark that opens at `open` closes: before a delimiter, a line's end or the text's end; else −1. */
function closingQuote(text: Buffer, open: number, delimiter: number): number {
  let at = open + 1;
  for (;;) {
    const close = text.indexOf(QUOTE, at);
    if (close === -1) return -1;
    if (text[close + 1] === QUOTE) {
      at = close + 2;
      continue;
    }
    if (endsCell(text[afterQuote(text, close, delimiter)], delimiter)) return close;
    if (!goesOn(text, open, close, delimiter)) return -1;
    at = close + 1;
  }
}

const endsCell = (code: number | undefined, delimiter: number) =>
  code === undefined || code === delimiter || code === 10 || code === 13;

/** Whether a mark inside a cell is one that its writer forgot to double: another follows before the cell could end. */
function goesOn(text: Buffer, open: number, mark: number, delimiter: number): boolean {
  for (let i = mark - 1; i > open; i--) {
    const code = text[i];
    if (code === 10 || code === 13) return false;
  }
  for (let i = mark + 1; i < text.length; i++) {
    const code = text[i];
    if (code === QUOTE) return true;
    if (code === delimiter || code === 10 || code === 13) return false;
  }
  return false;
}

/** The offset of a quotation mark that only blanks precede, else the offset itself. */
function beforeQuote(text: Buffer, from: number): number {
  let at = from;
  while (text[at] === 32) at++;
  return text[at] === QUOTE ? at : from;
}

/** The offset after a closing mark and the blanks that follow it. */
function afterQuote(text: Buffer, close: number, delimiter: number): number {
  let at = close + 1;
  while (at < text.length && text[at] === 32 && delimiter !== 32) at++;
  return at;
}

function closedOnItsLine(text: Buffer, open: number): boolean {
  for (let i = open + 1; i < text.length; i++) {
    const code = text[i];
    if (code === QUOTE) return true;
    if (code === 10 || code === 13) return false;
  }
  return false;
}

function countLines(text: Buffer, from: number, to: number): number {
  let lines = 0;
  for (let i = from; i < to; i++) {
    const code = text[i];
    if (code === 10 || (code === 13 && text[i + 1] !== 10)) lines++;
  }
  return lines;
}

/** Whether a quoted cell over several lines holds whole records of the file: then its mark was never meant to open it. */
function swallowsLines(text: Buffer, open: number, close: number, dialect: Dialect): boolean {
  if (dialect.width < 2) return false;
  const inner = text.toString("utf8", open + 1, close);
  if (!/[\r\n]/.test(inner)) return false;
  const lines = inner.split(/\r\n|\r|\n/).slice(1, -1);
  const records = lines.filter((one) => one.split(dialect.delimiter).length === dialect.width).length;
  return records >= (dialect.width > 2 ? 1 : 2) && records >= lines.length / 2;
}
