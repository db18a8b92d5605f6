import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { utils, type WorkSheet, write } from "@e965/xlsx";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { command, type Run } from "../demo/ingested.js";
import { filesBelow, parquetRows, textOf } from "../demo/outputs.js";
import { brokenFiles } from "./broken.js";

/** What must not come out anywhere, wherever it stands in the exports. */
const PEOPLE = ["Zebrafinke", "Gråirisk", "Solsikkevej", "Dompapsen"];
const MAILS = ["kanariefugl@eksempel.dk", "stillids@eksempel.dk", "kanariefugl", "stillids@"];
const NUMBERS = ["21 43 65 87", "21436587", "31-52-74-96", "31527496", "010190-1234", "0101901234", "230288-4321"];
const CANARIES = [...PEOPLE, ...MAILS, ...NUMBERS];

const found = (text: string) => CANARIES.filter((canary) => text.includes(canary));

type Grid = (string | number | null)[][];

const FREE = "Ring 21 43 65 87 eller skriv til kanariefugl@eksempel.dk, cpr 010190-1234.";

/** Every kind of column, each with a canary in it. */
const SHEETS: Readonly<Record<string, Grid>> = {
  netværk: [
    ["Kontakt: Ole Zebrafinke, 21 43 65 87"],
    [],
    ["Netværk", "Formål", "Beskrivelse", "Startdato", "Tovholder", "Bemærkning Zebrafinke"],
    ["Nord", "erfagruppe", `God gruppe. ${FREE}`, "01-02-2009", "Ole Zebrafinke", "bor på Solsikkevej"],
    ["Syd", "Ida Gråirisk", "Ny gruppe", "engang, sagde Ida Gråirisk", "Ida Gråirisk", ""],
    [],
    ["Note: Ida Gråirisk retter listen, stillids@eksempel.dk"],
  ],
  medlemmer: [
    [
      "Virksomhed",
      "CVR-nr.",
      "Branchekode",
      "Antal ansatte",
      "Postnr.",
      "Kommune",
      "Netværk",
      "Indmeldt",
      "Kontaktperson",
      "E-mail",
      "Telefon",
      "CPR",
      "Diverse",
      "Må nævnes",
    ],
    [
      "Alfa ApS",
      "13585628",
      "477110",
      12,
      "4600",
      "Køge",
      "Nord",
      "01-03-2009",
      "Ole Zebrafinke",
      "kanariefugl@eksempel.dk",
      "21 43 65 87",
      "010190-1234",
      "Solsikkevej 3",
      "ja",
    ],
    [
      "Beta ApS tlf. 31-52-74-96",
      "Zebrafinke",
      "Gråirisk",
      "spørg Ole Zebrafinke",
      "Solsikkevej",
      "Dompapsen",
      "Nord",
      "Zebrafinke ved det",
      "Ida Gråirisk",
      "stillids@eksempel.dk",
      31527496,
      "230288-4321",
      "Dompapsen",
      "Ole Zebrafinke siger ja",
    ],
    [
      "Gamma ApS",
      "0101901234",
      "0101901234",
      "0101901234",
      "0101901234",
      "",
      "Syd",
      "0101901234",
      "",
      "",
      "",
      2302884321,
      "",
      "",
    ],
  ],
  fremmøde: [
    ["Fremmøde i Nord, noteret af Ole Zebrafinke"],
    ["Virksomhed", "03-03-2009", "07-04-2009", "Noter Zebrafinke"],
    ["Alfa ApS", "x", "Ole Zebrafinke", "kom med Ida Gråirisk"],
    ["Beta ApS", "2", "31527496", "stillids@eksempel.dk"],
  ],
  svar: [
    ["Spørgeskema, virksomheder, 05-05-2009"],
    [
      "Respondent",
      "E-mail",
      "Sp1 Forventning til udbytte",
      "Sp2 Forventning til kontakter",
      "Kommentar",
      "Andet Zebrafinke",
    ],
    ["Ole Zebrafinke", "kanariefugl@eksempel.dk", 4, 5, `Fint. ${FREE}`, "Solsikkevej"],
    ["Ida Gråirisk", "stillids@eksempel.dk", 3, "Zebrafinke", "Dompapsen", "31-52-74-96"],
  ],
  metoder: [
    ["Metode", "Fase", "Metodebeskrivelse", "Netværk", "Brugt fra", "Nytte", "Bemærkning"],
    ["Speeddating", "start", `Alle taler sammen. ${FREE}`, "Nord", "01-04-2009", 4, "stillids@eksempel.dk mente nej"],
    ["Fokusgruppe", "Zebrafinke", "", "Nord", "Zebrafinke", "Gråirisk", "CPR 230288-4321"],
  ],
  resultater: [
    ["Resultat", "Netværk", "Opgjort", "Opnået", "Måltal", "Ansvarlig"],
    ["Praktikaftaler", "Nord", "01-06-2009", 4, 6, "Ole Zebrafinke"],
    ["Kurser, ring 21 43 65 87", "Nord", "Zebrafinke", "Gråirisk", "Dompapsen", "Ida Gråirisk"],
  ],
  ukendt: [
    ["Ole Zebrafinke", "Solsikkevej 3", "21 43 65 87"],
    ["Ida Gråirisk", "Dompapsen 4", "31-52-74-96"],
  ],
};

