import { type BookType, CFB, read as readBook, utils, type WorkBook, write } from "@e965/xlsx";
import { afterEach, describe, expect, test } from "vitest";
import { formatOf, numberCell } from "../../loaders/read/format.js";
import { readFile } from "../../loaders/read/index.js";
import { DateCell, ErrorCell, type Sheet } from "../../loaders/read/sheet.js";
import { xlsx } from "./package.js";

function only(bytes: Uint8Array, file = "a.xlsx"): Sheet {
  const { sheets, problems } = readFile(bytes, file);
  expect(sheets, JSON.stringify(problems)).toHaveLength(1);
  return sheets[0]!;
}

/** The cells by address, such as `B2`. */
function cells(sheet: Sheet): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [c, column] of sheet.cells.entries()) {
    for (const [r, cell] of column.entries()) {
      if (cell !== null) found[utils.encode_cell({ c: sheet.cols[c]!, r: sheet.rows[r]! - 1 })] = cell;
    }
  }
  return found;
}

const day = (iso: string) => new DateCell(iso);

describe.each<[string, BookType]>([
  ["xlsx", "xlsx"],
  ["xlsm", "xlsm"],
  ["xlsb", "xlsb"],
  ["xls", "biff8"],
  ["ods", "ods"],
  ["xml", "xlml"],
])("an .%s workbook", (extension, bookType) => {
  function written(change: (book: WorkBook) => void = () => {}): Uint8Array {
    const sheet = utils.aoa_to_sheet([
      ["Organisation", "Branche", "Dato", "Antal", "Må nævnes", "Note"],
      ["Æblegården & Søn ApS", 11100, 39875, 0.1 + 0.2, true, "to\nlinjer"],
      [],
      ["Øst A/S", 620100, 39875.75, -3, false, " "],
    ]);
    sheet.B2.z = "000000";
    sheet.B4.z = "000000";
    sheet.C2.z = "dd/mm/yyyy";
    sheet.C4.z = "yyyy-mm-dd hh:mm";
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, "Medlemmer");
    change(book);
    return write(book, { type: "buffer", bookType }) as Uint8Array;
  }

  test("gives its texts, numbers, days, booleans and codes with their zeros at their places", () => {
    const sheet = only(written(), `a.${extension}`);
    expect(sheet.name).toBe("Medlemmer");
    expect(sheet.rows).toEqual([1, 2, 4]);
    expect(sheet.cols).toEqual([0, 1, 2, 3, 4, 5]);
    expect(cells(sheet)).toEqual({
      A1: "Organisation",
      B1: "Branche",
      C1: "Dato",
      D1: "Antal",
      E1: "Må nævnes",
      F1: "Note",
      A2: "Æblegården & Søn ApS",
      B2: "011100",
      // 3 March 2009 is day 39875 in Excel's calendar
      C2: day("2009-03-03"),
      D2: 0.3,
      E2: true,
      F2: "to\nlinjer",
      A4: "Øst A/S",
      B4: 620100,
      C4: day("2009-03-03"),
      D4: -3,
      E4: false,
    });
  });

  test("opens under any name, with a note where the name says text", () => {
    const { sheets, problems } = readFile(written(), "eksport.csv");
    expect(sheets).toHaveLength(1);
    expect(problems.map(({ code }) => code)).toEqual(["file_kind_differs"]);
  });

  if (bookType !== "ods") {
    test("keeps merges, and leaves hidden sheets unread with a note", () => {
      const bytes = written((book) => {
        const sheet = book.Sheets.Medlemmer!;
        sheet["!merges"] = [utils.decode_range("A1:B1")];
        utils.book_append_sheet(book, utils.aoa_to_sheet([["hemmelig"]]), "Skjult");
        utils.book_set_sheet_visibility(book, 1, 1);
      });
      const { sheets, problems } = readFile(bytes, `a.${extension}`);
      expect(sheets.map(({ name }) => name)).toEqual(["Medlemmer"]);
      expect(problems).toMatchObject([{ code: "sheet_hidden", severity: "note", sheet: "Skjult" }]);
      if (bookType !== "xlml") expect(sheets[0]!.merges).toEqual([{ top: 1, left: 0, bottom: 1, right: 1 }]);
    });
  }

  test("takes JavaScript's own words for words", () => {
    const book = utils.book_new();
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ["__proto__", "constructor"],
        ["toString", 1],
      ]),
      "__proto__",
    );
    utils.book_append_sheet(book, utils.aoa_to_sheet([["valueOf"]]), "constructor");
    const { sheets } = readFile(write(book, { type: "buffer", bookType }) as Uint8Array, `a.${extension}`);
    expect(sheets.map(({ name, cells }) => ({ name, cells }))).toEqual([
      {
        name: "__proto__",
        cells: [
          ["__proto__", "toString"],
          ["constructor", 1],
        ],
      },
      { name: "constructor", cells: [["valueOf"]] },
    ]);
    expect(({} as Record<string, unknown>).cells).toBeUndefined();
  });
});

