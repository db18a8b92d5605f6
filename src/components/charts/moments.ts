import { ticks } from "d3-array";
import { scaleLinear } from "d3-scale";
import type { Tick } from "./lines.js";
import type { ChartOptions } from "./options.js";
import { chartRoot, drawIn, line } from "./svg.js";
import { TEXT_SIZE, textWidth } from "./text.js";

/** Something that happened on a day, with a value. */
export interface Moment {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  /** the base is under 5: drawn hollow */
  readonly low?: boolean;
}

export interface MomentsOptions extends ChartOptions {
  readonly mark: string;
  readonly domainX: readonly [number, number];
  readonly limitY: number;
  readonly ticksX: readonly Tick[];
  readonly axisY: (value: number) => string;
  readonly height?: number;
  /** a level that holds for all of them: their joint value */
  readonly reference?: number;
}

/** Dots over time, from 0 up. */
export function moments(points: readonly Moment[], options: MomentsOptions): SVGElement {
  const { width, document, axisY, domainX, limitY, reference } = options;
  const draw = drawIn(document);
  const levels = ticks(0, limitY, 4);
  const left = Math.max(...levels.map((tick) => textWidth(axisY(tick)))) + 10;
  const top = 10;
  const bottom = top + (options.height ?? 180);
  const end = domainX[1] === domainX[0] ? domainX[0] + 1 : domainX[1];
  const x = scaleLinear([domainX[0], end], [left + 6, width - 10]);
  const y = scaleLinear([0, limitY], [bottom, top]);
  const axes = draw("g", { class: "ns-axis" });
  for (const tick of levels) {
    axes.append(
      draw("line", { x1: left, x2: width, y1: y(tick), y2: y(tick), class: tick === 0 ? "ns-base" : "ns-grid" }),
      line(draw, left - 8, y(tick) + 5, axisY(tick), { "text-anchor": "end" }),
    );
  }
  let free = Number.NEGATIVE_INFINITY;
  for (const tick of options.ticksX) {
    const half = textWidth(tick.label) / 2;
    const at = Math.min(Math.max(x(tick.value), half), width - half);
    axes.append(draw("line", { x1: x(tick.value), x2: x(tick.value), y1: bottom, y2: bottom + 5, class: "ns-base" }));
    if (at - half < free) continue;
    axes.append(line(draw, at, bottom + TEXT_SIZE + 6, tick.label, { "text-anchor": "middle" }));
    free = at + half + 12;
  }
  const level =
    reference === undefined
      ? null
      : draw("g", { class: "ns-reference" }, draw("line", { x1: left, x2: width, y1: y(reference), y2: y(reference) }));
  const body = draw("g", { class: "ns-moments" });
  for (const point of points) {
    body.append(
      draw(
        "circle",
        {
          cx: x(point.x),
          cy: y(Math.min(point.y, limitY)),
          r: 5,
          class: `ns-dot ${options.mark}${point.low ? " ns-hollow" : ""}`,
        },
        draw("title", {}, point.label),
      ),
    );
  }
  return chartRoot(draw, { width, height: bottom + 28, alternative: options.alternative }, axes, body, level);
}
