import { describe, expect, test } from "vitest";
import { dots } from "../../../src/components/charts/dots.js";
import { ratioScale } from "../../../src/components/charts/ratio.js";
import { chartOptions, numbers } from "../setting.js";

describe("a scale of ratios", () => {
  test("puts half as far from 1 as twice, and ends at whole powers of two", () => {
    const { at, ticks } = ratioScale([0.3, 3], 0, 400);
    expect(ticks.map(({ label }) => label)).toEqual(["¼", "½", "1", "2", "4"]);
    expect(ticks.map(({ value }) => at(value))).toEqual([0, 100, 200, 300, 400]);
  });

  test("shows 0 apart, at the left of every power", () => {
    const { at, ticks } = ratioScale([0, 1], 100, 500);
    expect(ticks.map(({ label }) => label)).toEqual(["0", "½", "1", "2"]);
    expect(at(0)).toBe(100);
    expect(at(0.5)).toBe(136);
    expect(at(2)).toBe(500);
  });

  test("leaves ticks out evenly around 1 where they would be too close", () => {
    const { ticks } = ratioScale([1 / 32, 80], 0, 300);
    expect(ticks.map(({ label }) => label)).toEqual(["1/16", "¼", "1", "4", "16", "64"]);
  });

  test("is one of ½ to 2 where there is nothing to show", () => {
    expect(ratioScale([], 0, 100).ticks.map(({ value }) => value)).toEqual([0.5, 1, 2]);
  });
});

test("dots without an even axis stand on a scale of ratios", () => {
  const dot = (value: number) => ({ key: "a", value, label: String(value) });
  const keys = [{ id: "a", label: "A", mark: "ns-c1" }];
  const chart = dots([{ id: "r", label: "r", dots: [dot(0.5), dot(1), dot(2)] }], { ...chartOptions(), keys });
  const [half, one, double] = numbers(chart, ".ns-row circle", "cx");
  expect(one! - half!).toBeCloseTo(double! - one!, 6);
});
