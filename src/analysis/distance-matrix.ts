import type { Counts } from "./counts.js";

/**
 * Unlikeness of every two rows: 1 − measure(row, other row), the diagonal 0.
 *
 * @param rows one list of counts per school or network, over the same kinds
 * @param measure a likeness, symmetric, 1 = alike (`brayCurtis`, `morisitaHorn`…)
 * @returns rows × rows, symmetric; undefined where the measure is, also on the diagonal. `morisita` exceeds 1, so its
 *   distances may be below 0.
 * @throws RangeError where the measure does (rows of different lengths, an invalid count)
 */
export function distanceMatrix<Row = Counts>(
  rows: readonly Row[],
  measure: (a: Row, b: Row) => number | undefined,
): (number | undefined)[][] {
  const matrix = rows.map(() => new Array<number | undefined>(rows.length).fill(undefined));
  rows.forEach((row, i) => {
    matrix[i]![i] = measure(row, row) === undefined ? undefined : 0;
    for (let j = i + 1; j < rows.length; j++) {
      const likeness = measure(row, rows[j]!);
      matrix[i]![j] = matrix[j]![i] = likeness === undefined ? undefined : 1 - likeness;
    }
  });
  return matrix;
}
