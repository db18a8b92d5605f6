import type { Format } from "../format.js";
import { brief, concise } from "./brevity.js";
import { counted } from "./counted.js";

/** `Køge: ` where the sentence is about one school or network; nothing where it is about the whole programme. */
export function about(place: string | null): string {
  return place === null ? "" : `${brief(place)}: `;
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
    ? `${about(place)}${share} af ${counted(format, base, "organisations")} er ${name}.`
    : `${about(place)}${share} of ${counted(format, base, "organisations")} are ${name}.`;
}

/** How many of the organisations are small or medium-sized: fewer than 50, or fewer than 250, employees. */
export function smallOrganisations(format: Format, place: string | null, count: number, base: number): string {
  const share = format.percent(count / base);
  return format.language === "da"
    ? `${about(place)}${share} af ${counted(format, base, "organisations")} har under 50 ansatte.`
    : `${about(place)}${share} of ${counted(format, base, "organisations")} have fewer than 50 employees.`;
}

/** The number of members at two ends of a period, each on its month's last day. */
export function growth(
  format: Format,
  place: string | null,
  first: { month: string; members: number },
  last: { month: string; members: number },
): string {
  const [a, b] = [counted(format, first.members, "members"), format.number(last.members)];
  const [from, to] = [format.month(first.month), format.month(last.month)];
  if (format.language === "da") return `${about(place)}Fra ${a} i ${from} til ${b} i ${to}.`;
  return `${about(place)}From ${a} in ${from} to ${b} in ${to}.`;
}

/** How many stay, at a number of months after joining. */
export function staying(format: Format, place: string | null, months: number, share: number, followed: number): string {
  const [percent, n] = [format.percent(share), format.number(followed)];
  if (format.language === "da")
    return `${about(place)}Efter ${months} måneder er ${percent} stadig medlem (${n} fulgt fra start).`;
  const said = `${about(place)}After ${months} months ${percent} are still members`;
  return concise(`${said} (${n} followed from the start).`, `${said} (${n} followed).`);
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
    ? `${about(place)}${share} af ${counted(format, base, "organisations")} kommer fra ${list}.`
    : `${about(place)}${share} of ${counted(format, base, "organisations")} come from ${list}.`;
}

/** How many pairs of networks have members in common; with a network as `place`, how many others share any with it. */
export function sharing(format: Format, place: string | null, pairs: number, all: number): string {
  if (place !== null) {
    return format.language === "da"
      ? `${about(place)}${format.number(pairs)} af ${format.number(all)} ${all === 1 ? "andet" : "andre"} netværk har medlemmer til fælles med det.`
      : `${about(place)}${format.number(pairs)} of ${format.number(all)} other network${all === 1 ? "" : "s"} ${pairs === 1 ? "has" : "have"} members in common with it.`;
  }
  return format.language === "da"
    ? `${format.number(pairs)} af ${format.number(all)} par af netværk har mindst ét medlem til fælles.`
    : `${format.number(pairs)} of ${format.number(all)} pairs of networks have a member in common.`;
}

/** How many organisations are in several networks. */
export function bridges(format: Format, place: string | null, count: number, base: number): string {
  return format.language === "da"
    ? `${about(place)}${format.number(count)} af ${counted(format, base, "organisations")} er med i to eller flere netværk.`
    : `${about(place)}${format.number(count)} of ${counted(format, base, "organisations")} are in two or more networks.`;
}

/** In how many pieces the net of organisations and networks hangs together. */
export function pieces(format: Format, organisations: number, networks: number, components: number): string {
  const [o, n] = [counted(format, organisations, "organisations"), counted(format, networks, "networks")];
  const c = format.number(components);
  if (format.language === "da") {
    return components === 1 ? `${o} og ${n} hænger sammen i ét stykke.` : `${o} og ${n} falder i ${c} adskilte dele.`;
  }
  return components === 1
    ? `${o} and ${n} are all linked, in one piece.`
    : `${o} and ${n} fall into ${c} separate parts.`;
}

/** How many organisations and activities participations tie together. */
export function tiedByAttendance(format: Format, organisations: number, activities: number, ties: number): string {
  const [o, a] = [counted(format, organisations, "organisations"), counted(format, activities, "activities")];
  const t = format.number(ties);
  return format.language === "da"
    ? `${o} og ${a} er bundet sammen af ${t} deltagelser.`
    : `${o} and ${a} are tied together by ${t} participations.`;
}
