import type { CodedText, ColumnValues } from "../../src/model/columns.js";
import type { TableName } from "../../src/model/tables.js";
import { Cells } from "./cells.js";
import type { Contribution, Ledger } from "./ledger.js";
import type { Attested } from "./records/attested.js";
import { compare } from "./records/networks.js";
import type { LinkSource } from "./source.js";
import { Spellings } from "./spellings.js";

interface Line {
  readonly table: TableName;
  readonly rowId: string;
  readonly source: number;
  readonly row: number;
  readonly told: Pick<Contribution, "source" | "row" | "entries" | "field">;
}

/** `provenance`, one line per row of a source behind a record, and the cells that each line leads to. */
export interface TracedColumns {
  /** the columns of the table, in the order of its key */
  readonly provenance: readonly ColumnValues[];
  /** for each line, as `Cells` writes them; worked out when asked for */
  readonly cells: () => CodedText;
}

/** The columns of `provenance` in the order of its key, with the cells that each line leads to. */
export function provenanceColumns(
  { contributions }: Ledger,
  attested: Attested,
  sources: readonly LinkSource[],
  sourceIds: readonly string[],
  ranks: Int32Array,
): TracedColumns {
  const lines: Line[] = [];
  for (const told of contributions) {
    const { table, record, source, row } = told;
    if (record.rowId === null) continue;
    lines.push({ table, rowId: record.rowId, source, row: sources[source]!.tidy.rows[row]!, told });
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
  const provenance: readonly ColumnValues[] = [
    { texts: tables, codes: table },
    { first: { texts, codes: first }, second: { texts: attested.organisation.texts, codes: second } },
    { texts: sourceIds, codes: source },
    row,
  ];
  return { provenance, cells: () => cellsBehind(lines, cut, attested, sources) };
}

/** @param cut how many of the lines stand before those of participations */
function cellsBehind(
  lines: readonly Line[],
  cut: number,
  attested: Attested,
  sources: readonly LinkSource[],
): CodedText {
  const among = attested.row.length;
  const cells = new Spellings(lines.length + among);
  const tables = new Map<TableName, Cells>();
  lines.forEach(({ table, told }, i) => {
    const known = tables.get(table) ?? new Cells(table, sources);
    tables.set(table, known);
    cells.put(i < cut ? i : i + among, known.of(told.source, told.row, told.entries, told.field));
  });
  const participations = new Cells("participations", sources);
  for (let i = 0; i < among; i++) {
    const [from, entry] = [attested.source[i]!, attested.entry[i]!];
    cells.put(cut + i, participations.of(from, sources[from]!.rowOf(entry), [entry]));
  }
  return cells.coded;
}
