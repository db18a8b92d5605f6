import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { check } from "../../loaders/ingest.js";
import type { Tables } from "../../src/model/tables.js";
import { xlsx } from "../read/package.js";

type Written = string | number | null;

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A sheet whose stated range is far longer than its data, as Statistics Denmark's own is. */
function sheetXml(rows: readonly (readonly Written[])[]): string {
  const cell = (value: Written, c: number, r: number) => {
    const at = `${String.fromCharCode(65 + c)}${r + 1}`;
    if (value === null) return "";
    return typeof value === "number"
      ? `<c r="${at}"><v>${value}</v></c>`
      : `<c r="${at}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
  };
  const lines = rows.map((row, r) => `<row r="${r + 1}">${row.map((value, c) => cell(value, c, r)).join("")}</row>`);
  return `<dimension ref="A1:J9999"/><sheetData>${lines.join("")}</sheetData>`;
}

/** A few lines of the complete list: codes as text below 10 and as numbers above, versions with their first year. */
const STRUCTURE: Written[][] = [
  ["Dansk Branchekode 2007"],
  ["ID", "Niveau", "Section", "Hovedgruppe", "Gruppe", "Undergruppe", "DB07", "Gyldig fra", "Gyldig til", "Tekst"],
  [1, 0, "A", null, null, null, null, 2008, null, "Landbrug, jagt, skovbrug og fiskeri"],
  [2, 1, "A", "01", null, null, null, 2008, null, "Plante- og husdyravl"],
  [3, 2, "A", "01", "01.1", null, null, 2008, null, "Dyrkning af etårige afgrøder"],
  [4, 3, "A", "01", "01.1", "01.11", null, 2008, null, "Dyrkning af korn og frø"],
  [5, 4, "A", "01", "01.1", "01.11", "01.11.00", 2008, null, "Dyrkning af korn og oliefrø"],
  [6, 1, "G", 47, null, null, null, 2008, null, "Detailhandel"],
  [7, 2, "G", 47, 47.7, null, null, 2008, null, "Detailhandel med andre varer"],
  [8, 3, "G", 47, 47.7, 47.71, null, 2008, null, "Detailhandel med beklædning"],
  [9, 4, "G", 47, 47.7, 47.71, "47.71.10", 2008, null, "Tøjforretninger"],
  [10, 4, "G", 47, 47.7, 47.71, "47.71.10", 2025, null, "Butikker med tøj"],
  [11, 4, "G", 47, 47.7, 47.71, "47.71.30", 2014, null, "Tøj via noget nyt"],
];

const MEMBERS = `Virksomhed;CVR-nr.;Branchekode;Netværk
Alfa ApS;;477110;Nord
Beta ApS;;11100;Nord
Gamma ApS;;477199;Nord
Delta ApS;;477130;Nord
`;
const BY_TITLE = `Virksomhed;CVR-nr.;Branche;Netværk
Epsilon ApS;;Tøjforretninger;Nord
`;

let folder: string;
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What comes of a programme with industry codes, with the complete list beside it or without. */
async function programme(structure: boolean): Promise<Tables> {
  folder = mkdtempSync(join(tmpdir(), "netspejl-codes-"));
  mkdirSync(join(folder, "koege"));
  writeFileSync(
    join(folder, "programme.yaml"),
    `title: { da: Prøve, en: Trial }
period: { from: 2009-01-01, to: 2010-12-31 }
schools:
  - { id: koege, name: Køge Handelsskole, short: Køge, municipality: 259 }
`,
  );
  writeFileSync(join(folder, "koege", "medlemmer.csv"), MEMBERS);
  writeFileSync(join(folder, "koege", "nye.csv"), BY_TITLE);
  if (structure) writeFileSync(join(folder, "db07_struktur.xlsx"), xlsx([{ name: "DB07", xml: sheetXml(STRUCTURE) }]));
  return (await check(folder)).tables;
}

const codesOf = ({ organisations }: Tables) =>
  Object.fromEntries(organisations.map(({ name, industry_code, division }) => [name, industry_code ?? division]));

const told = ({ problems }: Tables, code: string) =>
  problems.filter((one) => one.code === code).map(({ file, cell }) => [file, cell]);

describe("with the complete list in the programme folder", () => {
  test("codes are verified to six digits, in the version of the programme's years", async () => {
    const tables = await programme(true);
    expect(codesOf(tables)).toEqual({
      "Alfa ApS": "477110",
      "Beta ApS": "011100",
      "Gamma ApS": "47",
      "Delta ApS": "47",
      "Epsilon ApS": "477110",
    });
  });

  test("a code that the list doesn't hold, or not yet, is told at its cell", async () => {
    const tables = await programme(true);
    expect(told(tables, "industry_code_unknown")).toEqual([
      ["koege/medlemmer.csv", "C4"],
      ["koege/medlemmer.csv", "C5"],
    ]);
    expect(told(tables, "code_not_verified")).toEqual([]);
  });

  test("the list itself is no export and no stray file", async () => {
    const tables = await programme(true);
    expect(tables.sources.map(({ file }) => file)).toEqual(["koege/medlemmer.csv", "koege/nye.csv"]);
    expect(tables.problems.filter(({ file }) => file?.includes("db07"))).toEqual([]);
  });
});

describe("without the complete list", () => {
  test("codes are kept as they are, and the programme says once that nobody verified them", async () => {
    const tables = await programme(false);
    expect(codesOf(tables)).toMatchObject({ "Alfa ApS": "477110", "Gamma ApS": "477199" });
    expect(told(tables, "code_not_verified")).toEqual([[null, null]]);
  });
});
