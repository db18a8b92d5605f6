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
 * @param keys one or more, the most telling first: a non-negative integer for each row
 * @returns the rows' numbers in order; rows of equal keys stay in the order in which they came
 */
export function orderBy(keys: readonly Int32Array[]): Int32Array {
  const rows = keys[0]!.length;
  let order = new Int32Array(rows);
  for (let row = 0; row < rows; row++) order[row] = row;
  let next = new Int32Array(rows);
  for (const values of [...keys].reverse()) {
    if (isInOrderOf(values, order)) continue;
    let largest = 0;
    for (let row = 0; row < rows; row++) if (values[row]! > largest) largest = values[row]!;
    const starts = new Int32Array(largest + 2);
    for (let row = 0; row < rows; row++) starts[values[row]! + 1]!++;
    for (let value = 1; value < starts.length; value++) starts[value]! += starts[value - 1]!;
    for (let place = 0; place < rows; place++) {
      const row = order[place]!;
      next[starts[values[row]!]!++] = row;
    }
    [order, next] = [next, order];
  }
  return order;
}

function isInOrderOf(values: Int32Array, order: Int32Array): boolean {
  for (let place = 1; place < order.length; place++) {
    if (values[order[place]!]! < values[order[place - 1]!]!) return false;
  }
  return true;
}
