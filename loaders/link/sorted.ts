import type { NewProblem } from "../../src/model/problems/problem.js";
import { TABLES, type TableName, type Tables } from "../../src/model/tables.js";
import { compare } from "./records/networks.js";

/** Every table in the order of its key, so that the same rows always come in the same order. */
export function sorted(tables: Tables): Tables {
  const result = { ...tables };
  for (const name of Object.keys(TABLES) as TableName[]) sortInto(result, name);
  return result;
}

function sortInto<Name extends TableName>(tables: Tables, name: Name): void {
  const key: readonly string[] = TABLES[name].key;
  const rows = [...tables[name]] as Tables[Name];
  rows.sort((a, b) => {
    for (const column of key) {
      const order = compareValues(a[column as keyof typeof a], b[column as keyof typeof b]);
      if (order !== 0) return order;
    }
    return 0;
  });
  tables[name] = rows;
}

function compareValues(a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (a === null || a === undefined) return -1;
  if (b === null || b === undefined) return 1;
  if (typeof a === "string" && typeof b === "string") return a < b ? -1 : 1;
  if (typeof a === "number" && typeof b === "number") return a - b;
  return compare(String(a), String(b));
}

/** By file, sheet, row and column; what is about the whole file comes first. */
export function sortProblems(problems: readonly NewProblem[]): NewProblem[] {
  const column = ({ cell }: NewProblem) => (cell === null ? "" : cell.replace(/\d+$/, ""));
  return [...problems].sort(
    (a, b) =>
      compareValues(a.file, b.file) ||
      compareValues(a.sheet, b.sheet) ||
      compareValues(a.source_row, b.source_row) ||
      column(a).length - column(b).length ||
      compare(column(a), column(b)) ||
      compare(a.code, b.code) ||
      compare(a.message_da, b.message_da),
  );
}
