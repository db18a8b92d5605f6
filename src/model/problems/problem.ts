import type { Language, Text } from "../language.js";
import type { Problem } from "../tables.js";
import type { Action, Severity } from "../vocabulary.js";

/**
 * What may be quoted in a message: dates, codes, short numbers, known words (in both languages); never a name or free
 * text. `read`, what a value was read as, is said as people write it: a day in words, decimals with the language's sign.
 */
export type ProblemFacts = Readonly<Record<string, string | number | Text>>;

/** One kind of problem, said once: its weight, what was done about it, and its sentence in both languages. */
export interface ProblemKind {
  readonly severity: Severity;
  readonly action: Action;
  /** the sentence after the place, such as "'123' er ikke et CVR-nummer (8 cifre)."; `{name}` is filled from the facts */
  readonly message: Text;
  /** the same where it sets aside only a part of a row */
  readonly partly?: ProblemKind;
}

/** Where a problem stands. Rows are 1-based, as people count them; the cell is an address such as `C14`. */
export interface Place {
  readonly file: string | null;
  readonly sheet?: string | null;
  readonly row?: number | null;
  /** 0-based column number in the sheet; with a row it gives the cell's address */
  readonly column?: number | null;
  /** the heading, only where the vocabulary knows it */
  readonly heading?: string | null;
}

/** A problem before it has its number. */
export type NewProblem = Omit<Problem, "problem_id">;

/** The letters of a 0-based column number: 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

function fill(sentence: string, facts: ProblemFacts, language: Language): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const fact = facts[name];
    if (fact === undefined) return whole;
    if (typeof fact === "object") return fact[language];
    return name === "read" ? asWritten(String(fact), language) : String(fact);
  });
}

const DAYS: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  da: new Intl.DateTimeFormat("da-DK", { dateStyle: "long", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }),
};

/** `2009-08-01` → 1. august 2009, `2.5` → 2,5; all else as it is. */
function asWritten(read: string, language: Language): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(read)) return DAYS[language].format(new Date(read));
  return language === "da" && /^-?\d+\.\d+$/.test(read) ? read.replace(".", ",") : read;
}

function placeWords(place: Place): Text {
  const da: string[] = [];
  const en: string[] = [];
  if (place.file !== null) {
    da.push(place.file);
    en.push(place.file);
  }
  if (place.sheet) {
    da.push(`arket ${place.sheet}`);
    en.push(`sheet ${place.sheet}`);
  }
  if (place.row != null && place.column != null) {
    da.push(`celle ${columnLetters(place.column)}${place.row}`);
    en.push(`cell ${columnLetters(place.column)}${place.row}`);
  } else if (place.row != null) {
    da.push(`række ${place.row}`);
    en.push(`row ${place.row}`);
  } else if (place.column != null) {
    da.push(`kolonne ${columnLetters(place.column)}`);
    en.push(`column ${columnLetters(place.column)}`);
  }
  return { da: da.join(", "), en: en.join(", ") };
}

/** A problem of one kind at one place, its sentences written out. */
export function problem(code: string, kind: ProblemKind, place: Place, facts: ProblemFacts = {}): NewProblem {
  const where = placeWords(place);
  const sentence = (language: Language) =>
    (where[language] === "" ? "" : `${where[language]}: `) + fill(kind.message[language], facts, language);
  return {
    severity: kind.severity,
    code,
    file: place.file,
    sheet: place.sheet ?? null,
    source_row: place.row ?? null,
    column_name: place.heading ?? null,
    cell: place.row != null && place.column != null ? `${columnLetters(place.column)}${place.row}` : null,
    message_da: sentence("da"),
    message_en: sentence("en"),
    action: kind.action,
  };
}
