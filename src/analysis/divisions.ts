import { type Random, shuffle } from "./random.js";

/** In how many ways k of n can be chosen; beyond 2⁵³ approximate. */
export function divisions(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= Math.min(k, n - k); i++) ways = Math.round((ways * (n - i + 1)) / i);
  return ways;
}

/**
 * Visits every division of 0 … n − 1 into a first group of k and the rest: the first k places of `order` are the group.
 * The list is reused.
 */
export function eachDivision(n: number, k: number, visit: (order: Int32Array) => void): void {
  const chosen = Int32Array.from({ length: k }, (_, i) => i);
  const order = new Int32Array(n);
  for (;;) {
    let [inside, outside] = [0, k];
    for (let i = 0; i < n; i++) {
      if (inside < k && chosen[inside] === i) order[inside++] = i;
      else order[outside++] = i;
    }
    visit(order);
    let place = k - 1;
    while (place >= 0 && chosen[place] === n - k + place) place--;
    if (place < 0) return;
    chosen[place]!++;
    for (let i = place + 1; i < k; i++) chosen[i] = chosen[i - 1]! + 1;
  }
}

/** As `eachDivision`, for so many divisions drawn at random. */
export function drawDivisions(
  n: number,
  k: number,
  draws: number,
  source: Random,
  visit: (order: Int32Array) => void,
): void {
  const order = Int32Array.from({ length: n }, (_, i) => i);
  for (let i = 0; i < draws; i++) visit(shuffle(order, source, k));
}
