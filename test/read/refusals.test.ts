import { CFB, utils, write } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { DEFAULT_LIMITS, readFile } from "../../loaders/read/index.js";
import { READ_PROBLEMS } from "../../src/model/problems/read.js";
import { ods, pack, xlsx } from "./package.js";

const ONE = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const good = xlsx([{ name: "Ark1", xml: ONE }]);

function xls(rows: unknown[][]): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "Ark1");
  return write(book, { type: "buffer", bookType: "biff8" }) as Uint8Array;
}

/** An .xls whose workbook stream says right after its beginning that it is encrypted (MS-XLS 2.4.117, XOR). */
function encryptedXls(): Uint8Array {
  const container = CFB.read(xls([["a"]]), { type: "buffer" });
  const stream = CFB.find(container, "/Workbook")!;
  const content = Buffer.from(stream.content as Uint8Array);
  const afterBeginning = 4 + content.readUInt16LE(2);
  const filePass = Buffer.from([0x2f, 0, 6, 0, 0, 0, 0x34, 0x12, 0x78, 0x56]);
  const changed = Buffer.concat([content.subarray(0, afterBeginning), filePass, content.subarray(afterBeginning)]);
  stream.content = changed as unknown as typeof stream.content;
  stream.size = changed.length;
  return CFB.write(container, { type: "buffer" }) as Uint8Array;
}

/** What Office makes of an .xlsx with a password: a container with the encrypted package inside. */
function encryptedXlsx(): Uint8Array {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, "/EncryptionInfo", Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]));
  CFB.utils.cfb_add(container, "/EncryptedPackage", Buffer.alloc(6000, 7));
  return CFB.write(container, { type: "buffer" }) as Uint8Array;
}

function withFlag(bytes: Uint8Array): Uint8Array {
  const changed = Buffer.from(bytes);
  for (
    let at = changed.indexOf("PK\x01\x02", 0, "latin1");
    at !== -1;
    at = changed.indexOf("PK\x01\x02", at + 4, "latin1")
  ) {
    changed[at + 8]! |= 1;
  }
  return changed;
}

