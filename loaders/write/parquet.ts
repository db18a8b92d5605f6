import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { CELLS } from "../../src/model/cells.js";
import { type ColumnTables, type ColumnValues, heightOf } from "../../src/model/columns.js";
import type { Dimension, Figure, FigureDescription, FigureRow } from "../../src/model/figure.js";
import { type Column, TABLES, type TableName, type Tables } from "../../src/model/tables.js";
import type { Engine } from "../engine.js";
import type { LinkedTables } from "../link/lazily.js";

/** The columns of every figure after its dimensions. */
const MEASURE_COLUMNS = [
  { name: "measure", type: "VARCHAR" },
  { name: "value", type: "DOUBLE" },
  { name: "unit", type: "VARCHAR" },
  { name: "n", type: "DOUBLE" },
  { name: "flag", type: "VARCHAR" },
  { name: "lower", type: "DOUBLE" },
  { name: "upper", type: "DOUBLE" },
] as const satisfies readonly (Column & { name: Exclude<keyof FigureRow, "dimensions"> })[];

/** Writes each table as `<folder>/<name>.parquet`, columns and types as the contract has them; from columns where there are. */
export async function writeTables(
  engine: Engine,
  tables: Tables & { readonly columns?: ColumnTables },
  folder: string,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const files = (Object.keys(TABLES) as TableName[]).map((name) => {
    const { columns } = TABLES[name];
    const values = tables.columns?.[name] ?? columns.map((column) => pick(tables[name], column.name));
    return { file: join(folder, `${name}.parquet`), columns, values };
  });
  // The longest begin first, and all have ended before one's failure is told.
  files.sort((a, b) => heightOf(b.values[0]) - heightOf(a.values[0]));
  const ended = await Promise.allSettled(
    files.map(({ file, columns, values }) => engine.writeParquet(file, columns, values)),
  );
  for (const one of ended) if (one.status === "rejected") throw one.reason;
}

/** Writes `<folder>/cells.parquet`: provenance with the cells that each of its lines leads to. */
export async function writeCells(engine: Engine, { columns, cells }: LinkedTables, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await engine.writeParquet(join(folder, "cells.parquet"), CELLS.columns, [...columns.provenance!, cells]);
}

function pick(rows: readonly object[], column: string): ColumnValues {
  return rows.map((row) => (row as Record<string, string | number | boolean | null>)[column]);
}

/** The columns of a figure's file: its dimensions, then measure, value, unit, n, flag, lower and upper. */
export function figureColumns(dimensions: readonly Dimension[]): Column[] {
  return [...dimensions.map(({ id, type }) => ({ name: id, type })), ...MEASURE_COLUMNS];
}

/** Writes each figure as `<folder>/<id>.parquet`, its lines in the order in which they come. */
export async function writeFigures(
  engine: Engine,
  figures: readonly Figure[],
  descriptions: readonly FigureDescription[],
  folder: string,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const byId = new Map(descriptions.map((description) => [description.id, description]));
  for (const { id, rows } of figures) {
    const description = byId.get(id);
    if (description === undefined) throw new RangeError(`figure without a description: ${id}`);
    const { dimensions } = description;
    const values: ColumnValues[] = [
      ...dimensions.map((dimension) => rows.map((row) => row.dimensions[dimension.id] ?? null)),
      ...MEASURE_COLUMNS.map(({ name }) => rows.map((row) => row[name])),
    ];
    await engine.writeParquet(join(folder, `${id}.parquet`), figureColumns(dimensions), values);
  }
}
