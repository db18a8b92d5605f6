import type { FieldId } from "../../../src/model/fields.js";
import type { CleanCode } from "../../../src/model/problems/clean.js";
import type { Columns } from "../columns.js";
import type { CellAt } from "../tidied.js";

/** Where the values of a table's fields stand. */
interface Places {
  readonly at: Map<FieldId, number>;
  readonly elsewhere: Map<FieldId, readonly (CellAt | null)[]>;
}

/**
 * Parts the days of a log of members: the day of a row that says that somebody left is a last one, that of any other that
 * says what happened a first one. A row's own last day, in a column beside it, stays.
 *
 * @returns what can't be used for want of the other half: a day without a word, or a leaving without a day
 */
export function partDays(columns: Columns, { at, elsewhere }: Places): readonly (readonly [number, CleanCode])[] {
  const events = columns.get("membership.event");
  if (events === undefined) return [];
  columns.delete("membership.event");
  const days = columns.get("membership.joined_on") ?? events.map(() => null);
  const own = columns.get("membership.left_on") ?? events.map(() => null);
  columns.set(
    "membership.joined_on",
    days.map((day, i) => (events[i] === "joined" ? day : null)),
  );
  columns.set(
    "membership.left_on",
    days.map((day, i) => (events[i] === "left" ? (day ?? own[i]!) : own[i]!)),
  );
  const column = at.get("membership.joined_on");
  if (column !== undefined && !at.has("membership.left_on")) at.set("membership.left_on", column);
  const places = elsewhere.get("membership.joined_on");
  if (places !== undefined && !elsewhere.has("membership.left_on")) elsewhere.set("membership.left_on", places);
  return events.flatMap((event, i): [number, CleanCode][] => {
    if (event === null && days[i] !== null) return [[i, "membership_event_missing"]];
    return event === "left" && days[i] === null && own[i] === null ? [[i, "membership_event_without_day"]] : [];
  });
}
