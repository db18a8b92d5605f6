import { expect, test } from "vitest";
import { daysCovered } from "../../loaders/figures/covered.js";
import type { ColumnTables } from "../../src/model/columns.js";
import { type Provenance, rowId, type TableName } from "../../src/model/tables.js";
import { tiny } from "./tiny.js";

const line = (table_name: TableName, key: readonly (string | number | null)[], source_id: string): Provenance => ({
  table_name,
  row_id: rowId(key),
  source_id,
  source_row: 2,
});

const LINES = [
  // 1 February to 28 February and since 1 April; b's first day is unknown, its last 15 March
  line("memberships", ["n1", "c", "2009-02-01"], "members.csv"),
  line("memberships", ["n1", "c", "2009-04-01"], "members.csv"),
  line("memberships", ["n1", "b", null], "members.csv"),
  line("organisations", ["c"], "members.csv"),
  // 15 January, 1 March, and a day that isn't known
  line("participations", ["A1", "a"], "attendance.csv"),
  line("participations", ["J1", "c"], "attendance.csv"),
  line("participations", ["U1", "c"], "attendance.csv"),
  line("activity_themes", ["A2", "branding"], "themes.csv"),
  line("outcomes", ["north", null, "hires", "Ansatte", "2009-04-30"], "outcomes.csv"),
  line("expectations", ["north", "n1", "school", "I1", "2009-01-20", "expected", "count", 5], "survey.csv"),
  line("method_uses", ["m1", "n1", "2009-02-15"], "methods.csv"),
  line("networks", ["n2"], "networks.csv"),
  line("methods", ["m1"], "list.csv"),
];

const COVERED = {
  "members.csv": { from: "2009-02-01", to: "2009-04-01" },
  "attendance.csv": { from: "2009-01-15", to: "2009-03-01" },
  "themes.csv": { from: "2009-02-28", to: "2009-02-28" },
  "outcomes.csv": { from: "2009-04-30", to: "2009-04-30" },
  "survey.csv": { from: "2009-01-20", to: "2009-01-20" },
  "methods.csv": { from: "2009-02-15", to: "2009-02-15" },
  "networks.csv": { from: "2009-02-01", to: "2009-02-01" },
};

test("a source covers the days in the rows that it gave; one without days covers none", () => {
  expect(Object.fromEntries(daysCovered({ ...tiny, provenance: LINES }))).toEqual(COVERED);
});

test("provenance kept column by column says the same", () => {
  const coded = (texts: readonly string[]) => ({ texts, codes: Int32Array.from(texts, (_, row) => row) });
  const parts = LINES.map(({ table_name, row_id }) => {
    const cut = row_id.indexOf("|");
    return table_name === "participations" ? [row_id.slice(0, cut), row_id.slice(cut + 1)] : [row_id];
  });
  const second = { texts: ["a", "c"], codes: Int32Array.from(parts, ([, of]) => (of ? ["a", "c"].indexOf(of) : -1)) };
  const columns: ColumnTables = {
    provenance: [
      coded(LINES.map(({ table_name }) => table_name)),
      { first: coded(parts.map(([first]) => first!)), second },
      coded(LINES.map(({ source_id }) => source_id)),
      Int32Array.from(LINES, () => 2),
    ],
  };
  expect(Object.fromEntries(daysCovered({ ...tiny, columns }))).toEqual(COVERED);
});

test("an activity whose id holds a bar is found all the same", () => {
  const activities = [{ ...tiny.activities[0]!, activity_id: "a|b" }];
  const provenance = [line("participations", ["a|b", "c|d"], "odd.csv")];
  expect(daysCovered({ ...tiny, activities, provenance }).get("odd.csv")).toEqual({
    from: "2009-01-15",
    to: "2009-01-15",
  });
});
