import { type Edge, type NodeOptions, type PerNode, perNode, twoMode } from "./two-mode.js";

/**
 * Closeness in the two-mode network: the smallest sum of distances that a node of this side could have (1 to each of the
 * other side, 2 to each of its own) ÷ the sum it has. In a network of several parts the sum is over the node's own
 * part, and the value is multiplied by that part's share of the other nodes, (reached) ÷ (all − 1), as networkx does.
 *
 * @returns per node, 0 (without ties) … 1 (as close as can be); where the network is in parts, a node of a small one may exceed 1
 * @throws RangeError where a weight is negative or not finite
 * @see Borgatti & Everett (1997); Wasserman & Faust (1994) for the scaling by parts
 */
export function twoModeCloseness(edges: readonly Edge[], options: NodeOptions = {}): PerNode {
  const graph = twoMode(edges, options);
  const { ids, n, m, offsets, targets } = graph;
  const size = ids.length;
  const distance = new Int32Array(size);
  const order = new Int32Array(size);
  return perNode(graph, (source) => {
    distance.fill(-1);
    distance[source] = 0;
    order[0] = source;
    let [reached, total] = [1, 0];
    for (let head = 0; head < reached; head++) {
      const v = order[head]!;
      for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
        const w = targets[e]!;
        if (distance[w]! >= 0) continue;
        distance[w] = distance[v]! + 1;
        total += distance[w]!;
        order[reached++] = w;
      }
    }
    if (total === 0) return 0;
    const least = source < n ? m + 2 * (n - 1) : n + 2 * (m - 1);
    return (least / total) * ((reached - 1) / (size - 1));
  });
}
