import type { FieldId } from "../../src/model/fields.js";
import type { Activities } from "./activities.js";
import { ACTIVITY_DOUBTS, type ActivityRecord, type FoundActivity } from "./activity-record.js";
import type { Ledger } from "./ledger.js";
import type { Mentions } from "./mentions.js";
import { NAMING, type NetworkRecord, type Networks } from "./networks.js";
import type { Schools } from "./schools.js";
import type { LinkSource } from "./source.js";

/** What the entries of one source name: their schools, networks and activities. Those that can't be used aren't asked. */
interface Named {
  readonly source: LinkSource;
  readonly usable: Uint8Array;
  readonly schoolOf: (entry: number) => string | null;
  readonly networksOf: (entry: number) => readonly NetworkRecord[];
}

/** What the entries of one source speak of. */
export interface Plan extends Named {
  readonly activityOf: (entry: number) => ActivityRecord | null;
  /** number of the organisation's mention; −1 where none is named */
  readonly mentions: Int32Array;
}

const NO_NETWORKS: readonly NetworkRecord[] = [];

/** What an activity is announced by, and what is asked about it. */
const ANNOUNCING = [...NAMING, "activity.held_on", "activity.title"] as const satisfies readonly FieldId[];
const ASKING = [
  ...ANNOUNCING,
  "activity.ref",
  "activity.kind",
  "activity.hours",
  "activity.themes",
] as const satisfies readonly FieldId[];

/** Tables that have an activity in every row. */
const WITH_ACTIVITY = new Set(["activities", "activity_themes", "participations"]);
/** Tables whose rows make an organisation known; elsewhere its name only says who answered. */
const WITH_ORGANISATION = new Set(["organisations", "memberships", "participations"]);

/** Finds networks first, then activities, then who is spoken of, so that a row that can't be used creates nothing. */
export function planAll(
  sources: readonly LinkSource[],
  schools: Schools,
  networks: Networks,
  activities: Activities,
  mentions: Mentions,
  ledger: Ledger,
): Plan[] {
  const all = sources.map((source) => namedBy(source, schools, networks, ledger));
  const listsFirst = [...all].sort((a, b) => rank(a) - rank(b) || a.source.index - b.source.index);
  for (const named of listsFirst) announce(named, activities);
  const activityOf = new Map(listsFirst.map((named) => [named, activitiesOf(named, activities, ledger)]));
  activities.sayLinkedByDay();
  activities.sayOfOneNetwork();
  return all.map((named) => ({
    ...named,
    activityOf: activityOf.get(named)!,
    mentions: mentionsOf(named, mentions, ledger),
  }));
}

const rank = ({ source }: Named) => (source.table === "activities" ? 0 : 1);

function namedBy(source: LinkSource, schools: Schools, networks: Networks, ledger: Ledger): Named {
  const usable = new Uint8Array(source.length);
  if (source.table === null) return { source, usable, schoolOf: () => null, networksOf: () => NO_NETWORKS };
  const schoolOf = schoolsOf(source, schools, ledger);
  const found = networks.of(source);
  for (let entry = 0; entry < source.length; entry++) {
    if (ledger.isSetAside(source, entry)) continue;
    const code = isOnlyBackground(source) ? null : whyUnusable(source, found(entry));
    if (code !== null) {
      const field = source.has("network.name") ? "network.name" : "network.ref";
      ledger.fail(source, entry, code, source.place(entry, field));
      continue;
    }
    usable[entry] = 1;
  }
  const networksOf = (entry: number) => {
    const answer = found(entry);
    return answer.kind === "found" ? answer.networks : NO_NETWORKS;
  };
  return { source, usable, schoolOf, networksOf };
}

/** Tables whose rows are of one network, or of a school as a whole. */
const OF_ONE_NETWORK = new Set(["expectations", "outcomes"]);

/** Why a row can't be used with the networks that it names; null where it can. */
function whyUnusable(
  { table }: LinkSource,
  answer: ReturnType<ReturnType<Networks["of"]>>,
): "network_unknown" | "network_ambiguous" | "networks_several" | null {
  if (answer.kind === "unknown") return "network_unknown";
  if (answer.kind === "ambiguous") return "network_ambiguous";
  const isSeveral = answer.kind === "found" && new Set(answer.networks).size > 1;
  return isSeveral && table !== null && OF_ONE_NETWORK.has(table) ? "networks_several" : null;
}

