import type { Tick } from "../charts/lines.js";
import type { Selection } from "../selection.js";
import type { Site } from "../site.js";

/** A day as milliseconds since 1970. */
export function timeOf(day: string): number {
  return Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
}

/** The chosen period, or the programme's, in words: `januar 2009–december 2010`, `2009–2010`. */
export function periodText(site: Site, selection: Selection): string {
  const { format, programme } = site;
  if (!selection.from && !selection.to) {
    const [from, to] = [programme.period.from, programme.period.to];
    const years = [from.slice(0, 4), to.slice(0, 4)];
    if (from.endsWith("-01-01") && to.endsWith("-12-31")) {
      return years[0] === years[1] ? years[0]! : `${years[0]}–${years[1]}`;
    }
  }
  return `${format.month(selection.from ?? programme.period.from)}–${format.month(selection.to ?? programme.period.to)}`;
}

/** The programme's period in words, for numbers that don't follow the chosen one. */
export function wholePeriod(site: Site): string {
  return periodText(site, { ...site.selection(), from: undefined, to: undefined });
}

/** A tick for each month, quarter or year between two days, whichever leaves few enough. */
export function monthTicks(site: Site, from: string, to: string): Tick[] {
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  const every = months > 72 ? 12 : months > 30 ? 6 : months > 10 ? 3 : 1;
  const ticks: Tick[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    for (let month = 1; month <= 12; month += every) {
      const day = `${year}-${String(month).padStart(2, "0")}-01`;
      if (day.slice(0, 7) < from.slice(0, 7) || day > to) continue;
      ticks.push({ value: timeOf(day), label: every === 12 ? String(year) : site.format.shortMonth(day) });
    }
  }
  return ticks;
}
