import { modularityOf, strengths } from "./modularity.js";
import { pick, type Random, random, shuffle } from "./random.js";
import { type Edge, type PerNode, perNode, type TwoMode, twoMode } from "./two-mode.js";

export interface CommunityOptions {
  readonly seed: number;
  /** rounds of the search (default 20 for thousands of ties, up to 400 for dozens) */
  readonly restarts?: number;
}

export interface Communities extends PerNode {
  readonly modularity: number | undefined;
}

/**
 * Communities of a two-mode network by the largest Barber modularity found: label propagation on both sides in turn,
 * then joining of communities while that helps (LPAwb+), from seeded random starts and from the best so far with some
 * nodes torn out of their communities. The true largest may be higher.
 *
 * @returns communities numbered from 1 in the order of their first node, and their modularity; usable as a partition
 * @throws RangeError where the seed is not a whole number or restarts is below 1
 * @see Beckett (2016), Improved Community Detection in Weighted Bipartite Networks, Royal Society Open Science 3
 */
export function barberCommunities(edges: readonly Edge[], { seed, ...options }: CommunityOptions): Communities {
  const graph = twoMode(edges);
  const restarts = options.restarts ?? Math.min(400, Math.max(20, Math.ceil(60_000 / (1 + graph.ties))));
  if (!(Number.isInteger(restarts) && restarts >= 1)) throw new RangeError(`invalid restarts: ${restarts}`);
  const source = random(seed);
  let best: Int32Array = Int32Array.from(graph.ids, (_, v) => v);
  let bestQ = modularityOf(graph, best);
  for (let round = 0; bestQ !== undefined && round < restarts; round++) {
    const labels = round % 4 === 0 ? scattered(graph, source) : shaken(best, source);
    climb(graph, labels, source);
    const q = modularityOf(graph, labels)!;
    if (q > bestQ + 1e-12) [best, bestQ] = [labels, q];
  }
  const numbers = new Map<number, number>();
  for (const label of best) if (!numbers.has(label)) numbers.set(label, numbers.size + 1);
  return { ...perNode(graph, (v) => numbers.get(best[v]!)!), modularity: bestQ };
}

/** Half the nodes alone, half in a few communities at random. */
function scattered({ ids, n, m }: TwoMode, source: Random): Int32Array {
  const communities = 1 + pick(source, Math.max(1, Math.min(n, m)));
  return Int32Array.from(ids, (_, v) => (source() < 0.5 ? v : pick(source, communities)));
}

/** The communities given, a random share of the nodes moved to a random node's. */
function shaken(labels: Int32Array, source: Random): Int32Array {
  const share = source() * 0.4;
  return labels.map((label) => (source() < share ? labels[pick(source, labels.length)]! : label));
}

/** Every node in turn to the community it gains most in, then the best joining, until neither helps. */
function climb(graph: TwoMode, labels: Int32Array, source: Random): void {
  const { ids, n, offsets, targets, weights } = graph;
  const size = ids.length;
  const { strength, total } = strengths(graph);
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
