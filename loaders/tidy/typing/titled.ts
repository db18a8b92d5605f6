import type { FieldId } from "../../../src/model/fields.js";
import type { Cell } from "../../read/sheet.js";
import type { SourceContext } from "../context.js";
import type { TableRows } from "../recognise/rows/rows.js";
import type { Block } from "../recognise/sheet/blocks.js";
import { type Region, textOf } from "../recognise/sheet/view.js";
import { carried } from "../recognise/titles/carried.js";
import { saidAt } from "../recognise/titles/titles.js";
import type { FoundSheet } from "../sheets.js";
import type { CellAt } from "../tidied.js";
import { networkAbove } from "./groups.js";

/** Where a cell of the view stands on the real sheet, by indices: cards are turned before they are read. */
export function cellOn({ cards, sheet }: Pick<FoundSheet, "cards" | "sheet">, column: number, row: number): CellAt {
  return cards?.placeAt(column, row) ?? { row: sheet.rows[row]!, column: sheet.cols[column]! };
}

/**
 * The cell of the title that gives a field its value: the first title, from the top, that says the same when it is read alone.
 *
 * @returns null where no cell does: the name of a sheet or a file says it
 */
export function titleCell(
  found: FoundSheet,
  block: Block,
  groups: TableRows["groups"],
  context: SourceContext,
  field: FieldId,
  value: Cell,
): CellAt | null {
  const { around, titles, beside } = block;
  const wanted = textOf(value);
  const says = (text: string) => {
    const alone = { titles: [text], sheet: "", file: "" };
    const said = carried(block.found.table, () => false, alone, { ...context, ofFile: null });
    const above = field === "network.name" ? networkAbove([text], groups) : null;
    return text === wanted || above === value || (said.has(field) && textOf(said.get(field)!) === wanted);
  };
  const text = [...around.titles, ...(around.over ?? []), ...(around.head ?? [])].find(says);
  if (text === undefined) return null;
  const whole = { left: 0, right: found.view.width };
  return (
    placeOf(found, block, titles, text, wanted) ??
    placeOf(found, block, rowsAbove(block), text, wanted) ??
    placeOf(found, { region: { ...block.region, ...whole } }, beside, text, wanted)
  );
}

/** The rows above a table, the nearest first: titles of a table further up may hold for it too. */
function* rowsAbove({ region }: Block): Generator<number> {
  for (let row = region.top - 1; row >= 0; row--) yield row;
}

/** Where a title stands among some rows: in a row that says several things, in the cell that holds the value. */
function placeOf(
  found: FoundSheet,
  { region }: Pick<Block, "region">,
  rows: Iterable<number>,
  text: string,
  value: string,
): CellAt | null {
  const { view } = found;
  for (const row of rows) {
    const filled = view.filledColumns(row, region);
    if (filled.length === 0 || filled.length > MOST_PARTS || !saidAt(view, row, region).includes(text)) continue;
    return cellSaying(found, region, row, value);
  }
  return null;
}

/** The cell of a row of titles that says something: the one that holds it, or the first; null where the row is blank. */
export function cellSaying(found: FoundSheet, region: Region, row: number, value: string): CellAt | null {
  const { view } = found;
  const filled = view.filledColumns(row, region);
  const column = filled.find((c) => value !== "" && textOf(view.cell(row, c)).includes(value)) ?? filled[0];
  return column === undefined ? null : cellOn(found, column, row);
}

/** A row of more cells is no title. */
const MOST_PARTS = 12;
