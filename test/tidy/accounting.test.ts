import fc from "fast-check";
import { expect, test } from "vitest";
import type { Cell } from "../../loaders/read/sheet.js";
import { DateCell } from "../../loaders/read/sheet.js";
import type { Tidied } from "../../loaders/tidy/index.js";
import { fileOf, sheetOf, tidied } from "./exports.js";

const words = fc.constantFrom(
  "Netværk",
  "Virksomhed",
  "CVR-nr.",
  "Indmeldt",
  "Dato",
  "Titel",
  "Type",
  "Antal",
  "I alt",
  "Total",
  "Møde",
  "Kursus",
  "x",
  "afbud",
  "Skolen",
  "Forventet",
  "Sp1",
  "Sp2",
  "Roskilde-netværket:",
  "Netværk: Øst",
  "Alfa ApS",
  "Beta A/S",
  "* note",
  "E-mail",
  "Metode",
  "Fase",
  "Resultat",
  "Mål",
  "jan 2010",
  "12-03-2009",
  "__proto__",
  "constructor",
  "Nr.",
  "1",
  "I høj grad",
  "Spørgsmål",
  "Gns.",
);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 4, arbitrary: words },
  { weight: 3, arbitrary: fc.constant(null) },
  fc.integer({ min: -5, max: 100_000_000 }),
  fc.double(),
  fc.boolean(),
  fc.constant(new DateCell("2009-03-02")),
  fc.string({ maxLength: 12 }),
);
const grid = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 14 });
const merge = fc
  .tuple(fc.nat(12), fc.nat(6), fc.nat(3), fc.nat(3))
  .map(([top, left, height, width]) => ({ top: top + 1, left, bottom: top + 1 + height, right: left + width }));

/** The rows of a sheet that nothing accounts for. */
function unaccounted(rows: readonly number[], { sources, problems }: Tidied): number[] {
  const known = new Set([
    ...sources.flatMap((source) => [...source.rows, ...(source.recognised?.header ?? [])]),
    ...problems.filter(({ severity }) => severity === "note").map(({ source_row }) => source_row),
  ]);
  return rows.filter((row) => !known.has(row));
}

test("whatever stands on a sheet, every row is data, header or noted, and every column as long as the rows", () => {
  fc.assert(
    fc.property(grid, fc.array(merge, { maxLength: 3 }), (cells, merges) => {
      const sheet = sheetOf("Ark1", cells, merges);
      const out = tidied([fileOf("koege/fil.xlsx", sheet)]);
      // a row of nothing but spaces is an empty one
      const filled = sheet.rows.filter((row) => cells[row - 1]!.some((one) => one !== null && `${one}`.trim() !== ""));
      expect(unaccounted(filled, out)).toEqual([]);
      for (const { rows, columns, items, itemColumn, setAside, table } of out.sources) {
        for (const values of columns.values()) expect(values).toHaveLength(rows.length);
        for (const values of items?.columns.values() ?? []) expect(values).toHaveLength(items!.row.length);
        // several firms named in one cell are items without a column of their own
        if (itemColumn !== null) expect(itemColumn).toHaveLength(items?.row.length ?? 0);
        if (table === null) expect(setAside.size).toBe(rows.length);
      }
    }),
    { numRuns: 150 },
  );
});

test("a row above cards that is read into their headings is accounted for", () => {
  const sheet = sheetOf("Ark1", [["1", "Netværk"], ["Spørgsmål", "Netværk"], ["Titel"], ["Forventet"]]);
  expect(unaccounted(sheet.rows, tidied([fileOf("koege/fil.xlsx", sheet)]))).toEqual([]);
});

test("the order in which files come makes no difference", () => {
  const one = fileOf(
    "koege/b.csv",
    sheetOf(null, [
      ["Netværk", "Formål"],
      ["Øst", "Praktik"],
    ]),
  );
  const two = fileOf(
    "koege/a.csv",
    sheetOf(null, [
      ["Netværk", "Virksomhed"],
      ["Øst", "Alfa ApS"],
    ]),
  );
  expect(tidied([one, two])).toEqual(tidied([two, one]));
});

test("headings as long as a cell can be are no headings, and go through at once", () => {
  for (const word of ["virksomhed ", "ab ", "1 ", "a:", "netværk 2 "]) {
    const heading = word.repeat(Math.floor(90_000 / word.length));
    const { sources, problems } = tidied([
      fileOf(
        "koege/a.csv",
        sheetOf(null, [
          [heading, "Netværk"],
          ["Alfa ApS", "Nord"],
        ]),
      ),
    ]);
    expect(sources.reduce((sum, { rows }) => sum + rows.length, 0)).toBeGreaterThan(0);
    expect(problems.length).toBeGreaterThan(0);
  }
});
