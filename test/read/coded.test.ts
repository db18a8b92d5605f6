import { array, assert, boolean, constantFrom, property, tuple } from "fast-check";
import { expect, test } from "vitest";
import { readFile } from "../../loaders/read/index.js";

const sheetOf = (text: string) => readFile(Buffer.from(text, "utf8"), "a.csv").sheets[0]!;

test("a column's cells stand once more by number, and each value is held once however often it stands there", () => {
  const { cells, coded } = sheetOf("Navn;By\nAlfa;Køge\nBeta;Køge\nAlfa;\nGamma;Faxe\n");
  expect(cells[1]).toEqual(["By", "Køge", "Køge", null, "Faxe"]);
  coded!.forEach(({ values, codes }, c) => {
    expect(Array.from(codes, (code) => values[code])).toEqual(cells[c]);
  });
  expect(coded!.map(({ values }) => values)).toEqual([
    [null, "Navn", "Alfa", "Beta", "Gamma"],
    [null, "By", "Køge", "Faxe"],
  ]);
});

test("texts made to share one hash come back as they are", () => {
  // 31·65 + 97 = 31·66 + 66: every way to put ten of these pairs together has the same hash
  const made = Array.from({ length: 1024 }, (_, i) =>
    Array.from({ length: 10 }, (_, bit) => ((i >> bit) & 1 ? "Aa" : "BB")).join(""),
  );
  for (const mark of ["", '"']) {
    const lines = [...made, ...made].map((text, i) => `${mark}${text}${mark};${i}`);
    expect(sheetOf(`Navn;Nr\n${lines.join("\n")}\n`).cells[0]).toEqual(["Navn", ...made, ...made]);
  }
});

test("a text in quotation marks is the same value as without, doubled marks are one, and blanks are no cell", () => {
  const { rows, cells } = sheetOf('Navn;By\n"Alfa";Køge\nAlfa;"  "\n"Al""fa";\u00a0\n\u00a0;\n"Al""fa";Faxe\n');
  expect(rows).toEqual([1, 2, 3, 4, 6]);
  expect(cells).toEqual([
    ["Navn", "Alfa", "Alfa", 'Al"fa', 'Al"fa'],
    ["By", "Køge", null, null, "Faxe"],
  ]);
});

test("what stood below a text before is taken only where it stands there as a whole cell", () => {
  const cell = constantFrom("a", "ab", "abc", "b", "b;a", "a\nb", 'a"b', "ø", "  ", "");
  const column = array(tuple(cell, cell, boolean()), { minLength: 3, maxLength: 40 });
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  assert(
    property(column, constantFrom("\n", "\r\n", "\r"), (rows, end) => {
      const write = (text: string, always: boolean) => (always || /[";\n]/.test(text) ? quoted(text) : text);
      const lines = rows.map(([one, other, isQuoted]) => `${write(one, isQuoted)};${write(other, isQuoted)};x`);
      // once more from the top, so that everything has stood somewhere before
      const { cells } = sheetOf(`A;B;C${end}${[...lines, ...lines].join(end)}`);
      const said = [...rows, ...rows];
      const orNull = (text: string) => (text.trim() === "" ? null : text);
      expect(cells[0]).toEqual(["A", ...said.map(([one]) => orNull(one))]);
      expect(cells[1]).toEqual(["B", ...said.map(([, other]) => orNull(other))]);
      expect(cells[2]).toEqual(["C", ...said.map(() => "x")]);
    }),
  );
});

test("a blank that stands below the same text again is no cell, and makes no row", () => {
  const { rows, cells } = sheetOf(`Navn\n${"Alfa\n \n".repeat(20)}Beta\n`);
  expect(rows).toEqual([1, ...Array.from({ length: 20 }, (_, i) => 2 * i + 2), 42]);
  expect(cells).toEqual([["Navn", ...new Array<string>(20).fill("Alfa"), "Beta"]]);
});
