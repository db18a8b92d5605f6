import type { LinkProblemCode } from "../../src/model/problems/link.js";
import type { Place } from "../../src/model/problems/problem.js";
import type { Day } from "../../src/model/tables.js";
import type { Claim } from "./agree.js";
import type { Ledger, Traced } from "./ledger.js";
import { foldedName } from "./name.js";
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

interface Mention {
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

/**
 * Finds the activity that an entry names: by the school's own number, else by network, date and title, else by what of
 * these is given where it fits one only. Lists of activities come first; what else is mentioned is created.
 */
export class Activities {
  readonly all: ActivityRecord[] = [];
  private readonly listing = new Set<string | null>();
  private readonly bySchool = new Map<string | null, ActivityRecord[]>();
  private readonly byDate = new Map<string, ActivityRecord[]>();
  private readonly byTitle = new Map<string, ActivityRecord[]>();
  private readonly byRef = new Map<string, ActivityRecord[]>();
  private readonly answers = new Map<string, FoundActivity>();
  private readonly titlesOnDay = new Map<string, Set<string>>();
  /** mentions under another title that a day alone linked */
  private readonly byDay: { readonly activity: ActivityRecord; readonly titleKey: string; readonly place: Place }[] =
    [];

  /** mentions in one network's name of activities that their list gives to none */
  private readonly bySchoolOnly: {
    readonly activity: ActivityRecord;
    readonly network: NetworkRecord;
    readonly place: Place;
  }[] = [];

  constructor(private readonly ledger: Ledger) {}

  /** Makes it known, before anything is matched, which titles a source has on one day in one network. */
  announce(source: LinkSource, entry: number, network: NetworkRecord | null): void {
    const date = source.text("activity.held_on", entry);
    const title = source.text("activity.title", entry);
    if (date === null || title === null) return;
    const key = dayKey(source, network, date);
    const titles = this.titlesOnDay.get(key);
    if (titles === undefined) this.titlesOnDay.set(key, new Set([foldedName(title)]));
    else titles.add(foldedName(title));
  }

  /** @param network of the entry, if it names one; for joint/ only where the row itself is about an activity */
  of(source: LinkSource, entry: number, schoolId: string | null, network: NetworkRecord | null): FoundActivity {
    const title = source.text("activity.title", entry);
    const date = source.text("activity.held_on", entry);
    const ref = source.text("activity.ref", entry);
    if (title === null && date === null && ref === null) return "none";
    const school = network?.schoolId ?? schoolId;
    const owner = network === null ? (school ?? "") : `${network.index}\u0002`;
    const kind = source.text("activity.kind", entry);
    const hours = source.number("activity.hours", entry);
    const themes = source.text("activity.themes", entry);
    const said = `${source.index}\u0001${kind ?? ""}\u0001${hours ?? ""}\u0001${themes ?? ""}\u0001${title ?? ""}\u0001${date ?? ""}`;
    const question = `${owner}\u0001${ref ?? ""}\u0001${said}`;
    let found = this.answers.get(question);
    if (found === undefined) {
      const titleKey = title === null ? null : foldedName(title);
      found = this.find({ source, entry, schoolId: school, network, ref, title, titleKey, date });
      this.answers.set(question, found);
      if (typeof found === "object" && found.network === null && network !== null && found.fromPlainList)
        this.bySchoolOnly.push({ activity: found, network, place: source.place(entry) });
      if (typeof found === "object" && titleKey !== null && titleKey === found.titleKey)
        found.namedBy.add(source.index);
      if (typeof found === "object" && !found.said.has(said)) {
        found.said.add(said);
        const place = (field: "title" | "held_on" | "kind" | "hours") => source.place(entry, `activity.${field}`);
        const day = source.text("organisation.updated_on", entry);
        const claim = <T>(value: T, where: Place) => ({ value, date: day, count: 1, place: where });
        if (title !== null) found.claims.title.push(claim(title, place("title")));
        if (date !== null) found.claims.held_on.push(claim(date, place("held_on")));
        if (kind !== null) found.claims.kind.push(claim(kind, place("kind")));
        if (hours !== null) found.claims.hours.push(claim(hours, place("hours")));
        for (const theme of themes?.split("|") ?? []) if (theme !== "") found.themes.add(theme);
      }
    }
    return found;
  }

  /** Says, once all rows have spoken, which activities were linked by their day alone; a title that nobody else gives is doubted. */
  sayLinkedByDay(): void {
    for (const { activity, titleKey, place } of this.byDay) {
      const isDoubted = activity.namedBy.size <= 1 && !resemble(activity.titleKey!, titleKey);
      this.ledger.say(isDoubted ? "activity_title_contradicted" : "activity_by_date", place);
    }
  }

  /**
   * Says, once all rows have spoken, which activities of a list without networks only one network came to: they may be
   * that network's own.
   */
  sayOfOneNetwork(): void {
    const networks = new Map<ActivityRecord, Set<NetworkRecord>>();
    for (const { activity, network } of this.bySchoolOnly)
      networks.set(activity, (networks.get(activity) ?? new Set()).add(network));
    for (const { activity, place } of this.bySchoolOnly)
      if (networks.get(activity)!.size === 1) this.ledger.say("activity_may_be_networks", place);
  }

  private find(mention: Mention): FoundActivity {
    const { source, ref, title, date } = mention;
    const isList = source.table === "activities";
    if (isList) this.listing.add(mention.schoolId);
    if (ref !== null) {
      const found = this.byNumber(mention, ref, isList);
      if (found !== undefined) return found;
      if (title === null && date === null) return "unknown";
    }
    const found =
      title !== null && date !== null
        ? this.byBoth(mention, isList)
        : date !== null
          ? this.byOne(mention, this.byDate.get(date) ?? [])
          : this.byOne(mention, this.byTitle.get(mention.titleKey!) ?? []);
    return found === "none" ? this.create(mention, isList) : found;
  }

