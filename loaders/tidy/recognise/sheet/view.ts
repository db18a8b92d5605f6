import { cellAt } from "../../../read/column.js";
import { type Cell, type Coded, DateCell, ErrorCell, type Sheet } from "../../../read/sheet.js";
import { type Knowledge, NOTHING_KNOWN } from "../columns/knowledge.js";

/** A rectangle of a sheet, as indices into its `rows` and `cols`; `bottom` and `right` lie just outside. */
export interface Region {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A cell's text, trimmed, its white space made plain; '' for a blank one. A day gives ISO text. */
export function textOf(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "string") return cell.trim();
  if (cell instanceof DateCell) return cell.iso;
  if (cell instanceof ErrorCell) return cell.text;
  return String(cell);
}

export function isFilled(cell: Cell | undefined): cell is Exclude<Cell, null> {
  return cell !== null && cell !== undefined && (typeof cell !== "string" || cell.trim() !== "");
}

const UNASKED = 0;
const NO = 1;
const YES = 2;

/** Asks something of a column's cells by their rows, once for each value where the values are numbered. */
export function asking(sheet: Sheet, column: number, holds: (cell: Cell) => boolean): (row: number) => boolean {
  const coded = sheet.coded?.[column];
  if (coded === undefined) {
    const cells = sheet.cells[column]!;
    return (row) => holds(cells[row] ?? null);
  }
  const { values, codes } = coded;
  const answers = new Uint8Array(values.length);
  return (row) => {
    const code = codes[row]!;
    if (answers[code] === UNASKED) answers[code] = holds(values[code]!) ? YES : NO;
    return answers[code] === YES;
  };
}

/** How many cells of each row are filled. */
function countFilled(sheet: Sheet): Uint16Array {
  const counts = new Uint16Array(sheet.rows.length);
  if (sheet.coded === undefined) for (const column of sheet.cells) addCells(counts, column);
  else for (const column of sheet.coded) addCoded(counts, column);
  return counts;
}

function addCells(counts: Uint16Array, cells: readonly Cell[]): void {
  for (let r = 0; r < counts.length; r++) if (isFilled(cells[r])) counts[r]!++;
}

function addCoded(counts: Uint16Array, { values, codes }: Coded<Cell>): void {
  const filled = Uint8Array.from(values, (value) => (isFilled(value) ? 1 : 0));
  for (let r = 0; r < counts.length; r++) counts[r]! += filled[codes[r]!]!;
}

/** One sheet with its merged ranges spread: the cell that one sees at a place, not the one that is stored there. */
export class View {
  private readonly spread = new Map<number, Cell>();
  private readonly merged = new Map<number, { width: number; height: number }>();
  private readonly counts: Uint16Array;

  /** @param known what the school's other sheets name */
  constructor(
    readonly sheet: Sheet,
    readonly known: Knowledge = NOTHING_KNOWN,
  ) {
    const { rows, cols, merges } = sheet;
    const rowIndex = new Map<number, number>();
    if (merges.length > 0) for (const [r, row] of rows.entries()) rowIndex.set(row, r);
    for (const { top, left, bottom, right } of merges) {
      const r0 = rowIndex.get(top);
      const c0 = cols.indexOf(left);
      if (r0 === undefined || c0 < 0 || !isFilled(this.cell(r0, c0))) continue;
      this.merged.set(r0 * cols.length + c0, { width: right - left + 1, height: bottom - top + 1 });
      for (let r = r0; r < rows.length && rows[r]! <= bottom; r++) {
        for (let c = c0; c < cols.length && cols[c]! <= right; c++) {
          if (r !== r0 || c !== c0) this.spread.set(r * cols.length + c, this.cell(r0, c0));
        }
      }
    }
    this.counts = countFilled(sheet);
  }

  get height(): number {
    return this.sheet.rows.length;
  }

  get width(): number {
    return this.sheet.cols.length;
  }

  /** the cell that is stored at a place */
  cell(row: number, column: number): Cell {
    return cellAt(this.sheet, column, row);
  }

  /** asks something of a column's cells by their rows */
  asking(column: number, holds: (cell: Cell) => boolean): (row: number) => boolean {
    return asking(this.sheet, column, holds);
  }

  /** the cell that one sees at a place: a merged range shows its first cell everywhere */
  seen(row: number, column: number): Cell {
    const own = this.cell(row, column);
    return isFilled(own) ? own : (this.spread.get(row * this.width + column) ?? null);
  }

  /** the merged range that begins at a place, if one does */
  mergeAt(row: number, column: number): { width: number; height: number } | null {
    return this.merged.get(row * this.width + column) ?? null;
  }

  /** whether the cell at a place is covered by a merged range that begins elsewhere */
  covered(row: number, column: number): boolean {
    return this.spread.has(row * this.width + column);
  }

  /** how many cells of a row are filled, within a region or on the whole sheet */
  filled(row: number, left = 0, right = this.width): number {
    if (left === 0 && right === this.width) return this.counts[row] ?? 0;
    let count = 0;
    for (let c = left; c < right; c++) if (isFilled(this.cell(row, c))) count++;
    return count;
  }

  /** the filled cells of a row within a region, as column indices */
  filledColumns(row: number, { left, right }: Region): number[] {
    const found: number[] = [];
    for (let c = left; c < right; c++) if (isFilled(this.cell(row, c))) found.push(c);
    return found;
  }

  /** whether blank rows stand above a row (rows that hold nothing on the whole sheet, or in the region) */
  afterGap(row: number, region: Region): boolean {
    if (row <= region.top) return true;
    if (this.sheet.rows[row]! - this.sheet.rows[row - 1]! > 1) return true;
    return this.filled(row - 1, region.left, region.right) === 0;
  }
}
