import type { Day } from "../../src/model/tables.js";

const MS = 86_400_000;

/** The day that many days later (earlier where negative). */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * MS).toISOString().slice(0, 10);
}

/** Whole days from one day to another. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS);
}

/** The day itself, or the next one that is neither Saturday, Sunday nor in July. */
export function workday(day: Day): Day {
  let at = day;
  for (;;) {
    const weekday = new Date(`${at}T00:00:00Z`).getUTCDay();
    if (at.slice(5, 7) === "07") at = `${at.slice(0, 4)}-08-03`;
    else if (weekday === 0 || weekday === 6) at = addDays(at, 1);
    else return at;
  }
}

/** `02-03-2009`, the way that Danish offices write it. */
export function danishDay(day: Day): string {
  const [y, m, d] = day.split("-");
  return `${d}-${m}-${y}`;
}
