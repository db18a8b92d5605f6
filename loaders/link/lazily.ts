import { type CodedText, type ColumnTables, type ColumnValues, heightOf, valueAt } from "../../src/model/columns.js";
import { TABLES, type TableName, type Tables } from "../../src/model/tables.js";

/** The fourteen tables, of which the longest are also there column by column. */
export interface LinkedTables extends Tables {
  readonly columns: ColumnTables;
  /** which cells each line of `provenance` leads to, as `Cells` writes them */
  readonly cells: CodedText;
}

/** Adds tables that are kept in columns; their rows are made when somebody asks for them, and then kept. */
export function withColumns(tables: Tables, columns: ColumnTables, cells: () => CodedText): LinkedTables {
  let kept: CodedText | undefined;
  const result = Object.defineProperties(
    { ...tables },
    { columns: { value: columns }, cells: { get: () => (kept ??= cells()) } },
  ) as LinkedTables;
  for (const name of Object.keys(columns) as TableName[]) {
    let rows: object[] | undefined;
    Object.defineProperty(result, name, {
      enumerable: true,
      get: () => (rows ??= rowsOf(name, columns[name]!)),
    });
  }
  return result;
}

function rowsOf(table: TableName, columns: readonly ColumnValues[]): object[] {
  const names = TABLES[table].columns.map(({ name }) => name);
  const height = heightOf(columns[0]);
  return Array.from({ length: height }, (_, row) => {
    const made: Record<string, unknown> = {};
    for (let c = 0; c < names.length; c++) made[names[c]!] = valueAt(columns[c]!, row);
    return made;
  });
}
