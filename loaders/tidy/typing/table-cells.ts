import type { Cell, Coded } from "../../read/sheet.js";
import { codeCells } from "../clean/index.js";
import type { TableRows } from "../recognise/rows/rows.js";
import type { Block } from "../recognise/sheet/blocks.js";
import { isFilled } from "../recognise/sheet/view.js";
import type { FoundSheet } from "../sheets.js";
import type { CellAt } from "../tidied.js";
import { cellOn } from "./titled.js";

/** The data rows of one table found on a sheet: their cells, column by column, and where they stand. */
export class TableCells {
  /** the data rows, as indices into the sheet's rows */
  readonly data: readonly number[];
  /** the table's first column, as an index into the view's */
  readonly left: number;
  private readonly first: number;
  private readonly last: number;

  constructor(
    readonly found: FoundSheet,
    readonly block: Block,
    readonly rows: TableRows,
  ) {
    this.data = rows.data;
    this.left = block.region.left;
    this.first = this.data[0] ?? 0;
    this.last = this.data.at(-1) ?? 0;
  }

  /** the 1-based row on the sheet of an index into its rows */
  readonly row = (index: number): number => this.found.sheet.rows[index]!;

  /** the 0-based column on the sheet of an index into the view's */
  readonly column = (index: number): number => this.found.sheet.cols[index]!;

  /** Where the cell of a data row stands; of cards, on the card. */
  at(entry: number, column: number): CellAt {
    return cellOn(this.found, column, this.data[entry]!);
  }

  /** One cell per data row. */
  cells(column: number): readonly Cell[] {
    const cells = this.found.sheet.cells[column]!;
    return this.isUnbroken ? cells.slice(this.first, this.last + 1) : this.data.map((row) => cells[row] ?? null);
  }

  /** The cells by the numbers of their values. */
  coded(column: number): Coded<Cell> {
    const whole = this.found.sheet.coded?.[column];
    if (whole === undefined) return codeCells(this.cells(column));
    const { values, codes } = whole;
    return {
      values,
      codes: this.isUnbroken
        ? codes.subarray(this.first, this.last + 1)
        : Int32Array.from(this.data, (row) => codes[row]!),
    };
  }

  /** Where each data row has a value of its own; null where it has none. */
  placesOfOwn(column: number): (CellAt | null)[] {
    return this.cells(column).map((cell, entry) => (isFilled(cell) ? this.at(entry, column) : null));
  }

  private get isUnbroken(): boolean {
    return this.last - this.first === this.data.length - 1;
  }
}
