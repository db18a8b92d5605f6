import type { Day } from "../../../src/model/tables.js";
import { type Cell, DateCell, type Sheet } from "../../read/sheet.js";
import { fold } from "../clean/fold.js";

/** What a column of Statistics Denmark's list is, by its folded heading; the codes from section to subclass. */
const HEADINGS: readonly (readonly [string, RegExp])[] = [
  ["level", /^(niveau|level)$/],
  ["division", /^(hovedgruppe|division|2 kode)$/],
  ["group", /^(gruppe|group|3 kode)$/],
  ["class", /^(undergruppe|klasse|class|4 kode)$/],
  ["subclass", /^(db07|db 07|branche|underklasse|subclass|6 kode|dansk branchekode( 2007)?)$/],
  ["code", /^(kode|code|branchekode)$/],
  ["title", /^(tekst|titel|title|betegnelse|branchetekst)$/],
  ["from", /^(gyldig fra|valid from|startdato|fra)$/],
  ["to", /^(gyldig til|valid to|slutdato|til)$/],
  ["valid", /^(nb|note|bemærkning|bemærkninger|gyldighed|version)$/],
];
const DIGITS: Readonly<Record<string, number>> = { division: 2, group: 3, class: 4, subclass: 6 };
/** How many rows may stand above the headings. */
const SEARCHED = 30;

/**
 * Reads a sheet of Statistics Denmark's own `db07_struktur.xlsx`: one row a code, from section to six-digit subclass,
 * each level in a column of its own, codes as text below 10 and as numbers above, and a remark or a date where a code
 * wasn't valid in all versions.
 *
 * @param period the programme's: a code counts where it was valid in some year of it
 * @returns Danish titles by code without dots, 2 to 6 digits; null where the sheet is no such list
 */
export function parseDb07Structure(sheet: Sheet, period: { from: Day; to: Day }): ReadonlyMap<string, string> | null {
  const head = headOf(sheet);
  if (!head) return null;
  const { row, columns } = head;
  const [from, to] = [Number(period.from.slice(0, 4)), Number(period.to.slice(0, 4))];
  const codes = new Map<string, string>();
  for (let r = row + 1; r < sheet.rows.length; r += 1) {
    const cell = (name: string): Cell => (columns.has(name) ? (sheet.cells[columns.get(name)!]![r] ?? null) : null);
    const code = codeOf(cell);
    const title = cell("title");
    if (!code || typeof title !== "string" || title.trim() === "") continue;
    const [first, last] = validity(cell);
    if (first <= to && last >= from && !codes.has(code)) codes.set(code, title.trim());
  }
  return [...codes.keys()].some((code) => code.length === 6) ? codes : null;
}

function headOf(sheet: Sheet): { row: number; columns: ReadonlyMap<string, number> } | undefined {
  for (let row = 0; row < Math.min(SEARCHED, sheet.rows.length); row += 1) {
    const columns = new Map<string, number>();
    sheet.cells.forEach((column, c) => {
      const text = column[row];
      if (typeof text !== "string") return;
      const name = HEADINGS.find(([, heading]) => heading.test(fold(text)))?.[0];
      if (name && !columns.has(name)) columns.set(name, c);
    });
    if (columns.has("title") && (columns.has("code") || columns.has("subclass"))) return { row, columns };
  }
  return undefined;
}

/** The deepest code of a row; a number lost its zeros on both sides (10.2 in the column of classes is 10.20). */
function codeOf(cell: (name: string) => Cell): string | undefined {
  for (const name of ["subclass", "class", "group", "division"]) {
    const value = cell(name);
    if (value !== null && value !== "") return digitsOf(value, DIGITS[name]!);
  }
  const value = cell("code");
  if (typeof value === "number") return Number.isInteger(value) ? evenDigits(String(value)) : undefined;
  return typeof value === "string" ? evenDigits(value.replace(/[. ]/g, "")) : undefined;
}

/** Digits of a code whose column doesn't tell the level: one is a division, five a subclass, each without its zero. */
function evenDigits(digits: string): string | undefined {
  if (!/^\d{1,6}$/.test(digits)) return undefined;
  return digits.length === 1 || digits.length === 5 ? `0${digits}` : digits;
}

function digitsOf(value: Cell, length: number): string | undefined {
  if (typeof value === "number") {
    const decimals = Number.isInteger(value) && value > 99 ? 0 : Math.max(0, length - 2);
    if (decimals > 2) return undefined;
    return value.toFixed(decimals).replace(".", "").padStart(length, "0");
  }
  if (typeof value !== "string") return undefined;
  const digits = value.replace(/[. ]/g, "");
  return new RegExp(`^\\d{${length}}$`).test(digits) ? digits : undefined;
}

/** The first and last year in which a code is valid, as its row says: `valid 2008-2013`, `valid from 2014`, dates. */
function validity(cell: (name: string) => Cell): [number, number] {
  const years = (value: Cell) => {
    const text = value instanceof DateCell ? value.iso : String(value ?? "");
    return {
      text: text.toLowerCase(),
      years: [...text.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map((m) => Number(m[0])),
    };
  };
  let [first, last] = [0, 9999];
  const remark = years(cell("valid"));
  if (remark.years.length >= 2) [first, last] = [remark.years[0]!, remark.years[1]!];
  else if (remark.years.length === 1) {
    if (/\b(to|til|until|indtil)\b|[-–]\s*\d{4}/.test(remark.text)) last = remark.years[0]!;
    else first = remark.years[0]!;
  }
  return [years(cell("from")).years[0] ?? first, years(cell("to")).years[0] ?? last];
}
