import type { Programme } from "../../src/model/programme.js";
import type { Reference } from "../tidy/reference/index.js";
import type { LinkRules } from "../tidy/tidied.js";
import { Clusters } from "./clusters.js";
import type { Ledger, Traced } from "./ledger.js";
import type { OrganisationMention } from "./mentions.js";
import type { NetworkRecord } from "./networks.js";
import { onlyOne } from "./plan.js";
import { joinSameName } from "./same-name.js";
import { Sameness } from "./sameness.js";

/** An organisation in the making: all the ways in which it is spoken of. */
export interface OrganisationRecord extends Traced {
  readonly mentions: OrganisationMention[];
  touched: boolean;
  /** its number among those that came to something; −1 until it did */
  number: number;
  id: string;
}

export type OrganisationDoubt = "ambiguous" | "unknown";

export interface Organisations {
  readonly all: readonly OrganisationRecord[];
  /** by number of mention; where several fit, the one that is in the only network that the row names */
  readonly of: (mention: number, named: readonly NetworkRecord[]) => OrganisationRecord | OrganisationDoubt;
  readonly sameness: Sameness;
}

/** Says which mentions are one organisation: by CVR number, by what mapping.yaml says, by name, by the school's number. */
export function linkOrganisations(
  mentions: readonly OrganisationMention[],
  rules: LinkRules,
  programme: Programme,
  reference: Reference,
  ledger: Ledger,
  networksOf: (mention: number) => ReadonlySet<NetworkRecord>,
): Organisations {
  const sameness = new Sameness(
    rules,
    programme,
    reference,
    mentions.flatMap(({ name }) => name ?? []),
  );
  const clusters = new Clusters(mentions.length);
  const keys = mentions.map((mention) => sameness.key(mention));
  const doubts = new Map<number, OrganisationDoubt>();
  const fitting = new Map<number, readonly number[]>();

  joinBy(clusters, mentions, (mention, m) => (mention.cvr === null ? null : sameness.cvrKey(mention.cvr, keys[m]!)));

  const numbered = companionsByNumber(clusters, mentions);
  const companions = (m: number) => numbered.get(m) ?? NOBODY;

  const byKey = new Map<string, number[]>();
  keys.forEach((key, m) => {
    if (key === "") return;
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [m]);
    else known.push(m);
  });
  for (const key of [...byKey.keys()].sort()) {
    const members = byKey.get(key)!;
    if (members.length === 1) continue;
    if (sameness.isDeclaredOne(key)) clusters.joinAll(members);
    else if (sameness.isUnique(key)) joinUnnumbered(clusters, members, mentions);
    for (const own of byOwner(members, mentions)) {
      for (const [m, candidates] of joinSameName(own, mentions, clusters, companions, ledger)) {
        doubts.set(m, "ambiguous");
        fitting.set(m, candidates);
      }
    }
  }

  joinByRef(clusters, mentions, keys, doubts);
  const records = new Map<number, OrganisationRecord>();
  const settled = mentions.map((mention, m) => {
    if (doubts.has(m)) return undefined;
    const root = clusters.root(m);
    const known = records.get(root);
    if (known !== undefined) {
      known.mentions.push(mention);
      return known;
    }
    const record = { mentions: [mention], touched: false, number: -1, lastRow: -1, rowId: null, id: "" };
    records.set(root, record);
    return record;
  });
  // Before a doubtful mention is given to a record, which then says nothing of the next one's.
  const settledNetworks = new Map<OrganisationRecord, ReadonlySet<NetworkRecord>>();
  const isIn = (record: OrganisationRecord, network: NetworkRecord): boolean => {
    let networks = settledNetworks.get(record);
    if (networks === undefined) {
      networks = new Set(record.mentions.flatMap(({ number }) => [...networksOf(number)]));
      settledNetworks.set(record, networks);
    }
    return networks.has(network);
  };
  return {
    all: [...records.values()],
    of(mention, named) {
      const record = settled[mention];
      if (record !== undefined) return record;
      const doubt = doubts.get(mention)!;
      const candidates = new Set((fitting.get(mention) ?? []).flatMap((m) => records.get(clusters.root(m)) ?? []));
      const network = onlyOne(named);
      const near = [...candidates].filter((one) => network !== null && isIn(one, network));
      const [only] = near;
      if (near.length !== 1 || only === undefined) return doubt;
      if (!only.mentions.includes(mentions[mention]!)) only.mentions.push(mentions[mention]!);
      return only;
    },
    sameness,
  };
}

