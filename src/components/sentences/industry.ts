import type { Format } from "../format.js";
import { about } from "./composition.js";

/** The official title of an industry up to its first semicolon: the part that people say. */
export function spoken(title: string): string {
  return title.split(";")[0]!.trim();
}

/** The industry that most members belong to. */
export function largestIndustry(
  format: Format,
  place: string | null,
  title: string,
  count: number,
  base: number,
): string {
  const [share, n] = [format.percent(count / base), format.number(base)];
  return format.language === "da"
    ? `${about(place)}Flest i ${spoken(title).toLowerCase()}: ${format.number(count)} af ${n} organisationer (${share}).`
    : `${about(place)}The largest industry is ${spoken(title).toLowerCase()}: ${format.number(count)} of ${n} organisations (${share}).`;
}

/** How many industries one would expect among equally many members, from the least to the most mixed. */
export function expectedIndustries(format: Format, among: number, least: number, most: number): string {
  const [m, a, b] = [format.number(among), format.fixed(least, 1), format.fixed(most, 1)];
  const range = a === b ? a : `${a}–${b}`;
  return format.language === "da"
    ? `Blandt lige mange medlemmer (${m}) ventes ${range} forskellige brancher.`
    : `Among equally many members (${m}), ${range} different industries are expected.`;
}

/** How many of an industry's shares at the schools are at least twice as large as among all members, or in the region. */
export function specialised(format: Format, count: number, all: number, regional: boolean): string {
  const cases = `${format.number(count)} ${{ da: "af", en: "of" }[format.language]} ${format.number(all)}`;
  return format.language === "da"
    ? `I ${cases} tilfælde fylder branchen mindst dobbelt så meget som ${regional ? "i området" : "i helheden"}.`
    : `In ${cases} cases an industry's share is at least twice ${regional ? "the region's" : "the whole's"}.`;
}

/** How alike pairs are, from the least to the most; with a network as `place`, how alike the others are to it. */
export function alike(
  format: Format,
  place: string | null,
  what: "schools" | "networks",
  pairs: number,
  least: number,
  most: number,
): string {
  const [n, a, b] = [format.number(pairs), format.fixed(least, 2), format.fixed(most, 2)];
  if (place !== null) {
    return format.language === "da"
      ? `${place} og ${n} andre netværk: Ligheden i brancher går fra ${a} til ${b} (1 = ens).`
      : `${place} and ${n} other networks: likeness in industries runs from ${a} to ${b} (1 = alike).`;
  }
  if (format.language === "da") {
    const noun = what === "schools" ? "skoler" : "netværk";
    return `${n} par af ${noun}: Ligheden i brancher går fra ${a} til ${b} (1 = ens).`;
  }
  return `${n} pairs of ${what}: likeness in industries runs from ${a} to ${b} (1 = alike).`;
}

/** How far one school's industries lie from the whole's. */
export function distance(format: Format, schools: number, least: number, most: number): string {
  const [a, b] = [format.fixed(least, 2), format.fixed(most, 2)];
  return format.language === "da"
    ? `${format.number(schools)} skolers afvigelse fra helheden går fra ${a} til ${b} (0–2).`
    : `${format.number(schools)} schools' distance from the whole runs from ${a} to ${b} (0–2).`;
}
