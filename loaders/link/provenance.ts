import type { ColumnValues } from "../../src/model/columns.js";
import type { TableName } from "../../src/model/tables.js";
import type { Ledger } from "./ledger.js";
import { compare } from "./records/networks.js";
import type { Attested } from "./records/participations.js";
import type { LinkSource } from "./source.js";

interface Line {
  readonly table: TableName;
  readonly rowId: string;
  readonly source: number;
  readonly row: number;
}

/** The columns of `provenance` in the order of its key: one line per row of a source behind a record. */
export function provenanceColumns(
  { contributions }: Ledger,
  attested: Attested,
  sources: readonly LinkSource[],
  sourceIds: readonly string[],
  ranks: Int32Array,
): readonly ColumnValues[] {
  const lines: Line[] = [];
  for (const { table, record, source, row } of contributions) {
    if (record.rowId === null) continue;
    lines.push({ table, rowId: record.rowId, source, row: sources[source]!.tidy.rows[row]! });
  }
  lines.sort(
    (a, b) =>
      compare(a.table, b.table) || compare(a.rowId, b.rowId) || ranks[a.source]! - ranks[b.source]! || a.row - b.row,
  );
  const before = lines.findIndex(({ table }) => table > "participations");
  const cut = before < 0 ? lines.length : before;
  const among = attested.row.length;
  const height = lines.length + among;

  const tables = [...new Set<TableName>([...lines.map(({ table }) => table), "participations"])];
  const tableNumbers = new Map(tables.map((table, i) => [table, i]));
  const texts = [...attested.activity.texts];
  const table = new Int32Array(height).fill(tableNumbers.get("participations")!);
  const first = new Int32Array(height);
  const second = new Int32Array(height).fill(-1);
  const source = new Int32Array(height);
  const row = new Int32Array(height);
  lines.forEach((line, i) => {
    const at = i < cut ? i : i + among;
    table[at] = tableNumbers.get(line.table)!;
    if (texts.at(-1) !== line.rowId) texts.push(line.rowId);
    first[at] = texts.length - 1;
    source[at] = line.source;
    row[at] = line.row;
  });
  first.set(attested.activity.codes, cut);
  second.set(attested.organisation.codes, cut);
  source.set(attested.source, cut);
  row.set(attested.row, cut);
  return [
    { texts: tables, codes: table },
    { first: { texts, codes: first }, second: { texts: attested.organisation.texts, codes: second } },
    { texts: sourceIds, codes: source },
    row,
  ];
}
