import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_LIMITS, readFile as parseFile } from "../../loaders/read/index.js";
import { DateCell, ErrorCell, type ReadFile } from "../../loaders/read/sheet.js";
import { openReadCache } from "../../loaders/readcache.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "netspejl-cache-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const FILE = "koege/medlemmer.xlsx";
const bytes = (text: string) => new TextEncoder().encode(text);

const found = (text: string): ReadFile => ({
  file: FILE,
  sha256: "ab",
  sheets: [
    {
      name: "Medlemmer",
      rows: [1, 2, 5, 6],
      cols: [0, 3],
      cells: [
        [text, new DateCell("2009-03-02"), "2009-03-02", null],
        [1, "1", true, new ErrorCell("#N/A")],
      ],
      merges: [{ top: 1, left: 0, bottom: 1, right: 3 }],
      hiddenRows: new Set([5]),
    },
  ],
  problems: [
    {
      severity: "note",
      code: "sheet_hidden",
      file: FILE,
      sheet: "Ark2",
      source_row: null,
      column_name: null,
      cell: null,
      message_da: "skjult",
      message_en: "hidden",
      action: "none",
    },
  ],
});

/** Reads through a cache opened anew, and says whether the file was parsed. */
function through(
  content: string,
  file = FILE,
  options: Parameters<typeof openReadCache>[1] = {},
  limits = DEFAULT_LIMITS,
) {
  let parsed = false;
  const result = openReadCache(folder, { leastMs: 0, ...options }).read(bytes(content), file, limits, () => {
    parsed = true;
    return found(content);
  });
  return { parsed, result };
}

describe("what is kept of files that were read", () => {
  test("an unchanged file isn't parsed again, and gives exactly what it gave, problems and kinds of cells included", () => {
    expect(through("Nordbyg A/S").parsed).toBe(true);
    const { parsed, result } = through("Nordbyg A/S");
    expect(parsed).toBe(false);
    expect(result).toStrictEqual(found("Nordbyg A/S"));
  });

  test("a text's columns are kept by number as well, blank cells and those that were quoted included", () => {
    const text = bytes('Navn;By\r\nNordbyg;Køge\r\n"Nord""byg";\r\n\r\n"Nordbyg";Køge\r\n');
    const fresh = parseFile(text, "koege/medlemmer.csv", DEFAULT_LIMITS);
    const cache = openReadCache(folder, { leastMs: 0 });
    const kept = [1, 2].map(() => cache.read(text, "koege/medlemmer.csv", DEFAULT_LIMITS, () => fresh))[1]!;
    expect(kept).not.toBe(fresh);
    const byRow = ({ sheets }: ReadFile) =>
      sheets[0]!.coded!.map(({ values, codes }) => Array.from(codes, (code) => values[code]));
    expect(byRow(kept)).toEqual([
      ["Navn", "Nordbyg", 'Nord"byg', "Nordbyg"],
      ["By", "Køge", null, "Køge"],
    ]);
    expect(kept.sheets[0]!.cells).toEqual(byRow(kept));
    expect(kept.sheets[0]!.rows).toEqual([1, 2, 3, 5]);
  });

  test("other bytes, another path or another limit is another file", () => {
    through("a");
    expect(through("b").parsed).toBe(true);
    expect(through("a", "roskilde/medlemmer.xlsx").parsed).toBe(true);
    expect(through("a", FILE, {}, { ...DEFAULT_LIMITS, maxCells: 5 }).parsed).toBe(true);
    expect(through("a").parsed).toBe(false);
  });

  test("an entry can't be read without its spreadsheet", () => {
    through("canary@example.dk");
    const [entry] = readdirSync(folder);
    expect(readFileSync(join(folder, entry!)).includes("canary")).toBe(false);
  });

  test("a broken entry is as if it weren't there, and is put right", () => {
    through("a");
    const path = join(folder, readdirSync(folder)[0]!);
    const whole = readFileSync(path);
    for (const broken of [
      whole.subarray(0, 20),
      Buffer.alloc(0),
      Buffer.concat([whole.subarray(0, -1), Buffer.from([0])]),
    ]) {
      writeFileSync(path, broken);
      expect(through("a", FILE, { writes: false }).result).toStrictEqual(found("a"));
    }
    expect(through("a").parsed).toBe(true);
    expect(through("a").parsed).toBe(false);
  });

  test("a file that gave no sheets is tried again, and one that is read at once isn't kept", () => {
    const cache = openReadCache(folder, { leastMs: 0 });
    cache.read(bytes("a"), FILE, DEFAULT_LIMITS, () => ({ ...found("a"), sheets: [] }));
    through("b", FILE, { leastMs: 60_000 });
    expect(readdirSync(folder)).toEqual([]);
  });

  test("a reader that may not write only reads", () => {
    through("a", FILE, { writes: false });
    expect(readdirSync(folder)).toEqual([]);
    through("a");
    expect(through("a", FILE, { writes: false }).parsed).toBe(false);
  });

  test("what was used longest ago goes where the entries take too much", () => {
    through("a");
    const path = join(folder, readdirSync(folder)[0]!);
    const { size } = statSync(path);
    utimesSync(path, new Date("2009-01-01"), new Date("2009-01-01"));
    through("b", FILE, { maxBytes: size + 100 });
    expect(readdirSync(folder)).toHaveLength(1);
    expect(through("b").parsed).toBe(false);
    expect(through("a").parsed).toBe(true);
  });

  test("a folder that can't be made changes nothing", () => {
    const file = join(folder, "taken");
    writeFileSync(file, "");
    const result = openReadCache(join(file, "inside"), { leastMs: 0 }).read(bytes("a"), FILE, DEFAULT_LIMITS, () =>
      found("a"),
    );
    expect(result).toStrictEqual(found("a"));
  });
});
