import type { Cell, Sheet } from "../../read/sheet.js";
import { textOf } from "../recognise/sheet/view.js";

/** Signs and words that stand for what is written above them. */
const DITTO =
  /^(?:["”“„″〃]{1,2}|[´’']{2}|[-–]{1,2}\s*["”“″´’']{1,2}\s*[-–]{1,2}|do\.?|ditto|idem|samme|samme som (?:ovenfor|ovenover|før)|som ovenfor|same(?: as above)?|as above)$/iu;

/** A sheet whose ditto marks are the words above them, and where each column had its first. */
export interface Repeated {
  readonly sheet: Sheet;
  /** 1-based row and 0-based column of the first mark of each column, and how many it has */
  readonly marks: readonly { readonly row: number; readonly column: number; readonly count: number }[];
}

/**
 * Puts what stands above in place of ditto marks (`"`, `-"-`, `do.`), column by column. A mark below nothing, or below a
 * row that is left out, stays as it is.
 */
export function withoutDittos(sheet: Sheet): Repeated {
  const marks: { row: number; column: number; count: number }[] = [];
  const cells = sheet.cols.map((at, c) => {
    if (sheet.coded !== undefined && !sheet.coded[c]!.values.some(isDitto)) return null;
    const column = sheet.cells[c]!;
    let first = -1;
    let count = 0;
    let read: Cell[] | null = null;
    column.forEach((cell, row) => {
      if (!isDitto(cell) || row === 0 || sheet.rows[row]! - sheet.rows[row - 1]! > 1) return;
      const above: Cell = (read ?? column)[row - 1] ?? null;
      if (above === null || isDitto(above)) return;
      read ??= [...column];
      read[row] = above;
      if (first < 0) first = row;
      count++;
    });
    if (count > 0) marks.push({ row: sheet.rows[first]!, column: at, count });
    return read;
  });
  if (marks.length === 0) return { sheet, marks };
  return {
    sheet: { ...sheet, cells: cells.map((read, c) => read ?? sheet.cells[c]!), coded: undefined },
    marks,
  };
}

function isDitto(cell: Cell | undefined): boolean {
  return typeof cell === "string" && cell.length <= 24 && DITTO.test(textOf(cell));
}
