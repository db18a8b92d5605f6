import type { Place } from "../../src/model/problems/problem.js";
import type { Day } from "../../src/model/tables.js";
import { type ActivityMention, type ActivityRecord, type FoundActivity, newActivity } from "./activity-record.js";
import { writtenTogether } from "./name.js";
import type { NetworkRecord } from "./networks.js";
import type { LinkSource } from "./source.js";

/** An activity that a mention under another title was linked to by its day alone. */
export interface LinkedByDay {
  readonly activity: ActivityRecord;
  readonly title: string;
  readonly place: Place;
}

/** The activities known so far, found by number, day and title. */
export class KnownActivities {
  /** filled as mentions are linked */
  readonly linkedByDay: LinkedByDay[] = [];
  private readonly byDate = new Map<string, ActivityRecord[]>();
  private readonly byTitle = new Map<string, ActivityRecord[]>();
  private readonly byRef = new Map<string, ActivityRecord[]>();
  private readonly titlesOnDay = new Map<string, Set<string>>();

  /** Makes it known, before anything is matched, which titles a source has on one day in one network. */
  announce(source: LinkSource, entry: number, network: NetworkRecord | null): void {
    const date = source.text("activity.held_on", entry);
    const title = source.text("activity.title", entry);
    if (date === null || title === null) return;
    const key = dayKey(source, network, date);
    const titles = this.titlesOnDay.get(key);
    if (titles === undefined) this.titlesOnDay.set(key, new Set([writtenTogether(title)]));
    else titles.add(writtenTogether(title));
  }

  /** The only activity that a mention fits; a line of a list is one of its own where none of the list is the same. */
  find(mention: ActivityMention): FoundActivity {
    const { source, ref, title, date, titleKey } = mention;
    const isList = source.table === "activities";
    if (ref !== null) {
      const found = this.byNumber(mention, ref, isList);
      if (found !== undefined) return found;
      if (title === null && date === null) return "unknown";
    }
    if (title !== null && date !== null) return this.byBoth(mention, isList);
    return this.byOne(mention, (date !== null ? this.byDate.get(date) : this.byTitle.get(titleKey!)) ?? []);
  }

  create(mention: ActivityMention, listed: boolean): ActivityRecord {
    const { source, schoolId, ref, titleKey, date } = mention;
    const activity = newActivity(mention, listed);
    if (date !== null) this.remember(this.byDate, date, activity);
    if (titleKey !== null) this.remember(this.byTitle, titleKey, activity);
    if (ref !== null) {
      activity.refs.add(source.tidy.file);
      this.remember(this.byRef, refKey(source.tidy.file, schoolId, ref), activity);
      this.remember(this.byRef, refKey("", schoolId, ref), activity);
    }
    return activity;
  }

  private byNumber(mention: ActivityMention, ref: string, isList: boolean): FoundActivity | undefined {
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
    // each network's list may number its own from 1
    const own = network === null ? [] : fitting.filter((activity) => activity.network === network);
    if (own.length === 1 && sameFile.length > 0) return own[0];
    if (fitting.length === 1) return fitting[0];
    if (titleKey === null && date === null) return fitting.length > 1 ? "ambiguous" : "unknown";
    return undefined;
  }

  private byBoth(mention: ActivityMention, isList: boolean): FoundActivity {
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
    this.linkedByDay.push({
      activity: only,
      title: mention.title!,
      place: source.place(mention.entry, "activity.title"),
    });
    return only;
  }

  /** By date alone, or by title alone: it must fit one only. */
  private byOne({ network, schoolId }: ActivityMention, known: readonly ActivityRecord[]): FoundActivity {
    const own = known.filter(
      (activity) => activity.schoolId === schoolId && (network === null || activity.network === network),
    );
    if (own.length > 0) return one(own);
    const wider = known.filter((activity) => activity.schoolId === schoolId && activity.network === null);
    if (wider.length > 0) return one(wider);
    return one(known.filter((activity) => schoolId === null || activity.schoolId === null));
  }

  private remember<K>(index: Map<K, ActivityRecord[]>, key: K, activity: ActivityRecord): void {
    const known = index.get(key);
    if (known === undefined) index.set(key, [activity]);
    else known.push(activity);
  }
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
