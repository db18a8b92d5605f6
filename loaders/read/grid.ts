import type { Limits } from "./limits.js";
import { Refusal } from "./refusal.js";
import type { Cell, Merge, Sheet } from "./sheet.js";

/**
 * Gathers cells row by row into columns, keeping only rows and columns that hold something. What comes out of order
 * is put in order at the end; of two cells in one place the later stays.
 */
export class Grid {
  private readonly columns = new Map<number, Cell[]>();
  /** the first columns once more, as far as they follow each other: quicker to find */
  private readonly near: Cell[][] = [];
  private rows: number[] = [];
  private ascending = true;

  /** @param budget what the file may still fill: each sheet's share is taken off when it is done */
  constructor(private readonly budget: Budget) {}

  /** Puts a cell that isn't null into a row, 1-based, and a column, 0-based. */
  put(row: number, column: number, cell: Cell): void {
    if (typeof cell === "string") this.budget.checkLength(cell.length, row);
    let count = this.rows.length;
    if (count === 0 || this.rows[count - 1] !== row) {
      if (count > 0 && row < this.rows[count - 1]!) this.ascending = false;
      this.rows.push(row);
      count++;
      if (count * this.columns.size > this.budget.left) this.budget.refuse();
    }
    let cells = this.near[column] ?? this.columns.get(column);
    if (cells === undefined) {
      this.budget.checkColumns(this.columns.size + 1);
      if (count * (this.columns.size + 1) > this.budget.left) this.budget.refuse();
      cells = [];
      this.columns.set(column, cells);
      if (column === this.near.length) this.near.push(cells);
    }
    while (cells.length < count - 1) cells.push(null);
    if (cells.length < count) cells.push(cell);
    else cells[count - 1] = cell;
  }

  /** rows × columns so far */
  get size(): number {
    return this.rows.length * this.columns.size;
  }

  /** The sheet that was gathered; of the hidden rows those that hold something. */
  sheet(name: string | null, merges: readonly Merge[] = [], isHidden: (row: number) => boolean = () => false): Sheet {
    const cols = [...this.columns.keys()].sort((a, b) => a - b);
    const cells = cols.map((column) => {
      const one = this.columns.get(column)!;
      while (one.length < this.rows.length) one.push(null);
      return one;
    });
    if (!this.ascending) this.order(cells);
    return { name, rows: this.rows, cols, cells, merges, hiddenRows: new Set(this.rows.filter(isHidden)) };
  }

  private order(columns: Cell[][]): void {
    const order = this.rows.map((_, i) => i).sort((a, b) => this.rows[a]! - this.rows[b]! || a - b);
    const rows = [...new Set(order.map((i) => this.rows[i]!))];
    for (const [c, cells] of columns.entries()) {
      const ordered: Cell[] = [];
      let at = -1;
      for (const i of order) {
        if (this.rows[i] !== rows[at]) {
          ordered.push(null);
          at++;
        }
        if (cells[i] !== null) ordered[at] = cells[i]!;
      }
      columns[c] = ordered;
    }
    this.rows = rows;
  }
}

/** How many cells a file's sheets may still fill. */
export class Budget {
  private used = 0;

  constructor(private readonly limits: Limits) {}

  get left(): number {
    return this.limits.maxCells - this.used;
  }

  take(grid: Grid): void {
    this.used += grid.size;
  }

  checkColumns(columns: number): void {
    const { maxColumns } = this.limits;
    if (columns > maxColumns) throw new Refusal("too_many_columns", { limit: maxColumns });
  }

  /** Beyond any real cell a text costs every later step dearly. */
  checkLength(length: number, row: number): void {
    const { maxCellLength } = this.limits;
    if (length > maxCellLength) throw new Refusal("cell_too_long", { limit: maxCellLength, row });
  }

  /** The library makes an object of each cell, and a few bytes can be a cell. */
  checkLibrarySize(bytes: number): void {
    const { maxLibraryBytes } = this.limits;
    if (bytes > maxLibraryBytes) {
      throw new Refusal("file_unpacks_too_large", { limit: Math.floor(maxLibraryBytes / 2 ** 20) });
    }
  }

  /** Strings cost more than cells: a quarter as many are allowed. */
  checkStrings(strings: number): void {
    if (strings * 4 > this.limits.maxCells) this.refuse();
  }

  refuse(): never {
    throw new Refusal("too_many_cells", { limit: this.limits.maxCells });
  }
}

/** Whether a text holds nothing to see: white space, no-break spaces, zero-width marks and control characters. */
export function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 32 && code < 127) return false;
    if (code >= 127 && code !== 0x2060 && !/[\s\u007f\u200b-\u200f\ufeff]/.test(text[i]!)) return false;
  }
  return true;
}
