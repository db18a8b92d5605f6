import type { FieldId } from "../../../../src/model/fields.js";
import { agrees } from "../columns/agreement.js";
import type { Look } from "../columns/look.js";
import type { Heading } from "../header/heading.js";
import { isFilled, type Region, textOf, type View } from "../sheet/view.js";

/** So many rows tell what a list is. */
const SAMPLE = 2_000;

/**
 * Whether a list names its meetings once for each who came: a title and a day come again with other firms, and either
 * some firm comes again under another meeting, or all rows are of one. What people are called (`Direktør`) comes again
 * too, but its firms don't.
 */
export function areMeetingsDown(
  view: View,
  region: Region,
  first: number,
  headings: readonly Heading[],
  looks: readonly Look[],
): boolean {
  const column = (fields: readonly FieldId[], other = -1) =>
    headings.findIndex(
      ({ known }, c) =>
        c !== other &&
        known?.kind === "field" &&
        known.fields.some((field) => fields.includes(field) && (known.certain || agrees(field, looks[c]!))),
    );
  const title = column(["activity.title"]);
  const day = column(["activity.held_on"]);
  const firm = column(["organisation.name", "organisation.cvr"], title);
  if (title < 0 || day < 0 || firm < 0 || looks[day]!.date < 0.9) return false;
  const firms = new Map<string, Set<string>>();
  const meetings = new Map<string, Set<string>>();
  let rows = 0;
  for (let row = first; row < region.bottom && rows < SAMPLE; row++) {
    const [what, when, who] = [title, day, firm].map((c) => view.seen(row, c + region.left));
    if (!isFilled(what) || !isFilled(when) || !isFilled(who)) continue;
    rows++;
    const meeting = `${textOf(what)}\n${textOf(when)}`;
    meetings.set(meeting, (meetings.get(meeting) ?? new Set()).add(textOf(who)));
    firms.set(textOf(who), (firms.get(textOf(who)) ?? new Set()).add(meeting));
  }
  const repeated = [...meetings.values()].reduce((sum, came) => sum + (came.size > 1 ? came.size : 0), 0);
  if (rows < 3 || repeated * 2 < rows) return false;
  return meetings.size === 1 || [...firms.values()].some((at) => at.size > 1);
}
