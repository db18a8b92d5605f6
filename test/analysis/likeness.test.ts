import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  brayCurtis,
  distanceMatrix,
  hellinger,
  jaccard,
  morisita,
  morisitaHorn,
  ruzicka,
  sorensen,
} from "../../src/analysis/index.js";
import { DUNE, expectClose, matrix } from "./reference.js";

describe("unlikeness of the dune meadow's sites equals vegan's", () => {
  const same = (distance: number) => distance;
  it.each([
    ["dune-bray", brayCurtis, same],
    ["dune-jaccard", ruzicka, same],
    ["dune-jaccard-binary", jaccard, same],
    ["dune-sorensen-binary", sorensen, same],
    ["dune-horn", morisitaHorn, same],
    ["dune-morisita", morisita, (distance: number) => Math.max(0, distance)],
    ["dune-hellinger", hellinger, (distance: number) => Math.SQRT2 * distance],
  ] as const)("%s, 20 × 20", (name, measure, scaled) => {
    const expected = matrix(name);
    const actual = distanceMatrix(DUNE, measure);
    expect(actual).toHaveLength(20);
    expected.forEach((row, i) => {
      row.forEach((distance, j) => {
        expect(scaled(actual[i]![j]!)).toBeCloseTo(distance, 11);
      });
    });
  });
});

describe("likeness", () => {
  const measures = { brayCurtis, ruzicka, jaccard, sorensen, morisitaHorn, hellinger };
  const pair = fc.integer({ min: 1, max: 12 }).chain((length) => {
    const counts = fc.array(fc.nat({ max: 30 }), { minLength: length, maxLength: length });
    return fc.tuple(counts, counts);
  });
  it.each(Object.entries(measures))("%s is symmetric, within 0 … 1, and 1 for the same", (_, measure) => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const value = measure(a, b);
        expect(measure(b, a)).toBe(value);
        if (value !== undefined) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
        }
        if (a.some((count) => count > 0)) expect(measure(a, a)).toBeCloseTo(1, 7);
      }),
    );
  });
  it.each(Object.entries({ ...measures, morisita }))(
    "%s is undefined for two empty lists and throws for unlike lengths",
    (_, measure) => {
      expect(measure([0, 0], [0, 0])).toBeUndefined();
      expect(() => measure([1], [1, 2])).toThrow(RangeError);
      expect(() => measure([1, -1], [1, 2])).toThrow(RangeError);
    },
  );
  it("is worked by hand", () => {
    expect(brayCurtis([2, 1, 0], [1, 0, 3])).toBe(2 / 7);
    expect(ruzicka([2, 1, 0], [1, 0, 3])).toBe(1 / 6);
    expect(jaccard([2, 1, 0], [1, 0, 3])).toBe(1 / 3);
    expect(sorensen([2, 1, 0], [1, 0, 3])).toBe(1 / 2);
    expectClose(morisitaHorn([1, 1], [1, 0]), (2 * (1 / 2)) / (1 / 2 + 1));
    expectClose(hellinger([1, 1], [1, 0]), 1 - Math.sqrt(1 - Math.SQRT1_2));
  });
  it("of sets counts what they share", () => {
    expect(jaccard(new Set(["a", "b"]), new Set(["b", "c"]))).toBe(1 / 3);
    expect(sorensen(new Set(["a", "b"]), new Set(["b", "c"]))).toBe(1 / 2);
    expect(jaccard(new Set(), new Set())).toBeUndefined();
    expect(() => jaccard(new Set(["a"]), [1])).toThrow(RangeError);
  });
  it("by Morisita exceeds 1 where two groups share the same few kinds, and is undefined where no count exceeds 1", () => {
    // λ = 2·1/(4·3) + the same for each kind = 1/3; 2 · 8 / (2/3 · 16)
    expectClose(morisita([2, 2], [2, 2]), 1.5);
    expect(morisita([1, 1], [1, 0])).toBeUndefined();
  });
});

describe("distanceMatrix", () => {
  it("is undefined for an empty row, also with itself", () => {
    expect(
      distanceMatrix(
        [
          [1, 0],
          [0, 0],
        ],
        morisitaHorn,
      ),
    ).toEqual([
      [0, undefined],
      [undefined, undefined],
    ]);
    expect(distanceMatrix([], brayCurtis)).toEqual([]);
  });
});
