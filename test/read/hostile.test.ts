import { utils, write } from "@e965/xlsx";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { DEFAULT_LIMITS, readFile } from "../../loaders/read/index.js";
import { ods, pack, xlsx } from "./package.js";

const codes = (bytes: Uint8Array, limits = DEFAULT_LIMITS) =>
  readFile(bytes, "a.xlsx", limits).problems.map(({ code }) => code);
const sheet = (rows: string, more = "") => xlsx([{ name: "A", xml: `<sheetData>${rows}</sheetData>${more}` }]);

describe("packages", () => {
  const zeros = new Uint8Array(12 * 2 ** 20);
  const limits = { ...DEFAULT_LIMITS, maxUnpackedBytes: 10 * 2 ** 20 };

  test("a bomb that declares its size isn't unpacked", () => {
    const bomb = zipSync({ "xl/worksheets/sheet1.xml": zeros });
    expect(bomb.length).toBeLessThan(100_000);
    expect(codes(bomb, limits)).toEqual(["file_unpacks_too_large"]);
  });

  test("a bomb that lies about its size is stopped at the limit", () => {
    const bomb = Buffer.from(zipSync({ "xl/worksheets/sheet1.xml": zeros }));
    const directory = bomb.indexOf("PK\x01\x02", 0, "latin1");
    bomb.writeUInt32LE(100, directory + 24);
    expect(codes(bomb, limits)).toEqual(["file_unpacks_too_large"]);
  });

  test("entries that overlap are each held to the same limit", () => {
    const one = Buffer.from(zipSync({ "xl/a.xml": new Uint8Array(3 * 2 ** 20) }));
    const directory = one.indexOf("PK\x01\x02", 0, "latin1");
    const end = one.indexOf("PK\x05\x06", 0, "latin1");
    const entry = one.subarray(directory, end);
    const copies = Array.from({ length: 50 }, (_, i) => {
      const copy = Buffer.from(entry);
      copy.write(String.fromCharCode(97 + (i % 26)), 46 + 3, "latin1");
      copy.writeUInt32LE(1, 24);
      return copy;
    });
    const tail = Buffer.from(one.subarray(end));
    tail.writeUInt16LE(50, 8);
    tail.writeUInt16LE(50, 10);
    tail.writeUInt32LE(entry.length * 50, 12);
    const bytes = Buffer.concat([one.subarray(0, directory), ...copies, tail]);
    expect(readFile(bytes, "a.xlsx", limits).sheets).toEqual([]);
    expect(codes(bytes, limits)).toHaveLength(1);
  });

  test("millions of strings in a few bytes are refused before they are built", () => {
    const strings = "<si><t>a</t></si>".repeat(30_000);
    const bytes = xlsx([{ name: "A", xml: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>' }], {
      strings,
    });
    expect(codes(bytes, { ...DEFAULT_LIMITS, maxCells: 100_000 })).toEqual(["too_many_cells"]);
    expect(readFile(bytes, "a.xlsx").sheets[0]!.cells).toEqual([["a"]]);
  });

  test("styles that would fill the memory are not given to the library", () => {
    const bytes = xlsx([{ name: "A", xml: "<sheetData/>" }], {
      styles: `<cellXfs>${"<xf/>".repeat(200_000)}</cellXfs>`,
    });
    expect(bytes.length).toBeLessThan(10_000);
    expect(codes(bytes, { ...DEFAULT_LIMITS, maxLibraryBytes: 900_000 })).toEqual(["file_unpacks_too_large"]);
  });

  test("names that climb out of the package are only names", () => {
    expect(codes(pack({ "../../etc/passwd": "x", __proto__: "y" }))).toEqual(["file_unreadable"]);
  });
});

describe("text that would cost the square of its length is read in one go", () => {
  const limits = { ...DEFAULT_LIMITS, maxSeconds: 20 };
  const many = 300_000;
  const cell = (inner: string) =>
    `<table:table table:name="A"><table:table-row><table:table-cell office:value-type="string">${inner}<text:p>x</text:p></table:table-cell></table:table-row></table:table>`;

  test.each([
    ["tags without attributes", ods(cell("<text:span>".repeat(many) + "</text:span>".repeat(many)))],
    [
      "drawings each of a kind of its own",
      ods(cell(Array.from({ length: many }, (_, i) => `<draw:a${i}>x</draw:a${i}>`).join(""))),
    ],
    ["number styles that never end", ods(cell(""), "<number:date-style x>".repeat(many))],
    ["styles that never end", ods(cell(""), "<style:style ".repeat(many))],
    ["cells without values", sheet(`<row r="1"><c r="A1"><v>1</v></c>${'<c r="B1"></c>'.repeat(many)}</row>`)],
    ["comments that never end", sheet(`<row r="1"><c r="A1"><v>1</v></c></row>${"<!--".repeat(many)}`)],
    [
      "reading aids that never end",
      sheet(`<row r="1"><c r="A1" t="inlineStr"><is><t>x</t>${"<rPh ".repeat(many)}</is></c></row>`),
    ],
    [
      "a number format of many brackets",
      xlsx([{ name: "A", xml: '<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row></sheetData>' }], {
        styles: `<numFmts><numFmt numFmtId="200" formatCode="${"[".repeat(many)}yy"/></numFmts><cellXfs><xf/><xf numFmtId="200"/></cellXfs>`,
      }),
    ],
  ])("%s", (_, bytes) => {
    const { sheets, problems } = readFile(bytes, "a.xlsx", limits);
    expect(problems.filter(({ code }) => code === "file_too_slow")).toEqual([]);
    expect(sheets.map(({ cells }) => String(cells[0]![0]))).toEqual([expect.stringMatching(/^[x1]$/)]);
  });

  test("a cell longer than any real one is refused, with its row", () => {
    const long = "ab ".repeat(40_000);
    for (const bytes of [
      Buffer.from(`a;b\n1;2\n${long};3\n`),
      Buffer.from(`a;b\n1;2\n"${long}""";3\n`),
      sheet(`<row r="3"><c r="A3" t="inlineStr"><is><t>${long}</t></is></c></row>`),
    ])
      expect(readFile(bytes, "a.csv").problems).toMatchObject([
        {
          code: "cell_too_long",
          message_en: expect.stringContaining("Row 3 has a cell of more than 100000 characters"),
        },
      ]);
    expect(readFile(Buffer.from(`a;b\n${" ".repeat(200_000)};3\n`), "a.csv").problems).toEqual([]);
  });
});

describe("XML", () => {
  const laughs =
    '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY x SYSTEM "file:///etc/hostname">]>';

  test("entities that a file declares are never expanded, neither inner nor outer ones", () => {
    const worksheet = `${laughs}<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&c;&x;</t></is></c></row></sheetData></worksheet>`;
    expect(JSON.stringify(readFile(xlsx([{ name: "A", xml: worksheet }]), "a.xlsx").sheets)).not.toContain("haha");
    const strings = pack({ "xl/sharedStrings.xml": `${laughs}<sst><si><t>&c;</t></si></sst>` });
    expect(codes(strings)).toEqual(["file_unreadable"]);
    const table =
      '<table:table table:name="A"><table:table-row><table:table-cell office:value-type="string"><text:p>&c;&x;</text:p></table:table-cell></table:table-row></table:table>';
    expect(readFile(ods(table), "a.ods").sheets[0]!.cells).toEqual([["&c;&x;"]]);
  });

  test("references to characters that don't exist do no harm", () => {
    const bytes = sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>a&#x110000;&#99999999;b</t></is></c></row>');
    expect(readFile(bytes, "a.xlsx").sheets).toHaveLength(1);
  });
});

/** An .xls whose second number (MS-XLS 2.4.180: type, length, row, column) stands in its very last cell. */
function farXls(): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([[1.5], [null, 2.5]]), "A");
  const bytes = Buffer.from(write(book, { type: "buffer", bookType: "biff8" }) as Uint8Array);
  const at = bytes.indexOf(Buffer.from([0x03, 0x02, 14, 0, 1, 0, 1, 0]));
  bytes.writeUInt16LE(65535, at + 4);
  bytes.writeUInt16LE(255, at + 6);
  return bytes;
}

