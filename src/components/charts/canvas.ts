import { key } from "./key.js";
import {
  type NetworkEdge,
  type NetworkNode,
  type NetworkOptions,
  neighbourhood,
  networkLabels,
  networkPlaces,
} from "./network.js";
import { drawIn } from "./svg.js";

/** More nodes than this are drawn on a canvas: as many SVG elements would make the page slow. */
export const MOST_SVG_NODES = 300;

/** The drawn network on a canvas, and which node lies under a point of it. Colours are the page's own. */
export function networkCanvas(
  nodes: readonly NetworkNode[],
  edges: readonly NetworkEdge[],
  options: NetworkOptions,
): { canvas: HTMLCanvasElement; pick: (x: number, y: number) => string | null } {
  const { document, width, chosen = null } = options;
  const view = document.defaultView;
  const ratio = view?.devicePixelRatio ?? 1;
  const legend = key(drawIn(document), options.keys, width);
  const places = networkPlaces(nodes, width, legend.height);
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(places.height * ratio);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${places.height}px`;
  canvas.setAttribute("role", "img");
  if (options.alternative) canvas.setAttribute("aria-label", options.alternative);
  const pen = canvas.getContext("2d");
  const pick = (x: number, y: number) => {
    let [found, nearest]: [string | null, number] = [null, 10];
    for (const [id, place] of places.at) {
      const distance = Math.hypot(place.x - x, place.y - y) - place.r;
      if (distance < nearest) [found, nearest] = [id, distance];
    }
    return found;
  };
  if (!pen || !view) return { canvas, pick };
  const style = view.getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const marks = new Map(options.keys.map((entry) => [entry.id, colour(entry.mark)]));
  pen.scale(ratio, ratio);
  pen.font = "14px system-ui, sans-serif";
  let [keyX, keyY] = [0, 0];
  for (const entry of options.keys) {
    const needed = pen.measureText(entry.label).width + 40;
    if (keyX > 0 && keyX + needed > width) [keyX, keyY] = [0, keyY + 22];
    pen.fillStyle = colour(entry.mark);
    pen.fillRect(keyX, keyY + 3, 13, 13);
    pen.fillStyle = colour("ns-ink");
    pen.fillText(entry.label, keyX + 20, keyY + 14);
    keyX += needed;
  }
  for (const near of [false, true]) {
    pen.strokeStyle = colour(near ? "ns-ink" : "ns-edge");
    pen.globalAlpha = near ? 0.9 : 0.3;
    pen.beginPath();
    for (const edge of edges) {
      const touches = chosen !== null && (edge.from === chosen || edge.to === chosen);
      const [from, to] = [places.at.get(edge.from), places.at.get(edge.to)];
      if (touches !== near || !from || !to) continue;
      pen.moveTo(from.x, from.y);
      pen.lineTo(to.x, to.y);
    }
    pen.stroke();
  }
  for (const node of nodes) {
    const { x, y, r } = places.at.get(node.id)!;
    pen.globalAlpha = node.dim ? 0.25 : 1;
    pen.fillStyle = marks.get(node.key) || colour("ns-grey");
    pen.strokeStyle = colour(node.id === chosen ? "ns-ink" : "ns-page");
    pen.lineWidth = node.id === chosen ? 2.5 : 1;
    pen.beginPath();
    if (node.side === "organisation") pen.arc(x, y, r, 0, 2 * Math.PI);
    else pen.rect(x - r, y - r, 2 * r, 2 * r);
    pen.fill();
    pen.stroke();
  }
  pen.globalAlpha = 1;
  pen.lineWidth = 3;
  pen.strokeStyle = colour("ns-page");
  pen.fillStyle = colour("ns-ink");
  for (const { x, y, text, anchor } of networkLabels(nodes, places, neighbourhood(edges, chosen))) {
    pen.textAlign = anchor === "middle" ? "center" : anchor;
    pen.strokeText(text, x, y);
    pen.fillText(text, x, y);
  }
  return { canvas, pick };
}
