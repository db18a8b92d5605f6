import { type BookType, utils, write } from "@e965/xlsx";
import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { DEFAULT_LIMITS, readFile } from "../../loaders/read/index.js";
import type { ReadFile } from "../../loaders/read/sheet.js";

const limits = { ...DEFAULT_LIMITS, maxCells: 1_000_000, maxSeconds: 1 };

/** What holds of every answer, whatever the file. */
function expectSound({ sheets, problems }: ReadFile): void {
  if (sheets.length === 0) expect(problems.filter(({ severity }) => severity === "error")).toHaveLength(1);
  for (const { rows, cols, cells } of sheets) {
    expect(rows.length).toBeGreaterThan(0);
    expect(cells).toHaveLength(cols.length);
    for (const column of cells) {
      expect(column).toHaveLength(rows.length);
      expect(column.some((cell) => cell !== null)).toBe(true);
    }
    for (const numbers of [rows, cols]) {
      expect(numbers.every((one, i) => Number.isInteger(one) && (i === 0 || numbers[i - 1]! < one))).toBe(true);
    }
  }
}

describe("whatever the bytes, a file is read or refused, never a crash", () => {
  beforeAll(() => {
    vi.spyOn(console, "error").mockImplementation(() => {});
  });
  afterAll(() => {
    vi.restoreAllMocks();
  });

  const bounded = { interruptAfterTimeLimit: 2_000, markInterruptAsFailure: false };

  test("random bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => expectSound(readFile(bytes, "a.csv", limits))),
      bounded,
    );
  });

  test("random bytes behind every signature", () => {
    const signatures = [
      [0x50, 0x4b, 3, 4],
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
      [9, 8, 16, 0, 0, 6, 5, 0],
      [0xff, 0xfe],
      [0xef, 0xbb, 0xbf],
      [0x3c, 0x3f, 0x78, 0x6d, 0x6c],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...signatures), fc.uint8Array({ maxLength: 3000 }), (signature, bytes) =>
        expectSound(readFile(Uint8Array.from([...signature, ...bytes]), "a.xls", limits)),
      ),
      bounded,
    );
  });

  test.each<BookType>(["xlsx", "xlsb", "biff8", "biff5", "ods", "xlml"])("a real %s file, damaged", (bookType) => {
    const book = utils.book_new();
    const rows = Array.from({ length: 30 }, (_, i) => [`Firma ${i} æøå`, 40_000 + i, i % 3 === 0, null, i / 7]);
    const sheet = utils.aoa_to_sheet([["Navn", "Dato", "Ja", "", "Tal"], ...rows]);
    sheet["!merges"] = [utils.decode_range("A1:B1")];
    utils.book_append_sheet(book, sheet, "Ark1");
    const bytes = write(book, { type: "buffer", bookType, compression: true }) as Uint8Array;
    const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
    fc.assert(
      fc.property(
        fc.array(fc.record({ at: place, byte: fc.nat(255) }), { maxLength: 4 }),
        fc.record({ from: place, length: fc.nat(600), cut: fc.boolean() }),
        (flips, { from, length, cut }) => {
          const start = Math.floor(from * bytes.length);
          const damaged = cut
            ? Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + length)])
            : Buffer.from(bytes);
          for (const { at, byte } of flips) damaged[Math.floor(at * damaged.length)] = byte;
          expectSound(readFile(damaged, `a.${bookType}`, limits));
        },
      ),
      bounded,
    );
  });
});

test.each(["xlsx", "ods"] as const)("an %s package whose parts are damaged but whose check sums hold", (bookType) => {
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ["Navn", "Dato"],
      ["Å & B", 40_000],
      [true, 1 / 3],
    ]),
    "Ark1",
  );
  const parts = unzipSync(new Uint8Array(write(book, { type: "buffer", bookType, bookSST: true }) as Uint8Array));
  const names = Object.keys(parts).filter((name) => /content|sheet|styles|shared|workbook|Types/i.test(name));
  const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
  const piece = fc.constantFrom(
    "<",
    ">",
    "/",
    '"',
    "&",
    "",
    "9".repeat(20),
    "<c ",
    "</c>",
    "<v>",
    "-1",
    "]]>",
    "<!--",
    "\u0000",
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.array(fc.tuple(place, piece, fc.nat(12)), { minLength: 1, maxLength: 4 }),
      (name, edits) => {
        let text = Buffer.from(parts[name]!).toString("utf8");
        for (const [at, put, drop] of edits) {
          const start = Math.floor(at * text.length);
          text = text.slice(0, start) + put + text.slice(start + drop);
        }
        expectSound(readFile(zipSync({ ...parts, [name]: Buffer.from(text) }), `a.${bookType}`, limits));
      },
    ),
    { interruptAfterTimeLimit: 2_000, markInterruptAsFailure: false, numRuns: 300 },
  );
});

describe("a text file that somebody wrote", () => {
  const letter = fc.constantFrom(..."abcæøåÆØÅ xyz0123456789.,;:|'\"\n\t=+-@€–é");
  const cell = fc.string({ unit: letter, maxLength: 12 });
  const table = fc
    .integer({ min: 2, max: 6 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 20 }),
    );

  test("comes back cell by cell at its physical line, whatever its delimiter, line ends and encoding", () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(";", ",", "\t", "|"),
        fc.constantFrom("\n", "\r\n", "\r"),
        fc.constantFrom("utf8", "utf16le", "\ufeff"),
        (rows, delimiter, end, encoding) => {
          const heading = rows[0]!.map((_, i) => `kolonne${i}`);
          const expected: [number, number, string][] = heading.map((name, c) => [2, c, name]);
          let text = `sep=${delimiter}${end}${heading.join(delimiter)}${end}`;
          let line = 3;
          for (const row of rows) {
            // a record that looks like several of the file's own is what the reader must not believe
            const values = row.map((value) =>
              value.replaceAll("\n", delimiter === "\t" || delimiter === "|" ? "\n" : " "),
            );
            const words = values.map((value) =>
              /["\r\n;,\t| ]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value,
            );
            for (const [c, value] of values.entries()) if (value.trim() !== "") expected.push([line, c, value]);
            text += words.join(delimiter) + end;
            line += 1 + words.join("").split("\n").length - 1;
          }
          const bytes =
            encoding === "utf16le"
              ? Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")])
              : Buffer.from((encoding === "utf8" ? "" : encoding) + text, "utf8");
          const { sheets, problems } = readFile(bytes, "a.csv", limits);
          expect(problems).toEqual([]);
          const [sheet] = sheets;
          const found = sheet!.cells.flatMap((column, c) =>
            column.flatMap((value, r) => (value === null ? [] : [[sheet!.rows[r]!, sheet!.cols[c]!, value]])),
          );
          const order = (a: unknown[], b: unknown[]) => Number(a[0]) - Number(b[0]) || Number(a[1]) - Number(b[1]);
          expect(found.sort(order)).toEqual(expected.sort(order));
        },
      ),
      { interruptAfterTimeLimit: 3_000, markInterruptAsFailure: false, numRuns: 300 },
    );
  });
});
