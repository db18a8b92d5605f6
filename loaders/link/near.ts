import { distance } from "fastest-levenshtein";

const SHORTEST = 5;

/** Two folded names that may well be one misspelt: few letters apart for their length, with the same numbers in them. */
export function areNear(a: string, b: string): boolean {
  if (a === b) return true;
  if (digits(a) !== digits(b)) return false;
  if (words(a) === words(b) || differInEndings(a, b)) return true;
  const shorter = Math.min(a.length, b.length);
  if (shorter < SHORTEST) return false;
  const most = shorter < 8 ? 1 : shorter < 16 ? 2 : 3;
  return Math.abs(a.length - b.length) <= most && distance(a, b) <= most;
}

/** `Jensen og Søn` and `Jensen og Sønner`: the same words but for the ends of some, and one whole word in common. */
function differInEndings(a: string, b: string): boolean {
  const [one, other] = [a.split(" "), b.split(" ")];
  if (one.length !== other.length || one.length < 2) return false;
  let whole = false;
  for (const [i, word] of one.entries()) {
    const [short, long] = [word, other[i]!].sort((x, y) => x.length - y.length) as [string, string];
    if (short === long) whole ||= short.length >= SHORTEST;
    else if (short.length < 3 || long.length - short.length > 3 || !long.startsWith(short)) return false;
  }
  return whole;
}

const digits = (name: string) => name.replace(/\D+/g, " ").trim();
const words = (name: string) => name.split(" ").sort().join(" ");

/**
 * Pairs of different names that are near each other. Names are compared only where they share their first three
 * letters, their last four, or their words, and all their numbers, so that thousands of names stay quick.
 *
 * @returns pairs in the order of the names given
 */
export function nearPairs(names: readonly string[]): [string, string][] {
  const blocks = new Map<string, string[]>();
  for (const name of names) {
    const numbers = digits(name);
    for (const part of new Set([`a${name.slice(0, 3)}`, `z${name.slice(-4)}`, `w${words(name)}`])) {
      const block = `${part} ${numbers}`;
      const known = blocks.get(block);
      if (known === undefined) blocks.set(block, [name]);
      else known.push(name);
    }
  }
  const place = new Map(names.map((name, i) => [name, i]));
  const pairs = new Map<string, [string, string]>();
  for (const block of blocks.values()) {
    for (let i = 0; i < block.length; i++) {
      for (let j = i + 1; j < block.length; j++) {
        const [a, b] = [block[i]!, block[j]!];
        const key = `${a}\u0001${b}`;
        if (!pairs.has(key) && areNear(a, b)) pairs.set(key, [a, b]);
      }
    }
  }
  return [...pairs.values()].sort((p, q) => place.get(p[0])! - place.get(q[0])! || place.get(p[1])! - place.get(q[1])!);
}
