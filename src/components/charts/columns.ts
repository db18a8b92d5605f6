import { max, sum } from "d3-array";
import { scaleLinear } from "d3-scale";
import type { BarPart } from "./bars.js";
import { key } from "./key.js";
import type { ChartOptions, KeyEntry } from "./options.js";
import { chartRoot, drawIn, line } from "./svg.js";
import { TEXT_SIZE, textWidth } from "./text.js";
import { axisTicks } from "./ticks.js";

/** One column of a chart over time, with its parts on top of each other. */
export interface Column {
  readonly id: string;
  readonly label: string;
  readonly parts: readonly BarPart[];
}

export interface ColumnsOptions extends ChartOptions {
  readonly keys: readonly KeyEntry[];
  readonly axis: (value: number) => string;
  readonly height?: number;
}

/** Columns from 0 in the order given: time from left to right. */
export function columns(data: readonly Column[], options: ColumnsOptions): SVGElement {
  const { width, axis, document } = options;
  const draw = drawIn(document);
  const legend = key(draw, options.keys.length > 1 ? options.keys : [], width);
  const limit = max(data, (column) => sum(column.parts, (part) => part.value ?? 0)) || 1;
  const yTicks = axisTicks(0, limit, 4, axis);
  const left = Math.max(...yTicks.map((tick) => textWidth(axis(tick)))) + 10;
  const top = legend.height + 8;
  const bottom = top + (options.height ?? 240);
  const y = scaleLinear([0, limit], [bottom, top]);
  const step = (width - left) / Math.max(1, data.length);
  const wide = Math.min(60, Math.max(2, step - Math.max(1, step * 0.2)));
  const marks = new Map(options.keys.map((entry) => [entry.id, entry.mark]));
  const axes = draw("g", { class: "ns-axis" });
  for (const tick of yTicks) {
    axes.append(
      draw("line", { x1: left, x2: width, y1: y(tick), y2: y(tick), class: tick === 0 ? "ns-base" : "ns-grid" }),
      line(draw, left - 8, y(tick) + 5, axis(tick), { "text-anchor": "end" }),
    );
  }
  const body = draw("g", { class: "ns-columns" });
  let free = Number.NEGATIVE_INFINITY;
  for (const [index, column] of data.entries()) {
    const middle = left + step * (index + 0.5);
    let from = 0;
    for (const part of column.parts) {
      if (part.value === null || part.value === 0) continue;
      const [y0, y1] = [y(from), y(from + part.value)];
      body.append(
        draw(
          "rect",
          {
            x: middle - wide / 2,
            y: y1,
            width: wide,
            height: Math.max(0.5, y0 - y1 - 1),
            class: `ns-bar ${marks.get(part.key) ?? "ns-c1"}`,
          },
          draw("title", {}, part.label),
        ),
      );
      from += part.value;
    }
    const half = textWidth(column.label) / 2;
    const at = Math.min(Math.max(middle, half), width - half);
    if (at - half < free) continue;
    axes.append(
      draw("line", { x1: middle, x2: middle, y1: bottom, y2: bottom + 5, class: "ns-base" }),
      line(draw, at, bottom + TEXT_SIZE + 6, column.label, { "text-anchor": "middle" }),
    );
    free = at + half + 14;
  }
  return chartRoot(draw, { width, height: bottom + 28, alternative: options.alternative }, legend.element, axes, body);
}
