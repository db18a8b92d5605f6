import { max, ticks } from "d3-array";
import { scaleLinear } from "d3-scale";
import { CAPTION_LINE, captionAbove, captionSize, captionSpace, indentOf, isNested } from "./captions.js";
import { marker, shapeKey, shapeOf } from "./marker.js";
import type { ChartOptions, KeyEntry } from "./options.js";
import { type RatioScale, ratioScale } from "./ratio.js";
import { chartRoot, drawIn, inside, line } from "./svg.js";
import { TEXT_SIZE, textWidth, wrap } from "./text.js";

export interface Dot {
  readonly key: string;
  readonly value: number | null;
  readonly lower?: number | null;
  readonly upper?: number | null;
  readonly label: string;
}

export interface DotRow {
  readonly id: string;
  readonly label: string;
  readonly dots: readonly Dot[];
  /** what stands at the right: the base */
  readonly note?: string;
  readonly level?: 0 | 1;
  readonly dim?: boolean;
  /** the base is under 5: drawn hollow */
  readonly low?: boolean;
}

export interface DotsOptions extends ChartOptions {
  readonly keys: readonly KeyEntry[];
  /** how an even scale from 0 is labelled; without it, values are ratios around 1 */
  readonly axis?: (value: number) => string;
  readonly limit?: number;
  readonly reference?: { readonly value: number; readonly label: string };
}

const ROW = 30;
/** A row whose name stands in two lines. */
const TALL_ROW = 38;
/** The room of a mark below its caption on a narrow page. */
const UNDER = 30;
/** Marks nearer than this to each other are moved up and down, so that none hides another. */
const NEAR = 8;

/** One line a row: dots on a common scale from 0 or around 1, each with its interval where something is generalised. */
export function dots(rows: readonly DotRow[], options: DotsOptions): SVGElement {
  const { width, document } = options;
  const draw = drawIn(document);
  const narrow = width < 560;
  const nested = isNested(rows);
  const notes = Math.max(0, ...rows.map((row) => textWidth(row.note ?? ""))) + 14;
  const longest = captionSpace(rows, nested) + 17;
  const left = narrow ? 10 : Math.min(width * 0.36, longest);
  const right = narrow ? width - 14 : width - notes - 10;
  const scale = scaleOf(rows, options, left, right);
  const x = scale.at;
  const legend = shapeKey(draw, options.keys, width);
  const top = legend.height + (options.reference ? 22 : 6);
  const shapes = new Map(options.keys.map((entry, index) => [entry.id, { ...entry, shape: shapeOf(index) }]));
  const body = draw("g", { class: "ns-dots" });
  let next = top;
  for (const row of rows) {
    const indent = indentOf(row, nested);
    const caption = narrow ? captionAbove(row, width - indent) : null;
    const names = caption?.lines ?? wrap(row.label, left - 16 - indent, 2, captionSize(row));
    const [first, step] = caption
      ? [next + TEXT_SIZE + 2, caption.count * CAPTION_LINE + UNDER]
      : [0, names.length > 1 ? TALL_ROW : ROW];
    const at = caption ? next + step - UNDER + 14 : next + step / 2;
    const start = caption ? first : at + 5 - ((names.length - 1) * CAPTION_LINE) / 2;
    next += step;
    const group = draw("g", { class: row.dim ? "ns-row ns-dim" : "ns-row" });
    group.append(draw("line", { x1: left, x2: right, y1: at, y2: at, class: "ns-grid" }));
    for (const [index, text] of names.entries()) {
      group.append(
        draw(
          "text",
          { x: indent, y: start + index * CAPTION_LINE, class: row.level ? "ns-label" : "ns-label ns-strong" },
          text,
          draw("title", {}, row.label),
        ),
      );
    }
    for (const dot of row.dots) {
      if (dot.lower === undefined || dot.lower === null || dot.upper === undefined || dot.upper === null) continue;
      const mark = shapes.get(dot.key)?.mark ?? "ns-c1";
      group.append(
        draw("line", {
          x1: x(dot.lower),
          x2: x(dot.upper),
          y1: at,
          y2: at,
          class: `ns-interval ${mark}`,
        }),
      );
    }
    const known = row.dots.filter((dot) => dot.value !== null);
    const places = apart(known.map((dot) => x(dot.value!)));
    for (const [index, dot] of known.entries()) {
      const entry = shapes.get(dot.key);
      const colour = `${entry?.mark ?? "ns-c1"}${row.low ? " ns-hollow" : ""}`;
      const [across, down] = places[index]!;
      group.append(marker(draw, entry?.shape ?? "circle", across, at + down, colour, dot.label));
    }
    if (row.note) {
      const down = caption ? first + caption.noteLine * CAPTION_LINE : at + 5;
      group.append(line(draw, width, down, row.note, { "text-anchor": "end", class: "ns-note" }));
    }
    body.append(group);
  }
  const bottom = next + 2;
  const axes = draw("g", { class: "ns-axis" });
  for (const { value, label } of scale.ticks) {
    const at = x(value);
    axes.append(
      draw("line", { x1: at, x2: at, y1: top - 2, y2: bottom, class: value === 0 ? "ns-base" : "ns-grid" }),
      line(draw, inside(at, textWidth(label), width), bottom + TEXT_SIZE + 3, label, { "text-anchor": "middle" }),
    );
  }
  const reference = options.reference
    ? draw(
        "g",
        { class: "ns-reference" },
        draw("line", { x1: x(options.reference.value), x2: x(options.reference.value), y1: top - 4, y2: bottom }),
        line(
          draw,
          inside(x(options.reference.value), textWidth(options.reference.label), width),
          top - 8,
          options.reference.label,
          { "text-anchor": "middle" },
        ),
      )
    : null;
  const height = bottom + 28;
  return chartRoot(draw, { width, height, alternative: options.alternative }, legend.element, axes, reference, body);
}

/** An even scale from 0 to the limit (values beyond it stand at its end), or one of ratios around 1. */
function scaleOf(rows: readonly DotRow[], options: DotsOptions, left: number, right: number): RatioScale {
  const { axis } = options;
  const all = rows.flatMap((row) => row.dots);
  if (axis === undefined) {
    return ratioScale(
      all.flatMap((dot) => dot.value ?? []),
      left,
      right,
    );
  }
  const limit = options.limit ?? (max(all, (dot) => Math.max(dot.value ?? 0, dot.upper ?? 0)) || 1);
  const scale = scaleLinear([0, limit], [left, right]);
  const count = Math.max(2, Math.min(6, Math.floor((right - left) / 80)));
  return {
    at: (value) => scale(Math.min(value, limit)),
    ticks: ticks(0, limit, count).map((value) => ({ value, label: axis(value) })),
  };
}

/** Where marks at these places across are drawn: those that would hide each other spread up and down around the line. */
function apart(places: readonly number[]): readonly (readonly [number, number])[] {
  const moved = places.map((at) => [at, 0] as [number, number]);
  const order = [...moved].sort((a, b) => a[0] - b[0]);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && order[to]![0] - order[to - 1]![0] < NEAR) to += 1;
    const step = Math.min(8, 20 / Math.max(1, to - from - 1));
    for (let index = from; index < to; index += 1) order[index]![1] = (index - from - (to - from - 1) / 2) * step;
    from = to;
  }
  return moved;
}
