import { expect, test } from "vitest";
import { describeMapping, parseMapping } from "../../loaders/tidy/index.js";
import { codes, day, fileOf, records, sheetOf, tidied, tidiedSheet } from "./exports.js";

const messages = (yaml: string) =>
  parseMapping(yaml, "koege/mapping.yaml").problems.map(({ message_da }) => message_da);

test("an empty mapping says nothing and is no problem", () => {
  expect(parseMapping("", "koege/mapping.yaml")).toMatchObject({ mapping: { sheets: [], ignore: [] }, problems: [] });
});

test("an unknown key is named, with its file, and the rest is used", () => {
  const { mapping, problems } = parseMapping("skala: reversed\nignore: [Vejledning.xlsx]\n", "koege/mapping.yaml");
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({
    severity: "warning",
    action: "value_dropped",
    code: "mapping_unknown_key",
    file: "koege/mapping.yaml",
  });
  expect(problems[0]!.message_da).toContain("'skala'");
  expect(mapping.ignore).toHaveLength(1);
});

test("an unknown key inside a sheet's entry, an unknown table and an unknown field are each named", () => {
  const [key, table, field] = messages(
    "sheets:\n  - { file: a.csv, tabel: networks }\n  - { file: b.csv, table: kunder }\n  - { file: c.csv, columns: { Navn: telefonbog } }\n",
  );
  expect(key).toContain("'tabel'");
  expect(table).toContain("sheets[2] → table");
  expect(field).toContain("sheets[3] → columns → Navn");
});

test("a mistake is named with its line; a key that is none of ours, nor nearly one, is anybody's name and not quoted", () => {
  const [slip, name, mail] = messages("skale: normal\nole hansen: x\nignore:\n  - ole@eksempel.dk: 1\n");
  expect(slip).toMatch(/Linje 1.*'skale'/);
  expect(name).toMatch(/Linje 2/);
  expect(mail).toMatch(/Linje 4/);
  expect(`${name}${mail}`).not.toMatch(/ole|hansen/i);
});

test("what is wrong in a list takes none of its other entries along", () => {
  const { mapping, problems } = parseMapping("ignore: [[1], { a: 1 }, god.csv]\n", "koege/mapping.yaml");
  expect(problems).toHaveLength(2);
  expect(mapping.ignore).toContainEqual({ file: "god.csv", sheet: null });
});

test("a file that is a list or a word is told what it should hold", () => {
  expect(messages("- a\n")[0]).toMatch(/Linje 1: Det, der står, kan ikke bruges.* sheets, ignore/);
  expect(messages("ole hansen\n")).toHaveLength(1);
});

test("text that is no YAML is one problem with its line", () => {
  expect(messages("sheets:\n  - file: [a\n")).toHaveLength(1);
});

test("__proto__ is only a word", () => {
  expect(messages("__proto__:\n  x: 1\n")).toHaveLength(1);
  expect(({} as { x?: number }).x).toBeUndefined();
});

test("the mapping settles what a heading means, by heading or by letter", () => {
  const grid = [
    ["Hvem", "Kode", "Hvor", "Siden"],
    ["Alfa ApS", 99120967, "Øst", day("2009-01-12")],
  ];
  expect(tidiedSheet(grid).sources[0]!.table).toBeNull();
  const mapping = `
sheets:
  - file: fil.xlsx
    table: medlemmer
    columns:
      Hvem: virksomhed
      Kode: organisation.cvr
      kolonne C: Netværk
      Siden: membership.joined_on
`;
  expect(records(tidiedSheet(grid, { mapping }).sources[0]!)).toEqual([
    {
      "organisation.name": "Alfa ApS",
      "organisation.cvr": "99120967",
      "network.name": "Øst",
      "membership.joined_on": "2009-01-12",
    },
  ]);
});

test("a constant holds for every row of the sheet, and a column can be ignored", () => {
  const mapping = "sheets:\n  - { file: fil.xlsx, sheet: Ark1, network: Øst, columns: { Udmeldt: ignore } }\n";
  const out = tidiedSheet(
    [
      ["Virksomhed", "Indmeldt", "Udmeldt"],
      ["Alfa ApS", day("2009-01-12"), day("2009-01-01")],
    ],
    { mapping },
  );
  expect(records(out.sources[0]!)).toEqual([
    { "organisation.name": "Alfa ApS", "membership.joined_on": "2009-01-12", "network.name": "Øst" },
  ]);
});

