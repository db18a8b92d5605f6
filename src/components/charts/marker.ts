import type { KeyEntry } from "./options.js";
import type { Draw } from "./svg.js";
import { TEXT_SIZE, textWidth } from "./text.js";

/** Shapes tell what colours tell: a circle for the first series, a square for the second, and so on. */
const SHAPES = ["circle", "square", "diamond", "triangle", "wedge"] as const;

export type Shape = (typeof SHAPES)[number];

/** The shape of the i-th of several series; beyond five, circles again, as they are grey. */
export const shapeOf = (index: number): Shape => SHAPES[index] ?? "circle";

const round = (value: number) => Math.round(value * 100) / 100;

/** What the radius of a circle is multiplied by for half the height of a triangle of about the same area. */
const TRIANGLE = 1.25;

/**
 * A mark with its middle at a point; marks of one radius have about the same area whatever their shape.
 *
 * @param radius of the circle
 */
export function marker(
  draw: Draw,
  shape: Shape,
  x: number,
  y: number,
  colour: string,
  label?: string,
  radius = 6.5,
): SVGElement {
  const title = label === undefined ? null : draw("title", {}, label);
  const mark = colour.includes("ns-event") ? colour : `ns-dot ${colour}`;
  if (shape === "circle") return draw("circle", { cx: x, cy: y, r: radius, class: mark }, title);
  if (shape === "triangle" || shape === "wedge") {
    const [half, up] = [round(radius * TRIANGLE), shape === "triangle" ? 1 : -1];
    const d = `M${round(x - half)},${round(y + up * half * 0.8)}h${round(2 * half)}l${-half},${round(-up * 1.8 * half)}z`;
    return draw("path", { d, class: mark }, title);
  }
  const side = (radius * 11) / 13;
  const turn = shape === "diamond" ? `rotate(45 ${round(x)} ${round(y)})` : undefined;
  const size = { x: x - side, y: y - side, width: 2 * side, height: 2 * side };
  return draw("rect", { ...size, transform: turn, class: mark }, title);
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
      marker(draw, shapeOf(index), x + 7, y + 10, entry.mark),
      draw("text", { x: x + 20, y: y + TEXT_SIZE }, entry.label),
    );
    x += needed;
  }
  return { element: group, height: y + 30 };
}
