import { describe, expect, test } from "vitest";
import { readFile } from "../../loaders/read/index.js";
import type { Sheet } from "../../loaders/read/sheet.js";

function read(content: string | Uint8Array, file = "a.csv") {
  return readFile(typeof content === "string" ? Buffer.from(content, "utf8") : content, file);
}

function only(content: string | Uint8Array): Sheet {
  const { sheets, problems } = read(content);
  expect(sheets, JSON.stringify(problems)).toHaveLength(1);
  return sheets[0]!;
}

/** The sheet as lines of cells, each with its line number in front. */
function lines(content: string | Uint8Array): unknown[][] {
  const sheet = only(content);
  return sheet.rows.map((row, r) => [row, ...sheet.cells.map((column) => column[r])]);
}

const codes = (content: string | Uint8Array, file?: string) => read(content, file).problems.map(({ code }) => code);

describe("delimiters", () => {
  test("semicolons win over decimal commas that are just as regular", () => {
    expect(lines("Navn;Timer;Pris\nKøge;1,5;2,25\nFaxe;3,0;4,50\n")).toEqual([
      [1, "Navn", "Timer", "Pris"],
      [2, "Køge", "1,5", "2,25"],
      [3, "Faxe", "3,0", "4,50"],
    ]);
  });

  test("commas are taken where nothing else cuts the lines", () => {
    expect(lines('navn,by\n"Hansen, Søn",Køge\nJensen,Faxe\n')).toEqual([
      [1, "navn", "by"],
      [2, "Hansen, Søn", "Køge"],
      [3, "Jensen", "Faxe"],
    ]);
  });

  test("tabs win over commas in the text", () => {
    expect(lines("Navn\tNote\nA/S, Køge\tgod, stor\nB\tlille\n")).toEqual([
      [1, "Navn", "Note"],
      [2, "A/S, Køge", "god, stor"],
      [3, "B", "lille"],
    ]);
  });

  test("pipes delimit", () => {
    expect(lines("a|b\n1|2\n")).toEqual([
      [1, "a", "b"],
      [2, "1", "2"],
    ]);
  });

  test("title lines and a second, wider table don't confuse", () => {
    expect(lines("Medlemmer, 2009\n\nNavn;By\nA;Køge\n\nNavn;Dato;Antal\nB;1/3-09;2\nC;2/3-09;4\n")).toEqual([
      [1, "Medlemmer, 2009", null, null],
      [3, "Navn", "By", null],
      [4, "A", "Køge", null],
      [6, "Navn", "Dato", "Antal"],
      [7, "B", "1/3-09", "2"],
      [8, "C", "2/3-09", "4"],
    ]);
  });

  test("a sep= line settles it and keeps its line number", () => {
    expect(lines("sep=,\r\na;b,c\r\n1;2,3\r\n")).toEqual([
      [2, "a;b", "c"],
      [3, "1;2", "3"],
    ]);
  });

  test("a sep= line may name a character beyond ASCII, which stays itself inside quotation marks", () => {
    expect(lines('sep=§\r\nLov§Note\r\n"§ 5"§a;b\r\n')).toEqual([
      [2, "Lov", "Note"],
      [3, "§ 5", "a;b"],
    ]);
  });

  test("text of one column is not cut at a comma here and there", () => {
    expect(lines("Navn\nKøge\nFaxe, Sydsjælland\nGreve\nStevns\nSolrød\n").map((line) => line.length)).toEqual(
      Array(6).fill(2),
    );
  });

  test("lines that lack their last cells still show their delimiter", () => {
    expect(lines("Navn\tBy\tNote\nA\tKøge, S\nB\tFaxe\tgod, ny\nC, D\tGreve\n").map((line) => line.length)).toEqual([
      4, 4, 4, 4,
    ]);
  });

  test("one line alone is cut too", () => {
    expect(lines("a;b;c")).toEqual([[1, "a", "b", "c"]]);
  });
});

