import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Engine, openEngine } from "../../../loaders/engine.js";
import type { Programme } from "../../../src/model/programme.js";
import { TABLES, type TableName, type Tables } from "../../../src/model/tables.js";
import { GROUND } from "./ground.js";

/** One array of values per column of a table. */
function columnsOf(tables: Tables, name: TableName): (string | number | boolean | null)[][] {
  const rows: readonly object[] = tables[name];
  return TABLES[name].columns.map((column) => rows.map((row) => Reflect.get(row, column.name)));
}

/** An engine with a programme's fourteen tables, the region's firms and the ground of all recomputations. */
export async function load(
  tables: Tables,
  { from, to }: Programme["period"],
  reference: ReadonlyMap<string, number> = new Map(),
): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), "netspejl-recomputed-"));
  const engine = await openEngine();
  try {
    for (const name of Object.keys(TABLES) as TableName[]) {
      const file = join(folder, `${name}.parquet`);
      await engine.writeParquet(file, TABLES[name].columns, columnsOf(tables, name));
      await engine.query(`CREATE TABLE ${name} AS SELECT * FROM read_parquet('${file}')`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  await engine.query(`CREATE TABLE period AS SELECT DATE '${from}' AS first, DATE '${to}' AS last`);
  await engine.query("CREATE TABLE reference (section VARCHAR, firms DOUBLE)");
  for (const [section, firms] of reference) await engine.query(`INSERT INTO reference VALUES ('${section}', ${firms})`);
  for (const sql of GROUND) await engine.query(sql);
  return engine;
}