test("files, sheets and rows can be ignored, and that is noted", () => {
  const members = (name: string) =>
    sheetOf(name, [
      ["Netværk", "Virksomhed"],
      ["Øst", "Alfa ApS"],
      ["Vest", "Beta A/S"],
    ]);
  const out = tidied(
    [fileOf("koege/a.xlsx", members("Lister"), members("Medlemmer")), fileOf("koege/b.xlsx", members("Medlemmer"))],
    "ignore:\n  - b.xlsx\n  - { file: a.xlsx, sheet: Lister }\nsheets:\n  - { file: a.xlsx, sheet: Medlemmer, ignore rows: [3] }\n",
  );
  expect(out.sources.map(({ file, sheet, rows }) => [file, sheet, rows])).toEqual([["koege/a.xlsx", "Medlemmer", [2]]]);
  expect(codes(out)).toEqual(["sheet_ignored", "row_ignored@3", "sheet_ignored"]);
});

test("the mapping can say that the scale is reversed, for one sheet or for the folder", () => {
  const grid = [
    ["Respondentgruppe", "S1", "S2", "S3"],
    ["Skolen", 1, 2, 5],
  ];
  for (const mapping of ["scale: reversed\n", "sheets:\n  - { file: fil.xlsx, scale: reversed }\n"]) {
    const out = tidiedSheet(grid, { mapping });
    expect(out.sources[0]!.items!.columns.get("expectation.score")).toEqual([5, 4, 1]);
    expect(codes(out)).not.toContain("scale_direction_unknown");
  }
});

test("a cross table whose rows are the organisations because the mapping says so", () => {
  const out = tidiedSheet(
    [
      ["Navn", "E1", "E2"],
      ["Alfa", "x", "x"],
      ["Beta", null, "x"],
    ],
    { mapping: "sheets:\n  - { file: fil.xlsx, table: participations, rows are: organisations }\n" },
  );
  expect(records(out.sources[0]!).map((one) => [one["organisation.name"], one["activity.title"]])).toEqual([
    ["Alfa", "E1"],
    ["Alfa", "E2"],
    ["Beta", "E2"],
  ]);
});

test("same and different spellings are handed on to linking", () => {
  const out = tidied([], "same:\n  - [Hansen & Søn, Hansen og Søn ApS]\ndifferent:\n  - [Jensen Byg, Jensens Byg]\n");
  expect(out.rules).toEqual({
    same: [["Hansen & Søn", "Hansen og Søn ApS"]],
    different: [["Jensen Byg", "Jensens Byg"]],
  });
});

test("the mapping that was worked with can be pasted back and gives the same", () => {
  const grid = [
    ["Medlemmer"],
    ["Virksomhed", null, "Medlemskab", null, "Hemmelig overskrift"],
    ["Navn", "CVR-nr.", "Netværk", "Indmeldt", null],
    ["Alfa ApS", 99120967, "Øst", day("2009-01-12"), "noget"],
  ];
  const merges = [
    { top: 2, left: 0, bottom: 2, right: 1 },
    { top: 2, left: 2, bottom: 2, right: 3 },
  ];
  const out = tidiedSheet(grid, { merges });
  const yaml = describeMapping(out);
  expect(yaml).not.toContain("Hemmelig");
  expect(yaml).toContain("kolonne E: ignore");
  const { mapping, problems } = parseMapping(yaml, "koege/mapping.yaml");
  expect(problems).toEqual([]);
  expect(mapping.sheets).toHaveLength(1);
  const again = tidiedSheet(grid, { merges, mapping: yaml });
  expect(records(again.sources[0]!)).toEqual(records(out.sources[0]!));
});

test("an entry that fits no file or sheet is a warning", () => {
  const grid = [
    ["Netværk", "Formål"],
    ["Øst", "Praktik"],
  ];
  const out = tidiedSheet(grid, {
    mapping: "sheets:\n  - { file: fil.xlsx }\n  - { file: glemt.xlsx }\nignore: [væk.csv]\n",
  });
  expect(
    out.problems.map(({ code, severity, message_da }) => [code, severity, /'(.*)'/.exec(message_da)?.[1]]),
  ).toEqual([
    ["mapping_unused", "warning", "sheets[2]"],
    ["mapping_unused", "warning", "ignore[1]"],
  ]);
});

test("a value for all rows that can't be used is said, with what it should be", () => {
  const { problems } = tidied(
    [
      fileOf(
        "koege/a.csv",
        sheetOf(null, [
          ["Virksomhed", "Antal deltagere"],
          ["Alfa ApS", 2],
          ["Beta ApS", 1],
        ]),
      ),
    ],
    "sheets:\n  - { file: a.csv, table: participations, activity: Møde, held on: en dag i maj }\n",
  );
  expect(
    problems.filter(({ code }) => code === "mapping_constant_dropped").map(({ message_da }) => message_da),
  ).toEqual([
    "koege/a.csv: Det, der står under 'held on' i mapping.yaml, kan ikke bruges og er udeladt. Her skal stå en dato som 03-03-2009.",
  ]);
});
