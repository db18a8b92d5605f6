import type { Format } from "../format.js";

/** "På Køge: " where the sentence is about one school or network; nothing where it is about the whole programme. */
export function about(place: string | null): string {
  return place === null ? "" : `${place}: `;
}

export interface Part {
  readonly count: number;
  readonly base: number;
  /** what the counted are called, in the plural */
  readonly name: string;
}

/** How many of the organisations are of a kind, or of a size. */
export function partOfOrganisations(format: Format, place: string | null, { count, base, name }: Part): string {
  const share = format.percent(count / base);
  return format.language === "da"
    ? `${about(place)}${share} af ${format.number(base)} organisationer er ${name}.`
    : `${about(place)}${share} of ${format.number(base)} organisations are ${name}.`;
}

/** How many of the organisations are small or medium-sized: fewer than 50, or fewer than 250, employees. */
export function smallOrganisations(format: Format, place: string | null, count: number, base: number): string {
  const share = format.percent(count / base);
  return format.language === "da"
    ? `${about(place)}${share} af ${format.number(base)} organisationer har under 50 ansatte.`
    : `${about(place)}${share} of ${format.number(base)} organisations have fewer than 50 employees.`;
}

/** The number of members at two ends of a period, each on its month's last day. */
export function growth(
  format: Format,
  place: string | null,
  first: { month: string; members: number },
  last: { month: string; members: number },
): string {
  const [a, b] = [format.number(first.members), format.number(last.members)];
  const [from, to] = [format.month(first.month), format.month(last.month)];
  if (format.language === "da") return `${about(place)}Fra ${a} medlemmer i ${from} til ${b} i ${to}.`;
  return `${about(place)}From ${a} members in ${from} to ${b} in ${to}.`;
}

/** How many stay, at a number of months after joining. */
export function staying(format: Format, place: string | null, months: number, share: number, followed: number): string {
  const percent = format.percent(share);
  return format.language === "da"
    ? `${about(place)}Efter ${months} måneder er ${percent} stadig medlem (${format.number(followed)} fulgt fra start).`
    : `${about(place)}After ${months} months ${percent} are still members (${format.number(followed)} followed from the start).`;
}

/** Where most of them come from: the commonest municipalities together. */
export function comingFrom(
  format: Format,
  place: string | null,
  count: number,
  base: number,
  names: readonly string[],
) {
  const [share, list] = [format.percent(count / base), format.list(names)];
  return format.language === "da"
    ? `${about(place)}${share} af ${format.number(base)} organisationer kommer fra ${list}.`
    : `${about(place)}${share} of ${format.number(base)} organisations come from ${list}.`;
}

/** How many pairs of networks have members in common; with a network as `place`, how many others share any with it. */
export function sharing(format: Format, place: string | null, pairs: number, all: number): string {
  if (place !== null) {
    return format.language === "da"
      ? `${place}: ${format.number(pairs)} af ${format.number(all)} andre netværk har medlemmer til fælles med det.`
      : `${place}: ${format.number(pairs)} of ${format.number(all)} other networks have members in common with it.`;
  }
  return format.language === "da"
    ? `${format.number(pairs)} af ${format.number(all)} par af netværk har mindst ét medlem til fælles.`
    : `${format.number(pairs)} of ${format.number(all)} pairs of networks have a member in common.`;
}

/** How many organisations are in several networks. */
export function bridges(format: Format, place: string | null, count: number, base: number): string {
  return format.language === "da"
    ? `${about(place)}${format.number(count)} af ${format.number(base)} organisationer er med i to eller flere netværk.`
    : `${about(place)}${format.number(count)} of ${format.number(base)} organisations are in two or more networks.`;
}

/** In how many pieces the net of organisations and networks hangs together. */
export function pieces(format: Format, organisations: number, networks: number, components: number): string {
  const [o, n, c] = [organisations, networks, components].map((value) => format.number(value));
  if (format.language === "da") {
    return components === 1
      ? `${o} organisationer og ${n} netværk hænger sammen i ét stykke.`
      : `${o} organisationer og ${n} netværk falder i ${c} adskilte dele.`;
  }
  return components === 1
    ? `${o} organisations and ${n} networks hang together in one piece.`
    : `${o} organisations and ${n} networks fall into ${c} separate parts.`;
}

/** How many organisations and activities participations tie together. */
export function tiedByAttendance(format: Format, organisations: number, activities: number, ties: number): string {
  const [o, a, t] = [organisations, activities, ties].map((value) => format.number(value));
  return format.language === "da"
    ? `${o} organisationer og ${a} aktiviteter er bundet sammen af ${t} deltagelser.`
    : `${o} organisations and ${a} activities are tied together by ${t} participations.`;
}
