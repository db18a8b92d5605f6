import { writeFileSync } from "node:fs";
import { INDUSTRIES } from "../../data/generator/industries.js";
import {
  type CompareOptions,
  compareGroups,
  rarefiedHill,
  rarefiedRichness,
  type Unit,
} from "../../src/analysis/index.js";
import { pick, type Random, random } from "../../src/analysis/random.js";

/**
 * How often `compareGroups` gives a verdict: in worlds without a difference (false verdicts), and in worlds with a stated
 * one (power). `--worlds 1000` for a quicker look; `--write` renews the table on the definitions page.
 */

const argument = (name: string) => process.argv[process.argv.indexOf(name) + 1];
const WORLDS = process.argv.includes("--worlds") ? Number(argument("--worlds")) : 10_000;
const DIVISIONS = 199;
const TABLE = "src/model/definitions/calibration-table.ts";

const SIZES: readonly (readonly [number, number])[] = [
  [5, 5],
  [5, 20],
  [5, 60],
  [10, 10],
  [10, 30],
  [20, 20],
  [20, 60],
  [60, 60],
];

/** One kind of world: draws both groups' organisations. `difference` is 0 in a null world. */
interface World {
  readonly id: string;
  readonly options: (smaller: number) => Omit<CompareOptions, "seed">;
  readonly draw: (source: Random, group: 0 | 1, difference: number) => Omit<Unit, "organisation">;
  readonly difference: number;
}

/** Attendance: an organisation keeps its own propensity p through all of its `invited` activities. */
const attendance = (source: Random, rate: number, likeness: number, invited: number) => {
  const p = propensity(source, rate, likeness);
  let value = 0;
  for (let i = 0; i < invited; i++) if (source() < p) value++;
  return { value, of: invited };
};

/** Two propensities with the given mean and correlation within an organisation: high comers and low comers. */
function propensity(source: Random, rate: number, likeness: number): number {
  const spread = Math.sqrt(likeness);
  return source() < rate ? rate + (1 - rate) * spread : rate - rate * spread;
}

const ratio = (measure: string) => () => ({ measure, permutations: DIVISIONS });

const SECTIONS = sectionWeights();

const section = (source: Random, group: 0 | 1, difference: number) => {
  // A difference: in the second group so many organisations are all of one section.
  if (group === 1 && source() < difference) return { kind: "F" };
  let at = source() * SECTIONS.total;
  for (const [kind, weight] of SECTIONS.weights) {
    at -= weight;
    if (at < 0) return { kind };
  }
  return { kind: "G" };
};

const WORLD: readonly World[] = [
  {
    id: "attendance",
    options: ratio("participationRate"),
    draw: (source, group, difference) => attendance(source, 0.6 - (group === 1 ? difference : 0), 0.3, 10),
    difference: 0.25,
  },
  {
    id: "attendance-strongly-clustered",
    options: ratio("participationRate"),
    draw: (source, group, difference) => attendance(source, 0.6 - (group === 1 ? difference : 0), 0.7, 10),
    difference: 0.25,
  },
  {
    id: "attendance-unequal-bases",
    options: ratio("participationRate"),
    draw: (source, group, difference) =>
      attendance(source, 0.6 - (group === 1 ? difference : 0), 0.3, group === 0 ? 1 + pick(source, 12) : 8),
    difference: 0.25,
  },
  {
    id: "attendance-unequal-clustering",
    options: ratio("participationRate"),
    draw: (source, group, difference) =>
      attendance(source, 0.6 - (group === 1 ? difference : 0), group === 0 ? 0.5 : 0.1, 10),
    difference: 0.25,
  },
  {
    id: "rare-share",
    options: ratio("reach"),
    draw: (source, group, difference) => ({ value: source() < 0.1 + (group === 1 ? difference : 0) ? 1 : 0 }),
    difference: 0.3,
  },
  {
    id: "expected-sections",
    options: (smaller) => ({
      measure: "rarefiedRichness",
      permutations: DIVISIONS,
      ofKinds: additive((counts) => rarefiedRichness(counts, Math.max(4, smaller - 1))!),
    }),
    draw: section,
    difference: 0.5,
  },
  {
    id: "shannon-hill-at-one-size",
    options: (smaller) => {
      const size = Math.max(4, smaller - 1);
      const entropy = additive((counts) => Math.log(rarefiedHill(counts, 1, size)!));
      return {
        measure: "hillNumber",
        permutations: DIVISIONS,
        rarefiedTo: size,
        ofKinds: (counts) => Math.exp(entropy(counts)),
      };
    },
    draw: section,
    difference: 0.5,
  },
];

