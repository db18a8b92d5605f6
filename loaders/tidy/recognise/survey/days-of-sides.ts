import { dateInText } from "../columns/look.js";
import { type AspectSaid, aspectSpoken } from "./aspect.js";

/** What parts a line that says several things. */
const BETWEEN = /\s*[;,\n|]\s*|\s+(?:og|samt|and)\s+/iu;

/**
 * The day of each side, where lines above or below a table give both: `Før = hvad vi forventede, spurgt 15. september
 * 2009`, `Forventet: marts 2009, oplevet: november 2010`. A day is of the side named with it, else of the one named last
 * before it.
 *
 * @returns null unless each side is given just one day
 */
export function daysOfSides(texts: readonly string[]): ReadonlyMap<AspectSaid, string> | null {
  const days = new Map<AspectSaid, string>();
  for (const text of texts) {
    let open: AspectSaid | null = null;
    for (const part of text.split(BETWEEN)) {
      const side: AspectSaid | null = aspectSpoken(part) ?? open;
      const date = dateInText(part)?.date ?? null;
      open = date === null ? side : null;
      if (date === null || side === null) continue;
      if (days.has(side) && days.get(side) !== date) return null;
      days.set(side, date);
    }
  }
  return days.size === 2 ? days : null;
}
