import { describe, expect, it } from "vitest";
import { compareGroups, type Group, rarefiedRichness } from "../../src/analysis/index.js";
import { CALIBRATION_TABLE, CALIBRATION_WORLDS } from "../../src/model/definitions/calibration.js";

const group = (id: string, values: readonly number[], of?: number): Group => ({
  id,
  units: values.map((value, i) => ({ organisation: `${id}${i}`, value, of })),
});
const rate = { measure: "participationRate", seed: 1 };

describe("compareGroups", () => {
  it("leads with the effect and both bases", () => {
    const [only] = compareGroups([group("a", [8, 9, 7, 8, 9, 8], 10), group("b", [2, 1, 2, 3, 2], 10)], rate);
    expect(only).toMatchObject({ a: "a", b: "b", basisA: 6, basisB: 5, valueA: 49 / 60, valueB: 1 / 5 });
    expect(only!.effect).toBeCloseTo(37 / 60, 12);
    expect(only!.verdict).toBe("higher");
    expect(only!.interval!.lower).toBeGreaterThan(0);
    expect(only!.interval!.upper).toBeGreaterThan(only!.effect!);
  });
  it("is turned round where the groups are", () => {
    const [a, b] = [group("a", [8, 9, 7, 8, 9, 8], 10), group("b", [2, 1, 2, 3, 2], 10)];
    const [one, other] = [compareGroups([a, b], rate)[0]!, compareGroups([b, a], rate)[0]!];
    expect(other.verdict).toBe("lower");
    expect(other.effect).toBeCloseTo(-one.effect!, 12);
    expect(other.p).toBe(one.p);
  });
  it("can't tell where the groups are alike, and says what difference they could have shown", () => {
    const [only] = compareGroups([group("a", [1, 2, 3, 4, 5, 6]), group("b", [2, 2, 3, 4, 5, 5])], rate);
    expect(only!.verdict).toBe("cannot_tell");
    expect(only!.interval!.lower).toBeLessThan(0);
    expect(only!.interval!.upper).toBeGreaterThan(0);
    expect(only!.detectable!).toBeGreaterThan(only!.interval!.upper - only!.effect!);
  });
  it("can't tell where all are alike, without an interval of made-up width", () => {
    const [only] = compareGroups([group("a", [1, 1, 1, 1, 1]), group("b", [1, 1, 1, 1, 1])], rate);
    expect(only).toMatchObject({ effect: 0, verdict: "cannot_tell", p: 1, detectable: undefined });
  });
  it("refuses groups below 5, groups that share organisations, and groups without a value", () => {
    const a = group("a", [1, 2, 3, 4, 5]);
    expect(compareGroups([a, group("b", [1, 2, 3, 4])], rate)[0]).toMatchObject({
      refused: "too_few",
      verdict: undefined,
      effect: 0.5,
    });
    const shared = { id: "b", units: [...group("b", [1, 2, 3, 4]).units, { organisation: "a0", value: 1 }] };
    expect(compareGroups([a, shared], rate)[0]!.refused).toBe("shared_organisations");
    expect(compareGroups([a, group("b", [0, 0, 0, 0, 0], 0)], rate)[0]).toMatchObject({
      refused: "no_value",
      effect: undefined,
      valueB: undefined,
    });
  });
  it("refuses a measure that depends on size unless every group is brought to one size", () => {
    const sections = (id: string, kinds: string) => ({
      id,
      units: [...kinds].map((kind, i) => ({ organisation: `${id}${i}`, kind })),
    });
    const groups = [sections("a", "ABCDEFGHIJKLMNOPQRS"), sections("b", "AAAAAAAAAAAAAAAAAAAB")];
    const richness = {
      measure: "richness",
      seed: 1,
      ofKinds: (counts: readonly number[]) => counts.filter(Boolean).length,
    };
    expect(compareGroups(groups, richness)[0]!.refused).toBe("depends_on_size");
    const expected = {
      measure: "rarefiedRichness",
      seed: 1,
      rarefiedTo: 10,
      ofKinds: (counts: readonly number[]) => rarefiedRichness(counts, 10),
    };
    const [only] = compareGroups(groups, expected);
    expect(only!.valueA).toBeCloseTo(10, 12);
    expect(only!.valueB).toBeCloseTo(1 + 10 / 20, 12);
    expect(only!.verdict).toBe("higher");
  });
  it("corrects for the number of comparisons and tells exactly where the interval leaves out 0", () => {
    const groups = [0, 0, 0, 1.2, 2].map((shift, g) =>
      group(
        `${g}`,
        Array.from({ length: 9 }, (_, i) => shift + ((i * (g + 2)) % 9) / 3),
      ),
    );
    const all = compareGroups(groups, rate);
    expect(all).toHaveLength(10);
    for (const { interval, verdict, p } of all) {
      const apart = interval!.lower > 0 || interval!.upper < 0;
      expect(verdict !== "cannot_tell").toBe(apart);
      expect(p! <= 0.05).toBe(apart);
    }
    const alone = compareGroups([groups[0]!, groups[4]!], rate)[0]!;
    expect(all[3]!.p!).toBeGreaterThan(alone.p!);
  });
  it("moves all of an organisation's participations together", () => {
    // 10 of 12 against 2 of 12 came; but it is one organisation in each group that came, or stayed away, all the time
    const often = { id: "a", units: [{ organisation: "a0", value: 8, of: 8 }, ...group("a-", [0, 1, 0, 1], 1).units] };
    const seldom = { id: "b", units: [{ organisation: "b0", value: 0, of: 8 }, ...group("b-", [0, 1, 0, 1], 1).units] };
    const [only] = compareGroups([often, seldom], rate);
    expect(only!.effect).toBeCloseTo(8 / 12, 12);
    expect(only!.verdict).toBe("cannot_tell");
  });
  it("has nothing to compare in fewer than two groups, and throws for bad input", () => {
    expect(compareGroups([group("a", [1, 2])], rate)).toEqual([]);
    const twice = {
      id: "a",
      units: [
        { organisation: "x", value: 1 },
        { organisation: "x", value: 2 },
      ],
    };
    expect(() => compareGroups([twice], rate)).toThrow(RangeError);
    expect(() => compareGroups([group("a", [Number.NaN])], rate)).toThrow(RangeError);
    expect(() => compareGroups([group("a", [1], -1)], rate)).toThrow(RangeError);
    expect(() => compareGroups([], { ...rate, alpha: 0 })).toThrow(RangeError);
    expect(() => compareGroups([], { ...rate, seed: 1.5 })).toThrow(RangeError);
  });
});

describe("the calibration table", () => {
  it("rests on 10,000 worlds per setting, from groups of 5 to groups of 60", () => {
    expect(CALIBRATION_WORLDS).toBe(10_000);
    const sizes = CALIBRATION_TABLE.flatMap((row) => row.sizes);
    expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([5, 60]);
  });
  it("has at most 5 % false verdicts in every setting, and finds most large differences in large groups", () => {
    for (const { falseVerdicts } of CALIBRATION_TABLE) expect(falseVerdicts).toBeLessThanOrEqual(0.05);
    const large = CALIBRATION_TABLE.filter(({ world, sizes }) => world === "attendance" && sizes[0] === 60);
    expect(large[0]!.power).toBeGreaterThan(0.9);
  });
});
