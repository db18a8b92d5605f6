import { pick, random, shuffle } from "./random.js";
import { type Edge, type PerNode, perNode, type TwoMode, twoMode } from "./two-mode.js";

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
  return modularity(graph, labels);
}

export interface CommunityOptions {
  readonly seed: number;
  /** independent starts, of which the best is kept (default 50) */
  readonly restarts?: number;
}

export interface Communities extends PerNode {
  readonly modularity: number | undefined;
}

/**
 * Communities of a two-mode network by the largest Barber modularity found: label propagation on both sides in turn,
 * then joining of communities while that helps (LPAwb+), from several seeded starts. The true largest may be higher.
 *
 * @returns communities numbered from 1 in the order of their first node, and their modularity; usable as a partition
 * @throws RangeError where the seed is not a whole number or restarts is below 1
 * @see Beckett (2016), Improved Community Detection in Weighted Bipartite Networks, Royal Society Open Science 3
 */
export function barberCommunities(edges: readonly Edge[], { seed, restarts = 50 }: CommunityOptions): Communities {
  if (!(Number.isInteger(restarts) && restarts >= 1)) throw new RangeError(`invalid restarts: ${restarts}`);
  const graph = twoMode(edges);
  const source = random(seed);
  let best: Int32Array = Int32Array.from(graph.ids, (_, v) => v);
  let bestQ = graph.ties === 0 ? undefined : modularity(graph, best)!;
  for (let start = 0; bestQ !== undefined && start < restarts; start++) {
    const labels = climb(graph, source);
    const q = modularity(graph, labels)!;
    if (q > bestQ + 1e-12) [best, bestQ] = [labels, q];
  }
  const numbers = new Map<number, number>();
  for (const label of best) if (!numbers.has(label)) numbers.set(label, numbers.size + 1);
  return { ...perNode(graph, (v) => numbers.get(best[v]!)!), modularity: bestQ };
}

interface Strengths {
  readonly strength: Float64Array;
  readonly total: number;
}

function strengths({ ids, n, offsets, weights }: TwoMode): Strengths {
  const strength = new Float64Array(ids.length);
  let total = 0;
  for (let v = 0; v < ids.length; v++) {
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) strength[v]! += weights[e]!;
    if (v < n) total += strength[v]!;
  }
  return { strength, total };
}

function modularity(graph: TwoMode, labels: ArrayLike<number>): number | undefined {
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

/** One seeded start: every node in turn to the community it gains most in, then the best joining, until neither helps. */
function climb(graph: TwoMode, source: () => number): Int32Array {
  const { ids, n, offsets, targets, weights } = graph;
  const size = ids.length;
  const { strength, total } = strengths(graph);
  const communities = 1 + pick(source, Math.max(1, Math.min(n, graph.m)));
  const labels = Int32Array.from(ids, (_, v) => (source() < 0.5 ? v : pick(source, communities)));
  const sums = [new Float64Array(size), new Float64Array(size)] as const;
  for (let v = 0; v < size; v++) sums[v < n ? 0 : 1][labels[v]!]! += strength[v]!;
  const order = Int32Array.from(ids, (_, v) => v);
  const gain = new Float64Array(size);
  const move = (v: number): boolean => {
    const [own, other] = v < n ? sums : [sums[1], sums[0]];
    const near = new Set<number>();
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      const label = labels[targets[e]!]!;
      near.add(label);
      gain[label]! += weights[e]!;
    }
    const worth = (label: number) => gain[label]! - (strength[v]! * other[label]!) / total;
    let [best, bestWorth] = [labels[v]!, worth(labels[v]!)];
    for (const label of near) if (worth(label) > bestWorth + 1e-12) [best, bestWorth] = [label, worth(label)];
    for (const label of near) gain[label] = 0;
    if (best === labels[v]) return false;
    own[labels[v]!]! -= strength[v]!;
    own[best]! += strength[v]!;
    labels[v] = best;
    return true;
  };
  do {
    for (let moved = true; moved; ) {
      moved = false;
      for (const v of shuffle(order, source)) moved = move(v) || moved;
    }
  } while (join(graph, labels, sums, total));
  return labels;
}

/** Joins the two communities whose union gains most; false where no union gains. */
function join(
  { n, offsets, targets, weights }: TwoMode,
  labels: Int32Array,
  [top, bottom]: readonly [Float64Array, Float64Array],
  total: number,
): boolean {
  const between = new Map<number, Map<number, number>>();
  for (let v = 0; v < n; v++) {
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      const [a, b] = [labels[v]!, labels[targets[e]!]!];
      if (a === b) continue;
      const [low, high] = a < b ? [a, b] : [b, a];
      const row = between.get(low) ?? new Map<number, number>();
      row.set(high, (row.get(high) ?? 0) + weights[e]!);
      between.set(low, row);
    }
  }
  let best: readonly [number, number] | undefined;
  let bestGain = 1e-12;
  for (const [a, row] of between) {
    for (const [b, weight] of row) {
      const gained = weight - (top[a]! * bottom[b]! + top[b]! * bottom[a]!) / total;
      if (gained > bestGain) [best, bestGain] = [[a, b], gained];
    }
  }
  if (!best) return false;
  const [keep, drop] = best;
  for (let v = 0; v < labels.length; v++) if (labels[v] === drop) labels[v] = keep;
  for (const side of [top, bottom]) {
    side[keep]! += side[drop]!;
    side[drop] = 0;
  }
  return true;
}
