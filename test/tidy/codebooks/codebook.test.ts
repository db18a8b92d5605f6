import { expect, test } from "vitest";
import type { Cell } from "../../../loaders/read/sheet.js";
import { codebookIn } from "../../../loaders/tidy/codebooks/codebook.js";
import { headsOf } from "../../../loaders/tidy/codebooks/heads.js";
import { sheetOf } from "../exports.js";

type Grid = readonly (readonly Cell[])[];

const read = (book: Grid, ...others: Grid[]) => {
  const own = sheetOf("Kodebog", book);
  const found = codebookIn(own, headsOf([own, ...others.map((other) => sheetOf("Data", other))])(own));
  if (found === null) return null;
  return {
    codes: Object.fromEntries([...found.codes].map(([name, codes]) => [name, Object.fromEntries(codes)])),
    texts: Object.fromEntries(found.texts),
  };
};

const DATA: Grid = [
  ["id", "netv", "s_1", "s_2"],
  [1, 2, 1, 5],
];
const SCALE = { "1": "Slet ikke", "2": "I høj grad" };

test("a list headed variable, code and meaning is a codebook whatever stands beside it", () => {
  const rows: Grid = [
    ["variableName", "value", "label"],
    ["s_1", 1, "Slet ikke"],
    ["s_1", 2, "I høj grad"],
  ];
  expect(read(rows)).toEqual({ codes: { "s 1": SCALE }, texts: {} });
});

test("a list without a header is one where most of its first column heads another sheet, and no code comes twice", () => {
  const rows: Grid = [
    ["netv", 1, "Nord"],
    ["netv", 2, "Syd"],
    ["s_1", 1, "Slet ikke"],
    ["s_1", 2, "I høj grad"],
  ];
  expect(read(rows, DATA)?.codes).toEqual({ netv: { "1": "Nord", "2": "Syd" }, "s 1": SCALE });
  expect(read(rows)).toBeNull();
  expect(read([...rows, ["s_1", 2, "I nogen grad"]], DATA)).toBeNull();
});

test("names of networks that head a cross table are no variables of the list of their members", () => {
  const members: Grid = [
    ["Nord", 1, "Engens Mejeri"],
    [null, 2, "Lundens Smedje"],
    ["Syd", 1, "Bakkens Bageri"],
    [null, 2, "Havnens Hotel"],
  ];
  expect(read(members, [["Firma", "Nord", "Syd"]])).toBeNull();
});

test("numbers of meetings that head a cross table are no variables of the list of meetings", () => {
  const meetings: Grid = [
    ["Nr", "Titel", "Dato"],
    ["M1", "Opstart", "3/2-09"],
    ["M2", "Besøg", "5/3-09"],
    ["M3", "Afslutning", "7/4-09"],
  ];
  expect(read(meetings, [["Firma", "M1", "M2", "M3"]])).toBeNull();
});

test("a list of what variables ask is one only where another sheet has them", () => {
  const rows: Grid = [
    ["Felt", "Beskrivelse"],
    ["netv", "Netværk"],
    ["s_1", "Nye kunder"],
    ["s_9", "Andet"],
  ];
  expect(read(rows, DATA)?.texts).toEqual({ netv: "Netværk", "s 1": "Nye kunder", "s 9": "Andet" });
  expect(read(rows, [["Felt", "Andet"]])).toBeNull();
});

test("of two texts the one that changes more often is the item, and the other its question", () => {
  const rows: Grid = [
    ["variableName", "questionText", "subQuestionText"],
    ["netv", "Hvilket netværk?", ""],
    ["s_1", "Hvad oplevede du?", "Nye kunder"],
    ["s_2", "Hvad oplevede du?", "Ny viden"],
  ];
  expect(read(rows, DATA)?.texts).toEqual({
    netv: "Hvilket netværk?",
    "s 1": "Hvad oplevede du? [Nye kunder]",
    "s 2": "Hvad oplevede du? [Ny viden]",
  });
});

test("codes stand in headings or in one cell, and a label that repeats its code is none", () => {
  const across: Grid = [
    ["Variabel", "Spørgsmål", 1, 2, 3],
    ["s_1", "Nye kunder", "Slet ikke", "I høj grad", "3"],
    ["s_2", "Ny viden", "1 - Slet ikke", "2 - I høj grad", ""],
  ];
  expect(read(across, DATA)).toEqual({
    codes: { "s 1": SCALE, "s 2": SCALE },
    texts: { "s 1": "Nye kunder", "s 2": "Ny viden" },
  });
  const inCells: Grid = [
    ["Variabel", "Label", "Values"],
    ["s_1", "Nye kunder", "1 = Slet ikke; 2 = I høj grad"],
    ["s_2", "Ny viden", "1=Slet ikke\n2=I høj grad"],
  ];
  expect(read(inCells, DATA)?.codes).toEqual({ "s 1": SCALE, "s 2": SCALE });
});

test("the rows of other sheets that hold a name are found at once, those that are alike as one, and a sheet's own aside", () => {
  const [own, first, second] = [sheetOf("A", DATA), sheetOf("B", DATA), sheetOf("C", [["id", "andet"]])];
  const beside = headsOf([own, first, second])(own);
  expect(beside("netv")).toEqual([new Set(["id", "netv", "s 1", "s 2"])]);
  expect(beside("andet")).toHaveLength(1);
  expect(headsOf([own])(own)("netv")).toEqual([]);
});
