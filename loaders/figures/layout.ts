import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from "d3";
import { degrees, twoModeBetweenness } from "../../src/analysis/index.js";
import type { Figure } from "../../src/model/figure.js";
import type { Indexed } from "./indexed.js";
import { lines } from "./lines.js";
import { edgesOf } from "./ties.js";

/** Betweenness grows with nodes × edges: above this many products it isn't computed. */
const MOST = 60_000_000;

/** Nodes above which a network is drawn as dots. */
const LARGE = 2_000;

interface Node extends SimulationNodeDatum {
  readonly key: string;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * Places for the nodes of a two-mode network, by forces: ties pull, nodes push, a weak pull to the middle keeps loose
 * parts near. d3's forces start from a spiral and draw no random numbers of the clock, so the same ties in the same
 * order give the same map.
 *
 * @param keys every node, once
 * @param ties pairs of keys
 * @returns a place within −1 … 1 in both directions for each key, the proportions kept
 */
export function layout(
  keys: readonly string[],
  ties: readonly { readonly source: string; readonly target: string }[],
): Map<string, Place> {
  const nodes = keys.map((key): Node => ({ key }));
  const simulation = forceSimulation(nodes)
    .force(
      "link",
      forceLink<Node, { source: string | Node; target: string | Node }>(ties.map((tie) => ({ ...tie })))
        .id((node) => node.key)
        .distance(30),
    )
    .force("charge", forceManyBody().strength(-40))
    // In a large network nodes are dots that may touch; keeping them apart costs more than all else.
    .force("collide", keys.length > LARGE ? null : forceCollide(6))
    .force("x", forceX(0).strength(0.05))
    .force("y", forceY(0).strength(0.05))
    .stop();
  // Every step costs as many forces as there are nodes; large networks take fewer and cool down the faster.
  const steps = Math.round(Math.min(300, Math.max(20, 450_000 / keys.length)));
  simulation.alphaDecay(1 - 0.001 ** (1 / steps)).tick(steps);
  const xs = extent(nodes.map(({ x = 0 }) => x));
  const ys = extent(nodes.map(({ y = 0 }) => y));
  const far = Math.max(xs.half, ys.half) || 1;
  const round = (value: number) => Math.round(value * 1e4) / 1e4 + 0;
  return new Map(
    nodes.map(({ key, x = 0, y = 0 }) => [key, { x: round((x - xs.middle) / far), y: round((y - ys.middle) / far) }]),
  );
}

function extent(values: readonly number[]): { middle: number; half: number } {
  const low = values.reduce((least, value) => Math.min(least, value), Infinity);
  const high = values.reduce((most, value) => Math.max(most, value), -Infinity);
  return values.length === 0 ? { middle: 0, half: 0 } : { middle: (low + high) / 2, half: (high - low) / 2 };
}

/** The two-mode network as drawn: nodes with their places and measures, and the ties between them. */
export function drawing(indexed: Indexed): Figure[] {
  const edges = edgesOf(indexed, indexed.wholes[0]!).sort((a, b) =>
    a.to === b.to ? (a.from < b.from ? -1 : 1) : a.to < b.to ? -1 : 1,
  );
  const networks = [...indexed.networks.keys()].sort();
  const organisations = [...new Set(edges.map(({ from }) => from))].sort();
  const options = { nodes: { to: networks } };
  const degree = degrees(edges, options);
  const affordable = (networks.length + organisations.length) * edges.length <= MOST;
  const betweenness = affordable ? twoModeBetweenness(edges, options) : undefined;
  const places = layout(
    [...networks.map((id) => `to ${id}`), ...organisations.map((id) => `from ${id}`)],
    edges.map(({ from, to }) => ({ source: `from ${from}`, target: `to ${to}` })),
  );
  const out = lines("network-nodes");
  const node = (
    id: string,
    side: "from" | "to",
    about: { school_id: string | null; purpose: string | null; section: string | null },
  ) => {
    const n = side === "from" ? networks.length : organisations.length;
    const where = { node_id: id, side: side === "from" ? "organisation" : "network", ...about };
    const place = places.get(`${side} ${id}`)!;
    out.add(where, "x", place.x);
    out.add(where, "y", place.y);
    out.add(where, "degree", degree[side].get(id), { n });
    out.add(where, "betweenness", betweenness?.[side].get(id), { n });
  };
  for (const id of networks) {
    const { school_id, purpose } = indexed.networks.get(id)!;
    node(id, "to", { school_id, purpose, section: null });
  }
  for (const id of organisations) {
    const schools = new Set(
      (indexed.staysOf.get(id) ?? []).map((stay) => indexed.networks.get(stay.network_id)!.school_id),
    );
    const school_id = schools.size === 1 ? [...schools][0]! : null;
    node(id, "from", { school_id, purpose: null, section: indexed.organisations.get(id)?.section ?? null });
  }
  return [out.done(), tiesDrawn(indexed, edges)];
}

function tiesDrawn(indexed: Indexed, edges: readonly { from: string; to: string }[]): Figure {
  const out = lines("network-edges");
  const times = new Map<string, Map<string, number>>();
  for (const [network, held] of indexed.heldBy) {
    const counts = new Map<string, number>();
    for (const { activity_id } of held) {
      for (const { organisation_id } of indexed.came.get(activity_id) ?? []) {
        counts.set(organisation_id, (counts.get(organisation_id) ?? 0) + 1);
      }
    }
    times.set(network, counts);
  }
  for (const { from, to } of edges) {
    const held = indexed.heldBy.get(to)?.length ?? 0;
    const counts = times.get(to);
    const known = counts !== undefined && counts.size > 0;
    out.add({ from, to }, "times", counts?.get(from) ?? 0, { n: held, flag: known ? null : "x" });
  }
  return out.done();
}
