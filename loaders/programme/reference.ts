import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Text } from "../../src/model/language.js";
import type { Programme } from "../../src/model/programme.js";
import { readFile } from "../read/index.js";
import { parseDb07Structure, parseIndustries, parseMunicipalities, type Reference } from "../tidy/reference/index.js";
import { type Mistake, ProgrammeError } from "./error.js";

const OWN = fileURLToPath(new URL("../../data/reference/", import.meta.url));

/** Statistics Denmark's complete list of industry codes, as they publish it. */
const DB07 = "db07_struktur.xlsx";

/** What values are checked against: the tables in data/reference, and the complete list of codes where it is at hand. */
export function readReference(folder: string, programme: Programme): Reference {
  const own = (name: string) => readFileSync(join(OWN, name), "utf8");
  const industries = parseIndustries(own("db07.csv"));
  const municipalities = parseMunicipalities(own("municipalities.csv"));
  const structure = [join(folder, DB07), join(OWN, DB07)].find((file) => existsSync(file));
  if (structure === undefined) return { industries, municipalities };
  const { sheets } = readFile(readFileSync(structure), DB07);
  const codes = sheets.map((sheet) => parseDb07Structure(sheet, programme.period)).find((found) => found !== null);
  return { industries: { ...industries, codes: codes ?? null }, municipalities };
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTU";

/**
 * Firms by industry section in the region, from the programme's reference.csv: a line per section, its letter in one
 * column and the number of firms in the last column that holds whole numbers. Lines without a letter (headings, totals)
 * say nothing.
 *
 * @returns undefined where there is no such file
 * @throws ProgrammeError where a line has a letter that is no section, a section without a number or twice, or where no
 *   line says a section at all: a reference that is only half read would bend every quotient
 */
export function readRegionalFirms(folder: string): ReadonlyMap<string, number> | undefined {
  const name = "reference.csv";
  const file = join(folder, name);
  if (!existsSync(file)) return undefined;
  const firms = new Map<string, number>();
  const mistakes: Mistake[] = [];
  const { sheets, problems } = readFile(readFileSync(file), name);
  for (const { rows, cells } of sheets) {
    for (const [r, line] of rows.entries()) {
      const texts = cells.map((column) => String(column[r] ?? "").trim());
      const section = texts.find((text) => /^[A-ZÆØÅ]$/.test(text));
      if (section === undefined) continue;
      const number = texts.filter((text) => /^\d{1,3}(?:[. ]?\d{3})*$/.test(text)).at(-1);
      const wrong = !LETTERS.includes(section)
        ? "letter"
        : number === undefined
          ? "number"
          : firms.has(section)
            ? "twice"
            : null;
      if (wrong !== null) mistakes.push({ file: `${name}:${line}`, key: null, message: WRONG_LINE[wrong](section) });
      else firms.set(section, Number(number!.replace(/[. ]/g, "")));
    }
  }
  if (mistakes.length === 0 && firms.size === 0) {
    const [unread] = problems;
    mistakes.push({
      file: name,
      key: null,
      message: unread ? { da: unread.message_da, en: unread.message_en } : NO_SECTIONS,
    });
  }
  if (mistakes.length > 0) throw new ProgrammeError(mistakes);
  return firms;
}

const WRONG_LINE = {
  letter: (section: string): Text => ({
    da: `»${section}« er ingen hovedafdeling i Dansk Branchekode; de går fra A til U.`,
    en: `“${section}” is no section of the Danish industry code; they run from A to U.`,
  }),
  number: (section: string): Text => ({
    da: `Hovedafdeling ${section} har intet helt antal firmaer.`,
    en: `Section ${section} has no whole number of firms.`,
  }),
  twice: (section: string): Text => ({
    da: `Hovedafdeling ${section} står der to gange; lad kun den rigtige linje stå.`,
    en: `Section ${section} stands there twice; leave only the right line.`,
  }),
} as const;

const NO_SECTIONS: Text = {
  da: "Ingen linje har en hovedafdelings bogstav (A–U). Skriv ét bogstav og ét antal firmaer på hver linje.",
  en: "No line has the letter of a section (A–U). Write one letter and one number of firms on each line.",
};
