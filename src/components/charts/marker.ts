import type { KeyEntry } from "./options.js";
import type { Draw } from "./svg.js";
import { TEXT_SIZE, textWidth } from "./text.js";

/** Shapes tell what colours tell: the first series is a circle, the second a square, the third a diamond. */
export const SHAPES = ["circle", "square", "diamond"] as const;

export type Shape = (typeof SHAPES)[number];

/** A mark with its middle at a point. */
export function marker(draw: Draw, shape: Shape, x: number, y: number, colour: string, label?: string): SVGElement {
  const title = label === undefined ? null : draw("title", {}, label);
  if (shape === "circle") return draw("circle", { cx: x, cy: y, r: 6.5, class: `ns-dot ${colour}` }, title);
  const round = (value: number) => Math.round(value * 100) / 100;
  const turn = shape === "diamond" ? `rotate(45 ${round(x)} ${round(y)})` : undefined;
  return draw(
    "rect",
    { x: x - 5.5, y: y - 5.5, width: 11, height: 11, transform: turn, class: `ns-dot ${colour}` },
    title,
  );
}

/** The key of marks that differ in shape as well as in colour; nothing where there is only one. */
export function shapeKey(
  draw: Draw,
  entries: readonly KeyEntry[],
  width: number,
): { element: SVGElement | null; height: number } {
  if (entries.length < 2) return { element: null, height: 0 };
  const group = draw("g", { class: "ns-key" });
  let [x, y] = [0, 0];
  for (const [index, entry] of entries.entries()) {
    const needed = 38 + textWidth(entry.label);
    if (x > 0 && x + needed > width) [x, y] = [0, y + 22];
    group.append(
      marker(draw, SHAPES[index % 3]!, x + 7, y + 10, entry.mark),
      draw("text", { x: x + 20, y: y + TEXT_SIZE }, entry.label),
    );
    x += needed;
  }
  return { element: group, height: y + 30 };
}
