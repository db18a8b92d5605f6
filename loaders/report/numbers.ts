import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeFigure } from "../../src/components/figure/read.js";
import type { FigureDescription, FigureRow } from "../../src/model/figure.js";
import type { ValueDirective } from "./directive.js";

/** The figures of a finished ingest, read when they are first asked for. */
export interface Numbers {
  /** a figure's rows; none where the programme doesn't have the figure */
  readonly rows: (description: FigureDescription) => Promise<readonly FigureRow[]>;
}

/** @param data the folder that ingest wrote */
export function numbersIn(data: string): Numbers {
  const known = new Map<string, Promise<readonly FigureRow[]>>();
  const read = async (description: FigureDescription): Promise<readonly FigureRow[]> => {
    const file = join(data, "figures", `${description.id}.parquet`);
    if (!existsSync(file)) return [];
    const { buffer, byteOffset, byteLength } = readFileSync(file);
    return decodeFigure(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer, description);
  };
  return {
    rows: (description) => {
      const rows = known.get(description.id) ?? read(description);
      known.set(description.id, rows);
      return rows;
    },
  };
}

/**
 * The one row that a value directive means: the dimensions that it names, and all of every other. A network's row is
 * found by the network alone.
 */
export function rowOf({ measure, dimensions }: ValueDirective, rows: readonly FigureRow[]): FigureRow | undefined {
  const byNetwork = "network_id" in dimensions;
  return rows.find(
    (row) =>
      row.measure === measure &&
      Object.entries(row.dimensions).every(([id, value]) => {
        if (id in dimensions) return (value ?? null) === dimensions[id];
        return (value ?? null) === null || (byNetwork && id === "school_id");
      }),
  );
}
