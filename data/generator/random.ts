/** A source of repeatable chance: the same label always gives the same sequence. */
export interface Random {
  /** in [0, 1) */
  next(): number;
  /** a whole number, both ends included */
  integer(from: number, to: number): number;
  chance(probability: number): boolean;
  /** @throws RangeError where there is nothing to pick from */
  pick<T>(from: readonly T[]): T;
  /** one of several, by weight */
  weighted<T>(from: readonly (readonly [T, number])[]): T;
  /** a new list in a random order */
  shuffle<T>(list: readonly T[]): T[];
}

const SEED = 20_091_231;

function hash(label: string): number {
  let h = SEED >>> 0;
  for (let i = 0; i < label.length; i++) {
    h = Math.imul(h ^ label.charCodeAt(i), 0x01000193) >>> 0;
  }
  return h;
}

/**
 * The generator's own chance, apart for each label, so that a change in one part of the programme leaves the others
 * as they are. The sequence is that of mulberry32.
 */
export function random(label: string): Random {
  let state = hash(label);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const integer = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(from: readonly T[]): T => {
    if (from.length === 0) throw new RangeError("nothing to pick from");
    return from[integer(0, from.length - 1)] as T;
  };
  return {
    next,
    integer,
    pick,
    chance: (probability) => next() < probability,
    weighted<T>(from: readonly (readonly [T, number])[]): T {
      let left = next() * from.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of from) {
        left -= weight;
        if (left < 0) return value;
      }
      return pick(from)[0];
    },
    shuffle<T>(list: readonly T[]): T[] {
      const out = [...list];
      for (let i = out.length - 1; i > 0; i--) {
        const j = integer(0, i);
        [out[i], out[j]] = [out[j] as T, out[i] as T];
      }
      return out;
    },
  };
}
