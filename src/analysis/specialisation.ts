import { type Counts, paired } from "./counts.js";

/**
 * Location quotient per industry: its share here ÷ its share in the reference.
 *
 * @param counts organisations per industry here
 * @param reference organisations per industry in what one compares with, in the same order
 * @returns one per industry, 0 … : 1 = as common as there, 2 = twice as common; undefined where the reference has none
 *   of that industry, or either is empty
 * @throws RangeError where lengths differ or a count is negative or not finite
 * @see Isard (1960), Methods of Regional Analysis
 */
export function locationQuotient(counts: Counts, reference: Counts): (number | undefined)[] {
  const { totalA, totalB } = paired(counts, reference);
  return counts.map((count, i) =>
    totalA === 0 || totalB === 0 || reference[i] === 0 ? undefined : count / totalA / (reference[i]! / totalB),
  );
}

/**
 * Krugman's specialisation Σ |sᵢ − rᵢ| of the shares here against the reference's, not halved.
 *
 * @returns 0 (same shares) … 2 (nothing in common); undefined where either is empty
 * @throws RangeError where lengths differ or a count is negative or not finite
 * @see Krugman (1991), Geography and Trade
 */
export function krugmanSpecialisation(counts: Counts, reference: Counts): number | undefined {
  const { totalA, totalB } = paired(counts, reference);
  if (totalA === 0 || totalB === 0) return undefined;
  let difference = 0;
  for (let i = 0; i < counts.length; i++) difference += Math.abs(counts[i]! / totalA - reference[i]! / totalB);
  return difference;
}

/**
 * Duncan and Duncan's dissimilarity ½ Σ |pᵢ − qᵢ|: the share of one group that would have to move to another industry
 * for both to be spread alike.
 *
 * @returns 0 (alike) … 1 (nothing in common); undefined where either is empty
 * @throws RangeError where lengths differ or a count is negative or not finite
 * @see Duncan & Duncan (1955), A Methodological Analysis of Segregation Indexes
 */
export function duncanDissimilarity(a: Counts, b: Counts): number | undefined {
  const difference = krugmanSpecialisation(a, b);
  return difference === undefined ? undefined : difference / 2;
}
