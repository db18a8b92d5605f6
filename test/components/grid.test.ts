import { expect, test } from "vitest";
import { gridOf } from "../../src/components/figure/grid.js";
import { sortRows, table } from "../../src/components/figure/table.js";
import { figure } from "../../src/model/figures.js";
import { row, siteAt } from "./setting.js";

const rows = [
  row({ school_id: "a", network_id: null, kind: "company" }, "members", 9, { n: 20 }),
  row({ school_id: "a", network_id: null, kind: "company" }, "share", 0.45, { n: 20, unit: "share" }),
  row({ school_id: "a", network_id: "n1", kind: "company" }, "members", 10, { n: 12 }),
  row({ school_id: "a", network_id: "n1", kind: "company" }, "share", null, { n: 12, unit: "share", flag: "c" }),
];
const site = siteAt("da");
const grid = gridOf(figure("members-by-kind"), rows, site);

test("one line for each set of dimensions, a column for each measure and its base", () => {
  expect(grid.columns.map(({ id }) => id)).toEqual([
    "school_id",
    "network_id",
    "kind",
    "members",
    "members.n",
    "share",
    "share.n",
  ]);
  expect(grid.rows.map((line) => line.map(({ text }) => text.replaceAll("\u00A0", " ")))).toEqual([
    ["A-skolen", "alle netværk", "virksomhed", "9", "20", "45 %", "20"],
    ["A-skolen", "Erfa Nord", "virksomhed", "10", "12", "– (skjult af hensyn til fortrolighed)", "12"],
  ]);
});

test("numbers sort as numbers, and what is missing comes last either way", () => {
  const first = (column: string, descending: boolean) =>
    sortRows(grid, { column, descending }, site.format.compare)[0]![1]!.text;
  expect(first("members", true)).toBe("Erfa Nord");
  expect(first("members", false)).toBe("alle netværk");
  expect(first("share", true)).toBe("alle netværk");
  expect(first("share", false)).toBe("alle netværk");
});

test("text sorts as Danish does: å last", () => {
  const words = ["Århus", "Zone", "Ærø", "Albertslund", "Ørsted"].map((text) => [{ text, value: text }]);
  const sorted = sortRows(
    { columns: [{ id: "x", label: "x", numeric: false }], heads: 1, rows: words },
    { column: "x", descending: false },
    site.format.compare,
  );
  expect(sorted.map((line) => line[0]!.text)).toEqual(["Albertslund", "Zone", "Ærø", "Ørsted", "Århus"]);
});

test("the table has a caption, scopes, and says which way it is sorted", () => {
  const asked: unknown[] = [];
  const element = table(grid, site, {
    caption: "Medlemmer",
    sorting: { column: "members", descending: true },
    sort: (to) => asked.push(to),
  });
  expect(element.querySelector("caption")?.textContent).toBe("Medlemmer");
  expect([...element.querySelectorAll("thead th")].map((one) => one.getAttribute("aria-sort"))).toEqual([
    "none",
    "none",
    "none",
    "descending",
    "none",
    "none",
    "none",
  ]);
  expect(element.querySelectorAll('tbody th[scope="row"]')).toHaveLength(6);
  element.querySelectorAll<HTMLButtonElement>(".ns-sort")[3]!.click();
  expect(asked).toEqual([{ column: "members", descending: false }]);
});

test("no rows give an empty table, not a broken one", () => {
  expect(gridOf(figure("members-by-kind"), [], site)).toEqual({ columns: [], heads: 0, rows: [] });
});

test("a joint activity is no school's, and what isn't known comes last; elsewhere no school is all of them", () => {
  const held = (activity_id: string, school_id: string | null, kind: string | null) =>
    row({ activity_id, school_id, network_id: null, kind, held_on: null }, "organisations", 3, { n: 3 });
  const grid = gridOf(figure("activity-timeline"), [held("x", "a", null), held("y", null, "course")], siteAt("da"));
  const kinds = (descending: boolean) => sortRows(grid, { column: "kind", descending }, (a, b) => (a < b ? -1 : 1));
  expect(grid.rows.map((cells) => cells[1]!.text)).toEqual(["A-skolen", "fælles"]);
  for (const descending of [false, true]) expect(kinds(descending).map((cells) => cells[0]!.text)).toEqual(["y", "x"]);
  const all = gridOf(figure("members"), [row({ school_id: null, network_id: null }, "members", 3)], siteAt("en"));
  expect(all.rows[0]!.map(({ text }) => text)).not.toContain("joint");
});
