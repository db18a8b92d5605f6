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
/** A row of one line, of two, and of three. */
const ROWS = [30, 40, 56] as const;

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
  const heads = columns.map((head, index) => (numbers ? [numbers[index]!] : wrap(head.label, column - 6, 4)));
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

  const alike = columns.length === rows.length && columns.every(({ id }, index) => rows[index]!.id === id);
  const prefix = (index: number) => (numbers && alike ? `${numbers[index]} ` : "");
  const most = options.width < 560 ? 3 : 2;
  const names = rows.map((head, index) => wrap(prefix(index) + head.label, left - 12, most));
  const rowHeight = ROWS[(Math.max(1, ...names.map((lines) => lines.length)) - 1) as 0 | 1 | 2];

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
    const middle = headHeight + rowHeight * (index + 0.5) + 5;
    const group = draw("g", {}, draw("title", {}, head.label));
    for (const [place, text] of names[index]!.entries()) {
      const at = middle + (place - (names[index]!.length - 1) / 2) * 16;
      group.append(line(draw, 0, at, text, { class: head.dim ? "ns-label ns-dim" : "ns-label" }));
    }
    axes.append(group);
  }
  const [rowAt, columnAt] = [rows, columns].map((heads) => new Map(heads.map((head, index) => [head.id, index])));
  const body = draw("g", { class: "ns-matrix" });
  for (const cell of cells) {
    const [r, c] = [rowAt!.get(cell.row), columnAt!.get(cell.column)];
    if (r === undefined || c === undefined) continue;
    const dim = rows[r]!.dim || columns[c]!.dim;
    const step = cell.value === null ? "ns-missing" : `ns-h${heatStep(cell.value, limit)}`;
    const [x, y] = [left + column * c, headHeight + rowHeight * r];
    const hatch = cell.value === null ? hatching(draw, x, y, column - 1, rowHeight - 1) : null;
    body.append(
      draw(
        "g",
        { class: dim ? "ns-cell ns-dim" : "ns-cell" },
        draw("rect", {
          x,
          y,
          width: column - 1,
          height: rowHeight - 1,
          class: `${step}${cell.low ? " ns-hollow" : ""}`,
        }),
        hatch,
        line(draw, x + (column - 1) / 2, y + rowHeight / 2 + 5, cell.text, {
          "text-anchor": "middle",
          class: cell.value === null || cell.low ? "ns-on-page" : `ns-on-h${heatStep(cell.value, limit)}`,
        }),
        draw("title", {}, cell.label),
      ),
    );
  }
  const bottom = headHeight + rowHeight * rows.length + 6;
  const list = numbers && !alike ? numbered(draw, columns, options.width, bottom) : { element: null, height: 0 };
  return chartRoot(
    draw,
    { width, height: bottom + list.height, alternative: options.alternative },
    legend.element,
    axes,
    body,
    list.element,
  );
}

/** What the columns' numbers stand for, under the matrix. */
function numbered(
  draw: ReturnType<typeof drawIn>,
  columns: readonly MatrixHead[],
  width: number,
  top: number,
): { element: SVGElement; height: number } {
  const longest = Math.max(0, ...columns.map(({ label }, index) => textWidth(`${index + 1} ${label}`))) + 13;
  const across = Math.max(1, Math.min(4, Math.floor(width / Math.min(340, Math.max(160, longest)))));
  const lines = Math.ceil(columns.length / across);
  const wide = width / across;
  const group = draw("g", { class: "ns-axis" });
  for (const [index, head] of columns.entries()) {
    const [x, y] = [Math.floor(index / lines) * wide, top + 22 + (index % lines) * 20];
    const text = shorten(`${index + 1} ${head.label}`, wide - 12);
    group.append(
      draw("text", { x, y, class: head.dim ? "ns-label ns-dim" : "ns-label" }, text, draw("title", {}, head.label)),
    );
  }
  return { element: group, height: lines * 20 + 14 };
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
