import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read, utils } from "@e965/xlsx";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { runCheck } from "../../loaders/cli/check.js";
import { runIngest } from "../../loaders/cli/ingest.js";
import { openEngine } from "../../loaders/engine.js";
import { TABLES } from "../../src/model/tables.js";

const root = mkdtempSync(join(tmpdir(), "netspejl-commands-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let folder: string;
let out: string;
let number = 0;
beforeEach(() => {
  number++;
  folder = join(root, `programme${number}`);
  out = join(root, `out${number}`);
  mkdirSync(join(folder, "koege"), { recursive: true });
  writeFileSync(
    join(folder, "programme.yaml"),
    `title: { da: Prøve, en: Trial }
period: { from: 2009-01-01, to: 2010-12-31 }
schools:
  - { id: koege, name: Køge Handelsskole, short: Køge, municipality: 259 }
`,
  );
  writeFileSync(
    join(folder, "koege", "medlemmer.csv"),
    "Netværk;Virksomhed;Kontaktperson;Indmeldt\nNord;Vestbyg;Kanarie Fugl;01-02-2009\nNord;;Kanarie Fugl;01-02-2009\n",
  );
});

async function run(command: typeof runIngest, ...argv: string[]) {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await command(argv, {
    environment: {},
    out: (text) => said.push(text),
    err: (text) => complained.push(text),
    clock: () => 0,
  });
  return { code, said: said.join("\n"), complained: complained.join("\n") };
}

const files = (of: string) =>
  readdirSync(of, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

describe("ingest", () => {
  test("writes the fourteen tables with the columns of the contract, figures and descriptions", async () => {
    expect((await run(runIngest, folder, "--out", out)).code).toBe(0);
    const engine = await openEngine();
    for (const [name, { columns }] of Object.entries(TABLES)) {
      const found = await engine.query(`DESCRIBE SELECT * FROM '${join(out, "tables", `${name}.parquet`)}'`);
      expect(found.map(({ column_name, column_type }) => [column_name, column_type])).toEqual(
        columns.map((column) => [column.name, column.type]),
      );
    }
    const [member] = await engine.query(`SELECT joined_on, left_on FROM '${join(out, "tables/memberships.parquet")}'`);
    engine.close();
    expect(member).toEqual({ joined_on: "2009-02-01", left_on: null });
    expect(existsSync(join(out, "figures", "members.parquet"))).toBe(true);
    expect(JSON.parse(readFileSync(join(out, "programme.json"), "utf8")).edition).toBe("internal");
    expect(JSON.parse(readFileSync(join(out, "datapackage.json"), "utf8")).resources.length).toBeGreaterThan(14);
  });

  test("writes the same bytes each time", async () => {
    await run(runIngest, folder, "--out", out);
    const first = files(out).map((file) => readFileSync(file));
    await run(runIngest, folder, "--out", out);
    expect(files(out).map((file) => readFileSync(file))).toEqual(first);
  });

  test("lets no contact person into any file or line", async () => {
    const { said } = await run(runIngest, folder, "--out", out);
    const engine = await openEngine();
    const rows = await Promise.all(files(join(out, "tables")).map((file) => engine.query(`SELECT * FROM '${file}'`)));
    engine.close();
    expect(`${said}${JSON.stringify(rows)}`).not.toContain("Kanarie");
  });

  test("writes no rows in the public edition", async () => {
    const code = await runIngest([folder, "--out", out], {
      environment: { NETSPEJL_EDITION: "public" },
      out: () => {},
      err: () => {},
      clock: () => 0,
    });
    expect(code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(["datapackage.json", "figures", "programme.json"]);
  });

  test("leaves the last good output where the programme can't be used", async () => {
    await run(runIngest, folder, "--out", out);
    const before = files(out);
    writeFileSync(join(folder, "programme.yaml"), "colour: blue\n");
    const { code, complained } = await run(runIngest, folder, "--out", out);
    expect(code).toBe(1);
    expect(complained).toMatch(/programme\.yaml, nøglen colour/);
    expect(complained).toMatch(/programme\.yaml, key colour/);
    expect(files(out)).toEqual(before);
    expect(readdirSync(root).filter((name) => name.includes("-new-"))).toEqual([]);
  });

  test("replaces no folder that holds something else", async () => {
    mkdirSync(out);
    writeFileSync(join(out, "thesis.txt"), "years of work");
    expect((await run(runIngest, folder, "--out", out)).code).toBe(2);
    expect((await run(runIngest, folder, "--out", folder)).code).toBe(2);
    expect((await run(runIngest, folder, "--out", root)).code).toBe(2);
    expect(readdirSync(out)).toEqual(["thesis.txt"]);
  });

  test("says per file what it was recognised as, rows in and out, and problems by code", async () => {
    const { said } = await run(runIngest, folder, "--out", out, "--language", "en");
    expect(said).toContain("koege/medlemmer.csv");
    expect(said).toMatch(/memberships\. 2 rows read: 1 loaded, 0 merged, 1 set aside/);
    expect(said).toMatch(/error: organisation_missing 1 \(The row names no organisation\)/);
  });
});

describe("the command line", () => {
  test.each([["--nonsense"], ["a", "b"], ["--language", "fr"], ["--report", "x.xlsx"]])(
    "shows the usage and ends with 2 for %j",
    async (...argv) => {
      const { code, complained } = await run(runIngest, ...argv);
      expect(code).toBe(2);
      expect(complained).toContain("npm run ingest");
    },
  );

  test("shows the usage on request", async () => {
    expect(await run(runCheck, "--help", "--language", "en")).toMatchObject({ code: 0, complained: "" });
  });

  test("names a folder that isn't there", async () => {
    const { code, complained } = await run(runCheck, join(root, "nowhere"));
    expect(code).toBe(1);
    expect(complained).toContain("nowhere");
  });
});

describe("check", () => {
  test("ends with 1 where a row was set aside, and points at it; writes nothing", async () => {
    const before = files(folder);
    const { code, said } = await run(runCheck, folder);
    expect(code).toBe(1);
    expect(said).toMatch(/\nkoege\/medlemmer\.csv\n {2}fejl: (række 3|celle B3): /);
    expect(said).not.toContain("Kanarie");
    expect(files(folder)).toEqual(before);
  });

  test("begins with the counts and ends with what to do", async () => {
    const { said } = await run(runCheck, folder);
    expect(said).toMatch(/^1 fil, 2 rækker \(1 lagt til side\)\. 1 fejl, 0 advarsler, \d+ bemærkning/);
    expect(said).toMatch(/Ret først 1 fejl i regnearkene .* Tilføj --report FIL\.xlsx [^\n]*$/);
  });

  test("says the same words of a sheet once, with all their cells, errors before warnings and notes below", async () => {
    writeFileSync(
      join(folder, "koege", "medlemmer.csv"),
      "Netværk;Virksomhed;CVR-nr.;Indmeldt\nNord;Vestbyg;12-34;31-02-2009\nNord;Sydbyg;;31-02-2009\nNord;;;01-02-2009\n",
    );
    const { said } = await run(runCheck, folder, "--language", "en");
    const mend = said.slice(said.indexOf("To be mended"), said.indexOf("How the files were read"));
    expect(mend.match(/(error|warning): (row|cells?) [^:]*/g)).toEqual([
      "error: row 4",
      "warning: cell C2",
      "warning: cells D2 and D3",
    ]);
    expect(mend).not.toContain("note:");
    expect(said).toMatch(/memberships\. 3 rows read: 2 loaded, 1 set aside/);
  });

  test("tells many warnings of one kind by three of them and the others' cells, and each by itself on request", async () => {
    const days = ["30-02-2009", "31-02-2009", "31-04-2009", "31-06-2009", "31-09-2009", "31-11-2009"];
    const names = ["Vestbyg", "Møllers Kro", "Havnens Fisk", "Lysglimt", "Tømrer Thorup", "Kaffe & Co"];
    writeFileSync(
      join(folder, "koege", "medlemmer.csv"),
      `Netværk;Virksomhed;Indmeldt\n${names.map((name, i) => `Nord;${name};${days[i]}`).join("\n")}\n`,
    );
    const warnings = (said: string) => said.match(/warning: .*/g);
    const { said } = await run(runCheck, folder, "--language", "en");
    expect(warnings(said)).toHaveLength(4);
    expect(warnings(said)!.at(-1)).toBe(
      "warning: cells C5, C6 and C7: likewise here (3 more; --all shows each by itself).",
    );
    expect(warnings((await run(runCheck, folder, "--language", "en", "--all")).said)).toHaveLength(6);
  });

  test("ends with 0 where no error stands", async () => {
    writeFileSync(join(folder, "koege", "medlemmer.csv"), "Netværk;Virksomhed;Indmeldt\nNord;Vestbyg;01-02-2009\n");
    expect((await run(runCheck, folder)).code).toBe(0);
  });

  test("writes one line of the workbook for the same words of a sheet, with all their cells", async () => {
    writeFileSync(
      join(folder, "koege", "medlemmer.csv"),
      "Netværk;Virksomhed;Indmeldt\nNord;Vestbyg;31-02-2009\nNord;Møllers Kro;31-02-2009\nNord;Havnens Fisk;30-02-2009\n",
    );
    const file = join(root, "folded.xlsx");
    await run(runCheck, folder, "--report", file);
    const rows = utils.sheet_to_json<(string | number)[]>(read(readFileSync(file)).Sheets.Køge!, { header: 1 });
    expect(rows.filter((row) => row[4] === "advarsel").map((row) => [row[0], row[2], row[3], row[6]])).toEqual([
      ["koege/medlemmer.csv", "", "cellerne C2 og C3", "værdien er udeladt"],
      ["koege/medlemmer.csv", 4, "C4", "værdien er udeladt"],
    ]);
    expect(rows[1]![5]).toBe(
      "Den dag findes ikke i kalenderen: '31-02-2009'. Værdien er udeladt. Skriv den rigtige dato.",
    );
  });

  test("says on the sheet of a school where there is nothing to correct", async () => {
    rmSync(join(folder, "koege", "medlemmer.csv"));
    writeFileSync(join(folder, "koege", "netvaerk.csv"), "Netværk;Formål\nNord;Praktiksamarbejde\n");
    const file = join(root, "nothing.xlsx");
    await run(runCheck, folder, "--report", file);
    const rows = utils.sheet_to_json<string[]>(read(readFileSync(file)).Sheets.Køge!, { header: 1 });
    expect(rows.slice(1).map((row) => row[5])).toEqual(["Der er ikke noget at rette."]);
  });

  test("writes a workbook with a sheet per school, every problem on it, and nothing that runs as a formula", async () => {
    cpSync(join(folder, "koege", "medlemmer.csv"), join(folder, "koege", "=1+2.csv"));
    const file = join(root, "report.xlsx");
    await run(runCheck, folder, "--report", file, "--language", "en");
    const book = read(readFileSync(file));
    expect(book.SheetNames).toContain("Køge");
    const rows = utils.sheet_to_json<string[]>(book.Sheets.Køge!, { header: 1 });
    expect(rows[0]).toEqual([
      "File",
      "Sheet",
      "Row",
      "Cell",
      "Severity",
      "Message",
      "What was done",
      "The school's answer",
    ]);
    expect(rows.slice(1).map((row) => row[4])).toContain("error");
    const cells = book.SheetNames.flatMap((name) => Object.values(book.Sheets[name]!)).filter(
      (cell): cell is { t: string; v: string; f?: string } => typeof cell === "object" && cell !== null && "t" in cell,
    );
    expect(cells.filter(({ f, v }) => f !== undefined || /^[=+\-@\t\r]/.test(String(v)))).toEqual([]);
  });
});
