import { decompress } from "fzstd";
import { parquetReadObjects } from "hyparquet";
import type { Dimensions, DimensionValue, FigureDescription, FigureRow, Unit } from "../../model/figure.js";
import type { Flag } from "../../model/vocabulary.js";

type Cell = string | number | bigint | boolean | Date | null | undefined;

function dimensionValue(cell: Cell): DimensionValue {
  if (cell === null || cell === undefined) return null;
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === "string" ? cell : Number(cell);
}

const numeric = (cell: Cell): number | null => (cell === null || cell === undefined ? null : Number(cell));

/** A figure's rows from the bytes of its Parquet file. */
export async function decodeFigure(
  bytes: ArrayBuffer,
  description: Pick<FigureDescription, "dimensions">,
): Promise<FigureRow[]> {
  const records = (await parquetReadObjects({
    file: bytes,
    compressors: { ZSTD: (input: Uint8Array, length: number) => decompress(input, new Uint8Array(length)) },
  })) as Record<string, Cell>[];
  return records.map((record) => {
    const dimensions: Record<string, DimensionValue> = {};
    for (const { id } of description.dimensions) dimensions[id] = dimensionValue(record[id]);
    return {
      dimensions: dimensions as Dimensions,
      measure: String(record.measure),
      value: numeric(record.value),
      unit: String(record.unit) as Unit,
      n: numeric(record.n),
      flag: record.flag ? (String(record.flag) as Flag) : null,
      lower: numeric(record.lower),
      upper: numeric(record.upper),
    };
  });
}

const known = new Map<string, Promise<ArrayBuffer>>();

async function load(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response.arrayBuffer();
}

/** Fetches a figure; two views of the same file ask for it once. @throws Error where the file can't be had */
export async function readFigure(
  source: string | Promise<string>,
  description: Pick<FigureDescription, "dimensions">,
): Promise<FigureRow[]> {
  const url = await source;
  const bytes = known.get(url) ?? load(url);
  known.set(url, bytes);
  return decodeFigure(await bytes, description);
}
