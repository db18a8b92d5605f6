import type { Comparison, Refusal } from "../../analysis/index.js";
import type { Language, Text } from "../../model/language.js";
import type { Format } from "../format.js";
import { brief, concise } from "./brevity.js";
import { about } from "./composition.js";
import { counted } from "./counted.js";

/** A difference as it is read: in percentage points, or in the measure's own unit. */
export interface DifferenceUnit {
  readonly share: boolean;
  readonly digits: number;
}

const POINTS: Text = { da: "procentpoint", en: "percentage points" };

const plain = (format: Format, value: number, { share, digits }: DifferenceUnit) =>
  format.number(share ? value * 100 : value, share ? 0 : digits).replace("-", "−");

const withUnit = (format: Format, value: number, unit: DifferenceUnit) =>
  `${plain(format, value, unit)}${unit.share ? ` ${POINTS[format.language]}` : ""}`;

/** p as it is read: `p = 0,012`, `p < 0,001`. */
export function pText(format: Format, p: number): string {
  return p < 0.001 ? `p < ${format.fixed(0.001, 3)}` : `p = ${format.fixed(p, 3)}`;
}

const REASONS: Readonly<Record<Refusal, Text>> = {
  too_few: { da: "under fem organisationer", en: "fewer than five organisations" },
  shared_organisations: { da: "de har organisationer til fælles", en: "they share organisations" },
  depends_on_size: { da: "tallet afhænger af, hvor mange der er med", en: "the number depends on how many take part" },
  no_value: { da: "tallet mangler", en: "the number is missing" },
};

/** Why a comparison is refused, in words that go on after a colon. */
export function reason(language: Language, refused: Refusal): string {
  return REASONS[refused][language];
}

/** What can be said of two, in a few words: `Køge lavere end Roskilde`. */
export function verdictWords(language: Language, one: Comparison, a: string, b: string): string {
  if (one.verdict === "higher") return language === "da" ? `${a} højere end ${b}` : `${a} higher than ${b}`;
  if (one.verdict === "lower") return language === "da" ? `${a} lavere end ${b}` : `${a} lower than ${b}`;
  return `${a} – ${b}`;
}

/** The numbers behind it: the difference from how many, its interval, p, and what could have been shown. */
export function verdictNumbers(format: Format, one: Comparison, unit: DifferenceUnit): string {
  const { language } = format;
  const bases = `n = ${format.number(one.basisA)} ${language === "da" ? "og" : "and"} ${format.number(one.basisB)}`;
  if (one.effect === undefined) return bases;
  const parts = [`${language === "da" ? "forskel" : "difference"} ${withUnit(format, one.effect, unit)}`];
  if (one.interval) {
    const [from, to] = [plain(format, one.interval.lower, unit), plain(format, one.interval.upper, unit)];
    parts.push(language === "da" ? `mellem ${from} og ${to}` : `between ${from} and ${to}`);
  }
  if (one.p !== undefined) parts.push(pText(format, one.p));
  parts.push(bases);
  if (one.verdict === "cannot_tell" && one.detectable !== undefined) {
    const least = withUnit(format, one.detectable, unit);
    parts.push(
      language === "da"
        ? `en forskel under ${least} kan så få som regel ikke vise`
        : `a difference below ${least} can't as a rule be shown by so few`,
    );
  }
  return parts.join(", ");
}

/** The least and the most of some numbers, as a range; the one number where they are equal. */
function between(format: Format, numbers: readonly number[]): string {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)].map((value) => format.number(value));
  return least === most ? least! : `${least}–${most}`;
}

/** How many members each of those compared has. */
export function membersOfEach(format: Format, each: readonly { name: string; members: number }[]): string {
  const list = format.list(each.map(({ name, members }) => `${brief(name)} (${format.number(members)})`));
  const [n, range] = [
    format.number(each.length),
    between(
      format,
      each.map(({ members }) => members),
    ),
  ];
  return format.language === "da"
    ? concise(`Medlemmer i alt: ${list}.`, `De ${n} har haft ${range} medlemmer hver.`)
    : concise(`Members in all: ${list}.`, `The ${n} have had ${range} members each.`);
}