  private byNumber(mention: Mention, ref: string, isList: boolean): FoundActivity | undefined {
    const { source, date, titleKey, schoolId, network } = mention;
    // two networks that meet on one day number their meetings alike
    const isOthers = (activity: ActivityRecord) =>
      network !== null && activity.network !== null && activity.network !== network;
    const isNumberOnly = mention.network === null && date === null && titleKey === null;
    const sameFile = this.byRef.get(refKey(source.tidy.file, schoolId, ref)) ?? [];
    const known = sameFile.length > 0 ? sameFile : (this.byRef.get(refKey("", schoolId, ref)) ?? []);
    const fitting = known.filter(
      (activity) =>
        (date === null || activity.date === null || activity.date === date) &&
        (titleKey === null ||
          activity.titleKey === null ||
          activity.titleKey === titleKey ||
          (date !== null && date === activity.date && !isOthers(activity))) &&
        (!isList || activity.network === mention.network || isNumberOnly),
    );
    if (fitting.length === 1) return fitting[0];
    if (titleKey === null && date === null) return fitting.length > 1 ? "ambiguous" : "unknown";
    return undefined;
  }

  private byBoth(mention: Mention, isList: boolean): FoundActivity {
    const { date, titleKey, network, schoolId, ref, source } = mention;
    const onDay = this.byDate.get(date!) ?? [];
    const exact = onDay.filter((activity) => activity.titleKey === titleKey);
    // Two lines of one list with numbers of their own are two activities.
    const own = exact.filter(
      (activity) =>
        activity.schoolId === schoolId &&
        (network === null || activity.network === network) &&
        !(isList && ref !== null && numbered(activity.refs, source.tidy.file)),
    );
    if (isList) {
      const listed = own.filter((activity) => activity.network === network);
      return listed[0] ?? "none";
    }
    if (own.length > 0) return one(own);
    const wider = exact.filter((activity) => activity.schoolId === schoolId && activity.network === null);
    if (wider.length > 0) return one(wider);
    const joint = exact.filter((activity) => schoolId === null || activity.schoolId === null);
    if (joint.length > 0) return one(joint);
    const undated = (this.byTitle.get(titleKey!) ?? []).filter(
      (activity) => activity.date === null && activity.schoolId === schoolId && activity.network === network,
    );
    if (undated.length === 1) {
      undated[0]!.date = date;
      this.remember(this.byDate, date!, undated[0]!);
      return undated[0]!;
    }
    const sameDay = onDay.filter(
      (activity) => activity.schoolId === schoolId && activity.network === network && activity.listed,
    );
    const [only] = sameDay;
    if (sameDay.length !== 1 || only === undefined) return "none";
    if (only.titleKey === null) return only;
    const titles = this.titlesOnDay.get(dayKey(mention.source, network, date!))?.size ?? 0;
    if (network === null || titles !== 1) return "none";
    this.byDay.push({ activity: only, titleKey: titleKey!, place: source.place(mention.entry, "activity.title") });
    return only;
  }

  /** By date alone, or by title alone: it must fit one only. */
  private byOne({ network, schoolId }: Mention, known: readonly ActivityRecord[]): FoundActivity {
    const own = known.filter(
      (activity) => activity.schoolId === schoolId && (network === null || activity.network === network),
    );
    if (own.length > 0) return one(own);
    const wider = known.filter((activity) => activity.schoolId === schoolId && activity.network === null);
    if (wider.length > 0) return one(wider);
    return one(known.filter((activity) => schoolId === null || activity.schoolId === null));
  }

  private create(mention: Mention, listed: boolean): ActivityRecord {
    const { source, entry, schoolId, network, ref, title, titleKey, date } = mention;
    const activity: ActivityRecord = {
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
    this.all.push(activity);
    this.remember(this.bySchool, schoolId, activity);
    if (date !== null) this.remember(this.byDate, date, activity);
    if (titleKey !== null) this.remember(this.byTitle, titleKey, activity);
    if (ref !== null) {
      activity.refs.add(source.tidy.file);
      this.remember(this.byRef, refKey(source.tidy.file, schoolId, ref), activity);
      this.remember(this.byRef, refKey("", schoolId, ref), activity);
    }
    if (!listed && this.listing.has(schoolId)) this.ledger.say("activity_created", source.place(entry));
    return activity;
  }

  private remember<K>(index: Map<K, ActivityRecord[]>, key: K, activity: ActivityRecord): void {
    const known = index.get(key);
    if (known === undefined) index.set(key, [activity]);
    else known.push(activity);
  }
}

/** Whether two titles have a word in common, be it within another: `Møde 2` and `Netværksmøde`. */
function resemble(a: string, b: string): boolean {
  const within = (one: string, other: string) =>
    one.split(" ").some((word) => word.length >= 4 && other.includes(word));
  return within(a, b) || within(b, a);
}

function one(found: readonly ActivityRecord[]): FoundActivity {
  if (found.length === 0) return "none";
  return found.length === 1 ? found[0]! : "ambiguous";
}

const refKey = (file: string, schoolId: string | null, ref: string) =>
  `${file}\u0001${schoolId ?? ""}\u0001${ref.trim().toLowerCase()}`;

const numbered = (refs: ReadonlySet<string>, file: string) => refs.has(file);

const dayKey = (source: LinkSource, network: NetworkRecord | null, date: Day) =>
  `${source.index}\u0001${network?.index ?? ""}\u0001${date}`;
