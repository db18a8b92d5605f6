import { expect, test } from "vitest";
import { type Bullet, bullets } from "../../../src/components/charts/bullets.js";
import { type Dumbbell, dumbbells } from "../../../src/components/charts/dumbbells.js";
import { gapMatrix, gapStep } from "../../../src/components/charts/gapmatrix.js";
import { type Panel, panels } from "../../../src/components/charts/panels.js";
import { chartOptions, numbers } from "../setting.js";

const KEYS = [
  { id: "expected", label: "forventet", mark: "ns-c3" },
  { id: "experienced", label: "oplevet", mark: "ns-c4" },
];
const axis = (value: number) => String(value);
const ends = (a: number | null, b: number | null, low = false): Dumbbell["ends"] => [
  { key: "expected", value: a, label: "", low },
  { key: "experienced", value: b, label: "", low },
];

function drawn(rows: readonly Dumbbell[]) {
  const options = { ...chartOptions(500), keys: KEYS, domain: [1, 5] as const, marked: [1, 2, 3, 4, 5], axis };
  return dumbbells([{ id: "all", rows }], options);
}

test("a dumbbell's ends stand at their values on the whole scale, tied together", () => {
  const chart = drawn([{ id: "a", label: "", ends: ends(3, 5) }]);
  // 500 wide and narrow: the scale 1–5 runs from 10 to 486, so 3 is at 248.
  expect(numbers(chart, ".ns-dumbbells circle", "cx")).toEqual([248]);
  expect(numbers(chart, ".ns-dumbbells rect", "x")).toEqual([480.5]);
  expect(numbers(chart, ".ns-tie", "x1")).toEqual([248]);
  expect(numbers(chart, ".ns-tie", "x2")).toEqual([486]);
});

test("what isn't known gets no mark and no tie, and its track is dotted", () => {
  const chart = drawn([
    { id: "a", label: "", ends: ends(2, null) },
    { id: "b", label: "", ends: ends(null, null), note: "– for få svar (n = 2)" },
  ]);
  expect(chart.querySelectorAll(".ns-dumbbells .ns-dot")).toHaveLength(1);
  expect(chart.querySelector(".ns-tie")).toBeNull();
  expect(chart.querySelectorAll(".ns-empty-track")).toHaveLength(1);
  expect(chart.textContent).toContain("– for få svar (n = 2)");
});

test("a small base is drawn hollow", () => {
  expect(drawn([{ id: "a", label: "", ends: ends(2, 3, true) }]).querySelectorAll(".ns-dot.ns-hollow")).toHaveLength(2);
});

test("whole points are marked once each", () => {
  const marks = [...drawn([]).querySelectorAll(".ns-axis text")].map((one) => one.textContent);
  expect(marks).toEqual(["1", "2", "3", "4", "5"]);
});

const bullet = (value: number | null, target: number | null, untargeted = 0): Bullet => ({
  id: `${value}`,
  label: "",
  value,
  target,
  untargeted,
  note: "",
  title: "",
});
const words = { reached: "opgjort", untargeted: "uden mål", target: "mål" };

test("a bullet's bar is what was counted, its pale part what has no target, its line the target", () => {
  const chart = bullets([{ id: "k", rows: [bullet(5, 10, 2)] }], { ...chartOptions(500), axis, words });
  // Narrow: 0–10 runs from 0 to 486. 3 of the 5 have a target.
  expect(numbers(chart, ".ns-bullets .ns-bar", "x")).toEqual([0, 145.8]);
  expect(numbers(chart, ".ns-bullets .ns-bar", "width")).toEqual([145.8, 97.2]);
  expect(chart.querySelectorAll(".ns-bullets .ns-pale")).toHaveLength(1);
  expect(numbers(chart, ".ns-aim", "x1")).toEqual([486]);
});

test("a missing target has no line, and a missing count no bar", () => {
  const rows = [bullet(5, null, 5), bullet(null, 4)];
  const chart = bullets([{ id: "k", rows }], { ...chartOptions(500), axis, words });
  expect(chart.querySelectorAll(".ns-aim")).toHaveLength(1);
  expect(chart.querySelectorAll(".ns-bullets .ns-bar:not(.ns-pale)")).toHaveLength(0);
  expect(chart.querySelectorAll(".ns-bullets .ns-pale")).toHaveLength(1);
});

test("a distance's colour is the same on either side of 0, and grey near it", () => {
  expect([0, 0.3, 0.4, 1, 2, 3.5].map((value) => gapStep(value, 2))).toEqual([0, 0, 1, 2, 3, 3]);
  expect([-0.3, -0.4, -2].map((value) => gapStep(value, 2))).toEqual([0, -1, -3]);
});

test("a distance that isn't known is hatched and not grey", () => {
  const cells = [
    { row: "r", column: "a", value: null, text: "–", label: "" },
    { row: "r", column: "b", value: 0, text: "0,0", label: "", low: true },
  ];
  const head = (id: string) => ({ id, label: id });
  const chart = gapMatrix(cells, {
    ...chartOptions(),
    rows: [head("r")],
    columns: [head("a"), head("b")],
    limit: 2,
    ends: ["lav", "høj"],
  });
  expect(chart.querySelectorAll(".ns-matrix .ns-hatching")).toHaveLength(1);
  expect(chart.querySelectorAll(".ns-matrix .ns-missing")).toHaveLength(1);
  expect(chart.querySelectorAll(".ns-matrix .ns-d0")).toHaveLength(1);
  expect(chart.querySelectorAll(".ns-matrix .ns-dashed")).toHaveLength(1);
});

test("panels stand beside each other on one scale, four in a row at most; an unknown point breaks no line", () => {
  const panel = (id: string): Panel => ({
    id,
    heading: id,
    series: [
      {
        key: "expected",
        points: [
          { x: 0, y: -1, label: "" },
          { x: 1, y: null, label: "" },
          { x: 2, y: 1, label: "", low: true },
        ],
      },
    ],
  });
  const data = ["a", "b", "c", "d", "e"].map(panel);
  const chart = panels(data, {
    ...chartOptions(1100),
    keys: KEYS.slice(0, 1),
    axisY: axis,
    ticksX: [],
    domainX: [0, 2],
    domainY: [-1, 1],
    reference: 0,
  });
  const headings = [...chart.querySelectorAll(".ns-strong")];
  expect(new Set(headings.map((one) => one.getAttribute("y"))).size).toBe(2);
  expect(headings[4]!.getAttribute("x")).toBe(headings[0]!.getAttribute("x"));
  expect(chart.querySelectorAll(".ns-dot")).toHaveLength(10);
  expect(chart.querySelectorAll(".ns-dot.ns-hollow")).toHaveLength(5);
  expect(chart.outerHTML).not.toMatch(/NaN|undefined/);
});

test("no data give charts without marks, not broken ones", () => {
  const keys = KEYS;
  for (const chart of [
    drawn([]),
    bullets([], { ...chartOptions(), axis, words }),
    panels([], { ...chartOptions(), keys, axisY: axis, ticksX: [], domainX: [0, 1], domainY: [0, 1] }),
  ])
    expect(chart.outerHTML).not.toMatch(/NaN|Infinity|undefined/);
});
