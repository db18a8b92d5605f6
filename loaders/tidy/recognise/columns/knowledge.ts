import { headingKey } from "../../../../src/model/headings.js";

/** What the other sheets of a school surely name: names by `headingKey`, its own numbers in lower case. */
export interface Knowledge {
  readonly networks: ReadonlySet<string>;
  readonly organisations: ReadonlySet<string>;
  readonly networkRefs: ReadonlySet<string>;
  readonly organisationRefs: ReadonlySet<string>;
  readonly activityRefs: ReadonlySet<string>;
  /** titles of activities with a day, which no two of them share */
  readonly activityTitles: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();
export const NOTHING_KNOWN: Knowledge = {
  networks: NONE,
  organisations: NONE,
  networkRefs: NONE,
  organisationRefs: NONE,
  activityRefs: NONE,
  activityTitles: NONE,
};

/** Shares of a column's filled cells that other sheets know as something. */
export type KnownShares = { readonly [K in Exclude<keyof Knowledge, "activityTitles">]: number };
export const NO_SHARES: KnownShares = {
  networks: 0,
  organisations: 0,
  networkRefs: 0,
  organisationRefs: 0,
  activityRefs: 0,
};

/** What stands between the names of several networks: `Kalk og Beton,Elever` are two, and so are `Nord og Syd`. */
const BETWEEN_NETWORKS = [/\s*[;,/\n|+]\s*/, /\s*[;,/\n|+]\s*|\s+(?:og|and|&)\s+/i];

/** Whether a text is a known network, or several of them. */
export function isNetworks(text: string, { networks }: Knowledge): boolean {
  if (networks.has(headingKey(text))) return true;
  return BETWEEN_NETWORKS.some((between) => {
    const parts = text.split(between).filter((part) => part !== "");
    return parts.length > 1 && parts.every((part) => networks.has(headingKey(part)));
  });
}

/** What a sample of a column's texts is known as. */
export function sharesOf(texts: readonly string[], known: Knowledge): KnownShares {
  if (known === NOTHING_KNOWN || texts.length === 0) return NO_SHARES;
  const share = (fits: (text: string) => boolean) =>
    texts.reduce((count, text) => count + (text.length <= 120 && fits(text) ? 1 : 0), 0) / texts.length;
  const shareIn = (set: ReadonlySet<string>) => (set.size === 0 ? 0 : share((text) => set.has(text.toLowerCase())));
  return {
    networks: known.networks.size === 0 ? 0 : share((text) => isNetworks(text, known)),
    organisations: known.organisations.size === 0 ? 0 : share((text) => known.organisations.has(headingKey(text))),
    networkRefs: shareIn(known.networkRefs),
    organisationRefs: shareIn(known.organisationRefs),
    activityRefs: shareIn(known.activityRefs),
  };
}

/** Whether a heading is the number that another sheet gives an activity, or a list of the same file does. */
export function isActivityRef(text: string, known: Knowledge): boolean {
  return activityRefIn(text, known) !== null;
}

/**
 * The number of an activity that a heading is, as the list of activities writes it: `M1`, or the 1 of `Aktivitet 1` where a
 * list in the same file numbers its activities so.
 */
export function activityRefIn(text: string, { activityRefs }: Knowledge): string | null {
  if (activityRefs.size === 0) return null;
  if (activityRefs.has(text.toLowerCase())) return text;
  const number = NUMBERED_ACTIVITY.exec(text.trim())?.[1];
  return number !== undefined && activityRefs.has(lineOfList(number)) ? number : null;
}

const NUMBERED_ACTIVITY =
  /^(?:aktivitet|akt|arrangement|møde|m|netværksmøde|møde-?nr|aktivitets?-?nr|begivenhed|gang|activity|meeting|event|session)\.?\s*(?:nr\.?|no\.?|#)?\s*(\d{1,3})\.?$/iu;

/** How the bare number that a list gives a line is kept, for any file or for one: it means nothing outside its own. */
export const lineOfList = (number: string, file = "") => `line ${file}\u0001${number.replace(/\.$/, "")}`;

/** Whether a heading is the title that another list gives an activity and its day. */
export function isActivityTitle(text: string, { activityTitles }: Knowledge): boolean {
  return activityTitles.size > 0 && text.length >= 4 && activityTitles.has(headingKey(text));
}

/** Whether a text can be a key of the school's own: a bare count of the lines is none. */
export function isKeyLike(text: string): boolean {
  return text.length <= 20 && /\d/.test(text) ? /\p{L}|\d{3,}/u.test(text) : /^\p{Lu}[\p{Lu}\p{N}-]{1,11}$/u.test(text);
}
