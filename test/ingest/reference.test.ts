import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readRegionalFirms } from "../../loaders/programme/reference.js";
import { ProgrammeError } from "../../loaders/programme.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "netspejl-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const given = (text: string | Uint8Array) => {
  writeFileSync(join(folder, "reference.csv"), text);
  return readRegionalFirms(folder);
};

function mistakes(text: string | Uint8Array): [string, string][] {
  try {
    given(text);
  } catch (error) {
    if (error instanceof ProgrammeError) return error.mistakes.map(({ file, message }) => [file, message.en]);
    throw error;
  }
  return [];
}

describe("reference.csv", () => {
  test("may be missing", () => {
    expect(readRegionalFirms(folder)).toBeUndefined();
  });

  test("has a line per section, with or without a title, thousands and a total", () => {
    const text =
      "Hovedafdeling;Navn;Firmaer 2009\r\nF;Bygge og anlæg;1.250\r\nA;Landbrug;3 017\r\nS;Andet;0\r\n;I alt;4.267\r\n";
    expect(given(text)).toEqual(
      new Map([
        ["F", 1250],
        ["A", 3017],
        ["S", 0],
      ]),
    );
  });

  test("is refused, with every line that is wrong, rather than half read", () => {
    expect(mistakes("section;firms\nA;12\nX;9\nC;some\nA;13\n")).toEqual([
      ["reference.csv:3", "“X” is no section of the Danish industry code; they run from A to U."],
      ["reference.csv:4", "Section C has no whole number of firms."],
      ["reference.csv:5", "Section A stands there twice; leave only the right line."],
    ]);
    expect(mistakes("section;firms\nBuilding;12\n")).toEqual([
      [
        "reference.csv",
        "No line has the letter of a section (A–U). Write one letter and one number of firms on each line.",
      ],
    ]);
    expect(mistakes(new Uint8Array()).map(([file]) => file)).toEqual(["reference.csv"]);
  });
});
