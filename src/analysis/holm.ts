/**
 * Holm's correction of several p-values: the smallest × m, the next × (m − 1) and so on, never falling, at most 1.
 *
 * @param pValues one per comparison; undefined where there was none, which counts for nothing
 * @returns corrected p in the same order
 * @throws RangeError where a p isn't within 0 … 1
 * @see Holm (1979), A Simple Sequentially Rejective Multiple Test Procedure
 */
export function holm(pValues: readonly number[]): number[];
export function holm(pValues: readonly (number | undefined)[]): (number | undefined)[];
export function holm(pValues: readonly (number | undefined)[]): (number | undefined)[] {
  const given = pValues.flatMap((p, i) => (p === undefined ? [] : [{ p, i }]));
  for (const { p } of given) if (!(p >= 0 && p <= 1)) throw new RangeError(`invalid p: ${p}`);
  const corrected = new Array<number | undefined>(pValues.length).fill(undefined);
  let largest = 0;
  given
    .sort((a, b) => a.p - b.p)
    .forEach(({ p, i }, rank) => {
      largest = Math.min(1, Math.max(largest, p * (given.length - rank)));
      corrected[i] = largest;
    });
  return corrected;
}
