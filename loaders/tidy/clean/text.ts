import type { Cell } from "../../read/sheet.js";
import { DateCell, ErrorCell } from "../../read/sheet.js";
import { fold, tidyText } from "./fold.js";

/** What people write where they have nothing to say, folded. */
const NOTHING = new Set(
  [
    "n a",
    "na",
    "nan",
    "null",
    "none",
    "nil",
    "i t",
    "tbd",
    "tba",
    "ukendt",
    "uoplyst",
    "uvist",
    "ved ikke",
    "ved det ikke",
    "vides ikke",
    "ikke oplyst",
    "ej oplyst",
    "ikke angivet",
    "ikke udfyldt",
    "ikke besvaret",
    "ubesvaret",
    "ikke kendt",
    "kendes ikke",
    "ikke relevant",
    "irrelevant",
    "ingen oplysning",
    "ingen oplysninger",
    "ingen data",
    "ingen svar",
    "mangler",
    "mangler oplysning",
    "ikke muligt at oplyse",
    "intet svar",
    "unknown",
    "not known",
    "not stated",
    "not given",
    "not available",
    "not applicable",
    "not answered",
    "no answer",
    "no data",
    "missing",
    "don t know",
    "dont know",
    "do not know",
    "blank",
    "tom",
  ].map(fold),
);

/** No such word is longer, blanks around it included; nor has one a digit. */
const LONGEST = 40;
const DASHES = /^[-–—−?.…_/\\\s]*$/;

const SHEET_ERROR =
  /^(#(n\/a|i\/t|ref!|reference!|referanse!|value!|værdi!|div\/0!|division\/0!|name\?|navn\?|num!|tal!|null!|nul!|spill!|overløb!|calc!|beregn!|#+)|err:\d+)$/i;

/** True for a blank, a dash, a question mark and the words that people write for "we don't know". */
export function isMissing(text: string): boolean {
  return DASHES.test(text) || (text.length <= LONGEST && !/\d/.test(text) && NOTHING.has(fold(text)));
}

/** True for an error cell, and for the text of one as a text file holds it. */
export function isError(cell: Cell): boolean {
  return (
    cell instanceof ErrorCell ||
    (typeof cell === "string" && /^\s*[#e]/i.test(cell) && SHEET_ERROR.test(tidyText(cell)))
  );
}

/** What a cell shows, tidied: a day as ISO text, a number in plain digits, nothing for an empty cell. */
export function cellText(cell: Cell): string {
  if (cell === null || cell instanceof ErrorCell) return "";
  if (cell instanceof DateCell) return cell.iso;
  if (typeof cell === "number") return Number.isFinite(cell) ? plainNumber(cell) : "";
  return typeof cell === "string" ? tidyText(cell) : String(cell);
}

function plainNumber(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value);
}
