import { FIELDS, type FieldId } from "./fields.js";
import { TABLES, type TableName } from "./tables.js";

/** What names a row of another table: the fields that a column with its id is settled from. */
const NAMED_BY: Readonly<Record<string, readonly FieldId[]>> = {
  school_id: ["school.name"],
  network_id: ["network.name", "network.ref"],
  organisation_id: ["organisation.name", "organisation.cvr", "organisation.ref"],
  activity_id: ["activity.title", "activity.held_on", "activity.ref"],
  method_id: ["method.name", "method.ref"],
};

/** Columns that are worked out from what another column says. */
const DERIVED: Readonly<Partial<Record<TableName, Readonly<Record<string, readonly FieldId[]>>>>> = {
  organisations: {
    division: ["organisation.industry_code", "organisation.industry_text"],
    section: ["organisation.industry_code", "organisation.industry_text"],
    size_band: ["organisation.employees"],
  },
};

/** A column of a table and a field that its values can come from. */
export interface Feed {
  readonly column: string;
  readonly field: FieldId;
}

/** Every field that a table's columns can come from, in the order of the columns; an id of the table's own comes from none. */
export function feedsOf(table: TableName): Feed[] {
  const { key, columns }: { key: readonly string[]; columns: readonly { name: string }[] } = TABLES[table];
  return columns.flatMap(({ name: column }) => {
    const own = (Object.keys(FIELDS) as FieldId[]).filter(
      (field) => FIELDS[field].table === table && FIELDS[field].column === column,
    );
    const isOwnId = key.length === 1 && key[0] === column;
    const named = isOwnId ? [] : (NAMED_BY[column] ?? []);
    return [...own, ...named, ...(DERIVED[table]?.[column] ?? [])].map((field) => ({ column, field }));
  });
}
