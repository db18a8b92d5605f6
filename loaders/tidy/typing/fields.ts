import type { FieldId } from "../../../src/model/fields.js";
import type { SourceContext } from "../context.js";
import type { AcrossFields } from "../recognise/shapes/across.js";
import { rowNamesField } from "../recognise/shapes/shape.js";
import { dropHeadingColumns } from "./column-sense.js";
import { dropRunningNumbers } from "./running-numbers.js";
import type { TableCells } from "./table-cells.js";

/** The columns, as indices into the view's, that give the rows a value each: those assigned but for what the table as a whole makes void. */
export function fieldsOf({ block, found: { view }, rows, data, left }: TableCells, context: SourceContext) {
  const { table, shape, headings, assignment } = block.found;
  const fields = new Map<FieldId, number>();
  for (const [field, c] of assignment.fields) fields.set(field, c + left);
  if (shape?.rowNames !== undefined) fields.set(rowNamesField(shape), shape.rowNames + left);
  // how many came in all is no number of each cell's people
  if (shape?.kind === "attendance") fields.delete("participation.people");
  dropRunningNumbers(fields, view, rows, table, headings, left, context);
  dropHeadingColumns(fields, assignment.byValues, view, data, left);
  // a mean or a sum beside the counts that it sums up says nothing of its own
  if (shape?.kind === "distribution") {
    fields.delete("expectation.mean");
    fields.delete("expectation.score");
  }
  return fields;
}

/** Which of several networks they are members of, a column that all share can't say. */
export function dropSharedMembership(fields: Map<FieldId, number>, across: AcrossFields): void {
  if (!across.has("network.name")) return;
  for (const field of fields.keys()) if (field.startsWith("membership.")) fields.delete(field);
}
