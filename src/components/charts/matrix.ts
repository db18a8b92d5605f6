import { max } from "d3-array";
import type { ChartOptions } from "./options.js";
import { chartRoot, drawIn, line } from "./svg.js";
import { shorten, TEXT_SIZE, textWidth, wrap } from "./text.js";

export interface MatrixCell {
  readonly row: string;
  readonly column: string;
  /** null where it isn't known: hatched, not white */
  readonly value: number | null;
  /** what stands in the cell */
  readonly text: string;
  /** what the cell says in words, shown on pointing */
  readonly label: string;
  /** the base is under 5 */
  readonly low?: boolean;
}

export interface MatrixHead {
  readonly id: string;
  readonly label: string;
  readonly dim?: boolean;
}

export interface MatrixOptions extends ChartOptions {
  readonly rows: readonly MatrixHead[];
  readonly columns: readonly MatrixHead[];
  /** the value that gets the darkest colour; by default the largest there is */
  readonly limit?: number;
  /** writes the values of the key that stands above the cells; without it there is no key */
  readonly axis?: (value: number) => string;
}

/** How many steps of colour there are, ns-h0 … ns-h6. */
const STEPS = 7;
const ROW = 30;

/** The step of colour of a value: 0 for 0, then even steps up to the limit. */
export function heatStep(value: number, limit: number): number {
  if (value <= 0 || limit <= 0) return 0;
  return Math.min(STEPS - 1, Math.max(1, Math.ceil((value / limit) * (STEPS - 1))));
}

/** A matrix whose cells are coloured by their value and say it. Columns too many for the width make it wider. */
export function matrix(cells: readonly MatrixCell[], options: MatrixOptions): SVGElement {
  const { rows, columns, document } = options;
  const draw = drawIn(document);
  const limit = options.limit ?? max(cells, (cell) => cell.value ?? 0) ?? 0;
  const longest = Math.max(0, ...rows.map((row) => textWidth(row.label))) + 12;
  const left = Math.min(longest, options.width * (options.width < 560 ? 0.42 : 0.38));
  const widest = Math.max(30, ...cells.map((cell) => textWidth(cell.text) + 10));
  const column = Math.max(widest, Math.min(110, (options.width - left) / Math.max(1, columns.length)));
  const width = Math.max(options.width, left + column * columns.length);
  const slanted = columns.some((head) => textWidth(head.label) > column * 3);
  const numbers = slanted ? columns.map((_, index) => String(index + 1)) : null;
  const heads = columns.map((head, index) => (numbers ? [numbers[index]!] : wrap(head.label, column - 6, 3)));
  const legend = options.axis
    ? heatKey(
        draw,
        limit,
        options.axis,
        cells.some((cell) => cell.value === null),
        options,
      )
    : { element: null, height: 0 };
  const headHeight = legend.height + Math.max(1, ...heads.map((lines) => lines.length)) * 17 + 8;

  const axes = draw("g", { class: "ns-axis" });
  for (const [index, head] of columns.entries()) {
    const at = left + column * (index + 0.5);
    for (const [row, text] of heads[index]!.entries()) {
      const y = headHeight - 8 - (heads[index]!.length - 1 - row) * 17;
      axes.append(
        line(draw, at, y, text, { "text-anchor": "middle", class: head.dim ? "ns-label ns-dim" : "ns-label" }),
      );
    }
    axes.lastElementChild?.append(draw("title", {}, head.label));
  }
  for (const [index, head] of rows.entries()) {
    const at = headHeight + ROW * index + ROW / 2 + 5;
    const prefix = numbers && columns[index]?.id === head.id ? `${numbers[index]} ` : "";
    axes.append(
      draw(
        "text",
        { x: 0, y: at, class: head.dim ? "ns-label ns-dim" : "ns-label" },
        shorten(prefix + head.label, left - 10),
        draw("title", {}, head.label),
      ),
    );
  }
  const [rowAt, columnAt] = [rows, columns].map((heads) => new Map(heads.map((head, index) => [head.id, index])));
  const body = draw("g", { class: "ns-matrix" });
  for (const cell of cells) {
    const [r, c] = [rowAt!.get(cell.row), columnAt!.get(cell.column)];
    if (r === undefined || c === undefined) continue;
    const dim = rows[r]!.dim || columns[c]!.dim;
    const step = cell.value === null ? "ns-missing" : `ns-h${heatStep(cell.value, limit)}`;
    const [x, y] = [left + column * c, headHeight + ROW * r];
    const hatch = cell.value === null ? hatching(draw, x, y, column - 1, ROW - 1) : null;
    body.append(
      draw(
        "g",
        { class: dim ? "ns-cell ns-dim" : "ns-cell" },
        draw("rect", { x, y, width: column - 1, height: ROW - 1, class: `${step}${cell.low ? " ns-hollow" : ""}` }),
        hatch,
        line(draw, x + (column - 1) / 2, y + TEXT_SIZE + 5, cell.text, {
          "text-anchor": "middle",
          class: cell.value === null || cell.low ? "ns-on-page" : `ns-on-h${heatStep(cell.value, limit)}`,
        }),
        draw("title", {}, cell.label),
      ),
    );
  }
  return chartRoot(
    draw,
    { width, height: headHeight + ROW * rows.length + 6, alternative: options.alternative },
    legend.element,
    axes,
    body,
  );
}

/** The key: the steps of colour from 0 to the limit with both ends named, and hatching where something is missing. */
function heatKey(
  draw: ReturnType<typeof drawIn>,
  limit: number,
  axis: (value: number) => string,
  missing: boolean,
  { format }: ChartOptions,
): { element: SVGElement; height: number } {
  const [wide, high] = [26, 14];
  const group = draw("g", { class: "ns-key" });
  let x = 0;
  const text = (said: string) => {
    group.append(line(draw, x, TEXT_SIZE, said));
    x += textWidth(said) + 8;
  };
  text(axis(0));
  for (let step = 0; step < STEPS; step += 1) {
    group.append(draw("rect", { x, y: 3, width: wide - 1, height: high, class: `ns-h${step}` }));
    x += wide;
  }
  x += 7;
  text(axis(limit));
  if (missing) {
    x += 12;
    group.append(
      draw("rect", { x, y: 3, width: wide - 1, height: high, class: "ns-missing" }),
      hatching(draw, x, 3, wide - 1, high),
    );
    x += wide + 7;
    text({ da: "foreligger ikke", en: "not available" }[format.language]);
  }
  return { element: group, height: 30 };
}

/** Slanting lines across a cell: missing, which is something else than nothing. */
function hatching(draw: ReturnType<typeof drawIn>, x: number, y: number, width: number, height: number): SVGElement {
  const slants: string[] = [];
  for (let start = 0; start + height <= width; start += 8)
    slants.push(`M${x + start},${y + height}l${height},${-height}`);
  return draw("path", { d: slants.join(""), class: "ns-hatching" });
}
