import { ticks } from "d3-array";
import { scaleLinear } from "d3-scale";
import { curveLinear, curveStepAfter, line as path } from "d3-shape";
import type { Tick } from "./lines.js";
import { marker, shapeKey, shapeOf } from "./marker.js";
import type { ChartOptions, KeyEntry } from "./options.js";
import { chartRoot, type Draw, drawIn, inside, line } from "./svg.js";
import { STRONG_SIZE, shorten, TEXT_SIZE, textWidth, wrap } from "./text.js";

export interface PanelPoint {
  readonly x: number;
  /** null is a gap in the line */
  readonly y: number | null;
  readonly label: string;
  /** the base is small: drawn hollow */
  readonly low?: boolean;
}

export interface PanelSeries {
  /** the id of its entry in the key */
  readonly key: string;
  readonly points: readonly PanelPoint[];
}

export interface Panel {
  readonly id: string;
  readonly heading: string;
  readonly series: readonly PanelSeries[];
  /** what is missing, said under the heading */
  readonly note?: string;
}

export interface PanelsOptions extends ChartOptions {
  readonly keys: readonly (KeyEntry & { readonly shape?: "line" | "step"; readonly dashed?: boolean })[];
  readonly axisY: (value: number) => string;
  readonly ticksX: readonly Tick[];
  readonly domainX: readonly [number, number];
  /** both ends of the scale of one panel; every panel gets the same unless told otherwise */
  readonly domainY: readonly [number, number] | ((panel: Panel) => readonly [number, number]);
  /** where that scale is marked; by default at round numbers */
  readonly marked?: readonly number[];
  /** a line to compare with, drawn in every panel */
  readonly reference?: number;
}

const PLOT = 132;
const HEAD = 56;
const FOOT = 26;
const GAP = 28;

/** Small multiples: one little chart for each of several things, on common scales, as many beside each other as fit. */
export function panels(data: readonly Panel[], options: PanelsOptions): SVGElement {
  const { width, document } = options;
  const draw = drawIn(document);
  const columns = Math.max(1, Math.min(4, data.length, Math.floor((width + GAP) / (250 + GAP))));
  const each = (width - GAP * (columns - 1)) / columns;
  const legend = shapeKey(draw, options.keys, width);
  const body = draw("g", { class: "ns-panels" });
  for (const [index, panel] of data.entries()) {
    const left = (index % columns) * (each + GAP);
    const top = legend.height + Math.floor(index / columns) * (HEAD + PLOT + FOOT + 16);
    body.append(panelOf(draw, panel, options, [left, top, each]));
  }
  const lines = Math.ceil(data.length / columns);
  const height = legend.height + lines * (HEAD + PLOT + FOOT + 16);
  return chartRoot(draw, { width, height, alternative: options.alternative }, legend.element, body);
}

function panelOf(
  draw: Draw,
  panel: Panel,
  options: PanelsOptions,
  [left, top, width]: readonly [number, number, number],
): SVGElement {
  const domain = typeof options.domainY === "function" ? options.domainY(panel) : options.domainY;
  const marked = options.marked ?? ticks(domain[0], domain[1], 3);
  const margin = Math.max(...marked.map((tick) => textWidth(options.axisY(tick)))) + 8;
  const x = scaleLinear(options.domainX, [left + margin + 8, left + width - 10]);
  const y = scaleLinear(domain, [top + HEAD + PLOT, top + HEAD]);
  const group = draw("g", { class: "ns-panel-plot" });
  const heading = wrap(panel.heading, width - 4, panel.note ? 1 : 2, STRONG_SIZE);
  for (const [index, text] of heading.entries())
    group.append(line(draw, left, top + 16 + index * 18, text, { class: "ns-label ns-strong" }));
  group.append(draw("title", {}, panel.heading));
  if (panel.note) group.append(line(draw, left, top + 34, shorten(panel.note, width), { class: "ns-note" }));
  group.append(axesOf(draw, options, { left, top, width, margin, x, y, marked, base: domain[0] }));
  for (const series of panel.series) group.append(seriesOf(draw, series, options, x, y));
  return group;
}

interface AxesSetting {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly margin: number;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly marked: readonly number[];
  readonly base: number;
}

function axesOf(draw: Draw, options: PanelsOptions, { left, top, width, margin, x, y, marked, base }: AxesSetting) {
  const axes = draw("g", { class: "ns-axis" });
  for (const tick of marked) {
    const middle = tick === (options.reference ?? base);
    axes.append(
      draw("line", {
        x1: left + margin,
        x2: left + width,
        y1: y(tick),
        y2: y(tick),
        class: middle ? "ns-base" : "ns-grid",
      }),
      line(draw, left + margin - 6, y(tick) + 5, options.axisY(tick), { "text-anchor": "end" }),
    );
  }
  let taken = left - 1;
  for (const tick of options.ticksX) {
    const wide = textWidth(tick.label);
    const at = Math.min(Math.max(x(tick.value), left + wide / 2), left + width - wide / 2);
    if (at - wide / 2 < taken) continue;
    taken = at + wide / 2 + 8;
    axes.append(
      line(draw, inside(at, wide, left + width), top + HEAD + PLOT + TEXT_SIZE + 6, tick.label, {
        "text-anchor": "middle",
      }),
    );
  }
  return axes;
}

function seriesOf(
  draw: Draw,
  series: PanelSeries,
  options: PanelsOptions,
  x: (value: number) => number,
  y: (value: number) => number,
): SVGElement {
  const at = options.keys.findIndex(({ id }) => id === series.key);
  const entry = options.keys[at];
  const colour = entry?.mark ?? "ns-c1";
  const known = series.points.filter((point) => point.y !== null);
  const line = path<PanelPoint>()
    .x((point) => x(point.x))
    .y((point) => y(point.y!))
    .curve(entry?.shape === "step" ? curveStepAfter : curveLinear)
    .digits(2);
  const group = draw("g", { class: "ns-series" });
  if (known.length > 1) {
    group.append(
      draw("path", {
        d: line(known) ?? undefined,
        class: `ns-line ${colour}`,
        "stroke-dasharray": entry?.dashed ? "5 4" : undefined,
      }),
    );
  }
  for (const point of known) {
    const hollow = point.low ? " ns-hollow" : "";
    group.append(marker(draw, shapeOf(at), x(point.x), y(point.y!), colour + hollow, point.label));
  }
  return group;
}
