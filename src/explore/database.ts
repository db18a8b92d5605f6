import * as duckdb from "@duckdb/duckdb-wasm";

/** One line of an answer: a value for each column. Dates are Date, NULL is null. */
export type ResultRow = Record<string, unknown>;

/** An answer as `Inputs.table` takes it: the rows, and the columns in the query's order. */
export type Result = ResultRow[] & { columns?: string[] };

/** A template tag that asks the tables: sql`select …`, with `${…}` sent as parameters, never as text. */
export type Sql = (strings: readonly string[], ...values: readonly unknown[]) => Promise<Result>;

export interface Database {
  readonly sql: Sql;
  /** asks with a text that a person wrote */
  readonly query: (text: string) => Promise<Result>;
}

async function start(): Promise<duckdb.AsyncDuckDBConnection & { readonly database: duckdb.AsyncDuckDB }> {
  const worker = new Worker(import.meta.resolve("@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js"), {
    type: "module",
  });
  const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
  await database.instantiate(import.meta.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm"));
  await database.open({
    query: { castBigIntToDouble: true, castDecimalToDouble: true, castTimestampToDate: true },
  });
  return Object.assign(await database.connect(), { database });
}

interface ArrowTable {
  readonly schema: { readonly fields: readonly { readonly name: string }[] };
  toArray(): { toJSON(): ResultRow }[];
}

function toResult(table: ArrowTable): Result {
  const rows: Result = table.toArray().map((row) => row.toJSON());
  rows.columns = table.schema.fields.map((field) => field.name);
  return rows;
}

/**
 * Opens DuckDB in the browser over the tables, each as a view of its own name. The engine is loaded when the first
 * question is asked, not before.
 *
 * @param urls the address of each table's Parquet file, by table name
 * @throws Error with the engine's own words where a query is wrong
 */
export function openDatabase(urls: Readonly<Record<string, string | Promise<string>>>): Database {
  let opening: ReturnType<typeof open> | undefined;

  async function open() {
    const connection = await start();
    for (const [name, url] of Object.entries(urls)) {
      const response = await fetch(await url);
      await connection.database.registerFileBuffer(`${name}.parquet`, new Uint8Array(await response.arrayBuffer()));
      await connection.query(`create view "${name}" as select * from parquet_scan('${name}.parquet')`);
    }
    return connection;
  }

  const connect = () => {
    opening ??= open();
    return opening;
  };

  return {
    async sql(strings, ...values) {
      const connection = await connect();
      if (values.length === 0) return toResult(await connection.query(strings.join("")));
      const statement = await connection.prepare(strings.join("?"));
      try {
        return toResult(await statement.query(...values));
      } finally {
        await statement.close();
      }
    },
    async query(text) {
      return toResult(await (await connect()).query(text));
    },
  };
}
