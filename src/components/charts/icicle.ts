import { sum } from "d3-array";
import { scaleLinear } from "d3-scale";
import type { ChartOptions } from "./options.js";
import { chartRoot, drawIn, line } from "./svg.js";
import { TEXT_SIZE, wrap } from "./text.js";

export interface IciclePart {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** the part in words, shown on pointing */
  readonly title: string;
}

export interface IcicleBranch extends IciclePart {
  readonly dim?: boolean;
  readonly children: readonly IciclePart[];
}

export interface IcicleOptions extends ChartOptions {
  /** what several parts are called that are each too small for a line of text */
  readonly others: (level: "branch" | "leaf", count: number) => string;
}

const LINE = 17;
/** The height of a part that holds one line of text. */
const SMALLEST = LINE + 4;

/**
 * Two levels side by side: heights are counts, the left column branches, the right one what each is made of. Parts too
 * small for a line of text are drawn as one, which says how many they are; on pointing it names them.
 */
export function icicle(branches: readonly IcicleBranch[], options: IcicleOptions): SVGElement {
  const { width, document, format } = options;
  const draw = drawIn(document);
  const narrow = width < 560;
  const total = sum(branches, (branch) => branch.value);
  const leaves = sum(branches, (branch) => Math.max(1, branch.children.length));
  const height = Math.max(200, Math.min(1400, leaves * (narrow ? 36 : 26)));
  const y = scaleLinear([0, total || 1], [0, height]);
  const least = (narrow ? SMALLEST + LINE : SMALLEST) / (height / (total || 1));
  const middle = width * (narrow ? 0.45 : 0.4);
  const body = draw("g", { class: "ns-icicle" });
  const block = (x: number, wide: number, from: number, part: IciclePart, mark: string) => {
    const [y0, y1] = [y(from), y(from + part.value)];
    const lines = y1 - y0 < LINE + 1 ? 0 : Math.max(1, Math.min(6, Math.floor((y1 - y0 - 4) / LINE)));
    const text = lines === 0 ? [] : wrap(`${format.number(part.value)} · ${part.label}`, wide - 16, lines);
    body.append(
      draw(
        "g",
        { class: "ns-block" },
        draw("rect", { x, y: y0, width: wide - 1, height: Math.max(0.5, y1 - y0 - 1), class: mark }),
        ...text.map((one, index) =>
          line(draw, x + 8, Math.min(y0 + TEXT_SIZE + 2, (y0 + y1) / 2 + 5) + index * LINE, one, {
            class: mark.replace(/ns-([hc])/, "ns-on-$1"),
          }),
        ),
        draw("title", {}, part.title),
      ),
    );
  };
  let from = 0;
  for (const branch of gathered(branches, least, options.others)) {
    block(0, middle, from, branch, branch.dim ? "ns-h2" : "ns-h4");
    let start = from;
    for (const leaf of together(branch.children, least, (count) => options.others("leaf", count))) {
      block(middle, width - middle, start, leaf, branch.dim ? "ns-h1" : "ns-h2");
      start += leaf.value;
    }
    from += branch.value;
  }
  return chartRoot(draw, { width, height, alternative: options.alternative }, body);
}

/** Parts that are too small for a line of text, as one at the end; a single one stays what it is. */
function together(parts: readonly IciclePart[], least: number, name: (count: number) => string): readonly IciclePart[] {
  const small = parts.filter((part) => part.value < least);
  if (small.length < 2) return parts;
  const rest: IciclePart = {
    id: "others",
    label: name(small.length),
    value: sum(small, (part) => part.value),
    title: small.map((part) => part.title).join("; "),
  };
  return [...parts.filter((part) => part.value >= least), rest];
}

/** Branches in the same way, with all that the small ones are made of. */
function gathered(
  branches: readonly IcicleBranch[],
  least: number,
  others: IcicleOptions["others"],
): readonly IcicleBranch[] {
  const small = branches.filter((branch) => branch.value < least);
  const rest = together(branches, least, (count) => others("branch", count)).find(({ id }) => id === "others");
  if (!rest) return branches;
  return [
    ...branches.filter((branch) => branch.value >= least),
    {
      ...rest,
      dim: small.every((branch) => branch.dim),
      children: small.flatMap((branch) => branch.children),
    },
  ];
}
