import { describe, expect, test } from "vitest";
import { computeFigures } from "../../loaders/figures/index.js";
import type { Dimensions } from "../../src/model/figure.js";
import { lookup } from "./lookup.js";
import { PERIOD, tiny } from "./tiny.js";

const figures = computeFigures(tiny, { period: PERIOD });
const line = lookup(figures);
const rowsOf = (id: string) => figures.find((figure) => figure.id === id)!.rows;
const value = (dimensions: Dimensions, measure: string) => {
  const { value: is, flag, n } = line("comparison", dimensions, measure);
  return [is ?? flag, n];
};

const N1: Dimensions = { school_id: "north", network_id: "n1" };
const NORTH: Dimensions = { school_id: "north" };
const TRAINING: Dimensions = { purpose: "training" };

describe("comparison", () => {
  test("counts members with fewer than 50 employees among those whose size is known", () => {
    // n1: a has 0–9 and b 10–49 employees, c's size isn't known; with d (250+), the school has 2 of 3
    expect(value(N1, "small")).toEqual([1, 2]);
    expect(value(NORTH, "small")).toEqual([2 / 3, 3]);
    expect(value({ purpose: "experience_exchange" }, "small")).toEqual([0, 1]);
  });

  test("gives a purpose what its networks together have", () => {
    for (const measure of ["members", "joined", "left", "active_at_end", "participation_rate", "reach", "activities"]) {
      expect(value(TRAINING, measure), measure).toEqual(value({ school_id: "north", network_id: "n2" }, measure));
    }
  });

  test("says the same as the figures that it puts side by side", () => {
    const same = { members: "members", participation: "participation_rate", "industry-diversity": "shannon_hill" };
    for (const [id, measure] of Object.entries(same)) {
      for (const row of rowsOf(id).filter((one) => one.measure === measure)) {
        expect(line("comparison", row.dimensions, measure).value, id).toBe(row.value);
      }
    }
    for (const row of rowsOf("attendance-concentration")) {
      expect(line("comparison", row.dimensions, "gini").value).toBe(row.value);
    }
  });

  test("counts a target as reached where the counts on record add up to it", () => {
    // n1's only record with both has 3 of 4; the school's other target has no count
    expect(value(N1, "targets_reached")).toEqual([0, 1]);
    expect(value({ school_id: "south" }, "targets_reached")).toEqual(["x", 0]);
  });

  test("says that nobody was followed for twelve months in a period of four", () => {
    expect(value(NORTH, "retention_12")).toEqual(["low", 0]);
  });

  test("reads retention after twelve months off the curve", () => {
    const joined = ["a", "b", "c", "d", "e", "f", "g"].map((organisation_id, i) => ({
      network_id: "n1",
      organisation_id,
      joined_on: "2009-01-01",
      // one leaves after six months, one after fourteen
      left_on: i === 0 ? "2009-06-30" : i === 1 ? "2010-02-28" : null,
      role: null,
    }));
    const longer = computeFigures(
      { ...tiny, memberships: joined },
      { period: { from: "2009-01-01", to: "2010-12-31" } },
    );
    const found = lookup(longer)("comparison", NORTH, "retention_12");
    expect([found.value, found.n]).toEqual([6 / 7, 6]);
    const curve = lookup(longer)("retention", { ...NORTH, months_since_joining: 12 }, "survival");
    expect([found.value, found.lower, found.upper, found.n]).toEqual([curve.value, curve.lower, curve.upper, curve.n]);
  });

  test("counts who leaves in the thirteenth month as a member after twelve, and all as members from the start", () => {
    const memberships = ["a", "b", "c", "d", "e", "f"].map((organisation_id, i) => ({
      network_id: "n1",
      organisation_id,
      joined_on: "2009-01-01",
      // twelve months and a half
      left_on: i === 0 ? "2010-01-15" : null,
      role: null,
    }));
    const at = lookup(computeFigures({ ...tiny, memberships }, { period: { from: "2009-01-01", to: "2010-12-31" } }));
    expect(at("comparison", NORTH, "retention_12")).toMatchObject({ value: 1, n: 6, lower: 1, upper: 1 });
    const survival = (months_since_joining: number) =>
      at("retention", { ...NORTH, months_since_joining }, "survival").value;
    expect([0, 12, 13, 24].map(survival)).toEqual([1, 1, 5 / 6, 5 / 6]);
  });
});

describe("comparison-units", () => {
  const units = (dimensions: Dimensions, measure: string) =>
    rowsOf("comparison-units").filter(
      (row) =>
        row.measure === measure &&
        (["school_id", "network_id", "purpose"] as const).every(
          (id) => (row.dimensions[id] ?? null) === (dimensions[id] ?? null),
        ),
    );

  test("adds up to the participation rate, the reach and the share of small members", () => {
    for (const { dimensions } of rowsOf("comparison").filter((row) => row.measure === "members")) {
      if (Object.values(dimensions).every((one) => one === null)) continue;
      const where = JSON.stringify(dimensions);
      const sum = (values: readonly (number | null)[]) => values.reduce<number>((all, one) => all + (one ?? 0), 0);
      const present = units(dimensions, "present");
      const rate = line("comparison", dimensions, "participation_rate");
      expect(sum(present.map((row) => row.n)), where).toBe(rate.n);
      expect(sum(present.map((row) => row.value)) / rate.n!, where).toBeCloseTo(rate.value!, 12);
      const came = units(dimensions, "came");
      expect(sum(came.map((row) => row.value)) / came.length, where).toBeCloseTo(
        line("comparison", dimensions, "reach").value!,
        12,
      );
      const small = units(dimensions, "small").filter((row) => row.value !== null);
      const share = line("comparison", dimensions, "small");
      expect(small.length, where).toBe(share.n);
      if (small.length > 0) expect(sum(small.map((row) => row.value)) / small.length).toBeCloseTo(share.value!, 12);
    }
  });

  test("names an organisation's section, and nothing where it isn't known", () => {
    const sections = units(N1, "came").map((row) => [row.dimensions.organisation_id, row.dimensions.section]);
    expect(sections).toEqual([
      ["a", "C"],
      ["b", "C"],
      ["c", "F"],
    ]);
    expect(units({ school_id: "south" }, "came").at(-1)?.dimensions.section).toBeNull();
  });
});

describe("purposes", () => {
  test("have their networks' members month by month and by industry", () => {
    const month = { purpose: "placement", month: "2009-02-01" };
    // a, b (assumed since the network's start) and c are in n1 on the last day of February
    expect(line("purpose-members-over-time", month, "active").value).toBe(3);
    expect(line("purpose-industry-sections", { purpose: "placement", section: "C" }, "share")).toMatchObject({
      value: 2 / 3,
      n: 3,
    });
  });
});
