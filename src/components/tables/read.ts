import { decompress } from "fzstd";
import { parquetReadObjects } from "hyparquet";
import { TABLES, type TableName, type Tables } from "../../model/tables.js";

type Cell = string | number | bigint | boolean | Date | null | undefined;

/** A cell as the model has it: a day as ISO text, a number as a number, missing as null. */
function typed(cell: Cell): string | number | boolean | null {
  if (cell === null || cell === undefined) return null;
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === "bigint" ? Number(cell) : cell;
}

/** A table's rows from the bytes of its Parquet file. */
export async function decodeTable<T extends TableName>(bytes: ArrayBuffer, table: T): Promise<Tables[T]> {
  const records = (await parquetReadObjects({
    file: bytes,
    compressors: { ZSTD: (input: Uint8Array, length: number) => decompress(input, new Uint8Array(length)) },
  })) as Record<string, Cell>[];
  const columns = TABLES[table].columns.map(({ name }) => name);
  return records.map((record) =>
    Object.fromEntries(columns.map((name) => [name, typed(record[name])])),
  ) as unknown as Tables[T];
}

/** Fetches a table. @throws Error where the file can't be had */
export async function readTable<T extends TableName>(source: string | Promise<string>, table: T): Promise<Tables[T]> {
  const url = await source;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return decodeTable(await response.arrayBuffer(), table);
}
