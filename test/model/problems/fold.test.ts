import { expect, test } from "vitest";
import { foldProblems, placesInWords } from "../../../src/model/problems/fold.js";
import { type Place, PROBLEMS, problem } from "../../../src/model/problems/index.js";

const at = (code: string, place: Partial<Place>, facts = {}) => ({
  problem_id: "",
  ...problem(code, PROBLEMS[code]!, { file: "nord/a.xlsx", sheet: "Liste", ...place }, facts),
});

test("what is said in the same words on a sheet is one line with all its places", () => {
  const folded = foldProblems(
    [
      at("membership_outside_network", { row: 5, column: 7 }),
      at("cvr_length", { row: 5, column: 1 }, { found: ": '1144323'" }),
      at("membership_outside_network", { row: 9, column: 7 }),
      at("membership_outside_network", { row: 9, column: 7, sheet: "Andet" }),
      at("cvr_length", { row: 6, column: 1 }, { found: ": '2824507'" }),
    ],
    "da",
  );
  expect(folded.map(({ problem, places, count }) => [problem.code, places, count])).toEqual([
    ["membership_outside_network", ["celle H5", "celle H9"], 2],
    ["cvr_length", ["celle B5"], 1],
    ["membership_outside_network", ["celle H9"], 1],
    ["cvr_length", ["celle B6"], 1],
  ]);
  expect(folded[1]!.what).toMatch(/^Et CVR-nummer har 8 cifre: '1144323'\./);
});

test("places are said in one breath, as many as may be named", () => {
  expect(placesInWords([], "da")).toBe("");
  expect(placesInWords(["celle H5"], "da", 1)).toBe("celle H5");
  expect(placesInWords(["celle H5", "celle H6", "celle H9"], "da")).toBe("cellerne H5, H6 og H9");
  expect(placesInWords(["row 1", "row 2", "row 3", "row 4"], "en", 2)).toBe("rows 1, 2 and 2 more");
  expect(placesInWords(["kolonne A", "celle B2", "kolonne C"], "da")).toBe("kolonnerne A og C; celle B2");
});
