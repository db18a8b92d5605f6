import type { FieldId } from "../../src/model/fields.js";
import type { Place } from "../../src/model/problems/problem.js";
import type { TableName } from "../../src/model/tables.js";
import type { Coded } from "../read/sheet.js";
import type { TidySource, Value } from "../tidy/tidied.js";
import { numberedPairs } from "./pairs.js";

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
  /** the column of its own that an entry comes from, as a 0-based number in the sheet; −1 where its row says one thing only */
  readonly columnOf: (entry: number) => number;
  /** whether an entry is one of the things that a row of several says, rather than a row that says none of them */
  readonly isItem: (entry: number) => boolean;
  /** one number per entry, equal where entries say the same in all of some fields; numbered as they come; kept by the list of fields itself */
  readonly groups: (fields: readonly FieldId[]) => Int32Array;
}

const NO_ITEM = -1;
const NO_COLUMN = -1;

export function linkSource(tidy: TidySource, index: number): LinkSource {
  const { items, columns } = tidy;
  const entries = items === null ? null : withRowsWithoutItems(tidy.rows.length, items.row);
  const rowOf = entries === null ? (entry: number) => entry : (entry: number) => entries.row[entry]!;

  const value = (field: FieldId, entry: number): Value => {
    if (entries !== null) {
      const item = entries.item[entry]!;
      const said = item === NO_ITEM ? undefined : items!.columns.get(field)?.[item];
      if (said !== undefined && said !== null) return said;
      return columns.at(field, entries.row[entry]!);
    }
    return columns.at(field, entry);
  };

  const columnOf = (entry: number): number => {
    const item = entries === null ? NO_ITEM : entries.item[entry]!;
    return item === NO_ITEM ? NO_COLUMN : (tidy.itemColumn?.[item] ?? NO_COLUMN);
  };

  const place = (entry: number, field?: FieldId): Place => {
    const { file, sheet } = tidy;
    const row = tidy.rows[rowOf(entry)]!;
    const own = columnOf(entry);
    const ofItem = own === NO_COLUMN ? null : own;
    const column = field === undefined ? ofItem : (tidy.at.get(field) ?? ofItem);
    return { file, sheet, row, column };
  };

  const length = entries === null ? tidy.rows.length : entries.row.length;
  const known = new Set<FieldId>([...columns.keys(), ...(items?.columns.keys() ?? [])]);
  const grouped = new Map<readonly FieldId[], Int32Array>();
  const groupedBy = new Map<string, Int32Array>();
  const coded = new Map<FieldId, Int32Array>();
  const codes = (field: FieldId): Int32Array => {
    let found = coded.get(field);
    if (found === undefined) {
      const given = entries === null ? columns.coded(field) : undefined;
      found = given === undefined ? codesOf(length, (entry) => value(field, entry)) : codesAsTheyCome(given);
      coded.set(field, found);
    }
    return found;
  };

  return {
    index,
    tidy,
    table: tidy.table,
    schoolId: tidy.schoolId,
    length,
    rowOf,
    has: (field) => known.has(field),
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
    columnOf,
    isItem: (entry) => entries !== null && entries.item[entry] !== NO_ITEM,
    groups(fields) {
      let found = grouped.get(fields);
      if (found === undefined) {
        const said = fields.filter((field) => known.has(field));
        const columns = said.join(" ");
        found = groupedBy.get(columns) ?? groupBy(length, said.map(codes));
        groupedBy.set(columns, found);
        grouped.set(fields, found);
      }
      return found;
    },
  };
}

/** Entries that are equal in every column get the same number. */
function groupBy(length: number, columns: readonly Int32Array[]): Int32Array {
  const [first, ...others] = columns;
  return others.reduce((groups, codes) => numberedPairs(groups, codes), first ?? new Int32Array(length));
}

/** The numbers of a column's values, equal ones the same, numbered as they come. */
function codesAsTheyCome({ values, codes }: Coded<Value>): Int32Array {
  const first = new Map<Value, number>();
  values.forEach((value, code) => {
    if (!first.has(value)) first.set(value, code);
  });
  const same = values.map((value) => first.get(value)!);
  const numbers = new Int32Array(values.length).fill(-1);
  let next = 0;
  const found = new Int32Array(codes.length);
  for (let entry = 0; entry < codes.length; entry++) {
    const code = codes[entry]!;
    if (numbers[code] === -1) {
      const one = same[code]!;
      if (numbers[one] === -1) numbers[one] = next++;
      numbers[code] = numbers[one]!;
    }
    found[entry] = numbers[code]!;
  }
  return found;
}

function codesOf(length: number, read: (entry: number) => Value): Int32Array {
  const codes = new Int32Array(length);
  const known = new Map<Value, number>();
  let last: Value | undefined;
  let code = 0;
  for (let entry = 0; entry < length; entry++) {
    const value = read(entry);
    if (value !== last || entry === 0) {
      last = value;
      code = known.get(value) ?? known.size;
      if (code === known.size) known.set(value, code);
    }
    codes[entry] = code;
  }
  return codes;
}

/** Items in the order of their rows, and one entry for each row that has none. */
function withRowsWithoutItems(rows: number, itemRows: readonly number[]) {
  const starts = new Int32Array(rows + 1);
  for (const row of itemRows) starts[row + 1]!++;
  for (let r = 0; r < rows; r++) starts[r + 1] = starts[r]! + Math.max(1, starts[r + 1]!);
  const length = starts[rows]!;
  const row = new Int32Array(length);
  const item = new Int32Array(length).fill(NO_ITEM);
  for (let r = 0; r < rows; r++) row.fill(r, starts[r]!, starts[r + 1]!);
  itemRows.forEach((r, i) => {
    item[starts[r]!++] = i;
  });
  return { row, item };
}
