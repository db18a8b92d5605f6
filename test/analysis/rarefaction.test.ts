import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  asymptoticHill,
  chao1,
  hillAtCoverage,
  hillNumber,
  rarefiedHill,
  rarefiedRichness,
  richness,
  sampleCoverage,
} from "../../src/analysis/index.js";
import { DUNE, expectClose, table } from "./reference.js";

const sample = fc
  .array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 15 })
  .filter((list) => list.some((count) => count > 0));
const size = (list: readonly number[]) => list.reduce((sum, count) => sum + count, 0);
const ones = (count: number) => new Array<number>(count).fill(1);

/** Spiders under girdled and logged hemlock: Ellison et al. (2010), as in Chao et al. (2014) and iNEXT. */
const GIRDLED = [46, 22, 17, 15, 15, 9, 8, 6, 6, 4, 2, 2, 2, 2, ...ones(12)];
const LOGGED = [88, 22, 16, 15, 13, 10, 8, 8, 7, 7, 7, 5, 4, 4, 4, 3, 3, 3, 3, 2, 2, 2, 2, ...ones(14)];

describe("expected richness and Chao's estimate of the dune meadow equal vegan's", () => {
  const [header, ...rows] = table("dune-alpha");
  it.each([
    ["rarefied_10", (site: number[]) => rarefiedRichness(site, 10)],
    ["rarefied_15", (site: number[]) => rarefiedRichness(site, 15)],
    ["S.chao1", chao1],
  ] as const)("%s at all 20 sites", (column, measure) => {
    const at = header!.indexOf(column);
    rows.forEach((row, i) => {
      expectClose(measure(DUNE[i]!), Number(row[at]));
    });
  });
});

describe("rarefiedRichness", () => {
  it("is worked by hand: two of a, a, b are of 1 kind once in three", () => {
    expectClose(rarefiedRichness([2, 1], 2), 5 / 3);
    expect(rarefiedRichness([2, 1], 0)).toBe(0);
    expectClose(rarefiedRichness([2, 1], 1), 1);
  });
  it("is the observed richness at full size, and undefined beyond", () => {
    fc.assert(
      fc.property(sample, (list) => {
        expectClose(rarefiedRichness(list, size(list)), richness(list));
        expect(rarefiedRichness(list, size(list) + 1)).toBeUndefined();
      }),
    );
  });
  it("keeps its digits for large counts", () => {
    // two drawn from a thousand millions each of a and b
    expectClose(rarefiedRichness([1e9, 1e9], 2), 1 + 1e9 / (2e9 - 1));
    // 30,000 drawn from 20,000 a, 20,000 b and one c
    expectClose(rarefiedRichness([20_000, 20_000, 1], 30_000), 2 + 30_000 / 40_001);
  });
  it("throws for a count or a size that isn't whole", () => {
    expect(() => rarefiedRichness([1.5], 1)).toThrow(RangeError);
    expect(() => rarefiedRichness([2], 0.5)).toThrow(RangeError);
    expect(() => rarefiedRichness([2], -1)).toThrow(RangeError);
  });
});

describe("rarefiedHill", () => {
  it("is worked by hand for two of a, a, b", () => {
    expectClose(rarefiedHill([2, 1], 1, 2), 2 ** (2 / 3));
    expectClose(rarefiedHill([2, 1], 2, 2), 3 / 2);
    // Σ (k/n)^3 f̂ₖ = 4/3 · 1/8 + 1/3
    expectClose(rarefiedHill([2, 1], 3, 2), 1 / Math.sqrt(1 / 6 + 1 / 3));
  });
  it("is expected richness for q = 0, and Hill's number at full size", () => {
    fc.assert(
      fc.property(sample, fc.nat(), fc.double({ min: 0, max: 5, noNaN: true }), (list, k, q) => {
        const n = 1 + (k % size(list));
        expectClose(rarefiedHill(list, 0, n), rarefiedRichness(list, n)!);
        expectClose(rarefiedHill(list, q, size(list)), hillNumber(list, q)!);
      }),
    );
  });
  it("of general order meets the closed form of q = 2", () => {
    expectClose(rarefiedHill(GIRDLED, 2 + 1e-12, 60), rarefiedHill(GIRDLED, 2, 60)!);
  });
  it("goes on from the observed value towards the estimated one", () => {
    for (const q of [0, 1, 2] as const) {
      const far = rarefiedHill(GIRDLED, q, 100_000)!;
      expect(rarefiedHill(GIRDLED, q, 169)!).toBeGreaterThan(hillNumber(GIRDLED, q)!);
      expect(Math.abs(far / asymptoticHill(GIRDLED, q)! - 1)).toBeLessThan(1e-3);
    }
    expect(rarefiedHill(GIRDLED, 3, 200)).toBeUndefined();
  });
  it("extrapolates richness by Chao's f̂₀ (1 − A^m), worked by hand", () => {
    // f₁ = 2, f₂ = 1, n = 4: f̂₀ = 3/4 · 4/2 = 3/2, A = 6/8
    expectClose(rarefiedHill([2, 1, 1], 0, 6), 3 + 1.5 * (1 - 0.75 ** 2));
  });
  it("is undefined where nothing was counted", () => {
    expect(rarefiedHill([], 1, 1)).toBeUndefined();
  });
});

