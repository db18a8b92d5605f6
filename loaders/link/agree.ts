import type { Place } from "../../src/model/problems/problem.js";
import type { Day } from "../../src/model/tables.js";

/** A value that a source gives for a field of a record. */
export interface Claim<T> {
  readonly value: T;
  /** the newest date in the rows that say it; null where they have none */
  readonly date: Day | null;
  /** how many rows say it */
  readonly count: number;
  /** where it is said first */
  readonly place: Place;
}

export interface Agreement<T> {
  readonly value: T;
  /** why this one was taken */
  readonly by: "agreed" | "newest" | "commonest" | "first";
  /** one claim per different value, the chosen one first; one only where all agree */
  readonly claims: readonly Claim<T>[];
}

/**
 * What holds where sources say different things: the newest date in the rows, else the commonest value, else the first.
 *
 * @param claims in the order of their sources
 * @param same whether two values are the same thing said twice; by default equality
 * @returns undefined where nobody says anything
 */
export function agree<T>(
  claims: readonly Claim<T>[],
  same: (a: T, b: T) => boolean = Object.is,
): Agreement<T> | undefined {
  const different: Claim<T>[] = [];
  for (const claim of claims) {
    const known = different.findIndex(({ value }) => same(value, claim.value));
    const before = different[known];
    if (before === undefined) different.push(claim);
    else different[known] = { ...before, count: before.count + claim.count, date: newer(before.date, claim.date) };
  }
  const [only] = different;
  if (only === undefined) return undefined;
  if (different.length === 1) return { value: only.value, by: "agreed", claims: different };
  const newest = different.reduce<Day | null>((date, claim) => newer(date, claim.date), null);
  const latest = different.filter(({ date }) => date === newest);
  const most = Math.max(...latest.map(({ count }) => count));
  const commonest = latest.filter(({ count }) => count === most);
  const chosen = commonest[0]!;
  const by = latest.length === 1 ? "newest" : commonest.length === 1 ? "commonest" : "first";
  return { value: chosen.value, by, claims: [chosen, ...different.filter((claim) => claim !== chosen)] };
}

/** The later of two days. */
export function newer(a: Day | null, b: Day | null): Day | null {
  if (a === null) return b;
  return b === null || a >= b ? a : b;
}
