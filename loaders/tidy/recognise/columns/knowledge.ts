import { headingKey } from "../../../../src/model/headings.js";

/** What the other sheets of a school surely name: names by `headingKey`, its own numbers in lower case. */
export interface Knowledge {
  readonly networks: ReadonlySet<string>;
  readonly organisations: ReadonlySet<string>;
  readonly networkRefs: ReadonlySet<string>;
  readonly organisationRefs: ReadonlySet<string>;
  readonly activityRefs: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();
export const NOTHING_KNOWN: Knowledge = {
  networks: NONE,
  organisations: NONE,
  networkRefs: NONE,
  organisationRefs: NONE,
  activityRefs: NONE,
};

/** Shares of a column's filled cells that other sheets know as something. */
export type KnownShares = { readonly [K in keyof Knowledge]: number };
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

/** Whether a heading is the number that another sheet gives an activity. */
export function isActivityRef(text: string, { activityRefs }: Knowledge): boolean {
  return activityRefs.size > 0 && activityRefs.has(text.toLowerCase());
}

/** Whether a text can be a key of the school's own: a bare count of the lines is none. */
export function isKeyLike(text: string): boolean {
  return text.length <= 20 && /\d/.test(text) ? /\p{L}|\d{3,}/u.test(text) : /^\p{Lu}[\p{Lu}\p{N}-]{1,11}$/u.test(text);
}
