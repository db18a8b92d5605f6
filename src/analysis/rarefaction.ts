import { type Counts, individuals, sum } from "./counts.js";
import { hillNumber } from "./diversity.js";
import { chanceOfNone } from "./gamma.js";
import { asymptoticEntropy, asymptoticHill, frequencies } from "./unseen.js";

/**
 * Hurlbert's expected richness Σ 1 − C(N − xᵢ, n) ÷ C(N, n): how many kinds n drawn without replacement would show. It makes
 * groups of unlike size comparable.
 *
 * @param counts whole counts of individuals
 * @param n how many are drawn, 0 ≤ n ≤ N
 * @returns 0 … richness, which it is at n = N; undefined where n exceeds N
 * @throws RangeError where a count is negative or not whole, or n is negative or not whole
 * @see Hurlbert (1971), The Nonconcept of Species Diversity; Heck, van Belle & Simberloff (1975)
 */
export function rarefiedRichness(counts: Counts, n: number): number | undefined {
  const { counts: kept, total } = individuals(counts);
  if (!(Number.isInteger(n) && n >= 0)) throw new RangeError(`invalid size: ${n}`);
  if (n > total) return undefined;
  let expected = 0;
  for (const count of kept) expected += 1 - chanceOfNone(total, count, n);
  return expected;
}

/**
 * Hill's number of order q expected among n individuals. Up to the number counted it is the exact estimator from the
 * expected frequencies f̂ₖ(n) = Σ C(xᵢ, k)·C(N − xᵢ, n − k) ÷ C(N, n); beyond, for q = 0, 1 and 2, the
 * extrapolation towards `asymptoticHill`, which is trustworthy up to about twice the number counted.
 *
 * @param counts whole counts of individuals
 * @param q order, 0 ≤ q < Infinity
 * @param n how many, ≥ 1 and whole
 * @returns 1 or more; undefined where nothing was counted, or beyond N for another q than 0, 1 and 2
 * @throws RangeError where a count is negative or not whole, q is negative or infinite, or n is below 1 or not whole
 * @see Chao et al. (2014), Rarefaction and Extrapolation with Hill Numbers, Ecological Monographs 84
 */
export function rarefiedHill(counts: Counts, q: number, n: number): number | undefined {
  if (!(Number.isInteger(n) && n >= 1)) throw new RangeError(`invalid size: ${n}`);
  return hillAtSize(counts, q, n);
}

/** As `rarefiedHill`, for any size above 0: below N straight between whole sizes. */
export function hillAtSize(counts: Counts, q: number, n: number): number | undefined {
  if (!(q >= 0 && q < Infinity)) throw new RangeError(`invalid order: ${q}`);
  const { counts: kept, total } = individuals(counts);
  if (total === 0) return undefined;
  if (n > total) return extrapolated(counts, q, n);
  const low = Math.floor(n);
  const below = interpolated(kept, total, q, low);
  return low === n ? below : below + (n - low) * (interpolated(kept, total, q, low + 1) - below);
}

function interpolated(kept: readonly number[], total: number, q: number, n: number): number {
  if (n === 0) return 0;
  if (n === total) return hillNumber(kept, q)!;
  if (q === 0) return kept.reduce((all, count) => all + 1 - chanceOfNone(total, count, n), 0);
  if (q === 2) {
    const pairs = kept.reduce((all, count) => all + count * (count - 1), 0) / (total * (total - 1));
    return 1 / (1 / n + ((n - 1) / n) * pairs);
  }
  let moment = 0;
  for (const count of kept) {
    forEachChance(count, total, n, (k, chance) => {
      const share = k / n;
      moment += chance * (q === 1 ? -share * Math.log(share) : share ** q);
    });
  }
  return q === 1 ? Math.exp(moment) : moment ** (1 / (1 - q));
}

/** The hypergeometric chances of k ≥ 1 out of `kind` among n of `total`, from the likeliest k outwards by their ratios. */
function forEachChance(kind: number, total: number, n: number, visit: (k: number, chance: number) => void): void {
  const least = Math.max(0, n - (total - kind));
  const most = Math.min(kind, n);
  const mode = Math.min(most, Math.max(least, Math.floor(((n + 1) * (kind + 1)) / (total + 2))));
  const ratio = (k: number) => ((kind - k) * (n - k)) / ((k + 1) * (total - kind - n + k + 1));
  const relative = new Float64Array(most - least + 1);
  relative[mode - least] = 1;
  for (let k = mode; k < most; k++) relative[k + 1 - least] = relative[k - least]! * ratio(k);
  for (let k = mode - 1; k >= least; k--) relative[k - least] = relative[k + 1 - least]! / ratio(k);
  const all = sum(relative);
  for (let k = Math.max(1, least); k <= most; k++) visit(k, relative[k - least]! / all);
}

function extrapolated(counts: Counts, q: number, n: number): number | undefined {
  const sample = frequencies(counts);
  const { n: total, shrink } = sample;
  const more = n - total;
  if (q === 0) return sample.counts.length + (shrink === undefined ? 0 : sample.unseen * (1 - shrink ** more));
  if (q === 2) {
    if (total === 1) return undefined;
    const pairs = 1 / (asymptoticHill(counts, 2) ?? Infinity);
    return 1 / (1 / n + ((n - 1) / n) * pairs);
  }
  if (q !== 1) return undefined;
  const observed = hillNumber(counts, 1)!;
  const limit = Math.max(observed, Math.exp(asymptoticEntropy(sample)));
  if (limit === observed) return observed;
  const before = interpolated(sample.counts, total, 1, total - 1);
  const pace = (observed - before) / (limit - before);
  return observed + (limit - observed) * (1 - (1 - pace) ** more);
}
