import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TidySource } from "../../loaders/tidy/tidied.js";
import { rowId, TABLES, type TableName } from "../../src/model/tables.js";
import { linked, source } from "./tidied.js";
import { unexplained } from "./unexplained.js";

const networks = source(
  "koege/netværk.csv",
  "networks",
  ["network.name", "network.purpose"],
  [
    ["Nord", "placement"],
    ["Syd", "training"],
  ],
);
const activities = source(
  "koege/aktiviteter.csv",
  "activities",
  ["network.name", "activity.title", "activity.held_on", "activity.ref"],
  [
    ["Nord", "Opstart", "2009-03-03", "1"],
    ["Nord", "Netværksmøde", "2009-04-01", "2"],
    ["Nord", "Netværksmøde", "2009-05-06", "3"],
    ["Syd", "Netværksmøde", "2009-04-01", "4"],
  ],
);
type Field = "network.name" | "activity.title" | "activity.held_on" | "activity.ref" | "organisation.name";
const attendance = (fields: Field[], ...rows: (string | null)[][]) =>
  source("koege/kom.csv", "participations", fields, rows);

const heldOn = (tables: ReturnType<typeof linked>) =>
  tables.participations.map(({ activity_id }) => {
    const { network_id, held_on } = tables.activities.find((activity) => activity.activity_id === activity_id)!;
    return [network_id, held_on];
  });

describe("activities", () => {
  test("are found by network and date where the title is left out", () => {
    const came = attendance(
      ["network.name", "activity.held_on", "organisation.name"],
      ["Syd", "2009-04-01", "Vestbyg"],
    );
    const tables = linked([networks, activities, came]);
    expect(heldOn(tables)).toEqual([["koege-syd", "2009-04-01"]]);
    expect(tables.activities).toHaveLength(4);
  });

  test("are found by title where only one has it, and are ambiguous where several do", () => {
    const came = attendance(
      ["network.name", "activity.title", "organisation.name"],
      ["Nord", "Opstart", "Vestbyg"],
      ["Nord", "Netværksmøde", "Vestbyg"],
    );
    const tables = linked([networks, activities, came]);
    expect(heldOn(tables)).toEqual([["koege-nord", "2009-03-03"]]);
    expect(tables.problems.map(({ code, source_row }) => [code, source_row])).toContainEqual(["activity_ambiguous", 3]);
  });

  test("are found by the school's number", () => {
    const came = attendance(["activity.ref", "organisation.name"], ["3", "Vestbyg"]);
    expect(heldOn(linked([networks, activities, came]))).toEqual([["koege-nord", "2009-05-06"]]);
  });

  test("a meeting on the date of the network's only one is that one, and it is noted", () => {
    const came = attendance(
      ["network.name", "activity.title", "activity.held_on", "organisation.name"],
      ["Nord", "Møde 2", "2009-04-01", "Vestbyg"],
    );
    const tables = linked([networks, activities, came]);
    expect(tables.activities).toHaveLength(4);
    expect(tables.problems.map(({ code }) => code)).toContain("activity_by_date");
  });

  test("two titles of one list on one day stay two", () => {
    const came = attendance(
      ["network.name", "activity.title", "activity.held_on", "organisation.name"],
      ["Nord", "Formiddag", "2009-04-01", "Vestbyg"],
      ["Nord", "Eftermiddag", "2009-04-01", "Vestbyg"],
    );
    expect(linked([networks, activities, came]).activities).toHaveLength(6);
  });
});

test("a second mark of the same company at the same meeting is merged", () => {
  const came = attendance(
    ["network.name", "activity.held_on", "organisation.name"],
    ["Nord", "2009-03-03", "Vestbyg"],
    ["Nord", "2009-03-03", "VESTBYG"],
  );
  const tables = linked([networks, activities, came]);
  expect(tables.participations).toHaveLength(1);
  expect(tables.sources.find(({ file }) => file === "koege/kom.csv")).toMatchObject({
    rows_loaded: 1,
    rows_merged: 1,
    rows_set_aside: 0,
  });
});

test("a table that isn't recognised is set aside whole", () => {
  const tables = linked([source("koege/x.csv", null, [], [[], []])]);
  expect(tables.sources[0]).toMatchObject({ rows_read: 2, rows_set_aside: 2, table_name: null });
});

test("a list of networks counts as loaded, even where another file comes first", () => {
  const tables = linked([networks, activities]);
  expect(tables.sources.map(({ file, rows_loaded }) => [file, rows_loaded])).toEqual([
    ["koege/aktiviteter.csv", 4],
    ["koege/netværk.csv", 2],
  ]);
});

test("the answers of a file that is there twice count once", () => {
  const answers = (file: string): TidySource => ({
    ...source(
      file,
      "expectations",
      ["expectation.respondent_group", "expectation.item", "expectation.aspect", "expectation.score"],
      [
        ["company", "Kontakter", "expected", 4],
        ["company", "Kontakter", "expected", 4],
      ],
    ),
    sha256: "same",
  });
  const tables = linked([answers("koege/svar.csv"), answers("koege/svar (1).csv")]);
  expect(tables.expectations.map(({ respondents }) => respondents)).toEqual([2]);
  expect(tables.problems.map(({ code }) => code)).toContain("file_copy");
});

