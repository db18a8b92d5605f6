import type { Format } from "../format.js";
import { capital } from "../scopes.js";
import { concise } from "./brevity.js";
import { about } from "./composition.js";
import { counted } from "./counted.js";

/** A number with its sign, a true minus: +0,4, −1,2, 0,0. */
export function signed(format: Format, value: number, digits = 1): string {
  const text = format.fixed(Math.abs(value), digits);
  if (Number(Math.abs(value).toFixed(digits)) === 0) return text;
  return value < 0 ? `−${text}` : `+${text}`;
}

/** On how many items the experience lay below the expectation, and the smallest base among them. */
export function unmet(
  format: Format,
  place: string | null,
  { below, items, fewest, round }: { below: number; items: number; fewest: number; round: string | null },
): string {
  const [b, n] = [below, fewest].map((value) => format.number(value));
  const [all, least] = [counted(format, items, "items"), counted(format, fewest, "answers")];
  const [at, when] = [about(place), round === null ? "" : `, ${format.month(round)}`];
  return format.language === "da"
    ? concise(
        `${at}Oplevet under forventet i ${b} af ${all}${when} (mindst ${least}).`,
        `${at}${b} af ${all} under forventning${when} (mindst ${least}).`,
      )
    : concise(
        `${at}Experience below expectation on ${b} of ${all}${when} (at least ${least}).`,
        `${at}${b} of ${all} below expectation${when} (at least ${least}).`,
        `${at}${b} of ${all} below expectation${when} (n ≥ ${n}).`,
      );
}

/** On how many items experience moved up or down against expectation between two rounds, as one side answers. */
export function moved(
  format: Format,
  place: string | null,
  { up, down, items, who }: { up: number; down: number; items: number; who: string },
): string {
  const [u, d] = [up, down].map((value) => format.number(value));
  const all = counted(format, items, "items");
  return format.language === "da"
    ? concise(
        `${about(place)}Forskellen hos ${who} steg i ${u} og faldt i ${d} af ${all}.`,
        `${about(place)}Steg i ${u} og faldt i ${d} af ${all} (${who}).`,
      )
    : concise(
        `${about(place)}${capital(who)}${who.endsWith("s") ? "’" : "’s"} gap rose on ${u} and fell on ${d} of ${all}.`,
        `${about(place)}Rose on ${u}, fell on ${d} of ${all} (${who}).`,
      );
}

/** The two sides' answers on one item. */
export interface Sides {
  readonly place: string | null;
  readonly item: string;
  readonly aspect: "expected" | "experienced";
  /** the school's mean minus the companies' */
  readonly distance: number;
  /** the smaller side's answers */
  readonly n: number;
}

/** How far the school's answers lie above or below the companies' on an item. */
export function apart(format: Format, { place, item, aspect, distance, n }: Sides): string {
  const points = format.fixed(Math.abs(distance), 1);
  const [da, en] = distance > 0 ? ["mere", "more"] : ["mindre", "less"];
  if (format.language === "da") {
    const verb = aspect === "expected" ? "ventede" : "oplevede";
    return `${about(place)}Skolen ${verb} ${points} point ${da} end virksomhederne: »${item}« (mindst ${format.number(n)} svar).`;
  }
  const verb = aspect === "expected" ? "expected" : "experienced";
  return `${about(place)}The school ${verb} ${points} points ${en} than the companies: “${item}” (at least ${format.number(n)} answers).`;
}

/** How far apart the two sides lie where they are farthest apart, naming the item where a finding has room for it. */
export function farthest(format: Format, sides: Sides): string {
  const { place, aspect, distance, n } = sides;
  const [at, points, least] = [about(place), format.fixed(Math.abs(distance), 1), format.number(n)];
  const full = apart(format, sides);
  if (format.language === "da") {
    const verb = aspect === "expected" ? "ventede" : "oplevede";
    const said = `${at}Skolen ${verb} op til ${points} point ${distance > 0 ? "mere" : "mindre"} end virksomhederne`;
    return concise(full, `${said} (mindst ${least} svar).`, `${said} (n ≥ ${least}).`);
  }
  const said = `${aspect} up to ${points} points ${distance > 0 ? "more" : "less"} than`;
  return concise(
    full,
    `${at}The school ${said} the companies (at least ${least} answers).`,
    `${at}The school ${said} the companies (n ≥ ${least}).`,
    `${at}School ${said} companies (n ≥ ${least}).`,
  );
}

/** The sides' distance on an item that grew between two rounds. */
export function driftedApart(
  format: Format,
  { place, item, aspect }: Pick<Sides, "place" | "item" | "aspect">,
  first: { round: string; distance: number; n: number },
  last: { round: string; distance: number; n: number },
): string {
  const [a, b] = [first, last].map(({ distance }) => format.fixed(Math.abs(distance), 1));
  const n = format.number(Math.min(first.n, last.n));
  if (format.language === "da") {
    const what = aspect === "expected" ? "det forventede" : "det oplevede";
    return `${about(place)}Om »${item}« er siderne kommet længere fra hinanden i ${what}: ${a} point i ${format.month(first.round)}, ${b} i ${format.month(last.round)} (mindst ${n} svar).`;
  }
  const what = aspect === "expected" ? "what was expected" : "what was experienced";
  return `${about(place)}On “${item}” the sides have drifted apart in ${what}: ${a} points in ${format.month(first.round)}, ${b} in ${format.month(last.round)} (at least ${n} answers).`;
}

