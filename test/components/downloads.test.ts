import { read, utils } from "@e965/xlsx";
import { expect, test } from "vitest";
import { csv } from "../../src/components/download/csv.js";
import { picture } from "../../src/components/download/picture.js";
import { records } from "../../src/components/download/records.js";
import { workbook } from "../../src/components/download/workbook.js";
import { sourceLine } from "../../src/components/figure/exports.js";
import { figure } from "../../src/model/figures.js";
import { PROGRAMME, row, siteAt } from "./setting.js";

const rows = [
  row({ school_id: "a", network_id: null, kind: "company" }, "members", 12, { n: 19 }),
  row({ school_id: "a", network_id: null, kind: "company" }, "share", 0.5, { n: 19, unit: "share" }),
  row({ school_id: "b", network_id: "n3", kind: "school" }, "members", null, { flag: "c" }),
];

test("a Danish CSV has a byte order mark, semicolons, decimal commas and CRLF", () => {
  const text = csv(records(figure("members-by-kind"), rows, siteAt("da")), "da");
  expect(text.split("\r\n")).toEqual([
    "\uFEFFSkole;Netværk;Type;Mål;Værdi;Enhed;Grundlag (n);Mærke;Data",
    "A-skolen;alle netværk;virksomhed;Medlemmer;12;organisationer;19;;Opdigtede data",
    "A-skolen;alle netværk;virksomhed;Andel;0,5;andel;19;;Opdigtede data",
    "B-skolen;Kursus Øst;skole;Medlemmer;;organisationer;;skjult af hensyn til fortrolighed;Opdigtede data",
    "",
  ]);
});

test("an English CSV has commas and decimal points", () => {
  const text = csv(records(figure("members-by-kind"), rows.slice(1, 2), siteAt("en")), "en");
  expect(text.split("\r\n")[1]).toBe("A-skolen,all networks,company,Share,0.5,share,19,,Invented data");
});

test("what is not invented doesn't say so", () => {
  const real = siteAt("da", "", { ...PROGRAMME, demo: false });
  expect(csv(records(figure("members-by-kind"), rows, real), "da")).not.toMatch(/Opdigtede/);
  expect(sourceLine(real)).toBe("Kilde: Prøveprojekt · data til og med 30. november 2010");
});

test("text that a spreadsheet would run as a formula is made text; a negative number stays a number", () => {
  expect(csv([["=1+1", "+45", "-x", "@a", -1.5, 'a "b"; c']], "da")).toBe(
    `\uFEFF'=1+1;'+45;'-x;'@a;-1,5;"a ""b""; c"\r\n`,
  );
});

test("the workbook is read back as it was written: numbers as numbers, text as text", () => {
  const book = read(
    workbook([
      {
        name: "Data",
        rows: [
          ["Navn", "Værdi"],
          ["<Æ> & Ø", 1.5],
          ["=1+1", null],
        ],
      },
    ]),
  );
  expect(book.SheetNames).toEqual(["Data"]);
  expect(utils.sheet_to_json(book.Sheets.Data!, { header: 1, defval: null })).toEqual([
    ["Navn", "Værdi"],
    ["<Æ> & Ø", 1.5],
    ["=1+1", null],
  ]);
});

test("the workbook's columns are as wide as they are said to be", () => {
  const bytes = workbook([{ name: "Data", rows: [["Fil", "Besked"]], widths: [34, 110] }]);
  const columns = read(bytes, { cellStyles: true }).Sheets.Data!["!cols"]!;
  expect(columns.map(({ width }) => width)).toEqual([34, 110]);
});

test("a picture carries its title, subtitle and source", () => {
  const { document } = siteAt("da");
  const chart = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  chart.setAttribute("width", "800");
  chart.setAttribute("height", "300");
  const source = sourceLine(siteAt("da"));
  const framed = picture(document, chart, { title: "Fund", subtitle: "Antal", source });
  expect([...framed.querySelectorAll("text")].map((one) => one.textContent)).toEqual(["Fund", "Antal", source]);
  expect(source).toMatch(/Opdigtede data$/);
  expect(Number(framed.getAttribute("height"))).toBeGreaterThan(300);
  const noted = picture(document, chart, { title: "Fund", subtitle: "Antal", notes: ["Hul markering: få."], source });
  expect([...noted.querySelectorAll("text")].map((one) => one.textContent).slice(2)).toEqual([
    "Hul markering: få.",
    source,
  ]);
});

test("a long title is broken before the picture's edge, bold as it is", () => {
  const { document } = siteAt("da");
  const chart = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  chart.setAttribute("width", "900");
  chart.setAttribute("height", "300");
  // Drawn in DejaVu Sans Bold, the line up to and with "og" is wider than 900 pixels.
  const title = "Andel af medlemmerne, der kom: Køge 47 %, Roskilde 64 %, Sjælland Syd 59 % og Lolland Falster 95 %.";
  const framed = picture(document, chart, { title, subtitle: "", source: "" });
  expect(framed.querySelector("text")!.textContent).toMatch(/Sjælland( Syd( 59 %)?)?$/);
});
