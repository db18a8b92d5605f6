import { BLANK, CodedColumn } from "./codedcolumn.js";
import { codedSheet } from "./column.js";
import { type Budget, isBlank } from "./grid.js";
import type { Sheet } from "./sheet.js";

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

  /**
   * Puts the text that is expected in a column, if it stands at an offset as a whole cell.
   *
   * @returns the offset behind it; −1 where something else stands there
   */
  putExpected(row: number, column: number, from: number, delimiter: number): number {
    const cells = this.columns[column];
    if (cells === undefined) return -1;
    const to = cells.takeExpected(from, delimiter);
    if (to !== -1 && cells.lastCode !== BLANK) this.put(row, column, cells, cells.lastCode);
    return to;
  }

  /** Puts what stands between two offsets, which differ, into a row, 1-based, and a column, 0-based; `nextHash` of its bytes. */
  putRange(row: number, column: number, from: number, to: number, hash: number, isQuoted: boolean): void {
    const known = this.columns[column];
    if (known === undefined && isBlank(this.text.toString("utf8", from, to))) return;
    const cells = known ?? new CodedColumn(this.text);
    const code = isQuoted ? cells.codeOf(from, to, hash) : cells.take(from, to, hash);
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
