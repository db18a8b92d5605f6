import { fold } from "../../clean/fold.js";
import { matchWord } from "../../clean/word-match.js";
import type { Look } from "../columns/look.js";
import type { Heading } from "../header/heading.js";
import { lastLine } from "./networks-shape.js";
import type { Shape } from "./shape.js";

const NUMBERING = /(?:^|[\s-])(?:nr|id|no|nummer|number|løbenr)\.?$|^#$/iu;

/** Methods × networks: a row for each method, a column for each network, a mark or a score where it was used. */
export function usesShape(headings: readonly Heading[], looks: readonly Look[]): Shape | null {
  const method = headings.findIndex(
    ({ known }) => known?.kind === "field" && known.certain && known.fields[0] === "method.name",
  );
  if (method < 0) return null;
  const columns: number[] = [];
  headings.forEach(({ text, known }, c) => {
    const look = looks[c]!;
    if (c === method || !/\p{Letter}/u.test(text) || NUMBERING.test(text) || look.filled === 0) return;
    if (known !== null && !(known.kind === "field" && !known.certain)) return;
    if (look.scale >= 0.95 || (look.mark >= 0.95 && look.letterMark > 0)) columns.push(c);
  });
  // phases stand across as well
  if (columns.some((c) => isPhase(lastLine(headings[c]!)))) return null;
  return columns.length < 2 ? null : { kind: "uses", columns, weight: 2 + columns.length * 0.5 };
}

const SCALE = /(?<!\s)\s*[([]\s*\d\s*[-–/]\s*\d[^()[\]]*[)\]]/gu;
const RATING =
  "(?:nytte(?:værdi)?|nyttig(?:hed)?|udbytte|anvendelighed|vurdering|bedømmelse|karakter|score|effekt|virkning|brugt|anvendt|usefulness|useful|benefit|rating|used|effect)";
const AROUND = new RegExp(
  `^${RATING}(?:\\s+(?:i|for|af|hos|in|for|of|by))?(?![\\p{L}])\\s*[:,–-]?\\s*|\\s*[:,–-]?\\s*(?<![\\p{L}])${RATING}$`,
  "giu",
);

/** The networks that the columns of a table of uses are called after: `Nytte i Havnen (1-5)` is `Havnen`. */
export function networksOfUses(headings: readonly Heading[]): string[] {
  const names = headings.map(({ text }) => text.replace(SCALE, "").trim().replace(AROUND, "").trim());
  return headings.map(({ text }, i) => (names[i] === "" ? text : names[i]!));
}

/** Whether a text surely names a phase. */
export function isPhase(text: string): boolean {
  const { words, certain } = matchWord("phase", fold(text));
  return words.length === 1 && certain;
}
