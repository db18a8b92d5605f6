import type { SizeBand } from "../../../src/model/vocabulary.js";
import { DateCell } from "../../read/sheet.js";
import type { CellCleaner, Cleaned, ColumnCleaner } from "./cleaned.js";
import { drop, kept, noted } from "./cleaned.js";
import { fold } from "./fold.js";
import { numberStyle, oneNumber } from "./number.js";
import { writtenAmount } from "./number-text.js";
import { cellText } from "./text.js";
import { matchWord } from "./word-match.js";

const LARGEST = 200_000;
const BANDS: readonly (readonly [SizeBand, number, number])[] = [
  ["0-9", 0, 9],
  ["10-49", 10, 49],
  ["50-249", 50, 249],
  ["250+", 250, Number.POSITIVE_INFINITY],
];

/** The size band that a number of employees falls in; 9.5 still has fewer than ten. */
export function sizeBand(employees: number): SizeBand {
  return BANDS.findLast(([, low]) => employees >= low)?.[0] ?? "0-9";
}

/** The one band that holds all of a range, or undefined where the range spans two. */
function bandOf(low: number, high: number): SizeBand | undefined {
  return BANDS.find(([, from, to]) => low >= from && high <= to)?.[0];
}

/**
 * Numbers of employees. A range that one size band holds (`10-49`, `20-30`, `under 10`) gives the band as text instead
 * of a number: employees is then not known, the size band is.
 */
export const cleanEmployees: ColumnCleaner = (cells) => {
  const style = numberStyle(cells);
  return (cell) => {
    const text = cellText(cell);
    const band = readBand(cell, text);
    if (band) return band.value === null ? band : withRemark(band, text);
    if (typeof cell === "boolean") return drop("band_not_understood", text);
    // a count of people has no decimals, so 1.234 and 1,234 are both thousands
    const grouped = typeof cell === "string" ? text.replace(/^([1-9]\d{0,2})[.,](\d{3})(?!\d)/, "$1 $2") : text;
    const read = typeof cell === "number" ? kept(cell) : oneNumber(grouped, style, text);
    if (typeof read.value !== "number") return read.remarks[0]?.code === "number_not_understood" ? byWord(text) : read;
    if (read.value < 0) return drop("number_negative", text);
    if (read.value > LARGEST) return drop("number_implausible", text);
    return Number.isInteger(read.value) ? read : noted(Math.round(read.value), "number_rounded", text);
  };
};

/** Size bands, also where a number of employees stands instead. */
export const cleanSizeBands: ColumnCleaner = (): CellCleaner => (cell) => {
  const text = cellText(cell);
  const band = readBand(cell, text);
  if (band) return band;
  const amount = typeof cell === "boolean" ? undefined : writtenAmount(text);
  if (!amount) return byWord(text);
  const employees = typeof cell === "number" ? cell : amount.low.value;
  if (amount.percent || employees < 0 || employees > LARGEST) return drop("band_not_understood", text);
  const exact = amount.low.separators === "none" && !amount.approximate && !amount.inWords;
  return exact ? kept(sizeBand(employees)) : noted(sizeBand(employees), "employees_band_only", text);
};

/** The range in `Lille (10-49)` and in the register's own `ANT_10_19`. */
function rangeIn(text: string): string {
  const code = /^ANT_(\d+)_(\d+)$/i.exec(text);
  if (code) return `${code[1]}-${code[2]}`;
  const [, word, range] = /^(\p{L}+) ?\((\d+ ?(?:[-–] ?\d+|\+))[^()]*\)$/u.exec(text) ?? [];
  return word === undefined || matchWord("size_band", fold(word)).words.length !== 1 ? text : range!;
}

function withRemark(band: Cleaned, text: string): Cleaned {
  return band.remarks.length > 0 ? band : noted(band.value, "employees_band_only", text);
}

/** A range, a bound or a band that the spreadsheet took for a month; undefined where one number or none stands. */
function readBand(cell: unknown, text: string): Cleaned | undefined {
  if (cell instanceof DateCell) {
    // 10-49 becomes October 1949 or 2049
    return /^(19|20)49-10-01$/.test(cell.iso) ? noted("10-49", "band_from_date", "") : drop("number_is_date", "");
  }
  if (/^okt[- .]*(19|20)?49$|^oct[- .]*(19|20)?49$/i.test(text)) return noted("10-49", "band_from_date", "");
  if (typeof cell !== "string") return undefined;
  const amount = writtenAmount(rangeIn(text));
  if (!amount || amount.percent || amount.high === amount.low) return undefined;
  const low = amount.low.value + (amount.above ? 1 : 0);
  const high = amount.high === null ? Number.POSITIVE_INFINITY : amount.high.value - (amount.below ? 1 : 0);
  const band = amount.approximate ? undefined : bandOf(low, high);
  return band ? kept(band) : drop("band_unclear", text);
}

function byWord(text: string): Cleaned {
  const { words } = matchWord("size_band", fold(text));
  return words.length === 1 ? noted(words[0]!, "employees_band_only", text) : drop("band_not_understood", text);
}
