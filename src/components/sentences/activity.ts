import type { Format } from "../format.js";
import { concise } from "./brevity.js";
import { about } from "./composition.js";
import { counted } from "./counted.js";

/** How many activities were held, and in which month most were. */
export function busiest(format: Format, place: string | null, activities: number, month: string, inIt: number): string {
  const [all, most] = [counted(format, activities, "activities"), format.number(inIt)];
  return format.language === "da"
    ? `${about(place)}${all}, flest i ${format.month(month)} (${most}).`
    : `${about(place)}${all}; the busiest month was ${format.month(month)} (${most}).`;
}

/** How many of the activities have a known number of organisations. */
export function held(format: Format, place: string | null, activities: number, attended: number): string {
  const [all, known] = [counted(format, activities, "activities"), format.number(attended)];
  if (format.language === "da") {
    const which = attended === activities ? "dem alle" : `${known} af dem`;
    return `${about(place)}${all} med dato; fremmødet er kendt for ${which}.`;
  }
  const which = attended === activities ? "all" : known;
  return concise(
    `${about(place)}${all} with a date; attendance is known for ${which} of them.`,
    `${about(place)}${all} with a date; attendance known for ${which} of them.`,
  );
}

/** The share of members who came, over all meetings, and its base. */
export function turnout(format: Format, place: string | null, rate: number, base: number): string {
  const [share, n] = [format.percent(rate), format.number(base)];
  return format.language === "da"
    ? `${about(place)}Medlemmerne kom i ${share} af ${n} mulige tilfælde.`
    : `${about(place)}Members came in ${share} of ${n} possible cases.`;
}

/** How many never came, and how many came often. */
export function frequency(format: Format, place: string | null, never: number, often: number, base: number): string {
  const [n, o, b] = [format.number(never), format.number(often), counted(format, base, "members")];
  return format.language === "da"
    ? `${about(place)}Af ${b} kom ${n} aldrig, ${o} mindst fem gange.`
    : `${about(place)}Of ${b} ${n} never came, ${o} at least five times.`;
}

/** What the less active half accounts for. */
export function lowerHalf(format: Format, place: string | null, share: number, base: number): string {
  const [percent, n] = [format.percent(share), format.number(base)];
  return format.language === "da"
    ? `${about(place)}Den mindst aktive halvdel af ${n} medlemmer står for ${percent} af deltagelserne.`
    : concise(
        `${about(place)}The less active half of ${n} members account for ${percent} of attendance.`,
        `${about(place)}Less active half of ${n} members: ${percent} of attendance.`,
      );
}

/** The theme of most activities. */
export function mainTheme(format: Format, place: string | null, theme: string, count: number, base: number): string {
  const [c, b] = [format.number(count), format.number(base)];
  return format.language === "da"
    ? `${about(place)}Flest aktiviteter om ${theme}: ${c} af ${b} med et tema.`
    : concise(
        `${about(place)}The commonest theme is ${theme}: ${c} of ${b} activities with a theme.`,
        `${about(place)}Commonest theme: ${theme}, ${c} of ${b} activities with a theme.`,
      );
}

/** How many pairs met for the first time at the joint activities. */
export function met(format: Format, activities: number, pairs: number): string {
  const [a, p] = [format.number(activities), format.number(pairs)];
  return format.language === "da"
    ? `Ved ${a} fælles aktiviteter mødtes ${p} par af organisationer for første gang.`
    : `At ${a} joint activities ${p} pairs of organisations met for the first time.`;
}

/** What share of the members came, in the middle of all activities, and between which shares half of them lie. */
export function typicalTurnout(
  format: Format,
  activities: number,
  median: number,
  [low, high]: readonly [number, number],
): string {
  const [n, m] = [counted(format, activities, "activities"), format.percent(median)];
  if (activities === 1)
    return format.language === "da" ? `Ved ${n} kom ${m} af medlemmerne.` : `At ${n} ${m} of members came.`;
  const [a, b] = [format.percent(low), format.percent(high)];
  return format.language === "da"
    ? `Ved ${n} kom typisk ${m} af medlemmerne; halvdelen ligger mellem ${a} og ${b}.`
    : `At ${n} typically ${m} of members came; half lie between ${a} and ${b}.`;
}

/** Between which shares of the members attendance lay, over all activities of one school or network. */
export function turnoutRange(
  format: Format,
  place: string,
  activities: number,
  [low, high]: readonly [number, number],
): string {
  const [n, a, b] = [format.number(activities), format.percent(low), format.percent(high)];
  if (format.language === "da") {
    return activities === 1
      ? `${about(place)}Ved 1 aktivitet kom ${a} af medlemmerne.`
      : `${about(place)}Ved ${n} aktiviteter kom mellem ${a} og ${b} af medlemmerne.`;
  }
  return activities === 1
    ? `${about(place)}At 1 activity ${a} of members came.`
    : `${about(place)}At ${n} activities between ${a} and ${b} of members came.`;
}

/** How many pairs of networks were joined by pairs of organisations that met for the first time. */
export function joined(format: Format, networks: number, all: number): string {
  const [n, a] = [format.number(networks), format.number(all)];
  return format.language === "da"
    ? `Nye møder mellem organisationer forbinder ${n} af ${a} par af netværk.`
    : `First meetings between organisations join ${n} of ${a} pairs of networks.`;
}

/** How many organisations met somebody new at the joint activities, and how many others at least half of them met. */
export function newAcquaintances(format: Format, organisations: number, half: number): string {
  const [n, m] = [format.number(organisations), format.number(half)];
  return format.language === "da"
    ? `${n} organisationer mødte nogen for første gang; halvdelen mindst ${m} andre.`
    : `${n} organisations met somebody for the first time; half of them at least ${m} others.`;
}
