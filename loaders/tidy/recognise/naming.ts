import { headingKey } from "../../../src/model/headings.js";

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