/** Firms of one name with owners of different names are different firms; who says no owner stays apart from them. */
function byOwner(members: readonly number[], mentions: readonly OrganisationMention[]): (readonly number[])[] {
  if (members.every((m) => mentions[m]!.owner === null)) return [members];
  const owners = new Map<string, number[]>();
  for (const m of members) {
    const owner = mentions[m]!.owner ?? "";
    owners.set(owner, [...(owners.get(owner) ?? []), m]);
  }
  return owners.size - (owners.has("") ? 1 : 0) > 1 ? [...owners.values()] : [members];
}

const NOBODY: readonly number[] = [];

/** For each mention with a CVR number all that are in its cluster; those without one are left out. */
function companionsByNumber(
  clusters: Clusters,
  mentions: readonly OrganisationMention[],
): Map<number, readonly number[]> {
  const members = new Map<number, number[]>();
  const companions = new Map<number, readonly number[]>();
  mentions.forEach(({ cvr }, m) => {
    if (cvr === null) return;
    const root = clusters.root(m);
    const own = members.get(root) ?? [];
    own.push(m);
    members.set(root, own);
    companions.set(m, own);
  });
  return companions;
}

/** All that carry no CVR number, and the one that does if only one does. */
function joinUnnumbered(
  clusters: Clusters,
  members: readonly number[],
  mentions: readonly OrganisationMention[],
): void {
  const free = members.filter((m) => mentions[m]!.cvr === null);
  const numbered = new Set(members.filter((m) => mentions[m]!.cvr !== null).map((m) => clusters.root(m)));
  clusters.joinAll(free);
  const [only] = numbered;
  if (numbered.size === 1 && free.length > 0) clusters.join(free[0]!, only!);
}

function joinBy(
  clusters: Clusters,
  mentions: readonly OrganisationMention[],
  keyOf: (mention: OrganisationMention, m: number) => string | null,
): void {
  const first = new Map<string, number>();
  mentions.forEach((mention, m) => {
    const key = keyOf(mention, m);
    if (key === null) return;
    const known = first.get(key);
    if (known === undefined) first.set(key, m);
    else clusters.join(known, m);
  });
}

/** A row with the school's number only belongs to the organisation that has the number in the same file, else in the school. */
function joinByRef(
  clusters: Clusters,
  mentions: readonly OrganisationMention[],
  keys: readonly string[],
  doubts: Map<number, OrganisationDoubt>,
): void {
  const named = new Map<string, Set<number>>();
  const refKeys = ({ ref, schoolId, source }: OrganisationMention) => {
    const own = `\u0001${schoolId ?? ""}\u0001${(ref ?? "").trim().toLowerCase()}`;
    return [`${source.tidy.file}${own}`, own];
  };
  mentions.forEach((mention, m) => {
    if (mention.ref === null || (keys[m] === "" && mention.cvr === null) || doubts.has(m)) return;
    // A list of members says whose a number is; elsewhere it may only count the lines.
    if (mention.source.table !== "organisations" && mention.source.table !== "memberships") return;
    for (const key of refKeys(mention)) {
      const known = named.get(key);
      if (known === undefined) named.set(key, new Set([m]));
      else known.add(m);
    }
  });
  mentions.forEach((mention, m) => {
    if (mention.ref === null || keys[m] !== "" || mention.cvr !== null) return;
    const [sameFile, sameSchool] = refKeys(mention).map(
      (key) => new Set([...(named.get(key) ?? [])].map((other) => clusters.root(other))),
    );
    const found = sameFile!.size > 0 ? sameFile! : sameSchool!;
    const [only] = found;
    if (found.size === 1) clusters.join(only!, m);
    else doubts.set(m, found.size > 1 ? "ambiguous" : "unknown");
  });
}
