import type { Dialect } from "./dialect.js";
import { type Budget, Grid, isBlank } from "./grid.js";
import type { Sheet } from "./sheet.js";

/** A text file cut into cells. */
export interface Delimited {
  readonly sheet: Sheet;
  /** the physical lines on which a quotation mark opens that isn't closed where it should be */
  readonly unclosed: readonly number[];
}

const QUOTE = 34;

/**
 * Cuts a text into cells. A quoted cell may hold delimiters, line ends and doubled quotation marks; a mark that isn't
 * closed before a delimiter or a line's end is a letter like any other, so that it costs one line and not the rest.
 */
export function readDelimited(text: string, dialect: Dialect, budget: Budget): Delimited {
  const grid = new Grid(budget);
  const lately = new Lately();
  const unclosed: number[] = [];
  const delimiter = dialect.delimiter.charCodeAt(0);
  const end = text.length;
  let at = dialect.start;
  let line = dialect.firstLine;
  while (at < end) {
    const recordLine = line;
    let column = 0;
    for (;;) {
      let from = at;
      let value: string | null = null;
      if (text.charCodeAt(at) === 32) at = beforeQuote(text, at);
      if (text.charCodeAt(at) === QUOTE) {
        const close = closingQuote(text, at, delimiter);
        if (close !== -1 && !swallowsLines(text, at, close, dialect)) {
          value = text.slice(at + 1, close);
          if (value.includes('""')) value = value.replaceAll('""', '"');
          line += countLines(text, at, close);
          at = afterQuote(text, close, delimiter);
        } else if (close !== -1 || !closedOnItsLine(text, at)) {
          if (unclosed.at(-1) !== line) unclosed.push(line);
        }
      }
      if (value === null) {
        from = at;
        let code = text.charCodeAt(at);
        let hash = 0;
        while (at < end && code !== delimiter && code !== 10 && code !== 13) {
          hash = (Math.imul(hash, 31) + code) | 0;
          code = text.charCodeAt(++at);
        }
        if (at > from) value = lately.take(text, from, at, hash);
      }
      if (value !== null && !isBlank(value)) grid.put(recordLine, column, value);
      if (at < end && text.charCodeAt(at) === delimiter) {
        at++;
        column++;
        continue;
      }
      break;
    }
    if (at < end) {
      at += text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 1;
      line++;
    }
  }
  return { sheet: grid.sheet(null), unclosed };
}

/** Texts cut lately: the same text again is the same string again, which spares memory and makes comparing quick. */
class Lately {
  private readonly texts: (string | undefined)[] = new Array(2 ** 16).fill(undefined);

  /** The text between two offsets; `hash` is any number that is the same for the same text. */
  take(text: string, from: number, to: number, hash: number): string {
    const slot = (hash ^ (hash >>> 16)) & 0xffff;
    const known = this.texts[slot];
    if (known !== undefined && known.length === to - from && text.startsWith(known, from)) return known;
    const cut = text.slice(from, to);
    this.texts[slot] = cut;
    return cut;
  }
}

/** Where the mark that opens at `open` closes: before a delimiter, a line's end or the text's end; else −1. */
function closingQuote(text: string, open: number, delimiter: number): number {
  let at = open + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close === -1) return -1;
    if (text.charCodeAt(close + 1) === QUOTE) {
      at = close + 2;
      continue;
    }
    const next = text.charCodeAt(afterQuote(text, close, delimiter));
    if (Number.isNaN(next) || next === delimiter || next === 10 || next === 13) return close;
    if (!goesOn(text, open, close, delimiter)) return -1;
    at = close + 1;
  }
}

/** Whether a mark inside a cell is one that its writer forgot to double: another follows before the cell could end. */
function goesOn(text: string, open: number, mark: number, delimiter: number): boolean {
  for (let i = mark - 1; i > open; i--) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return false;
  }
  for (let i = mark + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) return true;
    if (code === delimiter || code === 10 || code === 13) return false;
  }
  return false;
}

/** The offset of a quotation mark that only blanks precede, else the offset itself. */
function beforeQuote(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 32) at++;
  return text.charCodeAt(at) === QUOTE ? at : from;
}

/** The offset after a closing mark and the blanks that follow it. */
function afterQuote(text: string, close: number, delimiter: number): number {
  let at = close + 1;
  while (at < text.length && text.charCodeAt(at) === 32 && delimiter !== 32) at++;
  return at;
}

function closedOnItsLine(text: string, open: number): boolean {
  for (let i = open + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) return true;
    if (code === 10 || code === 13) return false;
  }
  return false;
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) lines++;
  }
  return lines;
}

/** Whether a quoted cell over several lines holds whole records of the file: then its mark was never meant to open it. */
function swallowsLines(text: string, open: number, close: number, dialect: Dialect): boolean {
  if (dialect.width < 2) return false;
  const inner = text.slice(open + 1, close);
  if (!/[\r\n]/.test(inner)) return false;
  const lines = inner.split(/\r\n|\r|\n/).slice(1, -1);
  const records = lines.filter((one) => one.split(dialect.delimiter).length === dialect.width).length;
  return records >= (dialect.width > 2 ? 1 : 2) && records >= lines.length / 2;
}
