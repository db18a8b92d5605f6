import type { FieldId } from "../../src/model/fields.js";
import type { Place } from "../../src/model/problems/problem.js";
import type { TableName } from "../../src/model/tables.js";
import type { TidySource, Value } from "../tidy/tidied.js";

/**
 * A table found on a sheet as the linker walks it: one entry per thing said. A row that says several things has
 * several entries; a row without items has one.
 */
export interface LinkSource {
  /** its place among all sources, in their order */
  readonly index: number;
  readonly tidy: TidySource;
  readonly table: TableName | null;
  readonly schoolId: string | null;
  /** number of entries */
  readonly length: number;
  /** the index in `tidy.rows` of an entry's row */
  readonly rowOf: (entry: number) => number;
  readonly has: (field: FieldId) => boolean;
  readonly value: (field: FieldId, entry: number) => Value;
  readonly text: (field: FieldId, entry: number) => string | null;
  readonly number: (field: FieldId, entry: number) => number | null;
  readonly place: (entry: number, field?: FieldId) => Place;
}

const NO_ITEM = -1;

export function linkSource(tidy: TidySource, index: number): LinkSource {
  const { items, columns } = tidy;
  const entries = items === null ? null : withRowsWithoutItems(tidy.rows.length, items.row);
  const rowOf = entries === null ? (entry: number) => entry : (entry: number) => entries.row[entry]!;

  const value = (field: FieldId, entry: number): Value => {
    if (entries !== null) {
      const item = entries.item[entry]!;
      const said = item === NO_ITEM ? undefined : items!.columns.get(field)?.[item];
      if (said !== undefined && said !== null) return said;
      return columns.get(field)?.[entries.row[entry]!] ?? null;
    }
    return columns.get(field)?.[entry] ?? null;
  };

  const place = (entry: number, field?: FieldId): Place => {
    const { file, sheet } = tidy;
    const row = tidy.rows[rowOf(entry)]!;
    const item = entries === null ? NO_ITEM : entries.item[entry]!;
    const ofItem = item === NO_ITEM || tidy.itemColumn === null ? undefined : tidy.itemColumn[item];
    const column = field === undefined ? ofItem : (tidy.at.get(field) ?? ofItem);
    return { file, sheet, row, column: column ?? null };
  };

  return {
    index,
    tidy,
    table: tidy.table,
    schoolId: tidy.schoolId,
    length: entries === null ? tidy.rows.length : entries.row.length,
    rowOf,
    has: (field) => columns.has(field) || items?.columns.has(field) === true,
    value,
    text(field, entry) {
      const found = value(field, entry);
      return found === null || found === "" ? null : String(found);
    },
    number(field, entry) {
      const found = value(field, entry);
      return typeof found === "number" && Number.isFinite(found) ? found : null;
    },
    place,
  };
}

/** Items in the order of their rows, and one entry for each row that has none. */
function withRowsWithoutItems(rows: number, itemRows: readonly number[]) {
  const ofRow: number[][] = Array.from({ length: rows }, () => []);
  itemRows.forEach((row, item) => {
    ofRow[row]!.push(item);
  });
  const row: number[] = [];
  const item: number[] = [];
  ofRow.forEach((found, r) => {
    for (const i of found.length === 0 ? [NO_ITEM] : found) {
      row.push(r);
      item.push(i);
    }
  });
  return { row, item };
}