const sheetOf = (grid: Grid): WorkSheet => utils.aoa_to_sheet(grid);

/** All sheets in one workbook, one of them hidden and one called by a person's number. */
function workbook(bookType: "xlsx" | "biff8" | "ods" | "xlsb"): Uint8Array {
  const book = utils.book_new();
  for (const [name, grid] of Object.entries(SHEETS)) utils.book_append_sheet(book, sheetOf(grid), name);
  utils.book_append_sheet(book, sheetOf(SHEETS.medlemmer!), "tlf 21 43 65 87");
  utils.book_append_sheet(book, sheetOf(SHEETS.ukendt!), "stillids@eksempel.dk");
  utils.book_append_sheet(book, sheetOf(SHEETS.medlemmer!), "skjult 230288-4321");
  book.Workbook = { Sheets: book.SheetNames.map((name) => ({ Hidden: name.startsWith("skjult") ? 1 : 0 })) };
  return new Uint8Array(write(book, { type: "buffer", bookType }) as ArrayBuffer);
}

const quoted = (cell: string | number | null, separator: string) => {
  const text = String(cell ?? "");
  return text.includes(separator) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
};
const lines = (grid: Grid, separator: string) =>
  grid.map((row) => row.map((cell) => quoted(cell, separator)).join(separator)).join("\r\n");

const scratch = mkdtempSync(join(tmpdir(), "netspejl-canaries-"));
const folder = join(scratch, "programme");
const out = join(scratch, "out");
const report = join(scratch, "mangler.xlsx");

function put(path: string, content: string | Uint8Array): void {
  const at = join(folder, path);
  mkdirSync(dirname(at), { recursive: true });
  writeFileSync(at, content);
}

