import { mean } from "./counts.js";
import { normalCdf, normalQuantile } from "./normal.js";
import { pick, random } from "./random.js";
import type { Interval } from "./wilson.js";

export interface BootstrapOptions {
  readonly seed: number;
  /** default 0.95 */
  readonly level?: number;
  /** `bca` (default): bias-corrected and accelerated; `percentile`: plain quantiles */
  readonly method?: "percentile" | "bca";
  /** number of resamples (default 2000) */
  readonly resamples?: number;
}

/**
 * Bootstrap interval of a statistic: the values, one per unit, are drawn anew with replacement. It generalises: from the
 * units observed to others drawn like them, so one value must be one organisation, never one participation.
 *
 * @param values one per resampled unit
 * @param statistic of a list of values; undefined where it has none (such resamples are passed over)
 * @returns limits; undefined where there are fewer than two values or the statistic is undefined for all of them
 * @throws RangeError where seed, level or resamples are invalid
 * @see Efron (1987), Better Bootstrap Confidence Intervals; Efron & Tibshirani (1993), An Introduction to the Bootstrap
 */
export function bootstrapInterval<T = number>(
  values: readonly T[],
  statistic: (sample: T[]) => number | undefined,
  { seed, level = 0.95, method = "bca", resamples = 2000 }: BootstrapOptions,
): Interval | undefined {
  if (!(level > 0 && level < 1)) throw new RangeError(`invalid level: ${level}`);
  if (!(Number.isInteger(resamples) && resamples >= 1)) throw new RangeError(`invalid resamples: ${resamples}`);
  const source = random(seed);
  const observed = values.length < 2 ? undefined : statistic([...values]);
  if (observed === undefined) return undefined;
  const draws: number[] = [];
  for (let i = 0; i < resamples; i++) {
    const draw = statistic(values.map(() => values[pick(source, values.length)]!));
    if (draw !== undefined) draws.push(draw);
  }
  if (draws.length === 0) return undefined;
  draws.sort((a, b) => a - b);
  const tails = [(1 - level) / 2, (1 + level) / 2] as const;
  const [low, high] = method === "bca" ? adjusted(values, statistic, observed, draws, tails) : tails;
  return { lower: quantile(draws, low), upper: quantile(draws, high) };
}

function adjusted<T>(
  values: readonly T[],
  statistic: (sample: T[]) => number | undefined,
  observed: number,
  draws: readonly number[],
  tails: readonly [number, number],
): readonly [number, number] {
  const below = draws.filter((draw) => draw < observed).length + draws.filter((draw) => draw === observed).length / 2;
  if (below === 0 || below === draws.length) return tails;
  const bias = normalQuantile(below / draws.length);
  const without = values.flatMap((_, i) => statistic(values.filter((_, j) => j !== i)) ?? []);
  const centre = mean(without) ?? 0;
  const squares = without.reduce((sum, value) => sum + (centre - value) ** 2, 0);
  const cubes = without.reduce((sum, value) => sum + (centre - value) ** 3, 0);
  const acceleration = squares === 0 ? 0 : cubes / (6 * squares ** 1.5);
  const shift = (tail: number) => {
    const z = bias + normalQuantile(tail);
    return normalCdf(bias + z / (1 - acceleration * z));
  };
  return [shift(tails[0]), shift(tails[1])];
}

/** The p-quantile of sorted values, linear between them (R's type 7). */
export function quantile(sorted: readonly number[], p: number): number {
  const at = (sorted.length - 1) * p;
  const low = Math.floor(at);
  const value = sorted[low]!;
  return low + 1 < sorted.length ? value + (at - low) * (sorted[low + 1]! - value) : value;
}
