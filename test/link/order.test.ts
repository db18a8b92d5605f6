import fc from "fast-check";
import { expect, test } from "vitest";
import { orderBy, ranksOf } from "../../loaders/link/order.js";
import { Pairs } from "../../loaders/link/pairs.js";

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

test("Pairs numbers pairs as they come, however many there are", () => {
  const integer = fc.integer({ min: 0, max: 90 });
  fc.assert(
    fc.property(fc.array(fc.tuple(integer, integer), { maxLength: 4000, size: "max" }), (all) => {
      const pairs = new Pairs();
      const known = new Map<string, number>();
      const given: boolean[] = [];
      for (const [first, second] of all) {
        const key = `${first} ${second}`;
        if (!known.has(key)) known.set(key, known.size);
        given.push(pairs.numberOf(first, second) === known.get(key));
      }
      const made = Array.from(pairs.allFirsts(), (first, i) => `${first} ${pairs.allSeconds()[i]}`);
      expect(given).not.toContain(false);
      expect(made).toEqual([...known.keys()]);
    }),
    { numRuns: 5 },
  );
});
