import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { check } from "../../loaders/ingest.js";
import type { TableName, Tables } from "../../src/model/tables.js";

type Row = Readonly<Record<string, string | number | boolean | null>>;

/** expected.json: see traps/README.md. */
interface Expected {
  readonly tables: Partial<Record<TableName, readonly Row[]>>;
  readonly counts: Partial<Record<TableName, number>>;
  readonly set_aside: Readonly<Record<string, number>>;
  readonly problems: readonly { readonly code: string; readonly cell: string | null }[];
  readonly absent: readonly string[];
}

const traps = join(import.meta.dirname, "traps");
const cases = readdirSync(traps, { withFileTypes: true }).filter((each) => each.isDirectory());

/** A table's rows with the names of what they speak of, so that no case needs to know an id. */
function named(tables: Tables, table: TableName): Row[] {
  const names = {
    network: new Map(tables.networks.map((each) => [each.network_id, each.name])),
    organisation: new Map(tables.organisations.map((each) => [each.organisation_id, each.name])),
    activity: new Map(tables.activities.map((each) => [each.activity_id, each.title])),
    method: new Map(tables.methods.map((each) => [each.method_id, each.name])),
  };
  return tables[table].map((each) => {
    const row = { ...each } as unknown as Record<string, string | number | boolean | null>;
    for (const [kind, of] of Object.entries(names)) {
      const id = row[`${kind}_id`];
      if (typeof id === "string") row[kind] = of.get(id) ?? null;
    }
    return row;
  });
}

const agrees = (row: Row, expected: Row): boolean =>
  Object.entries(expected).every(([column, value]) => (row[column] ?? null) === value);

describe.each(cases.map((each) => each.name))("the trap %s", (name) => {
  const expected = JSON.parse(readFileSync(join(traps, name, "expected.json"), "utf8")) as Expected;

  it("catches nothing", async () => {
    const { tables } = await check(join(traps, name, "input"));
    for (const [table, rows = []] of Object.entries(expected.tables) as [TableName, readonly Row[]][]) {
      const found = named(tables, table);
      for (const row of rows) {
        expect(
          found.some((each) => agrees(each, row)),
          `${table} ${JSON.stringify(row)} in ${JSON.stringify(found)}`,
        ).toBe(true);
      }
      expect(found.length, table).toBe(rows.length);
    }
    for (const [table, count] of Object.entries(expected.counts)) {
      expect(tables[table as TableName].length, table).toBe(count);
    }
    for (const [file, count] of Object.entries(expected.set_aside)) {
      const aside = tables.sources.filter((each) => each.file === file).map((each) => each.rows_set_aside);
      expect(
        aside.reduce((a, b) => a + b, 0),
        file,
      ).toBe(count);
    }
    for (const { code, cell } of expected.problems) {
      const told = tables.problems.filter((each) => each.code === code).map((each) => each.cell);
      expect(told.length, code).toBeGreaterThan(0);
      if (cell !== null) expect(told, code).toContain(cell);
    }
    for (const each of tables.sources) {
      expect(each.rows_loaded + each.rows_merged + each.rows_set_aside, each.file).toBe(each.rows_read);
    }
    const everything = JSON.stringify(tables);
    for (const canary of expected.absent) expect(everything).not.toContain(canary);
  });
});
