import { normalQuantile } from "./normal.js";

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Wilson's interval for a share, without continuity correction. It generalises: from those observed to others drawn
 * like them.
 *
 * @param successes 0 … trials
 * @param options level, default 0.95
 * @returns limits within 0 … 1; undefined where there are no trials
 * @throws RangeError where successes are negative or exceed the trials, or the level isn't within 0 … 1
 * @see Wilson (1927), Probable Inference, the Law of Succession, and Statistical Inference
 */
export function wilsonInterval(
  successes: number,
  trials: number,
  { level = 0.95 }: { readonly level?: number } = {},
): Interval | undefined {
  if (!(successes >= 0 && successes <= trials && trials < Infinity)) {
    throw new RangeError(`invalid share: ${successes} of ${trials}`);
  }
  if (!(level > 0 && level < 1)) throw new RangeError(`invalid level: ${level}`);
  if (trials === 0) return undefined;
  const z = normalQuantile((1 + level) / 2);
  const p = successes / trials;
  const scale = 1 + z ** 2 / trials;
  const centre = (p + z ** 2 / (2 * trials)) / scale;
  const half = (z * Math.sqrt((p * (1 - p)) / trials + z ** 2 / (4 * trials ** 2))) / scale;
  return {
    lower: successes === 0 ? 0 : Math.max(0, centre - half),
    upper: successes === trials ? 1 : Math.min(1, centre + half),
  };
}
