import { type Counts, individuals } from "./counts.js";
import { shannonIndex } from "./diversity.js";
import { digamma } from "./gamma.js";

/** What estimates of the unseen are made from. */
export interface Frequencies {
  readonly counts: readonly number[];
  /** individuals */
  readonly n: number;
  readonly singletons: number;
  readonly doubletons: number;
  /** estimated number of kinds not seen, as Chao (1984) with (n − 1)/n; bias-corrected where no kind was seen twice */
  readonly unseen: number;
  /** n·f̂₀ ÷ (n·f̂₀ + f₁), how the missing coverage shrinks with each more; undefined where no kind was seen once */
  readonly shrink: number | undefined;
}

/** @throws RangeError where a count is negative or not whole */
export function frequencies(counts: Counts): Frequencies {
  const { counts: kept, total: n } = individuals(counts);
  const singletons = kept.filter((count) => count === 1).length;
  const doubletons = kept.filter((count) => count === 2).length;
  const ratio = doubletons > 0 ? singletons ** 2 / (2 * doubletons) : (singletons * (singletons - 1)) / 2;
  const unseen = n === 0 ? 0 : ((n - 1) / n) * ratio;
  const shrink = singletons === 0 ? undefined : (n * unseen) / (n * unseen + singletons);
  return { counts: kept, n, singletons, doubletons, unseen, shrink };
}

/**
 * Chao's lower bound for the number of kinds there are, seen and unseen, bias-corrected: S + f₁(f₁ − 1) ÷ (2(f₂ + 1)) with
 * f₁ kinds seen once and f₂ twice. For open lists only: a closed list of industries has no unseen ones to estimate.
 *
 * @param counts whole counts of individuals
 * @returns richness or more; undefined where nothing was counted
 * @throws RangeError where a count is negative or not whole
 * @see Chao (1987); O'Hara (2005), Species Richness Estimators; as vegan's estimateR (S.chao1)
 */
export function chao1(counts: Counts): number | undefined {
  const { counts: kept, n, singletons, doubletons } = frequencies(counts);
  return n === 0 ? undefined : kept.length + (singletons * (singletons - 1)) / (2 * (doubletons + 1));
}

/**
 * Hill's number that sampling would end at: q = 0 Chao's S + (n − 1)/n · f₁² ÷ 2f₂ (f₁(f₁ − 1)/2 where f₂ = 0), q = 1 exp
 * of Chao, Wang and Jost's entropy, q = 2 the unbiased 1 ÷ Σ xᵢ(xᵢ − 1)/(n(n − 1)). For open lists only.
 *
 * @param counts whole counts of individuals
 * @param q 0, 1 or 2
 * @returns 1 or more; undefined where nothing was counted, and for q = 2 where no kind was seen twice (no upper bound)
 * @throws RangeError where a count is negative or not whole, or q is another number
 * @see Chao (1984); Chao, Wang & Jost (2013), Entropy and the Species Accumulation Curve; Chao et al. (2014), Rarefaction
 *   and Extrapolation with Hill Numbers
 */
export function asymptoticHill(counts: Counts, q: 0 | 1 | 2): number | undefined {
  const sample = frequencies(counts);
  if (q !== 0 && q !== 1 && q !== 2) throw new RangeError(`invalid order: ${q}`);
  if (sample.n === 0) return undefined;
  if (q === 0) return sample.counts.length + sample.unseen;
  if (q === 1) return Math.exp(asymptoticEntropy(sample));
  let pairs = 0;
  for (const count of sample.counts) pairs += count * (count - 1);
  return pairs === 0 ? undefined : (sample.n * (sample.n - 1)) / pairs;
}

/** Chao, Wang and Jost's entropy: of what was seen, Σ (x/n)(ψ(n) − ψ(x)), and of what wasn't. */
export function asymptoticEntropy({ counts, n, singletons, shrink }: Frequencies): number {
  let seen = 0;
  for (const count of counts) seen += (count / n) * (digamma(n) - digamma(count));
  if (shrink === undefined || shrink === 0) return seen;
  // −ln(1 − s) − Σ_{r<n} sʳ/r is the series' tail Σ_{r≥n} sʳ/r: summed as such, s^(1−n) taken out
  const rest = 1 - shrink;
  let [tail, power] = [0, shrink];
  for (let r = n; r < n + 1e7; r++) {
    const term = power / r;
    tail += term;
    if (term < tail * rest * 1e-17) break;
    power *= shrink;
  }
  return seen + (singletons / n) * tail;
}

/** exp of Shannon's entropy of what was seen. */
export function observedShannon({ counts }: Frequencies): number {
  return Math.exp(shannonIndex(counts)!);
}
