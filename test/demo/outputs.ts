import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { decompress } from "fzstd";
import { parquetReadObjects } from "hyparquet";

/** Every file below a folder, as paths from it. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => relative(folder, path))
    .sort();
}

/** The rows of one Parquet file, decoded. */
export async function parquetRows(path: string): Promise<Record<string, unknown>[]> {
  const bytes = readFileSync(path);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  return parquetReadObjects({
    file,
    compressors: { ZSTD: (input, length) => decompress(input, new Uint8Array(length)) },
  });
}

/** All that a file says, as text: its bytes, and for Parquet its decoded values too, each once. */
export async function textOf(path: string): Promise<string> {
  const bytes = readFileSync(path).toString("utf8");
  if (!path.endsWith(".parquet")) return bytes;
  const values = new Set((await parquetRows(path)).flatMap((row) => Object.values(row).map(String)));
  return `${bytes}\n${[...values].join("\n")}`;
}
