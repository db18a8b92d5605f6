import { describe, expect, test } from "vitest";
import { computeFigures } from "../../loaders/figures/index.js";
import { layout } from "../../loaders/figures/layout.js";
import { lines } from "../../loaders/figures/lines.js";
import { BASES, countedIn } from "../../src/model/bases.js";
import type { Figure } from "../../src/model/figure.js";
import { FIGURES, figure } from "../../src/model/figures.js";
import { flagsOf } from "../../src/model/flags.js";
import { demoTables } from "./demo.js";
import { key } from "./lookup.js";
import { nothing, PERIOD, tiny } from "./tiny.js";

const figures = computeFigures(tiny, { period: PERIOD });
/** The figures and measures of which any value stands. */
const standing = (computed: readonly Figure[]) => [
  ...new Set(
    computed.flatMap(({ id, rows }) =>
      rows.filter(({ flag }) => flag === null).map(({ measure }) => `${id} ${measure}`),
    ),
  ),
];

describe("every figure", () => {
  test("is computed, in the order of the descriptions", () => {
    expect(figures.map(({ id }) => id)).toEqual(FIGURES.map(({ id }) => id));
    expect(figures.filter(({ rows }) => rows.length === 0).map(({ id }) => id)).toEqual([]);
  });

  test.each(figures)("$id has one line per dimensions and measure, each as described", ({ id, rows }) => {
    const { dimensions, measures } = figure(id);
    const keys = rows.map((row) => key(id, row.dimensions, row.measure));
    expect(new Set(keys).size).toBe(keys.length);
    for (const row of rows) {
      expect(Object.keys(row.dimensions)).toEqual(dimensions.map((dimension) => dimension.id));
      expect(measures.find((measure) => measure.id === row.measure)?.unit).toBe(row.unit);
      expect(row.flag === null).toBe(row.value !== null);
      if (row.value !== null) expect(Number.isFinite(row.value)).toBe(true);
      if (row.unit === "share" && row.value !== null && row.measure !== "attainment")
        expect(row.value).toBeLessThanOrEqual(1);
      if (row.lower !== null || row.upper !== null)
        expect(measures.find((measure) => measure.id === row.measure)?.interval).toBe(true);
    }
  });

  test("has every school, every network and the programme where it goes by both", () => {
    for (const { id, rows } of figures) {
      const { dimensions } = figure(id);
      if (dimensions.length !== 2 || dimensions[0]!.id !== "school_id" || dimensions[1]!.id !== "network_id") continue;
      const scopes = new Set(rows.map((row) => `${row.dimensions.school_id}/${row.dimensions.network_id}`));
      expect([...scopes], id).toEqual(["null/null", "north/null", "north/n1", "north/n2", "south/null", "south/s1"]);
    }
  });

  test("is the same whatever the order of the rows", () => {
    const turned = Object.fromEntries(
      Object.entries(tiny).map(([name, rows]) => [
        name,
        name === "schools" || name === "networks" ? rows : [...rows].reverse(),
      ]),
    ) as unknown as typeof tiny;
    const lined = (computed: readonly Figure[]) =>
      computed
        .flatMap(({ id, rows }) => rows.map((row) => `${key(id, row.dimensions, row.measure)} ${row.value}`))
        .sort();
    expect(lined(computeFigures(turned, { period: PERIOD }))).toEqual(lined(figures));
  });
});

