import { ticks } from "d3-array";
import { scaleLinear } from "d3-scale";
import type { Tick } from "./lines.js";
import type { ChartOptions } from "./options.js";
import { chartRoot, drawIn, line } from "./svg.js";
import { TEXT_SIZE, textWidth } from "./text.js";
import { evenTicks } from "./ticks.js";

/** What came and what went in one step of time. */
export interface Flow {
  /** milliseconds since 1970: when the step begins */
  readonly x: number;
  /** null where it isn't known or is hidden */
  readonly up: number | null;
  readonly down: number | null;
  /** both in words */
  readonly label: string;
}

export interface FlowsOptions extends ChartOptions {
  readonly mark: string;
  readonly domainX: readonly [number, number];
  readonly ticksX: readonly Tick[];
  /** the most that comes, and the most that goes, in any of the charts beside each other */
  readonly limits: readonly [up: number, down: number];
  readonly axisY: (value: number) => string;
}

const HEIGHT = 96;

/** Bars up from a middle line for what came, hollow bars down for what went. */
export function flows(data: readonly Flow[], options: FlowsOptions): SVGElement {
  const { width, document, limits, domainX, mark, axisY } = options;
  const draw = drawIn(document);
  const [most, least] = [limits[0] || 1, limits[1]];
  const levels = ticks(-least, most, 4).filter((tick) => Number.isInteger(tick));
  const left = Math.max(...levels.map((tick) => textWidth(axisY(Math.abs(tick))))) + 10;
  const top = 8;
  const bottom = top + HEIGHT;
  const y = scaleLinear([-least, most], [bottom, top]);
  const x = scaleLinear([domainX[0], domainX[1] === domainX[0] ? domainX[0] + 1 : domainX[1]], [left, width]);
  const wide = Math.max(1.5, Math.min(16, ((width - left) / Math.max(1, data.length)) * 0.75));
  const axes = draw("g", { class: "ns-axis" });
  for (const tick of levels) {
    axes.append(
      draw("line", { x1: left, x2: width, y1: y(tick), y2: y(tick), class: tick === 0 ? "ns-base" : "ns-grid" }),
      line(draw, left - 8, y(tick) + 5, axisY(Math.abs(tick)), { "text-anchor": "end" }),
    );
  }
  const body = draw("g", { class: "ns-flows" });
  for (const one of data) {
    const at = x(one.x) + 1;
    const bar = (value: number | null, name: string) =>
      value
        ? draw("rect", {
            x: at,
            width: wide,
            y: Math.min(y(0), y(value)),
            height: Math.abs(y(value) - y(0)),
            class: name,
          })
        : null;
    const group = draw("g", {}, draw("title", {}, one.label));
    for (const part of [
      bar(one.up, `ns-bar ${mark}`),
      bar(one.down === null ? null : -one.down, `ns-bar ${mark} ns-hollow`),
    ])
      if (part) group.append(part);
    body.append(group);
  }
  const place = (tick: Tick) => Math.max(x(tick.value), left + textWidth(tick.label) / 2 - 8);
  for (const tick of evenTicks(options.ticksX, place)) {
    const at = place(tick);
    if (at + textWidth(tick.label) / 2 > width) continue;
    axes.append(line(draw, at, bottom + TEXT_SIZE + 6, tick.label, { "text-anchor": "middle" }));
  }
  return chartRoot(draw, { width, height: bottom + 26, alternative: options.alternative }, axes, body);
}
