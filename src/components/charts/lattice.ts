import { max } from "d3-array";
import { scaleLinear } from "d3-scale";
import type { ChartOptions, KeyEntry } from "./options.js";
import { chartRoot, drawIn, line } from "./svg.js";
import { STRONG_SIZE, TEXT_SIZE, textWidth, wrap } from "./text.js";

export interface LatticeCell {
  readonly row: string;
  readonly column: string;
  /** null where it isn't known */
  readonly value: number | null;
  /** what stands at the bar's end */
  readonly text: string;
  readonly label: string;
  /** the base is under 5: drawn hollow */
  readonly low?: boolean;
}

export interface LatticeOptions extends ChartOptions {
  readonly rows: readonly { readonly id: string; readonly label: string; readonly dim?: boolean }[];
  readonly columns: readonly KeyEntry[];
  /** the end of every bar's scale; by default the longest */
  readonly limit?: number;
}

const GAP = 16;
const BAR = 14;

/** Bars in rows and columns, all on one scale: the same rows for each column. */
export function lattice(cells: readonly LatticeCell[], options: LatticeOptions): SVGElement {
  const { rows, columns, width, document } = options;
  const draw = drawIn(document);
  const narrow = width < 640;
  const longest = Math.max(0, ...rows.map((row) => textWidth(row.label))) + 16;
  const left = narrow ? 0 : Math.min(width * 0.36, longest);
  const column = (width - left + GAP) / Math.max(1, columns.length) - GAP;
  const noteWidth = Math.max(0, ...cells.map((cell) => textWidth(cell.text))) + 8;
  const limit = options.limit ?? max(cells, (cell) => cell.value ?? 0) ?? 0;
  const length = scaleLinear([0, limit || 1], [0, Math.max(12, column - noteWidth)]);
  const at = (index: number) => left + index * (column + GAP);
  const broken = !narrow && rows.some((row) => textWidth(row.label) > left - 12);
  const captions = rows.map((row) => wrap(row.label, narrow ? width : left - 12, 2));
  const above = 17 * (Math.max(1, ...captions.map((lines) => lines.length)) - 1);
  const step = narrow ? 44 + above : broken ? 34 : 28;
  // Where columns are slim a name stands under its colour, not beside it.
  const slim = column < 120;
  const [aside, below] = slim ? [0, 18] : [20, 0];
  const headLines = columns.map((one) => wrap(one.label, column - aside, 2, STRONG_SIZE));
  const top = Math.max(1, ...headLines.map((lines) => lines.length)) * 17 + 12 + below;
  const height = top + step * rows.length + 4;

  const heads = columns.map((one, index) =>
    draw(
      "g",
      { class: "ns-lattice-head" },
      draw("rect", { x: at(index), y: 3, width: 13, height: 13, class: one.mark }),
      ...headLines[index]!.map((text, place) =>
        line(draw, at(index) + aside, 14 + below + place * 17, text, { class: "ns-strong" }),
      ),
      draw("title", {}, one.label),
    ),
  );
  // A row's name runs across the columns on a narrow page; the lines that bars begin at leave it free.
  const bases = columns.flatMap((_, index) =>
    (narrow ? rows.map((_, row) => top + step * row + above + TEXT_SIZE + 4) : [top - 4]).map((y1) =>
      draw("line", { x1: at(index), x2: at(index), y1, y2: narrow ? y1 + BAR + 4 : height - 4, class: "ns-base" }),
    ),
  );
  const found = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const body = rows.map((row, index) => {
    const y = top + step * index;
    const barTop = narrow ? y + above + TEXT_SIZE + 6 : y + (step - BAR) / 2;
    const names = captions[index]!;
    const bars = columns.flatMap((one, place) => {
      const cell = found.get(`${row.id} ${one.id}`);
      if (!cell) return [];
      const long = length(cell.value ?? 0);
      return [
        draw(
          "rect",
          {
            x: at(place),
            y: barTop,
            width: cell.value ? Math.max(0.5, long) : 0,
            height: BAR,
            class: `ns-bar ${one.mark}${cell.low ? " ns-hollow" : ""}`,
          },
          draw("title", {}, cell.label),
        ),
        line(draw, at(place) + long + 6, barTop + 12, cell.text, { class: "ns-note" }),
      ];
    });
    return draw(
      "g",
      { class: row.dim ? "ns-row ns-dim" : "ns-row" },
      ...names.map((name, place) =>
        line(
          draw,
          0,
          narrow
            ? y + above + TEXT_SIZE + (place - (names.length - 1)) * 17
            : y + step / 2 + 5 + (place - (names.length - 1) / 2) * 15,
          name,
          {
            class: "ns-label",
          },
        ),
      ),
      ...bars,
    );
  });
  return chartRoot(draw, { width, height, alternative: options.alternative }, ...heads, ...bases, ...body);
}