function programme(): void {
  const schools = ["xlsx", "xls", "xlsb", "ods", "csv", "tsv", "txt", "itu"];
  put(
    "programme.yaml",
    `title: { da: Prøve, en: Trial }
period: { from: 2009-01-01, to: 2010-12-31 }
schools:
${schools.map((id) => `  - { id: ${id}, name: "Skolen ${id}", short: "${id}" }`).join("\n")}
`,
  );
  put("xlsx/alt.xlsx", workbook("xlsx"));
  put("xls/alt.xls", workbook("biff8"));
  put("xlsb/alt.xlsb", workbook("xlsb"));
  put("ods/alt.ods", workbook("ods"));
  for (const [name, grid] of Object.entries(SHEETS)) {
    put(`csv/${name}.csv`, lines(grid, ";"));
    put(`tsv/${name}.tsv`, lines(grid, "\t"));
    put(`txt/${name}.txt`, Buffer.from(lines(grid, "\t"), "utf16le"));
  }
  put(
    "csv/mapping.yaml",
    "ignore: [Ole Zebrafinke]\nkanariefugl@eksempel.dk: 010190-1234\nole zebrafinke: 1\nsheets:\n  - { file: svar.csv, asked on: 010190-1234, network: Nord tlf 21436587 }\n",
  );
  put("csv/svar fra kanariefugl@eksempel.dk.csv", lines(SHEETS.resultater!, ";"));
  put("csv/svar fra stillids@eksempel.dk.csv", lines(SHEETS.metoder!, ";"));
  put("csv/elev 230288-4321/21436587.csv", lines(SHEETS.ukendt!, ";"));
  put("csv/referat 31527496.docx", "PK");
  put("kanariefugl@eksempel.dk.pdf", "x");
  put("tsv/mapping.yaml", "sheets: [Zebrafinke: : }\n");
  for (const [name, content] of Object.entries(brokenFiles(workbook("xlsx"), lines(SHEETS.medlemmer!, ";"))))
    put(`itu/${name}`, content);
}

let ingested: Run;
let checked: Run;
beforeAll(() => {
  programme();
  ingested = command("ingest", folder, "--out", out);
  checked = command("check", folder, "--all", "--report", report);
}, 120_000);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe("what reaches or names a person", () => {
  test("stands in the exports, and much beside it is loaded from every format", async () => {
    expect(found(readFileSync(join(folder, "csv", "medlemmer.csv"), "utf8")).length).toBeGreaterThan(8);
    const memberships = await parquetRows(join(out, "tables", "memberships.parquet"));
    const schools = new Set(memberships.map(({ network_id }) => String(network_id).split("-")[0]));
    expect([...schools].sort()).toEqual(["csv", "itu", "ods", "tsv", "txt", "xls", "xlsb", "xlsx"]);
  });

  test("is cut out of the names of files, each of which still has a name of its own", async () => {
    const files = (await parquetRows(join(out, "tables", "sources.parquet"))).map(({ file }) => file);
    expect(files).toEqual(expect.arrayContaining(["csv/svar fra.csv", "csv/svar fra (2).csv", "csv/elev/….csv"]));
  });

  test("is in no table, figure or description that ingest writes", async () => {
    const files = filesBelow(out);
    expect(files).toEqual(
      expect.arrayContaining(["programme.json", "datapackage.json", join("tables", "problems.parquet")]),
    );
    for (const file of files) expect(found(await textOf(join(out, file))), file).toEqual([]);
  });

  test("is in nothing that ingest and check print", () => {
    expect([ingested.status, checked.status]).toEqual([0, 1]);
    expect(ingested.printed.length).toBeGreaterThan(1_000);
    expect(found(ingested.printed)).toEqual([]);
    expect(found(checked.printed)).toEqual([]);
  });

  test("is in no part of the report that is sent back", () => {
    const parts = unzipSync(readFileSync(report));
    const text = Object.values(parts).map((part) => Buffer.from(part).toString("utf8"));
    expect(text.join("").includes("medlemmer.csv")).toBe(true);
    expect(found(text.join("\n"))).toEqual([]);
  });

  test("is in no stack that an unusable programme leaves", () => {
    for (const yaml of [
      "title: [Ole Zebrafinke\n  kanariefugl@eksempel.dk: {\n",
      "title: Ole Zebrafinke\nkanariefugl@eksempel.dk: 010190-1234\nperiod: { from: 21436587 }\n",
    ]) {
      writeFileSync(join(folder, "programme.yaml"), yaml);
      const run = command("ingest", folder, "--out", join(scratch, "none"));
      expect(run.status).toBe(1);
      expect(run.printed).toContain("programme.yaml");
      expect(found(run.printed)).toEqual([]);
    }
  });
});
