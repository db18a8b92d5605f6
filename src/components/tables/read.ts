import { decompress } from "fzstd";
import { parquetReadObjects } from "hyparquet";
import { CELLS, type TracedLine } from "../../model/cells.js";
import { type Column, TABLES, type TableName, type Tables } from "../../model/tables.js";

type Cell = string | number | bigint | boolean | Date | null | undefined;

/** A cell as the model has it: a day as ISO text, a number as a number, missing as null. */
function typed(cell: Cell): string | number | boolean | null {
  if (cell === null || cell === undefined) return null;
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === "bigint" ? Number(cell) : cell;
}

async function decode<T>(bytes: ArrayBuffer, columns: readonly Column[]): Promise<T[]> {
  const records = (await parquetReadObjects({
    file: bytes,
    compressors: { ZSTD: (input: Uint8Array, length: number) => decompress(input, new Uint8Array(length)) },
  })) as Record<string, Cell>[];
  return records.map((record) => Object.fromEntries(columns.map(({ name }) => [name, typed(record[name])])) as T);
}

/** A table's rows from the bytes of its Parquet file. */
export async function decodeTable<T extends TableName>(bytes: ArrayBuffer, table: T): Promise<Tables[T]> {
  return (await decode<Tables[T][number]>(bytes, TABLES[table].columns)) as Tables[T];
}

/** The lines of `trace/cells` from the bytes of its Parquet file. */
export function decodeCells(bytes: ArrayBuffer): Promise<TracedLine[]> {
  return decode<TracedLine>(bytes, CELLS.columns);
}

async function bytesAt(source: string | Promise<string>): Promise<ArrayBuffer> {
  const url = await source;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response.arrayBuffer();
}

/** Fetches a table. @throws Error where the file can't be had */
export async function readTable<T extends TableName>(source: string | Promise<string>, table: T): Promise<Tables[T]> {
  return decodeTable(await bytesAt(source), table);
}

/** Fetches provenance with its cells. @throws Error where the file can't be had */
export async function readCells(source: string | Promise<string>): Promise<TracedLine[]> {
  return decodeCells(await bytesAt(source));
}
