import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Programme } from "../../src/model/programme.js";
import { readFile } from "../read/index.js";
import { parseDb07Structure, parseIndustries, parseMunicipalities, type Reference } from "../tidy/reference/index.js";

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

/**
 * Firms by industry section in the region, from the programme's reference.csv: a line per section, its letter in one
 * column and the number of firms in the last column that holds numbers.
 *
 * @returns undefined where there is no such file, or none of its lines can be read
 */
export function readRegionalFirms(folder: string): ReadonlyMap<string, number> | undefined {
  const file = join(folder, "reference.csv");
  if (!existsSync(file)) return undefined;
  const firms = new Map<string, number>();
  for (const { rows, cells } of readFile(readFileSync(file), "reference.csv").sheets) {
    for (const r of rows.keys()) {
      const texts = cells.map((column) => String(column[r] ?? "").trim());
      const section = texts.find((text) => /^[A-U]$/.test(text));
      const count = texts.filter((text) => /^\d{1,3}(\.?\d{3})*$/.test(text)).at(-1);
      if (section !== undefined && count !== undefined) firms.set(section, Number(count.replaceAll(".", "")));
    }
  }
  return firms.size === 0 ? undefined : firms;
}
