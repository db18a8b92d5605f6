import type { FieldId } from "../../../../src/model/fields.js";
import type { TableName } from "../../../../src/model/tables.js";

/** The tables that a sheet can chiefly feed. */
export type FedTable = Extract<
  TableName,
  | "networks"
  | "organisations"
  | "memberships"
  | "activities"
  | "participations"
  | "expectations"
  | "methods"
  | "method_uses"
  | "outcomes"
>;

export interface TableEvidence {
  /** what a field must begin with (`organisation.`) or be, to have a place on such a sheet */
  readonly allows: readonly string[];
  /** the fields of which a running number names the row itself */
  readonly ownRef: FieldId | null;
  /** whether these fields are enough to call the sheet this table */
  readonly enough: (has: (...fields: FieldId[]) => boolean) => boolean;
}

/** `has(a, b)` is true where any of them was found. */
type Has = (...fields: FieldId[]) => boolean;

const organisation = (has: Has) => has("organisation.name", "organisation.cvr", "organisation.ref");
const network = (has: Has) => has("network.name", "network.ref");
const aboutOrganisation: FieldId[] = [
  "organisation.cvr",
  "organisation.kind",
  "organisation.industry_code",
  "organisation.industry_text",
  "organisation.industry_db03",
  "organisation.employees",
  "organisation.size_band",
  "organisation.postcode",
  "organisation.municipality_code",
  "organisation.consent",
];

/**
 * What it takes to call a sheet a table: a key field and at least one more. Where two fit equally well, the first one
 * here is meant.
 */
export const EVIDENCE: Readonly<Record<FedTable, TableEvidence>> = {
  participations: {
    allows: ["activity.", "network.", "organisation.", "participation.", "school."],
    ownRef: null,
    enough: (has) =>
      organisation(has) &&
      (has("activity.title", "activity.ref") ||
        (has("activity.held_on") && has("participation.people", "network.name"))),
  },
  method_uses: {
    allows: ["method.", "method_use.", "network.", "school."],
    ownRef: "method.ref",
    enough: (has) =>
      has("method.name", "method.ref") &&
      (network(has) || has("method_use.used_from", "method_use.used_to")) &&
      has("method_use.used_from", "method_use.used_to", "method_use.usefulness", "method_use.note", "method.phase"),
  },
  memberships: {
    allows: ["network.", "organisation.", "membership.", "school."],
    ownRef: "organisation.ref",
    enough: (has) =>
      organisation(has) && (network(has) || has("membership.joined_on", "membership.left_on", "membership.role")),
  },
  expectations: {
    allows: ["expectation.", "network.", "school."],
    ownRef: null,
    enough: (has) =>
      has("expectation.item") &&
      has("expectation.score", "expectation.mean", "expectation.expected", "expectation.experienced"),
  },
  outcomes: {
    allows: ["outcome.", "network.", "school."],
    ownRef: null,
    enough: (has) => has("outcome.label", "outcome.kind") && has("outcome.count", "outcome.target"),
  },
  activities: {
    allows: ["activity.", "network.", "school."],
    ownRef: "activity.ref",
    enough: (has) =>
      (has("activity.title") && has("activity.held_on", "activity.kind", "activity.themes")) ||
      (has("activity.ref") && has("activity.themes")) ||
      (has("activity.held_on") && has("activity.kind", "activity.themes", "activity.hours")),
  },
  organisations: {
    allows: ["organisation.", "school."],
    ownRef: "organisation.ref",
    enough: (has) => has("organisation.name") && has(...aboutOrganisation),
  },
  networks: {
    allows: ["network.", "school."],
    ownRef: "network.ref",
    enough: (has) =>
      has("network.name") &&
      has(
        "network.purpose",
        "network.description",
        "network.started_on",
        "network.ended_on",
        "network.ref",
        "school.name",
      ),
  },
  methods: {
    allows: ["method."],
    ownRef: "method.ref",
    enough: (has) => has("method.name") && has("method.phase", "method.description"),
  },
};

export const FED_TABLES = Object.keys(EVIDENCE) as FedTable[];

/** Whether a field has a place on a sheet that chiefly feeds a table. */
export function allows(table: FedTable, field: FieldId): boolean {
  return EVIDENCE[table].allows.some((start) => field.startsWith(start));
}
