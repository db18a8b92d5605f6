import { type Counts, mean, paired, positive } from "./counts.js";

/** A mean score, or answers per score 1, 2, 3… */
export type Scores = number | Counts;

/**
 * Mean score of answers on 1, 2, 3…
 *
 * @param counts answers per score, the first for score 1
 * @returns 1 … the number of scores; undefined where nobody answered
 * @throws RangeError where a count is negative or not finite
 */
export function meanScore(counts: Counts): number | undefined {
  const { total } = positive(counts);
  return total === 0 ? undefined : counts.reduce((all, count, i) => all + count * (i + 1), 0) / total;
}

/**
 * Expectation gap: mean experienced − mean expected.
 *
 * @param expected a mean, or answers per score from 1 up
 * @returns below 0 where less was experienced than expected, −4 … 4 on a scale 1–5; undefined where either is empty
 * @throws RangeError where a mean is not finite, or a count is negative or not finite
 */
export function expectationGap(expected: Scores | undefined, experienced: Scores | undefined): number | undefined {
  const [before, after] = [average(expected), average(experienced)];
  return before === undefined || after === undefined ? undefined : after - before;
}

function average(scores: Scores | undefined): number | undefined {
  if (typeof scores !== "number") return scores && meanScore(scores);
  if (!Number.isFinite(scores)) throw new RangeError(`invalid mean: ${scores}`);
  return scores;
}

/**
 * Within-group agreement r*wg(j) = 1 − s̄² ÷ σ²: the mean over items of the variance of answers, against that of
 * answers spread evenly over the scale, (K² − 1) ÷ 12 for K scores.
 *
 * @param items answers per score (from 1 up) of each item, on the same scale; or of one item
 * @returns 1 (all agree on every item), 0 (as if answered at random), below 0 where answers are split; undefined where
 *   no item has two answers. Items with fewer than two are left out.
 * @throws RangeError where scales differ or have fewer than two scores, or a count is negative or not whole
 * @see Lindell, Brandt & Whitney (1999), A Revised Index of Interrater Agreement for Multi-Item Ratings
 */
export function withinGroupAgreement(items: Counts | readonly Counts[]): number | undefined {
  const all = (typeof items[0] === "number" ? [items] : items) as readonly Counts[];
  const scale = all[0]?.length;
  if (scale === undefined) return undefined;
  if (scale < 2) throw new RangeError(`too short a scale: ${scale}`);
  const variances: number[] = [];
  for (const counts of all) {
    if (counts.length !== scale) throw new RangeError(`different scales: ${scale} and ${counts.length}`);
    const { total } = positive(counts);
    if (total < 2) continue;
    const centre = meanScore(counts)!;
    const squares = counts.reduce((sum, count, i) => sum + count * (i + 1 - centre) ** 2, 0);
    variances.push(squares / (total - 1));
  }
  const spread = mean(variances);
  return spread === undefined ? undefined : 1 - spread / ((scale ** 2 - 1) / 12);
}

/**
 * Alignment of two groups' answers: 1 − W₁ ÷ (K − 1), W₁ being how many steps on the scale the average answer would
 * have to move for both groups to answer alike (Wasserstein's distance), K the number of scores.
 *
 * @param a answers per score of one group, from the lowest score to the highest
 * @returns 0 (each group at its own end) … 1 (the same distribution); undefined where either group is empty
 * @throws RangeError where scales differ or have fewer than two scores, or a count is negative or not finite
 * @see Vallender (1974), Calculation of the Wasserstein Distance Between Probability Distributions on the Line
 */
export function alignment(a: Counts, b: Counts): number | undefined {
  const { totalA, totalB } = paired(a, b);
  if (a.length < 2) throw new RangeError(`too short a scale: ${a.length}`);
  if (totalA === 0 || totalB === 0) return undefined;
  let [ahead, distance] = [0, 0];
  for (let i = 0; i < a.length - 1; i++) {
    ahead += a[i]! / totalA - b[i]! / totalB;
    distance += Math.abs(ahead);
  }
  return 1 - distance / (a.length - 1);
}
