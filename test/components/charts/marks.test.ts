import { describe, expect, test } from "vitest";
import { columns } from "../../../src/components/charts/columns.js";
import { dots } from "../../../src/components/charts/dots.js";
import { icicle } from "../../../src/components/charts/icicle.js";
import { heatStep, matrix } from "../../../src/components/charts/matrix.js";
import { network, networkLabels, networkPlaces } from "../../../src/components/charts/network.js";
import { timeline } from "../../../src/components/charts/timeline.js";
import { chartOptions, numbers } from "../setting.js";

const axis = (value: number) => String(value);
const KEYS = [{ id: "k", label: "k", mark: "ns-c1" }];

describe("matrix", () => {
  test("0 has the palest step, the limit the darkest, and a small value is told from 0", () => {
    expect(heatStep(0, 10)).toBe(0);
    expect(heatStep(0.1, 10)).toBe(1);
    expect(heatStep(5, 10)).toBe(3);
    expect(heatStep(10, 10)).toBe(6);
    expect(heatStep(0, 0)).toBe(0);
  });

  test("a missing cell is hatched, and says so in another way than 0", () => {
    const chart = matrix(
      [
        { row: "r", column: "c", value: null, text: "–", label: "mangler" },
        { row: "r", column: "d", value: 0, text: "", label: "0" },
      ],
      {
        ...chartOptions(),
        rows: [{ id: "r", label: "r" }],
        columns: [
          { id: "c", label: "c" },
          { id: "d", label: "d" },
        ],
      },
    );
    expect(chart.querySelectorAll(".ns-missing")).toHaveLength(1);
    expect(chart.querySelectorAll(".ns-hatching")).toHaveLength(1);
    expect(chart.querySelectorAll(".ns-h0")).toHaveLength(1);
  });

  test("200 networks make the chart wider instead of the cells unreadable", () => {
    const heads = Array.from({ length: 200 }, (_, index) => ({ id: String(index), label: `Netværk ${index}` }));
    const cell = { row: "0", column: "1", value: 12, text: "12", label: "12" };
    const chart = matrix([cell], { ...chartOptions(600), rows: heads, columns: heads });
    expect(Number(chart.getAttribute("width"))).toBeGreaterThanOrEqual(200 * 30);
  });
});

describe("dots", () => {
  const row = (value: number | null, lower?: number, upper?: number) => ({
    id: "r",
    label: "",
    dots: [{ key: "k", value, lower, upper, label: "" }],
  });

  test("a dot stands at its value and its interval from limit to limit", () => {
    const chart = dots([row(0.5, 0.25, 0.75)], { ...chartOptions(500), keys: KEYS, axis, limit: 1 });
    // narrow: the scale runs from 10 to 486
    expect(numbers(chart, ".ns-dot", "cx")).toEqual([248]);
    expect(numbers(chart, ".ns-interval", "x1")).toEqual([129]);
    expect(numbers(chart, ".ns-interval", "x2")).toEqual([367]);
  });

  test("a missing value gets no dot", () => {
    const chart = dots([row(null)], { ...chartOptions(), keys: KEYS, axis });
    expect(chart.querySelectorAll(".ns-dot")).toHaveLength(0);
    expect(chart.outerHTML).not.toMatch(/NaN/);
  });
});

describe("columns", () => {
  test("heights are in proportion to their values", () => {
    const data = [4, 2].map((value) => ({ id: String(value), label: "", parts: [{ key: "k", value, label: "" }] }));
    const heights = numbers(columns(data, { ...chartOptions(), keys: KEYS, axis, height: 100 }), ".ns-bar", "height");
    // Each is a pixel lower than its scale, so that parts can be told apart.
    expect(heights).toEqual([99, 49]);
  });
});

