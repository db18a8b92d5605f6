import { mean } from "./counts.js";
import { random, shuffle } from "./random.js";

export interface PermutationOptions<T> {
  readonly seed: number;
  /** what is compared (default: the difference of the means) */
  readonly statistic?: (a: T[], b: T[]) => number | undefined;
  /** `two-sided` (default): as far from 0 either way */
  readonly alternative?: "two-sided" | "greater" | "less";
  /** where there are at most so many ways to divide the units all are tried, else so many are drawn (default 9999) */
  readonly permutations?: number;
}

export interface PermutationResult {
  readonly statistic: number;
  /** 0 < p ≤ 1 */
  readonly p: number;
  /** all divisions were tried */
  readonly exact: boolean;
  readonly permutations: number;
}

/**
 * Permutation test of two groups: how often a random division of all units into groups of these sizes gives a statistic
 * at least as extreme. Exact where there are few divisions; else seeded Monte Carlo with p = (1 + as extreme) ÷ (1 + drawn).
 *
 * @param a one value per unit (organisation) of the first group
 * @returns undefined where a group is empty or the statistic is undefined
 * @throws RangeError where seed or permutations is invalid
 * @see Fisher (1935), The Design of Experiments; Phipson & Smyth (2010), Permutation P-values Should Never Be Zero
 */
export function permutationTest<T = number>(
  a: readonly T[],
  b: readonly T[],
  options: PermutationOptions<T>,
): PermutationResult | undefined {
  const { seed, alternative = "two-sided", permutations = 9999 } = options;
  const statistic = options.statistic ?? (meanDifference as unknown as (a: T[], b: T[]) => number | undefined);
  if (!(Number.isInteger(permutations) && permutations >= 1)) throw new RangeError(`invalid number: ${permutations}`);
  const source = random(seed);
  if (a.length === 0 || b.length === 0) return undefined;
  const observed = statistic([...a], [...b]);
  if (observed === undefined) return undefined;
  const slack = 1e-10 * Math.max(Math.abs(observed), 1e-300);
  const extreme = (value: number | undefined) => {
    if (value === undefined) return true;
    if (alternative === "greater") return value >= observed - slack;
    if (alternative === "less") return value <= observed + slack;
    return Math.abs(value) >= Math.abs(observed) - slack;
  };
  const pooled = [...a, ...b];
  const ways = divisions(pooled.length, a.length);
  let count = 0;
  if (ways <= permutations) {
    for (const [one, other] of everyDivision(pooled, a.length)) if (extreme(statistic(one, other))) count++;
    return { statistic: observed, p: count / ways, exact: true, permutations: ways };
  }
  for (let i = 0; i < permutations; i++) {
    shuffle(pooled, source, a.length);
    if (extreme(statistic(pooled.slice(0, a.length), pooled.slice(a.length)))) count++;
  }
  return { statistic: observed, p: (count + 1) / (permutations + 1), exact: false, permutations };
}

function meanDifference(a: number[], b: number[]): number {
  return mean(a)! - mean(b)!;
}

/** In how many ways k of n can be chosen; Infinity where that is beyond counting. */
export function divisions(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= Math.min(k, n - k); i++) ways = Math.round((ways * (n - i + 1)) / i);
  return ways;
}

function* everyDivision<T>(pooled: readonly T[], size: number): Generator<[T[], T[]]> {
  const chosen = Array.from({ length: size }, (_, i) => i);
  for (;;) {
    const inside = new Set(chosen);
    yield [chosen.map((i) => pooled[i]!), pooled.filter((_, i) => !inside.has(i))];
    let place = size - 1;
    while (place >= 0 && chosen[place] === pooled.length - size + place) place--;
    if (place < 0) return;
    chosen[place]!++;
    for (let i = place + 1; i < size; i++) chosen[i] = chosen[i - 1]! + 1;
  }
}
