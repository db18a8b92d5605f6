import type { Place } from "../../src/model/problems/problem.js";
import type { ActivityMention, ActivityRecord, FoundActivity } from "./activity-record.js";
import { KnownActivities } from "./known-activities.js";
import type { Ledger } from "./ledger.js";
import { foldedName, writtenTogether } from "./name.js";
import type { NetworkRecord } from "./networks.js";
import type { LinkSource } from "./source.js";

/**
 * Finds the activity that an entry names: by the school's own number, else by network, date and title, else by what of
 * these is given where it fits one only. Lists of activities come first; what else is mentioned is created.
 */
export class Activities {
  readonly all: ActivityRecord[] = [];
  private readonly listing = new Set<string | null>();
  private readonly known = new KnownActivities();
  private readonly answers = new Map<string, FoundActivity>();

  /** mentions in one network's name of activities that their list gives to none */
  private readonly bySchoolOnly: {
    readonly activity: ActivityRecord;
    readonly network: NetworkRecord;
    readonly place: Place;
  }[] = [];

  constructor(private readonly ledger: Ledger) {}

  /** Makes it known, before anything is matched, which titles a source has on one day in one network. */
  announce(source: LinkSource, entry: number, network: NetworkRecord | null): void {
    this.known.announce(source, entry, network);
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
      const titleKey = title === null ? null : writtenTogether(title);
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
    for (const { activity, title, place } of this.known.linkedByDay) {
      const isDoubted = activity.namedBy.size <= 1 && !resemble(foldedName(activity.title!), foldedName(title));
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

  private find(mention: ActivityMention): FoundActivity {
    const { source, entry, schoolId } = mention;
    const isList = source.table === "activities";
    if (isList) this.listing.add(schoolId);
    const found = this.known.find(mention);
    if (found !== "none") return found;
    const activity = this.known.create(mention, isList);
    this.all.push(activity);
    if (!isList && this.listing.has(schoolId)) this.ledger.say("activity_created", source.place(entry));
    return activity;
  }
}

/** Whether two titles have a word in common, be it within another: `Møde 2` and `Netværksmøde`. */
function resemble(a: string, b: string): boolean {
  const within = (one: string, other: string) =>
    one.split(" ").some((word) => word.length >= 4 && other.includes(word));
  return within(a, b) || within(b, a);
}