test.each(["biff5", "biff2"] as const)("an .xls of the old kind %s is read as Windows-1252", (bookType) => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([["?se ?r? ? ?"]]), "A");
  const bytes = Buffer.from(write(book, { type: "buffer", bookType }) as Uint8Array);
  const at = bytes.indexOf("?se ?r? ? ?");
  for (const [i, byte] of [
    [0, 0xc5],
    [4, 0xc6],
    [6, 0xf8],
    [8, 0x96],
    [10, 0x80],
  ] as const)
    bytes[at + i] = byte;
  expect(readFile(bytes, "a.xls").sheets[0]!.cells).toEqual([["Åse Ærø – €"]]);
});

test("rows hidden in an .xls are loaded, and noted", () => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([[1.5], [2.5], [3.5]]), "A");
  const container = CFB.read(write(book, { type: "buffer", bookType: "biff8" }) as Uint8Array, { type: "buffer" });
  const stream = CFB.find(container, "/Workbook")!;
  const content = Buffer.from(stream.content as Uint8Array);
  // MS-XLS 2.4.221: a Row record for the second row whose options say fDyZero, put before the first Number record
  const row = Buffer.from([0x08, 0x02, 16, 0, 1, 0, 0, 0, 1, 0, 0xff, 0, 0, 0, 0, 0, 0x20, 1, 15, 0]);
  const first = content.indexOf(Buffer.from([0x03, 0x02, 14, 0, 0, 0, 0, 0]));
  const changed = Buffer.concat([content.subarray(0, first), row, content.subarray(first)]);
  stream.content = changed as unknown as typeof stream.content;
  stream.size = changed.length;
  const { sheets, problems } = readFile(CFB.write(container, { type: "buffer" }) as Uint8Array, "a.xls");
  expect(sheets[0]).toMatchObject({ rows: [1, 2, 3], cells: [[1.5, 2.5, 3.5]] });
  expect([...sheets[0]!.hiddenRows]).toEqual([2]);
  expect(problems).toMatchObject([{ code: "row_hidden", sheet: "A", source_row: 2 }]);
});

