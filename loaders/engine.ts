import {
  BOOLEAN,
  DATE,
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBInstance,
  DuckDBIntegerVector,
  type DuckDBType,
  type DuckDBValue,
  type DuckDBVector,
  INTEGER,
  VARCHAR,
} from "@duckdb/node-api";
import { type CodedText, type ColumnValues, heightOf, type JoinedText, MISSING_INTEGER } from "../src/model/columns.js";
import type { Column, ColumnType, Day } from "../src/model/tables.js";

/** An in-memory DuckDB that turns columns of values into Parquet. */
export interface Engine {
  /**
   * Writes rows in the order in which they come; the same rows always give the same bytes. Several files may be written
   * at a time: they are handed over one after the other, and while the next is, the engine writes those it has.
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
  // The side of a join that is kept in memory is the list of spellings, so that rows stay in their order.
  await connection.run("SET disabled_optimizers = 'join_order,build_side_probe_side'");
  let handedOver: Promise<unknown> = Promise.resolve();
  return {
    async writeParquet(file, columns, values) {
      const connecting = instance.connect();
      const turn = handedOver.then(async () => handOver(await connecting, columns, values));
      handedOver = turn.catch(() => null);
      const own = await connecting;
      try {
        const query = await turn;
        await own.run(`COPY (${query}) TO '${file.replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION zstd)`);
      } finally {
        own.closeSync();
      }
    },
    query: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS().map(plain),
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Makes tables of columns, which last as long as their connection. @returns the query that puts the rows together */
async function handOver(
  connection: DuckDBConnection,
  columns: readonly Column[],
  values: readonly ColumnValues[],
): Promise<string> {
  const staged = columns.map((column, c) => stage(column, values[c]!, `column_${c}`));
  const parts = staged.flatMap((column) => column.parts);
  const coded = parts.filter(({ spellings }) => spellings !== null);
  for (const { name, spellings } of coded) {
    const numbers = Int32Array.from(spellings!, (_, i) => i - 1);
    await append(connection, `${name}_texts`, [
      part("code", "INTEGER", numbers),
      part("spelling", "VARCHAR", spellings!),
    ]);
  }
  await append(connection, "outgoing", parts);
  const joins = coded.map(({ name }) => ` JOIN ${name}_texts ON ${name}_texts.code = outgoing.${name}`);
  const selected = staged.map(({ expression }, c) => `${expression} AS "${columns[c]!.name}"`);
  return `SELECT ${selected.join(", ")} FROM outgoing${joins.join("")}`;
}

/** A column as it is handed over, and how the query makes the real one of it. */
interface Staged {
  readonly parts: readonly Part[];
  readonly expression: string;
}

interface Part {
  readonly name: string;
  readonly type: ColumnType;
  readonly values: Exclude<ColumnValues, CodedText | JoinedText>;
  /**
   * What the values stand for where they are numbers: first that of −1, then that of 0 and so on. Every number has one,
   * a missing value's too: rows without one would come after the others. Null where the values stand for themselves.
   */
  readonly spellings: readonly (string | null)[] | null;
}

function part(name: string, type: ColumnType, values: Part["values"]): Part {
  return { name, type, values, spellings: null };
}

function coded(name: string, { codes, texts }: CodedText): Part {
  return { name, type: "INTEGER", values: codes, spellings: [null, ...texts] };
}

/** The second half of a joined text, its bar included. */
function codedAfterBar(name: string, { codes, texts }: CodedText): Part {
  return { name, type: "INTEGER", values: codes, spellings: ["", ...texts.map((text) => `|${text}`)] };
}

function stage({ type }: Column, values: ColumnValues, name: string): Staged {
  if ("texts" in values) return { parts: [coded(name, values)], expression: `${name}_texts.spelling` };
  if (!("first" in values)) return { parts: [part(name, type, values)], expression: `outgoing.${name}` };
  const [first, second] = [coded(name, values.first), codedAfterBar(`${name}_second`, values.second)];
  return { parts: [first, second], expression: `${first.name}_texts.spelling || ${second.name}_texts.spelling` };
}

/** Makes a table of columns, in bulk. */
async function append(connection: DuckDBConnection, table: string, parts: readonly Part[]): Promise<void> {
  await connection.run(`CREATE TEMP TABLE ${table} (${parts.map(({ name, type }) => `${name} ${type}`).join(", ")})`);
  const days = new Map<Day, DuckDBDateValue>();
  const rows = heightOf(parts[0]?.values);
  const chunk = DuckDBDataChunk.create(parts.map(({ type }) => TYPES[type]));
  const appender = await connection.createAppender(table);
  let vectors: readonly DuckDBVector[] = [];
  for (let start = 0; start < rows; start += ROWS_PER_CHUNK) {
    const height = Math.min(ROWS_PER_CHUNK, rows - start);
    if (chunk.rowCount !== height) {
      chunk.rowCount = height;
      vectors = parts.map((_, c) => chunk.getColumnVector(c));
    }
    parts.forEach(({ type, values }, c) => {
      const vector = vectors[c]!;
      if (values instanceof Int32Array && vector instanceof DuckDBIntegerVector) fillIntegers(vector, values, start);
      else for (let i = 0; i < height; i++) vector.setItem(i, toEngine(values[start + i] ?? null, type, days));
      vector.flush();
    });
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function fillIntegers(vector: DuckDBIntegerVector, values: Int32Array, start: number): void {
  for (let i = 0; i < vector.itemCount; i++) {
    const value = values[start + i]!;
    vector.setItem(i, value === MISSING_INTEGER ? null : value);
  }
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
