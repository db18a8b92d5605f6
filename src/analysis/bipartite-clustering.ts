import { degreeOf, type Edge, type NodeOptions, type PerNode, perNode, type TwoMode, twoMode } from "./two-mode.js";

export interface LatapyOptions extends NodeOptions {
  /** what the shared partners are divided by: either's (`dot`, the default), the fewer or the more of the two's own */
  readonly mode?: "dot" | "min" | "max";
}

/**
 * Latapy's clustering coefficient per node: the mean overlap of its partners with those of every node that it shares a
 * partner with. `dot` divides by the union, `min` and `max` by the smaller and the larger neighbourhood.
 *
 * @returns 0 … 1 per node; 0 for a node that shares a partner with nobody, as networkx has it
 * @throws RangeError where a weight is negative or not finite, or the mode is unknown
 * @see Latapy, Magnien & Del Vecchio (2008), Basic Notions for the Analysis of Large Two-Mode Networks
 */
export function latapyClustering(edges: readonly Edge[], options: LatapyOptions = {}): PerNode {
  const mode = options.mode ?? "dot";
  if (!["dot", "min", "max"].includes(mode)) throw new RangeError(`unknown mode: ${mode}`);
  const graph = twoMode(edges, options);
  return perNode(graph, (u) => {
    const shared = sharedPartners(graph, u);
    let total = 0;
    for (const [v, common] of shared) {
      const [a, b] = [degreeOf(graph, u), degreeOf(graph, v)];
      total += common / (mode === "dot" ? a + b - common : mode === "min" ? Math.min(a, b) : Math.max(a, b));
    }
    return shared.size === 0 ? 0 : total / shared.size;
  });
}

/**
 * Robins and Alexander's clustering of the whole network, 4·C₄ ÷ L₃: how many of the paths of three ties are closed
 * to a cycle of four (two organisations that share one network also share another).
 *
 * @returns 0 … 1; undefined where there is no path of three ties
 * @throws RangeError where a weight is negative or not finite
 * @see Robins & Alexander (2004), Small Worlds Among Interlocking Directors
 */
export function robinsAlexanderClustering(edges: readonly Edge[]): number | undefined {
  const graph = twoMode(edges);
  let paths = 0;
  let cycles = 0;
  for (let u = 0; u < graph.n; u++) {
    for (let e = graph.offsets[u]!; e < graph.offsets[u + 1]!; e++) {
      paths += (degreeOf(graph, u) - 1) * (degreeOf(graph, graph.targets[e]!) - 1);
    }
    for (const [v, common] of sharedPartners(graph, u)) if (v > u) cycles += (common * (common - 1)) / 2;
  }
  return paths === 0 ? undefined : (4 * cycles) / paths;
}

/** With whom node u shares partners, and how many. */
export function sharedPartners({ offsets, targets }: TwoMode, u: number): Map<number, number> {
  const shared = new Map<number, number>();
  for (let e = offsets[u]!; e < offsets[u + 1]!; e++) {
    const partner = targets[e]!;
    for (let f = offsets[partner]!; f < offsets[partner + 1]!; f++) {
      const v = targets[f]!;
      if (v !== u) shared.set(v, (shared.get(v) ?? 0) + 1);
    }
  }
  return shared;
}
