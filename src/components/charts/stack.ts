import type { ChartOptions } from "./options.js";
import { chartRoot, drawIn, line } from "./svg.js";
import { wrap } from "./text.js";

/** One chart of a stack, with what stands above it. */
export interface Layer {
  readonly heading?: string;
  readonly draw: (options: ChartOptions) => SVGElement;
}

const GAP = 20;

/** Charts under each other as one picture. */
export function stack(layers: readonly Layer[], options: ChartOptions): SVGElement {
  const draw = drawIn(options.document);
  let y = 0;
  let width = options.width;
  const body = layers.map((layer) => {
    const group = draw("g", {});
    if (y > 0) y += GAP;
    for (const text of layer.heading ? wrap(layer.heading, options.width) : []) {
      group.append(line(draw, 0, y + 14, text, { class: "ns-note" }));
      y += 20;
    }
    const chart = layer.draw({ ...options, alternative: undefined });
    chart.setAttribute("y", String(Math.round(y + (layer.heading ? 4 : 0))));
    chart.removeAttribute("role");
    y += Number(chart.getAttribute("height")) + (layer.heading ? 4 : 0);
    width = Math.max(width, Number(chart.getAttribute("width")));
    group.append(chart);
    return group;
  });
  return chartRoot(draw, { width, height: y, alternative: options.alternative }, ...body);
}
