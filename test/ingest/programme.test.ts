import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ProgrammeError, parseProgramme, readProgramme, walkProgramme } from "../../loaders/programme.js";

const GOOD = `title: { da: Prøve, en: Trial }
period: { from: 2009-01-01, to: 2010-12-31 }
schools:
  - { id: koege, name: Køge Handelsskole, short: Køge, municipality: 259 }
`;

function mistakes(yaml: string): [string | null, string][] {
  try {
    parseProgramme(yaml);
  } catch (error) {
    if (error instanceof ProgrammeError) return error.mistakes.map(({ key, message }) => [key, message.en]);
    throw error;
  }
  return [];
}

const keys = (yaml: string) => mistakes(yaml).map(([key]) => key);

describe("parseProgramme", () => {
  test("fills what may be left out", () => {
    expect(parseProgramme(GOOD)).toEqual({
      title: { da: "Prøve", en: "Trial" },
      period: { from: "2009-01-01", to: "2010-12-31" },
      language: "da",
      demo: false,
      smallest_count: 3,
      schools: [{ id: "koege", name: "Køge Handelsskole", short: "Køge", municipality: "259" }],
    });
  });

  test("keeps the leading zero that YAML takes from a municipality's code", () => {
    expect(parseProgramme(GOOD.replace("259", "84")).schools[0]!.municipality).toBe("084");
  });

  test.each([
    ["an unknown key", `${GOOD}colour: blue\n`, "colour"],
    ["an unknown key of a school", GOOD.replace("short:", "shrt:"), "schools[0].shrt"],
    ["a key that may be somebody's name", `${GOOD}Ole Hansen: 1\n`, null],
    ["an address for a key of a school", GOOD.replace("short:", "ole@eksempel.dk:"), "schools[0]"],
    ["a wrong type", `${GOOD}demo: 'maybe'\n`, "demo"],
    ["a day that doesn't exist", GOOD.replace("2009-01-01", "2009-02-30"), "period.from"],
    ["a reversed period", GOOD.replace("2009-01-01", "2011-01-01"), "period"],
    ["a school listed twice", `${GOOD}  - { id: koege, name: To }\n`, "schools[1].id"],
    ["a school called joint", GOOD.replace("koege", "joint"), "schools[0].id"],
    ["a missing title", GOOD.replace(/^title.*\n/, ""), "title"],
    ["a missing language of the title", GOOD.replace("da: Prøve, ", ""), "title.da"],
    [
      "a statement that isn't one",
      `${GOOD}accessibility_statement: { publisher: Os, status: full }\n`,
      "accessibility_statement.tested",
      "accessibility_statement.prepared_on",
    ],
    ["a statement at no address", `${GOOD}accessibility_statement: was.digst.dk\n`, "accessibility_statement.url"],
    ["a contact that can't be written to", `${GOOD}contact: nobody\n`, "contact.email"],
    ["no schools", GOOD.replace(/schools:[\s\S]*/, "schools: []\n"), "schools"],
  ])("names the key of %s", (_, yaml, ...wrong) => {
    expect(keys(yaml)).toEqual(wrong);
  });

  test("takes an address alone, or all of a statement, in one language or both", () => {
    const parse = (more: string) => parseProgramme(`${GOOD}${more}`);
    expect(parse("accessibility_statement: https://was.digst.dk/a-dk\ncontact: a@b.dk\n")).toMatchObject({
      accessibility_statement: { url: "https://was.digst.dk/a-dk" },
      contact: { email: "a@b.dk" },
    });
    const own = "{ publisher: Os, status: full, tested: { da: Med axe, en: With axe }, prepared_on: 2026-03-09 }";
    expect(parse(`accessibility_statement: ${own}\n`).accessibility_statement).toEqual({
      own: {
        publisher: { da: "Os", en: "Os" },
        status: "full",
        not_accessible: [],
        tested: { da: "Med axe", en: "With axe" },
        assessed_by: "self",
        prepared_on: "2026-03-09",
      },
    });
    const gap = parse.bind(null, `accessibility_statement: ${own.replace("full", "partial")}\n`);
    expect(gap).toThrow("not_accessible");
  });

  test("names all mistakes at once", () => {
    expect(keys(`${GOOD.replace("2010-12-31", "soon")}colour: blue\ndemo: 3\n`).sort()).toEqual([
      "colour",
      "demo",
      "period.to",
    ]);
  });

  test("names the line of what isn't YAML", () => {
    expect(mistakes("title: { da: x\nperiod: 3")[0]![1]).toMatch(/line [12] /);
  });

  test("unfolds no alias without end, and goes into no endless depth", () => {
    const laughs = Array.from(
      { length: 9 },
      (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}, *a${i}, *a${i}]`,
    );
    expect(mistakes(`a0: &a0 x\n${laughs.join("\n")}\n`)).toHaveLength(1);
    expect(mistakes(`title: ${"[".repeat(50_000)}`)[0]![1]).toMatch(/line 1 /);
  });

  test.each(["", "- a\n- b\n", "hello"])("refuses a file that holds no keys: %j", (yaml) => {
    expect(mistakes(yaml).length).toBeGreaterThan(0);
  });
});

describe("a programme folder", () => {
  let folder: string;
  const put = (path: string, text = "a;b\n1;2\n") => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "netspejl-programme-"));
    put("programme.yaml", GOOD);
  });
  afterEach(() => {
    chmodSync(folder, 0o700);
    rmSync(folder, { recursive: true, force: true });
  });
  const walk = () => walkProgramme(folder, readProgramme(folder));

  test("that isn't there is a mistake that names it", () => {
    expect(() => readProgramme(join(folder, "nowhere"))).toThrow(/nowhere/);
  });

  test("gives its exports in the order of their composed paths, nested folders included", () => {
    put("koege/b.csv");
    put("koege/a/Møde.csv".normalize("NFD"));
    put("koege/B.xlsx");
    put("joint/camp.ods");
    expect(walk().exports.map(({ file }) => file)).toEqual([
      "joint/camp.ods",
      "koege/B.xlsx",
      "koege/a/Møde.csv",
      "koege/b.csv",
    ]);
  });

  test("passes over what other programs leave behind, without a word", () => {
    for (const name of ["~$a.xlsx", ".DS_Store", "Thumbs.db", "desktop.ini"]) put(`koege/${name}`);
    expect(walk()).toEqual({ exports: [], mappings: [], problems: [] });
  });

  test("names every folder that is no school's", () => {
    put("kogee/a.csv");
    put("roskilde/a.csv");
    mkdirSync(join(folder, "notes"));
    expect(walk).toThrow(/kogee\/.*\n?.*roskilde\/|roskilde\/.*\n.*kogee\//);
  });

  test("notes what it can't read and what lies outside", () => {
    put("koege/referat.docx");
    put("løst.csv");
    expect(walk().problems.map(({ code, file }) => [code, file])).toEqual([
      ["file_kind_unsupported", "koege/referat.docx"],
      ["file_outside_folders", "løst.csv"],
    ]);
  });

  test("follows no link out of itself", () => {
    const outside = mkdtempSync(join(tmpdir(), "netspejl-outside-"));
    writeFileSync(join(outside, "secret.csv"), "a;b\n");
    mkdirSync(join(folder, "koege"));
    symlinkSync(join(outside, "secret.csv"), join(folder, "koege", "link.csv"));
    symlinkSync(outside, join(folder, "koege", "more"));
    const { exports, problems } = walk();
    rmSync(outside, { recursive: true });
    expect(exports).toEqual([]);
    expect(problems.map(({ code, file }) => [code, file])).toEqual([
      ["link_outside", "koege/link.csv"],
      ["link_outside", "koege/more"],
    ]);
  });

  test("goes round no circle of links", () => {
    put("koege/a.csv");
    symlinkSync(join(folder, "koege"), join(folder, "koege", "again"));
    expect(walk().exports.map(({ file }) => file)).toEqual(["koege/a.csv"]);
  });
});
