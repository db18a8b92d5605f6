import { expect, test } from "vitest";
import { lattice } from "../../../src/components/charts/lattice.js";
import { type Moment, moments } from "../../../src/components/charts/moments.js";
import { multiples, panelsAcross } from "../../../src/components/charts/multiples.js";
import { type StripRow, strip } from "../../../src/components/charts/strip.js";
import { drawIn } from "../../../src/components/charts/svg.js";
import { chartOptions, numbers } from "../setting.js";

const broken = /NaN|Infinity|undefined/;

test("as many panels stand side by side as there is room for, four as two and two", () => {
  expect([1, 2, 3, 4].map((count) => panelsAcross(count, 1000))).toEqual([1, 2, 3, 4]);
  expect(panelsAcross(4, 700)).toBe(2);
  expect(panelsAcross(4, 358)).toBe(1);
});

test("panels are equally wide and in their order, from left to right and then below", () => {
  const panels = ["a", "b", "c"].map((id) => ({
    id,
    label: id,
    mark: "ns-c1",
    draw: ({ width, document }: { width: number; document: Document }) =>
      drawIn(document)("svg", { width, height: 100 }),
  }));
  const chart = multiples(panels, chartOptions(628));
  expect(numbers(chart, "svg", "width")).toEqual([300, 300, 300]);
  expect(numbers(chart, "svg", "x")).toEqual([0, 328, 0]);
  const [first, second, third] = numbers(chart, "svg", "y");
  expect(second).toBe(first);
  expect(third).toBeGreaterThan(first! + 100);
});

test("bars of a lattice are on one scale: twice the value is twice as long, in any column", () => {
  const cell = (row: string, column: string, value: number | null) => ({ row, column, value, text: "", label: "" });
  const columns = ["x", "y"].map((id) => ({ id, label: id, mark: "ns-c1" }));
  const rows = ["r", "s"].map((id) => ({ id, label: id }));
  const cells = [cell("r", "x", 0.2), cell("r", "y", 0.4), cell("s", "x", 0.1), cell("s", "y", null)];
  const chart = lattice(cells, { ...chartOptions(800), rows, columns });
  const [a, b, c, d] = numbers(chart, ".ns-bar", "width");
  expect(b! / a!).toBeCloseTo(2, 2);
  expect(a! / c!).toBeCloseTo(2, 2);
  expect(d).toBe(0);
  expect(lattice([], { ...chartOptions(300), rows: [], columns: [] }).outerHTML).not.toMatch(broken);
});

test("dots stand at their share, hollow where the base is small", () => {
  const points: Moment[] = [
    { x: 0, y: 1, label: "all" },
    { x: 5, y: 0.5, label: "half", low: true },
    { x: 10, y: 0, label: "none" },
  ];
  const options = { mark: "ns-c1", domainX: [0, 10] as const, limitY: 1, ticksX: [], axisY: String, height: 100 };
  const chart = moments(points, { ...chartOptions(400), ...options });
  const [all, half, none] = numbers(chart, "circle", "cy");
  expect([half! - all!, none! - half!]).toEqual([50, 50]);
  expect(chart.querySelectorAll(".ns-hollow")).toHaveLength(1);
  const same = { ...options, domainX: [3, 3] as const };
  expect(moments([{ x: 3, y: 0.3, label: "" }], { ...chartOptions(400), ...same }).outerHTML).not.toMatch(broken);
});

test("one's own dot is the large one and says its value; the others stand by their values alone", () => {
  const keys = {
    own: { id: "own", label: "Erfa", mark: "ns-c1" },
    others: { id: "others", label: "de andre", mark: "ns-grey" },
  };
  const line: StripRow = {
    id: "rate",
    label: "Deltagelsesgrad",
    own: { value: 0.5, text: "50 % (6 af 12)", label: "Erfa: 50 % (6 af 12)" },
    others: [
      { value: 0, label: "ingen" },
      { value: 1, label: "alle" },
    ],
    limit: 1,
    axis: String,
  };
  const chart = strip([line, { ...line, id: "none", own: null, others: [] }], { ...chartOptions(800), keys });
  const [none, all] = numbers(chart, ".ns-other", "cx");
  expect(numbers(chart, "circle.ns-dot.ns-c1", "cx")).toEqual([(none! + all!) / 2]);
  expect(chart.querySelectorAll("text.ns-strong")).toHaveLength(1);
  expect(chart.querySelector("text.ns-strong")!.textContent).toBe("50 % (6 af 12)");
  expect(strip([], { ...chartOptions(390), keys }).outerHTML).not.toMatch(broken);
});
