import { max, min } from "d3-array";
import { scaleLinear } from "d3-scale";
import { CAPTION_LINE } from "./captions.js";
import type { Tick } from "./lines.js";
import { marker, shapeKey, shapeOf } from "./marker.js";
import type { ChartOptions, KeyEntry } from "./options.js";
import { chartRoot, drawIn, line } from "./svg.js";
import { STRONG_SIZE, TEXT_SIZE, textWidth, wrap } from "./text.js";

export interface TimelineEvent {
  readonly lane: string;
  /** milliseconds since 1970 */
  readonly time: number;
  readonly key: string;
  /** how many came; null where nobody counted: drawn hollow */
  readonly size: number | null;
  readonly label: string;
  readonly dim?: boolean;
}

export interface TimelineOptions extends ChartOptions {
  readonly lanes: readonly { readonly id: string; readonly label: string }[];
  readonly keys: readonly KeyEntry[];
  readonly domain: readonly [number, number];
  readonly ticks: readonly Tick[];
}

/** The radius of an event: its mark's area grows with the number of people. */
function radius(size: number | null, largest: number): number {
  return size === null || largest === 0 ? 4 : 3.5 + 8 * Math.sqrt(size / largest);
}

/** Every event where it happened in time, one lane a school and one shape a kind; events of the same days stand under each other. */
export function timeline(events: readonly TimelineEvent[], options: TimelineOptions): SVGElement {
  const { width, document } = options;
  const draw = drawIn(document);
  const narrow = width < 560;
  const left = narrow
    ? 6
    : Math.min(width * 0.25, Math.max(0, ...options.lanes.map((lane) => textWidth(lane.label, STRONG_SIZE))) + 16);
  const legend = shapeKey(draw, options.keys, width);
  const largest = max(events, (event) => event.size ?? 0) ?? 0;
  const [from, to] = options.domain;
  const x = scaleLinear([from, to === from ? from + 1 : to], [left + 12, width - 12]);
  const marks = new Map(options.keys.map((entry, index) => [entry.id, { mark: entry.mark, shape: shapeOf(index) }]));
  const body = draw("g", { class: "ns-timeline" });
  const top = legend.height + 6;
  let y = top;
  for (const lane of options.lanes) {
    const placed: { x: number; r: number; level: number }[] = [];
    const own = events.filter((event) => event.lane === lane.id).sort((a, b) => a.time - b.time);
    const circles = own.map((event) => {
      const [cx, r] = [x(event.time), radius(event.size, largest)];
      let level = 0;
      while (placed.some((one) => one.level === level && Math.abs(one.x - cx) < (one.r + r) * 0.8)) level += 1;
      placed.push({ x: cx, r, level });
      return { event, cx, r, level };
    });
    const levels = 1 + (max(circles, (circle) => circle.level) ?? 0);
    const pitch = Math.max(14, Math.min(24, 90 / levels));
    const head = narrow ? 22 : 0;
    const height = head + Math.max(34, levels * pitch + 14);
    body.append(draw("line", { x1: left, x2: width, y1: y + height, y2: y + height, class: "ns-grid" }));
    const names = wrap(lane.label, narrow ? width : left - 10, narrow ? 1 : 2, STRONG_SIZE);
    const first = narrow ? y + 16 : y + height / 2 + 5 - ((names.length - 1) * CAPTION_LINE) / 2;
    for (const [index, text] of names.entries())
      body.append(line(draw, 0, first + index * CAPTION_LINE, text, { class: "ns-label ns-strong" }));
    for (const { event, cx, r, level } of circles) {
      const { mark, shape } = marks.get(event.key) ?? { mark: "ns-grey", shape: "circle" };
      const state = `${event.size === null ? " ns-hollow" : ""}${event.dim ? " ns-dim" : ""}`;
      const cy = y + head + 10 + pitch / 2 + level * pitch;
      body.append(marker(draw, shape, cx, cy, `ns-event ${mark}${state}`, event.label, r));
    }
    y += height;
  }
  const axes = draw("g", { class: "ns-axis" });
  let free = min([left, 0]) ?? 0;
  for (const tick of options.ticks) {
    const at = x(tick.value);
    const half = textWidth(tick.label) / 2;
    axes.append(draw("line", { x1: at, x2: at, y1: top, y2: y + 4, class: "ns-grid" }));
    if (at - half < free || at + half > width) continue;
    axes.append(line(draw, at, y + TEXT_SIZE + 5, tick.label, { "text-anchor": "middle" }));
    free = at + half + 10;
  }
  return chartRoot(draw, { width, height: y + 26, alternative: options.alternative }, legend.element, axes, body);
}
