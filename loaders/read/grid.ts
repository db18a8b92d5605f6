import { Refusal } from "./refusal.js";
import type { Cell, Merge, Sheet } from "./sheet.js";

/**
 * Gathers cells row by row into columns, keeping only rows and columns that hold something.
 * Rows must come in ascending order.
 */
export class Grid {
  private readonly columns = new Map<number, Cell[]>();
  private readonly rows: number[] = [];

  /**
   * @param maxCells rows × columns that it may reach before it refuses the file
   * @param limit what the refusal says the limit is, where others have used some of it
   */
  constructor(
    private readonly maxCells: number,
    private readonly limit = maxCells,
  ) {}

  /** Puts a cell that isn't null into a row, 1-based, and a column, 0-based. */
  put(row: number, column: number, cell: Cell): void {
    let count = this.rows.length;
    if (count === 0 || this.rows[count - 1] !== row) {
      this.rows.push(row);
      count++;
      if (count * this.columns.size > this.maxCells) this.refuse();
    }
    let cells = this.columns.get(column);
    if (cells === undefined) {
      if (count * (this.columns.size + 1) > this.maxCells) this.refuse();
      cells = [];
      this.columns.set(column, cells);
    }
    while (cells.length < count - 1) cells.push(null);
    if (cells.length < count) cells.push(cell);
    else cells[count - 1] = cell;
  }

  /** rows × columns so far */
  get size(): number {
    return this.rows.length * this.columns.size;
  }

  /** the rows that hold something, 1-based, ascending */
  get filledRows(): readonly number[] {
    return this.rows;
  }

  sheet(name: string | null, merges: readonly Merge[] = [], hiddenRows: ReadonlySet<number> = new Set()): Sheet {
    const cols = [...this.columns.keys()].sort((a, b) => a - b);
    const cells = cols.map((column) => {
      const one = this.columns.get(column)!;
      while (one.length < this.rows.length) one.push(null);
      return one;
    });
    return { name, rows: this.rows, cols, cells, merges, hiddenRows };
  }

  private refuse(): never {
    throw new Refusal("too_many_cells", { limit: this.limit });
  }
}

/** Whether a text holds white space only (no-break spaces and zero-width marks included). */
export function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 32 && code < 127) return false;
  }
  return /^(?:\s|\0|\u200b|\u200c|\u200d|\u2060|\ufeff)*$/.test(text);
}
