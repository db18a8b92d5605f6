import type { Dimensions, Figure, FigureRow } from "../../src/model/figure.js";

/** Finds lines by figure, dimensions (those not named are NULL) and measure. */
export function lookup(figures: readonly Figure[]) {
  const byKey = new Map<string, FigureRow>();
  for (const { id, rows } of figures) for (const row of rows) byKey.set(key(id, row.dimensions, row.measure), row);
  return (id: string, dimensions: Dimensions, measure: string): FigureRow => {
    const found = byKey.get(key(id, dimensions, measure));
    if (!found) throw new Error(`no line: ${key(id, dimensions, measure)}`);
    return found;
  };
}

/** One line's key, whatever the order of its dimensions; NULL is left out. */
export function key(id: string, dimensions: Dimensions, measure: string): string {
  const given = Object.entries(dimensions).filter(([, value]) => value !== null && value !== undefined);
  return `${id} ${given
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([dimension, value]) => `${dimension}=${value}`)
    .join(" ")} ${measure}`;
}
