import { describe, expect, test } from "vitest";
import { day, fileOf, records, sheetOf, tidied, tidiedSheet } from "./exports.js";

const HEAD = ["Dato", "Aktivitet", "Netværk", "Virksomhed", "Antal deltagere"];
const dates = (grid: Parameters<typeof tidiedSheet>[0]) =>
  records(tidiedSheet(grid).sources[0]!).map((one) => one["activity.held_on"] ?? null);

describe("blank dates in an attendance list", () => {
  test("a single one stays blank", () => {
    const grid = [
      HEAD,
      ["02-03-2009", "Opstart", "Nord", "Alfa ApS", 2],
      ["02-03-2009", "Opstart", "Nord", "Beta ApS", 1],
      ["", "Besøg", "Nord", "Gamma ApS", 1],
      ["04-05-2009", "Besøg", "Nord", "Delta ApS", 3],
    ];
    expect(dates(grid)).toEqual(["2009-03-02", "2009-03-02", null, "2009-05-04"]);
  });

  test("one of two stays blank", () => {
    expect(dates([HEAD, ["02-03-2009", "Opstart", "Nord", "Alfa ApS", 2], ["", "", "Nord", "Beta ApS", 1]])).toEqual([
      "2009-03-02",
      null,
    ]);
  });

  test("stay blank where their rows name another meeting than the one above", () => {
    const grid = [
      HEAD,
      ["02-03-2009", "Opstart", "Nord", "Alfa ApS", 2],
      ["", "Kursus", "Nord", "Beta ApS", 1],
      ["", "Kursus", "Nord", "Gamma ApS", 1],
      ["04-05-2009", "Besøg", "Nord", "Delta ApS", 3],
      ["", "Besøg", "Nord", "Epsilon ApS", 3],
    ];
    expect(dates(grid)).toEqual(["2009-03-02", null, null, "2009-05-04", null]);
  });

  test("are filled below the first row of each of several groups", () => {
    const grid = [
      HEAD,
      ["02-03-2009", "Opstart", "Nord", "Alfa ApS", 2],
      ["", "", "", "Beta ApS", 1],
      ["", "", "", "Gamma ApS", 1],
      ["04-05-2009", "Besøg", "Syd", "Delta ApS", 3],
      ["", "", "", "Epsilon ApS", 3],
    ];
    expect(dates(grid)).toEqual(["2009-03-02", "2009-03-02", "2009-03-02", "2009-05-04", "2009-05-04"]);
  });

  test("are filled from a merged cell", () => {
    const grid = [
      HEAD,
      [day("2009-03-02"), "Opstart", "Nord", "Alfa ApS", 2],
      [null, "Opstart", "Nord", "Beta ApS", 1],
    ];
    const sheet = sheetOf("Ark1", grid, [{ top: 2, left: 0, bottom: 3, right: 0 }]);
    const [source] = tidied([fileOf("koege/fil.xlsx", sheet)]).sources;
    expect(records(source!).map((one) => one["activity.held_on"])).toEqual(["2009-03-02", "2009-03-02"]);
  });
});

describe("people in a long list", () => {
  const people = (grid: Parameters<typeof tidiedSheet>[0]) =>
    records(tidiedSheet(grid).sources[0]!).map((one) => one["participation.people"]);
  const rows = (...cells: (string | number)[]) => [
    HEAD,
    ...cells.map((cell, i) => ["02-03-2009", "Opstart", "Nord", `Firma ${"ABCDEF"[i]} ApS`, cell]),
  ];

  test("a blank is nobody and a mark somebody", () => {
    expect(people(rows(2, "", "x", "afbud", 0))).toEqual([2, 0, null, 0, 0]);
  });

  test("a column that is blank all the way down says nothing", () => {
    expect(people(rows("", "", ""))).toEqual([null, null, null]);
  });
});
