import { max, min, tickStep, ticks } from "d3-array";
import { scaleLinear } from "d3-scale";
import { area, curveLinear, curveStepAfter, line as path } from "d3-shape";
import { key } from "./key.js";
import type { ChartOptions, KeyEntry } from "./options.js";
import { chartRoot, drawIn, line } from "./svg.js";
import { TEXT_SIZE, textWidth } from "./text.js";
import { axisTicks } from "./ticks.js";

export interface LinePoint {
  readonly x: number;
  /** null is a gap */
  readonly y: number | null;
  readonly lower?: number | null;
  readonly upper?: number | null;
  /** what the point says, shown on pointing */
  readonly label?: string;
}

export interface LineSeries extends KeyEntry {
  readonly points: readonly LinePoint[];
  readonly dim?: boolean;
}

/** A tick of an axis that isn't counted out evenly: a month, a year. */
export interface Tick {
  readonly value: number;
  readonly label: string;
}

export interface LinesOptions extends ChartOptions {
  readonly height?: number;
  /** steps hold a value until the next point; straight lines join the points */
  readonly shape: "step" | "straight";
  readonly axisX: (value: number) => string;
  readonly axisY: (value: number) => string;
  readonly ticksX?: readonly Tick[];
  readonly domainX?: readonly [number, number];
  readonly limitY?: number;
  readonly labelX?: string;
  /** a thin straight line to compare with: from corner to corner */
  readonly diagonal?: string;
  /** what the grey lines are called, which share one entry of the key */
  readonly rest?: (count: number) => string;
}

interface Known {
  x: number;
  y: number;
  lower: number;
  upper: number;
}

/** What stands where a line ends: a stroke of its colour and its name. */
interface EndLabel {
  readonly text: SVGElement;
  readonly stroke: SVGElement;
  readonly at: number;
}

/** The room of an end label's stroke of colour. */
const STROKE = 20;
/** How many lines of labels may stand at one end before a key reads better. */
const MOST_LABELS = 5;

/** Where the scale ends: at the first round number that no line goes beyond. */
function roundUp(value: number): number {
  const step = tickStep(0, value, 4);
  return Math.ceil(value / step - 1e-9) * step;
}

/** The key's entries: each line in colour, and all grey ones together. */
function keyOf(series: readonly LineSeries[], rest: LinesOptions["rest"]): readonly KeyEntry[] {
  const grey = series.filter(({ mark }) => mark === "ns-grey");
  if (!rest || grey.length < 2) return series;
  const coloured = series.filter(({ mark }) => mark !== "ns-grey");
  return [...coloured, { id: "rest", label: rest(grey.length), mark: "ns-grey" }];
}

