import { max, ticks } from "d3-array";
import { scaleLinear } from "d3-scale";
import { key } from "./key.js";
import type { ChartOptions } from "./options.js";
import { chartRoot, type Draw, drawIn, inside, line } from "./svg.js";
import { STRONG_SIZE, shorten, TEXT_SIZE, textWidth, wrap } from "./text.js";

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
const HEADING = 32;

/** Bullet charts on one common scale from 0: a bar for what was counted, a line across it for the target. */
export function bullets(groups: readonly BulletGroup[], options: BulletsOptions): SVGElement {
  const { width, axis, document, words } = options;
  const draw = drawIn(document);
  const narrow = width < 560;
  const rows = groups.flatMap((group) => group.rows);
  const notes = Math.max(0, ...rows.map((row) => textWidth(row.note))) + 14;
  const longest =
    Math.max(0, ...rows.map((row) => (row.level ? textWidth(row.label) + 14 : textWidth(row.label, STRONG_SIZE)))) + 18;
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
      { id: "target", label: words.target, mark: "ns-aim-key" },
    ],
    width,
  );
  const step = narrow ? ROW + 18 : ROW;
  const body = draw("g", { class: "ns-bullets" });
  const top = legend.height + 4;
  let y = top;
  for (const group of groups) {
    if (group.heading) {
      body.append(
        draw(
          "text",
          { x: 0, y: y + HEADING - 11, class: "ns-label ns-strong" },
          shorten(group.heading, width, STRONG_SIZE),
        ),
      );
      y += HEADING;
    }
    for (const row of group.rows) {
      body.append(bulletOf(draw, row, { y, step, left, width, narrow, notes, x }));
      y += step;
    }
  }
  const axes = draw("g", { class: "ns-axis" });
  for (const tick of ticks(0, limit, Math.max(2, Math.min(6, Math.floor((right - left) / 80))))) {
    axes.append(
      draw("line", { x1: x(tick), x2: x(tick), y1: top - 2, y2: y, class: tick === 0 ? "ns-base" : "ns-grid" }),
      line(draw, inside(x(tick), textWidth(axis(tick)), width), y + TEXT_SIZE + 3, axis(tick), {
        "text-anchor": "middle",
      }),
    );
  }
  return chartRoot(draw, { width, height: y + 28, alternative: options.alternative }, legend.element, axes, body);
}

interface Place {
  readonly y: number;
  readonly step: number;
  readonly left: number;
  readonly width: number;
  readonly narrow: boolean;
  readonly notes: number;
  readonly x: (value: number) => number;
}

function bulletOf(draw: Draw, row: Bullet, { y, step, left, width, narrow, notes, x }: Place): SVGElement {
  const indent = row.level ? 14 : 0;
  const barTop = narrow ? y + 24 : y + (step - BAR) / 2;
  const textAt = narrow ? y + 16 : barTop + 12;
  const group = draw("g", { class: row.dim ? "ns-row ns-dim" : "ns-row" }, draw("title", {}, row.title));
  const room = narrow ? width - notes - indent : left - 16 - indent;
  group.append(
    line(draw, indent, textAt, wrap(row.label, room, 1, row.level ? TEXT_SIZE : STRONG_SIZE)[0] ?? "", {
      class: row.level ? "ns-label" : "ns-label ns-strong",
    }),
  );
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
  group.append(line(draw, width, textAt, row.note, { "text-anchor": "end", class: "ns-note" }));
  return group;
}
