import type { FieldId } from "../../src/model/fields.js";
import type { Cell } from "../read/sheet.js";
import type { FedTable } from "./recognise/evidence.js";
import { isFilled, textOf, type View } from "./recognise/view.js";

/** Fields whose value a merged cell, or the first row of a group, may give for several rows. */
export const SPREAD: ReadonlySet<FieldId> = new Set([
  "network.name",
  "network.ref",
  "school.name",
  "activity.title",
  "activity.held_on",
  "activity.ref",
  "method.name",
  "expectation.item",
  "outcome.label",
  "outcome.kind",
  "organisation.name",
]);

/** Values that merged cells, or blanks below the first row of a group, leave out. */
export function spreadDown(
  view: View,
  data: readonly number[],
  column: number,
  cells: readonly Cell[],
  field: FieldId,
  table: FedTable,
  say: (count: number) => void,
): readonly Cell[] {
  const merged = cells.map((cell, i) =>
    isFilled(cell) ? cell : view.covered(data[i]!, column) ? view.seen(data[i]!, column) : null,
  );
  const filled = merged.reduce<number>((count, cell) => count + (isFilled(cell) ? 1 : 0), 0);
  const groups =
    field === "network.name"
      ? ["memberships", "activities", "participations", "method_uses"]
      : field === "activity.title" || field === "activity.held_on" || field === "activity.ref"
        ? ["participations"]
        : field === "school.name"
          ? ["memberships", "networks"]
          : [];
  if (
    !groups.includes(table) ||
    filled === 0 ||
    filled === merged.length ||
    filled > merged.length * 0.6 ||
    !isFilled(merged[0]!)
  )
    return merged;
  const distinct = new Set(merged.filter(isFilled).map(textOf));
  if (distinct.size !== filled) return merged;
  let last: Cell = null;
  let count = 0;
  const spread = merged.map((cell) => {
    if (isFilled(cell)) last = cell;
    else count++;
    return isFilled(cell) ? cell : last;
  });
  say(count);
  return spread;
}