/** Lines over time or another measure, from 0 up, each with its band where it has one, labelled where they end. */
export function lines(series: readonly LineSeries[], options: LinesOptions): SVGElement {
  const { width, document, axisX, axisY } = options;
  const draw = drawIn(document);
  // Lines that all end at one corner can't be told apart by labels there.
  const direct = series.length <= MOST_LABELS && width >= 560 && !options.diagonal;
  const legend = key(draw, direct || series.length < 2 ? [] : keyOf(series, options.rest), width, "line");
  const ends =
    direct && series.length > 1 ? Math.max(0, ...series.map((one) => textWidth(one.label))) + 14 + STROKE : 12;
  const points = series.flatMap((one) => one.points);
  const domain = options.domainX ?? [min(points, (point) => point.x) ?? 0, max(points, (point) => point.x) ?? 1];
  const limit = options.limitY ?? roundUp(max(points, (point) => point.upper ?? point.y ?? 0) || 1);
  const yTicks = axisTicks(0, limit, 4, axisY);
  const left = Math.max(...yTicks.map((tick) => textWidth(axisY(tick)))) + 10;
  const top = legend.height + 8;
  const bottom = top + (options.height ?? 260);
  const x = scaleLinear([domain[0], domain[1] === domain[0] ? domain[0] + 1 : domain[1]], [left, width - ends]);
  const y = scaleLinear([0, limit], [bottom, top]);

  const axes = draw("g", { class: "ns-axis" });
  for (const tick of yTicks) {
    axes.append(
      draw("line", { x1: left, x2: width - ends, y1: y(tick), y2: y(tick), class: tick === 0 ? "ns-base" : "ns-grid" }),
      line(draw, left - 8, y(tick) + 5, axisY(tick), { "text-anchor": "end" }),
    );
  }
  const count = Math.max(2, Math.floor((width - left - ends) / 90));
  const xTicks = options.ticksX ?? ticks(domain[0], domain[1], count).map((value) => ({ value, label: axisX(value) }));
  let free = Number.NEGATIVE_INFINITY;
  for (const tick of xTicks) {
    const half = textWidth(tick.label) / 2;
    const at = Math.min(Math.max(x(tick.value), half), width - half);
    axes.append(draw("line", { x1: x(tick.value), x2: x(tick.value), y1: bottom, y2: bottom + 5, class: "ns-base" }));
    if (at - half < free) continue;
    axes.append(line(draw, at, bottom + TEXT_SIZE + 6, tick.label, { "text-anchor": "middle" }));
    free = at + half + 12;
  }
  if (options.labelX) {
    axes.append(line(draw, width - ends, bottom + 40, options.labelX, { "text-anchor": "end", class: "ns-note" }));
  }
  const diagonal = options.diagonal
    ? draw(
        "g",
        { class: "ns-reference" },
        draw("line", { x1: x(domain[0]), y1: y(0), x2: x(domain[1]), y2: y(limit) }),
        line(draw, x((domain[0] + domain[1]) / 2) - 8, y(limit / 2) - 6, options.diagonal, { "text-anchor": "end" }),
      )
    : null;

  const curve = options.shape === "step" ? curveStepAfter : curveLinear;
  const body = draw("g", {});
  const labels: EndLabel[] = [];
  for (const one of [...series].sort((a, b) => Number(b.mark === "ns-grey") - Number(a.mark === "ns-grey"))) {
    const known = one.points.map((point) =>
      point.y === null
        ? null
        : ({ x: point.x, y: point.y, lower: point.lower ?? point.y, upper: point.upper ?? point.y } satisfies Known),
    );
    const group = draw("g", { class: one.dim ? "ns-series ns-dim" : "ns-series" });
    if (one.points.some((point) => point.lower !== undefined && point.lower !== null)) {
      const band = area<Known | null>(
        (point) => x(point!.x),
        (point) => y(point!.lower),
        (point) => y(point!.upper),
      )
        .defined((point) => point !== null)
        .curve(curve)(known);
      group.append(draw("path", { d: band ?? undefined, class: `ns-band ${one.mark}` }));
    }
    const d = path<Known | null>(
      (point) => x(point!.x),
      (point) => y(point!.y),
    )
      .defined((point) => point !== null)
      .curve(curve)(known);
    group.append(draw("path", { d: d ?? undefined, class: `ns-line ${one.mark}` }, draw("title", {}, one.label)));
    for (const point of one.points) {
      if (point.y === null || !point.label) continue;
      group.append(
        draw("circle", { cx: x(point.x), cy: y(point.y), r: 7, class: "ns-target" }, draw("title", {}, point.label)),
      );
    }
    const last = known.findLast((point) => point !== null);
    if (direct && series.length > 1 && last) {
      const from = x(domain[1]) + 8;
      const stroke = draw("line", { x1: from, x2: from + STROKE - 6, class: `ns-line ${one.mark}` });
      const text = line(draw, from + STROKE, 0, one.label, { class: "ns-end" });
      labels.push({ text, stroke, at: y(last.y) + 5 });
      group.append(stroke, text);
    }
    body.append(group);
  }
  spread(labels, bottom);
  const height = bottom + (options.labelX ? 48 : 28);
  return chartRoot(draw, { width, height, alternative: options.alternative }, legend.element, axes, diagonal, body);
}

const LABEL = 17;

/** Moves labels apart that would lie on each other, keeping their order from top to bottom. */
function spread(labels: readonly EndLabel[], bottom: number): void {
  const order = [...labels].sort((a, b) => a.at - b.at);
  let free = Number.NEGATIVE_INFINITY;
  const places = order.map(({ at }) => {
    free = Math.max(at, free + LABEL);
    return free;
  });
  let limit = bottom + 5;
  for (let index = places.length - 1; index >= 0; index -= 1) {
    places[index] = Math.min(places[index]!, limit);
    limit = places[index]! - LABEL;
    const { text, stroke } = order[index]!;
    text.setAttribute("y", String(round(places[index]!)));
    for (const end of ["y1", "y2"]) stroke.setAttribute(end, String(round(places[index]! - 5)));
  }
}

const round = (value: number) => Math.round(value * 100) / 100;