describe("timeline", () => {
  const event = (time: number, size: number | null) => ({ lane: "a", time, key: "k", size, label: "" });
  const options = {
    ...chartOptions(500),
    lanes: [{ id: "a", label: "A" }],
    keys: KEYS,
    domain: [0, 100] as const,
    ticks: [],
  };

  test("time runs from left to right and events of one day stand under each other", () => {
    const chart = timeline([event(0, 1), event(100, 1), event(100, 1)], { ...options, domain: [0, 100] });
    const [x, y] = [numbers(chart, ".ns-event", "cx"), numbers(chart, ".ns-event", "cy")];
    expect(x).toEqual([18, 488, 488]);
    expect(y[2]).toBeGreaterThan(y[1]!);
  });

  test("an event whose size nobody knows is hollow", () => {
    const chart = timeline([event(0, null), event(50, 3)], { ...options, domain: [0, 100] });
    expect(chart.querySelectorAll(".ns-event.ns-hollow")).toHaveLength(1);
  });
});

describe("icicle", () => {
  test("a branch is as high as its leaves together", () => {
    const leaf = (id: string, value: number) => ({ id, label: id, value, title: id });
    const branch = { ...leaf("G", 30), children: [leaf("46", 20), leaf("47", 10)] };
    const heights = numbers(icicle([branch], { ...chartOptions(), others: () => "" }), "rect", "height");
    // 200 pixels for 30: the branch 199, its leaves 132.33 and 65.67, each with a pixel between
    expect(heights).toEqual([199, 132.33, 65.67]);
  });
});

describe("icicle, small parts", () => {
  test("parts too small for a line of text are one that says how many they are; nothing is lost", () => {
    const leaf = (id: string, value: number) => ({ id, label: id, value, title: id });
    const branch = { ...leaf("G", 104), children: [leaf("46", 100), leaf("47", 1), leaf("48", 3)] };
    const chart = icicle([branch], { ...chartOptions(), others: (_, count) => `${count} mindre` });
    expect([...chart.querySelectorAll("text")].map((one) => one.textContent)).toEqual(["104 · G", "100 · 46"]);
    expect(chart.querySelectorAll("rect")).toHaveLength(3);
    expect([...chart.querySelectorAll("title")].at(-1)?.textContent).toBe("47; 48");
  });
});

describe("network", () => {
  const node = (id: string, side: "organisation" | "network", x: number, y: number) => ({
    id,
    side,
    x,
    y,
    degree: 1,
    label: id,
    key: "k",
  });

  test("draws organisations as circles, networks as squares and a line for each tie between known nodes", () => {
    const nodes = [node("o1", "organisation", 0, 0), node("o2", "organisation", 1, 1), node("n1", "network", 0.5, 0.5)];
    const edges = [
      { from: "o1", to: "n1" },
      { from: "o2", to: "n1" },
      { from: "gone", to: "n1" },
    ];
    const chart = network(nodes, edges, { ...chartOptions(), keys: [], chosen: "o1" });
    expect(chart.querySelectorAll("circle.ns-node")).toHaveLength(2);
    expect(chart.querySelectorAll("rect.ns-node")).toHaveLength(1);
    expect(chart.querySelectorAll(".ns-edge")).toHaveLength(2);
    expect(chart.querySelectorAll(".ns-near")).toHaveLength(1);
  });

  test("a single node is drawn in the middle", () => {
    const chart = network([node("o1", "organisation", 0, 0)], [], { ...chartOptions(800), keys: [] });
    expect(numbers(chart, "circle.ns-node", "cx")).toEqual([400]);
  });

  test("names of networks never lie on each other: one that fits nowhere is left out", () => {
    const nodes = Array.from({ length: 12 }, (_, index) => ({
      ...node(`Erfagruppe ${index}`, "network", index % 2 ? 0.5 : 0.501, 0.5 + index / 10_000),
    }));
    const far = [node("a", "organisation", 0, 0), node("b", "organisation", 1, 1)];
    const labels = networkLabels([...nodes, ...far], networkPlaces([...nodes, ...far], 800));
    const lines = labels.map(({ y, anchor }) => `${anchor} ${Math.round(y / 15)}`);
    expect(labels.length).toBeLessThan(12);
    expect(new Set(lines).size).toBe(labels.length);
  });
});
