import type { Format } from "../format.js";
import { brief, concise } from "./brevity.js";
import { about } from "./composition.js";
import { counted } from "./counted.js";

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
  const [share, c, n] = [format.percent(count / base), format.number(count), format.number(base)];
  const all = counted(format, base, "organisations");
  const [at, name] = [about(place), spoken(title).toLowerCase()];
  return format.language === "da"
    ? concise(
        `${at}Flest i ${name}: ${c} af ${all} (${share}).`,
        `${at}Flest i ${brief(name)}: ${c} af ${n} (${share}).`,
      )
    : concise(
        `${at}The largest industry is ${name}: ${c} of ${all} (${share}).`,
        `${at}Largest industry: ${name}, ${c} of ${all} (${share}).`,
        `${at}Largest industry: ${brief(name)}, ${c} of ${n} (${share}).`,
      );
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
      ? `${about(place)}Lighed i brancher med ${n} ${pairs === 1 ? "andet" : "andre"} netværk: ${a}–${b} (1 = ens).`
      : `${about(place)}Likeness in industries to ${n} other network${pairs === 1 ? "" : "s"}: ${a}–${b} (1 = alike).`;
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

/** Over how many divisions and sections the organisations of known industry spread. */
export function spread(
  format: Format,
  place: string | null,
  { base, divisions, sections }: { base: number; divisions: number; sections: number },
): string {
  const [b, d, s] = [base, divisions, sections].map((value) => format.number(value));
  if (format.language === "da") {
    const who = base === 1 ? "organisation er" : "organisationer fordeler sig";
    const groups = divisions === 1 ? "hovedgruppe" : "hovedgrupper";
    return `${about(place)}${b} ${who} ${base === 1 ? "i" : "på"} ${d} ${groups} i ${s} ${sections === 1 ? "hovedafdeling" : "hovedafdelinger"}.`;
  }
  const who = base === 1 ? "organisation is in" : "organisations spread over";
  return `${about(place)}${b} ${who} ${d} ${divisions === 1 ? "division" : "divisions"} in ${s} ${sections === 1 ? "section" : "sections"}.`;
}
