import fc from "fast-check";
import { expect, test } from "vitest";
import { orderBy, ranksOf } from "../../loaders/link/order.js";
import { numberedPairs } from "../../loaders/link/pairs.js";

test("ranksOf gives each text its place in code-unit order", () => {
  expect([...ranksOf(["b", "å", "B", "a-1", "a"])]).toEqual([3, 4, 0, 2, 1]);
});

test("orderBy sorts by the first key, then by the second, and keeps equal rows as they came", () => {
  const first = [1, 0, 1, 0, 1];
  const second = [5, 9, 2, 9, 5];
  expect([...orderBy([Int32Array.from(first), Int32Array.from(second)])]).toEqual([1, 3, 2, 0, 4]);
});

test("orderBy gives no rows where there are none", () => {
  expect([...orderBy([new Int32Array()])]).toEqual([]);
});

test("numberedPairs numbers pairs as they come, however many there are", () => {
  const integer = fc.integer({ min: 0, max: 90 });
  fc.assert(
    fc.property(fc.array(fc.tuple(integer, integer), { maxLength: 4000, size: "max" }), (all) => {
      const [firsts, seconds] = [0, 1].map((side) => Int32Array.from(all, (pair) => pair[side]!));
      const known = new Map<string, number>();
      for (const pair of all) if (!known.has(pair.join())) known.set(pair.join(), known.size);
      expect([...numberedPairs(firsts!, seconds!)]).toEqual(all.map((pair) => known.get(pair.join())));
    }),
    { numRuns: 5 },
  );
});
