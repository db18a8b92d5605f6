import { describe, expect, test } from "vitest";
import { computeFigures } from "../../loaders/figures/index.js";
import type { View } from "../../src/components/figure/view.js";
import * as components from "../../src/components/index.js";
import { heightAt } from "../../src/components/views/lorenz.js";
import { byLikeness } from "../../src/components/views/order.js";
import type { SiteProgramme } from "../../src/model/figure.js";
import { figure } from "../../src/model/figures.js";
import type { Tables } from "../../src/model/tables.js";
import { demoTables } from "../figures/demo.js";
import { nothing } from "../figures/tiny.js";
import { chartOptions, draw, PROGRAMME, row, stillSite } from "./setting.js";

const isView = (one: unknown): one is View =>
  typeof one === "object" && one !== null && "draw" in one && "figures" in one;
const VIEWS = Object.values(components).filter(isView);

/** A programme of the tables' own schools and networks. */
function programmeOf(tables: Tables, schools: readonly string[]): SiteProgramme {
  return {
    ...PROGRAMME,
    schools: schools.map((id) => ({ id, name: `Skolen ${id}`, short: id })),
    networks: tables.networks.map(({ network_id, school_id, name, purpose, started_on, ended_on }) => ({
      id: network_id,
      school_id,
      name,
      purpose,
      started_on,
      ended_on,
    })),
    activities: tables.activities.map(({ activity_id, school_id, network_id, kind, title, held_on }) => ({
      id: activity_id,
      school_id,
      network_id,
      kind,
      title,
      held_on,
    })),
  };
}

function figuresOf(tables: Tables) {
  const computed = computeFigures(tables, { period: PROGRAMME.period });
  return Object.fromEntries(computed.map(({ id, rows }) => [id, rows]));
}

/** The demonstration programme's networks dealt out to as many schools as wanted. */
function dealt(count: number): { tables: Tables; schools: string[] } {
  const tables = demoTables();
  const schools = Array.from({ length: count }, (_, index) => `skole-${index + 1}`);
  const schoolOf = new Map(tables.networks.map((network, index) => [network.network_id, schools[index % count]!]));
  const dealtTo = ({ network_id }: { network_id: string | null }) =>
    (network_id === null ? undefined : schoolOf.get(network_id)) ?? schools[0]!;
  return {
    schools,
    tables: {
      ...tables,
      schools: schools.map((id) => ({ school_id: id, name: id, short_name: id, municipality_code: null })),
      networks: tables.networks.map((network) => ({ ...network, school_id: schoolOf.get(network.network_id)! })),
      activities: tables.activities.map((activity) => ({
        ...activity,
        school_id:
          activity.network_id === null ? activity.school_id && schools[0]! : schoolOf.get(activity.network_id)!,
      })),
      expectations: tables.expectations.map((one) => ({ ...one, school_id: dealtTo(one) })),
      outcomes: tables.outcomes.map((one) => ({ ...one, school_id: dealtTo(one) })),
    },
  };
}

/**
 * What may have nothing to draw: profiles, which ask for a choice; the uses of methods, which the true programme has not;
 * with 1 school what compares schools, and with 30 what compares networks of one school. All else must draw.
 */
const MAY_BE_EMPTY: Readonly<Record<number, RegExp>> = {
  1: /^(context|meetings|network-methods|method-uses|industry-likeness|comparison|compare-\w+) /,
  4: /^(context|meetings|network-methods|method-uses) /,
  30: /^(context|meetings|network-methods|method-uses|network-overlap) /,
};

