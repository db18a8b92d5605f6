import type { FieldId } from "../../../src/model/fields.js";
import { isMissing, isNoLastDay, membershipEvent } from "../clean/index.js";
import { textOf } from "../recognise/sheet/view.js";
import type { TableCells } from "./table-cells.js";
import type { Typed } from "./typed.js";
import type { Voice } from "./voice.js";

const LEFT = /^(?:inaktivt?(?: medlem)?|inactive|tidligere(?: medlem)?|ikke (?:aktivt?|medlem)|not a member|former)$/iu;
const WORDS = 8;

/**
 * Says of each member of a list that another of its columns calls one who has left (`Status`: `Udmeldt` beside `Aktiv`)
 * that no last day is given: it counts as a member still.
 */
export function sayLeftWithoutDay(
  table: TableCells,
  { columns }: Typed,
  fields: ReadonlyMap<FieldId, number>,
  voice: Voice,
): void {
  const { found: interpretation, region } = table.block;
  if (interpretation.table !== "memberships" || interpretation.shape !== null || fields.has("membership.event")) return;
  const used = new Set(fields.values());
  const left = columns.get("membership.left_on");
  for (let column = region.left; column < region.right; column++) {
    if (used.has(column)) continue;
    const { words } = interpretation.looks[column - region.left]!;
    if (words.length > WORDS || !words.some(isLeft) || !words.every((word) => isLeft(word) || isMember(word))) continue;
    const { quoted } = interpretation.headings[column - region.left]!;
    table.cells(column).forEach((cell, entry) => {
      if (isLeft(textOf(cell)) && (left?.[entry] ?? null) === null)
        voice.cell(entry, column, "member_left_without_day", {}, quoted);
    });
  }
}

const isLeft = (text: string) => LEFT.test(text.trim()) || membershipEvent(text, true) === "left";
const isMember = (text: string) => isMissing(text) || isNoLastDay(text) || membershipEvent(text, true) === "joined";
