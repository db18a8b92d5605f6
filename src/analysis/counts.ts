/** Non-negative numbers, one per kind (industry, theme, score…); a kind with count 0 is simply absent. */
export type Counts = readonly number[];

/**
 * The counts above 0 and their sum.
 *
 * @throws RangeError where a count is negative or not finite
 */
export function positive(counts: Counts): { readonly counts: number[]; readonly total: number } {
  const kept: number[] = [];
  let total = 0;
  for (const count of counts) {
    if (!(count >= 0) || count === Infinity) throw new RangeError(`invalid count: ${count}`);
    if (count > 0) kept.push(count);
    total += count;
  }
  return { counts: kept, total };
}

/**
 * As `positive`, for measures that speak of individuals.
 *
 * @throws RangeError where a count is negative or not a whole number
 */
export function individuals(counts: Counts): { readonly counts: number[]; readonly total: number } {
  for (const count of counts) if (!Number.isInteger(count)) throw new RangeError(`not a whole count: ${count}`);
  return positive(counts);
}

/** Two lists of counts over the same kinds. @throws RangeError where their lengths differ or a count is invalid */
export function paired(a: Counts, b: Counts): { readonly totalA: number; readonly totalB: number } {
  if (a.length !== b.length) throw new RangeError(`different lengths: ${a.length} and ${b.length}`);
  return { totalA: positive(a).total, totalB: positive(b).total };
}

/** Σ xᵢ; 0 for none. */
export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** Arithmetic mean; undefined for none. */
export function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : sum(values) / values.length;
}
