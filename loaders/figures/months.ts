import type { Day } from "../../src/model/tables.js";

/** The first day of the month that a day lies in. */
export const monthOf = (day: Day): Day => `${day.slice(0, 7)}-01`;

/** The last day of the month that a day lies in. */
export function monthEnd(day: Day): Day {
  return new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).toISOString().slice(0, 10);
}

/** The day before. */
export function dayBefore(day: Day): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** The first days of all months from one day's to another's, both included. */
export function months({ from, to }: { readonly from: Day; readonly to: Day }): Day[] {
  const found: Day[] = [];
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  const last = monthOf(to);
  for (;;) {
    const first = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-01`;
    if (first > last) return found;
    found.push(first);
    if (++month > 12) [year, month] = [year + 1, 1];
  }
}
