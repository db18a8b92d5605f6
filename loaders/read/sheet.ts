import type { NewProblem } from "../../src/model/problems/problem.js";

/** A day that the spreadsheet itself declares to be one (a number with a date format), as ISO text. */
export class DateCell {
  constructor(readonly iso: string) {}
}

/** An error value such as `#N/A` or `#REF!`. */
export class ErrorCell {
  constructor(readonly text: string) {}
}

/** What stands in a cell. Text is trimmed of nothing: the next stage does that. */
export type Cell = string | number | boolean | DateCell | ErrorCell | null;

/** A merged range; rows are 1-based as in `Sheet.rows`, columns 0-based as in `Sheet.cols`, both ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A column as its values and, for each row, the number of its value; two numbers may have equal values. */
export interface Coded<T> {
  readonly values: readonly T[];
  readonly codes: Int32Array;
}

/**
 * One sheet (or one text file) as columns of cells. Empty rows and empty columns are left out; `rows` and `cols` say
 * where the others stand, so that every cell keeps its address.
 */
export interface Sheet {
  /** null for a text file */
  readonly name: string | null;
  /** 1-based row number (in a text file: the physical line on which the record begins), ascending */
  readonly rows: number[];
  /** 0-based column number, ascending */
  readonly cols: number[];
  /** `cells[c][r]` stands in column `cols[c]`, row `rows[r]`; null where blank. A text's are written out when first asked for */
  readonly cells: Cell[][];
  /** the same columns once more by number, where the reader knows them: what holds of a value is then asked once */
  readonly coded?: readonly Coded<Cell>[] | undefined;
  readonly merges: readonly Merge[];
  /** the row numbers that a filter or a person has hidden: loaded, and noted */
  readonly hiddenRows: ReadonlySet<number>;
}

/** What one file gave. A file that can't be read gives no sheets and one problem. */
export interface ReadFile {
  /** path in the programme folder, NFC, with `/` */
  readonly file: string;
  /** of the file's bytes, lower-case hex */
  readonly sha256: string;
  readonly sheets: readonly Sheet[];
  readonly problems: readonly NewProblem[];
}
