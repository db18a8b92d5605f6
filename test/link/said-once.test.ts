import { expect, test } from "vitest";
import { saidOnce } from "../../loaders/link/said-once.js";
import { type Place, PROBLEMS, problem } from "../../src/model/problems/index.js";

const one = (code: string, place: Place, facts = {}) => problem(code, PROBLEMS[code]!, place, facts);
const SHEET = { file: "nord/a.xlsx", sheet: "Liste" };

test("the same words at the same cell are said once, at another cell once more", () => {
  const kind = (row: number) => one("outcome_kind_assumed", { ...SHEET, row, column: 1 });
  expect(saidOnce([kind(4), kind(4), kind(5)]).map(({ cell }) => cell)).toEqual(["B4", "B5"]);
});

test("what is said of a sheet gives way to the same words at one of its cells", () => {
  const day = (place: Place) => one("date_impossible", place, { found: ": '31-02-2010'" });
  const other = one("date_impossible", SHEET, { found: ": '31-04-2010'" });
  const said = saidOnce([day(SHEET), day({ ...SHEET, row: 3, column: 1 }), other]);
  expect(said.map(({ cell }) => cell)).toEqual(["B3", null]);
});

test("a column keeps its line beside a cell of the same sheet", () => {
  const said = saidOnce([
    one("personal_column_left_out", { ...SHEET, column: 3 }),
    one("personal_column_left_out", { ...SHEET, row: 8, column: 1 }),
  ]);
  expect(said).toHaveLength(2);
});

test("that no list of industry codes was supplied is said once, of the programme", () => {
  const said = saidOnce([one("code_not_verified", SHEET), one("code_not_verified", { file: "syd/b.csv" })]);
  expect(said).toMatchObject([{ file: null, sheet: null, message_da: expect.stringMatching(/^Af branchekoderne/) }]);
});
