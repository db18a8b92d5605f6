import { codedSheet } from "./column.js";
import { type Budget, isBlank } from "./grid.js";
import type { Cell, Coded, Sheet } from "./sheet.js";

const BLANK = 0;

/**
 * Gathers a text's cells row by row into columns of numbers: each column holds its different texts once, cut out when
 * they are met first. Rows and columns of blanks are left out.
 */
export class CodedGrid {
  private readonly columns: (CodedColumn | undefined)[] = [];
  private width = 0;
  private readonly rows: number[] = [];
  /** the last of these */
  private last = 0;

  /** @param text in UTF-8 */
  constructor(
    private readonly text: Buffer,
    private readonly budget: Budget,
  ) {}

  /** Puts what stands between two offsets, which differ, into a row, 1-based, and a column, 0-based; `nextHash` of its bytes. */
  putRange(row: number, column: number, from: number, to: number, hash: number): void {
    const known = this.columns[column];
    if (known === undefined && isBlank(this.text.toString("utf8", from, to))) return;
    const cells = known ?? new CodedColumn(this.text);
    const code = cells.codeOf(from, to, hash);
    if (code === BLANK) return;
    this.budget.checkLength(to - from, row);
    this.put(row, column, cells, code);
  }

  /** Puts a text that doesn't stand in the file as it is read: a quotation mark in it was doubled. */
  putText(row: number, column: number, text: string): void {
    if (isBlank(text)) return;
    this.budget.checkLength(text.length, row);
    const cells = this.columns[column] ?? new CodedColumn(this.text);
    this.put(row, column, cells, cells.codeOfText(text));
  }

  private put(row: number, column: number, cells: CodedColumn, code: number): void {
    if (this.last !== row) {
      this.rows.push(row);
      this.last = row;
      if (this.rows.length * this.width > this.budget.left) this.budget.refuse();
    }
    if (this.columns[column] === undefined) {
      this.budget.checkColumns(this.width + 1);
      if (this.rows.length * (this.width + 1) > this.budget.left) this.budget.refuse();
      this.columns[column] = cells;
      this.width++;
    }
    cells.put(this.rows.length - 1, code);
  }

  sheet(): Sheet {
    const cols = [...this.columns.keys()].filter((column) => this.columns[column] !== undefined);
    const coded = cols.map((column) => this.columns[column]!.coded(this.rows.length));
    return codedSheet({ name: null, rows: this.rows, cols, merges: [], hiddenRows: new Set() }, coded);
  }
}

/** A text is looked for in so many places: what was made to share a place with many others gets a number each time. */
const MOST_PROBES = 16;

class CodedColumn {
  private readonly values: Cell[] = [null];
  private codes = new Int32Array(16);
  /** texts met so far: where each stands first, how long it is, its hash, and its number */
  private known = new Int32Array(4 * 16);
  private count = 0;
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

  codeOf(from: number, to: number, hash: number): number {
    const { text, slots, known } = this;
    const mask = slots.length - 1;
    let slot = spread(hash) & mask;
    for (let probe = 0; slots[slot] !== 0 && probe < MOST_PROBES; probe++) {
      const at = 4 * (slots[slot]! - 1);
      if (known[at + 2] === hash && known[at + 1] === to - from && this.isSame(known[at]!, from, to)) {
        return known[at + 3]!;
      }
      slot = (slot + 1) & mask;
    }
    const value = text.toString("utf8", from, to);
    const code = isBlank(value) ? BLANK : this.values.push(value) - 1;
    slots[slot] = ++this.count;
    if (4 * this.count > known.length) this.known = grown(known, 2 * known.length);
    this.known.set([from, to - from, hash, code], 4 * (this.count - 1));
    if (2 * this.count > slots.length) this.spreadOut();
    return code;
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
