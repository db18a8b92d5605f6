import { type Counts, paired } from "./counts.js";

/** Presence: a set of things, or counts of which those above 0 are present. */
export type Presence = Counts | ReadonlySet<unknown>;

/**
 * Bray and Curtis's likeness 2 Σ min(aᵢ, bᵢ) ÷ Σ (aᵢ + bᵢ).
 *
 * @returns 0 (nothing in common) … 1 (alike); undefined where both are empty
 * @throws RangeError where lengths differ or a count is negative or not finite
 * @see Bray & Curtis (1957), An Ordination of the Upland Forest Communities of Southern Wisconsin
 */
export function brayCurtis(a: Counts, b: Counts): number | undefined {
  const { totalA, totalB } = paired(a, b);
  return totalA + totalB === 0 ? undefined : (2 * overlap(a, b)) / (totalA + totalB);
}

/**
 * Růžička's likeness of quantities, Σ min(aᵢ, bᵢ) ÷ Σ max(aᵢ, bᵢ): Jaccard's where counts are 0 or 1.
 *
 * @returns 0 … 1; undefined where both are empty
 * @throws RangeError where lengths differ or a count is negative or not finite
 * @see Růžička (1958), Anwendung mathematisch-statistischer Methoden in der Geobotanik
 */
export function ruzicka(a: Counts, b: Counts): number | undefined {
  const { totalA, totalB } = paired(a, b);
  const shared = overlap(a, b);
  return totalA + totalB === 0 ? undefined : shared / (totalA + totalB - shared);
}

/**
 * Jaccard's likeness of two sets: what both have ÷ what either has.
 *
 * @param a a Set, or counts of which those above 0 are present
 * @returns 0 … 1; undefined where both are empty
 * @throws RangeError where counts differ in length or are negative or not finite
 * @see Jaccard (1901), Étude comparative de la distribution florale
 */
export function jaccard(a: Presence, b: Presence): number | undefined {
  const { shared, onlyA, onlyB } = presence(a, b);
  const either = shared + onlyA + onlyB;
  return either === 0 ? undefined : shared / either;
}

/**
 * Sørensen's likeness of two sets: 2 × what both have ÷ the sum of what each has.
 *
 * @param a a Set, or counts of which those above 0 are present
 * @returns 0 … 1; undefined where both are empty
 * @throws RangeError where counts differ in length or are negative or not finite
 * @see Sørensen (1948), A Method of Establishing Groups of Equal Amplitude in Plant Sociology
 */
export function sorensen(a: Presence, b: Presence): number | undefined {
  const { shared, onlyA, onlyB } = presence(a, b);
  const both = 2 * shared + onlyA + onlyB;
  return both === 0 ? undefined : (2 * shared) / both;
}

/**
 * Morisita's index in Horn's form, 2 Σ pᵢqᵢ ÷ (Σ pᵢ² + Σ qᵢ²), on shares: the size of the groups matters little.
 *
 * @returns 0 … 1; undefined where either is empty
 * @throws RangeError where lengths differ or a count is negative or not finite
 * @see Horn (1966), Measurement of "Overlap" in Comparative Ecological Studies
 */
export function morisitaHorn(a: Counts, b: Counts): number | undefined {
  const { totalA, totalB } = paired(a, b);
  if (totalA === 0 || totalB === 0) return undefined;
  let cross = 0;
  let squares = 0;
  for (let i = 0; i < a.length; i++) {
    const p = a[i]! / totalA;
    const q = b[i]! / totalB;
    cross += p * q;
    squares += p * p + q * q;
  }
  return (2 * cross) / squares;
}

/**
 * Morisita's index 2 Σ aᵢbᵢ ÷ ((λa + λb) A B) with λa = Σ aᵢ(aᵢ − 1) ÷ (A(A − 1)): how much likelier two drawn from
 * different groups are of one kind than two drawn from the same. Nearly independent of the groups' sizes.
 *
 * @param a whole counts
 * @returns 0 … unbounded above (1 where the groups are draws from one distribution); undefined where no count exceeds 1
 *   or either is empty. vegan's dissimilarity is max(0, 1 − this).
 * @throws RangeError where lengths differ or a count is negative or not finite
 * @see Morisita (1959), Measuring of Interspecific Association and Similarity between Communities
 */
export function morisita(a: Counts, b: Counts): number | undefined {
  const { totalA, totalB } = paired(a, b);
  let cross = 0;
  let pairsA = 0;
  let pairsB = 0;
  for (let i = 0; i < a.length; i++) {
    cross += a[i]! * b[i]!;
    pairsA += a[i]! * (a[i]! - 1);
    pairsB += b[i]! * (b[i]! - 1);
  }
  if (totalA === 0 || totalB === 0) return undefined;
  const lambda =
    (pairsA === 0 ? 0 : pairsA / (totalA * (totalA - 1))) + (pairsB === 0 ? 0 : pairsB / (totalB * (totalB - 1)));
  return lambda > 0 ? (2 * cross) / (lambda * totalA * totalB) : undefined;
}

/**
 * Hellinger's likeness 1 − √(1 − Σ √(pᵢqᵢ)) of two distributions.
 *
 * @returns 0 (nothing in common) … 1 (same shares); undefined where either is empty
 * @throws RangeError where lengths differ or a count is negative or not finite
 * @see Hellinger (1909); Rao (1995), A Review of Canonical Coordinates
 */
export function hellinger(a: Counts, b: Counts): number | undefined {
  const { totalA, totalB } = paired(a, b);
  if (totalA === 0 || totalB === 0) return undefined;
  // Σ (√p − √q)² ÷ 2 equals 1 − Σ √(pq), without the cancellation near 1.
  let squares = 0;
  for (let i = 0; i < a.length; i++) squares += (Math.sqrt(a[i]! / totalA) - Math.sqrt(b[i]! / totalB)) ** 2;
  return 1 - Math.sqrt(Math.min(1, squares / 2));
}

function overlap(a: Counts, b: Counts): number {
  let shared = 0;
  for (let i = 0; i < a.length; i++) shared += Math.min(a[i]!, b[i]!);
  return shared;
}

function presence(a: Presence, b: Presence): { shared: number; onlyA: number; onlyB: number } {
  if (!(Array.isArray(a) || Array.isArray(b))) {
    const [setA, setB] = [a as ReadonlySet<unknown>, b as ReadonlySet<unknown>];
    let shared = 0;
    for (const thing of setA) if (setB.has(thing)) shared++;
    return { shared, onlyA: setA.size - shared, onlyB: setB.size - shared };
  }
  if (!(Array.isArray(a) && Array.isArray(b))) throw new RangeError("a set can't be compared with counts");
  paired(a, b);
  const tally = { shared: 0, onlyA: 0, onlyB: 0 };
  for (let i = 0; i < a.length; i++) {
    if (a[i] > 0 && b[i] > 0) tally.shared++;
    else if (a[i] > 0) tally.onlyA++;
    else if (b[i] > 0) tally.onlyB++;
  }
  return tally;
}
