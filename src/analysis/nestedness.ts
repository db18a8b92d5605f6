import { degreeOf, type Edge, type NodeOptions, type TwoMode, twoMode } from "./two-mode.js";

export interface Nestedness {
  /** among the `from` nodes (N.rows in vegan, where they are the rows) */
  readonly from: number | undefined;
  /** among the `to` nodes (N.columns in vegan) */
  readonly to: number | undefined;
  /** over the pairs of both sides */
  readonly nodf: number | undefined;
}

/**
 * Nestedness by overlap and decreasing fill (NODF), of ties only: for every two nodes of a side with unlike degrees,
 * how many percent of the smaller one's partners the larger one has too; pairs of equal degree give 0.
 *
 * @param edges ties; `nodes` adds those without any (they give 0 in every pair)
 * @returns 0 … 100 each; undefined for a side of fewer than two nodes, and nodf where neither side has two
 * @throws RangeError where a weight is negative or not finite
 * @see Almeida-Neto et al. (2008), A Consistent Metric for Nestedness Analysis in Ecological Systems, Oikos 117
 */
export function nestednessNodf(edges: readonly Edge[], options: NodeOptions = {}): Nestedness {
  const graph = twoMode(edges, options);
  const rows = paired(graph, 0, graph.n);
  const columns = paired(graph, graph.n, graph.n + graph.m);
  const percent = (total: number, pairs: number) => (pairs === 0 ? undefined : (100 * total) / pairs);
  return {
    from: percent(rows.total, rows.pairs),
    to: percent(columns.total, columns.pairs),
    nodf: percent(rows.total + columns.total, rows.pairs + columns.pairs),
  };
}

function paired(graph: TwoMode, start: number, end: number): { total: number; pairs: number } {
  const size = end - start;
  const partners = new Set<number>();
  let total = 0;
  for (let u = start; u < end; u++) {
    partners.clear();
    for (let e = graph.offsets[u]!; e < graph.offsets[u + 1]!; e++) partners.add(graph.targets[e]!);
    for (let v = start; v < end; v++) {
      const fill = degreeOf(graph, v);
      if (fill === 0 || fill >= partners.size) continue;
      let common = 0;
      for (let e = graph.offsets[v]!; e < graph.offsets[v + 1]!; e++) if (partners.has(graph.targets[e]!)) common++;
      total += common / fill;
    }
  }
  return { total, pairs: (size * (size - 1)) / 2 };
}
