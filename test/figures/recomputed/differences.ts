import type { Engine } from "../../../loaders/engine.js";
import type { Dimensions, Figure, FigureDescription } from "../../../src/model/figure.js";
import { key } from "../lookup.js";
import { NOT_RECOMPUTED } from "./index.js";

interface Line {
  readonly value: number | null;
  readonly n: number | null;
  readonly flag: string | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

const PARTS = ["value", "n", "lower", "upper"] as const;
const numberOf = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value));

/** Equal to 1e-9, of the larger where that is above 1. */
const same = (a: number | null, b: number | null) =>
  a === null || b === null ? a === b : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** The lines that the queries give, by key. */
async function recomputed(engine: Engine, { id, dimensions, measures }: FigureDescription, queries: readonly string[]) {
  const lines = new Map<string, Line>();
  for (const sql of queries) {
    for (const row of await engine.query(sql)) {
      const where = Object.fromEntries(dimensions.map((one) => [one.id, row[one.id] ?? null])) as Dimensions;
      for (const { id: measure } of measures.filter((one) => one.id in row)) {
        const part = (name: string) => row[`${measure}_${name}`];
        const value = numberOf(row[measure]);
        const base = `${measure}_n` in row ? part("n") : row.n;
        const flag = `${measure}_flag` in row ? part("flag") : value === null ? "x" : null;
        const at = key(id, where, measure);
        if (lines.has(at)) throw new Error(`recomputed twice: ${at}`);
        lines.set(at, {
          value,
          n: numberOf(base),
          flag: flag === null || flag === undefined ? null : String(flag),
          lower: numberOf(part("lower")),
          upper: numberOf(part("upper")),
        });
      }
    }
  }
  return lines;
}

/** What is not the same in a figure and in its recomputation, a line of text for each; empty where all is. */
export async function differences(
  engine: Engine,
  description: FigureDescription,
  { rows }: Figure,
  queries: readonly string[],
): Promise<string[]> {
  const left = await recomputed(engine, description, queries);
  const passed = NOT_RECOMPUTED[description.id] ?? [];
  const found: string[] = [];
  for (const row of rows) {
    if (passed.includes(row.measure)) continue;
    const at = key(description.id, row.dimensions, row.measure);
    const line = left.get(at);
    left.delete(at);
    if (!line) {
      found.push(`${at}: not recomputed, but ${row.value ?? row.flag} (n ${row.n})`);
      continue;
    }
    const unlike = PARTS.filter((part) => !same(row[part], line[part])).map(
      (part) => `${part} ${row[part]}, recomputed ${line[part]}`,
    );
    if (row.flag !== line.flag) unlike.push(`flag ${row.flag}, recomputed ${line.flag}`);
    if (unlike.length > 0) found.push(`${at}: ${unlike.join("; ")}`);
  }
  for (const [at, { value, flag, n }] of left) found.push(`${at}: missing, recomputed ${value ?? flag} (n ${n})`);
  return found;
}
