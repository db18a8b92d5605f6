import { describe, expect, test } from "vitest";
import { DateCell } from "../../../loaders/read/sheet.js";
import { attendance, onesAreMarks } from "../../../loaders/tidy/clean/index.js";
import { cleaned } from "./columns.js";

describe("a cell of a cross table", () => {
  test.each(["x", "X", "✓", "ja", "deltog", true])("%s is a mark", (cell) => {
    expect(attendance(cell)).toEqual({ came: true, people: null });
  });

  test.each([
    [3, 3],
    ["2 pers.", 2],
    ["x (2)", 2],
  ])("%s is %d people", (cell, people) => {
    expect(attendance(cell)).toEqual({ came: true, people });
  });

  test.each([null, "", 0, "0", "-", "afbud", "Meldt afbud", "nej", "ikke mødt", "syg", false])(
    "%s is nobody",
    (cell) => {
      expect(attendance(cell)).toEqual({ came: false, people: null });
    },
  );

  test.each(["Jens", "?", "tilmeldt", 1.5, -1, "(x)", new DateCell("2009-03-03")])("%s is not understood", (cell) => {
    expect(attendance(cell)).toBeUndefined();
  });
});

test("a 1 is a mark in a table that holds no larger number, else one person", () => {
  expect(onesAreMarks([1, null, "1", "x"])).toBe(true);
  expect(onesAreMarks([1, "2 pers."])).toBe(false);
  expect(attendance(1, { onesAreMarks: true })).toEqual({ came: true, people: null });
  expect(attendance("1")).toEqual({ came: true, people: 1 });
});

test("a list of attendance gives people, 0 for nobody and null for a mark or a blank", () => {
  const { values, codes } = cleaned("participation.people", [2, "x", null, "afbud", "-", "Jens"]);
  expect(values).toEqual([2, null, null, 0, 0, null]);
  expect(codes[5]).toEqual(["people_not_understood"]);
});

test("how a number of people is written is noted", () => {
  const { values, codes } = cleaned("participation.people", [
    "tre",
    "ca. 5",
    "4?",
    "6 (heraf 2 elever)",
    "3-4",
    "ingen",
    2,
  ]);
  expect(values).toEqual([3, 5, 4, 6, null, 0, 2]);
  expect(codes).toEqual([
    ["number_by_words"],
    ["number_approximate"],
    ["number_approximate"],
    ["number_remarked"],
    ["people_not_understood"],
    [],
    [],
  ]);
});
