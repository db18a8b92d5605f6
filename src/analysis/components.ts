import { type Edge, type NodeOptions, twoMode } from "./two-mode.js";

/** One connected part of the network. */
export interface Component {
  readonly from: string[];
  readonly to: string[];
}

/**
 * The parts that hang together: within one, everybody can be reached through ties.
 *
 * @param edges ties; `nodes` adds those without any, each a part of its own
 * @returns the parts, largest first (then by their first id), ids sorted; none where there are no nodes
 * @throws RangeError where a weight is negative or not finite
 */
export function components(edges: readonly Edge[], options: NodeOptions = {}): Component[] {
  const { ids, n, offsets, targets } = twoMode(edges, options);
  const seen = new Uint8Array(ids.length);
  const found: number[][] = [];
  for (let start = 0; start < ids.length; start++) {
    if (seen[start]) continue;
    seen[start] = 1;
    const part = [start];
    for (let head = 0; head < part.length; head++) {
      const v = part[head]!;
      for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
        const w = targets[e]!;
        if (seen[w]) continue;
        seen[w] = 1;
        part.push(w);
      }
    }
    found.push(part.sort((a, b) => a - b));
  }
  return found
    .sort((a, b) => b.length - a.length || a[0]! - b[0]!)
    .map((part) => ({
      from: part.filter((v) => v < n).map((v) => ids[v]!),
      to: part.filter((v) => v >= n).map((v) => ids[v]!),
    }));
}
