/** First parts of the compounds that charts are full of: a line is best broken after one of them. */
const FIRST_PARTS = [
  "administrations",
  "anlægs",
  "computer",
  "efter",
  "erfarings",
  "erhvervs",
  "erhvervsuddannelses",
  "finansierings",
  "fremstillings",
  "hjælpe",
  "netværks",
  "overnatnings",
  "partner",
  "praktik",
  "praktikværts",
  "restaurations",
  "råstof",
  "samarbejds",
  "sundheds",
  "uddannelses",
  "virksomheds",
] as const;

const VOWEL = /[aeiouyæøåäöéü]/i;
const LETTER = /\p{L}/u;
/** The fewest letters that may stand alone on either side of a hyphen. */
const LEAST = 3;

/** Whether a syllable begins at a letter: one consonant before a vowel, as in `nel-sen`; sp, st, sk, ch and th stay together, as in `frem-stil` and `ex-change`. */
function syllable(word: string, at: number): boolean {
  const vowel = (index: number) => VOWEL.test(word[index] ?? "");
  const consonant = (index: number) => LETTER.test(word[index] ?? "") && !vowel(index);
  if (!LETTER.test(word[at - 1] ?? "") || !VOWEL.test(word.slice(0, at))) return false;
  const together = (index: number) => /^(s[ptk]|[ct]h)$/i.test(word.slice(index, index + 2));
  if (together(at)) return vowel(at + 2);
  return consonant(at) && vowel(at + 1) && !together(at - 1);
}

/**
 * Breaks a word that is too long for its line: after a hyphen that it has, between the parts of a compound, else between
 * syllables, as late as fits. A good place on a line of its own is better than a poor one behind other words.
 *
 * @param fits whether what would stand on the first line, hyphen included, fits there
 * @param alone whether it would fit on a line of its own
 * @returns the first line's part with its hyphen and the rest; null where no part fits, or the next line is better
 */
export function breakWord(
  word: string,
  fits: (head: string) => boolean,
  alone: (head: string) => boolean = fits,
): readonly [string, string] | null {
  const own = [...word.matchAll(/\p{L}-(?=\p{L})/gu)].map(({ index }) => index + 2);
  const between = FIRST_PARTS.filter((part) => word.toLowerCase().startsWith(part)).map(({ length }) => length);
  const inside = Array.from({ length: word.length }, (_, at) => at).filter(
    // The s that joins the parts of a compound belongs to the first.
    (at) => syllable(word, at) && !between.includes(at + 1),
  );
  for (const places of [own, between, inside]) {
    const possible = places
      .filter((at) => at >= LEAST && word.length - at >= LEAST)
      .map((at) => [word[at - 1] === "-" ? word.slice(0, at) : `${word.slice(0, at)}-`, word.slice(at)] as const)
      .filter(([head]) => alone(head));
    const here = possible.filter(([head]) => fits(head));
    if (here.length > 0) return here.reduce((a, b) => (b[0].length > a[0].length ? b : a));
    if (possible.length > 0) return null;
  }
  return null;
}
