import { distance } from "fastest-levenshtein";

const SHORTEST = 5;

/** A folded name, taken apart once and compared often. */
interface Name {
  readonly text: string;
  readonly parts: readonly string[];
  /** its words in order, whatever order they were written in */
  readonly words: string;
}

const taken = (text: string): Name => ({ text, parts: text.split(" "), words: words(text) });

/** Two folded names that may well be one misspelt: few letters apart for their length, with the same numbers in them. */
export function areNear(a: string, b: string): boolean {
  return a === b || (digits(a) === digits(b) && areAlike(taken(a), taken(b)));
}

/** Two folded names of the same words but for one of five letters or more, in which one letter differs or is too many. */
export function areALetterApart(a: string, b: string): boolean {
  const [one, other] = [a.split(" "), b.split(" ")];
  if (one.length !== other.length || digits(a) !== digits(b)) return false;
  const apart = one.flatMap((word, i) => (word === other[i] ? [] : [[word, other[i]!] as const]));
  const [pair, next] = apart;
  if (pair === undefined || next !== undefined) return false;
  return Math.min(pair[0].length, pair[1].length) >= SHORTEST && distance(pair[0], pair[1]) === 1;
}

/** The same for two different names that have the same numbers in them. */
function areAlike(a: Name, b: Name): boolean {
  if (a.words === b.words || differInEndings(a.parts, b.parts)) return true;
  const shorter = Math.min(a.text.length, b.text.length);
  if (shorter < SHORTEST) return false;
  const most = shorter < 8 ? 1 : shorter < 16 ? 2 : 3;
  return Math.abs(a.text.length - b.text.length) <= most && distance(a.text, b.text) <= most;
}

/** `Jensen og Søn` and `Jensen og Sønner`: the same words but for the ends of some, and one whole word in common. */
function differInEndings(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length || one.length < 2) return false;
  let whole = false;
  for (let i = 0; i < one.length; i++) {
    const [a, b] = [one[i]!, other[i]!];
    if (a === b) whole ||= a.length >= SHORTEST;
    else if (!isBeginning(a, b) && !isBeginning(b, a)) return false;
  }
  return whole;
}

const isBeginning = (short: string, long: string) =>
  short.length >= 3 && short.length <= long.length && long.length - short.length <= 3 && long.startsWith(short);

const digits = (name: string) => name.replace(/\D+/g, " ").trim();
const words = (name: string) => name.split(" ").sort().join(" ");

/**
 * Pairs of different names that are near each other. Names are compared only where they share all their numbers and
 * either their first three letters, their last four, or their words, so that thousands of names stay quick.
 *
 * @returns pairs in the order of the names given
 */
export function nearPairs(names: readonly string[]): [string, string][] {
  const pairs = new Map<string, [number, number]>();
  for (const numbered of grouped([...names.keys()], (index) => [digits(names[index]!)])) {
    const all = numbered.map((index) => ({ index, ...taken(names[index]!) }));
    const blocks = grouped(all, ({ text, words }) => [`a${text.slice(0, 3)}`, `z${text.slice(-4)}`, `w${words}`]);
    for (const block of blocks) {
      for (let i = 0; i < block.length; i++) {
        for (let j = i + 1; j < block.length; j++) {
          const [a, b] = [block[i]!, block[j]!];
          if (areAlike(a, b)) pairs.set(`${a.index} ${b.index}`, [a.index, b.index]);
        }
      }
    }
  }
  return [...pairs.values()].sort((p, q) => p[0] - q[0] || p[1] - q[1]).map(([a, b]) => [names[a]!, names[b]!]);
}

/** Groups of two or more that have a key in common, each in the order in which they came. */
function grouped<T>(all: readonly T[], keysOf: (one: T) => readonly string[]): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    for (const key of keysOf(one)) {
      const known = groups.get(key);
      if (known === undefined) groups.set(key, [one]);
      else known.push(one);
    }
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** So long is a last word that may stand for a longer one that begins like it. */
const LONG = 6;

/**
 * Pairs of different names of two words or more of which one goes on where the other ends, with the same numbers in them:
 * `Malerfirmaet Holm` and `Malerfirmaet Holm og Lund`, `Havnens Maskinværk` and `Havnens Maskinværksted`.
 *
 * @param names in code-unit order
 * @returns pairs, the shorter first, in the order of the names given
 */
export function pairsThatGoOn(names: readonly string[]): [string, string][] {
  const pairs: [string, string][] = [];
  names.forEach((short, i) => {
    const last = short.slice(short.lastIndexOf(" ") + 1);
    if (last === short) return;
    for (let j = i + 1; names[j]?.startsWith(short); j++) {
      const long = names[j]!;
      const isWhole = long[short.length] === " ";
      if ((isWhole || last.length >= LONG) && digits(short) === digits(long)) pairs.push([short, long]);
    }
  });
  return pairs;
}
