import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bergerParker,
  hillNumber,
  inverseSimpson,
  pielouEvenness,
  richness,
  shannonIndex,
  simpsonIndex,
} from "../../src/analysis/index.js";
import { DUNE, expectClose, table } from "./reference.js";

const counts = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 30 });
const someCounts = counts.filter((list) => list.some((count) => count > 0));

describe("diversity of the dune meadow equals vegan's", () => {
  const [header, ...rows] = table("dune-alpha");
  const measures: Record<string, (counts: number[]) => number | undefined> = {
    S: richness,
    shannon_ln: shannonIndex,
    pielou_J: pielouEvenness,
    gini_simpson: simpsonIndex,
    inv_simpson: inverseSimpson,
    hill_q0: (site) => hillNumber(site, 0),
    hill_q1: (site) => hillNumber(site, 1),
    hill_q2: (site) => hillNumber(site, 2),
    hill_qInf: (site) => hillNumber(site, Infinity),
    berger_parker: bergerParker,
  };
  it.each(Object.keys(measures))("%s at all 20 sites", (column) => {
    const at = header!.indexOf(column);
    expect(rows).toHaveLength(20);
    rows.forEach((row, i) => {
      expectClose(measures[column]!(DUNE[i]!), Number(row[at]));
    });
  });
});

describe("hillNumber", () => {
  it("is worked by hand for shares ½, ¼, ¼", () => {
    expectClose(hillNumber([2, 1, 1], 1), 2 ** 1.5);
    expectClose(hillNumber([2, 1, 1], 2), 8 / 3);
    expectClose(hillNumber([2, 1, 1], 3), 1 / Math.sqrt(10 / 64));
    expectClose(hillNumber([2, 1, 1], 0.5), (Math.SQRT1_2 + 1) ** 2);
  });
  it("keeps its digits next to q = 1 and for very large q", () => {
    // D′(q = 1) = −D·Var(ln p)/2; ln p is −ln 2 or −2 ln 2, each with chance ½
    const slope = (-(2 ** 1.5) * Math.log(2) ** 2) / 8;
    expectClose(hillNumber([2, 1, 1], 1 + 1e-7), 2 ** 1.5 + slope * 1e-7);
    expectClose(hillNumber([3, 1], 1e6), (4 / 3) ** (1e6 / (1e6 - 1)));
  });
  it("falls with q, between 1 and the number of kinds", () => {
    fc.assert(
      fc.property(
        someCounts,
        fc.double({ min: 0, max: 50, noNaN: true }),
        fc.double({ min: 0, max: 50, noNaN: true }),
        (list, p, q) => {
          const [low, high] = p < q ? [p, q] : [q, p];
          expect(hillNumber(list, low)!).toBeGreaterThanOrEqual(hillNumber(list, high)! * (1 - 1e-9));
          expect(hillNumber(list, high)!).toBeGreaterThanOrEqual(1 - 1e-9);
          expect(hillNumber(list, low)!).toBeLessThanOrEqual(richness(list) * (1 + 1e-9));
        },
      ),
    );
  });
  it("throws for a negative order", () => {
    expect(() => hillNumber([1], -1)).toThrow(RangeError);
    expect(() => hillNumber([1], Number.NaN)).toThrow(RangeError);
  });
});

describe("measures of shares", () => {
  const measures = { shannonIndex, simpsonIndex, inverseSimpson, pielouEvenness, bergerParker };
  it.each(Object.entries(measures))("%s doesn't change where counts are scaled or reordered", (_, measure) => {
    fc.assert(
      fc.property(someCounts, fc.integer({ min: 2, max: 9 }), (list, factor) => {
        const value = measure(list);
        const other = measure([...list].reverse().map((count) => count * factor));
        if (value === undefined) expect(other).toBeUndefined();
        else expect(other).toBeCloseTo(value, 9);
      }),
    );
  });
  it.each(Object.entries(measures))(
    "%s is undefined where nothing was counted and throws for a bad count",
    (_, measure) => {
      expect(measure([])).toBeUndefined();
      expect(measure([0, 0])).toBeUndefined();
      expect(() => measure([1, -1])).toThrow(RangeError);
      expect(() => measure([1, Number.NaN])).toThrow(RangeError);
      expect(() => measure([1, Infinity])).toThrow(RangeError);
    },
  );
  it("evenness of a single kind is undefined, of equal kinds 1", () => {
    expect(pielouEvenness([7])).toBeUndefined();
    expect(pielouEvenness([2, 2, 2])).toBe(1);
  });
  it("one kind only is no diversity", () => {
    expect(shannonIndex([5])).toBe(0);
    expect(simpsonIndex([5, 0])).toBe(0);
    expect(inverseSimpson([5])).toBe(1);
    expect(richness([])).toBe(0);
  });
});
