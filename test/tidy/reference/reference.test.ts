import { describe, expect, test } from "vitest";
import type { Cell, Sheet } from "../../../loaders/read/sheet.js";
import { municipalityByName, parseDb07Structure } from "../../../loaders/tidy/reference/index.js";
import { reference } from "../clean/columns.js";

const { industries, municipalities } = reference;

describe("Dansk Branchekode 2007", () => {
  test("has 21 sections, 88 divisions and a 10-grouping", () => {
    expect([...industries.sections.keys()].join("")).toBe("ABCDEFGHIJKLMNOPQRSTU");
    expect(industries.divisions.size).toBe(88);
    expect([...industries.groups10.keys()]).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]);
  });

  test("every section is one run of divisions, in order, and lies in one group of ten", () => {
    const letters = [...industries.divisions].map(([code, { section }]) => [code, section] as const);
    expect(letters.map(([code]) => code)).toEqual(letters.map(([code]) => code).sort());
    const runs = letters.map(([, section]) => section).filter((section, i, all) => section !== all[i - 1]);
    expect(runs.join("")).toBe("ABCDEFGHIJKLMNOPQRSTU");
    for (const { section, group10 } of industries.divisions.values())
      expect(group10).toBe(industries.sections.get(section)!.group10);
  });

  test.each([
    ["01", "A", "1"],
    ["09", "B", "2"],
    ["33", "C", "2"],
    ["43", "F", "3"],
    ["47", "G", "4"],
    ["56", "I", "4"],
    ["62", "J", "5"],
    ["68", "L", "7"],
    ["75", "M", "8"],
    ["82", "N", "8"],
    ["88", "Q", "9"],
    ["96", "S", "10"],
  ])("division %s is in section %s and group %s", (division, section, group10) => {
    expect(industries.divisions.get(division)).toMatchObject({ section, group10 });
  });

  test("titles in both languages", () => {
    expect(industries.divisions.get("56")!.title).toEqual({
      da: "Restaurationsvirksomhed",
      en: "Food and beverage service activities",
    });
    expect(industries.sections.get("F")!.title).toEqual({ da: "Bygge- og anlægsvirksomhed", en: "Construction" });
  });
});

describe("municipalities", () => {
  test("are 98 in five regions, each with three digits", () => {
    expect(municipalities.byCode.size).toBe(98);
    const regions = [...municipalities.byCode.values()].map(({ region }) => region);
    expect(new Set(regions).size).toBe(5);
    // Hovedstaden 29, Sjælland 17, Syddanmark 22, Midtjylland 19, Nordjylland 11
    expect(regions.filter((region) => region === "Region Sjælland")).toHaveLength(17);
    expect(regions.filter((region) => region === "Region Nordjylland")).toHaveLength(11);
    for (const code of municipalities.byCode.keys()) expect(code).toMatch(/^\d{3}$/);
  });

  test.each([
    ["Køge", "259"],
    ["Roskilde Kommune", "265"],
    ["Vordingborg", "390"],
    ["Guldborgsund", "376"],
    ["Aabenraa", "580"],
    ["Åbenrå", "580"],
    ["Bornholms Regionskommune", "400"],
  ])("%s is %s", (name, code) => {
    expect(municipalityByName(name, municipalities)).toBe(code);
  });

  test("an unknown name gives undefined", () => {
    expect(municipalityByName("Andeby", municipalities)).toBeUndefined();
  });
});

/** A sheet of rows, as the reader gives it: columns of cells. */
function sheet(rows: readonly (readonly Cell[])[]): Sheet {
  const width = Math.max(...rows.map((row) => row.length));
  return {
    name: "DB07",
    rows: rows.map((_, i) => i + 1),
    cols: Array.from({ length: width }, (_, c) => c),
    cells: Array.from({ length: width }, (_, c) => rows.map((row) => row[c] ?? null)),
    merges: [],
    hiddenRows: new Set(),
  };
}

describe("Statistics Denmark's complete list", () => {
  const list = sheet([
    ["Dansk Branchekode 2007"],
    ["ID", "Niveau", "Section", "Hovedgruppe", "Gruppe", "Undergruppe", "DB07", "NB", "Tekst"],
    [1, 0, "A", null, null, null, null, null, "Landbrug"],
    [2, 1, "A", "01", null, null, null, null, "Plante- og husdyravl"],
    [3, 2, "A", "01", "01.1", null, null, null, "Etårige afgrøder"],
    [4, 3, "A", "01", "01.1", "01.11", null, null, "Dyrkning af korn"],
    [5, 4, "A", "01", "01.1", "01.11", "01.11.00", null, "Dyrkning af korn"],
    [6, 1, "C", 10, null, null, null, null, "Fødevarer"],
    [7, 2, "C", 10, 10.2, null, null, null, "Fisk"],
    [8, 3, "C", 10, 10.2, 10.2, null, null, "Fisk, klasse"],
    [9, 4, "C", 10, 10.2, 10.2, "10.20.10", null, "Fiskemel"],
    [10, 4, "G", 47, 47.9, 47.91, "47.91.10", "valid 2008-2013", "Postordre"],
    [11, 4, "G", 47, 47.9, 47.91, "47.91.11", "valid from  2014", "Dagligvarer via internet"],
    [12, 4, "X ", null, null, null, "99.99.99", null, "Uoplyst"],
  ]);

  test("is read with codes as text and as numbers, in the version of the programme's period", () => {
    const codes = parseDb07Structure(list, { from: "2009-01-01", to: "2010-12-31" });
    expect(Object.fromEntries(codes!)).toEqual({
      "01": "Plante- og husdyravl",
      "011": "Etårige afgrøder",
      "0111": "Dyrkning af korn",
      "011100": "Dyrkning af korn",
      "10": "Fødevarer",
      "102": "Fisk",
      "1020": "Fisk, klasse",
      "102010": "Fiskemel",
      "479110": "Postordre",
      "999999": "Uoplyst",
    });
  });

  test("has the later codes in a later period", () => {
    const codes = parseDb07Structure(list, { from: "2015-01-01", to: "2016-12-31" })!;
    expect([codes.has("479110"), codes.has("479111")]).toEqual([false, true]);
  });

  test("any other sheet gives null", () => {
    expect(
      parseDb07Structure(
        sheet([
          ["Navn", "CVR"],
          ["Firma", "25313763"],
        ]),
        { from: "2009-01-01", to: "2010-12-31" },
      ),
    ).toBeNull();
  });
});
