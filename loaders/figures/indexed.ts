import type { Dimensions } from "../../src/model/figure.js";
import type { Programme } from "../../src/model/programme.js";
import type { Activity, Day, Network, Organisation, Participation, Tables } from "../../src/model/tables.js";

/** A membership with the days that it is taken to last; `since` null: from before anything that we know of. */
export interface Stay {
  readonly network_id: string;
  readonly organisation_id: string;
  /** as the exports say; null where they don't */
  readonly joined_on: Day | null;
  /** joined_on, else the network's start (assumed) */
  readonly since: Day | null;
  readonly left_on: Day | null;
}

/** A network, a school's networks together, or all of them. An organisation counts once in each. */
export interface Scope {
  readonly school_id: string | null;
  readonly network_id: string | null;
  readonly networks: readonly string[];
  /** every organisation with any membership */
  readonly members: ReadonlySet<string>;
}

/** The scope as a line's dimensions, with others beside it. */
export const at = ({ school_id, network_id }: Scope, others: Dimensions = {}): Dimensions => ({
  school_id,
  network_id,
  ...others,
});

/** The tables, looked up once for all figures. */
export interface Indexed {
  readonly tables: Tables;
  readonly period: { readonly from: Day; readonly to: Day };
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly networks: ReadonlyMap<string, Network>;
  /** networks of schools that have any membership on record: of the others it isn't known who their members are */
  readonly listed: ReadonlySet<string>;
  readonly activities: ReadonlyMap<string, Activity>;
  readonly stays: ReadonlyMap<string, readonly Stay[]>;
  readonly staysOf: ReadonlyMap<string, readonly Stay[]>;
  readonly heldBy: ReadonlyMap<string, readonly Activity[]>;
  readonly came: ReadonlyMap<string, readonly Participation[]>;
  /** the programme, then each school followed by its networks, then networks of no school */
  readonly scopes: readonly Scope[];
  /** the programme, then each school */
  readonly wholes: readonly Scope[];
}

/** The items by a key, in their order; those without the key are left out. */
export function grouped<T, K>(items: Iterable<T>, key: (item: T) => K | null | undefined): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const k = key(item);
    if (k === null || k === undefined) continue;
    const group = groups.get(k);
    if (group) group.push(item);
    else groups.set(k, [item]);
  }
  return groups;
}

/** Is it a member on that day? */
export const isMember = (stay: Stay, day: Day): boolean =>
  (stay.since === null || stay.since <= day) && (stay.left_on === null || stay.left_on >= day);

/** The organisations that are members of any of these networks on a day. */
export function membersOn(indexed: Indexed, networks: readonly string[], day: Day): Set<string> {
  const found = new Set<string>();
  for (const network of networks) {
    for (const stay of indexed.stays.get(network) ?? []) if (isMember(stay, day)) found.add(stay.organisation_id);
  }
  return found;
}

export function index(tables: Tables, programme: Pick<Programme, "period">): Indexed {
  const networks = new Map(tables.networks.map((network) => [network.network_id, network]));
  const stays = grouped(
    tables.memberships
      .filter(({ network_id }) => networks.has(network_id))
      .map(
        ({ network_id, organisation_id, joined_on, left_on }): Stay => ({
          network_id,
          organisation_id,
          joined_on,
          since: joined_on ?? networks.get(network_id)!.started_on,
          left_on,
        }),
      ),
    (stay) => stay.network_id,
  );
  const owners = new Set([...stays.keys()].map((id) => networks.get(id)!.school_id));
  const listed = tables.networks.filter(({ network_id, school_id }) =>
    school_id === null ? stays.has(network_id) : owners.has(school_id),
  );
  const scope = (school_id: string | null, network_id: string | null, ids: readonly string[]): Scope => ({
    school_id,
    network_id,
    networks: ids,
    members: new Set(ids.flatMap((id) => (stays.get(id) ?? []).map((stay) => stay.organisation_id))),
  });
  const one = (network: Network) => scope(network.school_id, network.network_id, [network.network_id]);
  const programmeScope = scope(null, null, [...networks.keys()]);
  const bySchool = grouped(tables.networks, (network) => network.school_id);
  const schools = tables.schools.map(({ school_id }) => {
    const own = bySchool.get(school_id) ?? [];
    return {
      own,
      whole: scope(
        school_id,
        null,
        own.map((network) => network.network_id),
      ),
    };
  });
  return {
    tables,
    period: programme.period,
    organisations: new Map(tables.organisations.map((one) => [one.organisation_id, one])),
    networks,
    listed: new Set(listed.map(({ network_id }) => network_id)),
    activities: new Map(tables.activities.map((one) => [one.activity_id, one])),
    stays,
    staysOf: grouped([...stays.values()].flat(), (stay) => stay.organisation_id),
    heldBy: grouped(tables.activities, (activity) => activity.network_id),
    came: grouped(tables.participations, (participation) => participation.activity_id),
    scopes: [
      programmeScope,
      ...schools.flatMap(({ own, whole }) => [whole, ...own.map(one)]),
      ...tables.networks.filter(({ school_id }) => school_id === null).map(one),
    ],
    wholes: [programmeScope, ...schools.map(({ whole }) => whole)],
  };
}
