import { FIELDS, type FieldId } from "../../../src/model/fields.js";
import type { Cell, Coded } from "../../read/sheet.js";
import { type CleanContext, type CleanedColumn, cleanColumn } from "../clean/index.js";
import type { Columns } from "../columns.js";
import { isFilled, textOf, type View } from "../recognise/sheet/view.js";
import type { Value } from "../tidied.js";

/** A result's label is kept as written; its kind is read from the same words where the sheet has one of them only. */
export function labelAndKind(
  columns: Columns,
  at: Map<FieldId, number>,
  fields: ReadonlyMap<FieldId, number>,
  cellsOf: (column: number) => readonly Cell[],
  clean: CleanContext,
): void {
  const label = fields.get("outcome.label");
  const kind = fields.get("outcome.kind");
  if (label !== undefined && kind === undefined && !columns.has("outcome.kind")) {
    columns.set("outcome.kind", cleanColumn("outcome.kind", cellsOf(label), clean).values);
    at.set("outcome.kind", at.get("outcome.label")!);
  } else if (kind !== undefined && label === undefined && !columns.has("outcome.label")) {
    columns.set("outcome.label", cleanColumn("outcome.label", cellsOf(kind), clean).values);
    at.set("outcome.label", at.get("outcome.kind")!);
  }
}

/**
 * In a list with a column of people a blank says that nobody came, unless the whole column is blank or mostly says
 * something else.
 *
 * @returns the rows whose blank says so
 */
export function blankIsNobody({ coded, doubts }: CleanedColumn, cells: Coded<Cell>): number[] {
  const isBlank = cells.values.map((cell) => !isFilled(cell));
  let filled = 0;
  for (let i = 0; i < cells.codes.length; i++) if (!isBlank[cells.codes[i]!]) filled++;
  if (filled === 0 || doubts.length * 2 > filled) return [];
  for (let code = 0; code < isBlank.length; code++) if (isBlank[code]) coded.values[code] = 0;
  return [...cells.codes.keys()].filter((entry) => isBlank[cells.codes[entry]!]);
}

/**
 * Drops fields that only the values of a column told, where all of those stand alone above the rows that they are said
 * of: they are headings, and the rows themselves hold none.
 */
export function dropHeadingColumns(
  fields: Map<FieldId, number>,
  byValues: ReadonlySet<number>,
  view: View,
  data: readonly number[],
  left: number,
): void {
  for (const [field, column] of fields)
    if (byValues.has(column - left) && !data.some((row) => isFilled(view.seen(row, column)))) fields.delete(field);
}

/** Whether a column holds codes below the division, and there is no complete list to hold them against. */
export function isUnverified(field: FieldId, values: readonly Value[], { reference }: CleanContext): boolean {
  if (field !== "organisation.industry_code" || reference.industries.codes !== null) return false;
  return values.some((value) => typeof value === "string" && value.length > 2);
}

/** Whether scores stand there as digits, whose direction nothing but a title can tell. */
export function hasNumericScores(
  view: View,
  data: readonly number[],
  fields: ReadonlyMap<FieldId, number>,
  items: readonly number[],
  counted: readonly Cell[],
): boolean {
  if (counted.some((score) => /^\d/.test(textOf(score)))) return true;
  const scores = [...fields].filter(([field]) => FIELDS[field].type === "score").map(([, column]) => column);
  for (const column of [...scores, ...items]) {
    for (const row of data) if (/^\d/.test(textOf(view.cell(row, column)))) return true;
  }
  return false;
}
