import type { FieldId } from "../../../../src/model/fields.js";
import { headingKey } from "../../../../src/model/headings.js";
import { MEMBERSHIP_EVENT_HEADINGS } from "../../../../src/model/words/membership-events.js";
import { membershipEvent } from "../../clean/index.js";
import type { Heading } from "../header/heading.js";
import type { Look } from "./look.js";

const ASKED: ReadonlySet<string> = new Set(MEMBERSHIP_EVENT_HEADINGS.map(headingKey));
const FIRMS: readonly FieldId[] = ["organisation.name", "organisation.cvr", "organisation.ref"];
/** What says that the rows are of something else, or have their own first and last days. */
const OTHERS: readonly FieldId[] = ["activity.ref", "participation.people", "membership.left_on", "method.name"];

/**
 * The columns of a log of who joined and who left: one says which of the two happened (`Indmeldt`, `Udmeldt`), one on what
 * day, beside whoever it was. A list of members with its own columns of first or last days is none, nor is a list of who came.
 *
 * @returns the field of each of the two columns; empty where the table is no such log
 */
export function asMembershipLog(headings: readonly Heading[], looks: readonly Look[]): [number, FieldId][] {
  if (!headings.some((heading) => FIRMS.some((field) => means(heading, field)))) return [];
  const events = [...headings.keys()].filter((c) => areEvents(headings[c]!, looks[c]!));
  const [event] = events;
  if (event === undefined || events.length > 1) return [];
  const others = [...headings.keys()].filter((c) => c !== event);
  if (others.some((c) => OTHERS.some((field) => isSurely(headings[c]!, field)))) return [];
  if (others.some((c) => isSurely(headings[c]!, "activity.title") || isSurely(headings[c]!, "membership.joined_on")))
    return [];
  const day = dayAmong(headings, looks, others);
  return day === null
    ? []
    : [
        [event, "membership.event"],
        [day, "membership.joined_on"],
      ];
}

const means = ({ known }: Heading, field: FieldId) => known?.kind === "field" && known.fields.includes(field);
const isSurely = (heading: Heading, field: FieldId) =>
  heading.known?.kind === "field" && heading.known.certain && means(heading, field);

/** Nearly all words say that somebody joined or left, and some that somebody joined. */
function areEvents(heading: Heading, { filled, words }: Look): boolean {
  if (filled === 0 || words.length > 12) return false;
  const isAsked = means(heading, "membership.event") || ASKED.has(headingKey(heading.text));
  const said = words.map((word) => membershipEvent(word, isAsked));
  const understood = said.filter((event) => event !== null).length;
  return said.includes("joined") && understood >= words.length * 0.7;
}

/** The one column of days; of several the one that is headed as the day of something that happened. */
function dayAmong(headings: readonly Heading[], looks: readonly Look[], columns: readonly number[]): number | null {
  const days = columns.filter((c) => looks[c]!.filled > 0 && looks[c]!.date >= 0.8 && mayBeDay(headings[c]!));
  const happened = days.filter((c) => means(headings[c]!, "activity.held_on"));
  const [only, other] = happened.length > 0 ? happened : days;
  return only === undefined || other !== undefined ? null : only;
}

const mayBeDay = ({ known }: Heading) =>
  known === null || (known.kind === "field" && (!known.certain || known.fields[0] === "activity.held_on"));
