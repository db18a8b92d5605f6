import { type Counts, positive } from "./counts.js";
import { sumOfSquares } from "./diversity.js";

/**
 * Herfindahl and Hirschman's index Σ pᵢ²: the chance that two drawn with replacement are of one kind.
 *
 * @returns 1/k (k equally large) … 1 (only one); undefined where nothing was counted
 * @throws RangeError where a count is negative or not finite
 * @see Hirschman (1964), The Paternity of an Index
 */
export function herfindahl(counts: Counts): number | undefined {
  return sumOfSquares(counts);
}

/**
 * Gini's coefficient Σᵢ Σⱼ |xᵢ − xⱼ| ÷ (2 n² x̄), of all given values: those of 0 count.
 *
 * @param values non-negative, one per member (times attended, say)
 * @returns 0 (all alike) … 1 − 1/n (one has everything); undefined where there are none or all are 0
 * @throws RangeError where a value is negative or not finite
 * @see Gini (1912), Variabilità e mutabilità
 */
export function gini(values: Counts): number | undefined {
  const { total } = positive(values);
  if (total === 0) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  let weighted = 0;
  sorted.forEach((value, i) => {
    weighted += (2 * i + 1 - n) * value;
  });
  return weighted / (n * total);
}

export interface LorenzPoint {
  /** share of the members, those with least first, 0 … 1 */
  readonly population: number;
  /** their share of the total, 0 … 1 */
  readonly share: number;
}

/**
 * Lorenz's curve: the share of the total that the lowest share of members has.
 *
 * @param values non-negative, one per member
 * @returns n + 1 points from (0, 0) to (1, 1); none where there are no values or all are 0
 * @throws RangeError where a value is negative or not finite
 * @see Lorenz (1905), Methods of Measuring the Concentration of Wealth
 */
export function lorenzCurve(values: Counts): LorenzPoint[] {
  const { total } = positive(values);
  if (total === 0) return [];
  const sorted = [...values].sort((a, b) => a - b);
  const points: LorenzPoint[] = [{ population: 0, share: 0 }];
  let running = 0;
  sorted.forEach((value, i) => {
    running += value;
    const last = i === sorted.length - 1;
    points.push({ population: (i + 1) / sorted.length, share: last ? 1 : Math.min(1, running / total) });
  });
  return points;
}

/**
 * Theil's index T = (1/n) Σ (xᵢ/x̄) ln(xᵢ/x̄); a value of 0 adds 0, its limit.
 *
 * @param values non-negative, one per member
 * @returns 0 (all alike) … ln n (one has everything); undefined where there are none or all are 0
 * @throws RangeError where a value is negative or not finite
 * @see Theil (1967), Economics and Information Theory
 */
export function theilIndex(values: Counts): number | undefined {
  const { counts: kept, total } = positive(values);
  if (total === 0) return undefined;
  const average = total / values.length;
  let index = 0;
  for (const value of kept) index += (value / total) * Math.log(value / average);
  return Math.max(0, index);
}
