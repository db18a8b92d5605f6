import type { Day } from "../../../src/model/tables.js";

const two = (n: number) => String(n).padStart(2, "0");

/** ISO text of a day, or null where the calendar has no such day; years 1–9999. */
export function isoDay(year: number, month: number, day: number): Day | null {
  if (!(year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month))) return null;
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

/** The number of days in a month, 28–31. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The Monday of an ISO 8601 week, or null where the year has no such week. */
export function mondayOfWeek(year: number, week: number): Day | null {
  if (!(week >= 1 && week <= 53)) return null;
  const fourth = Date.UTC(year, 0, 4);
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7;
  const monday = new Date(fourth + ((week - 1) * 7 - weekday) * 86_400_000);
  const thursday = new Date(monday.getTime() + 3 * 86_400_000);
  return thursday.getUTCFullYear() === year ? monday.toISOString().slice(0, 10) : null;
}

const NAMES: readonly (readonly string[])[] = [
  ["januar", "january", "jan"],
  ["februar", "february", "febr", "feb"],
  ["marts", "march", "mar", "mrt"],
  ["april", "apr"],
  ["maj", "may"],
  ["juni", "june", "jun"],
  ["juli", "july", "jul"],
  ["august", "aug"],
  ["september", "sept", "sep"],
  ["oktober", "october", "okt", "oct"],
  ["november", "nov"],
  ["december", "dec"],
];

const MONTHS: ReadonlyMap<string, number> = new Map(NAMES.flatMap((names, i) => names.map((name) => [name, i + 1])));

/** A regular expression's source that matches every month's name in Danish and English, longest first. */
export const MONTH = [...MONTHS.keys()].sort((a, b) => b.length - a.length).join("|");

/** 1–12 for a month's name in lower case. */
export const monthNumber = (name: string): number => MONTHS.get(name)!;

/** The Danish name of a month, 1–12. */
export const monthName = (month: number): string => NAMES[month - 1]![0]!;
