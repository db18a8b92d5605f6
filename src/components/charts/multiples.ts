import type { ChartOptions } from "./options.js";
import { chartRoot, drawIn, line } from "./svg.js";
import { STRONG_SIZE, wrap } from "./text.js";

/** One chart among several of a kind. */
export interface Panel {
  readonly id: string;
  readonly label: string;
  /** the class of its colour, shown beside its name */
  readonly mark: string;
  readonly draw: (options: ChartOptions) => SVGElement;
}

const GAP = 28;
const HEAD = 28;

/** How many panels stand side by side at a width. */
export function panelsAcross(count: number, width: number): number {
  const fit = width < 520 ? 1 : width < 900 ? 2 : 4;
  if (count === 4 && fit < 4) return Math.min(2, fit);
  return Math.max(1, Math.min(count, fit));
}

/** Charts of the same kind and, as long as their scales are the same, for the eye to compare: side by side, as many as fit. */
export function multiples(panels: readonly Panel[], options: ChartOptions): SVGElement {
  const draw = drawIn(options.document);
  const across = panelsAcross(panels.length, options.width);
  const width = (options.width - GAP * (across - 1)) / across;
  let [y, tallest] = [0, 0];
  const body = panels.map((panel, index) => {
    const column = index % across;
    if (column === 0 && index > 0) [y, tallest] = [y + HEAD + tallest + 12, 0];
    const x = column * (width + GAP);
    const chart = panel.draw({ ...options, width, alternative: undefined });
    tallest = Math.max(tallest, Number(chart.getAttribute("height")));
    chart.setAttribute("x", String(Math.round(x)));
    chart.setAttribute("y", String(Math.round(y + HEAD)));
    chart.removeAttribute("role");
    return draw(
      "g",
      { class: "ns-panel-of-many" },
      draw("rect", { x, y: y + 3, width: 13, height: 13, class: panel.mark }),
      line(draw, x + 20, y + 14, wrap(panel.label, width - 24, 1, STRONG_SIZE)[0] ?? "", { class: "ns-strong" }),
      chart,
    );
  });
  const height = panels.length === 0 ? 0 : y + HEAD + tallest;
  return chartRoot(draw, { width: options.width, height, alternative: options.alternative }, ...body);
}
