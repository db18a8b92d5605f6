import { max } from "d3-array";
import { scaleLinear } from "d3-scale";
import { CAPTION_LINE, captionAbove, captionSize, captionSpace, indentOf, isNested } from "./captions.js";
import { key } from "./key.js";
import type { ChartOptions } from "./options.js";
import { chartRoot, type Draw, drawIn, inside, line } from "./svg.js";
import { STRONG_SIZE, TEXT_SIZE, textWidth, wrap } from "./text.js";
import { axisTicks } from "./ticks.js";

/** What was reached beside what was aimed at. */
export interface Bullet {
  readonly id: string;
  readonly label: string;
  /** counted in all; null where it isn't known */
  readonly value: number | null;
  /** how much of it has no target to be held against; that part of the bar is paler */
  readonly untargeted?: number;
  /** null where no target was set: said, and no line is drawn */
  readonly target: number | null;
  readonly note: string;
  /** what the bar says in words, shown on pointing */
  readonly title: string;
  readonly level?: 0 | 1;
  readonly dim?: boolean;
}

export interface BulletGroup {
  readonly id: string;
  readonly heading?: string;
  readonly rows: readonly Bullet[];
}

export interface BulletsOptions extends ChartOptions {
  readonly axis: (value: number) => string;
  /** what the three marks are called */
  readonly words: { readonly reached: string; readonly untargeted: string; readonly target: string };
}

const BAR = 14;
const ROW = 30;
/** A row whose name stands in two lines. */
const TALL_ROW = 38;
const HEADING = 32;

/** Bullet charts on one common scale from 0: a bar for what was counted, a line across it for the target. */
export function bullets(groups: readonly BulletGroup[], options: BulletsOptions): SVGElement {
  const { width, axis, document, words } = options;
  const draw = drawIn(document);
  const narrow = width < 560;
  const rows = groups.flatMap((group) => group.rows);
  const nested = isNested(rows) || groups.some((group) => group.heading);
  const notes = Math.max(0, ...rows.map((row) => textWidth(row.note))) + 14;
  const longest = captionSpace(rows, nested) + 19;
  const left = narrow ? 0 : Math.min(width * 0.34, longest);
  const right = narrow ? width - 14 : Math.max(left + 120, width - notes - 8);
  const limit = max(rows, (row) => Math.max(row.value ?? 0, row.target ?? 0)) || 1;
  const x = scaleLinear([0, limit], [left, right]);
  const split = rows.some((row) => row.untargeted);
  const legend = key(
    draw,
    [
      { id: "reached", label: words.reached, mark: "ns-c1" },
      ...(split ? [{ id: "untargeted", label: words.untargeted, mark: "ns-c1 ns-pale" }] : []),
      { id: "target", label: words.target, mark: "ns-aim-key", symbol: "upright" },
    ],
    width,
  );
  const body = draw("g", { class: "ns-bullets" });
  const top = legend.height + 4;
  /** where rows stand: the scale is marked there, not behind headings */
  const spans: [from: number, to: number][] = [];
  let y = top;
  for (const group of groups) {
    if (group.heading) {
      for (const [index, text] of wrap(group.heading, width, 2, STRONG_SIZE).entries()) {
        if (index > 0) y += CAPTION_LINE;
        body.append(line(draw, 0, y + HEADING - 11, text, { class: "ns-label ns-strong" }));
      }
      y += HEADING;
    }
    spans.push([group.heading ? y : y - 2, y]);
    for (const row of group.rows) {
      const { element, height } = bulletOf(draw, row, { nested, y, left, width, narrow, x });
      body.append(element);
      y += height;
    }
    spans.at(-1)![1] = y;
  }
  const axes = draw("g", { class: "ns-axis" });
  for (const tick of axisTicks(0, limit, Math.max(2, Math.min(6, Math.floor((right - left) / 80))), axis)) {
    axes.append(
      ...spans.map(([y1, y2]) =>
        draw("line", { x1: x(tick), x2: x(tick), y1, y2, class: tick === 0 ? "ns-base" : "ns-grid" }),
      ),
      line(draw, inside(x(tick), textWidth(axis(tick)), width), y + TEXT_SIZE + 3, axis(tick), {
        "text-anchor": "middle",
      }),
    );
  }
  return chartRoot(draw, { width, height: y + 28, alternative: options.alternative }, legend.element, axes, body);
}

interface Place {
  readonly nested: boolean;
  readonly y: number;
  readonly left: number;
  readonly width: number;
  readonly narrow: boolean;
  readonly x: (value: number) => number;
}

function bulletOf(
  draw: Draw,
  row: Bullet,
  { nested, y, left, width, narrow, x }: Place,
): { element: SVGElement; height: number } {
  const indent = indentOf(row, nested);
  const caption = narrow ? captionAbove(row, width - indent) : null;
  const names = caption?.lines ?? wrap(row.label, left - 18 - indent, 2, captionSize(row));
  const head = caption ? caption.count * CAPTION_LINE + 7 : 0;
  const height = caption ? head + BAR + 10 : names.length > 1 ? TALL_ROW : ROW;
  const barTop = caption ? y + head : y + (height - BAR) / 2;
  const first = caption ? y + TEXT_SIZE + 2 : barTop + 12 - ((names.length - 1) * CAPTION_LINE) / 2;
  const group = draw("g", { class: row.dim ? "ns-row ns-dim" : "ns-row" }, draw("title", {}, row.title));
  for (const [index, text] of names.entries()) {
    group.append(
      line(draw, indent, first + index * CAPTION_LINE, text, {
        class: row.level ? "ns-label" : "ns-label ns-strong",
      }),
    );
  }
  if (row.value !== null && row.value > 0) {
    const solid = Math.max(0, row.value - (row.untargeted ?? 0));
    if (solid > 0)
      group.append(draw("rect", { x: x(0), y: barTop, width: x(solid) - x(0), height: BAR, class: "ns-bar ns-c1" }));
    if (solid < row.value)
      group.append(
        draw("rect", {
          x: x(solid),
          y: barTop,
          width: x(row.value) - x(solid),
          height: BAR,
          class: "ns-bar ns-c1 ns-pale",
        }),
      );
  }
  if (row.target !== null)
    group.append(
      draw("line", { x1: x(row.target), x2: x(row.target), y1: barTop - 5, y2: barTop + BAR + 5, class: "ns-aim" }),
    );
  const down = caption ? first + caption.noteLine * CAPTION_LINE : barTop + 12;
  group.append(line(draw, width, down, row.note, { "text-anchor": "end", class: "ns-note" }));
  return { element: group, height };
}
