import { max, ticks } from "d3-array";
import { scaleLinear } from "d3-scale";
import { shapeKey } from "./marker.js";
import type { ChartOptions, KeyEntry } from "./options.js";
import { chartRoot, drawIn, inside, line } from "./svg.js";
import { STRONG_SIZE, TEXT_SIZE, textWidth, wrap } from "./text.js";

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
  readonly axis: (value: number) => string;
  readonly limit?: number;
  readonly reference?: { readonly value: number; readonly label: string };
}

const ROW = 30;
const SHAPES = ["circle", "square", "diamond"] as const;

/** One line a row: dots on a common scale from 0, each with its interval where something is generalised. */
export function dots(rows: readonly DotRow[], options: DotsOptions): SVGElement {
  const { width, axis, document } = options;
  const draw = drawIn(document);
  const narrow = width < 560;
  const notes = Math.max(0, ...rows.map((row) => textWidth(row.note ?? ""))) + 14;
  const longest = Math.max(0, ...rows.map(labelSpace)) + 16;
  const left = narrow ? 10 : Math.min(width * 0.36, longest);
  const right = narrow ? width - 14 : width - notes - 10;
  const limit =
    options.limit ??
    (max(
      rows.flatMap((row) => row.dots),
      (dot) => Math.max(dot.value ?? 0, dot.upper ?? 0),
    ) ||
      1);
  const x = scaleLinear([0, limit], [left, right]);
  const legend = shapeKey(draw, options.keys, width);
  const top = legend.height + (options.reference ? 22 : 6);
  const step = narrow ? ROW + 20 : ROW;
  const shapes = new Map(options.keys.map((entry, index) => [entry.id, { ...entry, shape: SHAPES[index % 3]! }]));
  const body = draw("g", { class: "ns-dots" });
  for (const [index, row] of rows.entries()) {
    const at = top + step * index + step / 2 + (narrow ? 9 : 0);
    const indent = row.level ? 14 : 0;
    const group = draw("g", { class: row.dim ? "ns-row ns-dim" : "ns-row" });
    group.append(draw("line", { x1: left, x2: right, y1: at, y2: at, class: "ns-grid" }));
    const room = (narrow ? width - notes : left - 14) - indent;
    const label = wrap(row.label, room, 1, row.level ? TEXT_SIZE : STRONG_SIZE);
    group.append(
      draw(
        "text",
        { x: indent, y: narrow ? at - 15 : at + 5, class: row.level ? "ns-label" : "ns-label ns-strong" },
        label[0] ?? "",
        draw("title", {}, row.label),
      ),
    );
    for (const dot of row.dots) {
      if (dot.lower === undefined || dot.lower === null || dot.upper === undefined || dot.upper === null) continue;
      const mark = shapes.get(dot.key)?.mark ?? "ns-c1";
      group.append(
        draw("line", {
          x1: x(dot.lower),
          x2: x(Math.min(dot.upper, limit)),
          y1: at,
          y2: at,
          class: `ns-interval ${mark}`,
        }),
      );
    }
    for (const dot of row.dots) {
      if (dot.value === null) continue;
      const entry = shapes.get(dot.key);
      const colour = `${entry?.mark ?? "ns-c1"}${row.low ? " ns-hollow" : ""}`;
      group.append(marker(draw, entry?.shape ?? "circle", x(Math.min(dot.value, limit)), at, colour, dot.label));
    }
    if (row.note) {
      const place = narrow ? [width, at - 15] : [width, at + 5];
      group.append(line(draw, place[0]!, place[1]!, row.note, { "text-anchor": "end", class: "ns-note" }));
    }
    body.append(group);
  }
  const bottom = top + step * rows.length + 2;
  const axes = draw("g", { class: "ns-axis" });
  for (const tick of ticks(0, limit, Math.max(2, Math.min(6, Math.floor((right - left) / 80))))) {
    axes.append(
      draw("line", { x1: x(tick), x2: x(tick), y1: top - 2, y2: bottom, class: tick === 0 ? "ns-base" : "ns-grid" }),
      line(draw, inside(x(tick), textWidth(axis(tick)), width), bottom + TEXT_SIZE + 3, axis(tick), {
        "text-anchor": "middle",
      }),
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

function labelSpace({ label, level }: DotRow): number {
  return level ? textWidth(label) + 14 : textWidth(label, STRONG_SIZE);
}

/** A mark whose shape tells what its colour tells. */
function marker(
  draw: ReturnType<typeof drawIn>,
  shape: (typeof SHAPES)[number],
  x: number,
  y: number,
  colour: string,
  label: string,
): SVGElement {
  const title = draw("title", {}, label);
  if (shape === "circle") return draw("circle", { cx: x, cy: y, r: 6.5, class: `ns-dot ${colour}` }, title);
  const turn = shape === "diamond" ? `rotate(45 ${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100})` : undefined;
  return draw(
    "rect",
    { x: x - 5.5, y: y - 5.5, width: 11, height: 11, transform: turn, class: `ns-dot ${colour}` },
    title,
  );
}
