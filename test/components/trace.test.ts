import { expect, test } from "vitest";
import { lineDimensions } from "../../src/components/figure/grid.js";
import { correctionSheet, folderOf } from "../../src/components/quality/corrections.js";
import { dimensionsFrom, traceQuery } from "../../src/components/trace/address.js";
import { groundsOf, type Row, rowsBehind, tablesOf } from "../../src/components/trace/behind.js";
import { originsIn, placesText } from "../../src/components/trace/origin.js";
import type { Trace } from "../../src/model/figure.js";
import { figure } from "../../src/model/figures.js";
import type { Problem, TableName } from "../../src/model/tables.js";
import { qualityPage } from "../../src/quality/page.js";
import { tracePageSource } from "../../src/trace/page.js";
import { row } from "./setting.js";

const TABLES: Partial<Record<TableName, readonly Row[]>> = {
  networks: [
    { network_id: "n1", school_id: "a" },
    { network_id: "n2", school_id: "b" },
  ],
  memberships: [
    { network_id: "n1", organisation_id: "o1", joined_on: "2009-03-01" },
    { network_id: "n2", organisation_id: "o2", joined_on: null },
    { network_id: "n1", organisation_id: "o2", joined_on: "2010-01-31" },
  ],
};
const behind = (trace: Trace) => rowsBehind(trace, (table) => TABLES[table] ?? []).map((one) => one.joined_on);

test("a trace leads to the rows that fit all its conditions, those of other tables included", () => {
  const school: Trace = { table: "networks", where: { school_id: "a" } };
  const trace: Trace = { table: "memberships", where: {}, within: [{ column: "network_id", trace: school }] };
  expect(behind(trace)).toEqual(["2009-03-01", "2010-01-31"]);
  expect(behind({ ...trace, where: { organisation_id: "o2" } })).toEqual(["2010-01-31"]);
  expect(tablesOf(trace)).toEqual(["memberships", "networks"]);
});

test("days at both ends belong, a missing day at an open end only, and null asks for missing", () => {
  const within = (from: string | null, to: string | null): Trace => ({
    table: "memberships",
    where: {},
    between: { joined_on: [from, to] },
  });
  expect(behind(within("2009-03-01", "2010-01-31"))).toHaveLength(2);
  expect(behind(within(null, "2009-12-31"))).toEqual(["2009-03-01", null]);
  expect(behind({ table: "memberships", where: { joined_on: null } })).toEqual([null]);
  expect(behind({ table: "memberships", where: {}, oneOf: { network_id: ["n2", "n3"] } })).toEqual([null]);
});

test("a running sum rests on all months up to its own, and the month's numbers on the month", () => {
  const june = { school_id: "a", network_id: null, kind: "courses", month: "2010-06-01" };
  const days = ["2010-02-28", "2010-06-01", "2010-06-30", "2010-07-01", null];
  const records = days.map((recorded_on) => ({ school_id: "a", kind: "courses", recorded_on }));
  const said = groundsOf(figure("outcomes"), june, ["count", "cumulative", "target"]).map(({ trace, measures }) => [
    measures.join(),
    rowsBehind(trace, () => records).map(({ recorded_on }) => recorded_on),
  ]);
  expect(said).toEqual([
    ["count,target", ["2010-06-01", "2010-06-30"]],
    ["cumulative", ["2010-02-28", "2010-06-01", "2010-06-30"]],
  ]);
});

test("a share rests on the part that it counts, and on all of whom it is a part", () => {
  const companies = { school_id: null, network_id: null, kind: "company" };
  const grounds = groundsOf(figure("members-by-kind"), companies, ["members", "share"]);
  expect(grounds.map(({ trace, measures }) => [trace.table, trace.where, measures])).toEqual([
    ["organisations", { kind: "company" }, ["members", "share"]],
    ["organisations", {}, ["share"]],
  ]);
});

