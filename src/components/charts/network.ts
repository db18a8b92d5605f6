import { extent } from "d3-array";
import { scaleLinear } from "d3-scale";
import { key } from "./key.js";
import type { ChartOptions, KeyEntry } from "./options.js";
import { chartRoot, drawIn, line } from "./svg.js";
import { shorten, textWidth } from "./text.js";

export interface NetworkNode {
  readonly id: string;
  readonly side: "organisation" | "network" | "activity";
  /** its place in the drawing, in any unit, the same for x and y */
  readonly x: number;
  readonly y: number;
  readonly degree: number;
  readonly label: string;
  /** the id of its entry in the key */
  readonly key: string;
  readonly dim?: boolean;
}

export interface NetworkEdge {
  readonly from: string;
  readonly to: string;
}

export interface NetworkOptions extends ChartOptions {
  readonly keys: readonly KeyEntry[];
  /** the node whose ties stand out */
  readonly chosen?: string | null;
  /** networks' names are written beside them */
  readonly named?: boolean;
}

/** Where everything is drawn: the same for SVG and canvas. */
export interface NetworkPlaces {
  readonly width: number;
  readonly height: number;
  readonly at: ReadonlyMap<string, { readonly x: number; readonly y: number; readonly r: number }>;
}

/** Fits a drawing into a width, with equal scales in both directions. */
export function networkPlaces(nodes: readonly NetworkNode[], width: number, top = 0): NetworkPlaces {
  const margin = 24;
  const [x0 = 0, x1 = 1] = extent(nodes, (node) => node.x) as [number, number];
  const [y0 = 0, y1 = 1] = extent(nodes, (node) => node.y) as [number, number];
  const inner = width - 2 * margin;
  const [dx, dy] = [x1 - x0 || 1, y1 - y0 || 1];
  const height = Math.max(220, Math.min(620, inner * (dy / dx)));
  const scale = Math.min(inner / dx, height / dy);
  const x = scaleLinear([x0, x1], [width / 2 - (dx * scale) / 2, width / 2 + (dx * scale) / 2]);
  const y = scaleLinear([y0, y1], [margin + height / 2 - (dy * scale) / 2, margin + height / 2 + (dy * scale) / 2]);
  const at = new Map(
    nodes.map((node) => [
      node.id,
      {
        x: x1 === x0 ? width / 2 : x(node.x),
        y: top + (y1 === y0 ? margin + height / 2 : y(node.y)),
        r: node.side === "organisation" ? 3 + Math.sqrt(node.degree) : Math.min(12, 6 + Math.sqrt(node.degree)),
      },
    ]),
  );
  return { width, height: top + height + 2 * margin, at };
}

export interface NetworkLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: "start" | "middle" | "end";
}

interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

const apart = (a: Box, b: Box) => a.x1 < b.x0 || a.x0 > b.x1 || a.y1 < b.y0 || a.y0 > b.y1;

/**
 * Where names are written: those of networks (or activities) and of the chosen node, each at the side of its mark where
 * it hits no other name or square and covers the fewest circles. A name that fits nowhere is left out; it is still found by
 * pointing and by searching. The chosen node and its ties go first, then the larger.
 */
