import { expect, test } from "vitest";
import { axisTicks, evenTicks } from "../../../src/components/charts/ticks.js";

const TICKS = Array.from({ length: 9 }, (_, index) => ({ value: index, label: "mm" }));

test("keeps every tick where all fit, and else every second, third and so on from the first", () => {
  // With 12 pixels between them, two labels of two wide letters ask for about 40.
  const kept = (step: number) => evenTicks(TICKS, ({ value }) => value * step).map(({ value }) => value);
  expect(kept(40)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(kept(20)).toEqual([0, 2, 4, 6, 8]);
  expect(kept(14)).toEqual([0, 3, 6]);
  expect(kept(1)).toEqual([0]);
});

test("gives none where there are none", () => {
  expect(evenTicks([], () => 0)).toEqual([]);
});

test("an axis that writes whole numbers is marked at whole numbers only, each once", () => {
  const whole = (value: number) => value.toFixed(0);
  expect(axisTicks(0, 1, 4, whole)).toEqual([0, 1]);
  expect(axisTicks(0, 8, 4, whole)).toEqual([0, 2, 4, 6, 8]);
  expect(axisTicks(0, 1, 4, (value) => `${value * 100} %`)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
});
