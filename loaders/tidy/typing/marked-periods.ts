import type { FieldId } from "../../../src/model/fields.js";
import type { Cell } from "../../read/sheet.js";
import { type CleanContext, cleanColumn } from "../clean/index.js";
import { membershipPeriod } from "../recognise/shapes/membership-periods.js";
import type { Value } from "../tidied.js";
import type { SayDoubt } from "./items.js";

/** What cells below networks' names say: whose cell gives the days of a membership, and these days. */
export interface MarkedPeriods {
  /** the same cells, with `true` where days stand: somebody is a member */
  readonly marks: readonly (readonly Cell[])[];
  /** values of a field by column and row */
  readonly days: ReadonlyMap<FieldId, readonly (readonly Value[])[]>;
}

const SIDES = [
  ["membership.joined_on", "from"],
  ["membership.left_on", "to"],
] as const satisfies readonly (readonly [FieldId, "from" | "to"])[];

/**
 * Takes the first and last days of memberships out of the cells below networks' names; a mark gives none.
 *
 * @param raw cells by column and row
 * @param columns where each of these columns stands on the sheet
 */
export function markedPeriods(
  raw: readonly (readonly Cell[])[],
  columns: readonly number[],
  clean: CleanContext,
  say: SayDoubt,
): MarkedPeriods {
  const periods = raw.map((cells) => cells.map(membershipPeriod));
  const marks = raw.map((cells, j) => cells.map((cell, i): Cell => (periods[j]![i] === null ? cell : true)));
  const days = new Map<FieldId, (readonly Value[])[]>();
  const height = raw[0]?.length ?? 0;
  for (const [field, side] of SIDES) {
    const written = periods.flatMap((column) => column.map((period) => period?.[side] ?? null));
    if (written.every((cell) => cell === null)) continue;
    const { values, doubts } = cleanColumn(field, written, clean);
    for (const { index, code, facts } of doubts)
      say(index % height, columns[Math.floor(index / height)]!, code, facts, null);
    days.set(
      field,
      raw.map((_, j) => values.slice(j * height, (j + 1) * height)),
    );
  }
  return { marks, days };
}
