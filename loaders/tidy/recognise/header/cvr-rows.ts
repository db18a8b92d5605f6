import { type Cell, DateCell } from "../../../read/sheet.js";
import { isCvr } from "../../clean/index.js";
import { isDateText } from "../columns/look.js";
import { isFilled, type Region, textOf, type View } from "../sheet/view.js";
import { lookUp } from "./heading.js";

/** What a row of a header says of the organisations across: their CVR numbers, and perhaps the word beside these. */
export interface CvrRow {
  /** the columns that have a number */
  readonly columns: ReadonlySet<number>;
  /** the column of the word `CVR` */
  readonly label: number | null;
}

/**
 * The CVR numbers that a row of a header says of the organisations across. The word before them says so, or all of them
 * are such numbers and what else stands in the row heads the columns beside them (`Dato | Møde | 12345674 | …`).
 *
 * @returns null where the row is about something else
 */
export function cvrRow(view: View, region: Region, row: number): CvrRow | null {
  const filled = view.filledColumns(row, region);
  const numbers = filled.filter((c) => isEightDigits(digitsOf(view.cell(row, c))));
  if (numbers.length < 2) return null;
  const before = filled.findLast((c) => c < numbers[0]!);
  const label = before !== undefined && isCalledCvr(textOf(view.cell(row, before))) ? before : null;
  const others = filled.filter((c) => !numbers.includes(c) && c !== label);
  const valid = numbers.filter((c) => isCvr(digitsOf(view.cell(row, c)))).length;
  if (valid < numbers.length && (label === null || valid * 2 < numbers.length)) return null;
  if (label === null && !others.every((c) => headsFields(textOf(view.cell(row, c))))) return null;
  if (label !== null && others.length > numbers.length) return null;
  const columns = label === null ? numbers : filled.filter((c) => c > label);
  return { columns: new Set(columns), label };
}

/** Whether what such a row has in a column heads nothing: a number, the word beside the numbers, or a blank. */
export function isOfCvr({ columns, label }: CvrRow, column: number, cell: Cell): boolean {
  return columns.has(column) || column === label || !isFilled(cell);
}

/** The digits of a number, `DK` and blanks apart; none of a day. */
function digitsOf(cell: Cell): string {
  const text = textOf(cell);
  return cell instanceof DateCell || (/\D/.test(text) && isDateText(text)) ? "" : text.replace(/^dk|[ .-]/gi, "");
}

const isEightDigits = (digits: string) => /^\d{8}$/.test(digits);

const headsFields = (text: string) => lookUp(text)?.kind === "field";

function isCalledCvr(text: string): boolean {
  const known = lookUp(text.replace(/:\s*$/, ""));
  return known?.kind === "field" && known.certain && known.fields[0] === "organisation.cvr";
}
