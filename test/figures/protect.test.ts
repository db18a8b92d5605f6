import { describe, expect, test } from "vitest";
import { computeFigures } from "../../loaders/figures/index.js";
import { organisationNumbers } from "../../loaders/figures/running.js";
import { protectFigures } from "../../loaders/protect/index.js";
import { figure } from "../../src/model/figures.js";
import type { Tables } from "../../src/model/tables.js";
import { PERIOD, tiny } from "./tiny.js";

/** The tiny programme with ids that nothing else could contain. */
const secret = (id: string) => `hemmelig-${id}`;
const hidden: Tables = {
  ...tiny,
  organisations: tiny.organisations.map((one) => ({ ...one, organisation_id: secret(one.organisation_id) })),
  memberships: tiny.memberships.map((one) => ({ ...one, organisation_id: secret(one.organisation_id) })),
  participations: tiny.participations.map((one) => ({
    activity_id: secret(one.activity_id),
    organisation_id: secret(one.organisation_id),
    people: one.people,
  })),
  activities: tiny.activities.map((one) => ({ ...one, activity_id: secret(one.activity_id) })),
  activity_themes: tiny.activity_themes.map((one) => ({ ...one, activity_id: secret(one.activity_id) })),
};
const open = computeFigures(hidden, { period: PERIOD });
const shielded = protectFigures(open, hidden);

describe("the public edition's figures", () => {
  test("name no organisation and no activity by its id", () => {
    expect(JSON.stringify(open)).toContain("hemmelig");
    expect(JSON.stringify(shielded)).not.toContain("hemmelig");
  });

  test("hold the same values", () => {
    const values = (figures: typeof open) =>
      figures.map(({ id, rows }) => [id, rows.map(({ measure, value }) => `${measure} ${value}`).sort()]);
    expect(values(shielded)).toEqual(values(open));
  });

  test("call one organisation by one number, and two by two", () => {
    const numbers = organisationNumbers(open, hidden);
    expect(new Set(numbers.values()).size).toBe(hidden.organisations.length);
    const degree = (figures: typeof open, id: string) =>
      figures
        .find((one) => one.id === "network-nodes")!
        .rows.find(({ dimensions, measure }) => dimensions.node_id === id && measure === "degree")?.value;
    for (const { organisation_id } of hidden.organisations.slice(0, 6)) {
      expect(degree(shielded, numbers.get(organisation_id)!)).toBe(degree(open, organisation_id));
    }
  });

  test("put lines in the order of the numbers, which isn't the order of the ids", () => {
    const of = shielded.find(({ id }) => id === "network-edges")!.rows.map(({ dimensions }) => Number(dimensions.from));
    expect(of).toEqual([...of].sort((a, b) => a - b));
    const numbers = organisationNumbers(open, hidden);
    const byId = [...numbers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, number]) => Number(number));
    expect(byId).not.toEqual([...byId].sort((a, b) => a - b));
  });

  test("consider every dimension that can hold an organisation or an activity", () => {
    const holding = open.flatMap(({ id, rows }) =>
      JSON.stringify(rows.map(({ dimensions }) => dimensions)).includes("hemmelig") ? [id] : [],
    );
    expect(holding).toEqual([
      "network-nodes",
      "network-edges",
      "activity-timeline",
      "participation-by-activity",
      "joint-activities",
      "first-meetings",
      "first-meeting-pairs",
      "attendance-by-organisation",
      "comparison-units",
    ]);
    for (const id of holding) expect(figure(id)).toBeDefined();
  });

  test("refuse a figure of other tables", () => {
    expect(() => protectFigures(open, tiny)).toThrow(RangeError);
  });
});
