import { type Edge, type NodeOptions, type PerNode, perNode, type TwoMode, twoMode } from "./two-mode.js";

export interface BetweennessOptions extends NodeOptions {
  /** divide by the largest value that a node of that side could have (default true); else pairs of nodes */
  readonly normalised?: boolean;
}

/**
 * Betweenness in the two-mode network: on what share of the shortest paths between others each node lies, divided by
 * the largest that a node of its side can have in any network with these numbers of nodes.
 *
 * @returns 0 … 1 per node; a node is left out where its side can have no other value than 0 (two nodes in all)
 * @throws RangeError where a weight is negative or not finite
 * @see Brandes (2001), A Faster Algorithm for Betweenness Centrality; Borgatti & Everett (1997); Borgatti & Halgin (2011)
 */
export function twoModeBetweenness(edges: readonly Edge[], options: BetweennessOptions = {}): PerNode {
  const graph = twoMode(edges, options);
  const raw = brandes(graph);
  if (options.normalised === false) return perNode(graph, (v) => raw[v]);
  const largest = { from: largestBetweenness(graph.n, graph.m), to: largestBetweenness(graph.m, graph.n) };
  return perNode(graph, (v) => {
    const most = v < graph.n ? largest.from : largest.to;
    return most > 0 ? raw[v]! / most : undefined;
  });
}

/** The largest betweenness of a node on a side of `own` nodes facing `other` ones. */
function largestBetweenness(own: number, other: number): number {
  if (own === 0 || other === 0) return 0;
  const s = Math.floor((own - 1) / other);
  const t = (own - 1) % other;
  return (other ** 2 * (s + 1) ** 2 + other * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2;
}

/** Unweighted betweenness of every node, each pair of others counted once. */
function brandes({ ids, offsets, targets }: TwoMode): Float64Array {
  const size = ids.length;
  const result = new Float64Array(size);
  const distance = new Int32Array(size).fill(-1);
  const paths = new Float64Array(size);
  const dependency = new Float64Array(size);
  const order = new Int32Array(size);
  for (let source = 0; source < size; source++) {
    let reached = 1;
    order[0] = source;
    distance[source] = 0;
    paths[source] = 1;
    for (let head = 0; head < reached; head++) {
      const v = order[head]!;
      const next = distance[v]! + 1;
      const through = paths[v]!;
      for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
        const w = targets[e]!;
        if (distance[w]! < 0) {
          distance[w] = next;
          order[reached++] = w;
        }
        if (distance[w] === next) paths[w]! += through;
      }
    }
    for (let tail = reached - 1; tail > 0; tail--) {
      const w = order[tail]!;
      const before = distance[w]! - 1;
      const perPath = (1 + dependency[w]!) / paths[w]!;
      for (let e = offsets[w]!; e < offsets[w + 1]!; e++) {
        const v = targets[e]!;
        if (distance[v] === before) dependency[v]! += paths[v]! * perPath;
      }
      result[w]! += dependency[w]! / 2;
    }
    for (let i = 0; i < reached; i++) {
      const v = order[i]!;
      distance[v] = -1;
      paths[v] = 0;
      dependency[v] = 0;
    }
  }
  return result;
}
