import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Engine } from "../../loaders/engine.js";
import { computeFigures } from "../../loaders/figures/index.js";
import { check } from "../../loaders/ingest.js";
import { random } from "../../src/analysis/random.js";
import type { Figure } from "../../src/model/figure.js";
import { FIGURES } from "../../src/model/figures.js";
import type { Programme } from "../../src/model/programme.js";
import type { Tables } from "../../src/model/tables.js";
import { type Size, writeProgramme } from "../browser/extremes.js";
import { differences } from "./recomputed/differences.js";
import { GAPPY_PERIOD, gappy } from "./recomputed/gappy.js";
import { NOT_RECOMPUTED, RECOMPUTED } from "./recomputed/index.js";
import { load } from "./recomputed/load.js";
import { SUMS, untraced } from "./recomputed/traced.js";
import { PERIOD, tiny } from "./tiny.js";

interface Source {
  readonly tables: Tables;
  readonly period: Programme["period"];
  readonly reference?: ReadonlyMap<string, number>;
}

async function ingested(folder: string): Promise<Source> {
  const { tables, programme } = await check(folder);
  return { tables, period: programme.period };
}

async function ofSize(size: Size): Promise<Source> {
  const folder = mkdtempSync(join(tmpdir(), "netspejl-size-"));
  try {
    writeProgramme(folder, size);
    return await ingested(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const data = (name: string) => ingested(join(import.meta.dirname, "..", "..", "data", name));
const firms = new Map([
  ["C", 10],
  ["F", 30],
  ["K", 60],
]);

const PROGRAMMES: Readonly<Record<string, () => Source | Promise<Source>>> = {
  "the demonstration": () => data("demo"),
  "the Southern Women": () => data("southern-women"),
  "one school": () => ofSize({ schools: 1, networks: 1, organisations: 9, activities: 3 }),
  "thirty schools": () => ofSize({ schools: 30, networks: 36, organisations: 90, activities: 72 }),
  "seven organisations": () => ({ tables: tiny, period: PERIOD }),
  "a gappy programme": () => ({ tables: gappy(7), period: GAPPY_PERIOD }),
  "a gappy programme beside the region's firms": () => ({ tables: gappy(12), period: GAPPY_PERIOD, reference: firms }),
};

/** How many lines of each measure are followed to their rows. */
const FOLLOWED: Readonly<Record<string, number>> = { "the demonstration": 3, "a gappy programme": 2 };

describe.each(Object.entries(PROGRAMMES))("every figure of %s", (name, source) => {
  let engine: Engine | undefined;
  let figures: ReadonlyMap<string, Figure>;

  beforeAll(async () => {
    const { tables, period, reference } = await source();
    const options = reference ? { reference } : {};
    figures = new Map(computeFigures(tables, { period }, options).map((one) => [one.id, one]));
    engine = await load(tables, period, reference);
  }, 120_000);

  afterAll(() => engine?.close());

  test.each(FIGURES)("$id equals its recomputation from the tables", async (description) => {
    const queries = RECOMPUTED[description.id]!;
    expect(await differences(engine!, description, figures.get(description.id)!, queries)).toEqual([]);
  });

  const lines = FOLLOWED[name];
  if (lines) {
    test("leads from lines drawn at random to rows that add up to what the line says", async () => {
      const draw = { source: random(2010), lines };
      for (const description of FIGURES) {
        expect(await untraced(engine!, description, figures.get(description.id)!, draw), description.id).toEqual([]);
      }
    });
  }
});

test("every figure has a measure that its rows must add up to, or a base", () => {
  expect(Object.keys(SUMS)).toEqual(FIGURES.map(({ id }) => id));
  for (const { id, measures } of FIGURES) {
    const named = Object.keys(SUMS[id]!);
    expect(named.filter((one) => one !== "n" && !measures.some((measure) => measure.id === one))).toEqual([]);
  }
});

test("every figure is recomputed, every measure of it, and nothing that isn't a figure", () => {
  expect(Object.keys(RECOMPUTED).sort()).toEqual(FIGURES.map(({ id }) => id).sort());
  for (const { id, measures } of FIGURES) {
    const passed = NOT_RECOMPUTED[id] ?? [];
    const queries = RECOMPUTED[id]!.join("\n");
    for (const { id: measure } of measures) {
      if (!passed.includes(measure)) expect(queries, `${id} ${measure}`).toMatch(new RegExp(`\\b${measure}\\b`));
    }
  }
});