export function networkLabels(
  nodes: readonly NetworkNode[],
  places: NetworkPlaces,
  near: ReadonlySet<string> = new Set(),
): NetworkLabel[] {
  const box = (id: string): Box => {
    const { x, y, r } = places.at.get(id)!;
    return { x0: x - r, x1: x + r, y0: y - r, y1: y + r };
  };
  const squares = nodes.filter(({ side }) => side !== "organisation");
  const circles = nodes.filter(({ side }) => side === "organisation").map(({ id }) => box(id));
  const named = nodes
    .filter(({ id, side }) => side !== "organisation" || near.has(id))
    .sort((a, b) => Number(near.has(b.id)) - Number(near.has(a.id)) || b.degree - a.degree);
  const taken = squares.map(({ id }) => box(id));
  const labels: NetworkLabel[] = [];
  for (const node of named) {
    const { x, y, r } = places.at.get(node.id)!;
    const room = places.width * 0.45;
    const texts = [...new Set([320, 190, 130].map((wide) => shorten(node.label, Math.min(wide, room))))];
    const tries = texts.flatMap((text, order): { label: NetworkLabel; order: number }[] => [
      { order, label: { x: x + r + 4, y: y + 5, text, anchor: "start" } },
      { order, label: { x: x - r - 4, y: y + 5, text, anchor: "end" } },
      { order, label: { x, y: y - r - 5, text, anchor: "middle" } },
      { order, label: { x, y: y + r + 15, text, anchor: "middle" } },
    ]);
    const free = tries
      .map(({ label, order }) => {
        const wide = textWidth(label.text);
        const x0 = label.anchor === "start" ? label.x : label.x - (label.anchor === "end" ? wide : wide / 2);
        return { label, order, at: { x0, x1: x0 + wide, y0: label.y - 12, y1: label.y + 3 } };
      })
      .filter(({ at }) => at.x0 >= 0 && at.x1 <= places.width && taken.every((one) => apart(at, one)))
      .map((one) => ({ ...one, covers: circles.filter((circle) => !apart(one.at, circle)).length }));
    const best = free.sort((a, b) => a.order - b.order || a.covers - b.covers)[0];
    if (!best) continue;
    taken.push(best.at);
    labels.push(best.label);
  }
  return labels;
}

/** The chosen node and those it is tied to. */
export function neighbourhood(edges: readonly NetworkEdge[], chosen: string | null): Set<string> {
  const near = new Set<string>();
  if (chosen === null) return near;
  near.add(chosen);
  for (const { from, to } of edges) if (from === chosen) near.add(to);
  return near;
}

/** Organisations as circles, networks or activities as named squares, a line for each tie. */
export function network(
  nodes: readonly NetworkNode[],
  edges: readonly NetworkEdge[],
  options: NetworkOptions,
): SVGElement {
  const { width, document, chosen = null } = options;
  const draw = drawIn(document);
  const legend = key(draw, options.keys, width);
  const places = networkPlaces(nodes, width, legend.height);
  const marks = new Map(options.keys.map((entry) => [entry.id, entry.mark]));
  const lines = draw("g", { class: "ns-edges" });
  for (const edge of edges) {
    const [from, to] = [places.at.get(edge.from), places.at.get(edge.to)];
    if (!from || !to) continue;
    const near = chosen !== null && (edge.from === chosen || edge.to === chosen);
    lines.append(
      draw("line", { x1: from.x, y1: from.y, x2: to.x, y2: to.y, class: near ? "ns-edge ns-near" : "ns-edge" }),
    );
  }
  const body = draw("g", { class: "ns-nodes" });
  const names = draw("g", { class: "ns-names" });
  for (const node of [...nodes].sort((a, b) => a.side.localeCompare(b.side) * -1)) {
    const { x, y, r } = places.at.get(node.id)!;
    const mark = `ns-node ${marks.get(node.key) ?? "ns-grey"}${node.id === chosen ? " ns-chosen-node" : ""}${node.dim ? " ns-dim" : ""}`;
    const title = draw("title", {}, node.label);
    body.append(
      node.side === "organisation"
        ? draw("circle", { cx: x, cy: y, r, class: mark, "data-node": node.id }, title)
        : draw("rect", { x: x - r, y: y - r, width: 2 * r, height: 2 * r, class: mark, "data-node": node.id }, title),
    );
  }
  if (options.named ?? true) {
    for (const { x, y, text, anchor } of networkLabels(nodes, places, neighbourhood(edges, chosen))) {
      names.append(line(draw, x, y, text, { class: "ns-halo", "text-anchor": anchor }));
    }
  }
  return chartRoot(
    draw,
    { width, height: places.height, alternative: options.alternative },
    legend.element,
    lines,
    body,
    names,
  );
}
