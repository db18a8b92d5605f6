import type { FieldId } from "../../../../src/model/fields.js";
import { type Assigning, LIKELY } from "./assigning.js";
import { allows, type FedTable } from "./evidence.js";
import type { Look } from "./look.js";

/** Settles the columns whose values other sheets of the school know. */
export function settleKnown(columns: Assigning): void {
  const { table, looks, fields, byValues } = columns;
  const has = (field: FieldId) => fields.has(field) && looks[fields.get(field)!]!.filled > 0;
  const ref = fields.get("organisation.ref");
  const isNumbered = ref !== undefined && has("organisation.ref") && looks[ref]!.known.organisationRefs >= 0.5;
  for (const column of columns.free()) {
    const field = knownAs(table, looks[column]!, (asked) => has(asked) && (asked !== "organisation.ref" || isNumbered));
    if (field !== null && columns.settle(field, column, LIKELY)) byValues.add(column);
  }
}

/** Whether most cells of a column list several organisations each. */
export const isList = ({ listing, filled }: Look) => filled > 0 && listing.several >= 0.3 && listing.firms >= 0.8;

/** The field whose values, as other sheets give them, fill a column; null where none does or the table has it already. */
function knownAs(table: FedTable, look: Look, has: (field: FieldId) => boolean): FieldId | null {
  const { known } = look;
  const lacks = (...any: FieldId[]) => !any.some(has);
  if (table === "activities" && lacks("organisation.name") && isList(look)) return "organisation.name";
  const found: readonly (readonly [FieldId, boolean])[] = [
    ["network.name", known.networks >= 0.8 && lacks("network.name", "network.ref")],
    ["network.ref", known.networkRefs >= 0.8 && lacks("network.name", "network.ref")],
    ["organisation.ref", known.organisationRefs >= 0.8 && lacks("organisation.ref")],
    [
      "organisation.name",
      known.organisations >= 0.8 && lacks("organisation.name", "organisation.cvr", "organisation.ref"),
    ],
    ["activity.ref", known.activityRefs >= 0.8 && lacks("activity.ref")],
  ];
  return found.find(([field, holds]) => holds && allows(table, field))?.[0] ?? null;
}