describe("quotation marks", () => {
  test("quoted cells keep delimiters, doubled marks and line ends, and the lines below their physical numbers", () => {
    expect(lines('n;t\n1;"a;b"\n2;"linje 1\r\nlinje ""2"""\n3;c\n')).toEqual([
      [1, "n", "t"],
      [2, "1", "a;b"],
      [3, "2", 'linje 1\r\nlinje "2"'],
      [5, "3", "c"],
    ]);
  });

  test("a mark in the middle of a cell is a letter", () => {
    expect(lines('n;t\n19" skærm;x\nFirma "Hansen";y\n')).toEqual([
      [1, "n", "t"],
      [2, '19" skærm', "x"],
      [3, 'Firma "Hansen"', "y"],
    ]);
  });

  test("marks inside a quoted cell that nobody doubled stay in it", () => {
    expect(lines('n;t\n"Firma "Nord" A/S";x\n')).toEqual([
      [1, "n", "t"],
      [2, 'Firma "Nord" A/S', "x"],
    ]);
  });

  test("a cell that only begins with a quoted word is taken as it stands", () => {
    expect(lines('n;t\n"Nord" A/S;"x"\n')).toEqual([
      [1, "n", "t"],
      [2, '"Nord" A/S', "x"],
    ]);
    expect(codes('n;t\n"Nord" A/S;"x"\n')).toEqual([]);
  });

  test("a mark that nobody closes costs its line only, and is pointed at", () => {
    const text = 'n;t\n1;"a\n2;b\n3;c\n';
    expect(lines(text)).toEqual([
      [1, "n", "t"],
      [2, "1", "a"],
      [3, "2", "b"],
      [4, "3", "c"],
    ]);
    const [problem] = read(text).problems;
    expect(problem).toMatchObject({ code: "quote_unclosed", severity: "warning", source_row: 2, cell: "B2" });
  });

  test("a mark that is closed by another line's mark doesn't swallow the lines between", () => {
    const text = 'n;t;u\n1;"a;x\n2;b;y\n3;c;z\n4;d";w\n5;"e";v\n';
    expect(lines(text).map(([row, first]) => [row, first])).toEqual([
      [1, "n"],
      [2, "1"],
      [3, "2"],
      [4, "3"],
      [5, "4"],
      [6, "5"],
    ]);
    expect(codes(text)).toEqual(["quote_unclosed"]);
  });

  test("an unclosed mark on the first line leaves the delimiter to be found", () => {
    expect(lines('"Liste\nNavn;By\nA;Køge\n')).toEqual([
      [1, "Liste", null],
      [2, "Navn", "By"],
      [3, "A", "Køge"],
    ]);
  });
});

describe("lines and cells", () => {
  test("lines that were each put in quotation marks as a whole are cut, with a note", () => {
    const text = '"Navn;By;""Note; stor"""\n\n"A;Køge;1"\n"B;Faxe;2"\n';
    expect(lines(text)).toEqual([
      [1, "Navn", "By", "Note; stor"],
      [3, "A", "Køge", "1"],
      [4, "B", "Faxe", "2"],
    ]);
    expect(codes(text)).toEqual(["lines_quoted"]);
    expect(lines('"Navn"\n"A"\n')).toEqual([
      [1, "Navn"],
      [2, "A"],
    ]);
  });

  test("CR, LF and CRLF may be mixed", () => {
    expect(lines("a;b\r1;2\r\n3;4\n5;6")).toEqual([
      [1, "a", "b"],
      [2, "1", "2"],
      [3, "3", "4"],
      [4, "5", "6"],
    ]);
  });

  test("short lines are filled with blanks, long lines keep their cells", () => {
    expect(lines("a;b\n1\n2;3;4\n")).toEqual([
      [1, "a", "b", null],
      [2, "1", null, null],
      [3, "2", "3", "4"],
    ]);
  });

  test("blank rows and columns are left out while the others keep their places", () => {
    const sheet = only("a;;b\n;\u00a0;\n\n1; ;2\n");
    expect(sheet).toMatchObject({
      name: null,
      rows: [1, 4],
      cols: [0, 2],
      cells: [
        ["a", "1"],
        ["b", "2"],
      ],
    });
  });

  test("text keeps its blanks, its zeros and its signs", () => {
    expect(lines("kode;n\n 011100 ;-1\n=1+1;+45\n").slice(1)).toEqual([
      [2, " 011100 ", "-1"],
      [3, "=1+1", "+45"],
    ]);
  });

  test("words that JavaScript knows are only words", () => {
    expect(lines("__proto__;constructor\ntoString;hasOwnProperty\n")).toEqual([
      [1, "__proto__", "constructor"],
      [2, "toString", "hasOwnProperty"],
    ]);
  });
});

