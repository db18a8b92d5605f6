import { scaleLinear } from "d3-scale";
import { key } from "./key.js";
import type { ChartOptions, KeyEntry } from "./options.js";
import { chartRoot, type Draw, drawIn, line } from "./svg.js";
import { STRONG_SIZE, TEXT_SIZE, textWidth, wrap } from "./text.js";

/** One measure: where one lies among the others, on a scale of the measure's own. */
export interface StripRow {
  readonly id: string;
  readonly label: string;
  readonly own: {
    readonly value: number;
    readonly text: string;
    readonly label: string;
    readonly low?: boolean;
  } | null;
  readonly others: readonly { readonly value: number; readonly label: string }[];
  /** of all together, where that can be set beside them */
  readonly whole?: { readonly value: number; readonly label: string };
  readonly limit: number;
  readonly axis: (value: number) => string;
}

export interface StripOptions extends ChartOptions {
  readonly keys: { readonly own: KeyEntry; readonly others: KeyEntry; readonly whole?: KeyEntry };
}

const STEP = 58;

/** Dots on a line, one of them large and with its value: a place among others, and no rank. */
export function strip(rows: readonly StripRow[], options: StripOptions): SVGElement {
  const { width, document, keys } = options;
  const draw = drawIn(document);
  const narrow = width < 560;
  const longest = Math.max(0, ...rows.map((row) => textWidth(row.label))) * 1.05 + 20;
  const left = narrow ? 8 : Math.min(width * 0.36, longest);
  const right = width - 24;
  const legend = key(draw, [keys.own, keys.others], width, "dot");
  const used = 2 * 38 + textWidth(keys.own.label) + textWidth(keys.others.label);
  const beside = keys.whole !== undefined && legend.height === 30 && used + 20 + textWidth(keys.whole.label) <= width;
  const wholeKey = keys.whole ? diamondKey(draw, keys.whole, beside ? used : 0, beside ? 0 : legend.height - 8) : null;
  const top = legend.height + (keys.whole && !beside ? 22 : 0);
  const step = narrow ? STEP + 26 : STEP;
  const body = rows.map((row, index) => {
    const y = top + step * index + (narrow ? 48 : 28);
    const x = scaleLinear([0, row.limit || 1], [left, right]);
    const group = draw("g", { class: "ns-row" });
    const name = wrap(row.label, narrow ? width : left - 16, narrow ? 1 : 2);
    for (const [place, text] of name.entries()) {
      const at = narrow ? y - 33 : y + 5 + (place - (name.length - 1) / 2) * 17;
      group.append(line(draw, 0, at, text, { class: "ns-label" }));
    }
    group.append(
      draw("line", { x1: left, x2: right, y1: y, y2: y, class: "ns-base" }),
      draw(
        "g",
        { class: "ns-axis" },
        line(draw, left, y + TEXT_SIZE + 8, row.axis(0), { "text-anchor": "start" }),
        line(draw, right, y + TEXT_SIZE + 8, row.axis(row.limit), { "text-anchor": "end" }),
      ),
    );
    for (const other of row.others) {
      group.append(
        draw(
          "circle",
          { cx: x(other.value), cy: y, r: 5, class: "ns-dot ns-grey ns-other" },
          draw("title", {}, other.label),
        ),
      );
    }
    if (row.whole) {
      const at = x(row.whole.value);
      group.append(draw("path", { d: diamond(at, y), class: "ns-dot ns-whole" }, draw("title", {}, row.whole.label)));
    }
    if (row.own) {
      const at = x(row.own.value);
      const half = textWidth(row.own.text, STRONG_SIZE) / 2;
      group.append(
        draw(
          "circle",
          { cx: at, cy: y, r: 8, class: `ns-dot ${keys.own.mark}${row.own.low ? " ns-hollow" : ""}` },
          draw("title", {}, row.own.label),
        ),
        line(draw, Math.min(Math.max(at, left + half), width - half), y - 13, row.own.text, {
          "text-anchor": "middle",
          class: "ns-strong ns-halo",
        }),
      );
    } else group.append(line(draw, left, y - 13, "–", { class: "ns-note" }));
    return group;
  });
  const height = top + step * rows.length + 8;
  return chartRoot(draw, { width, height, alternative: options.alternative }, legend.element, wholeKey, ...body);
}

const diamond = (x: number, y: number) => `M${round(x)},${round(y - 6)}l6,6l-6,6l-6,-6z`;

function diamondKey(draw: Draw, entry: KeyEntry, x: number, y: number): SVGElement {
  return draw(
    "g",
    { class: "ns-key" },
    draw("path", { d: diamond(x + 7, y + 10), class: `ns-dot ${entry.mark}` }),
    line(draw, x + 20, y + TEXT_SIZE, entry.label),
  );
}

const round = (value: number) => Math.round(value * 100) / 100;