describe("estimates of the unseen", () => {
  it("equal those published for the spiders (iNEXT's guide: Girdled and Logged)", () => {
    expect(sampleCoverage(GIRDLED)).toBeCloseTo(0.9289, 4);
    expect(sampleCoverage(LOGGED)).toBeCloseTo(0.9446, 4);
    expect([0, 1, 2].map((q) => asymptoticHill(GIRDLED, q as 0 | 1 | 2)!.toFixed(3))).toEqual([
      "43.893",
      "13.826",
      "8.175",
    ]);
    expect([0, 1, 2].map((q) => asymptoticHill(LOGGED, q as 0 | 1 | 2)!.toFixed(3))).toEqual([
      "61.403",
      "16.337",
      "6.920",
    ]);
  });
  it("are worked by hand where no kind was seen twice", () => {
    // f₁ = 2, f₂ = 0, n = 5: f̂₀ = 4/5 · 1, A = 4/6
    expectClose(asymptoticHill([3, 1, 1], 0), 3.8);
    expectClose(sampleCoverage([3, 1, 1]), 1 - (2 / 5) * (2 / 3));
    expectClose(chao1([3, 1, 1]), 4);
  });
  it("see nothing missing where no kind was seen once, or just one and none twice", () => {
    expect(sampleCoverage([3, 2])).toBe(1);
    expect(sampleCoverage([3, 1])).toBe(1);
    expect(sampleCoverage([1])).toBe(1);
    expect(chao1([3, 2])).toBe(2);
  });
  it("are undefined where nothing was counted, and at q = 2 where no two were of a kind", () => {
    expect(sampleCoverage([])).toBeUndefined();
    expect(chao1([0])).toBeUndefined();
    expect(asymptoticHill([], 1)).toBeUndefined();
    expect(asymptoticHill([1, 1], 2)).toBeUndefined();
    expect(() => asymptoticHill([1], 3 as 2)).toThrow(RangeError);
  });
  it("of entropy is the digamma sum where nothing is missing: [2, 2] gives ψ(4) − ψ(2) = 1/2 + 1/3", () => {
    expectClose(asymptoticHill([2, 2], 1), Math.exp(5 / 6));
  });
});

describe("hillAtCoverage", () => {
  it("is Hill's number at the sample's own coverage", () => {
    for (const q of [0, 1, 2])
      expectClose(hillAtCoverage(GIRDLED, q, sampleCoverage(GIRDLED)!), hillNumber(GIRDLED, q)!);
  });
  it("solves for the size of that coverage, worked by hand for a, a, b", () => {
    // Ĉ(1) = 1 − 2/3·C(1,1)/C(2,1) − 1/3·C(2,1)/C(2,1) = 1/3 in a sample of three: one drawn shows one kind
    expectClose(hillAtCoverage([2, 1], 0, 1 / 3), 1);
    // Ĉ(2) = 1 − 1/3 = 2/3 (only b can be missing): two drawn show 5/3
    expectClose(hillAtCoverage([2, 1], 0, 2 / 3), 5 / 3);
  });
  it("beyond the sample follows Chao and Jost's m* : coverage 1 − f₁/n · A^(m* + 1)", () => {
    // n = 4, f₁ = 2, A = 3/4: two more give 1 − 1/2 · 27/64
    expectClose(hillAtCoverage([2, 1, 1], 0, 1 - 27 / 128), rarefiedHill([2, 1, 1], 0, 6)!);
  });
  it("rises with coverage", () => {
    let before = 0;
    for (let coverage = 0.05; coverage < 0.99; coverage += 0.01) {
      const value = hillAtCoverage(LOGGED, 1, coverage)!;
      expect(value).toBeGreaterThanOrEqual(before);
      before = value;
    }
  });
  it("is undefined where that coverage can't be reached, and throws outside 0 … 1", () => {
    expect(hillAtCoverage([1, 1, 2], 0, 1)).toBeUndefined();
    expect(hillAtCoverage([], 0, 0.5)).toBeUndefined();
    expect(() => hillAtCoverage([1], 0, 1.2)).toThrow(RangeError);
    expect(() => hillAtCoverage([1], 0, 0)).toThrow(RangeError);
  });
});
