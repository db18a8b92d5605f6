import { FIELDS, type FieldId } from "../../src/model/fields.js";
import type { Cell } from "../read/sheet.js";
import { type CleanContext, cleanColumn } from "./clean/index.js";
import { isFilled, textOf, type View } from "./recognise/view.js";
import type { Columns, Value } from "./tidied.js";

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
 */
export function blankIsNobody(values: Value[], cells: readonly Cell[], doubts: number): void {
  const filled = cells.reduce<number>((count, cell) => count + (isFilled(cell) ? 1 : 0), 0);
  if (filled === 0 || doubts * 2 > filled) return;
  cells.forEach((cell, i) => {
    if (!isFilled(cell)) values[i] = 0;
  });
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
