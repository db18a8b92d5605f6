import type { Counts } from "./counts.js";
import { chanceOfNone } from "./gamma.js";
import { hillAtSize } from "./rarefaction.js";
import { type Frequencies, frequencies } from "./unseen.js";

/**
 * Sample coverage: the estimated share of all there is, seen and unseen, that belongs to the kinds seen,
 * 1 − (f₁/n)·n f̂₀ ÷ (n f̂₀ + f₁). For open lists only.
 *
 * @param counts whole counts of individuals
 * @returns 0 … 1: 1 where no kind was seen just once, and where just one was and none twice; undefined where
 *   nothing was counted
 * @throws RangeError where a count is negative or not whole
 * @see Chao & Jost (2012), Coverage-Based Rarefaction and Extrapolation, Ecology 93; as iNEXT
 */
export function sampleCoverage(counts: Counts): number | undefined {
  const sample = frequencies(counts);
  return sample.n === 0 ? undefined : coverageAtSize(sample, sample.n);
}

/** Expected coverage of m individuals, m ≥ 1; between whole sizes by the gamma function, from n − 1 to n straight. */
function coverageAtSize(sample: Frequencies, m: number): number {
  const { counts, n, singletons, shrink } = sample;
  if (m >= n) return shrink === undefined ? 1 : 1 - (singletons / n) * shrink ** (m - n + 1);
  if (m > n - 1) {
    const before = coverageAtSize(sample, n - 1);
    return before + (m - n + 1) * (coverageAtSize(sample, n) - before);
  }
  let missing = 0;
  for (const count of counts) missing += (count / n) * chanceOfNone(n - 1, count - 1, m);
  return 1 - missing;
}

/**
 * Hill's number at a given coverage: of as many individuals as would be expected to have it. Groups of equal
 * coverage are equally well known, whatever their size. For open lists only. That size is seldom whole: it is solved
 * for exactly (by the gamma function between whole sizes, at least 1), and below n the Hill number is taken straight
 * between whole sizes, as iNEXT 3 does; iNEXT 2 rounds the size.
 *
 * @param counts whole counts of individuals
 * @param q order ≥ 0; beyond the sample's own coverage 0, 1 or 2
 * @param coverage 0 < coverage < 1
 * @returns 1 or more; undefined where nothing was counted or that coverage can't be reached
 * @throws RangeError where coverage isn't within 0 … 1, or as `rarefiedHill`
 * @see Chao & Jost (2012); Chao et al. (2014)
 */
export function hillAtCoverage(counts: Counts, q: number, coverage: number): number | undefined {
  if (!(coverage > 0 && coverage <= 1)) throw new RangeError(`invalid coverage: ${coverage}`);
  const size = sizeAtCoverage(frequencies(counts), coverage);
  return size === undefined ? undefined : hillAtSize(counts, q, size);
}

function sizeAtCoverage(sample: Frequencies, coverage: number): number | undefined {
  const { n, singletons, shrink } = sample;
  if (n === 0) return undefined;
  const own = coverageAtSize(sample, n);
  if (coverage === own) return n;
  if (coverage > own) {
    if (coverage === 1 || shrink === undefined || shrink === 0) return undefined;
    return n - 1 + (Math.log(n / singletons) + Math.log1p(-coverage)) / Math.log(shrink);
  }
  if (coverage <= coverageAtSize(sample, 1)) return 1;
  let [low, high] = [1, n];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (coverageAtSize(sample, middle) <= coverage) low = middle;
    else high = middle;
  }
}
