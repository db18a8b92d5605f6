import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  agreementA,
  alignment,
  expectationGap,
  meanScore,
  polarisation,
  withinGroupAgreement,
} from "../../src/analysis/index.js";
import { expectClose } from "./reference.js";

const answers = fc.array(fc.nat({ max: 30 }), { minLength: 5, maxLength: 5 }).filter((list) => list.some((x) => x > 0));

describe("agreementA", () => {
  it("equals the worked example of the R package agrmt", () => {
    expectClose(agreementA([30, 40, 210, 130, 530, 50, 10]), 0.611333333333333);
  });
  it("is 1 where all answer alike, 0 for even answers, −1 for both ends", () => {
    expect(agreementA([0, 0, 7, 0, 0])).toBe(1);
    expect(agreementA([3, 3, 3, 3, 3])).toBe(0);
    expect(agreementA([4, 0, 0, 0, 4])).toBe(-1);
  });
  it("is U (1 − (S − 1) ÷ (K − 1)) for one layer: two neighbours of five give 3/4", () => {
    expect(agreementA([0, 1, 1, 0, 0])).toBe(3 / 4);
    // 1-0-1 among neighbours: triples 110: 4, 101: 5 … by hand U = (3·2 − 4·1)/(3·3) for scores 1 and 3
    expectClose(agreementA([1, 0, 1, 0, 0]), ((3 * 2 - 4 * 1) / (3 * 3)) * (3 / 4));
  });
  it("is within −1 … 1, the same from either end, and polarisation is (1 − A) ÷ 2", () => {
    fc.assert(
      fc.property(answers, (list) => {
        const a = agreementA(list)!;
        expect(Math.abs(a)).toBeLessThanOrEqual(1 + 1e-12);
        expect(agreementA([...list].reverse())).toBeCloseTo(a, 12);
        expect(polarisation(list)).toBe((1 - a) / 2);
      }),
    );
  });
  it("is undefined of nobody, and throws on a scale too short", () => {
    expect(agreementA([0, 0, 0])).toBeUndefined();
    expect(polarisation([0, 0, 0])).toBeUndefined();
    expect(() => agreementA([1, 2])).toThrow(RangeError);
  });
});

describe("expectationGap", () => {
  it("is experienced − expected, of means or of answers per score", () => {
    expectClose(expectationGap(4.2, 3.7), -0.5);
    expect(expectationGap([0, 0, 0, 2, 2], [0, 0, 1, 0, 0])).toBe(-1.5);
    expect(meanScore([1, 0, 0, 0, 1])).toBe(3);
  });
  it("is undefined where either is missing", () => {
    expect(expectationGap(undefined, 3)).toBeUndefined();
    expect(expectationGap([0, 0], [1, 0])).toBeUndefined();
    expect(() => expectationGap(Number.NaN, 3)).toThrow(RangeError);
  });
});

describe("withinGroupAgreement", () => {
  it("is 1 − mean variance ÷ 2 on five steps", () => {
    // answers 3, 4, 4, 5: s² = 2/3; answers 4, 4: s² = 0
    expectClose(withinGroupAgreement([0, 0, 1, 2, 1]), 2 / 3);
    expectClose(
      withinGroupAgreement([
        [0, 0, 1, 2, 1],
        [0, 0, 0, 2, 0],
      ]),
      5 / 6,
    );
    expect(withinGroupAgreement([2, 0, 0, 0, 2])).toBeLessThan(0);
  });
  it("leaves out items with fewer than two answers, and is undefined where none is left", () => {
    expect(
      withinGroupAgreement([
        [0, 0, 0, 1, 0],
        [0, 2, 0, 0, 0],
      ]),
    ).toBe(1);
    expect(withinGroupAgreement([[0, 0, 0, 1, 0]])).toBeUndefined();
    expect(withinGroupAgreement([])).toBeUndefined();
    expect(() =>
      withinGroupAgreement([
        [1, 1],
        [1, 1, 1],
      ]),
    ).toThrow(RangeError);
  });
});

describe("alignment", () => {
  it("is 1 − how far answers would have to move ÷ 4 on 1–5", () => {
    expect(alignment([1, 0, 0, 0, 0], [0, 0, 0, 0, 9])).toBe(0);
    expect(alignment([1, 2, 3, 2, 1], [2, 4, 6, 4, 2])).toBe(1);
    expect(alignment([0, 1, 0, 1, 0], [0, 0, 1, 0, 0])).toBe(3 / 4);
  });
  it("is undefined where a group is empty, and throws for unlike scales", () => {
    expect(alignment([0, 0], [1, 0])).toBeUndefined();
    expect(() => alignment([1, 0], [1, 0, 0])).toThrow(RangeError);
  });
});
