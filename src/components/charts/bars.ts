import { max, sum } from "d3-array";
import { scaleLinear } from "d3-scale";
import { CAPTION_LINE, captionAbove, captionSize, captionSpace, indentOf, isNested } from "./captions.js";
import { key } from "./key.js";
import type { ChartOptions, KeyEntry } from "./options.js";
import { chartRoot, drawIn, inside, line } from "./svg.js";
import { TEXT_SIZE, textWidth, wrap } from "./text.js";
import { axisTicks } from "./ticks.js";

/** One part of a bar. */
export interface BarPart {
  /** the id of its entry in the key */
  readonly key: string;
  /** null where it isn't known or is hidden */
  readonly value: number | null;
  /** what the part says, in words: shown on pointing */
  readonly label: string;
}

/** One bar with its parts side by side. */
export interface Bar {
  readonly id: string;
  readonly label: string;
  readonly parts: readonly BarPart[];
  /** what stands at the bar's end: its total, its base */
  readonly note?: string;
  /** 1 for a line inside the one above */
  readonly level?: 0 | 1;
  /** drawn paler: not among what the reader has chosen */
  readonly dim?: boolean;
  /** the base is under 5: drawn hollow */
  readonly low?: boolean;
}

export interface BarsOptions extends ChartOptions {
  readonly keys: readonly KeyEntry[];
  readonly axis: (value: number) => string;
  /** the end of the scale; by default the longest bar */
  readonly limit?: number;
  /** a line to compare with, such as quotient 1, and what it is called */
  readonly reference?: { readonly value: number; readonly label: string };
}

const BAR = 20;
const GAP = 10;

/** Horizontal bars from 0, each in one or several parts. */
export function bars(data: readonly Bar[], options: BarsOptions): SVGElement {
  const { width, axis, document } = options;
  const draw = drawIn(document);
  const narrow = width < 560;
  const nested = isNested(data);
  const noteWidth = Math.max(0, ...data.map((bar) => textWidth(bar.note ?? ""))) + 14;
  const labelWidth = narrow ? 0 : Math.min(width * 0.36, captionSpace(data, nested) + 13);
  const [left, right] = [labelWidth, Math.max(labelWidth + 60, width - (narrow ? 12 : noteWidth))];
  const longest = max(data, (bar) => sum(bar.parts, (part) => part.value ?? 0)) ?? 0;
  const limit = options.limit ?? Math.max(longest, options.reference?.value ?? 0);
  const x = scaleLinear([0, limit || 1], [left, right]);
  const legend = key(draw, options.keys.length > 1 ? options.keys : [], width);
  const marks = new Map(options.keys.map((entry) => [entry.id, entry.mark]));
  const top = legend.height + (options.reference ? 22 : 4);
  const body = draw("g", { class: "ns-bars" });
  let y = top;
  for (const bar of data) {
    const indent = indentOf(bar, nested);
    const row = draw("g", { class: bar.dim ? "ns-row ns-dim" : "ns-row" });
    const caption = narrow ? captionAbove(bar, width - indent) : null;
    const lines = caption?.lines ?? wrap(bar.label, labelWidth - 12 - indent, 2, captionSize(bar));
    const head = caption ? caption.count * CAPTION_LINE + 3 : 0;
    const tall = caption ? head + BAR : Math.max(BAR, lines.length * CAPTION_LINE);
    const barTop = caption ? y + head : y + (tall - BAR) / 2;
    const firstLine = caption ? y + TEXT_SIZE - 1 : y + tall / 2 - (lines.length - 1) * 8.5 + 5;
    for (const [index, text] of lines.entries()) {
      row.append(
        line(draw, indent, firstLine + index * CAPTION_LINE, text, {
          class: bar.level ? "ns-label" : "ns-label ns-strong",
        }),
      );
    }
    row.append(draw("title", {}, bar.label));
    let start = 0;
    for (const part of bar.parts) {
      if (part.value === null || part.value === 0) continue;
      const [from, to] = [x(start), x(Math.min(start + part.value, limit || 1))];
      const colour = marks.get(part.key) ?? "ns-c1";
      row.append(
        draw(
          "rect",
          {
            x: from,
            y: barTop,
            width: Math.max(0.5, to - from - (bar.parts.length > 1 ? 1 : 0)),
            height: BAR,
            class: bar.low ? `ns-bar ${colour} ns-hollow` : `ns-bar ${colour}`,
          },
          draw("title", {}, part.label),
        ),
      );
      start += part.value;
    }
    if (bar.note) {
      row.append(
        caption
          ? line(draw, width, firstLine + caption.noteLine * CAPTION_LINE, bar.note, {
              "text-anchor": "end",
              class: "ns-note",
            })
          : line(draw, x(start) + 8, barTop + 15, bar.note, { class: "ns-note" }),
      );
    }
    body.append(row);
    y += tall + (narrow ? GAP + 2 : GAP);
  }
  const bottom = y;
  const grid = draw("g", { class: "ns-axis" });
  const count = Math.max(2, Math.min(6, Math.floor((right - left) / 80)));
  for (const tick of axisTicks(0, limit || 1, count, axis)) {
    grid.append(
      draw("line", { x1: x(tick), x2: x(tick), y1: top - 4, y2: bottom, class: tick === 0 ? "ns-base" : "ns-grid" }),
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
          Math.min(x(options.reference.value), width - textWidth(options.reference.label) / 2),
          top - 8,
          options.reference.label,
          {
            "text-anchor": "middle",
          },
        ),
      )
    : null;
  return chartRoot(
    draw,
    { width, height: bottom + 28, alternative: options.alternative },
    legend.element,
    grid,
    body,
    reference,
  );
}
