import type { LinkProblemCode } from "../../src/model/problems/link.js";
import type { Place } from "../../src/model/problems/problem.js";
import type { Day } from "../../src/model/tables.js";
import type { Claim } from "./agree.js";
import type { Traced } from "./ledger.js";
import type { NetworkRecord } from "./networks.js";
import type { LinkSource } from "./source.js";

/** An activity in the making. */
export interface ActivityRecord extends Traced {
  /** null for a joint one */
  readonly schoolId: string | null;
  readonly network: NetworkRecord | null;
  readonly titleKey: string | null;
  date: Day | null;
  readonly title: string | null;
  readonly refs: Set<string>;
  /** a list of activities names it */
  readonly listed: boolean;
  /** its list says of no activity which network held it */
  readonly fromPlainList: boolean;
  readonly first: Place;
  readonly claims: {
    readonly title: Claim<string>[];
    readonly held_on: Claim<Day>[];
    readonly kind: Claim<string>[];
    readonly hours: Claim<number>[];
  };
  readonly themes: Set<string>;
  /** the sources that call it by its title */
  readonly namedBy: Set<number>;
  /** what has been said about it already, by source */
  readonly said: Set<string>;
  /** its number among those that rows spoke of, and the source that did so last; −1 until one does */
  index: number;
  lastSource: number;
  /** its number among those that somebody came to; −1 until somebody did */
  number: number;
  id: string;
}

/** What one entry says of the activity that it names. */
export interface ActivityMention {
  readonly source: LinkSource;
  readonly entry: number;
  readonly schoolId: string | null;
  readonly network: NetworkRecord | null;
  readonly ref: string | null;
  readonly title: string | null;
  readonly titleKey: string | null;
  readonly date: Day | null;
}

export type FoundActivity = ActivityRecord | "none" | "ambiguous" | "unknown";

/** Why an entry's activity can't be told. */
export const ACTIVITY_DOUBTS: Readonly<Record<"ambiguous" | "unknown", LinkProblemCode>> = {
  ambiguous: "activity_ambiguous",
  unknown: "activity_unknown",
};

/** An activity as its first mention gives it. @param listed whether a list of activities names it */
export function newActivity(mention: ActivityMention, listed: boolean): ActivityRecord {
  const { source, entry, schoolId, network, title, titleKey, date } = mention;
  return {
    schoolId,
    network,
    titleKey,
    title,
    date,
    refs: new Set(),
    listed,
    fromPlainList: listed && !source.has("network.name") && !source.has("network.ref"),
    first: source.place(entry),
    claims: { title: [], held_on: [], kind: [], hours: [] },
    themes: new Set(),
    namedBy: new Set(titleKey === null ? [] : [source.index]),
    said: new Set(),
    index: -1,
    lastSource: -1,
    number: -1,
    lastRow: -1,
    rowId: null,
    id: "",
  };
}
