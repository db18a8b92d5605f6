import type { AspectSaid } from "./aspect.js";
import { saysOutright } from "./aspect.js";

/** What heads a column of answers: its item, what the lines above say of its aspect, and those lines. */
export interface Asked {
  readonly item: string;
  readonly aspect: AspectSaid | null;
  readonly texts: readonly string[];
}

/** What each column's answers are, and what said so where it wasn't the column itself. */
export interface SettledAspects {
  /** null where nothing says it, or what stands above the whole table does */
  readonly aspects: readonly (AspectSaid | null)[];
  readonly by: "title" | "heading" | null;
  /** the first column whose heading said it for all */
  readonly column: number;
}

/**
 * Settles which columns hold what was expected and which what was experienced. A word that a topic may have as well
 * (`Fagligt udbytte`) is heard only where no title and no column says it outright, and then tells it of all columns alike.
 *
 * @param around what titles, sheet or file say of the whole table
 */
export function settleAspects(asked: readonly Asked[], around: AspectSaid | null): SettledAspects {
  const own = asked.map(({ aspect }) => aspect);
  const outright = asked.map(({ aspect, texts }) => aspect !== null && texts.some(saysOutright));
  const weak = own.flatMap((aspect, i) => (aspect !== null && !outright[i] ? [i] : []));
  const isPaired = (i: number) =>
    asked.some(
      ({ item, aspect }) => aspect !== null && aspect !== own[i] && item.toLowerCase() === asked[i]!.item.toLowerCase(),
    );
  // `før` and `efter` beside each other are no topics
  const areSides = new Set(weak.map((i) => own[i])).size > 1;
  const open = weak.filter((i) => !areSides && !isPaired(i));
  const isSettled = own.every((aspect, i) => aspect !== null && !open.includes(i));
  const settled = { aspects: own, by: null, column: 0 };
  if (isSettled) return settled;
  const left = own.map((aspect, i) => (open.includes(i) ? null : aspect));
  if (around !== null) {
    const isSaidOnce = left.every((aspect) => aspect === null);
    return isSaidOnce
      ? { ...settled, aspects: left }
      : { ...settled, aspects: left.map((aspect) => aspect ?? around), by: "title" };
  }
  if (open.length === 0 || left.some((aspect) => aspect !== null)) return settled;
  return { aspects: own.map(() => own[open[0]!]!), by: open.length < own.length ? "heading" : null, column: open[0]! };
}
