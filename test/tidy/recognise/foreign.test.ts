import { expect, test } from "vitest";
import type { Cell } from "../../../loaders/read/sheet.js";
import { day, tidiedSheet } from "../exports.js";

/** Sheets that have nothing to do with networks, though a word or two of theirs is one of ours. */
const FOREIGN: Readonly<Record<string, readonly (readonly Cell[])[]>> = {
  "a price list": [
    ["Varenr.", "Beskrivelse", "Pris", "Antal"],
    ["A-12", "Skruer", 12.5, 100],
    ["A-13", "Bolte", 14, 50],
  ],
  measurements: [
    ["id", "x1", "x2", "x3"],
    [1, 3, 4, 5],
    [2, 1, 2, 2],
    [3, 5, 4, 1],
  ],
  "a timetable": [
    ["Uge", "Mandag", "Tirsdag", "Onsdag"],
    [34, "Dansk", "Regning", "Idræt"],
    [35, "Dansk", "Engelsk", "Musik"],
  ],
  "a budget": [
    ["Konto", "Tekst", "jan 2010", "feb 2010"],
    [1010, "Husleje", 12_000, 12_000],
    [1020, "El", 800, 950],
  ],
  "a class list": [
    ["Navn", "Klasse", "Mobil", "Fødselsdato"],
    ["Birthe Kragelyng", "1.b", "00 11 22 33", day("1993-01-12")],
    ["Preben Elmkvist", "1.b", "00 11 22 34", day("1993-02-12")],
  ],
  "population figures": [
    ["Kommune", "År", "Antal"],
    ["Køge", 2009, 56_875],
    ["Roskilde", 2009, 81_947],
  ],
  "a list of words": [["Møde"], ["Kursus"], ["Konference"]],
};

for (const [what, grid] of Object.entries(FOREIGN)) {
  test(`${what} gives no records and one error`, () => {
    const out = tidiedSheet(grid);
    expect(out.sources.map(({ table }) => table)).toEqual([null]);
    expect(out.problems.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual([
      "not_recognised",
    ]);
  });
}
