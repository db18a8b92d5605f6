import type { FieldId } from "../../src/model/fields.js";
import { ACTIVITY_DOUBTS, type Activities, type ActivityRecord, type FoundActivity } from "./activities.js";
import type { Ledger } from "./ledger.js";
import type { Mentions } from "./mentions.js";
import { NAMING, type NetworkRecord, type Networks } from "./networks.js";
import type { Schools } from "./schools.js";
import type { LinkSource } from "./source.js";

/** What the entries of one source speak of. Entries that can't be used are not in it. */
export interface Plan {
  readonly source: LinkSource;
  readonly usable: Uint8Array;
  readonly schools: readonly (string | null)[];
  readonly networks: (readonly NetworkRecord[])[];
  readonly activities: (ActivityRecord | null)[];
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
  const plans = sources.map((source) => planNetworks(source, schools, networks, ledger));
  const listsFirst = [...plans].sort((a, b) => rank(a) - rank(b) || a.source.index - b.source.index);
  for (const plan of listsFirst) announce(plan, activities);
  for (const plan of listsFirst) planActivities(plan, activities, ledger);
  activities.sayLinkedByDay();
  for (const plan of plans) planMentions(plan, mentions, ledger);
  return plans;
}

const rank = ({ source }: Plan) => (source.table === "activities" ? 0 : 1);

function planNetworks(source: LinkSource, schools: Schools, networks: Networks, ledger: Ledger): Plan {
  const schoolOf = new Array<string | null>(source.length).fill(null);
  const plan: Plan = {
    source,
    usable: new Uint8Array(source.length),
    schools: schoolOf,
    networks: new Array<readonly NetworkRecord[]>(source.length).fill(NO_NETWORKS),
    activities: new Array<ActivityRecord | null>(source.length).fill(null),
    mentions: new Int32Array(source.length).fill(-1),
  };
  if (source.table === null) return plan;
  const networksOf = networks.of(source);
  for (let entry = 0; entry < source.length; entry++) {
    if (ledger.isSetAside(source, entry)) continue;
    schoolOf[entry] = schools.of(source, entry);
    const found = networksOf(entry);
    if (found.kind === "found") plan.networks[entry] = found.networks;
    else if (found.kind !== "none" && !isOnlyBackground(source)) {
      const code = found.kind === "unknown" ? "network_unknown" : "network_ambiguous";
      const field = source.has("network.name") ? "network.name" : "network.ref";
      ledger.fail(source, entry, code, source.place(entry, field));
      continue;
    }
    plan.usable[entry] = 1;
  }
  return plan;
}

/** Those who came to a joint activity may say which network they come from; the activity belongs to none. */
const isOnlyBackground = (source: LinkSource) => source.schoolId === null && source.table === "participations";

function networkOfActivity({ source, networks }: Plan, entry: number): NetworkRecord | null {
  if (isOnlyBackground(source)) return null;
  return onlyOne(networks[entry]!);
}

const schoolOfActivity = ({ source, schools }: Plan, entry: number) =>
  source.schoolId === null ? null : schools[entry]!;

function announce(plan: Plan, activities: Activities): void {
  const { source, usable } = plan;
  if (source.table === null || !WITH_ACTIVITY.has(source.table)) return;
  const groups = source.groups(ANNOUNCING);
  const announced: boolean[] = [];
  for (let entry = 0; entry < source.length; entry++) {
    if (!usable[entry] || announced[groups[entry]!]) continue;
    announced[groups[entry]!] = true;
    activities.announce(source, entry, networkOfActivity(plan, entry));
  }
}

function planActivities(plan: Plan, activities: Activities, ledger: Ledger): void {
  const { source, usable } = plan;
  if (source.table === null || !WITH_ACTIVITY.has(source.table)) return;
  const groups = source.groups(ASKING);
  const answers: FoundActivity[] = [];
  for (let entry = 0; entry < source.length; entry++) {
    if (!usable[entry]) continue;
    const group = groups[entry]!;
    const found =
      answers[group] ?? activities.of(source, entry, schoolOfActivity(plan, entry), networkOfActivity(plan, entry));
    answers[group] = found;
    if (typeof found === "object") plan.activities[entry] = found;
    else if (found !== "none") {
      usable[entry] = 0;
      ledger.fail(source, entry, ACTIVITY_DOUBTS[found]);
    }
  }
}

function planMentions(plan: Plan, mentions: Mentions, ledger: Ledger): void {
  const { source, usable } = plan;
  if (source.table === null) return;
  if (source.table === "activities" && source.tidy.items !== null) {
    plan.mentions.set(mentions.of(source, usable, plan.schools));
    return;
  }
  if (!WITH_ORGANISATION.has(source.table)) return;
  plan.mentions.set(mentions.of(source, usable, plan.schools));
  for (let entry = 0; entry < source.length; entry++) {
    if (!usable[entry] || plan.mentions[entry]! >= 0) continue;
    usable[entry] = 0;
    ledger.fail(source, entry, "organisation_missing");
  }
}

/** The networks that the rows of a mention name; worked out for all mentions when first asked for. */
export function networksOfMentions(plans: readonly Plan[]): (mention: number) => ReadonlySet<NetworkRecord> {
  let named: Map<number, Set<NetworkRecord>> | undefined;
  return (mention) => {
    named ??= namedBy(plans);
    return named.get(mention) ?? new Set();
  };
}

function namedBy(plans: readonly Plan[]): Map<number, Set<NetworkRecord>> {
  const named = new Map<number, Set<NetworkRecord>>();
  for (const { mentions, networks } of plans) {
    for (let entry = 0; entry < mentions.length; entry++) {
      const network = onlyOne(networks[entry]!);
      const mention = mentions[entry]!;
      if (network === null || mention < 0) continue;
      const known = named.get(mention);
      if (known === undefined) named.set(mention, new Set([network]));
      else known.add(network);
    }
  }
  return named;
}

export const onlyOne = <T>(found: readonly T[]): T | null => (found.length === 1 ? found[0]! : null);
