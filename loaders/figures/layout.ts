import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from "d3";
import { degrees, twoModeBetweenness } from "../../src/analysis/index.js";
import type { Figure } from "../../src/model/figure.js";
import { grouped, type Indexed } from "./indexed.js";
import { lines } from "./lines.js";
import { type TwoMode, twoMode } from "./ties.js";

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

/** What the drawing can be coloured by. */
interface About {
  readonly school_id: string | null;
  readonly purpose: string | null;
  readonly section: string | null;
}

/** The two-mode network as drawn: nodes with their places and measures, and the ties between them. */
export function drawing(indexed: Indexed): Figure[] {
  const net = twoMode(indexed);
  const { side, tie, edges } = net;
  const tiesOf = grouped(edges, ({ from }) => from);
  const organisations = [...tiesOf.keys()].sort();
  const options = { nodes: { to: net.to } };
  const degree = degrees(edges, options);
  const affordable = (net.to.length + organisations.length) * edges.length <= MOST;
  const betweenness = affordable ? twoModeBetweenness(edges, options) : undefined;
  const places = layout(
    [...net.to.map((id) => `to ${id}`), ...organisations.map((id) => `from ${id}`)],
    edges.map(({ from, to }) => ({ source: `from ${from}`, target: `to ${to}` })),
  );
  const out = lines("network-nodes");
  const node = (id: string, end: "from" | "to", about: About) => {
    const n = end === "from" ? net.to.length : organisations.length;
    const where = { node_id: id, side: end === "from" ? "organisation" : side, tie, ...about };
    const place = places.get(`${end} ${id}`)!;
    out.add(where, "x", place.x);
    out.add(where, "y", place.y);
    out.add(where, "degree", degree[end].get(id), { n });
    out.add(where, "betweenness", betweenness?.[end].get(id), { n });
  };
  const about = new Map(net.to.map((id) => [id, aboutNode(indexed, side, id)]));
  for (const id of net.to) node(id, "to", about.get(id)!);
  for (const id of organisations) {
    const schools = new Set(tiesOf.get(id)!.map(({ to }) => about.get(to)!.school_id));
    const school_id = schools.size === 1 ? [...schools][0]! : null;
    node(id, "from", { school_id, purpose: null, section: indexed.organisations.get(id)?.section ?? null });
  }
  return [out.done(), side === "network" ? memberships(indexed, net) : participations(net)];
}

/** The school and the purpose of a network, or of an activity and its network. */
function aboutNode(indexed: Indexed, side: TwoMode["side"], id: string): About {
  const activity = side === "activity" ? indexed.activities.get(id) : undefined;
  const network = indexed.networks.get(side === "activity" ? (activity?.network_id ?? "") : id);
  return {
    school_id: activity?.school_id ?? network?.school_id ?? null,
    purpose: network?.purpose ?? null,
    section: null,
  };
}

function participations({ edges, tie }: TwoMode): Figure {
  const out = lines("network-edges");
  for (const { from, to } of edges) out.add({ from, to, tie }, "times", 1, { n: 1 });
  return out.done();
}

function memberships(indexed: Indexed, { edges, tie }: TwoMode): Figure {
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
    out.add({ from, to, tie }, "times", counts?.get(from) ?? 0, { n: held, flag: known ? null : "x" });
  }
  return out.done();
}