test("a score that nobody gave is no answer, and no mistake", () => {
  const tables = linked([
    source(
      "koege/svar.csv",
      "expectations",
      ["expectation.item", "expectation.aspect", "expectation.score", "expectation.respondents"],
      [
        ["Kontakter", "expected", 4, 2],
        ["Kontakter", "expected", 5, 0],
      ],
    ),
  ]);
  expect(tables.expectations.map(({ score, respondents }) => [score, respondents])).toEqual([[4, 2]]);
  expect(tables.sources).toMatchObject([{ rows_loaded: 1, rows_merged: 1, rows_set_aside: 0 }]);
  expect(tables.problems.filter(({ severity }) => severity === "error")).toEqual([]);
});

const CELL = fc.option(fc.constantFrom("Nord", "Syd", "Vestbyg", "Vestbyg A/S", "Engens Mejeri", "4"), { nil: null });
const DAY = fc.option(fc.constantFrom("2009-02-01", "2009-04-01", "2010-05-05"), { nil: null });

const anySource = fc
  .record({
    name: fc.constantFrom("a", "b", "c", "d", "e", "f"),
    folder: fc.constantFrom("koege", "roskilde", "joint"),
    table: fc.constantFrom("networks", "memberships", "activities", "participations", "organisations", null),
    rows: fc.array(fc.tuple(CELL, CELL, fc.constantFrom(null, "99000007", "99000015"), DAY, DAY, CELL), {
      maxLength: 8,
    }),
  })
  .map(({ name, folder, table, rows }) =>
    source(
      `${folder}/${name}.csv`,
      table as TableName | null,
      [
        "network.name",
        "organisation.name",
        "organisation.cvr",
        "membership.joined_on",
        "activity.held_on",
        "activity.title",
      ],
      rows,
    ),
  );
const anyProgramme = fc.uniqueArray(anySource, { selector: ({ file }) => file, maxLength: 6 });

const ANSWER = fc.tuple(
  CELL,
  fc.option(fc.constantFrom("Kontakter", "Viden"), { nil: null }),
  fc.constantFrom(null, "expected", "experienced"),
  fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
  fc.option(fc.integer({ min: 1, max: 9 }), { nil: null }),
);
const anyAnswers = fc
  .record({
    folder: fc.constantFrom("koege", "joint"),
    table: fc.constantFrom<TableName>("expectations", "outcomes", "method_uses"),
    rows: fc.array(ANSWER, { maxLength: 8 }),
  })
  .map(({ folder, table, rows }) => {
    const fields = {
      expectations: ["expectation.item", "expectation.aspect", "expectation.score", "expectation.respondents"],
      outcomes: ["outcome.label", "outcome.kind", "outcome.count", "outcome.target"],
      method_uses: ["method.name", "method.phase", "method_use.usefulness", "method.ref"],
    } as const;
    return source(`${folder}/tal.csv`, table, ["network.name", ...fields[table as keyof typeof fields]], rows);
  });

describe("whatever comes in", () => {
  test("every row set aside has an error at it, and every answer, result or method counted has a record", () => {
    fc.assert(
      fc.property(anyProgramme, anyAnswers, (sources, answers) => {
        expect(unexplained(linked([...sources, answers]), false)).toEqual([]);
      }),
    );
  });

  test("every row is accounted for, every key is unique, and every id that a row names exists", () => {
    fc.assert(
      fc.property(anyProgramme, (sources) => {
        const tables = linked(sources);
        for (const { rows_read, rows_loaded, rows_merged, rows_set_aside } of tables.sources) {
          expect(rows_loaded + rows_merged + rows_set_aside).toBe(rows_read);
        }
        for (const name of Object.keys(TABLES) as TableName[]) {
          const keys = tables[name].map((row) =>
            rowId(TABLES[name].key.map((column) => (row as unknown as Record<string, string | null>)[column]!)),
          );
          expect(new Set(keys).size, name).toBe(keys.length);
        }
        const ids = new Set(tables.organisations.map(({ organisation_id }) => organisation_id));
        for (const { organisation_id } of [...tables.memberships, ...tables.participations]) {
          expect(ids).toContain(organisation_id);
        }
      }),
    );
  });

  test("every record but a school has a row behind it", () => {
    fc.assert(
      fc.property(anyProgramme, (sources) => {
        const tables = linked(sources);
        const traced = new Set(tables.provenance.map(({ table_name, row_id }) => `${table_name} ${row_id}`));
        for (const { organisation_id } of tables.organisations) {
          expect(traced).toContain(`organisations ${rowId([organisation_id])}`);
        }
        for (const { activity_id, organisation_id } of tables.participations) {
          expect(traced).toContain(`participations ${rowId([activity_id, organisation_id])}`);
        }
      }),
    );
  });

  test("the order of the files makes no difference", () => {
    fc.assert(
      fc.property(anyProgramme, (sources) => {
        expect(linked([...sources].reverse())).toEqual(linked(sources));
      }),
    );
  });
});
