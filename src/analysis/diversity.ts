import { type Counts, positive } from "./counts.js";

/**
 * Richness: the number of kinds that occur, Hill's number of order 0. It grows with the number counted, so
 * compare groups of unlike size by `rarefiedRichness` instead.
 *
 * @param counts non-negative number per kind
 * @returns 0 … k; 0 where nothing was counted
 * @throws RangeError where a count is negative or not finite
 */
export function richness(counts: Counts): number {
  return positive(counts).counts.length;
}

/**
 * Shannon entropy H′ = −Σ pᵢ ln pᵢ of how organisations spread over industries.
 *
 * @param counts non-negative number of organisations per industry
 * @returns nats, 0 (one industry) … ln k (k equally large ones); undefined where there are no organisations
 * @throws RangeError where a count is negative or not finite
 * @see Shannon (1948), A Mathematical Theory of Communication
 */
export function shannonIndex(counts: Counts): number | undefined {
  const { counts: kept, total } = positive(counts);
  if (total === 0) return undefined;
  let entropy = 0;
  for (const count of kept) entropy -= (count / total) * Math.log(count / total);
  return Math.max(0, entropy);
}

/**
 * Simpson's index as Gini and Simpson's 1 − Σ pᵢ²: the chance that two drawn with replacement are of different kinds.
 *
 * @returns 0 (one kind) … 1 − 1/k; undefined where nothing was counted
 * @throws RangeError where a count is negative or not finite
 * @see Simpson (1949), Measurement of Diversity, Nature 163
 */
export function simpsonIndex(counts: Counts): number | undefined {
  const concentration = sumOfSquares(counts);
  return concentration === undefined ? undefined : 1 - concentration;
}

/**
 * Inverse Simpson 1 / Σ pᵢ²: Hill's number of order 2.
 *
 * @returns 1 … k; undefined where nothing was counted
 * @throws RangeError where a count is negative or not finite
 */
export function inverseSimpson(counts: Counts): number | undefined {
  const concentration = sumOfSquares(counts);
  return concentration === undefined ? undefined : 1 / concentration;
}

/**
 * Hill's number of order q, (Σ pᵢ^q)^(1/(1−q)): how many equally common kinds would be as diverse. q = 0 counts the
 * kinds, q = 1 (the limit) is exp of Shannon's entropy, q = 2 is inverse Simpson, q = ∞ is 1 / max pᵢ.
 *
 * @param q order, 0 ≤ q ≤ Infinity: the larger, the less rare kinds matter
 * @returns 1 … k, falling as q grows; undefined where nothing was counted
 * @throws RangeError where a count is negative or not finite, or q is negative or NaN
 * @see Hill (1973), Diversity and Evenness, Ecology 54
 */
export function hillNumber(counts: Counts, q: number): number | undefined {
  if (!(q >= 0)) throw new RangeError(`invalid order: ${q}`);
  const { counts: kept, total } = positive(counts);
  if (total === 0) return undefined;
  if (q === 0) return kept.length;
  if (q === 1) return Math.exp(shannonIndex(counts)!);
  const largest = Math.max(...kept);
  if (q === Infinity) return total / largest;
  // Close to 1 the power mean loses all its digits; the series in q − 1 about the entropy keeps them.
  const h = q - 1;
  let tilted = 0;
  for (const count of kept) {
    const p = count / total;
    tilted += p * Math.expm1(h * Math.log(p));
  }
  if (tilted > -0.5) return Math.exp(-Math.log1p(tilted) / h);
  // Large q: the largest share is taken out so that no power vanishes.
  let relative = 0;
  for (const count of kept) relative += (count / largest) ** q;
  return Math.exp((q / (1 - q)) * Math.log(largest / total) + Math.log(relative) / (1 - q));
}

/**
 * Pielou's evenness J = H′ ÷ ln k.
 *
 * @returns 0 … 1 (all kinds equally common); undefined where fewer than two kinds occur
 * @throws RangeError where a count is negative or not finite
 * @see Pielou (1966), The Measurement of Diversity in Different Types of Biological Collections
 */
export function pielouEvenness(counts: Counts): number | undefined {
  const kinds = richness(counts);
  return kinds < 2 ? undefined : Math.min(1, shannonIndex(counts)! / Math.log(kinds));
}

/**
 * Berger and Parker's dominance: the share of the commonest kind.
 *
 * @returns 1/k … 1; undefined where nothing was counted
 * @throws RangeError where a count is negative or not finite
 * @see Berger & Parker (1970), Diversity of Planktonic Foraminifera in Deep-Sea Sediments, Science 168
 */
export function bergerParker(counts: Counts): number | undefined {
  const { counts: kept, total } = positive(counts);
  return total === 0 ? undefined : Math.max(...kept) / total;
}

/** Σ pᵢ²; undefined where nothing was counted. */
export function sumOfSquares(counts: Counts): number | undefined {
  const { counts: kept, total } = positive(counts);
  if (total === 0) return undefined;
  let squares = 0;
  for (const count of kept) squares += (count / total) ** 2;
  return squares;
}