describe("what About says of a figure", () => {
  const computed = [
    ...figures,
    ...computeFigures(demoTables(), { period: { from: "2009-01-01", to: "2010-12-31" } }),
    ...computeFigures({ ...nothing, schools: tiny.schools, networks: tiny.networks }, { period: PERIOD }),
  ];

  test("names every flag that its numbers carry", () => {
    for (const { id, rows } of computed)
      for (const { flag } of rows) if (flag !== null) expect(flagsOf(id, "internal"), id).toContain(flag);
  });

  test("knows the public edition's flag in that edition only", () => {
    expect(flagsOf("members", "public")).toEqual(["c", "x"]);
    expect(flagsOf("expectations", "internal")).toEqual(["low", "x"]);
    expect(flagsOf("problems", "internal")).toEqual([]);
  });

  test("says of every base what it counts, and of nothing that has none", () => {
    expect(Object.keys(BASES).filter((id) => !FIGURES.some((one) => one.id === id))).toEqual([]);
    for (const { id, rows } of computed)
      for (const { measure, n } of rows)
        if (n !== null) expect(countedIn(id, measure)?.many.da, `${id} ${measure}`).toMatch(/./);
    expect(countedIn("first-meeting-pairs", "first_meetings")).toBeUndefined();
    expect(countedIn("participation-by-activity", "members")).toBeUndefined();
  });
});

test("a programme that holds nothing gives no numbers but how many networks and problems there are: none", () => {
  const empty = computeFigures({ ...nothing, schools: [] }, { period: PERIOD });
  expect(standing(empty)).toEqual(["networks-by-purpose networks", "problems problems"]);
});

test("a programme without a survey, methods, outcomes, industries or attendance says so, and gives no zeros", () => {
  const bare = {
    ...tiny,
    organisations: tiny.organisations.map((one) => ({ ...one, section: null, division: null })),
    participations: [],
    expectations: [],
    methods: [],
    method_uses: [],
    outcomes: [],
  };
  const lookedUp = computeFigures(bare, { period: PERIOD });
  const stands = new Set(standing(lookedUp).map((one) => one.split(" ")[0]));
  for (const id of [
    "industry-sections",
    "industry-diversity",
    "industry-specialisation",
    "industry-likeness",
    "participation",
    "attendance-frequency",
    "attendance-concentration",
    "lorenz",
    "joint-activities",
    "expectations",
    "methods",
    "outcomes",
  ])
    expect(stands.has(id), id).toBe(false);
  expect(stands.has("members")).toBe(true);
});

describe("lines", () => {
  test("refuse a measure or a dimension that the description lacks", () => {
    expect(() => lines("bridging").add({ school_id: null }, "members", 1)).toThrow(RangeError);
    expect(() => lines("members").add({ school_id: null }, "members", 1)).toThrow(RangeError);
  });

  test("hold no value that isn't a number, and none beside a flag", () => {
    const out = lines("bridging");
    out.add({ school_id: "a" }, "in_two_or_more_schools", 0 / 0);
    out.add({ school_id: "b" }, "in_two_or_more_schools", 3, { flag: "low", lower: 1 });
    expect(out.done().rows.map(({ value, flag, lower }) => [value, flag, lower])).toEqual([
      [null, "x", null],
      [null, "low", null],
    ]);
  });
});

describe("the layout", () => {
  const keys = ["n", "a", "b", "c", "m", "d"];
  const ties = [
    { source: "a", target: "n" },
    { source: "b", target: "n" },
    { source: "c", target: "n" },
    { source: "d", target: "m" },
  ];

  test("is the same every time, inside its frame, and puts no two nodes on one place", () => {
    const places = layout(keys, ties);
    expect(layout(keys, ties)).toEqual(places);
    const all = [...places.values()];
    expect(Math.max(...all.flatMap(({ x, y }) => [Math.abs(x), Math.abs(y)]))).toBe(1);
    expect(new Set(all.map(({ x, y }) => `${x} ${y}`)).size).toBe(keys.length);
  });

  test("puts what is tied together nearer than what isn't", () => {
    const places = layout(keys, ties);
    const distance = (a: string, b: string) =>
      Math.hypot(places.get(a)!.x - places.get(b)!.x, places.get(a)!.y - places.get(b)!.y);
    expect(distance("a", "n")).toBeLessThan(distance("a", "m"));
    expect(distance("d", "m")).toBeLessThan(distance("d", "n"));
  });

  test("of nothing is nothing, and of one node is its middle", () => {
    expect(layout([], []).size).toBe(0);
    expect(layout(["a"], []).get("a")).toEqual({ x: 0, y: 0 });
  });
});
