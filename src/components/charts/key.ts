import type { KeyEntry, KeySymbol } from "./options.js";
import type { Draw } from "./svg.js";
import { shorten, TEXT_SIZE, textWidth } from "./text.js";

const LINE = 22;

const SWATCHES: Readonly<Record<KeySymbol, (draw: Draw, x: number, y: number, mark: string) => SVGElement>> = {
  square: (draw, x, y, mark) => draw("rect", { x, y: y + 3, width: 13, height: 13, class: mark }),
  line: (draw, x, y, mark) => draw("line", { x1: x, x2: x + 14, y1: y + 10, y2: y + 10, class: `ns-line ${mark}` }),
  upright: (draw, x, y, mark) => draw("line", { x1: x + 7, x2: x + 7, y1: y, y2: y + 19, class: mark }),
  dot: (draw, x, y, mark) => draw("circle", { cx: x + 7, cy: y + 10, r: 5.5, class: mark }),
};

/**
 * The key above a chart, in the order in which the marks appear, broken into as many lines as the width asks for.
 *
 * @returns the element and the height that it takes; nothing and 0 where there is nothing to tell apart
 */
export function key(
  draw: Draw,
  entries: readonly KeyEntry[],
  width: number,
  symbol: KeySymbol = "square",
): { element: SVGElement | null; height: number } {
  if (entries.length === 0) return { element: null, height: 0 };
  const group = draw("g", { class: "ns-key" });
  let [x, y] = [0, 0];
  for (const entry of entries) {
    const label = shorten(entry.label, width - 20);
    const needed = 20 + textWidth(label) + 18;
    if (x > 0 && x + needed > width) [x, y] = [0, y + LINE];
    const swatch = SWATCHES[entry.symbol ?? symbol](draw, x, y, entry.mark);
    const full = label === entry.label ? null : draw("title", {}, entry.label);
    group.append(swatch, draw("text", { x: x + 20, y: y + TEXT_SIZE }, label, full));
    x += needed;
  }
  return { element: group, height: y + LINE + 8 };
}
