import { describe, expect, test } from "vitest";
import { bands } from "../../../src/components/charts/bands.js";
import { flows } from "../../../src/components/charts/flows.js";
import { stack } from "../../../src/components/charts/stack.js";
import { chartOptions, numbers } from "../setting.js";

const axis = (value: number) => String(value);

describe("flows", () => {
  const options = { ...chartOptions(), mark: "ns-c1", domainX: [0, 100] as const, ticksX: [], axisY: axis };

  test("what came stands on the middle line, what went hangs from it hollow, on one scale", () => {
    const chart = flows([{ x: 0, up: 6, down: 2, label: "" }], { ...options, limits: [6, 2] });
    // 96 pixels for 8: 12 for each, the middle line 72 below the top at 8
    expect(numbers(chart, ".ns-bar", "y")).toEqual([8, 80]);
    expect(numbers(chart, ".ns-bar", "height")).toEqual([72, 24]);
    expect(numbers(chart, ".ns-hollow", "height")).toEqual([24]);
  });

  test("nothing, and what isn't known, get no bar", () => {
    const chart = flows([{ x: 0, up: 0, down: null, label: "" }], { ...options, limits: [6, 2] });
    expect(chart.querySelectorAll(".ns-bar")).toHaveLength(0);
  });
});

describe("bands", () => {
  const point = (y: number, low = false) => ({ x: 50, y, label: "", low });
  const band = (id: string, points: ReturnType<typeof point>[]) => ({ id, label: id, mark: "ns-c1", points, note: "" });

  test("equal values lie equally high over the floor of every band", () => {
    const chart = bands([band("a", [point(0), point(0.5)]), band("b", [point(0.5), point(1)])], {
      ...chartOptions(),
      domainX: [0, 100],
      ticksX: [],
      limit: 1,
      axis,
    });
    const [floorA, halfA, halfB, topB] = numbers(chart, ".ns-dot", "cy");
    // bands are 40 pixels high
    expect(floorA! - halfA!).toBe(20);
    expect(halfB! - topB!).toBe(20);
  });

  test("a small base is hollow", () => {
    const chart = bands([band("a", [point(1, true), point(1)])], {
      ...chartOptions(),
      domainX: [0, 100],
      ticksX: [],
      limit: 1,
      axis,
    });
    expect(chart.querySelectorAll(".ns-dot.ns-hollow")).toHaveLength(1);
  });
});

test("a stack is as high as its charts, and as wide as the widest", () => {
  const { document } = chartOptions();
  const part = (width: number, height: number) => () => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    element.setAttribute("width", String(width));
    element.setAttribute("height", String(height));
    return element;
  };
  const chart = stack([{ draw: part(500, 100) }, { draw: part(900, 50) }], { ...chartOptions(500), document });
  expect(chart.getAttribute("width")).toBe("900");
  // 20 pixels between
  expect(chart.getAttribute("height")).toBe("170");
});