describe("a file that can't be used is one error that says why", () => {
  const html =
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><tr><td>Køge</td></tr></table></body></html>';
  const refused: [string, string, Uint8Array, string][] = [
    ["an empty file", "a.xlsx", new Uint8Array(), "file_empty"],
    ["white space only", "a.csv", Buffer.from(" \r\n\t\n"), "file_without_cells"],
    ["a web page called .xlsx", "a.xlsx", Buffer.from(`<!DOCTYPE html>${html}`), "file_html"],
    ["a web page's table called .xls", "a.xls", Buffer.from(html), "file_html"],
    ["a web page called .csv", "a.csv", Buffer.from(`\ufeff\r\n${html}`), "file_html"],
    [
      "a fragment of a web page",
      "a.xls",
      Buffer.from("<style>td{}</style>\n<table><tr><td>1</td></tr></table>"),
      "file_html",
    ],
    ["a web page in one file", "a.xls", Buffer.from("MIME-Version: 1.0\nContent-Type: multipart/related"), "file_html"],
    [
      "XML of some other kind",
      "a.csv",
      Buffer.from('<?xml version="1.0"?><feed><entry/></feed>'),
      "file_not_spreadsheet",
    ],
    ["an .xlsx with a password", "a.xlsx", encryptedXlsx(), "file_encrypted"],
    ["an .xls with a password", "a.xls", encryptedXls(), "file_encrypted"],
    [
      "an .ods with a password",
      "a.ods",
      ods(
        "",
        "",
        '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>',
      ),
      "file_encrypted",
    ],
    ["a zip archive with a password", "a.xlsx", withFlag(good), "file_encrypted"],
    ["the first half of an .xlsx", "a.xlsx", good.subarray(0, good.length / 2), "file_truncated"],
    ["the first half of an .xls", "a.xls", xls([["a"]]).subarray(0, 1000), "file_truncated"],
    ["an .xls that lacks its last kilobyte", "a.xls", xls([["a"]]).slice(0, -1024), "file_truncated"],
    ["a PDF", "a.xlsx", Buffer.from("%PDF-1.7\n1 0 obj"), "file_not_spreadsheet"],
    ["a picture", "a.csv", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), "file_not_spreadsheet"],
    ["random bytes", "a.csv", Buffer.from([1, 2, 3, 200, 5, 6, 7, 8, 14, 15]), "file_not_spreadsheet"],
    ["a zip archive of something else", "a.xlsx", pack({ "readme.txt": "hej" }), "file_unreadable"],
    ["a text document", "a.ods", pack({ "content.xml": "<office:document-content/>" }), "file_unreadable"],
    ["a workbook without cells", "a.xlsx", xlsx([{ name: "Ark1", xml: "<sheetData/>" }]), "file_without_cells"],
  ];

  test.each(refused)("%s (%s)", (_, file, bytes, code) => {
    const result = readFile(bytes, file);
    expect(result.sheets).toEqual([]);
    expect(result.problems).toMatchObject([{ code, severity: "error", action: "set_aside", file }]);
    expect(result.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test("a password is said to be what must be removed", () => {
    expect(readFile(encryptedXlsx(), "a.xlsx").problems[0]!.message_da).toBe(
      "a.xlsx: Filen er beskyttet med en adgangskode. Fjern adgangskoden, og gem filen igen.",
    );
  });

  test("one bit that fell over inside a package is noticed", () => {
    const bytes = Buffer.from(good);
    const at = bytes.indexOf("xl/worksheets/sheet1.xml") + "xl/worksheets/sheet1.xml".length + 40;
    bytes[at]! ^= 16;
    expect(readFile(bytes, "a.xlsx").problems).toMatchObject([{ code: "file_truncated" }]);
  });

  test("a sheet whose data break off is set aside, and the others load", () => {
    const xml = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
    const broken =
      '<?xml version="1.0"?><worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"';
    const { sheets, problems } = readFile(
      xlsx([
        { name: "Hel", xml },
        { name: "Halv", xml: broken },
      ]),
      "a.xlsx",
    );
    expect(sheets.map(({ name }) => name)).toEqual(["Hel"]);
    expect(problems).toMatchObject([{ code: "sheet_unreadable", severity: "error", sheet: "Halv" }]);
  });

  test("limits name themselves, and may be raised", () => {
    const text = Buffer.from("a;b\n1;2\n3;4\n");
    expect(readFile(text, "a.csv", { ...DEFAULT_LIMITS, maxFileBytes: 5 }).problems).toMatchObject([
      { code: "file_too_large" },
    ]);
    expect(readFile(text, "a.csv", { ...DEFAULT_LIMITS, maxCells: 5 }).problems).toMatchObject([
      { code: "too_many_cells" },
    ]);
    expect(readFile(text, "a.csv", { ...DEFAULT_LIMITS, maxCells: 6 }).sheets).toHaveLength(1);
    const three = xlsx(["A", "B", "C"].map((name) => ({ name, xml: ONE })));
    expect(readFile(three, "a.xlsx", { ...DEFAULT_LIMITS, maxSheets: 2 }).problems).toMatchObject([
      { code: "too_many_sheets" },
    ]);
    expect(readFile(three, "a.xlsx", { ...DEFAULT_LIMITS, maxSheets: 3 }).sheets).toHaveLength(3);
    expect(readFile(good, "a.xlsx", { ...DEFAULT_LIMITS, maxUnpackedBytes: 500 }).problems).toMatchObject([
      { code: "file_unpacks_too_large" },
    ]);
  });
});

test("every kind of problem is said in both languages, each ending its sentence", () => {
  for (const { message } of Object.values(READ_PROBLEMS)) {
    expect(message.da).toMatch(/[.]$/);
    expect(message.en).toMatch(/[.]$/);
    expect(message.da.match(/\{\w+\}/g)).toEqual(message.en.match(/\{\w+\}/g));
  }
});

test("the hash is that of the bytes", () => {
  // sha256sum of the three letters abc, FIPS 180-2's first example
  expect(readFile(Buffer.from("abc"), "a.txt").sha256).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
});
