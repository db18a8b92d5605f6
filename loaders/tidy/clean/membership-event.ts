import {
  LOOSE_MEMBERSHIP_EVENTS,
  MEMBERSHIP_EVENTS,
  type MembershipEvent,
} from "../../../src/model/words/membership-events.js";
import { type ColumnCleaner, drop, kept } from "./cleaned.js";
import { fold } from "./fold.js";
import { cellText } from "./text.js";

const wordsOf = (events: typeof MEMBERSHIP_EVENTS): ReadonlyMap<string, MembershipEvent> =>
  new Map((["joined", "left"] as const).flatMap((event) => events[event].map((word) => [fold(word), event] as const)));
const SURE = wordsOf(MEMBERSHIP_EVENTS);
const LOOSE = wordsOf(LOOSE_MEMBERSHIP_EVENTS);

/**
 * Whether a text says that somebody became a member, or ceased to be one.
 *
 * @param isAsked whether it stands where just that is asked: then words count, too, that may be said of anything (`ny`)
 * @returns null where it says neither
 */
export function membershipEvent(text: string, isAsked: boolean): MembershipEvent | null {
  const folded = fold(text);
  return SURE.get(folded) ?? (isAsked ? LOOSE.get(folded) : undefined) ?? null;
}

/** `joined` or `left`; null where it isn't understood. */
export const cleanMembershipEvents: ColumnCleaner = () => (cell) => {
  const event = membershipEvent(cellText(cell), true);
  return event === null ? drop("membership_event_not_understood", cellText(cell)) : kept(event);
};