/**
 * The same statistic from a table, for speed: one that is a sum over kinds of f(count, total), as expected richness and
 * entropy are, is known from f, which one kind of that count among kinds of one each gives away.
 */
function additive(statistic: (counts: readonly number[]) => number): (counts: readonly number[]) => number {
  const tables = new Map<number, Float64Array>();
  const tableOf = (total: number) => {
    const single = statistic(new Array<number>(total).fill(1)) / total;
    return Float64Array.from({ length: total + 1 }, (_, count) =>
      count === 0 ? 0 : statistic([count, ...new Array<number>(total - count).fill(1)]) - (total - count) * single,
    );
  };
  return (counts) => {
    let total = 0;
    for (const count of counts) total += count;
    const table = tables.get(total) ?? tableOf(total);
    tables.set(total, table);
    let sum = 0;
    for (const count of counts) sum += table[count]!;
    return sum;
  };
}

function sectionWeights() {
  const weights = new Map<string, number>();
  for (const { section: kind, weight } of INDUSTRIES) {
    const all = Object.values(weight).reduce((sum, one) => sum + one, 0);
    weights.set(kind, (weights.get(kind) ?? 0) + all);
  }
  return { weights: [...weights], total: [...weights.values()].reduce((sum, one) => sum + one, 0) };
}

function verdicts(world: World, sizes: readonly [number, number], difference: number, worlds: number, seed: number) {
  const source = random(seed);
  const options = world.options(Math.min(...sizes));
  let told = 0;
  for (let i = 0; i < worlds; i++) {
    const groups = sizes.map((size, g) => ({
      id: `${g}`,
      units: Array.from({ length: size }, (_, k) => ({
        organisation: `${g}-${k}`,
        ...world.draw(source, g as 0 | 1, difference),
      })),
    }));
    if (compareGroups(groups, { ...options, seed: i })[0]!.verdict !== "cannot_tell") told++;
  }
  return told / worlds;
}

export async function run(): Promise<void> {
  const rows: string[] = [];
  let worst = 0;
  for (const [w, world] of WORLD.entries()) {
    for (const [s, sizes] of SIZES.entries()) {
      const wrong = verdicts(world, sizes, 0, WORLDS, 1000 * w + s);
      const right = verdicts(world, sizes, world.difference, Math.ceil(WORLDS / 5), 1000 * w + s + 500);
      worst = Math.max(worst, wrong);
      const row = `{ world: "${world.id}", sizes: [${sizes.join(", ")}], falseVerdicts: ${wrong.toFixed(4)}, difference: ${world.difference}, power: ${right.toFixed(3)} },`;
      console.log(row);
      rows.push(`  ${row}\n`);
    }
  }
  console.log(`worst setting: ${(100 * worst).toFixed(2)} % false verdicts`);
  if (worst > 0.05) process.exitCode = 1;
  if (process.argv.includes("--write")) writeFileSync(TABLE, table(rows));
}

function table(rows: readonly string[]): string {
  return `import type { CalibrationRow } from "./calibration.js";

/** Written by \`npm run bench:calibration -- --write\`. */
export const CALIBRATION_WORLDS = ${WORLDS};

export const CALIBRATION_TABLE: readonly CalibrationRow[] = [
${rows.join("").replace(/(\.\d*?)0+(?=[,\s])/g, (_, kept: string) => (kept === "." ? "" : kept))}];
`;
}

await run();
