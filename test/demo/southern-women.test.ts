import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { computeFigures } from "../../loaders/figures/index.js";
import { check } from "../../loaders/ingest.js";
import { protectFigures } from "../../loaders/protect/index.js";
import { figure } from "../../src/model/figures.js";
import type { Tables } from "../../src/model/tables.js";

/** How many events each woman attended: Davis, Gardner and Gardner (1941), as tabled in Breiger (1974) and Freeman (2003). */
const WOMEN: Readonly<Record<string, number>> = {
  "Evelyn Jefferson": 8,
  "Laura Mandeville": 7,
  "Theresa Anderson": 8,
  "Brenda Rogers": 7,
  "Charlotte McDowd": 4,
  "Frances Anderson": 4,
  "Eleanor Nye": 4,
  "Pearl Oglethorpe": 3,
  "Ruth DeSand": 4,
  "Verne Sanderson": 4,
  "Myra Liddel": 4,
  "Katherina Rogers": 6,
  "Sylvia Avondale": 7,
  "Nora Fayette": 8,
  "Helen Lloyd": 5,
  "Dorothy Murchison": 2,
  "Olivia Carleton": 2,
  "Flora Price": 2,
};

/** How many women came to each event, and on what day of the year. */
const EVENTS: Readonly<Record<string, readonly [women: number, day: string]>> = {
  E1: [3, "06-27"],
  E2: [3, "03-02"],
  E3: [6, "04-12"],
  E4: [4, "09-26"],
  E5: [8, "02-25"],
  E6: [8, "05-19"],
  E7: [10, "03-15"],
  E8: [14, "09-16"],
  E9: [12, "04-08"],
  E10: [5, "06-10"],
  E11: [4, "02-23"],
  E12: [6, "04-07"],
  E13: [3, "11-21"],
  E14: [3, "08-03"],
};

let tables: Tables;
beforeAll(async () => {
  ({ tables } = await check(join(import.meta.dirname, "..", "..", "data", "southern-women")));
}, 120_000);

describe("the Southern Women, ingested", () => {
  it("are 18 organisations at 14 activities in one network, with 89 participations", () => {
    expect(tables.organisations).toHaveLength(18);
    expect(tables.activities).toHaveLength(14);
    expect(tables.networks).toHaveLength(1);
    expect(tables.participations).toHaveLength(89);
  });

  it("attend as often as the literature says", () => {
    const times = tables.organisations.map(({ organisation_id, name }) => [
      name,
      tables.participations.filter((each) => each.organisation_id === organisation_id).length,
    ]);
    expect(Object.fromEntries(times)).toEqual(WOMEN);
  });

  it("meet at events of the known sizes, on the known days", () => {
    const events = tables.activities.map(({ activity_id, title, held_on }) => [
      title,
      [tables.participations.filter((each) => each.activity_id === activity_id).length, held_on?.slice(5)],
    ]);
    expect(Object.fromEntries(events)).toEqual(EVENTS);
  });

  it("come without a number of people: a mark only says that they came", () => {
    expect(tables.participations.every((each) => each.people === null)).toBe(true);
  });

  it("have neither industries nor anything set aside", () => {
    expect(tables.organisations.every((each) => each.section === null && each.industry_code === null)).toBe(true);
    for (const each of tables.sources) expect(each.rows_set_aside).toBe(0);
    expect(tables.problems.filter((each) => each.severity === "error")).toEqual([]);
  });
});

describe("the two-mode network of the Southern Women", () => {
  const line = (id: string, about: Readonly<Record<string, string>>, measure: string) =>
    computeFigures(tables, { period: { from: "1934-01-01", to: "1934-12-31" } })
      .find((one) => one.id === id)!
      .rows.find(
        (row) =>
          row.measure === measure && Object.entries(about).every(([key, value]) => row.dimensions[key] === value),
      );
  const woman = (name: string) => tables.organisations.find((one) => one.name === name)!.organisation_id;
  const event = (title: string) => tables.activities.find((one) => one.title === title)!.activity_id;

  it("ties women to events, as no memberships are on record", () => {
    expect(line("network-nodes", { node_id: woman("Evelyn Jefferson"), side: "organisation" }, "degree")).toMatchObject(
      {
        value: 8,
        n: 14,
      },
    );
    expect(line("network-nodes", { node_id: event("E8"), side: "activity" }, "degree")).toMatchObject({
      value: 14,
      n: 18,
    });
    expect(
      line("network-edges", { from: woman("Flora Price"), to: event("E9"), tie: "participation" }, "times")?.value,
    ).toBe(1);
  });

  it("leads from a node back to its participations", () => {
    const { trace } = figure("network-nodes");
    expect(trace({ node_id: "e8", side: "activity", tie: "participation" })).toEqual({
      table: "participations",
      where: { activity_id: "e8" },
    });
    expect(trace({ node_id: "evelyn", side: "organisation", tie: "participation" })).toEqual({
      table: "participations",
      where: { organisation_id: "evelyn" },
    });
    expect(trace({ node_id: "evelyn", side: "organisation", tie: "membership" })).toEqual({
      table: "memberships",
      where: { organisation_id: "evelyn" },
    });
  });

  it("shows neither women nor events by their ids in the public edition", () => {
    const figures = computeFigures(tables, { period: { from: "1934-01-01", to: "1934-12-31" } });
    const edges = protectFigures(figures, tables).find(({ id }) => id === "network-edges")!.rows;
    expect(edges).toHaveLength(89);
    for (const { dimensions } of edges) {
      expect(Number(dimensions.from)).toBeGreaterThan(0);
      expect(Number(dimensions.to)).toBeGreaterThan(0);
    }
  });
});
