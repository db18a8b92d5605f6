/**
 * An order in which like stands beside like: from the unit most like all the others, each followed by the one most like
 * it that is left. A sorted matrix shows its blocks.
 *
 * @param likeness of two ids, larger is more alike; null where it isn't known
 */
export function byLikeness(ids: readonly string[], likeness: (a: string, b: string) => number | null): string[] {
  const rest = new Set(ids);
  const strength = (id: string) => ids.reduce((sum, other) => sum + (other === id ? 0 : (likeness(id, other) ?? 0)), 0);
  const best = (score: (id: string) => number) => [...rest].reduce((a, b) => (score(b) > score(a) ? b : a));
  const order: string[] = [];
  while (rest.size > 0) {
    const last = order.at(-1);
    const next = best(
      last === undefined ? strength : (id) => (likeness(last, id) ?? -1) * ids.length + strength(id) / ids.length,
    );
    order.push(next);
    rest.delete(next);
  }
  return order;
}

/** More lines than this no one reads in a matrix; the table holds them all. */
export const MATRIX_LINES = 40;

/**
 * The ids that have most in common with all others, in the order given; all of them where a matrix can hold them.
 *
 * @param always ids that are among them in any case
 */
export function mostInCommon(
  ids: readonly string[],
  between: (a: string, b: string) => number | null,
  { most = MATRIX_LINES, always = [] }: { readonly most?: number; readonly always?: readonly string[] } = {},
): string[] {
  if (ids.length <= most) return [...ids];
  const inCommon = new Map(
    ids.map((a) => [a, ids.reduce((sum, b) => sum + (a === b ? 0 : (between(a, b) ?? 0)), 0)] as const),
  );
  const first = (id: string) => (always.includes(id) ? 0 : 1);
  const kept = new Set(
    [...ids].sort((a, b) => first(a) - first(b) || inCommon.get(b)! - inCommon.get(a)!).slice(0, most),
  );
  return ids.filter((id) => kept.has(id));
}
