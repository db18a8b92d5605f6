import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { check } from "../../loaders/ingest.js";
import type { LinkedTables } from "../../loaders/link/lazily.js";
import { cellsOf } from "../../src/model/cells.js";
import { valueAt } from "../../src/model/columns.js";
import { type Problem, rowId, type Source, type TableName, TABLES } from "../../src/model/tables.js";
import { unexplained } from "../link/unexplained.js";

const here = fileURLToPath(new URL(".", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "netspejl-cases-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

type Row = Record<string, string | number | boolean | null>;

interface Expected {
  /** all rows of each table, by the columns that they name; see README.md for `network`, `organisation`, `activity` */
  readonly tables?: Partial<Record<TableName, Row[]>>;
  /** every error and warning there is */
  readonly problems?: Partial<Problem>[];
  /** notes that must be there; there may be others */
  readonly notes?: Partial<Problem>[];
  readonly sources?: Partial<Source>[];
  /** words that must appear in no table */
  readonly never?: string[];
}

/** The case's folder, with a programme.yaml that lists its folders as schools where it has none of its own. */
function programmeFolder(name: string): string {
  const folder = join(scratch, name);
  cpSync(join(here, name, "in"), folder, { recursive: true });
  if (existsSync(join(folder, "programme.yaml"))) return folder;
  const schools = readdirSync(folder).filter((entry) => entry !== "joint" && !entry.includes("."));
  writeFileSync(
    join(folder, "programme.yaml"),
    `title: { da: Prøve, en: Trial }
period: { from: 2009-01-01, to: 2010-12-31 }
schools:
${schools.map((id) => `  - { id: ${id}, name: "${id}", short: "${id}" }`).join("\n")}
`,
  );
  return folder;
}

/** Rows with names beside their ids, so that a case never depends on how ids are made. */
function named(tables: LinkedTables, name: TableName): Row[] {
  const network = new Map(tables.networks.map((row) => [row.network_id, row.name]));
  const organisation = new Map(tables.organisations.map((row) => [row.organisation_id, row.name]));
  const activity = new Map(tables.activities.map((row) => [row.activity_id, row.title ?? row.held_on]));
  const method = new Map(tables.methods.map((row) => [row.method_id, row.name]));
  const cells = new Map<string, string[]>();
  tables.provenance.forEach((line, i) => {
    if (line.table_name !== name) return;
    const own = cellsOf({ ...line, cells: valueAt(tables.cells, i) as string | null });
    cells.set(line.row_id, [
      ...(cells.get(line.row_id) ?? []),
      ...own.map(({ column, address }) => `${column}=${address}`),
    ]);
  });
  const key = (row: Row) => rowId(TABLES[name].key.map((column) => row[column] as string | number | null));
  return (tables[name] as unknown as Row[]).map((row) => ({
    ...row,
    cells: [...new Set(cells.get(key(row)))].sort().join(" "),
    ...("network_id" in row ? { network: network.get(String(row.network_id)) ?? null } : {}),
    ...("organisation_id" in row ? { organisation: organisation.get(String(row.organisation_id)) ?? null } : {}),
    ...("activity_id" in row ? { activity: activity.get(String(row.activity_id)) ?? null } : {}),
    ...("method_id" in row ? { method: method.get(String(row.method_id)) ?? null } : {}),
  }));
}

/** What is said once for all rows that no table was found for. */
const OF_BLOCKS: ReadonlySet<string> = new Set(["not_recognised", "block_not_recognised"]);

const lines = (rows: readonly object[], columns: readonly string[]) =>
  rows.map((row) => JSON.stringify(columns.map((column) => (row as Row)[column] ?? null))).sort();

const columnsOf = (rows: readonly object[]) => [...new Set(rows.flatMap((row) => Object.keys(row)))].sort();

const cases = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

describe.each(cases)("case %s", (name) => {
  const expected = JSON.parse(readFileSync(join(here, name, "expected.json"), "utf8")) as Expected;
  const found = check(programmeFolder(name)).then(({ tables }) => tables);

  test("accounts for every row, and every row of a table has a key of its own", async () => {
    const tables = await found;
    for (const source of tables.sources) {
      const { rows_loaded, rows_merged, rows_set_aside } = source;
      expect(rows_loaded + rows_merged + rows_set_aside, source.source_id).toBe(source.rows_read);
    }
    expect(unexplained(tables)).toEqual([]);
    for (const { file, sheet, table_name } of tables.sources) {
      const isSaid = tables.problems.some(
        (one) => one.severity === "error" && one.file === file && one.sheet === sheet && OF_BLOCKS.has(one.code),
      );
      expect(table_name !== null || isSaid, file).toBe(true);
    }
    for (const table of Object.keys(TABLES) as TableName[]) {
      const keys = lines(tables[table], TABLES[table].key);
      expect(new Set(keys).size, table).toBe(keys.length);
    }
  });

  for (const [table, rows] of Object.entries(expected.tables ?? {}) as [TableName, Row[]][]) {
    test(`gives the expected ${table}`, async () => {
      const columns = columnsOf(rows);
      const actual = named(await found, table);
      if (rows.length === 0) expect(actual).toEqual([]);
      else expect(lines(actual, columns)).toEqual(lines(rows, columns));
    });
  }

  test("says what is wrong, and where", async () => {
    const { problems, sources } = await found;
    const heavy = problems.filter(({ severity }) => severity !== "note");
    const columns = columnsOf(expected.problems?.length ? expected.problems : [{ code: "" }]);
    expect(lines(heavy, columns)).toEqual(lines(expected.problems ?? [], columns));
    for (const note of expected.notes ?? []) expect(problems).toContainEqual(expect.objectContaining(note));
    for (const source of expected.sources ?? []) expect(sources).toContainEqual(expect.objectContaining(source));
  });

  test("keeps out what must never get in", async () => {
    const all = JSON.stringify(await found);
    expect((expected.never ?? []).filter((word) => all.includes(word))).toEqual([]);
  });
});
