import { compare } from "./records/networks.js";

/** The place of each text in code-unit order. */
export function ranksOf(texts: readonly string[]): Int32Array {
  const order = texts.map((_, i) => i).sort((a, b) => compare(texts[a]!, texts[b]!));
  const ranks = new Int32Array(texts.length);
  order.forEach((text, rank) => {
    ranks[text] = rank;
  });
  return ranks;
}

/**
 * The order of rows by several keys, by counting and not by comparing.
 *
 * @param rows number of rows
 * @param keys the most telling first: each gives a row's non-negative integer
 * @returns the rows' numbers in order; rows of equal keys stay in the order in which they came
 */
export function orderBy(rows: number, keys: readonly ((row: number) => number)[]): Int32Array {
  let order = Int32Array.from({ length: rows }, (_, row) => row);
  let next = new Int32Array(rows);
  const values = new Int32Array(rows);
  for (const key of [...keys].reverse()) {
    let largest = 0;
    for (let row = 0; row < rows; row++) {
      const value = key(row);
      values[row] = value;
      if (value > largest) largest = value;
    }
    const starts = new Int32Array(largest + 2);
    for (let row = 0; row < rows; row++) starts[values[row]! + 1]!++;
    for (let value = 1; value < starts.length; value++) starts[value]! += starts[value - 1]!;
    for (const row of order) next[starts[values[row]!]!++] = row;
    [order, next] = [next, order];
  }
  return order;
}
