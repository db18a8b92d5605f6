import { VOCABULARY, type VocabularyName } from "../../../../src/model/vocabulary.js";
import { fold } from "../../clean/fold.js";
import { matchWord } from "../../clean/word-match.js";
import { isFilled, textOf, type View } from "./view.js";

/** No lists of words to choose among are taller or wider. */
const TALLEST = 60;
const WIDEST = 20;

/**
 * Whether a sheet holds words to choose among on others, as drop-down menus do: each column a list of different words
 * below its heading, without a gap, all of them of one closed list, and several such columns. Its rows say nothing.
 */
export function areChoices(view: View): boolean {
  const rows = view.sheet.rows.length > TALLEST || view.width > WIDEST ? [] : [...view.sheet.rows.keys()];
  const filled = rows.filter((row) => view.filled(row) > 0);
  const header = filled.find((row) => view.filled(row) > 1);
  if (header === undefined || !filled.every((row) => row >= header || view.filled(row) === 1)) return false;
  const below = filled.filter((row) => row > header);
  const columns = Array.from({ length: view.width }, (_, c) => c).filter((c) =>
    [header, ...below].some((row) => isFilled(view.cell(row, c))),
  );
  return columns.length >= 2 && columns.every((c) => isList(view, c, header, below));
}

function isList(view: View, column: number, header: number, below: readonly number[]): boolean {
  const rows = below.filter((row) => isFilled(view.cell(row, column)));
  const cells = rows.map((row) => view.cell(row, column));
  const isHeaded = typeof view.cell(header, column) === "string";
  if (!isHeaded || rows.length < 2 || !rows.every((row, i) => row === below[i])) return false;
  if (!cells.every((cell) => typeof cell === "string" && cell.length <= 40)) return false;
  const words = cells.map(textOf);
  if (new Set(words).size < words.length) return false;
  return VOCABULARIES.some((name) => words.every((word) => isWordOf(name, word)));
}

const VOCABULARIES = Object.keys(VOCABULARY) as VocabularyName[];

function isWordOf(name: VocabularyName, text: string): boolean {
  const { words, certain } = matchWord(name, fold(text));
  return certain && words.length === 1;
}
