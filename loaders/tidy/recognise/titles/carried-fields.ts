import type { FieldId } from "../../../../src/model/fields.js";
import type { FedTable } from "../columns/evidence.js";

/** What may be said once of the network that a whole table is about. */
export const OF_NETWORK: readonly FieldId[] = [
  "network.name",
  "network.purpose",
  "network.description",
  "network.started_on",
  "network.ended_on",
];

/** What is said once for all the tables of a sheet. */
export const OF_SHEET: readonly FieldId[] = [...OF_NETWORK, "school.name"];

const OF_MEETING: readonly FieldId[] = [
  "activity.title",
  "activity.held_on",
  "activity.kind",
  "activity.hours",
  "activity.themes",
];

/** What ends where the next one of its kind begins: the fields of a network, or of a meeting, and those that name it. */
export const SCOPES: readonly { readonly fields: readonly FieldId[]; readonly names: readonly FieldId[] }[] = [
  { fields: OF_NETWORK, names: ["network.name"] },
  { fields: OF_MEETING, names: ["activity.title", "activity.held_on"] },
];

const CARRIED: Readonly<Record<FedTable, readonly FieldId[]>> = {
  networks: ["network.purpose", "school.name"],
  organisations: [],
  methods: [],
  memberships: [...OF_NETWORK, "school.name"],
  activities: [...OF_NETWORK, "school.name"],
  participations: [...OF_NETWORK, "school.name", ...OF_MEETING],
  expectations: [
    ...OF_NETWORK,
    "school.name",
    "expectation.asked_on",
    "expectation.respondent_group",
    "expectation.aspect",
    "expectation.item",
  ],
  method_uses: [...OF_NETWORK, "method.name"],
  outcomes: [...OF_NETWORK, "school.name", "outcome.recorded_on", "outcome.label", "outcome.kind"],
};

/**
 * What may be said once for all the rows of a table; a label above rows, or between them, is for one of these where it
 * may mean several things: `Opstart: marts 2009`.
 */
export function carriedBy(table: FedTable): readonly FieldId[] {
  return CARRIED[table];
}
