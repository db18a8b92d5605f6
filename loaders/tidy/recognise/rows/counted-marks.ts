import { FIELDS, type FieldId } from "../../../../src/model/fields.js";
import type { Cell } from "../../../read/sheet.js";
import { isMark } from "../columns/look.js";
import type { Interpretation } from "../interpret.js";
import { isFilled, type Region, textOf, type View } from "../sheet/view.js";
import { identifies } from "./more-of-the-same.js";
import { isCountLabel } from "./sums.js";

const CROSS: ReadonlySet<string> = new Set(["attendance", "networks"]);
const OF_ORGANISATIONS: ReadonlySet<string> = new Set(["organisations", "memberships", "participations"]);

/**
 * Finds the rows that count the marks of a cross table: `Antal | 6 | 4 | 5` below columns of `x`. Numbers above 1 stand
 * only in such rows; of who came, where a number may be of people, they must be what is counted, or the row be called so.
 *
 * @param fields the fields of the table's columns, as indices into the sheet
 * @returns a question about one row below the header
 */
export function countedMarks(
  view: View,
  region: Region,
  { header, headings, table, shape }: Interpretation,
  fields: ReadonlyMap<number, FieldId>,
): (row: number) => boolean {
  if (!OF_ORGANISATIONS.has(table) || (shape === null && table === "participations")) return () => false;
  if (shape !== null && (shape.across === "organisations" || !CROSS.has(shape.kind))) return () => false;
  const shaped = shape?.columns.map((c) => c + region.left);
  const free = headings.flatMap(({ text }, c) => (text === "" || fields.has(c + region.left) ? [] : [c + region.left]));
  const rows: number[] = [];
  for (let row = header.at(-1)! + 1; row < region.bottom; row++)
    if (view.filled(row, region.left, region.right) > 0) rows.push(row);
  const columns = (shaped ?? free).flatMap((column) => {
    const isOne = view.asking(column, isMarkOfOne);
    return rows.some(isOne) ? [{ column, isOne, is: view.asking(column, isFilled) }] : [];
  });
  if (columns.length === 0) return () => false;
  const number = (row: number, column: number) => numberIn(view.cell(row, column));
  const isNumbers = (row: number) => {
    const filled = columns.filter(({ is }) => is(row));
    return filled.length > 0 && filled.every(({ column }) => number(row, column) !== null);
  };
  const isAbove1 = (row: number) => columns.some(({ column, is }) => is(row) && (number(row, column) ?? 0) > 1);
  const above1 = new Set(rows.filter(isAbove1));
  const isRare = above1.size <= Math.max(1, rows.length / 4) && rows.length > 2 && [...above1].every(isNumbers);
  const isSigned = columns.some(({ column }) => rows.some(view.asking(column, isSign)));
  const marked = isRare ? columns.map(({ isOne }) => rows.filter((row) => !above1.has(row) && isOne(row)).length) : [];
  const isCounted = (row: number) => columns.every(({ column }, i) => (number(row, column) ?? 0) === marked[i]);
  return (row) => {
    if (!isNumbers(row)) return false;
    const filled = view.filledColumns(row, region).filter((c) => !columns.some(({ column }) => column === c));
    const label = filled.find((c) => /\p{Letter}/u.test(textOf(view.cell(row, c))));
    if (filled.some((c) => c !== label && fields.has(c) && isIdentifying(view, row, c, fields.get(c)!))) return false;
    if (label !== undefined && isCountLabel(textOf(view.cell(row, label)))) return true;
    if (!above1.has(row) || !isRare) return false;
    return (isSigned && table !== "participations") || (columns.length > 1 && isCounted(row));
  };
}

const IDENTIFYING = new Set(["date", "cvr", "postcode", "word", "industry", "municipality", "size_band", "text"]);

function isIdentifying(view: View, row: number, column: number, field: FieldId): boolean {
  return IDENTIFYING.has(FIELDS[field].type) && identifies(view, row, column, field);
}

function numberIn(cell: Cell): number | null {
  const text = textOf(cell);
  return typeof cell !== "boolean" && /^\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : null;
}

/** A mark that isn't written as a number. */
function isSign(cell: Cell): boolean {
  return isFilled(cell) && numberIn(cell) === null && isMark(textOf(cell));
}

function isMarkOfOne(cell: Cell): boolean {
  return numberIn(cell) === 1 || (isSign(cell) && !/^(?:afbud|nej|no?|-|–|falsk|false)$/i.test(textOf(cell)));
}
