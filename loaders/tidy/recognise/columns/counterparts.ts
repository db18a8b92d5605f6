import type { FieldId } from "../../../../src/model/fields.js";
import { agreesSurely } from "./agreement.js";
import { type Assigning, LIKELY } from "./assigning.js";

/** What a heading of one table's field means in another that has no such field: `Karakter` of a method is its usefulness. */
const COUNTERPARTS: ReadonlyMap<FieldId, FieldId> = new Map<FieldId, FieldId>([
  ["expectation.score", "method_use.usefulness"],
  ["expectation.expected", "outcome.target"],
  ["outcome.label", "expectation.item"],
  // `Gennemført` above numbers of results, and not above the days of meetings
  ["activity.held_on", "outcome.count"],
]);

/** Settles columns whose headings are those of another table's field, where this table lacks what corresponds to it. */
export function settleCounterparts(columns: Assigning): void {
  const { headings, looks, fields, guessed } = columns;
  for (const column of columns.free()) {
    const { known } = headings[column]!;
    if (known?.kind !== "field" || !known.certain || columns.mayHold(known.fields[0]!)) continue;
    const field = COUNTERPARTS.get(known.fields[0]!);
    if (field === undefined || !columns.mayHold(field) || fields.has(field) || looks[column]!.filled === 0) continue;
    if (agreesSurely(field, looks[column]!) && columns.settle(field, column, LIKELY)) guessed.add(column);
  }
}
