import type { Format } from "../format.js";
import { about } from "./composition.js";

/** How many activities were held, and in which month most were. */
export function busiest(format: Format, place: string | null, activities: number, month: string, inIt: number): string {
  const [all, most] = [format.number(activities), format.number(inIt)];
  return format.language === "da"
    ? `${about(place)}${all} aktiviteter, flest i ${format.month(month)} (${most}).`
    : `${about(place)}${all} activities; the busiest month was ${format.month(month)} (${most}).`;
}

/** How many of the activities have a known number of organisations. */
export function held(format: Format, place: string | null, activities: number, counted: number): string {
  const [all, known] = [format.number(activities), format.number(counted)];
  if (format.language === "da") {
    const which = counted === activities ? "dem alle" : `${known} af dem`;
    return `${about(place)}${all} aktiviteter med dato; fremmødet er kendt for ${which}.`;
  }
  return `${about(place)}${all} dated activities; attendance is known for ${counted === activities ? "all" : known} of them.`;
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
  const [n, o, b] = [never, often, base].map((value) => format.number(value));
  return format.language === "da"
    ? `${about(place)}Af ${b} medlemmer kom ${n} aldrig, ${o} mindst fem gange.`
    : `${about(place)}Of ${b} members ${n} never came, ${o} at least five times.`;
}

/** What the less active half accounts for. */
export function lowerHalf(format: Format, place: string | null, share: number, base: number): string {
  const [percent, n] = [format.percent(share), format.number(base)];
  return format.language === "da"
    ? `${about(place)}Den mindst aktive halvdel af ${n} medlemmer står for ${percent} af deltagelserne.`
    : `${about(place)}The less active half of ${n} members account for ${percent} of attendance.`;
}

/** The theme of most activities. */
export function mainTheme(format: Format, place: string | null, theme: string, count: number, base: number): string {
  const [c, b] = [format.number(count), format.number(base)];
  return format.language === "da"
    ? `${about(place)}Flest aktiviteter om ${theme}: ${c} af ${b} med et tema.`
    : `${about(place)}The commonest theme is ${theme}: ${c} of ${b} activities with a theme.`;
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
  const [n, m] = [format.number(activities), format.percent(median)];
  const [a, b] = [format.percent(low), format.percent(high)];
  return format.language === "da"
    ? `Ved ${n} aktiviteter kom typisk ${m} af medlemmerne; halvdelen ligger mellem ${a} og ${b}.`
    : `At ${n} activities typically ${m} of members came; half lie between ${a} and ${b}.`;
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
      ? `${place}: Ved 1 aktivitet kom ${a} af medlemmerne.`
      : `${place}: Ved ${n} aktiviteter kom mellem ${a} og ${b} af medlemmerne.`;
  }
  return activities === 1
    ? `${place}: At 1 activity ${a} of members came.`
    : `${place}: At ${n} activities between ${a} and ${b} of members came.`;
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
