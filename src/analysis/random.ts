/** A source of numbers in [0, 1), the same sequence for the same seed. */
export type Random = () => number;

/**
 * Seeded random numbers: Blackman and Vigna's xoshiro128** on 32-bit words, its state filled from the seed by
 * splitmix32. Two words make the 53 bits of each number.
 *
 * @param seed a whole number, −2⁵³ < seed < 2⁵³
 * @throws RangeError where the seed is not a whole number
 * @see Blackman & Vigna (2021), Scrambled Linear Pseudorandom Number Generators
 */
export function random(seed: number): Random {
  const next = words(seed);
  return () => ((next() >>> 5) * 67108864 + (next() >>> 6)) / 9007199254740992;
}

/** A whole number 0 … n − 1 from one random number. */
export function pick(source: Random, n: number): number {
  return Math.floor(source() * n);
}

/** Shuffles the first `count` places of a list in place, each outcome equally likely (Fisher–Yates). */
export function shuffle<T extends { [index: number]: unknown; readonly length: number }>(
  list: T,
  source: Random,
  count: number = list.length,
): T {
  const places = list as { [index: number]: unknown };
  for (let i = 0; i < Math.min(count, list.length - 1); i++) {
    const j = i + pick(source, list.length - i);
    const kept = places[i];
    places[i] = places[j];
    places[j] = kept;
  }
  return list;
}

function words(seed: number): () => number {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`invalid seed: ${seed}`);
  let counter = (seed | 0) ^ Math.imul(Math.floor(seed / 4294967296) | 0, 0x9e3779b9);
  const split = () => {
    counter = (counter + 0x9e3779b9) | 0;
    let z = counter;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return z ^ (z >>> 15);
  };
  let [a, b, c, d] = [split(), split(), split(), split()];
  return () => {
    const product = Math.imul(b!, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9);
    const shifted = b! << 9;
    c = c! ^ a!;
    d = d! ^ b!;
    b = b! ^ c;
    a = a! ^ d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result >>> 0;
  };
}
