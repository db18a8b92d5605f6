import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type Ingested, ingest } from "../../loaders/ingest.js";
import { Marks, wordsOf } from "../../src/components/figure/marks.js";
import type { View } from "../../src/components/figure/view.js";
import * as components from "../../src/components/index.js";
import type { FigureRow } from "../../src/model/figure.js";
import { figure } from "../../src/model/figures.js";
import { chartOptions, draw, stillSite } from "../components/setting.js";

let demo: Ingested;
let rows: Record<string, readonly FigureRow[]>;

beforeAll(async () => {
  demo = await ingest(join(import.meta.dirname, "..", "..", "data", "demo"));
  rows = Object.fromEntries(demo.figures.map((one) => [one.id, one.rows]));
}, 120_000);

/** Marks of charts: what stands for a number, not the names of rows and columns. */
const MARKS = "rect.ns-bar, .ns-dot, .ns-cell, .ns-target, circle, .ns-bullets .ns-row, path.ns-line, .ns-icicle rect";
/** What stands for nothing has no rows to lead to; joint files are what is left of the whole. */
const NOTHING = /ikke brugt|ikke opgjort|fælles filer/;

/** Every view that a page shows; the comparison's is a table, whose cells lead on themselves. */
const VIEWS = Object.values(components)
  .filter((one): one is View => typeof one === "object" && "draw" in one)
  .filter(({ id }) => id !== "comparison");

/** What is chosen on the pages of one school or one network. */
const CHOSEN: Readonly<Record<string, string>> = Object.fromEntries(
  ["context", "meetings", "industries", "expectation-gaps", "network-methods"].map((id) => [
    id,
    "?network=koege-erfagruppe-personale",
  ]),
);

/** Every number in a text, as Danish writes them: 1.234,5 and 63 %. */
const numbersIn = (text: string) =>
  (text.match(/[−-]?\d[\d.]*(?:,\d+)?/g) ?? []).map((number) =>
    Number(number.replace("−", "-").replace(/\./g, "").replace(",", ".")),
  );

const isRounded = (said: number, number: number, digits: number) =>
  Number(said.toFixed(digits)) === said && Math.abs(said - number) <= 0.5 * 10 ** -digits + 1e-9;

/** Whether a number of a line stands in a text, as it is or in percent, to the decimals that the text has. */
function says(words: string, lines: readonly FigureRow[]): boolean {
  const said = numbersIn(words);
  return lines.some(({ value, n }) =>
    [value, value === null ? null : value * 100, value === null || !n ? null : (value / n) * 100].some(
      (number) => number !== null && said.some((one) => [0, 1, 2].some((digits) => isRounded(one, number, digits))),
    ),
  );
}

describe("the marks of every figure's chart", () => {
  it.each(VIEWS.map((view) => [view.id, view] as const))(
    "of %s lead to the lines whose numbers they show",
    (_, view) => {
      const marks = new Marks(view.figures[0]);
      const chart = draw(view, stillSite("da", CHOSEN[view.id] ?? "", demo.site), rows, marks.mark).chart!(
        chartOptions(),
      );
      const words = [
        ...new Set([...chart.querySelectorAll(MARKS)].flatMap((mark) => wordsOf(mark, chart) ?? [])),
      ].filter((said) => (view.id === "two-mode-network" || /\d/.test(said)) && !NOTHING.test(said));
      expect(words.length).toBeGreaterThan(0);
      const leading = words.filter((said) => marks.of(said).length > 0);
      expect(
        leading.length / words.length,
        words.find((said) => !leading.includes(said)),
      ).toBeGreaterThan(0.9);
      for (const said of leading) {
        const lines = marks.of(said);
        const found = lines.map(({ figure: id, dimensions, measure }) =>
          rows[id]!.filter(
            (line) =>
              JSON.stringify(line.dimensions) === JSON.stringify(dimensions) &&
              (measure === undefined || line.measure === measure),
          ),
        );
        expect(found.every((own) => own.length > 0)).toBe(true);
        for (const { figure: id, dimensions, measure } of lines)
          expect(figure(id).trace(dimensions, measure).table).toBeTruthy();
        const isNumber = /\d/.test(said) && !/: –|–$/.test(said);
        if (lines.length === 1 && isNumber) expect(says(said, found[0]!), said).toBe(true);
      }
    },
  );
});
