import { describe, expect, it } from "vitest";
import { bootstrapInterval, holm, permutationTest, wilsonInterval } from "../../src/analysis/index.js";
import { expectClose } from "./reference.js";

describe("wilsonInterval", () => {
  it.each([
    // Newcombe (1998), Two-sided Confidence Intervals for the Single Proportion, table I, method 3
    [81, 263, "0.2553", "0.3662"],
    [15, 148, "0.0624", "0.1605"],
    [0, 20, "0.0000", "0.1611"],
    [1, 29, "0.0061", "0.1718"],
  ])("of %i in %i is as published", (successes, trials, lower, upper) => {
    const interval = wilsonInterval(successes, trials)!;
    expect([interval.lower.toFixed(4), interval.upper.toFixed(4)]).toEqual([lower, upper]);
  });
  it("is undefined of none and throws for more successes than trials", () => {
    expect(wilsonInterval(0, 0)).toBeUndefined();
    expect(() => wilsonInterval(3, 2)).toThrow(RangeError);
    expect(() => wilsonInterval(1, 2, { level: 95 })).toThrow(RangeError);
  });
});

describe("holm", () => {
  it("equals R's p.adjust, in the order given, passing over what wasn't tested", () => {
    expect(holm([0.01, 0.04, 0.03, 0.005]).map((p) => p.toFixed(3))).toEqual(["0.030", "0.060", "0.060", "0.020"]);
    expect(holm([undefined, 0.02])).toEqual([undefined, 0.02]);
    expect(holm([0.9, 0.8])).toEqual([1, 1]);
    expect(holm([])).toEqual([]);
    expect(() => holm([1.2])).toThrow(RangeError);
  });
});

describe("permutationTest", () => {
  it("tries all divisions where they are few: 2 of 20 are as extreme as 1 2 3 against 4 5 6", () => {
    expect(permutationTest([1, 2, 3], [4, 5, 6], { seed: 1 })).toEqual({
      statistic: -3,
      p: 2 / 20,
      exact: true,
      permutations: 20,
    });
    expect(permutationTest([1, 2, 3], [4, 5, 6], { seed: 1, alternative: "less" })!.p).toBe(1 / 20);
    expect(permutationTest([1, 2, 3], [4, 5, 6], { seed: 1, alternative: "greater" })!.p).toBe(1);
  });
  it("draws where they are many, close to the exact p, never 0, the same for the same seed", () => {
    const [a, b] = [
      [1, 2, 3, 4, 5, 6],
      [3, 5, 6, 7, 8, 9],
    ];
    const exact = permutationTest(a, b, { seed: 1 })!;
    expect(exact.exact).toBe(true);
    const drawn = permutationTest(a, b, { seed: 1, permutations: 900 })!;
    expect(drawn.exact).toBe(false);
    // four standard errors of 900 draws
    expect(Math.abs(drawn.p - exact.p)).toBeLessThan(4 * Math.sqrt((exact.p * (1 - exact.p)) / 900));
    expect(permutationTest(a, b, { seed: 1, permutations: 900 })).toEqual(drawn);
    const far = Array.from({ length: 20 }, (_, i) => i);
    expect(
      permutationTest(
        far,
        far.map((x) => x + 1000),
        { seed: 1, permutations: 99 },
      )!.p,
    ).toBe(1 / 100);
  });
  it("takes any statistic, and is undefined where a group is empty", () => {
    const first = (a: number[], b: number[]) => Math.max(...a) - Math.max(...b);
    expect(permutationTest([9], [1, 2], { seed: 1, statistic: first, alternative: "greater" })!.p).toBe(1 / 3);
    expect(permutationTest([], [1], { seed: 1 })).toBeUndefined();
    expect(() => permutationTest([1], [2], { seed: 0.1 })).toThrow(RangeError);
  });
});

describe("bootstrapInterval", () => {
  const mean = (sample: number[]) => sample.reduce((sum, x) => sum + x, 0) / sample.length;
  const variance = (sample: number[]) => {
    const centre = mean(sample);
    return mean(sample.map((x) => (x - centre) ** 2));
  };
  /** Spatial test data A: Efron & Tibshirani (1993), table 14.1. */
  const SPATIAL = [48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26, 30, 41];
  it("equals Efron and Tibshirani's 90 % BCa interval of the variance, 115.8 … 259.6, within simulation error", () => {
    expectClose(variance(SPATIAL), 171.534023668639);
    const { lower, upper } = bootstrapInterval(SPATIAL, variance, { seed: 3, level: 0.9, resamples: 8000 })!;
    expect(Math.abs(lower - 115.8)).toBeLessThan(4);
    expect(Math.abs(upper - 259.6)).toBeLessThan(7);
  });
  it("equals their 90 % percentile interval, 100.8 … 233.9, within simulation error", () => {
    const options = { seed: 3, level: 0.9, resamples: 8000, method: "percentile" } as const;
    const { lower, upper } = bootstrapInterval(SPATIAL, variance, options)!;
    expect(Math.abs(lower - 100.8)).toBeLessThan(4);
    expect(Math.abs(upper - 233.9)).toBeLessThan(5);
  });
  it("is the same for the same seed, and resamples whole units", () => {
    const units = [[1, 1], [0, 0, 0], [1], [0, 1]];
    const rate = (sample: number[][]) => mean(sample.flat());
    const one = bootstrapInterval(units, rate, { seed: 5 });
    expect(bootstrapInterval(units, rate, { seed: 5 })).toEqual(one);
    expect(one!.lower).toBeGreaterThanOrEqual(0);
    expect(one!.upper).toBeLessThanOrEqual(1);
  });
  it("of units all alike has no width, and is undefined of fewer than two", () => {
    expect(bootstrapInterval([2, 2, 2], mean, { seed: 1 })).toEqual({ lower: 2, upper: 2 });
    expect(bootstrapInterval([2], mean, { seed: 1 })).toBeUndefined();
    expect(bootstrapInterval([1, 2], () => undefined, { seed: 1 })).toBeUndefined();
    expect(() => bootstrapInterval([1, 2], mean, { seed: 1, level: 2 })).toThrow(RangeError);
  });
});
