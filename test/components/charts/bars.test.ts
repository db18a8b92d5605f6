import { expect, test } from "vitest";
import { type Bar, bars } from "../../../src/components/charts/bars.js";
import { textWidth } from "../../../src/components/charts/text.js";
import { chartOptions, numbers } from "../setting.js";

const KEYS = [
  { id: "x", label: "små", mark: "ns-c1" },
  { id: "y", label: "store", mark: "ns-c2" },
];
const axis = (value: number) => String(value);
const bar = (label: string, x: number | null, y: number | null): Bar => ({
  id: label,
  label,
  parts: [
    { key: "x", value: x, label: `små ${x}` },
    { key: "y", value: y, label: `store ${y}` },
  ],
});

test("a bar's length is its value on a scale that begins at 0", () => {
  const one = [{ id: "x", label: "alle", mark: "ns-c1" }];
  const data: Bar[] = [10, 5].map((value) => ({
    id: String(value),
    label: "",
    parts: [{ key: "x", value, label: "" }],
  }));
  const chart = bars(data, { ...chartOptions(500), keys: one, axis });
  // 500 wide and narrow: the scale runs from 0 to 488 for 0–10.
  expect(numbers(chart, ".ns-bar", "x")).toEqual([0, 0]);
  expect(numbers(chart, ".ns-bar", "width")).toEqual([488, 244]);
});

test("parts stand side by side in the order of the key", () => {
  const chart = bars([bar("", 1, 3)], { ...chartOptions(500), keys: KEYS, axis });
  expect(numbers(chart, ".ns-bar", "x")).toEqual([0, 122]);
  // A pixel of page shows between two parts.
  expect(numbers(chart, ".ns-bar", "width")).toEqual([121, 365]);
});

test("what is missing and what is 0 get no mark", () => {
  const chart = bars([bar("a", null, 4), bar("b", 0, 2)], { ...chartOptions(), keys: KEYS, axis });
  expect(chart.querySelectorAll(".ns-bar")).toHaveLength(2);
});

test("no rows give a chart without bars, and an axis that isn't broken", () => {
  const chart = bars([], { ...chartOptions(), keys: KEYS, axis });
  expect(chart.querySelectorAll(".ns-bar")).toHaveLength(0);
  expect(chart.outerHTML).not.toMatch(/NaN|Infinity|undefined/);
});

test("a base under 5 is drawn hollow", () => {
  const chart = bars([{ ...bar("a", 1, 2), low: true }], { ...chartOptions(), keys: KEYS, axis });
  expect(chart.querySelectorAll(".ns-bar.ns-hollow")).toHaveLength(2);
});

test("a very long name is broken or shortened, with the full name reachable", () => {
  const name =
    "Videnoverførselsnetværket for mindre fremstillingsvirksomheder i Vordingborg, Guldborgsund og Lolland Kommuner";
  for (const width of [360, 800]) {
    const chart = bars([bar(name, 1, 2)], { ...chartOptions(width), keys: KEYS, axis });
    const lines = [...chart.querySelectorAll(".ns-label")].map((one) => one.textContent ?? "");
    expect(Math.max(...lines.map((line) => textWidth(line)))).toBeLessThanOrEqual(
      width * 0.37 > 200 ? width * 0.37 : width,
    );
    expect(chart.querySelector(".ns-row > title")?.textContent).toBe(name);
  }
});

test("30 schools in two parts give 60 bars that don't overlap", () => {
  const data = Array.from({ length: 30 }, (_, index) => bar(`Skole ${index}`, index + 1, 2));
  const chart = bars(data, { ...chartOptions(), keys: KEYS, axis });
  const tops = [...new Set(numbers(chart, ".ns-bar", "y"))];
  expect(chart.querySelectorAll(".ns-bar")).toHaveLength(60);
  expect(tops).toHaveLength(30);
  for (const [index, top] of tops.entries()) if (index > 0) expect(top - tops[index - 1]!).toBeGreaterThan(20);
});
