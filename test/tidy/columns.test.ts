import { expect, test } from "vitest";
import { Columns } from "../../loaders/tidy/columns.js";

const numbered = { values: ["Øst", "Vest", null], codes: Int32Array.of(1, 0, 2, 1) };

test("a column given by number reads as if it had been written out", () => {
  const columns = new Columns();
  columns.setCoded("network.name", numbered);
  expect(columns.get("network.name")).toEqual(["Vest", "Øst", null, "Vest"]);
  expect([0, 1, 2, 3].map((row) => columns.at("network.name", row))).toEqual(["Vest", "Øst", null, "Vest"]);
  expect([...columns]).toEqual([["network.name", ["Vest", "Øst", null, "Vest"]]]);
});

test("a column that is set anew forgets the numbers that it had", () => {
  const columns = new Columns();
  columns.setCoded("network.name", numbered);
  columns.set("network.name", ["Nord", "Nord", "Nord", "Nord"]);
  expect(columns.coded("network.name")).toBeUndefined();
  expect(columns.at("network.name", 2)).toBe("Nord");
});

test("what isn't there is undefined as a column and null as a value", () => {
  const columns = new Columns([["activity.title", ["Kursus"]]]);
  expect(columns.get("network.name")).toBeUndefined();
  expect(columns.at("network.name", 0)).toBeNull();
  expect(columns.at("activity.title", 7)).toBeNull();
  columns.delete("activity.title");
  expect(columns.has("activity.title")).toBe(false);
  expect([...columns.keys()]).toEqual([]);
});
