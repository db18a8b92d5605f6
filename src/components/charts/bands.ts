import { scaleLinear } from "d3-scale";
import type { Tick } from "./lines.js";
import type { Moment } from "./moments.js";
import type { ChartOptions } from "./options.js";
import { chartRoot, drawIn, line } from "./svg.js";
import { STRONG_SIZE, TEXT_SIZE, textWidth, wrap } from "./text.js";
import { evenTicks } from "./ticks.js";

/** One line of the chart: dots over time, each at its height between the band's floor (0) and its ceiling. */
export interface Band {
  readonly id: string;
  readonly label: string;
  readonly mark: string;
  readonly points: readonly Moment[];
  /** what stands at the right: all of them together, and their base */
  readonly note: string;
  /** only a line of text, above the bands that belong to it */
  readonly heading?: boolean;
}

export interface BandsOptions extends ChartOptions {
  readonly domainX: readonly [number, number];
  readonly ticksX: readonly Tick[];
  /** the value at a band's ceiling */
  readonly limit: number;
  /** what floor and ceiling are called, once */
  readonly axis: (value: number) => string;
}

const BAND = 40;
const GAP = 14;
/** Above a heading, and above a narrow band, whose name stands there. */
const HEAD = 20;
const NARROW_HEAD = 30;

/** Small bands under each other on common scales: time from left to right, value from floor to ceiling. */
export function bands(data: readonly Band[], options: BandsOptions): SVGElement {
  const { width, document, limit, axis } = options;
  const draw = drawIn(document);
  const narrow = width < 560;
  const notes = Math.max(0, ...data.map((band) => textWidth(band.note))) + 14;
  const longest = Math.max(0, ...data.map((band) => textWidth(band.label) * 1.05)) + 16;
  const scale = Math.max(textWidth(axis(0)), textWidth(axis(limit))) + 8;
  const left = (narrow ? 0 : Math.min(width * 0.3, longest)) + scale;
  const right = narrow ? width - 8 : width - notes;
  const [from, to] = options.domainX;
  const x = scaleLinear([from, to === from ? from + 1 : to], [left + 8, right - 8]);
  const body = draw("g", { class: "ns-bands" });
  const axes = draw("g", { class: "ns-axis" });
  const first = data.findIndex((band) => !band.heading);
  let next = 8;
  for (const [index, band] of data.entries()) {
    const size = band.heading ? STRONG_SIZE : TEXT_SIZE;
    const space = narrow || band.heading ? width - textWidth(band.note) - 14 : left - scale - 12;
    const names = wrap(band.label, space, band.heading ? 1 : 2, size);
    const more = narrow ? (names.length - 1) * 17 : 0;
    const head = band.heading ? HEAD : narrow ? NARROW_HEAD + more : 0;
    const ceiling = next + head;
    const floor = ceiling + (band.heading ? 0 : BAND);
    next = floor + (band.heading ? 10 : GAP);
    const middle = band.heading ? ceiling - 6 : narrow ? ceiling - 14 : ceiling + BAND / 2 + 5;
    const group = draw("g", { class: "ns-row" }, draw("title", {}, band.label));
    for (const [place, text] of names.entries()) {
      const at = narrow ? middle - more + place * 17 : middle + (place - (names.length - 1) / 2) * 17;
      group.append(line(draw, 0, at, text, { class: band.heading ? "ns-label ns-strong" : "ns-label" }));
    }
    group.append(line(draw, width, middle, band.note, { "text-anchor": "end", class: "ns-note" }));
    body.append(group);
    if (band.heading) continue;
    const y = scaleLinear([0, limit || 1], [floor, ceiling]);
    axes.append(
      draw("line", { x1: left, x2: right, y1: floor, y2: floor, class: "ns-base" }),
      draw("line", { x1: left, x2: right, y1: ceiling, y2: ceiling, class: "ns-grid" }),
    );
    if (index === first) {
      axes.append(
        line(draw, left - 8, ceiling + 5, axis(limit), { "text-anchor": "end" }),
        line(draw, left - 8, floor + 5, axis(0), { "text-anchor": "end" }),
      );
    }
    for (const point of band.points) {
      group.append(
        draw(
          "circle",
          { cx: x(point.x), cy: y(point.y), r: 4.5, class: `ns-dot ${band.mark}${point.low ? " ns-hollow" : ""}` },
          draw("title", {}, point.label),
        ),
      );
    }
  }
  const bottom = next - GAP + 4;
  const place = (tick: Tick) => Math.max(x(tick.value), left + textWidth(tick.label) / 2 - 8);
  for (const tick of evenTicks(options.ticksX, place)) {
    const at = place(tick);
    if (at + textWidth(tick.label) / 2 > width) continue;
    axes.append(
      draw("line", { x1: x(tick.value), x2: x(tick.value), y1: bottom, y2: bottom + 5, class: "ns-base" }),
      line(draw, at, bottom + TEXT_SIZE + 6, tick.label, { "text-anchor": "middle" }),
    );
  }
  return chartRoot(draw, { width, height: bottom + 28, alternative: options.alternative }, axes, body);
}
