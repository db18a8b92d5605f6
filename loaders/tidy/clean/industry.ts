import { DateCell } from "../../read/sheet.js";
import type { CellCleaner, CleanContext, Cleaned, ColumnCleaner, Remark } from "./cleaned.js";
import { drop, kept, noted } from "./cleaned.js";
import { type CodeEvidence, codeEvidence, codeParts, isKnownCode, writtenCode } from "./industry-code.js";
import { industryByTitle } from "./industry-title.js";
import { found } from "./quotable.js";
import { cellText, isMissing } from "./text.js";

/** Statistics Denmark's own code for "not stated". */
const UNSTATED = /^99\.?99\.?99( uoplyst)?$|^00\.?00\.?00$|^0$/i;
/** Divisions of the old DB03 that DB07 doesn't have. */
const DB03_ONLY = new Set(["34", "40", "67"]);

/**
 * DB07 codes, at the resolution that was given: a section letter, or 2 to 6 digits without dots. Titles and everyday
 * words for a trade are read too, with a note; a code that can't be verified keeps its division.
 */
export const cleanIndustries: ColumnCleaner = (cells, context): CellCleaner => {
  const texts = [...new Set(cells)].map(cellText);
  const evidence = codeEvidence(texts);
  const old = looksLikeDb03(texts, evidence);
  return (cell) => {
    const text = cellText(cell);
    if (cell instanceof DateCell) return fromDate(cell.iso, context);
    if (typeof cell === "boolean") return drop("industry_not_understood", text);
    if (UNSTATED.test(text)) return drop("industry_unstated", text);
    if (/\bdb ?-?(03|93)\b/i.test(text)) return drop("industry_db03", text);
    const written = writtenCode(text, evidence);
    if (written === "ambiguous") return drop("industry_ambiguous", text);
    if (!written) return byTitle(text, context);
    if (old && written.code.length > 1) return drop("industry_perhaps_db03", text);
    return verified(written.code, written.restored, written.letter, text, context);
  };
};

/** Codes of the old classification: never translated by guess. */
export const cleanDb03: ColumnCleaner = () => (cell) => drop("industry_db03", cellText(cell));

function verified(
  code: string,
  restored: boolean,
  letter: string | null,
  text: string,
  { reference }: CleanContext,
): Cleaned {
  const { industries } = reference;
  const division = industries.divisions.get(code.slice(0, 2));
  if (code.length === 1) return industries.sections.has(code) ? kept(code) : drop("industry_division_unknown", text);
  if (!division) return drop("industry_division_unknown", text);
  if (letter && letter !== division.section) return drop("industry_ambiguous", text);
  const value = isKnownCode(code, industries) ? code : code.slice(0, 2);
  const remarks: Remark[] = [];
  if (restored) remarks.push({ code: "industry_zero_restored", facts: { found: found(text), read: value } });
  if (value !== code) remarks.push({ code: "industry_code_unknown", facts: { found: found(text), read: value } });
  return { value, remarks };
}

function byTitle(text: string, { reference }: CleanContext): Cleaned {
  const code = /\d{3}/.test(text) ? undefined : industryByTitle(text, reference.industries);
  if (code) return noted(code, "industry_by_title", "");
  return drop(/\p{L}{2}/u.test(text) ? "industry_title_unknown" : "industry_not_understood", text);
}

/** 01.11.00 becomes 1 November 2000 in a spreadsheet; the day, the month and the year's last digits give it back. */
function fromDate(iso: string, context: CleanContext): Cleaned {
  const [year, month, day] = iso.split("-") as [string, string, string];
  const short = `${day}${month}`;
  const code = year.endsWith("0") ? short + year.slice(2) : short;
  if (!isKnownCode(day, context.reference.industries)) return drop("industry_not_understood", "");
  const value = [code, short, day].find((c) => isKnownCode(c, context.reference.industries))!;
  return noted(value, "industry_from_date", "");
}

/** Several codes that only DB03 has, a tenth or more of all: then the others follow DB03 as well. */
function looksLikeDb03(texts: readonly string[], evidence: CodeEvidence): boolean {
  let codes = 0;
  let old = 0;
  for (const text of texts) {
    if (isMissing(text) || !codeParts(text)) continue;
    const written = writtenCode(text, evidence);
    if (!written || written === "ambiguous" || written.code.length < 2) continue;
    codes += 1;
    if (DB03_ONLY.has(written.code.slice(0, 2))) old += 1;
  }
  return old >= 2 && old * 10 >= codes;
}
