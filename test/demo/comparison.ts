import { rowId, type Tables } from "../../src/model/tables.js";
import { type Cell, type Found, NATURAL_KEYS, type NaturalRow, natural } from "./natural.js";

/** truth.json: for each table its columns and its records' cells. */
export type Truth = Readonly<Record<string, { readonly columns: readonly string[]; readonly rows: readonly Cell[][] }>>;

export interface WrongCell {
  readonly table: string;
  readonly key: string;
  readonly column: string;
  readonly expected: Cell;
  readonly found: Cell;
  /** true where a problem stands at one of the rows that the record came from */
  readonly told: boolean;
}

export interface Comparison {
  readonly cells: number;
  readonly wrong: readonly WrongCell[];
  /** records of the truth that aren't in the tables */
  readonly missing: readonly string[];
  /** records of the tables that aren't in the truth */
  readonly extra: readonly string[];
}

const keyOf = (table: string, row: NaturalRow): string =>
  (NATURAL_KEYS[table] ?? []).map((column) => String(row[column] ?? "")).join(" | ");

/** The rows (file, sheet, row) that have a problem. */
function toldRows(tables: Tables): Set<string> {
  return new Set(tables.problems.map((each) => `${each.file}#${each.sheet ?? ""}#${each.source_row ?? ""}`));
}

function isTold(tables: Tables, table: string, found: Found, told: ReadonlySet<string>): boolean {
  const id = rowId(found.id.map((value) => (typeof value === "boolean" ? String(value) : value)));
  const sources = new Map(tables.sources.map((each) => [each.source_id, each]));
  return tables.provenance.some((each) => {
    if (each.table_name !== table || each.row_id !== id) return false;
    const source = sources.get(each.source_id);
    return source !== undefined && told.has(`${source.file}#${source.sheet ?? ""}#${each.source_row}`);
  });
}

/** Compares the tables with the truth, cell by cell, record by natural key. */
export function compare(tables: Tables, truth: Truth): Comparison {
  const actual = natural(tables);
  const told = toldRows(tables);
  const wrong: WrongCell[] = [];
  const missing: string[] = [];
  const extra: string[] = [];
  let cells = 0;
  for (const [table, { columns, rows }] of Object.entries(truth)) {
    const left = new Map((actual[table] ?? []).map((each) => [keyOf(table, each.row), each]));
    for (const values of rows) {
      const row = Object.fromEntries(columns.map((column, i) => [column, values[i] ?? null]));
      const key = keyOf(table, row);
      const found = left.get(key);
      left.delete(key);
      cells += columns.length;
      if (found === undefined) missing.push(`${table}: ${key}`);
      for (const column of found === undefined ? [] : columns) {
        const [expected, value] = [row[column] ?? null, found?.row[column] ?? null];
        if (expected === value || found === undefined) continue;
        wrong.push({ table, key, column, expected, found: value, told: isTold(tables, table, found, told) });
      }
    }
    extra.push(...[...left.keys()].map((key) => `${table}: ${key}`));
  }
  return { cells, wrong, missing, extra };
}
