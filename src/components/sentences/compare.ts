import type { Comparison, Refusal } from "../../analysis/index.js";
import type { Language, Text } from "../../model/language.js";
import type { Format } from "../format.js";

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

/** How many members each of those compared has. */
export function membersOfEach(format: Format, each: readonly { name: string; members: number }[]): string {
  const list = format.list(each.map(({ name, members }) => `${name} (${format.number(members)})`));
  return format.language === "da" ? `Medlemmer i alt: ${list}.` : `Members in all: ${list}.`;
}

/** Members at the period's two ends, for each. */
export function growthOfEach(format: Format, each: readonly { name: string; first: number; last: number }[]): string {
  const list = format.list(
    each.map(({ name, first, last }) =>
      format.language === "da"
        ? `${name} fra ${format.number(first)} til ${format.number(last)}`
        : `${name} from ${format.number(first)} to ${format.number(last)}`,
    ),
  );
  return format.language === "da" ? `Medlemmer: ${list}.` : `Members: ${list}.`;
}

/** How many meetings each held, and what share of the members came in all. */
export function turnoutOfEach(format: Format, each: readonly { name: string; share: number; of: number }[]): string {
  const list = format.list(each.map(({ name, share }) => `${name} ${format.percent(share)}`));
  return format.language === "da" ? `Andel af medlemmerne, der kom: ${list}.` : `Share of members who came: ${list}.`;
}

/** Whether the largest industry is the same for all. */
export function largestOfEach(format: Format, count: number, industry: string | null): string {
  const all = format.number(count);
  if (format.language === "da") {
    if (industry === null) return `Den største branche er ikke den samme hos alle ${all}.`;
    return count === 1
      ? `Den største branche er ${industry.toLowerCase()}.`
      : `${industry} er den største branche hos alle ${all}.`;
  }
  if (industry === null) return `The largest industry is not the same in all ${all}.`;
  return count === 1
    ? `The largest industry is ${industry.toLowerCase()}.`
    : `${industry} is the largest industry in all ${all}.`;
}

/** Of what size one is, and among how many others it is seen. */
export function amongOthers(
  format: Format,
  name: string,
  members: number,
  others: number,
  level: "school" | "network",
): string {
  const [own, all] = [format.number(members), format.number(others)];
  if (format.language === "da") {
    if (others === 0) return `${name} har haft ${own} medlemmer.`;
    const kind = level === "network" ? "andre netværk" : others === 1 ? "anden skole" : "andre skoler";
    return `${name} har haft ${own} medlemmer og ses her ved siden af ${all} ${others === 1 && level === "network" ? "andet netværk" : kind}.`;
  }
  if (others === 0) return `${name} has had ${own} members.`;
  const kind = `other ${level}${others === 1 ? "" : "s"}`;
  return `${name} has had ${own} members and is seen here beside ${all} ${kind}.`;
}

/** How many of the collected methods a network used. */
export function methodsUsed(format: Format, name: string, count: number): string {
  if (count === 0) {
    return format.language === "da"
      ? `${name}: Der er ikke oplyst metoder for netværket.`
      : `${name}: no methods are on record for the network.`;
  }
  const n = format.number(count);
  if (format.language === "da") return `${name}: ${n} ${count === 1 ? "metode" : "metoder"} er brugt i netværket.`;
  return `${name}: ${n} ${count === 1 ? "method was" : "methods were"} used in the network.`;
}
