import { AMBIGUOUS } from "../../../../src/model/headings/ambiguous.js";
import { PERSONAL } from "../../../../src/model/headings/personal.js";
import { SUMS } from "../../../../src/model/headings/sums.js";
import { UNUSED } from "../../../../src/model/headings/unused.js";
import { HEADINGS, headingKey, KNOWN_HEADINGS } from "../../../../src/model/headings.js";
import { CONTRACTIONS, ENTITIES, QUALIFIERS } from "../../../../src/model/words/heading-parts.js";
import { JOINING } from "./joining-words.js";

/** A word of a heading; an abbreviated one can be any of several. */
export type Choices = readonly string[];

const SHORTEST_ABBREVIATION = 3;

/** Every word that stands in a known heading, by its first letters. */
const WORDS: readonly string[] = [
  ...new Set([...Object.values(ENTITIES).flat(), ...KNOWN_HEADINGS.keys()].map(headingKey).filter(isWord)),
].sort();

/** Every word that a known heading holds, or that goes with one. */
const PARTS: ReadonlySet<string> = new Set([
  ...JOINING,
  ...QUALIFIERS.flatMap(([, words]) => words),
  ...[
    ...Object.values(HEADINGS).flat(),
    ...AMBIGUOUS.flatMap(([texts]) => texts),
    ...Object.values(ENTITIES).flat(),
    ...UNUSED,
    ...PERSONAL,
    ...SUMS,
  ].flatMap((text) => text.split(/[^\p{L}\p{N}]+/u).map(headingKey)),
]);

function isWord(key: string): boolean {
  return /^\p{L}{4,24}$/u.test(key);
}

/** The words of a heading, `CamelCase` and `snake_case` apart; an abbreviated word with all that it can stand for. */
export function wordsOf(text: string): Choices[] {
  const apart = text.replace(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu, " ");
  const found = apart.match(/[\p{L}\p{N}]+\.?/gu) ?? [];
  const words: Choices[] = [];
  for (const word of found) {
    const key = headingKey(word);
    const short = CONTRACTIONS.get(key);
    if (short !== undefined) words.push(short.map((one) => `~${headingKey(one)}`));
    else if (word.endsWith(".") && key.length >= SHORTEST_ABBREVIATION && !KNOWN_HEADINGS.has(key)) {
      const longer = rootsOf(key);
      words.push(longer.length > 0 ? longer.map((one) => `~${one}`) : [key]);
    } else words.push([key]);
  }
  return words;
}

/** Known words that begin so; of those that go on from one another the shortest, and its endings. */
function rootsOf(start: string): string[] {
  const roots: string[] = [];
  for (const word of WORDS) {
    if (!word.startsWith(start)) continue;
    const root = roots.find((one) => word.startsWith(one));
    if (root === undefined) roots.push(word);
  }
  return roots.slice(0, 12);
}

/** Longer words may be compounds, or carry an ending. */
const LONGEST_ALONE = 5;

/** Whether a word stands in some known heading, or may be put together: most texts of a sheet have one that can't. */
export function mayBeKnown(choices: Choices): boolean {
  const word = choices[0]!;
  return (
    choices.length > 1 || word.startsWith("~") || PARTS.has(word) || (word.length > LONGEST_ALONE && !/\d/.test(word))
  );
}
