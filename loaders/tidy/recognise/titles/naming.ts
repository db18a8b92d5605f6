import { headingKey } from "../../../../src/model/headings.js";

/** How many members a network has, behind its name: `Køge Bugt (12 medlemmer)`, `Køge Bugt - 12 virksomheder`. */
const COUNT_BEHIND =
  /\s*(?:[,–—-]\s*|\()\s*(?:i alt\s+)?\d{1,4}\s+(?:medlem(?:mer)?|medlemsvirksomheder|virksomhed(?:er)?|firmaer|organisationer|deltagere|members|companies|organisations)\s*(?:i alt)?\)?\s*$/iu;
const NUMBER_BEFORE = /^\d{1,2}[.)]\s+(?=\p{Lu}\p{L}{2})/u;

/** A network's name without its running number before it and its number of members behind it. */
export function withoutCounts(name: string): string {
  return name.replace(NUMBER_BEFORE, "").replace(COUNT_BEHIND, "");
}

/** Endings that a name takes inside a title: `Erfa Nords medlemmer`, `Landbrugsnetværkets møder`. */
const ENDINGS = ["", "s", "et", "ets", "t", "ts"];

/** A text's words, as they are compared: those that a capital letter, a mark or a year parts in a file's name, too. */
function wordsOf(text: string): string[] {
  return text
    .replace(/(\p{Ll})(?=\p{Lu}\p{Ll})/gu, "$1 ")
    .replace(/(\p{L})(?=(?:19|20)\d\d(?!\d))/gu, "$1 ")
    .replaceAll("&", " og ")
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(headingKey)
    .filter((word) => word !== "");
}

/**
 * Whether a text names something, as whole words: `Fremmøde Nord` names Nord, `Nordsjælland` doesn't.
 *
 * @param key the name's `headingKey`; spaces and marks inside the name make no difference
 */
export function names(text: string, key: string): boolean {
  if (key === "") return false;
  const words = wordsOf(text);
  for (let from = 0; from < words.length; from++) {
    let run = "";
    for (let to = from; to < words.length && run.length < key.length; to++) {
      run += words[to]!;
      if (run.startsWith(key) && ENDINGS.includes(run.slice(key.length))) return true;
    }
  }
  return false;
}