test("a place among a figure's numbers comes back from its address as it went in", () => {
  const dimensions = {
    school_id: "koege",
    network_id: null,
    item: "Møderne er tiden værd & mere",
    months_since_joining: 3,
  };
  const retention = figure("retention");
  const there = new URLSearchParams(traceQuery("retention", { school_id: "koege", months_since_joining: 3 }));
  expect(dimensionsFrom(there, retention)).toEqual({ school_id: "koege", months_since_joining: 3 });
  const asked = new URLSearchParams(traceQuery("expectations", dimensions));
  expect(dimensionsFrom(asked, figure("expectations"))).toMatchObject({ item: dimensions.item, network_id: null });
});

test("a row's places are those of provenance, put together sheet by sheet", () => {
  const line = (source_id: string, source_row: number, cells: string | null) => ({
    table_name: "memberships" as const,
    row_id: "n1|o1|",
    source_id,
    source_row,
    cells,
  });
  const source = (source_id: string, file: string, sheet: string | null) => ({
    source_id,
    file,
    sheet,
    sha256: "",
    table_name: "memberships" as const,
    rows_read: 1,
    rows_loaded: 1,
    rows_merged: 0,
    rows_set_aside: 0,
  });
  const find = originsIn(
    [
      line("x", 14, "organisation_id=A joined_on=B left_on=AA network_id=A3"),
      line("x", 9, "organisation_id=A organisation_id=C"),
      line("y", 3, null),
    ],
    [source("x", "a/Net.xlsx", "Medlemmer"), source("y", "a/liste.csv", null)],
  );
  const origins = find("memberships", { network_id: "n1", organisation_id: "o1", joined_on: null });
  const list = (items: readonly string[]) => items.join(" og ");
  expect(placesText(origins, "da", list)).toEqual([
    "a/Net.xlsx, arket Medlemmer, celle A3 og A9 og C9 og A14:B14 og AA14",
    "a/liste.csv, række 3",
  ]);
  expect(placesText(origins, "en", list)[1]).toBe("a/liste.csv, row 3");
  expect(origins[0]!.cells[3]).toEqual({ column: "network_id", address: "A3" });
  expect(find("memberships", { network_id: "n2", organisation_id: "o1", joined_on: null })).toEqual([]);
});

test("each line of a figure's table knows what it is about, once", () => {
  const at = (school_id: string | null) => ({ school_id, network_id: null });
  const rows = [row(at("a"), "members", 3), row(at("a"), "joined", 1), row(at(null), "members", 5)];
  expect(lineDimensions(figure("members"), rows)).toEqual([at("a"), at(null)]);
});

const problem = (severity: Problem["severity"], file: string | null): Problem => ({
  problem_id: "1",
  severity,
  code: "date_impossible",
  file,
  sheet: "Ark1",
  source_row: 7,
  column_name: null,
  cell: "M7",
  message_da: "Den dag findes ikke.",
  message_en: "There is no such day.",
  action: "value_dropped",
});

test("a school's list has the gravest first, each place, and room for an answer", () => {
  const { rows } = correctionSheet([problem("note", "a/x.csv"), problem("error", "a/x.csv")], "A", "da");
  expect(rows.map((cells) => cells[4])).toEqual(["Alvor", "fejl", "bemærkning"]);
  expect(rows[1]).toEqual(["a/x.csv", "Ark1", 7, "M7", "fejl", "Den dag findes ikke.", "værdien er udeladt", null]);
  expect(rows[0]!.at(-1)).toBe("Svar fra skolen");
  expect([folderOf(problem("note", "joint/x.csv")), folderOf(problem("note", null))]).toEqual(["joint", null]);
});

/** The code of a page's cells. */
const cells = (markdown: string) => markdown.match(/^```js[\s\S]*?^```$/gm);

test("pages that show rows mention no table in the public edition, and are the same in both languages", () => {
  for (const source of [qualityPage, tracePageSource]) {
    expect(source("da", "public")).not.toMatch(/\/data\/tables\//);
    expect(source("da", "internal")).toMatch(/FileAttachment\("\/data\/tables\/problems\.parquet"\)/);
    for (const edition of ["internal", "public"] as const)
      expect(cells(source("en", edition))).toEqual(cells(source("da", edition)));
    expect(source("en", "public")).not.toBe(source("da", "public"));
  }
});