describe("a worksheet's XML", () => {
  const sheetOf = (rows: string, more?: Parameters<typeof xlsx>[1], after = "") =>
    only(xlsx([{ name: "Ark1", xml: `<sheetData>${rows}</sheetData>${after}` }], more));

  test("cells outside a wrong dimension are read", () => {
    const sheet = only(
      xlsx([
        {
          name: "Ark1",
          xml: '<dimension ref="A1"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="7"><c r="D7"><v>2</v></c></row></sheetData>',
        },
      ]),
    );
    expect(cells(sheet)).toEqual({ A1: 1, D7: 2 });
  });

  test("shared, rich, inline and calculated texts are read; reading aids are not", () => {
    const strings =
      '<si><t>Køge &amp; Omegn</t></si><si><r><t xml:space="preserve">Ny </t></r><r><rPr><b/></rPr><t>tekst</t></r></si>';
    const sheet = sheetOf(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>' +
        '<c r="C1" t="inlineStr"><is><t>linje 1_x000D_&#10;2</t></is></c>' +
        '<c r="D1" t="inlineStr"><is><r><t>a</t></r><r><t xml:space="preserve"> b</t></r><rPh sb="0" eb="1"><t>nej</t></rPh></is></c>' +
        '<c r="E1" t="str"><f>A1&amp;"!"</f><v>Køge!</v></c></row>',
      { strings },
    );
    expect(cells(sheet)).toEqual({ A1: "Køge & Omegn", B1: "Ny tekst", C1: "linje 1\r\n2", D1: "a b", E1: "Køge!" });
  });

  test("a formula gives the value it had when the file was saved, and nothing where it was never calculated", () => {
    const sheet = sheetOf(
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>2+2</f></c><c r="C1" t="b"><f>TRUE()</f><v>1</v></c>' +
        '<c r="D1"><f>WEBSERVICE("http://example.org")</f><v></v></c></row>',
    );
    expect(cells(sheet)).toEqual({ A1: 2, C1: true });
  });

  test("errors are errors", () => {
    const sheet = sheetOf(
      '<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>',
    );
    expect(cells(sheet)).toEqual({ A1: new ErrorCell("#N/A"), B1: new ErrorCell("#DIV/0!") });
  });

  test("rows and cells without an address follow the one before", () => {
    const sheet = sheetOf("<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>");
    expect(cells(sheet)).toEqual({ A1: 1, B1: 2, B2: 3 });
  });

  test("rows out of order are put in order", () => {
    const sheet = sheetOf(
      '<row r="3"><c r="B3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="C3"><v>4</v></c></row>',
    );
    expect(sheet.rows).toEqual([1, 3]);
    expect(cells(sheet)).toEqual({ A1: 1, B3: 3, C3: 4 });
  });

  test("elements with a namespace prefix are read", () => {
    const xml =
      '<?xml version="1.0" encoding="utf-8"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      '<x:sheetData><x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>Ærø</x:t></x:is></x:c><x:c r="C2"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(cells(only(xlsx([{ name: "Ark1", xml }])))).toEqual({ B2: "Ærø", C2: 5 });
  });

  test("hidden and filtered rows are loaded, and a few are noted each at its row", () => {
    const { sheets, problems } = readFile(
      xlsx([
        {
          name: "Ark1",
          xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row><row r="3" hidden="true"><c r="A3"><v>3</v></c></row><row r="9" hidden="1"/></sheetData>',
        },
      ]),
      "a.xlsx",
    );
    expect(sheets[0]!.rows).toEqual([1, 2, 3]);
    expect([...sheets[0]!.hiddenRows]).toEqual([2, 3]);
    expect(problems).toMatchObject([
      { code: "row_hidden", severity: "note", sheet: "Ark1", source_row: 2 },
      { code: "row_hidden", severity: "note", sheet: "Ark1", source_row: 3 },
    ]);
  });

  test("many hidden rows are noted once, by their numbers", () => {
    const row = (n: number) =>
      `<row r="${n}"${n === 2 || n > 4 ? ' hidden="1"' : ""}><c r="A${n}"><v>${n}</v></c></row>`;
    const xml = `<sheetData>${[1, 2, 3, 4, 5, 6, 7].map(row).join("")}</sheetData>`;
    const { problems } = readFile(xlsx([{ name: "Ark1", xml }]), "a.xlsx");
    expect(problems).toMatchObject([{ code: "rows_hidden", severity: "note", sheet: "Ark1", source_row: null }]);
    expect(problems[0]!.message_da).toContain("er læst med (4): 2, 5–7.");
  });

  test("hidden and very hidden sheets are left unread and noted by name", () => {
    const xml = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
    const { sheets, problems } = readFile(
      xlsx([
        { name: "Gammel", xml, state: "hidden" },
        { name: "Data", xml },
        { name: "Lister", xml, state: "veryHidden" },
      ]),
      "a.xlsx",
    );
    expect(sheets.map(({ name }) => name)).toEqual(["Data"]);
    expect(problems.map(({ code, sheet }) => [code, sheet])).toEqual([
      ["sheet_hidden", "Gammel"],
      ["sheet_hidden", "Lister"],
    ]);
  });

  test("merged ranges keep their places", () => {
    const sheet = sheetOf(
      '<row r="2"><c r="B2"><v>1</v></c></row>',
      {},
      '<mergeCells count="1"><mergeCell ref="B2:AA4"/></mergeCells>',
    );
    expect(sheet.merges).toEqual([{ top: 2, left: 1, bottom: 4, right: 26 }]);
  });

  test("white space, no-break spaces included, is a blank cell", () => {
    const sheet = sheetOf(
      '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> \u00a0</t></is></c><c r="B1"><v>0</v></c></row>',
    );
    expect(cells(sheet)).toEqual({ B1: 0 });
  });
});

