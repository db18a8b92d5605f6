import { type Edge, type TwoMode, twoMode } from "./two-mode.js";

/** The community of each node, by any number. */
export type Partition = { readonly from: ReadonlyMap<string, number>; readonly to: ReadonlyMap<string, number> };

/**
 * Barber's modularity of a two-mode network, Q = (1/w) Σ (Aᵢⱼ − kᵢdⱼ/w) over pairs of one community: the weight of ties
 * within communities beyond what the degrees alone would give.
 *
 * @param edges ties with their weights (1 where none is given)
 * @param partition the community of every node with a tie
 * @returns −1 … below 1; 0 for one community; undefined where there are no ties
 * @throws RangeError where a node with a tie has no community, or a weight is negative or not finite
 * @see Barber (2007), Modularity and Community Detection in Bipartite Networks, Physical Review E 76
 */
export function barberModularity(edges: readonly Edge[], partition: Partition): number | undefined {
  const graph = twoMode(edges);
  const labels = graph.ids.map((id, v) => {
    const label = (v < graph.n ? partition.from : partition.to).get(id);
    const tied = graph.offsets[v + 1]! > graph.offsets[v]!;
    if (label === undefined && tied) throw new RangeError(`no community for ${id}`);
    return label ?? Number.NaN;
  });
  return modularityOf(graph, labels);
}

export interface Strengths {
  readonly strength: Float64Array;
  readonly total: number;
}

/** The weight of each node's ties, and of all ties. */
export function strengths({ ids, n, offsets, weights }: TwoMode): Strengths {
  const strength = new Float64Array(ids.length);
  let total = 0;
  for (let v = 0; v < ids.length; v++) {
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) strength[v]! += weights[e]!;
    if (v < n) total += strength[v]!;
  }
  return { strength, total };
}

/** Barber's Q of a partition given by node index; undefined where there are no ties. */
export function modularityOf(graph: TwoMode, labels: ArrayLike<number>): number | undefined {
  const { strength, total } = strengths(graph);
  if (total === 0) return undefined;
  const sides = [new Map<number, number>(), new Map<number, number>()] as const;
  let within = 0;
  for (let v = 0; v < graph.ids.length; v++) {
    const side = sides[v < graph.n ? 0 : 1];
    side.set(labels[v]!, (side.get(labels[v]!) ?? 0) + strength[v]!);
    if (v >= graph.n) continue;
    for (let e = graph.offsets[v]!; e < graph.offsets[v + 1]!; e++) {
      if (labels[v] === labels[graph.targets[e]!]) within += graph.weights[e]!;
    }
  }
  let expected = 0;
  for (const [label, k] of sides[0]) expected += k * (sides[1].get(label) ?? 0);
  return within / total - expected / total ** 2;
}
