import type { Text } from "../../../src/model/language.js";
import { VOCABULARY, type VocabularyName, words as wordsOf } from "../../../src/model/vocabulary.js";
import type { CellCleaner, Cleaned, ColumnCleaner, Remark } from "./cleaned.js";
import { drop, kept, noted } from "./cleaned.js";
import { fold } from "./fold.js";
import { found } from "./quotable.js";
import { cellText, isMissing } from "./text.js";
import { matchAbbreviation, matchWord } from "./word-match.js";

/** One word of a closed list. */
export const cleanWord: ColumnCleaner =
  (_cells, _context, { vocabulary: list }): CellCleaner =>
  (cell) => {
    const vocabulary = list!;
    const unused = (code: "word_unknown" | "word_ambiguous", text: string) =>
      drop(code, text, { known: called(vocabulary, wordsOf(vocabulary)) });
    const guessed = (word: string, text: string) =>
      noted(word, "word_guessed", text, { read: called(vocabulary, [word]) });
    const text = cellText(cell);
    const { words, certain } = matchWord(vocabulary, fold(text));
    if (words.length === 0) {
      const [meant] = matchAbbreviation(vocabulary, text);
      return meant === undefined ? unused("word_unknown", text) : guessed(meant, text);
    }
    if (words.length > 1) return unused("word_ambiguous", text);
    return certain ? kept(words[0]!) : guessed(words[0]!, text);
  };

/** Words of a closed list as people call them. */
function called(vocabulary: VocabularyName, words: readonly string[]): Text {
  const labels: Readonly<Record<string, Text>> = VOCABULARY[vocabulary];
  const list = (language: "da" | "en") => words.map((word) => labels[word]![language]).join(", ");
  return { da: list("da"), en: list("en") };
}

const BETWEEN = /\s*(?:[,;/+&|\n•]|\s(?:og|and|samt)\s)\s*/i;

/** Several words of a closed list, in the order in which they stand, each once, joined by `|`. */
export const cleanWordLists: ColumnCleaner =
  (_cells, _context, { vocabulary: list }): CellCleaner =>
  (cell): Cleaned => {
    const vocabulary = list!;
    const raw = typeof cell === "string" ? cell.normalize("NFC") : cellText(cell);
    const whole = matchWord(vocabulary, fold(raw));
    if (whole.words.length === 1 && whole.certain) return kept(whole.words[0]!);
    const words = new Set<string>();
    const remarks: Remark[] = [];
    for (const part of raw.split(BETWEEN).map((text) => text.trim())) {
      if (isMissing(part)) continue;
      const whole = matchWord(vocabulary, fold(part));
      const match = whole.words.length > 0 ? whole : { words: matchAbbreviation(vocabulary, part), certain: false };
      if (match.words.length === 0) {
        const known = called(vocabulary, wordsOf(vocabulary));
        remarks.push({ code: "word_unknown", facts: { found: found(part), known } });
      }
      for (const word of match.words) words.add(word);
      if (match.words.length > 0 && (!match.certain || match.words.length > 1))
        remarks.push({ code: "word_guessed", facts: { read: called(vocabulary, match.words) } });
    }
    return { value: words.size === 0 ? null : [...words].join("|"), remarks };
  };
