import { type Counts, positive, sum } from "./counts.js";

/**
 * Van der Eijk's agreement A of answers on an ordered scale: the distribution is taken apart into layers in which each
 * score is used alike or not at all, and A is their mean agreement, weighted by how many answers each layer holds.
 *
 * @param counts answers per score, from the lowest to the highest, at least 3 scores
 * @returns −1 (half at each end) … 0 (all scores alike) … 1 (all at one score); undefined where nobody answered
 * @throws RangeError where a count is negative or not finite, or the scale has fewer than 3 scores
 * @see van der Eijk (2001), Measuring Agreement in Ordered Rating Scales, Quality & Quantity 35
 */
export function agreementA(counts: Counts): number | undefined {
  if (counts.length < 3) throw new RangeError(`too short a scale: ${counts.length}`);
  const { total } = positive(counts);
  if (total === 0) return undefined;
  const left = [...counts];
  let agreement = 0;
  for (;;) {
    const used = left.map((count) => (count > 0 ? 1 : 0));
    const size = sum(used);
    if (size === 0) return agreement;
    const height = Math.min(...left.filter((count) => count > 0));
    agreement += ((height * size) / total) * patternAgreement(used);
    // Exactly 0 for those that the layer uses up.
    for (let i = 0; i < left.length; i++) if (left[i]! > 0) left[i] = left[i] === height ? 0 : left[i]! - height;
  }
}

/** A of one layer: U·(1 − (S − 1)/(K − 1)) with U from the triples of scores that are 1-1-0 rather than 1-0-1. */
function patternAgreement(used: readonly number[]): number {
  const k = used.length;
  const size = sum(used);
  if (size === 1) return 1;
  if (size === k) return 0;
  let [unimodal, bimodal] = [0, 0];
  for (let a = 0; a < k - 2; a++) {
    for (let b = a + 1; b < k - 1; b++) {
      for (let c = b + 1; c < k; c++) {
        if (used[a]! + used[b]! + used[c]! !== 2) continue;
        if (used[b] === 1) unimodal++;
        else bimodal++;
      }
    }
  }
  const u = ((k - 2) * unimodal - (k - 1) * bimodal) / ((k - 2) * (unimodal + bimodal));
  return u * (1 - (size - 1) / (k - 1));
}

/**
 * Polarisation (1 − A) ÷ 2 with van der Eijk's A.
 *
 * @param counts answers per score, from the lowest to the highest, at least 3 scores
 * @returns 0 (all at one score) … ½ (all scores alike) … 1 (half at each end); undefined where nobody answered
 * @throws RangeError as agreementA
 */
export function polarisation(counts: Counts): number | undefined {
  const agreement = agreementA(counts);
  return agreement === undefined ? undefined : (1 - agreement) / 2;
}
