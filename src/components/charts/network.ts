import { extent } from "d3-array";
import { scaleLinear } from "d3-scale";
import { key } from "./key.js";
import type { ChartOptions, KeyEntry } from "./options.js";
import { chartRoot, drawIn, line } from "./svg.js";
import { shorten, textWidth } from "./text.js";

export interface NetworkNode {
  readonly id: string;
  readonly side: "organisation" | "network";
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
        r: node.side === "network" ? Math.min(12, 6 + Math.sqrt(node.degree)) : 3 + Math.sqrt(node.degree),
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

/**
 * Where networks' names are written: right of, left of, above or below their square, the first that hits no other name or
 * square. A name that fits nowhere is left out; it is still found by pointing and by searching. Large networks go first.
 */
export function networkLabels(nodes: readonly NetworkNode[], places: NetworkPlaces): NetworkLabel[] {
  const networks = nodes.filter(({ side }) => side === "network").sort((a, b) => b.degree - a.degree);
  const taken = networks.map(({ id }) => {
    const { x, y, r } = places.at.get(id)!;
    return { x0: x - r, x1: x + r, y0: y - r, y1: y + r };
  });
  const labels: NetworkLabel[] = [];
  for (const node of networks) {
    const { x, y, r } = places.at.get(node.id)!;
    const text = shorten(node.label, 190);
    const wide = textWidth(text);
    const tries: NetworkLabel[] = [
      { x: x + r + 4, y: y + 5, text, anchor: "start" },
      { x: x - r - 4, y: y + 5, text, anchor: "end" },
      { x, y: y - r - 5, text, anchor: "middle" },
      { x, y: y + r + 15, text, anchor: "middle" },
    ];
    for (const label of tries) {
      const x0 = label.anchor === "start" ? label.x : label.x - (label.anchor === "end" ? wide : wide / 2);
      const box = { x0, x1: x0 + wide, y0: label.y - 12, y1: label.y + 3 };
      const free = taken.every((one) => box.x1 < one.x0 || box.x0 > one.x1 || box.y1 < one.y0 || box.y0 > one.y1);
      if (!free || box.x0 < 0 || box.x1 > places.width) continue;
      taken.push(box);
      labels.push(label);
      break;
    }
  }
  return labels;
}

/** Organisations as circles, networks as named squares, a line for each membership. */
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
  if ((options.named ?? true) && width >= 560) {
    for (const { x, y, text, anchor } of networkLabels(nodes, places)) {
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
