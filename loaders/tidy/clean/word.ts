import type { CellCleaner, Cleaned, ColumnCleaner, Remark } from "./cleaned.js";
import { drop, kept, noted } from "./cleaned.js";
import { fold } from "./fold.js";
import { found } from "./quotable.js";
import { cellText, isMissing } from "./text.js";
import { matchAbbreviation, matchWord } from "./word-match.js";

/** One word of a closed list. */
export const cleanWord: ColumnCleaner =
  (_cells, _context, field): CellCleaner =>
  (cell) => {
    const text = cellText(cell);
    const { words, certain } = matchWord(field.vocabulary!, fold(text));
    if (words.length === 0) {
      const [meant] = matchAbbreviation(field.vocabulary!, text);
      return meant === undefined ? drop("word_unknown", text) : noted(meant, "word_guessed", text);
    }
    if (words.length > 1) return drop("word_ambiguous", text);
    return certain ? kept(words[0]!) : noted(words[0]!, "word_guessed", text);
  };

const BETWEEN = /\s*(?:[,;/+&|\n•]|\s(?:og|and|samt)\s)\s*/i;

/** Several words of a closed list, in the order in which they stand, each once, joined by `|`. */
export const cleanWordLists: ColumnCleaner =
  (_cells, _context, field): CellCleaner =>
  (cell): Cleaned => {
    const raw = typeof cell === "string" ? cell.normalize("NFC") : cellText(cell);
    const whole = matchWord(field.vocabulary!, fold(raw));
    if (whole.words.length === 1 && whole.certain) return kept(whole.words[0]!);
    const words = new Set<string>();
    const remarks: Remark[] = [];
    for (const part of raw.split(BETWEEN).map((text) => text.trim())) {
      if (isMissing(part)) continue;
      const whole = matchWord(field.vocabulary!, fold(part));
      const match =
        whole.words.length > 0 ? whole : { words: matchAbbreviation(field.vocabulary!, part), certain: false };
      if (match.words.length === 0) remarks.push({ code: "word_unknown", facts: { found: found(part) } });
      for (const word of match.words) words.add(word);
      if (match.words.length > 0 && (!match.certain || match.words.length > 1))
        remarks.push({ code: "word_guessed", facts: { read: match.words.join(", ") } });
    }
    return { value: words.size === 0 ? null : [...words].join("|"), remarks };
  };
