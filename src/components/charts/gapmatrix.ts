import { max } from "d3-array";
import type { MatrixHead } from "./matrix.js";
import type { ChartOptions } from "./options.js";
import { chartRoot, type Draw, drawIn, line } from "./svg.js";
import { STRONG_SIZE, TEXT_SIZE, textWidth, wrap } from "./text.js";

export interface GapCell {
  readonly row: string;
  readonly column: string;
  /** null where it isn't known or rests on too few: hatched */
  readonly value: number | null;
  readonly text: string;
  readonly label: string;
  /** the base is small: dashed edge */
  readonly low?: boolean;
}

export interface GapMatrixOptions extends ChartOptions {
  readonly rows: readonly (MatrixHead & { readonly level?: 0 | 1 })[];
  readonly columns: readonly MatrixHead[];
  /** the distance from 0 that gets the darkest colour on either side */
  readonly limit: number;
  /** what the two ends are called */
  readonly ends: readonly [string, string];
}

const STEPS = 3;
const ROW = 30;
/** On a narrow page names stand in two lines. */
const TALL_ROW = 40;

/** The step of a value on either side of 0: −3 … 3, where 0 is what lies within a sixth of the limit. */
export function gapStep(value: number, limit: number): number {
  const step = Math.min(STEPS, Math.round((Math.abs(value) / limit) * STEPS));
  return step === 0 ? 0 : value < 0 ? -step : step;
}

const stepClass = (step: number) => (step === 0 ? "ns-d0" : step < 0 ? `ns-dn${-step}` : `ns-dp${step}`);

/** A matrix of distances from 0, grey in the middle, one colour on either side; the number stands in each cell. */
export function gapMatrix(cells: readonly GapCell[], options: GapMatrixOptions): SVGElement {
  const { rows, columns, document, limit } = options;
  const draw = drawIn(document);
  const narrow = options.width < 560;
  const tall = narrow ? TALL_ROW : ROW;
  const longest =
    Math.max(0, ...rows.map((row) => (row.level ? textWidth(row.label) + 14 : textWidth(row.label, STRONG_SIZE)))) + 14;
  const left = Math.min(longest, options.width * (narrow ? 0.4 : 0.34));
  const widest = Math.max(narrow ? 74 : 96, max(cells, (cell) => textWidth(cell.text) + 12) ?? 0);
  const column = Math.max(widest, Math.min(150, (options.width - left) / Math.max(1, columns.length)));
  const width = Math.max(options.width, left + column * columns.length);
  const scale = scaleKey(draw, limit, options);
  const heads = columns.map((head) => wrap(head.label, column - 8, narrow ? 6 : 4));
  const headHeight = scale.height + Math.max(1, ...heads.map((lines) => lines.length)) * 17 + 8;
  const axes = draw("g", { class: "ns-axis" });
  for (const [index, head] of columns.entries()) {
    const at = left + column * (index + 0.5);
    for (const [place, text] of heads[index]!.entries()) {
      const y = headHeight - 8 - (heads[index]!.length - 1 - place) * 17;
      axes.append(line(draw, at, y, text, { "text-anchor": "middle", class: "ns-label" }));
    }
    axes.lastElementChild?.append(draw("title", {}, head.label));
  }
  for (const [index, head] of rows.entries()) {
    const indent = head.level ? 14 : 0;
    const names = wrap(head.label, left - 12 - indent, narrow ? 2 : 1, head.level ? TEXT_SIZE : STRONG_SIZE);
    const middle = headHeight + tall * index + tall / 2 + 5 - (names.length - 1) * 8;
    for (const [place, text] of names.entries()) {
      const style = `ns-label${head.level ? "" : " ns-strong"}${head.dim ? " ns-dim" : ""}`;
      axes.append(line(draw, indent, middle + place * 16, text, { class: style }));
    }
    axes.lastElementChild?.append(draw("title", {}, head.label));
  }
  const at = (heads: readonly MatrixHead[]) => new Map(heads.map((head, index) => [head.id, index]));
  const [rowAt, columnAt] = [at(rows), at(columns)];
  const body = draw("g", { class: "ns-matrix" });
  for (const cell of cells) {
    const [r, c] = [rowAt.get(cell.row), columnAt.get(cell.column)];
    if (r === undefined || c === undefined) continue;
    body.append(
      cellOf(draw, cell, limit, [left + column * c, headHeight + tall * r, column - 1, tall, rows[r]!.dim ?? false]),
    );
  }
  const height = headHeight + tall * rows.length + 6;
  return chartRoot(draw, { width, height, alternative: options.alternative }, scale.element, axes, body);
}

function cellOf(
  draw: Draw,
  cell: GapCell,
  limit: number,
  [x, y, width, tall, dim]: readonly [number, number, number, number, boolean],
): SVGElement {
  const step = cell.value === null ? null : gapStep(cell.value, limit);
  const colour = step === null ? "ns-missing" : stepClass(step);
  const slants: string[] = [];
  if (step === null)
    for (let start = 0; start + tall - 1 <= width; start += 8)
      slants.push(`M${x + start},${y + tall - 1}l${tall - 1},${1 - tall}`);
  return draw(
    "g",
    { class: dim ? "ns-cell ns-dim" : "ns-cell" },
    draw("rect", { x, y, width, height: tall - 1, class: colour }),
    cell.low ? draw("rect", { x: x + 2, y: y + 2, width: width - 4, height: tall - 5, class: "ns-dashed" }) : null,
    slants.length > 0 ? draw("path", { d: slants.join(""), class: "ns-hatching" }) : null,
    line(draw, x + width / 2, y + tall / 2 + 4, cell.text, {
      "text-anchor": "middle",
      class: step === null ? "ns-on-page" : `ns-on-${stepClass(step).slice(3)}`,
    }),
    draw("title", {}, cell.label),
  );
}

/** The colours from one end over the middle to the other, with both ends named. */
function scaleKey(draw: Draw, limit: number, { ends, format, width }: GapMatrixOptions) {
  const group = draw("g", { class: "ns-key" });
  const signed = (value: number) => `${value > 0 ? "+" : value < 0 ? "−" : ""}${format.number(Math.abs(value), 1)}`;
  const [before, after] = [`${ends[0]} ${signed(-limit)}`, `${signed(limit)} ${ends[1]}`];
  const swatch = 22;
  const below = textWidth(before) + textWidth(after) + swatch * 7 + 24 > width;
  let x = below ? 0 : textWidth(before) + 8;
  group.append(line(draw, 0, below ? 16 + 22 : 16, before, {}));
  for (let step = -STEPS; step <= STEPS; step++, x += swatch)
    group.append(draw("rect", { x, y: 3, width: swatch - 1, height: 16, class: stepClass(step) }));
  group.append(line(draw, below ? 0 : x + 8, below ? 16 + 44 : 16, after, {}));
  return { element: group, height: below ? 74 : 30 };
}