/** Members at the period's two ends, for each. */
export function growthOfEach(format: Format, each: readonly { name: string; first: number; last: number }[]): string {
  const danish = format.language === "da";
  const list = format.list(
    each.map(({ name, first, last }) =>
      danish
        ? `${brief(name)} fra ${format.number(first)} til ${format.number(last)}`
        : `${brief(name)} from ${format.number(first)} to ${format.number(last)}`,
    ),
  );
  const [n, more] = [format.number(each.length), format.number(each.filter(({ first, last }) => last > first).length)];
  const [start, end] = [each.map(({ first }) => first), each.map(({ last }) => last)].map((some) =>
    between(format, some),
  );
  return danish
    ? concise(`Medlemmer: ${list}.`, `Medlemstallet steg hos ${more} af ${n}: fra ${start} til ${end} hver.`)
    : concise(`Members: ${list}.`, `Membership rose in ${more} of ${n}: from ${start} to ${end} each.`);
}

/** What share of each one's members came, over all meetings; beyond what a line holds, from the least to the most. */
export function turnoutOfEach(format: Format, each: readonly { name: string; share: number; of: number }[]): string {
  const list = format.list(each.map(({ name, share }) => `${brief(name)} ${format.percent(share)}`));
  const shares = each.map(({ share }) => share);
  const [least, most] = [Math.min(...shares), Math.max(...shares)].map((share) => format.percent(share));
  const n = format.number(each.length);
  return format.language === "da"
    ? concise(
        `Så mange af medlemmerne kom: ${list}.`,
        `Fremmødte medlemmer: ${list}.`,
        `Fremmødet går fra ${least} til ${most} af medlemmerne hos de ${n}.`,
      )
    : concise(
        `Share of members who came: ${list}.`,
        `Members present: ${list}.`,
        `Attendance runs from ${least} to ${most} of members among the ${n}.`,
      );
}

/**
 * Whether the largest industry is the same for all.
 *
 * @param industry the one that is largest for all; null where they differ
 * @param bases how many organisations of known industry each of those compared has
 */
export function largestOfEach(format: Format, bases: readonly number[], industry: string | null): string {
  const [all, n] = [format.number(bases.length), between(format, bases)];
  if (format.language === "da") {
    const base =
      bases.length === 1 ? `(af ${counted(format, bases[0]!, "organisations")})` : `(af ${n} organisationer hver)`;
    if (industry === null) return `Den største branche er ikke den samme hos de ${all} ${base}.`;
    return bases.length === 1
      ? `Den største branche er ${brief(industry.toLowerCase())} ${base}.`
      : `${brief(industry)} er den største branche hos alle ${all} ${base}.`;
  }
  const base =
    bases.length === 1 ? `(of ${counted(format, bases[0]!, "organisations")})` : `(of ${n} organisations each)`;
  if (industry === null) return `The largest industry is not the same in all ${all} ${base}.`;
  return bases.length === 1
    ? `The largest industry is ${brief(industry.toLowerCase())} ${base}.`
    : `${brief(industry)} is the largest industry in all ${all} ${base}.`;
}

/** Of what size one is, and among how many others it is seen. */
export function amongOthers(
  format: Format,
  name: string,
  members: number,
  others: number,
  level: "school" | "network",
): string {
  const [own, all] = [counted(format, members, "members"), format.number(others)];
  if (format.language === "da") {
    if (others === 0) return `${brief(name)} har haft ${own}.`;
    const kind = level === "network" ? "andre netværk" : others === 1 ? "anden skole" : "andre skoler";
    return `${brief(name)} har haft ${own}, vist ved siden af ${all} ${others === 1 && level === "network" ? "andet netværk" : kind}.`;
  }
  if (others === 0) return `${brief(name)} has had ${own}.`;
  const kind = `other ${level}${others === 1 ? "" : "s"}`;
  return `${brief(name)} has had ${own}, shown beside ${all} ${kind}.`;
}

/** How many of the collected methods a network used. */
export function methodsUsed(format: Format, name: string, count: number): string {
  if (count === 0) {
    return format.language === "da"
      ? `${about(name)}Der er ikke oplyst metoder for netværket.`
      : `${about(name)}no methods are on record for the network.`;
  }
  const n = format.number(count);
  if (format.language === "da") return `${about(name)}${n} ${count === 1 ? "metode" : "metoder"} er brugt i netværket.`;
  return `${about(name)}${n} ${count === 1 ? "method was" : "methods were"} used in the network.`;
}
