import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  duncanDissimilarity,
  gini,
  herfindahl,
  krugmanSpecialisation,
  locationQuotient,
  lorenzCurve,
  theilIndex,
} from "../../src/analysis/index.js";
import { expectClose } from "./reference.js";

const values = fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 25 }).filter((list) => list.some((x) => x > 0));

describe("gini", () => {
  it("is worked by hand", () => {
    expect(gini([1, 2, 3, 4])).toBe(1 / 4);
    expect(gini([0, 0, 0, 8])).toBe(3 / 4);
    expect(gini([5, 5, 5])).toBe(0);
  });
  it("is twice the area between the Lorenz curve and the diagonal", () => {
    fc.assert(
      fc.property(values, (list) => {
        const curve = lorenzCurve(list);
        let under = 0;
        for (let i = 1; i < curve.length; i++) under += (curve[i]!.share + curve[i - 1]!.share) / 2 / list.length;
        expect(gini(list)).toBeCloseTo(1 - 2 * under, 10);
      }),
    );
  });
  it("is undefined where there is nothing to share", () => {
    expect(gini([])).toBeUndefined();
    expect(gini([0, 0])).toBeUndefined();
    expect(() => gini([-1])).toThrow(RangeError);
  });
});

describe("lorenzCurve", () => {
  it("goes from (0, 0) to (1, 1), those with least first", () => {
    expect(lorenzCurve([3, 0, 1])).toEqual([
      { population: 0, share: 0 },
      { population: 1 / 3, share: 0 },
      { population: 2 / 3, share: 1 / 4 },
      { population: 1, share: 1 },
    ]);
    expect(lorenzCurve([0])).toEqual([]);
  });
});

describe("theilIndex", () => {
  it("is 0 where all are alike and ln n where one has everything", () => {
    expect(theilIndex([4, 4, 4])).toBe(0);
    expectClose(theilIndex([0, 0, 0, 5]), Math.log(4));
    expectClose(theilIndex([1, 3]), 0.25 * Math.log(1 / 2) + 0.75 * Math.log(3 / 2));
    expect(theilIndex([])).toBeUndefined();
  });
});

describe("specialisation", () => {
  it("compares shares, worked by hand", () => {
    expect(locationQuotient([1, 1, 0], [1, 3, 4])).toEqual([4, 4 / 3, 0]);
    expect(krugmanSpecialisation([1, 1, 0], [1, 3, 4])).toBe(3 / 8 + 1 / 8 + 4 / 8);
    expect(duncanDissimilarity([1, 1, 0], [1, 3, 4])).toBe(1 / 2);
    expect(krugmanSpecialisation([1, 0], [0, 1])).toBe(2);
    expect(herfindahl([1, 1, 2])).toBe(3 / 8);
  });
  it("has no quotient for what the reference lacks, and none against nothing", () => {
    expect(locationQuotient([1, 1], [0, 2])).toEqual([undefined, 1 / 2]);
    expect(locationQuotient([1, 1], [0, 0])).toEqual([undefined, undefined]);
    expect(krugmanSpecialisation([0], [1])).toBeUndefined();
    expect(herfindahl([])).toBeUndefined();
    expect(() => krugmanSpecialisation([1], [1, 2])).toThrow(RangeError);
  });
});
