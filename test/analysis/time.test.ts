import { describe, expect, it } from "vitest";
import { dayNumber, monthsBetween } from "../../src/analysis/day.js";
import {
  activeAt,
  churnRate,
  growth,
  kaplanMeier,
  retentionCurve,
  type Spell,
  tenure,
} from "../../src/analysis/index.js";

const SPELLS: Spell[] = [
  { from: "2009-01-01", to: null },
  { from: "2009-01-01", to: "2009-03-31" },
  { from: null, to: "2009-06-30" },
  { from: "2009-04-01", to: "2009-04-01" },
  { from: "2010-01-01", to: null },
];

describe("activeAt", () => {
  it("counts the first and the last day, and an unknown first day as before any", () => {
    expect(activeAt(SPELLS, "2008-12-31")).toBe(1);
    expect(activeAt(SPELLS, "2009-03-31")).toBe(3);
    expect(activeAt(SPELLS, "2009-04-01")).toBe(3);
    expect(activeAt(SPELLS, "2009-04-02")).toBe(2);
    expect(activeAt([], "2009-01-01")).toBe(0);
  });
  it("throws for what isn't a day, and a spell that ends before it begins", () => {
    expect(() => activeAt(SPELLS, "2009-02-30")).toThrow(RangeError);
    expect(() => activeAt(SPELLS, "1-2-2009")).toThrow(RangeError);
    expect(() => activeAt([{ from: "2009-02-02", to: "2009-02-01" }], "2009-02-01")).toThrow(RangeError);
  });
});

describe("growth and churn", () => {
  it("count who joined and left within the period, both days included", () => {
    expect(growth(SPELLS, { from: "2009-04-01", to: "2010-01-01" })).toEqual({
      before: 2,
      joined: 2,
      left: 2,
      after: 2,
      rate: 0,
    });
    expect(growth([SPELLS[0]!], { from: "2008-01-01", to: "2009-12-31" }).rate).toBeUndefined();
  });
  it("churn is of those with a known first day who were there when the period began", () => {
    expect(churnRate(SPELLS, { from: "2009-01-01", to: "2009-12-31" })).toBe(1 / 2);
    expect(churnRate(SPELLS, { from: "2009-01-01", to: "2009-03-31" })).toBe(0);
    expect(churnRate([SPELLS[2]!], { from: "2009-01-01", to: "2009-12-31" })).toBeUndefined();
  });
});

describe("tenure", () => {
  it("counts both days; an open spell lasts through the last day known", () => {
    expect(tenure(SPELLS, { asOf: "2009-12-31" })).toEqual([365, 90, undefined, 1, undefined]);
  });
});

describe("months", () => {
  it("are complete on the same day of the month, or on its last", () => {
    const months = (from: string, to: string) => monthsBetween(dayNumber(from), dayNumber(to));
    expect(months("2009-01-15", "2009-02-14")).toBe(0);
    expect(months("2009-01-15", "2009-02-15")).toBe(1);
    expect(months("2009-01-31", "2009-02-28")).toBe(1);
    expect(months("2008-11-30", "2010-02-27")).toBe(14);
  });
});

describe("kaplanMeier", () => {
  /** Weeks in remission with 6-MP, + still in remission: Freireich et al. (1963). */
  const REMISSION = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+"
    .split(" ")
    .map((weeks) => ({ time: Number.parseInt(weeks, 10), event: !weeks.endsWith("+") }));

  it("equals R's survfit of the leukaemia trial (time, at risk, events, survival, 95 % log limits)", () => {
    const steps = kaplanMeier(REMISSION).filter(({ events }) => events > 0);
    const rounded = (value: number | undefined) => value?.toFixed(3);
    expect(
      steps.map((s) => [s.time, s.atRisk, s.events, rounded(s.survival), rounded(s.lower), rounded(s.upper)]),
    ).toEqual([
      [6, 21, 3, "0.857", "0.720", "1.000"],
      [7, 17, 1, "0.807", "0.653", "0.996"],
      [10, 15, 1, "0.753", "0.586", "0.968"],
      [13, 12, 1, "0.690", "0.510", "0.935"],
      [16, 11, 1, "0.627", "0.439", "0.896"],
      [22, 7, 1, "0.538", "0.337", "0.858"],
      [23, 6, 1, "0.448", "0.249", "0.807"],
    ]);
  });
  it("has no limits where nobody lasts, and no steps for nobody", () => {
    expect(kaplanMeier([{ time: 2, event: true }])).toEqual([
      { time: 2, atRisk: 1, events: 1, censored: 0, survival: 0, lower: undefined, upper: undefined },
    ]);
    expect(kaplanMeier([])).toEqual([]);
    expect(() => kaplanMeier([{ time: -1, event: true }])).toThrow(RangeError);
    expect(() => kaplanMeier([], { level: 1 })).toThrow(RangeError);
  });
});

describe("retentionCurve", () => {
  it("censors who is a member still, and leaves out unknown first days and those yet to come", () => {
    const steps = retentionCurve(SPELLS, { asOf: "2009-12-31" });
    expect(steps.map(({ time, atRisk, events, censored }) => [time, atRisk, events, censored])).toEqual([
      [1, 3, 1, 0],
      [90, 2, 1, 0],
      [365, 1, 0, 1],
    ]);
    expect(steps.map(({ survival }) => survival)).toEqual([2 / 3, 1 / 3, 1 / 3]);
  });
  it("counts in whole months if asked", () => {
    expect(retentionCurve(SPELLS, { asOf: "2009-12-31", unit: "months" }).map(({ time }) => time)).toEqual([0, 3, 12]);
  });
  it("has no steps where no first day is known", () => {
    expect(retentionCurve([{ from: null, to: "2009-01-01" }], { asOf: "2009-12-31" })).toEqual([]);
  });
  it("does not know yet of a leaving after the last day known", () => {
    const [step] = retentionCurve([{ from: "2009-01-01", to: "2009-03-01" }], { asOf: "2009-01-31" });
    expect(step).toMatchObject({ time: 31, events: 0, censored: 1, survival: 1 });
  });
});
