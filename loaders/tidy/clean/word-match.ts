import { VOCABULARY, type VocabularyName } from "../../../src/model/vocabulary.js";
import { NEAR_WORDS, WORDS } from "../../../src/model/words.js";
import { fold } from "./fold.js";

/** What a text says in terms of one closed list. */
export interface WordMatch {
  /** the words that the text can mean: none, one, or several where it is ambiguous */
  readonly words: readonly string[];
  /** false where only a part of the text was understood, or a word means this usually but not always */
  readonly certain: boolean;
}

const UNKNOWN: WordMatch = { words: [], certain: true };
/** What follows a thing only says more of it: `ansættelser efter endt praktik` are hires. */
const AFTER = / (?:efter|som følge af|fra|via|hos|ved|gennem|after|from|through|as a result of) .*$/;
const NEGATION = /\b(ikke|ej|uden|ingen|not|no|without)\b/;

/** A word without its ending, so that plural and definite forms agree: møde, møder, mødet and møderne give `mød`. */
export function stem(word: string): string {
  const cut = word.replace(/(ernes|erne|enes|ene|eres|eren|erens|ere|ers|ets|ens|er|et|en|es|e|s|r|n)$/, "");
  return cut.length >= 3 ? cut : word;
}

interface Index {
  /** words by folded spelling without blanks */
  readonly exact: ReadonlyMap<string, string>;
  /** words by stem of the spelling without blanks */
  readonly stems: ReadonlyMap<string, string>;
  /** the stems that may end or begin a compound: those of spellings with four letters or more */
  readonly parts: ReadonlyMap<string, string>;
  readonly near: ReadonlyMap<string, string>;
}

const INDEXES = new Map<VocabularyName, Index>();

function indexOf(name: VocabularyName): Index {
  const known = INDEXES.get(name);
  if (known) return known;
  const exact = new Map<string, string>();
  const stems = new Map<string, string>();
  const near = new Map<string, string>();
  const spellings = WORDS as Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  const usual = NEAR_WORDS as Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  for (const [word, label] of Object.entries(VOCABULARY[name])) {
    for (const spelling of [word, label.da, label.en, ...(spellings[name]?.[word] ?? [])])
      exact.set(compact(spelling), word);
    for (const spelling of usual[name]?.[word] ?? []) near.set(stem(compact(spelling)), word);
  }
  for (const [spelling, word] of exact) if (!stems.has(stem(spelling))) stems.set(stem(spelling), word);
  const parts = new Map(
    [...exact].filter(([spelling]) => spelling.length >= 4).map(([spelling, word]) => [stem(spelling), word]),
  );
  const index = { exact, stems, parts, near };
  INDEXES.set(name, index);
  return index;
}

const compact = (text: string): string => fold(text).replaceAll(" ", "");

/**
 * The word of a closed list that a text means.
 *
 * @param folded the text as `fold` gives it
 */
export function matchWord(name: VocabularyName, folded: string): WordMatch {
  if (folded === "" || folded.length > 80) return UNKNOWN;
  const { exact, stems, parts, near } = indexOf(name);
  const whole = folded.replaceAll(" ", "");
  const direct = exact.get(whole) ?? stems.get(stem(whole));
  if (direct) return { words: [direct], certain: true };
  const usual = near.get(stem(whole));
  if (usual) return { words: [usual], certain: false };
  if (name === "size_band" || NEGATION.test(folded)) return UNKNOWN;

  const tokens = folded.split(" ");
  const heads = new Set<string>();
  const beginnings = new Set<string>();
  for (const token of tokens) {
    const head = exact.get(token) ?? stems.get(stem(token)) ?? ending(token, parts);
    if (head) heads.add(head);
    const part = beginning(token, parts);
    if (part) beginnings.add(part);
  }
  for (let i = 0; i + 1 < tokens.length; i += 1) {
    const pair = stems.get(stem(tokens[i]! + tokens[i + 1]!));
    if (pair) heads.add(pair);
  }
  if (heads.size > 1) heads.delete("other");
  const first = heads.size > 1 ? folded.replace(AFTER, "") : folded;
  if (first !== folded && first !== "") {
    const { words } = matchWord(name, first);
    if (words.length === 1) return { words, certain: false };
  }
  if (heads.size > 0) return { words: [...heads], certain: tokens.length === 1 };
  return { words: [...beginnings], certain: false };
}

/**
 * The word that an abbreviation stands for: `Rekr.`, `Udd.samarbejde`, `Off. institution`; none where it can be several.
 *
 * @param text as written, with its points
 */
export function matchAbbreviation(name: VocabularyName, text: string): readonly string[] {
  const parts = text.trim().split(/\.\s*/).map(compact);
  if (parts.length < 2 || parts.length > 4 || parts[0]!.length < 3 || text.length > 40) return [];
  const form = new RegExp(`^${parts.map((part) => part.replace(/[^\p{L}\p{N}]/gu, "")).join("\\p{L}*")}$`, "u");
  const words = new Set<string>();
  for (const [spelling, word] of indexOf(name).exact) if (form.test(spelling)) words.add(word);
  return words.size === 1 ? [...words] : [];
}

/** The word whose spelling ends a compound, the longest spelling first: `bestyrelsesmøde` → møde. */
function ending(token: string, stems: ReadonlyMap<string, string>): string | undefined {
  const bare = stem(token);
  for (let from = 2; bare.length - from >= 3; from += 1) {
    const word = stems.get(bare.slice(from));
    if (word && word !== "other") return word;
  }
  return undefined;
}

/** The word whose spelling begins a compound, the longest spelling first: `rekrutteringsstrategi` → rekruttering. */
function beginning(token: string, stems: ReadonlyMap<string, string>): string | undefined {
  for (let to = token.length - 1; to >= 5; to -= 1) {
    const word = stems.get(stem(token.slice(0, to)));
    if (word && word !== "other") return word;
  }
  return undefined;
}
