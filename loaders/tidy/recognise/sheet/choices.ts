import { VOCABULARY, type VocabularyName } from "../../../../src/model/vocabulary.js";
import { fold } from "../../clean/fold.js";
import { matchWord } from "../../clean/word-match.js";
import { isDateText } from "../columns/look.js";
import { saidAt } from "../titles/titles.js";
import { isFilled, textOf, type View } from "./view.js";
import { areListsApart } from "./word-lists.js";

/** No lists of words to choose among are taller or wider. */
const TALLEST = 60;
const WIDEST = 20;

/** `closed`: all of them of one closed list each; `apart`: names among them, and rows that do not belong together. */
export type Choices = "closed" | "apart";

/** A column of a sheet with what stands below its heading, from its first row on. */
export interface ChoiceList {
  readonly heading: string;
  readonly cells: readonly (string | number)[];
  /** whether all its words are of one closed list */
  readonly closed: boolean;
}

/**
 * Whether a sheet holds words to choose among on others, as drop-down menus do: each column a list of different words
 * below its heading, without a gap, and several such columns. Its rows say nothing.
 *
 * @returns null for any other sheet
 */
export function choicesOn(view: View): Choices | null {
  const rows = view.sheet.rows.length > TALLEST * 5 || view.width > WIDEST ? [] : [...view.sheet.rows.keys()];
  const filled = rows.filter((row) => view.filled(row) > 0);
  const header = filled.find((row) => view.filled(row) > 1);
  if (header === undefined) return null;
  const above = filled.filter((row) => row < header);
  if (above.some((row) => view.filled(row) > 1)) return null;
  const below = filled.filter((row) => row > header);
  if (below.some((row, i) => view.sheet.rows[row] !== view.sheet.rows[header]! + 1 + i)) return null;
  const columns = Array.from({ length: view.width }, (_, c) => c).filter((c) =>
    [header, ...below].some((row) => isFilled(view.cell(row, c))),
  );
  const lists = columns.map((c) => listIn(view, c, header, below));
  if (lists.length < 2 || !lists.every((list) => list !== null)) return null;
  if (filled.length <= TALLEST && lists.every(({ closed, cells }) => closed && cells.length > 1)) return "closed";
  const whole = { top: 0, bottom: view.height, left: 0, right: view.width };
  const titles = above.flatMap((row) => saidAt(view, row, whole));
  return areListsApart(lists, [view.sheet.name ?? "", ...titles]) ? "apart" : null;
}

function listIn(view: View, column: number, header: number, below: readonly number[]): ChoiceList | null {
  const heading = view.cell(header, column);
  const rows = below.filter((row) => isFilled(view.cell(row, column)));
  if (typeof heading !== "string" || rows.length === 0 || !rows.every((row, i) => row === below[i])) return null;
  const cells = rows.map((row) => view.cell(row, column));
  if (!cells.every((cell) => typeof cell === "number" || (typeof cell === "string" && cell.length <= 60))) return null;
  const words = cells.map(textOf);
  if (new Set(words).size < words.length || words.some(isDateText) || areSentences(words)) return null;
  if (words.some((word) => /^[\d.,]+$/.test(word)) && !areSteps(words)) return null;
  const closed =
    cells.every((cell) => typeof cell === "string" && cell.length <= 40) &&
    VOCABULARIES.some((name) => words.every((word) => isWordOf(name, word)));
  return { heading: heading.trim(), cells: cells as (string | number)[], closed };
}

/** Years or the steps of a scale to choose among; any other numbers are of records. */
const areSteps = (words: readonly string[]) =>
  words.length >= 3 && words.every((word, i) => /^\d+$/.test(word) && Number(word) === Number(words[0]) + i);

/** A description beside what it describes is longer than words to choose among. */
const areSentences = (texts: readonly string[]) =>
  texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0) > texts.length * 4;

const VOCABULARIES = Object.keys(VOCABULARY) as VocabularyName[];

function isWordOf(name: VocabularyName, text: string): boolean {
  const { words, certain } = matchWord(name, fold(text));
  return certain && words.length === 1;
}
