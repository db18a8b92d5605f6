import type { Tables } from "../../src/model/tables.js";

export type Cell = string | number | boolean | null;
export type NaturalRow = Readonly<Record<string, Cell>>;

/** The columns by which a record is found again without its id. */
export const NATURAL_KEYS: Readonly<Record<string, readonly string[]>> = {
  schools: ["school_id"],
  networks: ["school", "network"],
  organisations: ["organisation"],
  memberships: ["network", "organisation", "joined_on"],
  activities: ["school", "network", "title", "held_on"],
  activity_themes: ["school", "network", "title", "held_on", "theme"],
  participations: ["school", "network", "title", "held_on", "organisation"],
  expectations: ["school", "network", "respondent_group", "item", "asked_on", "aspect", "statistic", "score"],
  methods: ["method"],
  method_uses: ["method", "network", "used_from"],
  outcomes: ["school", "network", "kind", "label", "recorded_on"],
};

/** A record with its id in the tables, as provenance names it. */
export interface Found {
  readonly row: NaturalRow;
  readonly id: readonly Cell[];
}

/** The tables' records with names in place of ids, so that they can be compared with the truth. */
export function natural(tables: Tables): Record<string, Found[]> {
  const networkName = new Map(tables.networks.map((each) => [each.network_id, each.name]));
  const organisation = new Map(
    tables.organisations.map((each) => [each.organisation_id, each.cvr ?? `${each.name}|${each.postcode}`]),
  );
  const methodName = new Map(tables.methods.map((each) => [each.method_id, each.name]));
  const network = (id: string | null): string | null => (id === null ? null : (networkName.get(id) ?? `?${id}`));
  const activity = new Map(
    tables.activities.map((each) => [
      each.activity_id,
      { school: each.school_id, network: network(each.network_id), title: each.title, held_on: each.held_on },
    ]),
  );
  const found = (row: NaturalRow, ...id: Cell[]): Found => ({ row, id });
  return {
    schools: tables.schools.map((each) => found({ ...each }, each.school_id)),
    networks: tables.networks.map(({ network_id, school_id, name, ...rest }) =>
      found({ school: school_id, network: name, ...rest }, network_id),
    ),
    organisations: tables.organisations.map(({ organisation_id, ...rest }) =>
      found({ organisation: organisation.get(organisation_id) ?? null, ...rest }, organisation_id),
    ),
    memberships: tables.memberships.map(({ network_id, organisation_id, ...rest }) =>
      found(
        { network: network(network_id), organisation: organisation.get(organisation_id) ?? null, ...rest },
        network_id,
        organisation_id,
        rest.joined_on,
      ),
    ),
    activities: tables.activities.map(({ activity_id, kind, hours }) =>
      found({ ...activity.get(activity_id), kind, hours }, activity_id),
    ),
    activity_themes: tables.activity_themes.map(({ activity_id, theme }) =>
      found({ ...activity.get(activity_id), theme }, activity_id, theme),
    ),
    participations: tables.participations.map(({ activity_id, organisation_id, people }) =>
      found(
        { ...activity.get(activity_id), organisation: organisation.get(organisation_id) ?? null, people },
        activity_id,
        organisation_id,
      ),
    ),
    expectations: tables.expectations.map(({ school_id, network_id, ...rest }) =>
      found(
        { school: school_id, network: network(network_id), ...rest },
        school_id,
        network_id,
        rest.respondent_group,
        rest.item,
        rest.asked_on,
        rest.aspect,
        rest.statistic,
        rest.score,
      ),
    ),
    methods: tables.methods.map(({ method_id, name, ...rest }) => found({ method: name, ...rest }, method_id)),
    method_uses: tables.method_uses.map(({ method_id, network_id, ...rest }) =>
      found(
        { method: methodName.get(method_id) ?? null, network: network(network_id), ...rest },
        method_id,
        network_id,
        rest.used_from,
      ),
    ),
    outcomes: tables.outcomes.map(({ school_id, network_id, ...rest }) =>
      found(
        { school: school_id, network: network(network_id), ...rest },
        school_id,
        network_id,
        rest.kind,
        rest.label,
        rest.recorded_on,
      ),
    ),
  };
}
