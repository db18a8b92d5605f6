import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseIndustries } from "../../loaders/tidy/reference/index.js";
import { sectionOfDivision } from "../../src/model/industry.js";

describe("sectionOfDivision", () => {
  test("agrees with every division of DB07 as the reference list has it", () => {
    const csv = readFileSync(join(import.meta.dirname, "..", "..", "data", "reference", "db07.csv"), "utf8");
    const { divisions } = parseIndustries(csv);
    expect(divisions.size).toBe(88);
    for (const [code, { section }] of divisions)
      expect(`${code} ${sectionOfDivision(code)}`).toBe(`${code} ${section}`);
  });

  test("is undefined for what is no division", () => {
    expect(sectionOfDivision("00")).toBeUndefined();
    expect(sectionOfDivision("G")).toBeUndefined();
    expect(sectionOfDivision("470")).toBeUndefined();
  });
});
