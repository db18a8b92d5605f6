import { sharedPartners } from "./bipartite-clustering.js";
import { degreeOf, type Edge, type Side, twoMode } from "./two-mode.js";

/** Two of one side that share something of the other; a < b as text. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly weight: number;
}

export interface ProjectOptions {
  /** the side whose nodes are paired */
  readonly side: Side;
  /**
   * `shared` (default): how many they share; `jaccard`: that ÷ how many either has; `newman`: Σ 1 ÷ (size − 1) over what
   * they share, so that a meeting of two ties closer than one of fifty
   */
  readonly weight?: "shared" | "jaccard" | "newman";
}

/**
 * The one-mode network of one side: a pair for every two that share anything.
 *
 * @returns pairs sorted by a, then b; weight > 0
 * @throws RangeError where a weight is negative or not finite, or side or weight is unknown
 * @see Newman (2001), Scientific Collaboration Networks II; Borgatti & Halgin (2011), Analyzing Affiliation Networks
 */
export function project(edges: readonly Edge[], { side, weight = "shared" }: ProjectOptions): Pair[] {
  if (side !== "from" && side !== "to") throw new RangeError(`unknown side: ${side}`);
  if (!["shared", "jaccard", "newman"].includes(weight)) throw new RangeError(`unknown weight: ${weight}`);
  const graph = twoMode(edges);
  const { ids, n, m, offsets, targets } = graph;
  const pairs: Pair[] = [];
  const [start, end] = side === "from" ? [0, n] : [n, n + m];
  for (let u = start; u < end; u++) {
    const shared = sharedPartners(graph, u);
    const closeness = new Map<number, number>();
    if (weight === "newman") {
      for (let e = offsets[u]!; e < offsets[u + 1]!; e++) {
        const partner = targets[e]!;
        const share = 1 / (degreeOf(graph, partner) - 1);
        for (let f = offsets[partner]!; f < offsets[partner + 1]!; f++) {
          const v = targets[f]!;
          if (v > u) closeness.set(v, (closeness.get(v) ?? 0) + share);
        }
      }
    }
    for (const v of [...shared.keys()].filter((other) => other > u).sort((x, y) => x - y)) {
      const common = shared.get(v)!;
      const union = degreeOf(graph, u) + degreeOf(graph, v) - common;
      const value = weight === "shared" ? common : weight === "jaccard" ? common / union : closeness.get(v)!;
      pairs.push({ a: ids[u]!, b: ids[v]!, weight: value });
    }
  }
  return pairs;
}