/** From the least to the most agreement within a group over its items. */
export function agreeing(
  format: Format,
  place: string | null,
  { group, items, least, most }: { group: string; items: number; least: number; most: number },
): string {
  const [a, b] = [signed(format, least, 2), signed(format, most, 2)];
  return format.language === "da"
    ? `${about(place)}Enigheden blandt ${group} går fra ${a} til ${b} på ${format.number(items)} spørgsmål.`
    : `${about(place)}Agreement among ${group} runs from ${a} to ${b} over ${format.number(items)} items.`;
}

/** How many methods were collected, and in how many networks they were used. */
export function collected(format: Format, methods: number, used: number, networks: number): string {
  const [u, n] = [used, networks].map((value) => format.number(value));
  const lead = counted(format, methods, "methods");
  const all = methods > 1 && used === methods;
  if (format.language === "da") {
    const where = networks === 1 ? "i netværket" : `i mindst ét af ${n} netværk`;
    if (methods === 1) return `${lead} er samlet og ${used === 1 ? "" : "ikke "}brugt ${where}.`;
    return all ? `${lead} er samlet, og alle er brugt ${where}.` : `${lead} er samlet; ${u} af dem er brugt ${where}.`;
  }
  const where = networks === 1 ? "in the network" : `in at least one of ${n} networks`;
  if (methods === 1) return `${lead} was collected and ${used === 1 ? "" : "not "}used ${where}.`;
  const were = used === 1 ? "was" : "were";
  return all
    ? `${lead} were collected, all of them used ${where}.`
    : `${lead} were collected; ${u} ${were} used ${where}.`;
}

/** From the least to the most useful method, and how many ratings there are. */
export function ratedFrom(format: Format, place: string | null, least: number, most: number, ratings: number): string {
  const [a, b] = [least, most].map((value) => format.fixed(value, 1));
  return format.language === "da"
    ? `${about(place)}Metodernes nytte går fra ${a} til ${b} på skalaen 1–5 (${format.number(ratings)} vurderinger).`
    : concise(
        `${about(place)}The methods' usefulness runs from ${a} to ${b} on the scale 1–5 (${format.number(ratings)} ratings).`,
        `${about(place)}Usefulness runs from ${a} to ${b} on the scale 1–5 (${format.number(ratings)} ratings).`,
      );
}

/** In how many of the networks something was higher after a method was taken up than before. */
export function beforeAfter(
  format: Format,
  what: "members" | "participation_rate",
  { higher, lower, pairs }: { higher: number; lower: number; pairs: number },
): string {
  const [h, l, p] = [higher, lower, pairs].map((value) => format.number(value));
  if (format.language === "da") {
    const noun = what === "members" ? "Flere medlemmer" : "Højere deltagelse";
    return `${noun} efter end før i ${h} af ${p} tilfælde, ${what === "members" ? "færre" : "lavere"} i ${l}.`;
  }
  return `${what === "members" ? "More members" : "Higher participation"} after than before in ${h} of ${p} cases, ${what === "members" ? "fewer" : "lower"} in ${l}.`;
}

/** How many kinds of outcome reached their target. */
export function reached(
  format: Format,
  place: string | null,
  { met, withTarget, without }: { met: number; withTarget: number; without: number },
): string {
  const [m, w, o] = [met, withTarget, without].map((value) => format.number(value));
  const kinds = withTarget === 1 ? "kind" : "kinds";
  if (withTarget === 0) {
    return format.language === "da"
      ? `${about(place)}Der er ikke sat mål for resultaterne (${o} slags).`
      : `${about(place)}No targets were set for the outcomes (${o} ${without === 1 ? "kind" : "kinds"}).`;
  }
  if (format.language === "da") {
    const rest = without === 0 ? "" : `; ${o} er uden mål`;
    return concise(
      `${about(place)}Målet er nået for ${m} af ${w} slags resultater${rest}.`,
      `${about(place)}Mål nået for ${m} af ${w} slags resultater${rest.replace(" er uden", " uden")}.`,
    );
  }
  const rest = without === 0 ? "" : `; ${o} ${without === 1 ? "has" : "have"} no target`;
  return concise(
    `${about(place)}The target was reached for ${m} of ${w} ${kinds} of outcome${rest}.`,
    `${about(place)}Targets reached: ${m} of ${w} ${kinds} of outcome${rest.replace("no target", "none")}.`,
  );
}

/** What was counted in all up to a month. */
export function countedUpTo(format: Format, place: string | null, what: string, count: number, month: string): string {
  return format.language === "da"
    ? `${about(place)}${format.number(count)} ${what} i alt til og med ${format.month(month)}.`
    : `${about(place)}${format.number(count)} ${what} in all up to ${format.month(month)}.`;
}

/** From the least to the most per member, or per activity, over schools or networks. */
export function perOne(
  format: Format,
  {
    kind,
    per,
    least,
    most,
    of,
    among,
  }: {
    kind: string;
    per: "member" | "activity";
    least: number;
    most: number;
    of: number;
    among: "schools" | "networks";
  },
): string {
  const [a, b] = [least, most].map((value) => format.fixed(value, 2));
  const n = format.number(of);
  if (format.language === "da") {
    const noun = among === "schools" ? "skoler" : "netværk";
    return `${n} ${noun}: fra ${a} til ${b} ${kind} pr. ${per === "member" ? "medlem" : "aktivitet"}.`;
  }
  return `${n} ${among}: from ${a} to ${b} ${kind} per ${per}.`;
}