describe("space that holds nothing costs nothing", () => {
  const limits = { ...DEFAULT_LIMITS, maxCells: 100, maxSeconds: 20 };

  test("two cells a million rows and columns apart, in every format", () => {
    const far = readFile(
      sheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'),
      "a.xlsx",
      limits,
    );
    expect(far.sheets[0]).toMatchObject({
      rows: [1, 1048576],
      cols: [0, 16383],
      cells: [
        [1, null],
        [null, 2],
      ],
    });

    const beyond = readFile(
      sheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="99999999"><c r="ZZZZZ99999999"><v>2</v></c></row>'),
      "a.xlsx",
      limits,
    );
    expect(beyond.sheets[0]!.cells).toEqual([
      [1, null],
      [null, 2],
    ]);

    expect(readFile(farXls(), "a.xls", limits).sheets[0]).toMatchObject({
      rows: [1, 65536],
      cols: [0, 255],
      cells: [
        [1.5, null],
        [null, 2.5],
      ],
    });

    const gap =
      '<table:table-row table:number-rows-repeated="1048574"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
    const cell = (value: number) => `<table:table-cell office:value-type="float" office:value="${value}"/>`;
    const table = `<table:table table:name="A"><table:table-row>${cell(1)}</table:table-row>${gap}<table:table-row><table:table-cell table:number-columns-repeated="16383"/>${cell(2)}</table:table-row></table:table>`;
    expect(readFile(ods(table), "a.ods", limits).sheets[0]).toMatchObject({ rows: [1, 1048576], cols: [0, 16383] });

    expect(readFile(Buffer.from(`a;b\n1${";".repeat(1_000_000)}2\n`), "a.csv", limits).sheets[0]).toMatchObject({
      rows: [1, 2],
      cols: [0, 1, 1_000_000],
    });
  });

  test("a filled cell repeated over all rows and columns is refused, not built", () => {
    const table =
      '<table:table table:name="A"><table:table-row table:number-rows-repeated="1000000000"><table:table-cell table:number-columns-repeated="1000000000" office:value-type="float" office:value="1"/></table:table-row></table:table>';
    expect(codes(ods(table))).toEqual(["too_many_columns"]);
    expect(codes(ods(table.replace(/number-columns-repeated="\d+"/, "")))).toEqual(["too_many_cells"]);
  });

  test("a line of more filled cells than a spreadsheet has columns is refused", () => {
    expect(codes(Buffer.from("x;".repeat(20_000)))).toEqual(["too_many_columns"]);
  });

  test("a long diagonal is refused before it is a square", () => {
    const diagonal = Array.from({ length: 5_000 }, (_, i) => `${";".repeat(i)}x`).join("\n");
    expect(codes(Buffer.from(diagonal), { ...DEFAULT_LIMITS, maxCells: 1_000_000 })).toEqual(["too_many_cells"]);
  });

  test("a merge over the whole sheet and wide column settings are a range each", () => {
    const bytes = xlsx([
      {
        name: "A",
        xml: '<cols><col min="1" max="999999999" width="9"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      },
    ]);
    expect(readFile(bytes, "a.xlsx", limits).sheets[0]).toMatchObject({
      cells: [[1]],
      merges: [{ top: 1, left: 0, bottom: 1048576, right: 16383 }],
    });
  });

  test("hidden rows repeated a billion times are not counted one by one", () => {
    const cell = '<table:table-cell office:value-type="float" office:value="1"/>';
    const table = `<table:table table:name="A"><table:table-row>${cell}</table:table-row><table:table-row table:number-rows-repeated="1000000000" table:visibility="collapse"><table:table-cell/></table:table-row></table:table>`;
    const { sheets, problems } = readFile(ods(table), "a.ods", limits);
    expect(sheets[0]!.rows).toEqual([1]);
    expect(problems).toEqual([]);
  });
});

test("a name that would be a path or a formula is only a name", () => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['=HYPERLINK("http://example.org")']]), "=cmd");
  const { sheets } = readFile(write(book, { type: "buffer", bookType: "xlsx" }) as Uint8Array, "a.xlsx");
  expect(sheets[0]).toMatchObject({ name: "=cmd", cells: [['=HYPERLINK("http://example.org")']] });
});

test("work that doesn't end is ended", () => {
  const text = Buffer.from("a;b\n".repeat(400_000));
  expect(codes(text, { ...DEFAULT_LIMITS, maxSeconds: 0.001 })).toEqual(["file_too_slow"]);
});
