import { sum } from "d3-array";
import { scaleLinear } from "d3-scale";
import type { ChartOptions } from "./options.js";
import { chartRoot, drawIn, line } from "./svg.js";
import { shorten, TEXT_SIZE } from "./text.js";

export interface IcicleBranch {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly title: string;
  readonly dim?: boolean;
  readonly children: readonly {
    readonly id: string;
    readonly label: string;
    readonly value: number;
    readonly title: string;
  }[];
}

const SMALLEST = 18;

/** Two levels side by side: heights are counts, the left column branches, the right one what each is made of. */
export function icicle(branches: readonly IcicleBranch[], options: ChartOptions): SVGElement {
  const { width, document, format } = options;
  const draw = drawIn(document);
  const total = sum(branches, (branch) => branch.value);
  const leaves = sum(branches, (branch) => Math.max(1, branch.children.length));
  const height = Math.max(200, Math.min(1400, leaves * 20));
  const y = scaleLinear([0, total || 1], [0, height]);
  const middle = width * (width < 560 ? 0.45 : 0.4);
  const body = draw("g", { class: "ns-icicle" });
  const block = (
    x: number,
    wide: number,
    from: number,
    to: number,
    part: { label: string; value: number; title: string },
    mark: string,
  ) => {
    const [y0, y1] = [y(from), y(to)];
    body.append(
      draw(
        "g",
        { class: "ns-block" },
        draw("rect", { x, y: y0, width: wide - 1, height: Math.max(0.5, y1 - y0 - 1), class: mark }),
        y1 - y0 >= SMALLEST
          ? line(
              draw,
              x + 8,
              Math.min(y0 + TEXT_SIZE + 2, (y0 + y1) / 2 + 5),
              shorten(`${format.number(part.value)} · ${part.label}`, wide - 16),
              { class: mark.replace(/ns-([hc])/, "ns-on-$1").replace(" ns-dim", "") },
            )
          : null,
        draw("title", {}, part.title),
      ),
    );
  };
  let from = 0;
  for (const branch of branches) {
    block(0, middle, from, from + branch.value, branch, branch.dim ? "ns-h2" : "ns-h4");
    let start = from;
    for (const child of branch.children) {
      block(middle, width - middle, start, start + child.value, child, branch.dim ? "ns-h1" : "ns-h2");
      start += child.value;
    }
    from += branch.value;
  }
  return chartRoot(draw, { width, height, alternative: options.alternative }, body);
}