function schoolsOf(source: LinkSource, schools: Schools, ledger: Ledger): Named["schoolOf"] {
  if (!source.has("school.name")) return () => source.schoolId;
  const found: (string | null)[] = [];
  for (let entry = 0; entry < source.length; entry++)
    found.push(ledger.isSetAside(source, entry) ? null : schools.of(source, entry));
  return (entry) => found[entry]!;
}

/** Those who came to a joint activity may say which network they come from; the activity belongs to none. */
const isOnlyBackground = (source: LinkSource) => source.schoolId === null && source.table === "participations";

function networkOfActivity({ source, networksOf }: Named, entry: number): NetworkRecord | null {
  if (isOnlyBackground(source)) return null;
  return onlyOne(networksOf(entry));
}

/** An activity of joint/ is no single school's, except where its list gives the schools' own with their networks as well. */
const schoolOfActivity = (named: Named, entry: number) =>
  named.source.schoolId === null && !listsOwn(named) ? null : named.schoolOf(entry);

/** Whether a list of activities names a school and one of its networks in some row: a school alone is then no host. */
function listsOwn({ source, usable, schoolOf, networksOf }: Named): boolean {
  if (source.table !== "activities" || !source.has("school.name")) return false;
  for (let entry = 0; entry < source.length; entry++)
    if (usable[entry] && schoolOf(entry) !== null && networksOf(entry).length > 0) return true;
  return false;
}

function announce(named: Named, activities: Activities): void {
  const { source, usable } = named;
  if (source.table === null || !WITH_ACTIVITY.has(source.table)) return;
  const groups = source.groups(ANNOUNCING);
  const announced: boolean[] = [];
  for (let entry = 0; entry < source.length; entry++) {
    if (!usable[entry] || announced[groups[entry]!]) continue;
    announced[groups[entry]!] = true;
    activities.announce(source, entry, networkOfActivity(named, entry));
  }
}

/** Finds the activity of each entry; those whose activity can't be told are usable no more. */
function activitiesOf(named: Named, activities: Activities, ledger: Ledger): Plan["activityOf"] {
  const { source, usable } = named;
  if (source.table === null || !WITH_ACTIVITY.has(source.table)) return () => null;
  const groups = source.groups(ASKING);
  const answers: FoundActivity[] = [];
  for (let entry = 0; entry < source.length; entry++) {
    if (!usable[entry]) continue;
    const group = groups[entry]!;
    const found =
      answers[group] ?? activities.of(source, entry, schoolOfActivity(named, entry), networkOfActivity(named, entry));
    answers[group] = found;
    if (found === "ambiguous" || found === "unknown") {
      usable[entry] = 0;
      ledger.fail(source, entry, ACTIVITY_DOUBTS[found]);
    }
  }
  return (entry) => {
    const found = answers[groups[entry]!];
    return typeof found === "object" ? found : null;
  };
}

/** Finds the mention of each entry; those that name no organisation where they should are usable no more. */
function mentionsOf({ source, usable, schoolOf }: Named, mentions: Mentions, ledger: Ledger): Int32Array {
  const mayName = source.table === "activities" && source.tidy.items !== null;
  const mustName = source.table !== null && WITH_ORGANISATION.has(source.table);
  if (!mayName && !mustName) return new Int32Array(source.length).fill(-1);
  const found = mentions.of(source, usable, schoolOf);
  for (let entry = 0; mustName && entry < source.length; entry++) {
    if (!usable[entry] || found[entry]! >= 0) continue;
    usable[entry] = 0;
    ledger.fail(source, entry, "organisation_missing");
  }
  return found;
}

/** The networks that the rows of a mention name; worked out for all mentions when first asked for. */
export function networksOfMentions(plans: readonly Plan[]): (mention: number) => ReadonlySet<NetworkRecord> {
  let named: Map<number, Set<NetworkRecord>> | undefined;
  return (mention) => {
    named ??= networksByMention(plans);
    return named.get(mention) ?? new Set();
  };
}

function networksByMention(plans: readonly Plan[]): Map<number, Set<NetworkRecord>> {
  const named = new Map<number, Set<NetworkRecord>>();
  for (const { mentions, networksOf } of plans) {
    for (let entry = 0; entry < mentions.length; entry++) {
      const mention = mentions[entry]!;
      const network = mention < 0 ? null : onlyOne(networksOf(entry));
      if (network === null) continue;
      const known = named.get(mention);
      if (known === undefined) named.set(mention, new Set([network]));
      else known.add(network);
    }
  }
  return named;
}

export const onlyOne = <T>(found: readonly T[]): T | null => (found.length === 1 ? found[0]! : null);
