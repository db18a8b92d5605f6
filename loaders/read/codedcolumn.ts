import { isBlank } from "./grid.js";
import type { Cell, Coded } from "./sheet.js";

/** The number of blank texts, which are no cells. */
export const BLANK = 0;

/** A text is looked for in so many places: what was made to share a place with many others gets a number each time. */
const MOST_PROBES = 16;

/** For so many cells at most no text is expected. */
const LONGEST_PAUSE = 255;

/**
 * The different texts of one column of a text file, each held once and known again by its bytes, and the number of each
 * row's.
 */
export class CodedColumn {
  private readonly values: Cell[] = [null];
  private codes = new Int32Array(16);
  /** texts met so far: where each stands first, how long it is, its hash, and its number */
  private known = new Int32Array(4 * 16);
  private count = 0;
  /** by index of a known text: one more than that of the text that stood below it last; 0 where none did */
  private below = new Int32Array(16);
  /** index of the text that was met last */
  private last = 0;
  /** for how many cells no text is expected after one that wasn't there, and for how many more of them */
  private pause = 0;
  private unasked = 0;
  /** by hash: one more than the index of a known text; 0 where free. At most half full. */
  private slots = new Int32Array(32);
  private readonly changed = new Map<string, number>();

  constructor(private readonly text: Buffer) {}

  put(row: number, code: number): void {
    if (row >= this.codes.length) this.codes = grown(this.codes, 2 * row);
    this.codes[row] = code;
  }

  codeOfText(text: string): number {
    let code = this.changed.get(text);
    if (code === undefined) {
      code = this.values.push(text) - 1;
      this.changed.set(text, code);
    }
    return code;
  }

  get lastCode(): number {
    return this.known[4 * this.last + 3]!;
  }

  codeOf(from: number, to: number, hash: number): number {
    const index = this.indexOf(from, to, hash);
    return this.known[4 * index + 3]!;
  }

  /**
   * Takes the text that stood below the last one before, if it stands at an offset as a whole cell: lists of who came say
   * the same of one meeting after the other, and name the same firms in the same order. A column without such an order is
   * asked ever more seldom.
   *
   * @returns the offset behind it; −1 where something else stands there
   */
  takeExpected(from: number, delimiter: number): number {
    if (this.unasked > 0) {
      this.unasked--;
      return -1;
    }
    const expected = this.below[this.last]! - 1;
    const to = expected < 0 ? -1 : this.endOf(expected, from, delimiter);
    this.pause = to === -1 ? Math.min(2 * this.pause + 1, LONGEST_PAUSE) : 0;
    this.unasked = this.pause;
    if (to !== -1) this.last = expected;
    return to;
  }

  /** The offset behind a known text that stands at another as a whole cell; −1 where it doesn't. */
  private endOf(index: number, from: number, delimiter: number): number {
    const { text, known } = this;
    const to = from + known[4 * index + 1]!;
    const next = text[to];
    if (next !== delimiter && next !== 10 && next !== 13 && to !== text.length) return -1;
    return this.isSame(known[4 * index]!, from, to) ? to : -1;
  }

  /** The number of the text between two offsets, which stands below the last one. Not for what a quoted cell holds: it may go on beyond a delimiter. */
  take(from: number, to: number, hash: number): number {
    const index = this.indexOf(from, to, hash);
    this.below[this.last] = index + 1;
    this.last = index;
    return this.lastCode;
  }

  private indexOf(from: number, to: number, hash: number): number {
    const { text, slots, known } = this;
    const mask = slots.length - 1;
    let slot = spread(hash) & mask;
    for (let probe = 0; slots[slot] !== 0 && probe < MOST_PROBES; probe++) {
      const at = 4 * (slots[slot]! - 1);
      if (known[at + 2] === hash && known[at + 1] === to - from && this.isSame(known[at]!, from, to)) {
        return at / 4;
      }
      slot = (slot + 1) & mask;
    }
    const value = text.toString("utf8", from, to);
    const code = isBlank(value) ? BLANK : this.values.push(value) - 1;
    const index = this.count++;
    slots[slot] = this.count;
    if (4 * this.count > known.length) {
      this.known = grown(known, 2 * known.length);
      this.below = grown(this.below, 2 * this.below.length);
    }
    this.known.set([from, to - from, hash, code], 4 * index);
    if (2 * this.count > slots.length) this.spreadOut();
    return index;
  }

  private isSame(first: number, from: number, to: number): boolean {
    const { text } = this;
    for (let i = from, j = first; i < to; i++, j++) if (text[i] !== text[j]) return false;
    return true;
  }

  private spreadOut(): void {
    const slots = new Int32Array(2 * this.slots.length);
    const mask = slots.length - 1;
    for (let i = 0; i < this.count; i++) {
      let slot = spread(this.known[4 * i + 2]!) & mask;
      for (let probe = 0; slots[slot] !== 0 && probe < MOST_PROBES; probe++) slot = (slot + 1) & mask;
      slots[slot] = i + 1;
    }
    this.slots = slots;
  }

  coded(rows: number): Coded<Cell> {
    return { values: this.values, codes: grown(this.codes, Math.max(rows, this.codes.length)).subarray(0, rows) };
  }
}

/** The hash of some bytes and one more; that of none is 0. */
export const nextHash = (hash: number, byte: number) => (Math.imul(hash, 31) + byte) | 0;

const spread = (hash: number) => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 8;

function grown(values: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (length === values.length) return values;
  const more = new Int32Array(length);
  more.set(values);
  return more;
}
