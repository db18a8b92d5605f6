import { mean } from "./counts.js";
import { divisions, drawDivisions, eachDivision } from "./divisions.js";
import { random } from "./random.js";

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
  const visit = (order: Int32Array) => {
    const divided = Array.from(order, (i) => pooled[i]!);
    if (extreme(statistic(divided.slice(0, a.length), divided.slice(a.length)))) count++;
  };
  if (ways <= permutations) {
    eachDivision(pooled.length, a.length, visit);
    return { statistic: observed, p: count / ways, exact: true, permutations: ways };
  }
  drawDivisions(pooled.length, a.length, permutations, source, visit);
  return { statistic: observed, p: (count + 1) / (permutations + 1), exact: false, permutations };
}

function meanDifference(a: number[], b: number[]): number {
  return mean(a)! - mean(b)!;
}
