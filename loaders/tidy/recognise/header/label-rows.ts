import { DateCell } from "../../../read/sheet.js";
import { dateInText } from "../columns/look.js";
import { isFilled, type Region, textOf, type View } from "../sheet/view.js";
import { lookUp } from "./heading.js";

/** Whether a row says of meetings across what its first word asks for: `Dato: | 3/3-09 | 5/4-09`. */
function isLabelRow(view: View, row: number, column: number, region: Region): boolean {
  const filled = view.filledColumns(row, region);
  if (filled[0] !== column || filled.length < 2) return false;
  const cell = view.cell(row, column);
  if (typeof cell !== "string") return false;
  const known = lookUp(cell);
  return known !== null && (known.kind !== "field" || known.fields.some((field) => ACROSS.test(field)));
}

/** Whether a row's first word, in a column, asks for something of meetings (`Timer`, `Type`): it stands below no firm's name. */
export function isMeetingsRow(view: View, row: number, column: number): boolean {
  const known = lookUp(textOf(view.cell(row, column)).replace(/:\s*$/, ""));
  return known?.kind === "field" && known.fields.some((field) => field.startsWith("activity."));
}

const ACROSS = /^activity\.|^(?:organisation|network)\.name$/;

/** The row of a header that says what its first column names, where its other rows say what stands across. */
export function namingRow(view: View, column: number, rows: readonly number[]): number | null {
  return (
    rows.find((row) => {
      const known = lookUp(textOf(view.cell(row, column)));
      return known?.kind === "field" && known.fields[0] === "organisation.name";
    }) ?? null
  );
}

/** How many rows from one on say of meetings across what their first words ask for; 0 where no row of them holds days. */
export function labelRows(view: View, region: Region, from: number): number {
  const column = view.filledColumns(from, region)[0];
  if (column === undefined) return 0;
  let to = from;
  while (to < region.bottom && to < from + 8 && isLabelRow(view, to, column, region)) to++;
  const rows = Array.from({ length: to - from }, (_, i) => from + i);
  return rows.some((row) => isDated(view, row, region)) ? rows.length : 0;
}

/** Whether the rows of a header all are such: then what names the rows below has at most one of their words for a heading. */
export function areLabelRows(view: View, region: Region, rows: readonly number[]): boolean {
  return rows.length >= 2 && labelRows(view, { ...region, bottom: rows.at(-1)! + 1 }, rows[0]!) === rows.length;
}

/**
 * The column whose words in a header say what the rows beside them hold, and head nothing below: of all rows, or of some
 * (`Timer`) where the others leave it blank and one of those holds days.
 */
export function labelColumn(view: View, region: Region, rows: readonly number[]): number | undefined {
  if (areLabelRows(view, region, rows)) return view.filledColumns(rows[0]!, region)[0];
  const column = region.left;
  const blank = rows.filter((row) => !isFilled(view.cell(row, column)));
  const labelled = rows.length > blank.length && rows.every((r) => blank.includes(r) || isMeetingsRow(view, r, column));
  return labelled && blank.some((row) => isDated(view, row, region, 0)) ? column : undefined;
}

function isDated(view: View, row: number, region: Region, after = 1): boolean {
  const cells = view
    .filledColumns(row, region)
    .slice(after)
    .map((c) => view.cell(row, c));
  const days = cells.filter((cell) => cell instanceof DateCell || dateInText(textOf(cell), "2000") !== null).length;
  return cells.length >= 2 && days > 0 && days * 2 >= cells.length;
}
