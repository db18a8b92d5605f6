import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { check } from "../../loaders/ingest.js";
import type { Tables } from "../../src/model/tables.js";
import { type Comparison, compare, type Truth } from "./comparison.js";

const truth = JSON.parse(readFileSync(join(import.meta.dirname, "truth.json"), "utf8")) as Truth;
const planted = JSON.parse(readFileSync(join(import.meta.dirname, "planted.json"), "utf8")) as {
  cells: { file: string; sheet: string | null; cell: string; what: string }[];
};

let tables: Tables;
let comparison: Comparison;
beforeAll(async () => {
  ({ tables } = await check(join(import.meta.dirname, "..", "..", "data", "demo")));
  comparison = compare(tables, truth);
}, 120_000);

describe("the demonstration programme, ingested", () => {
  it("has every record of the truth", () => {
    expect(comparison.missing).toEqual([]);
  });

  it("has no record that the truth doesn't have", () => {
    expect(comparison.extra).toEqual([]);
  });

  it("has at least 99 % of the cells right", () => {
    const right = 1 - comparison.wrong.length / comparison.cells;
    expect(right).toBeGreaterThanOrEqual(0.99);
  });

  it("has no cell silently wrong", () => {
    expect(comparison.wrong.filter((each) => !each.told)).toEqual([]);
  });

  it("accounts for every row of every source", () => {
    expect(tables.sources.length).toBeGreaterThan(0);
    for (const each of tables.sources) {
      expect(each.rows_loaded + each.rows_merged + each.rows_set_aside, `${each.file} ${each.sheet}`).toBe(
        each.rows_read,
      );
    }
  });

  it("reads as many rows of attendance as were written", () => {
    const rows = (school: string) => truth.participations?.rows.filter((row) => row[0] === school).length;
    const read = (file: string, sheet: string | null) =>
      tables.sources.filter((each) => each.file === file && each.sheet === sheet).map((each) => each.rows_read);
    expect(read("koege/Netværksoversigt Køge 2009-2010.xlsx", "Deltagelse")).toEqual([rows("koege")]);
    expect(read("roskilde/deltagelse.csv", null)).toEqual([rows("roskilde")]);
    expect(read("lolland-falster/Networks 2009-2010.ods", "Attendance")).toEqual([rows("lolland-falster")]);
  });

  it.each(["impossible_date", "far_date", "wrong_check_digit", "lost_zero", "approximate_number", "email_in_note"])(
    "says so at each planted %s",
    (what) => {
      const told = new Set(tables.problems.map((each) => `${each.file} ${each.sheet ?? ""} ${each.cell}`));
      const cells = planted.cells.filter((each) => each.what === what);
      expect(cells.length).toBeGreaterThan(0);
      for (const { file, sheet, cell } of cells) expect([...told]).toContain(`${file} ${sheet ?? ""} ${cell}`);
    },
  );

  it("lists each near match as a possible duplicate instead of merging it", () => {
    const names = new Set(tables.organisations.map((each) => each.name));
    const cells = planted.cells.filter((each) => each.what === "near_match");
    expect(cells).toHaveLength(3);
    expect(tables.problems.filter((each) => each.code === "possible_duplicate").length).toBeGreaterThanOrEqual(3);
    const nearNames = truth.organisations?.rows.slice().map((row) => row[1]) ?? [];
    for (const name of nearNames) expect(names).toContain(name);
  });
});
