import { headingKey } from "../../../../src/model/headings.js";
import { fold, matchWord } from "../../clean/index.js";
import { isTheme } from "../attendance/meetings-across.js";
import type { Heading } from "../header/heading.js";
import type { FedTable } from "./evidence.js";
import type { Look } from "./look.js";

/** What heads the texts that say what was done, on a list of activities; elsewhere these words mean other things. */
const WHAT_HAPPENED: ReadonlySet<string> = new Set(
  [
    "hvad",
    "hvad skete der",
    "hvad skete",
    "hvad foregik der",
    "hvad handlede det om",
    "indhold",
    "what",
    "what happened",
  ].map(headingKey),
);

/** Whether a column of a list of activities holds what each was about in words of its own: no themes, kinds, numbers or persons. */
export function tellsWhatHappened(table: FedTable, { text }: Heading, look: Look): boolean {
  if (table !== "activities" || !WHAT_HAPPENED.has(headingKey(text))) return false;
  return look.text >= 0.8 && look.personal === 0 && !areThemes(look) && !areKinds(look);
}

/** Whether all texts of a column are words for kinds of activities: `Møde`, `Kursus`. */
function areKinds({ words }: Look): boolean {
  return words.every(
    (word) => matchWord("activity_kind", fold(word)).certain && matchWord("activity_kind", fold(word)).words.length > 0,
  );
}

/** Whether all texts of a column are themes that come again from row to row, as no titles do. */
export function areThemes({ words, filled, distinct }: Look): boolean {
  return filled > distinct && words.every(isTheme);
}