describe.each([1, 4, 30])("with %i schools", (count) => {
  const { tables, schools } = dealt(count);
  const rows = figuresOf(tables);
  const programme = programmeOf(tables, schools);

  test.each(VIEWS.map((view) => [view.id, view] as const))(
    "%s draws, wide and narrow, without a broken number, and its rows are of the figure it names",
    (_, view) => {
      for (const [language, query] of [
        ["da", ""],
        ["en", `?school=${schools[0]}`],
        ["da", "?purpose=training&from=2010-01"],
      ] as const) {
        const site = stillSite(language, query, programme);
        const drawing = draw(view, site, rows);
        const named = figure(drawing.figure ?? view.figures[0]).dimensions.map(({ id }) => id);
        const held = new Set(drawing.rows.map(({ dimensions }) => Object.keys(dimensions).join()));
        expect([...held].filter((ids) => ids !== named.join())).toEqual([]);
        if (drawing.chart === null) {
          expect(`${view.id} ${query}`).toMatch(MAY_BE_EMPTY[count]!);
          continue;
        }
        for (const width of [358, 1100]) {
          const chart = drawing.chart({
            ...chartOptions(width, language),
            document: site.document,
            alternative: drawing.alternative,
          });
          expect(chart.outerHTML).not.toMatch(/NaN|Infinity|undefined|null|\[object/);
          expect(drawing.alternative).not.toBe("");
          expect(drawing.alternative).not.toContain(drawing.finding ?? "–");
        }
        expect(`${drawing.finding} ${drawing.subtitle} ${drawing.notes?.join(" ")}`).not.toMatch(
          /NaN|Infinity|\[object/,
        );
      }
    },
  );
});

test("nothing in the tables gives every view a sentence instead of a chart", () => {
  const rows = figuresOf({ ...nothing });
  const site = stillSite("da", "", { ...PROGRAMME, schools: [], networks: [] });
  const drawn = VIEWS.filter((view) => draw(view, site, rows).chart !== null).map(({ id }) => id);
  expect(drawn).toEqual([]);
});

test("every view reads figures that exist, and none has another's id", () => {
  expect(VIEWS.length).toBeGreaterThan(15);
  expect(new Set(VIEWS.map(({ id }) => id)).size).toBe(VIEWS.length);
  for (const view of VIEWS) for (const id of view.figures) expect(() => figure(id)).not.toThrow();
});

test("members by kind: the sentence speaks of the chosen school, and hidden numbers are not spoken of", () => {
  const rows = [
    row({ school_id: "a", network_id: null, kind: "company" }, "members", 3, { n: 4 }),
    row({ school_id: "a", network_id: null, kind: "school" }, "members", 1, { n: 4 }),
    row({ school_id: "b", network_id: null, kind: "company" }, "members", null, { flag: "c" }),
  ];
  const find = (query: string) =>
    draw(components.membersByKind, stillSite("da", query), { "members-by-kind": rows }).finding?.replace("\u00A0", " ");
  expect(find("?school=a")).toBe("A-skolen: 75 % af 4 organisationer er virksomheder.");
  expect(find("?school=b")).toBeUndefined();
});

test("members by size: no sentence where one of the small bands is hidden", () => {
  const band = (size_band: string, value: number | null) =>
    row({ school_id: null, network_id: null, size_band }, "members", value, value === null ? { flag: "c" } : { n: 10 });
  const find = (second: number | null) =>
    draw(components.membersBySize, stillSite("en"), { "members-by-size": [band("0-9", 4), band("10-49", second)] })
      .finding;
  expect(find(2)).toBe("60% of 10 organisations have fewer than 50 employees.");
  expect(find(null)).toBeNull();
});

test("the Lorenz curve is straight between its points", () => {
  const curve = [
    { members: 0, attendance: 0 },
    { members: 0.4, attendance: 0.1 },
    { members: 1, attendance: 1 },
  ];
  expect(heightAt(curve, 0.4)).toBeCloseTo(0.1, 12);
  expect(heightAt(curve, 0.7)).toBeCloseTo(0.55, 12);
  expect(heightAt([], 0.5)).toBeNull();
});

test("in a sorted matrix like stands beside like", () => {
  const groups: Record<string, number> = { a: 1, b: 2, c: 1, d: 2 };
  const order = byLikeness(["a", "b", "c", "d"], (x, y) => (groups[x] === groups[y] ? 0.9 : 0.1));
  expect(order.map((id) => groups[id]).join("")).toMatch(/^(1122|2211)$/);
});

test("activities by month: those of unknown kind are a part of their own, and the sentence counts them", () => {
  const at = (kind: string | null, value: number | null, month = "2009-03-01") =>
    row({ school_id: null, month, kind }, "activities", value, { unit: "activities" });
  const rows = [at(null, 5), at("meeting", 3), at(null, 2, "2009-04-01")];
  const drawing = draw(components.activitiesOverTime, stillSite("da"), { "activities-over-time": rows });
  expect(drawing.finding).toBe("7 aktiviteter, flest i marts 2009 (5).");
  const chart = drawing.chart!({ ...chartOptions(), height: 100 } as never);
  const titles = [...chart.querySelectorAll(".ns-bar title")].map((one) => one.textContent);
  expect(titles).toEqual(["marts 2009, møde: 3", "marts 2009, type ikke oplyst: 2", "april 2009, type ikke oplyst: 2"]);
});
