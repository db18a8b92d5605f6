import { describe, expect, test } from "vitest";
import { DEFINITIONS } from "../../src/model/definitions.js";
import type { Trace } from "../../src/model/figure.js";
import { FIGURES, figure } from "../../src/model/figures.js";
import { LANGUAGES, type Text } from "../../src/model/language.js";
import { TABLES } from "../../src/model/tables.js";

/** Section 5 of the design: id, dimensions, measures. */
const CONTRACT = `
members | school_id, network_id | members, joined, left, active_at_end
members-by-kind | school_id, network_id, kind | members, share
members-by-size | school_id, network_id, size_band | members, share
members-by-municipality | school_id, municipality_code | members, share
members-over-time | school_id, network_id, month | active, joined, left
retention | school_id, months_since_joining | at_risk, survival
network-overlap | network_id, other_network_id | shared, jaccard
bridging | school_id | in_two_or_more_networks, in_two_or_more_schools
network-structure | school_id | two_mode_density, degree_centralisation_organisations, degree_centralisation_networks, robins_alexander_clustering, components
industry-sections | school_id, network_id, section | members, share
industry-divisions | school_id, network_id, division | members, share
industry-diversity | school_id, network_id | sections, shannon_hill, expected_sections, rarefied_to
industry-specialisation | school_id, section | location_quotient, krugman
industry-likeness | school_id, other_school_id, network_id, other_network_id | morisita_horn, bray_curtis
activities-over-time | school_id, month, kind | activities, organisations, people
participation | school_id, network_id | participation_rate, reach, guests
participation-by-activity | activity_id | present, members, rate, guests, people
attendance-frequency | school_id, network_id, times | organisations, share
attendance-concentration | school_id | gini
themes | school_id, theme, kind | activities, people
joint-activities | activity_id, school_id | organisations, people, first_meetings
expectations | school_id, network_id, respondent_group, item, asked_on | expected_mean, experienced_mean, gap, agreement
methods | method_id, purpose | networks, usefulness_mean
outcomes | school_id, network_id, kind, month | count, cumulative, target
completeness | school_id, table_name, column_name | filled, share
problems | school_id, severity, code | problems
`;

const contract = CONTRACT.trim()
  .split("\n")
  .map((line) => line.split(" | ") as [string, string, string]);

describe("the descriptions of figures", () => {
  test.each(contract)("%s has the dimensions and measures agreed on", (id, dimensions, measures) => {
    const { dimensions: has, measures: of } = figure(id);
    expect(has.map((dimension) => dimension.id)).toEqual(dimensions.split(", "));
    expect(of.map((measure) => measure.id)).toEqual(measures.split(", "));
  });

  test("lorenz is by school and step", () => {
    expect(figure("lorenz").dimensions.map(({ id }) => id)).toEqual(["school_id", "step"]);
  });

  test("each id stands once, and an unknown one is an error", () => {
    expect(new Set(FIGURES.map(({ id }) => id)).size).toBe(FIGURES.length);
    expect(() => figure("member")).toThrow(RangeError);
  });

  test.each(FIGURES)("$id says in both languages what it is", ({ title, definition, dimensions, measures }) => {
    const texts: Text[] = [title, definition, ...[...dimensions, ...measures].map(({ label }) => label)];
    for (const text of texts) for (const language of LANGUAGES) expect(text[language].trim()).not.toBe("");
    expect(definition.da).not.toBe(definition.en);
    expect(definition.da).toMatch(/\.$/);
    expect(definition.en).toMatch(/\.$/);
  });

  test("a definition says to what limits generalise wherever there are any", () => {
    for (const { id, definition, measures } of FIGURES) {
      if (!measures.some(({ interval }) => interval)) continue;
      expect(definition.da, id).toMatch(/generaliserer til/);
      expect(definition.en, id).toMatch(/generalise to/);
    }
  });

  test("the measures used are all defined", () => {
    const unknown = FIGURES.flatMap(({ uses = [] }) => uses).filter((id) => !(id in DEFINITIONS));
    expect(unknown).toEqual([]);
  });
});

describe("traces", () => {
  /** Every column that a trace speaks of must be a column of its table. */
  function wrong(trace: Trace): string[] {
    const columns: readonly string[] = TABLES[trace.table].columns.map(({ name }) => name);
    const named = [trace.where, trace.between ?? {}, trace.oneOf ?? {}, trace.startsWith ?? {}].flatMap((one) =>
      Object.keys(one),
    );
    const inner = trace.within ?? [];
    const own = [...named, ...inner.map(({ column }) => column)].filter((name) => !columns.includes(name));
    const joined = inner.flatMap(({ column, trace: to }) =>
      TABLES[to.table].columns.some(({ name }) => name === column) ? [] : [`${to.table}.${column}`],
    );
    return [...own.map((name) => `${trace.table}.${name}`), ...joined, ...inner.flatMap(({ trace: to }) => wrong(to))];
  }

  test.each(FIGURES)("$id leads to columns that exist, with every dimension given and with none", (description) => {
    const given = Object.fromEntries(
      description.dimensions.map(({ id, type }) => [id, type === "DATE" ? "2009-02-01" : type === "INTEGER" ? 1 : "x"]),
    );
    const none = Object.fromEntries(description.dimensions.map(({ id }) => [id, null]));
    for (const measure of [undefined, ...description.measures.map(({ id }) => id)]) {
      for (const dimensions of [given, none]) {
        const trace = description.trace(dimensions, measure);
        expect([trace, ...(trace.and ?? [])].flatMap(wrong)).toEqual([]);
      }
    }
    for (const value of Object.values(description.trace(none).where)) expect(value).not.toBeNull();
  });

  test("a school's members are the organisations with a membership in the school's networks", () => {
    expect(figure("members-by-kind").trace({ school_id: "north", network_id: null, kind: "company" })).toEqual({
      table: "organisations",
      where: { kind: "company" },
      within: [
        {
          column: "organisation_id",
          trace: {
            table: "memberships",
            where: {},
            within: [{ column: "network_id", trace: { table: "networks", where: { school_id: "north" } } }],
          },
        },
      ],
    });
  });

  test("a month is its first through its last day", () => {
    const { between } = figure("activities-over-time").trace({ school_id: null, month: "2012-02-01", kind: null });
    expect(between).toEqual({ held_on: ["2012-02-01", "2012-02-29"] });
  });
});
