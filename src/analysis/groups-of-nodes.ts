import type { Pair } from "./project.js";
import type { Edge, Side } from "./two-mode.js";
import { twoMode } from "./two-mode.js";

/** Which group a node belongs to; undefined where it isn't known. */
export type GroupOf = ReadonlyMap<string, string> | ((id: string, side: Side) => string | undefined);

const lookup = (groupOf: GroupOf) => (typeof groupOf === "function" ? groupOf : (id: string) => groupOf.get(id));

/** A node of the `from` side whose ties reach more than one group of the `to` side. */
export interface Bridge {
  readonly node: string;
  /** the groups that it joins, sorted; at least two */
  readonly groups: string[];
  /** what it is tied to in them, sorted */
  readonly to: string[];
}

/**
 * Organisations that bridge groups: those tied to networks (or activities) of at least two groups (schools, say).
 *
 * @param edges ties
 * @param groupOf the group of each `to` node; nodes of unknown group bridge nothing
 * @returns the bridges by id; none where nothing is joined
 * @throws RangeError where a weight is negative or not finite
 */
export function bridges(edges: readonly Edge[], groupOf: GroupOf): Bridge[] {
  const { ids, n, offsets, targets } = twoMode(edges);
  const of = lookup(groupOf);
  const found: Bridge[] = [];
  for (let v = 0; v < n; v++) {
    const known = Array.from(targets.subarray(offsets[v]!, offsets[v + 1]!), (w) => ids[w]!).filter(
      (id) => of(id, "to") !== undefined,
    );
    const groups = [...new Set(known.map((id) => of(id, "to")!))].sort();
    if (groups.length >= 2) found.push({ node: ids[v]!, groups, to: known });
  }
  return found;
}

/**
 * Krackhardt and Stern's E–I index (E − I) ÷ (E + I): ties between groups against ties within them.
 *
 * @param edges two-mode ties, or pairs as `project` gives them; each tie counts once
 * @param groupOf the group of each node; ties of which either end's group is unknown are left out
 * @returns −1 (all within) … 1 (all between); undefined where no tie has two known ends
 * @see Krackhardt & Stern (1988), Informal Networks and Organizational Crises
 */
export function eiIndex(edges: readonly (Edge | Pair)[], groupOf: GroupOf): number | undefined {
  const of = lookup(groupOf);
  const seen = new Set<string>();
  let [external, internal] = [0, 0];
  for (const edge of edges) {
    if (edge.weight === 0) continue;
    const [a, b, key] = "from" in edge ? [edge.from, edge.to, "e"] : [...[edge.a, edge.b].sort(), "p"];
    const name = JSON.stringify([key, a, b]);
    const [groupA, groupB] = [of(a!, "from"), of(b!, "from" in edge ? "to" : "from")];
    if (seen.has(name) || groupA === undefined || groupB === undefined) continue;
    seen.add(name);
    if (groupA === groupB) internal++;
    else external++;
  }
  return external + internal === 0 ? undefined : (external - internal) / (external + internal);
}