describe("encodings", () => {
  const text = "Navn;By\r\nSøren Ærø A/S;Køge\r\nÅse på Møn;ØRSLEV\r\n";
  const expected = [
    [1, "Navn", "By"],
    [2, "Søren Ærø A/S", "Køge"],
    [3, "Åse på Møn", "ØRSLEV"],
  ];
  const bytes = (map: Record<string, number>, content = text) =>
    Uint8Array.from(content, (char) => map[char] ?? char.charCodeAt(0));
  const utf16 = Buffer.from(text, "utf16le");

  test.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${text}`)],
    ["UTF-16 little-endian", utf16],
    ["UTF-16 little-endian with a byte order mark", Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
    ["UTF-16 big-endian", Buffer.from(utf16).swap16()],
    [
      "UTF-16 big-endian with a byte order mark",
      Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()]),
    ],
  ])("%s is read without a guess", (_, content) => {
    expect(lines(content)).toEqual(expected);
    expect(codes(content)).toEqual([]);
  });

  // code points from the Unicode Consortium's mapping tables (CP1252, ROMAN, CP850)
  test.each([
    ["Windows-1252", bytes({})],
    ["Mac Roman", bytes({ æ: 0xbe, ø: 0xbf, å: 0x8c, Æ: 0xae, Ø: 0xaf, Å: 0x81 })],
    ["CP850", bytes({ æ: 0x91, ø: 0x9b, å: 0x86, Æ: 0x92, Ø: 0x9d, Å: 0x8f })],
  ])("%s is known by the Danish it makes, and noted", (encoding, content) => {
    expect(lines(content)).toEqual(expected);
    const { problems } = read(content);
    expect(problems.map(({ code }) => code)).toEqual(["encoding_guessed"]);
    expect(problems[0]!.message_da).toContain(encoding);
  });

  test("one Danish letter is enough to tell the encodings apart", () => {
    for (const word of ["Køge", "Næstved", "Århus", "blå", "Ø", "ÆRØ"]) {
      expect(lines(bytes({}, `By\n${word}\n`)).at(-1)).toEqual([2, word]);
      const mac = { æ: 0xbe, ø: 0xbf, å: 0x8c, Æ: 0xae, Ø: 0xaf, Å: 0x81 };
      expect(lines(bytes(mac, `By\n${word}\n`)).at(-1)).toEqual([2, word]);
      const dos = { æ: 0x91, ø: 0x9b, å: 0x86, Æ: 0x92, Ø: 0x9d, Å: 0x8f };
      expect(lines(bytes(dos, `By\n${word}\n`)).at(-1)).toEqual([2, word]);
    }
  });

  test("Windows-1252's own signs are read, not taken for control characters", () => {
    const content = bytes(
      { "€": 0x80, "–": 0x96, "“": 0x93, "”": 0x94, "’": 0x92 },
      "Pris;Note\n5 €;“før – efter”\nvi’r;på\n",
    );
    expect(lines(content).slice(1)).toEqual([
      [2, "5 €", "“før – efter”"],
      [3, "vi’r", "på"],
    ]);
  });

  test("a file put together of UTF-8 and Windows-1252 is read line by line", () => {
    const content = Buffer.concat([Buffer.from("Navn;By\nÅse;Køge\n"), Buffer.from("Søren;Næstved\n", "latin1")]);
    expect(lines(content).slice(1)).toEqual([
      [2, "Åse", "Køge"],
      [3, "Søren", "Næstved"],
    ]);
    expect(codes(content)).toEqual(["encoding_guessed"]);
  });

  test("letters that were encoded twice are put back and noted", () => {
    const twice = Buffer.from(Buffer.from("By\nKøge\nNæstved\nFåborg\nÅrhus\n", "utf8").toString("latin1"), "utf8");
    expect(lines(twice).map(([, word]) => word)).toEqual(["By", "Køge", "Næstved", "Fåborg", "Århus"]);
    expect(codes(twice)).toEqual(["letters_doubled"]);
  });

  test("letters lost before the file came are pointed at", () => {
    expect(read("By;n\nGreve;1\nK\ufffdge;2\n").problems).toMatchObject([
      { code: "letters_lost", severity: "warning", source_row: 3 },
    ]);
  });
});

test("tab-separated text called .xls is read as text, with a note", () => {
  const { sheets, problems } = read("Navn\tBy\nÅse\tKøge\n", "eksport.xls");
  expect(sheets[0]).toMatchObject({ name: null, rows: [1, 2], cols: [0, 1] });
  expect(problems).toMatchObject([{ code: "file_kind_differs", severity: "note" }]);
});
