import { breakWord } from "./hyphens.js";

/** How wide letters are in parts of the size, in DejaVu Sans, the widest font that a system's own is likely to be. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ijlI.,:;'’|!· ]/, 0.34],
  [/[frtJ()[\]/\- ]/, 0.42],
  [/[cksvxyz?]/, 0.6],
  [/[DGHNOQUØV]/, 0.79],
  [/[wm%&@MWæÆ…—]/, 0.99],
  [/[=+<>±×÷~≤≥]/, 0.84],
  [/[A-ZÅ]/, 0.7],
];
const OTHER = 0.64;

/** The size of text in a chart, in pixels. */
export const TEXT_SIZE = 14;

/** The size to reckon with where a text is drawn strong: bold letters are wider. */
export const STRONG_SIZE = TEXT_SIZE * 1.13;

const known = new Map<string, number>();

function letterWidth(letter: string): number {
  const found = known.get(letter) ?? WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? OTHER;
  known.set(letter, found);
  return found;
}

/** How wide a text is drawn, in pixels: an estimate on the wide side, the same in Node and in a browser. */
export function textWidth(text: string, size: number = TEXT_SIZE): number {
  let em = 0;
  for (const letter of text) em += letterWidth(letter);
  return em * size;
}

/** A number or a short name at the end stays where a text is cut: names that begin alike are often told apart by it. */
const TELLING = /\s(\p{Lu}\S{0,5}|\d{1,4})$/u;
/** The fewest letters that stand before it. */
const HEAD = 6;

/** A text cut to a width, with `…` where something was left out: before a number or a short name if there is room, else at the end. */
export function shorten(text: string, width: number, size: number = TEXT_SIZE): string {
  if (textWidth(text, size) <= width) return text;
  const cut = (whole: string, end: string) => {
    let kept = whole;
    while (kept.length > 1 && textWidth(`${kept}${end}`, size) > width) kept = kept.slice(0, -1);
    return kept.trimEnd();
  };
  const last = text.match(TELLING)?.[1];
  if (last !== undefined) {
    const head = cut(text.slice(0, -last.length).trimEnd(), `… ${last}`);
    if (head.length > HEAD) return `${head}… ${last}`;
  }
  return `${cut(text, "…")}…`;
}

/** An industry's letter, a row's number: too little to stand on a line by itself. */
const lonely = (line: string) => /^(\p{L}|\d{1,3})$/u.test(line);

/**
 * A text broken at its spaces into at most `lines` lines, and inside a word that is too long for a line of its own; what
 * doesn't fit is shortened.
 *
 * @returns at least one line, none wider than `width` but for a single letter
 */
export function wrap(text: string, width: number, lines = 2, size: number = TEXT_SIZE): string[] {
  const fits = (one: string) => textWidth(one, size) <= width;
  const words = text.split(/[ \t\n]+/).filter((word) => word !== "");
  const broken: string[] = [];
  let current = "";
  while (words.length > 0 && broken.length < lines - 1) {
    const word = words[0]!;
    const before = current === "" ? "" : `${current} `;
    if (fits(before + word)) {
      current = before + word;
      words.shift();
      continue;
    }
    const parts = fits(word) && !lonely(current) ? null : breakWord(word, (head) => fits(before + head), fits);
    if (parts) {
      broken.push(before + parts[0]);
      words[0] = parts[1];
    } else if (current !== "") broken.push(current);
    else broken.push(words.shift()!);
    current = "";
  }
  const rest = [current, ...words].filter((part) => part !== "").join(" ");
  return [...broken, ...(rest === "" && broken.length > 0 ? [] : [rest])].map((part) => shorten(part, width, size));
}
