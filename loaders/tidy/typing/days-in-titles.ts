import type { Columns } from "../columns.js";
import { dateInText } from "../recognise/columns/look.js";
import type { Value } from "../tidied.js";

/**
 * Days that stand inside the titles of meetings, where no column has them: `Løn og vilkår, 14. maj 2009`.
 *
 * @returns titles without their days, and the days as they are written; null unless every title has a day
 */
export function daysInTitles(columns: Columns): { titles: Value[]; days: (string | null)[] } | null {
  const titles = columns.has("activity.held_on") ? undefined : columns.get("activity.title");
  if (titles === undefined) return null;
  const found = titles.map((title) => (typeof title === "string" ? dateInText(title) : null));
  if (!titles.every((title, i) => title === null || found[i]?.coarse === false)) return null;
  if (!found.some((one) => one !== null)) return null;
  return {
    titles: found.map((one) => (one === null || one.rest === "" ? null : one.rest)),
    days: found.map((one) => one?.date ?? null),
  };
}
