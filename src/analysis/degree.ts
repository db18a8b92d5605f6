import { degreeOf, type Edge, type NodeOptions, type PerNode, type PerSide, perNode, twoMode } from "./two-mode.js";

/**
 * Density of a two-mode network: the ties there are ÷ the n·m there could be.
 *
 * @param edges ties, each counted once; `nodes` adds those without any
 * @returns 0 … 1; undefined where either side is empty
 * @throws RangeError where a weight is negative or not finite
 * @see Borgatti & Everett (1997), Network Analysis of 2-Mode Data
 */
export function twoModeDensity(edges: readonly Edge[], options: NodeOptions = {}): number | undefined {
  const { n, m, ties } = twoMode(edges, options);
  return n * m === 0 ? undefined : ties / (n * m);
}

/**
 * Degrees: with how many of the other side each node is tied.
 *
 * @returns 0 … the other side's size, per node
 * @throws RangeError where a weight is negative or not finite
 */
export function degrees(edges: readonly Edge[], options: NodeOptions = {}): PerNode {
  const graph = twoMode(edges, options);
  return perNode(graph, (v) => degreeOf(graph, v));
}

/**
 * Degree centralisation of each side, Σ (max − dᵢ) ÷ ((own size − 1)(other size − 1)): how much one node stands out.
 * The divisor is that of a star in which one node has every tie it can have and each of the others one.
 *
 * @returns 0 (all alike) … 1 (a star), and above 1 where other nodes of that side have no tie; undefined where either
 *   side has fewer than two nodes
 * @throws RangeError where a weight is negative or not finite
 * @see Borgatti & Everett (1997), Network Analysis of 2-Mode Data, Social Networks 19
 */
export function degreeCentralisation(edges: readonly Edge[], options: NodeOptions = {}): PerSide {
  const graph = twoMode(edges, options);
  const { n, m } = graph;
  if (n < 2 || m < 2) return { from: undefined, to: undefined };
  const spread = (start: number, end: number) => {
    let [largest, total] = [0, 0];
    for (let v = start; v < end; v++) {
      largest = Math.max(largest, degreeOf(graph, v));
      total += degreeOf(graph, v);
    }
    return ((end - start) * largest - total) / ((n - 1) * (m - 1));
  };
  return { from: spread(0, n), to: spread(n, n + m) };
}
