import {
  BOOLEAN,
  DATE,
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBInstance,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  VARCHAR,
} from "@duckdb/node-api";
import type { Column, ColumnType, Day } from "../src/model/tables.js";

/** One column of values: text, number, boolean or (DATE) ISO text; null or undefined is missing. */
export type ColumnValues = readonly (string | number | boolean | null | undefined)[];

/** An in-memory DuckDB that turns columns of values into Parquet. */
export interface Engine {
  /**
   * Writes rows in the order in which they come; the same rows always give the same bytes.
   *
   * @param file absolute path; its folder must exist
   * @param columns names and types, in order
   * @param values one array per column, all of one length; no rows give a file with columns and no rows
   */
  writeParquet(file: string, columns: readonly Column[], values: readonly ColumnValues[]): Promise<void>;
  /** The rows of a query, values as JavaScript has them and days as ISO text. */
  query(sql: string): Promise<Record<string, unknown>[]>;
  close(): void;
}

const TYPES: Record<ColumnType, DuckDBType> = { VARCHAR, INTEGER, DOUBLE, DATE, BOOLEAN };
const ROWS_PER_CHUNK = 2048;
const MS_PER_DAY = 86_400_000;

export async function openEngine(): Promise<Engine> {
  // One thread: row groups are then cut at the same rows whenever and wherever this runs.
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  return {
    writeParquet: (file, columns, values) => writeParquet(connection, file, columns, values),
    query: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS().map(plain),
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function writeParquet(
  connection: DuckDBConnection,
  file: string,
  columns: readonly Column[],
  values: readonly ColumnValues[],
): Promise<void> {
  const declared = columns.map(({ name, type }) => `"${name}" ${type}`).join(", ");
  await connection.run(`CREATE OR REPLACE TABLE outgoing (${declared})`);
  const types = columns.map(({ type }) => TYPES[type]);
  const days = new Map<Day, DuckDBDateValue>();
  const rows = values[0]?.length ?? 0;
  const appender = await connection.createAppender("outgoing");
  for (let start = 0; start < rows; start += ROWS_PER_CHUNK) {
    const end = Math.min(start + ROWS_PER_CHUNK, rows);
    const chunk = DuckDBDataChunk.create(types, end - start);
    columns.forEach(({ type }, c) => {
      const slice: DuckDBValue[] = new Array(end - start);
      for (let i = start; i < end; i++) slice[i - start] = toEngine(values[c]![i] ?? null, type, days);
      chunk.setColumnValues(c, slice);
    });
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  await connection.run(`COPY outgoing TO '${file.replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION zstd)`);
  await connection.run("DROP TABLE outgoing");
}

function toEngine(
  value: string | number | boolean | null,
  type: ColumnType,
  days: Map<Day, DuckDBDateValue>,
): DuckDBValue {
  if (value === null || type !== "DATE") return value;
  const day = String(value);
  let found = days.get(day);
  if (found === undefined) {
    found = new DuckDBDateValue(Math.round(Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY));
    days.set(day, found);
  }
  return found;
}

function plain(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value instanceof Date ? value.toISOString().slice(0, 10) : typeof value === "bigint" ? Number(value) : value,
    ]),
  );
}
