import { expect, test } from "vitest";
import { type LineSeries, lines } from "../../../src/components/charts/lines.js";
import { chartOptions, numbers } from "../setting.js";

const axis = (value: number) => String(value);
const options = () => ({ ...chartOptions(500), shape: "step" as const, axisX: axis, axisY: axis, height: 100 });
const series = (label: string, ys: readonly (number | null)[]): LineSeries => ({
  id: label,
  label,
  mark: "ns-c1",
  points: ys.map((y, x) => ({ x, y, label: `${label} ${x}` })),
});

test("a step line holds its value until the next point", () => {
  const chart = lines([series("a", [0, 10])], options());
  const [, x0, y0, x1, y1] = chart
    .querySelector("path.ns-line")!
    .getAttribute("d")!
    .match(/^M([\d.]+),([\d.]+)L([\d.]+),([\d.]+)/)!;
  expect(Number(x1)).toBeGreaterThan(Number(x0));
  expect(y1).toBe(y0);
});

test("a missing value is a gap, not 0", () => {
  const chart = lines([series("a", [4, null, 6])], options());
  expect(chart.querySelector("path.ns-line")!.getAttribute("d")!.match(/M/g)).toHaveLength(2);
  expect(chart.querySelectorAll(".ns-target")).toHaveLength(2);
});

test("the scale begins at 0: the largest value stands at the top, half of it half-way", () => {
  const chart = lines([series("a", [10, 5, 0])], options());
  // top 8, bottom 108
  expect(numbers(chart, ".ns-target", "cy")).toEqual([8, 58, 108]);
});

test("a band is drawn only where limits are given", () => {
  const banded: LineSeries = {
    id: "a",
    label: "a",
    mark: "ns-c1",
    points: [
      { x: 0, y: 1, lower: 0.8, upper: 1 },
      { x: 1, y: 0.5, lower: 0.3, upper: 0.7 },
    ],
  };
  expect(lines([banded], options()).querySelectorAll(".ns-band")).toHaveLength(1);
  expect(lines([series("a", [1, 2])], options()).querySelectorAll(".ns-band")).toHaveLength(0);
});

test("labels at the ends of lines that end alike don't lie on each other", () => {
  const all = ["a", "b", "c", "d"].map((label) => series(label, [1, 10]));
  const chart = lines(all, { ...options(), ...chartOptions(800) });
  const ys = numbers(chart, ".ns-end", "y").sort((a, b) => a - b);
  expect(ys).toHaveLength(4);
  for (const [index, y] of ys.entries()) if (index > 0) expect(y - ys[index - 1]!).toBeGreaterThanOrEqual(17);
});

test("one point, and no points, draw without broken numbers", () => {
  for (const one of [[series("a", [3])], [series("a", [])], []]) {
    expect(lines(one, options()).outerHTML).not.toMatch(/NaN|Infinity/);
  }
});

test("a label at a line's end shows its colour too", () => {
  const chart = lines([series("a", [1, 10]), { ...series("b", [2, 3]), mark: "ns-c2" }], {
    ...options(),
    ...chartOptions(800),
  });
  const ends = [...chart.querySelectorAll(".ns-end")].map((text) => text.previousElementSibling!.getAttribute("class"));
  expect(ends).toEqual(["ns-line ns-c1", "ns-line ns-c2"]);
});

test("grey lines share one entry of the key, and are drawn under those in colour", () => {
  const grey = ["b", "c", "d", "e", "f"].map((label) => ({ ...series(label, [1, 2]), mark: "ns-grey" }));
  const chart = lines([series("a", [1, 10]), ...grey], { ...options(), rest: (count) => `${count} andre` });
  expect([...chart.querySelectorAll(".ns-key text")].map((text) => text.textContent)).toEqual(["a", "5 andre"]);
  expect([...chart.querySelectorAll("path.ns-line")].at(-1)!.getAttribute("class")).toBe("ns-line ns-c1");
});

test("the scale ends at a round number that no line goes beyond", () => {
  const chart = lines([series("a", [0, 74])], options());
  const ticks = [...chart.querySelectorAll('.ns-axis text[text-anchor="end"]')].map((text) => text.textContent);
  expect(ticks).toEqual(["0", "20", "40", "60", "80"]);
});