describe("numbers and days", () => {
  const styles =
    '<numFmts count="6"><numFmt numFmtId="164" formatCode="000000"/><numFmt numFmtId="165" formatCode="dd\\-mm\\-yyyy"/>' +
    '<numFmt numFmtId="166" formatCode="0000"/><numFmt numFmtId="167" formatCode="[$-406]d\\.\\ mmmm\\ yyyy;@"/>' +
    '<numFmt numFmtId="168" formatCode="00\\.00\\.00"/><numFmt numFmtId="169" formatCode="hh:mm"/></numFmts>' +
    '<cellXfs count="11"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/>' +
    '<xf numFmtId="168"/><xf numFmtId="169"/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="3"/><xf numFmtId="22"/></cellXfs>';
  const one = (style: number, value: string, workbook = "") =>
    Object.values(
      cells(
        only(
          xlsx(
            [{ name: "A", xml: `<sheetData><row r="1"><c r="A1" s="${style}"><v>${value}</v></c></row></sheetData>` }],
            {
              styles,
              workbook,
            },
          ),
        ),
      ),
    )[0];

  // the serial numbers are Excel's: day 1 is 1 January 1900, and 29 February 1900 counts as day 60
  test.each([
    [8, "1", "1900-01-01"],
    [8, "59", "1900-02-28"],
    [8, "61", "1900-03-01"],
    [8, "39814", "2009-01-01"],
    [2, "39872", "2009-02-28"],
    [2, "39873", "2009-03-01"],
    [4, "40543", "2010-12-31"],
    [10, "39873.999", "2009-03-01"],
    [8, "2958465", "9999-12-31"],
  ])("format %i shows %s as the day %s", (style, value, iso) => {
    expect(one(style, value)).toEqual(day(iso));
  });

  test("a workbook that counts from 1904 gives the same days by its own numbers", () => {
    expect(one(8, "38411", '<workbookPr date1904="1"/>')).toEqual(day("2009-03-01"));
    expect(one(8, "0", '<workbookPr date1904="1"/>')).toEqual(day("1904-01-01"));
  });

  test("a day stored as text of type d is that day", () => {
    const xml = '<sheetData><row r="1"><c r="A1" t="d"><v>2009-03-01T00:00:00</v></c></row></sheetData>';
    expect(cells(only(xlsx([{ name: "A", xml }])))).toEqual({ A1: day("2009-03-01") });
  });

  test.each([
    [1, "11100", "011100"],
    [1, "620100", 620100],
    [3, "999", "0999"],
    [5, "11100", "01.11.00"],
    [6, "0.5", "12:00"],
    [7, "0.25", 0.25],
    [9, "1234.5", 1234.5],
    [0, "0.30000000000000004", 0.3],
    [0, "1E-7", 1e-7],
    [0, "12345678", 12345678],
    [1, "0", 0],
  ])("format %i gives %s as %j", (style, value, cell) => {
    expect(one(style, value)).toBe(cell);
  });

  // what Excel shows for these codes, in its English edition
  test.each([
    ["[h]:mm", 1.5, "36:00"],
    ["hh:mm;@", 0.5, "12:00"],
    ["mm:ss", 0.01, "14:24"],
    ["mmm-yy", 39873, day("2009-03-01")],
    ["DD.MM.YYYY", 39873, day("2009-03-01")],
    ["[$-406]dddd\\ d\\.\\ mmmm\\ yyyy;@", 39873.6, day("2009-03-01")],
    ['0" dage"', 5, 5],
    ['_-* #,##0.00\\ "kr."_-', 5.25, 5.25],
    ["[Red]-0.00E+00", 5.5, 5.5],
    ["00 00 00 00", 1234567, "01 23 45 67"],
    ["00 00 00 00", 12345678, 12345678],
    ["\\D\\K\\-0000", 4000, 4000],
    ["0000", 800, "0800"],
    ["@", 11100, 11100],
  ])("a number under the format %s: %d → %j", (code, value, cell) => {
    expect(numberCell(value, formatOf(code), false)).toEqual(cell);
  });

  afterEach(() => {
    process.env.TZ = "UTC";
  });

  test.each(["America/Los_Angeles", "Pacific/Auckland", "Europe/Copenhagen"])("days don't move in %s", (zone) => {
    process.env.TZ = zone;
    expect(one(2, "39873")).toEqual(day("2009-03-01"));
    expect(one(10, "39900.99")).toEqual(day("2009-03-28"));
  });
});

test("the cells are those that the library itself would read", () => {
  const rows = Array.from({ length: 60 }, (_, r) =>
    Array.from({ length: 9 }, (_, c) =>
      (r * 7 + c * 3) % 5 === 0 ? null : (r + c) % 3 === 0 ? `æ<${r}>&"${c}'` : r * c - 7.25,
    ),
  );
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "Ark1");
  for (const bookSST of [true, false]) {
    const bytes = write(book, { type: "buffer", bookType: "xlsx", bookSST }) as Uint8Array;
    const library = readBook(bytes).Sheets.Ark1!;
    const expected = Object.fromEntries(
      Object.entries(library).flatMap(([address, cell]) => (address.startsWith("!") ? [] : [[address, cell.v]])),
    );
    expect(cells(only(bytes))).toEqual(expected);
  }
});
