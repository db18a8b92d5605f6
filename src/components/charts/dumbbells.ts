import { ticks } from "d3-array";
import { scaleLinear } from "d3-scale";
import { CAPTION_LINE, captionAbove, captionSize, captionSpace, indentOf, isNested } from "./captions.js";
import { marker, type Shape, shapeKey, shapeOf } from "./marker.js";
import type { ChartOptions, KeyEntry } from "./options.js";
import { chartRoot, type Draw, drawIn, inside, line } from "./svg.js";
import { STRONG_SIZE, TEXT_SIZE, textWidth, wrap } from "./text.js";

/** One end of a dumbbell. */
export interface DumbbellEnd {
  /** the id of its entry in the key */
  readonly key: string;
  /** null where it isn't known, is hidden, or rests on too few */
  readonly value: number | null;
  readonly label: string;
  /** the base is small: drawn hollow */
  readonly low?: boolean;
}

/** One line: two or more values on one scale, tied together. */
export interface Dumbbell {
  readonly id: string;
  readonly label: string;
  readonly ends: readonly DumbbellEnd[];
  /** what stands at the right: the difference, the base, or why nothing is drawn */
  readonly note?: string;
  readonly level?: 0 | 1;
  readonly dim?: boolean;
}

export interface DumbbellGroup {
  readonly id: string;
  /** stands above the group's lines; nothing where there is only one group */
  readonly heading?: string;
  readonly rows: readonly Dumbbell[];
}

export interface DumbbellsOptions extends ChartOptions {
  readonly keys: readonly KeyEntry[];
  readonly axis: (value: number) => string;
  /** both ends of the scale */
  readonly domain: readonly [number, number];
  /** where the scale is marked; by default at round numbers */
  readonly marked?: readonly number[];
  /** a line to compare with, such as 0, and what it is called */
  readonly reference?: { readonly value: number; readonly label: string };
}

const ROW = 28;
/** A row whose name stands in two lines. */
const TALL_ROW = 38;
/** The room of a mark below its caption on a narrow page. */
const UNDER = 30;
const HEADING = 30;

/**
 * Values that belong together on one scale: expected and experienced, the school's view and the companies'. A line ties
 * those that are known; where none is, the track is dashed and only its note says why.
 */
export function dumbbells(groups: readonly DumbbellGroup[], options: DumbbellsOptions): SVGElement {
  const { width, axis, document, domain } = options;
  const draw = drawIn(document);
  const narrow = width < 560;
  const rows = groups.flatMap((group) => group.rows);
  const nested = isNested(rows) || groups.some((group) => group.heading);
  const notes = Math.max(0, ...rows.map((row) => textWidth(row.note ?? ""))) + 14;
  const longest = captionSpace(rows, nested) + 21;
  const left = narrow ? 10 : Math.min(width * 0.4, longest);
  const right = narrow ? width - 14 : Math.max(left + 120, width - notes - 10);
  const x = scaleLinear(domain, [left, right]).clamp(true);
  const legend = shapeKey(draw, options.keys, width);
  const marks = new Map(options.keys.map((entry, index) => [entry.id, { ...entry, shape: shapeOf(index) }]));
  const top = legend.height + (options.reference ? 22 : 6);
  const body = draw("g", { class: "ns-dumbbells" });
  /** where rows stand: the scale is marked there, not behind headings */
  const spans: [from: number, to: number][] = [];
  let y = top;
  for (const group of groups) {
    if (group.heading) {
      for (const [index, text] of wrap(group.heading, width, 2, STRONG_SIZE).entries()) {
        if (index > 0) y += CAPTION_LINE;
        body.append(line(draw, 0, y + HEADING - 9, text, { class: "ns-label ns-strong" }));
      }
      y += HEADING;
    }
    spans.push([group.heading ? y : y - 2, y]);
    for (const row of group.rows) {
      const { element, height } = rowOf(draw, row, y, { nested, x, left, right, width, narrow, marks });
      body.append(element);
      y += height;
    }
    spans.at(-1)![1] = y;
  }
  const bottom = y + 2;
  const axes = draw("g", { class: "ns-axis" });
  const marked =
    options.marked ?? ticks(domain[0], domain[1], Math.max(2, Math.min(8, Math.floor((right - left) / 80))));
  for (const tick of marked) {
    axes.append(
      ...spans.map(([y1, y2]) => draw("line", { x1: x(tick), x2: x(tick), y1, y2, class: "ns-grid" })),
      line(draw, inside(x(tick), textWidth(axis(tick)), width), bottom + TEXT_SIZE + 3, axis(tick), {
        "text-anchor": "middle",
      }),
    );
  }
  const reference = options.reference ? referenceLine(draw, options.reference, x, [top - 4, bottom], width) : null;
  return chartRoot(
    draw,
    { width, height: bottom + 28, alternative: options.alternative },
    legend.element,
    axes,
    reference,
    body,
  );
}

interface Setting {
  readonly nested: boolean;
  readonly x: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly width: number;
  readonly narrow: boolean;
  readonly marks: ReadonlyMap<string, KeyEntry & { readonly shape: Shape }>;
}

function rowOf(
  draw: Draw,
  row: Dumbbell,
  top: number,
  { nested, x, left, right, width, narrow, marks }: Setting,
): { element: SVGElement; height: number } {
  const indent = indentOf(row, nested);
  const caption = narrow ? captionAbove(row, width - indent) : null;
  const names = caption?.lines ?? wrap(row.label, left - 20 - indent, 2, captionSize(row));
  const height = caption ? caption.count * CAPTION_LINE + UNDER : names.length > 1 ? TALL_ROW : ROW;
  const at = caption ? top + height - UNDER + 14 : top + height / 2;
  const first = caption ? top + TEXT_SIZE + 2 : at + 5 - ((names.length - 1) * CAPTION_LINE) / 2;
  const known = row.ends.filter((end) => end.value !== null);
  const group = draw("g", { class: row.dim ? "ns-row ns-dim" : "ns-row" });
  const track = known.length === 0 ? "ns-track ns-empty-track" : "ns-track";
  group.append(draw("line", { x1: left, x2: right, y1: at, y2: at, class: track }));
  for (const [index, text] of names.entries()) {
    group.append(
      draw(
        "text",
        { x: indent, y: first + index * CAPTION_LINE, class: row.level ? "ns-label" : "ns-label ns-strong" },
        text,
        draw("title", {}, row.label),
      ),
    );
  }
  if (known.length > 1) {
    const places = known.map((end) => x(end.value!));
    group.append(draw("line", { x1: Math.min(...places), x2: Math.max(...places), y1: at, y2: at, class: "ns-tie" }));
  }
  for (const end of known) {
    const entry = marks.get(end.key);
    const colour = `${entry?.mark ?? "ns-c1"}${end.low ? " ns-hollow" : ""}`;
    group.append(marker(draw, entry?.shape ?? "circle", x(end.value!), at, colour, end.label));
  }
  if (row.note) {
    const down = caption ? first + caption.noteLine * CAPTION_LINE : at + 5;
    group.append(line(draw, width, down, row.note, { "text-anchor": "end", class: "ns-note" }));
  }
  return { element: group, height };
}

function referenceLine(
  draw: Draw,
  { value, label }: { readonly value: number; readonly label: string },
  x: (value: number) => number,
  [top, bottom]: readonly [number, number],
  width: number,
): SVGElement {
  return draw(
    "g",
    { class: "ns-reference" },
    draw("line", { x1: x(value), x2: x(value), y1: top, y2: bottom }),
    line(draw, inside(x(value), textWidth(label), width), top - 4, label, { "text-anchor": "middle" }),
  );
}
