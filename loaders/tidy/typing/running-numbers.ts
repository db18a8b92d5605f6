import type { FieldId } from "../../../src/model/fields.js";
import type { SourceContext } from "../context.js";
import { EVIDENCE, type FedTable } from "../recognise/columns/evidence.js";
import type { TableRows } from "../recognise/rows/rows.js";
import type { Block } from "../recognise/sheet/blocks.js";
import { textOf, type View } from "../recognise/sheet/view.js";

/** A running number that nothing refers to is no reference. */
export function dropRunningNumbers(
  fields: Map<FieldId, number>,
  view: View,
  rows: TableRows,
  table: FedTable,
  headings: Block["found"]["headings"],
  left: number,
  context: SourceContext,
): void {
  const own = EVIDENCE[table].ownRef;
  if (own === null) return;
  const column = fields.get(own);
  if (column === undefined) return;
  const known = headings[column - left]!.known;
  if (known?.kind === "field" && known.certain) return;
  const referred = context.referred.get(own);
  const joins =
    referred !== undefined && rows.data.some((row) => referred.has(textOf(view.cell(row, column)).toLowerCase()));
  if (!joins) fields.delete(own);
}
