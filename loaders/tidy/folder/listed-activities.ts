import type { Cell, Coded } from "../../read/sheet.js";
import { type CleanContext, cleanColumn } from "../clean/index.js";
import { asksForSeveral } from "../recognise/header/form-question.js";
import type { Block } from "../recognise/sheet/blocks.js";
import { textOf } from "../recognise/sheet/view.js";
import type { Value } from "../tidied.js";
import type { Items } from "../typing/items.js";

/**
 * Everything that somebody ticked as what they came to, one item each: forms put the answers to `Hvilke møder har I
 * deltaget i?` into one cell, between semicolons or commas.
 *
 * @returns null where the heading asks for no more than one
 */
export function listedActivities(
  { found: { table, headings } }: Block,
  column: number,
  cells: Coded<Cell>,
  clean: CleanContext,
): Omit<Items, "itemColumn"> | null {
  if (table !== "participations" || !asksForSeveral(headings[column]!.text)) return null;
  const texts = cells.values.map(textOf);
  const between = texts.some((text) => text.includes(";")) ? /\s*;\s*/ : /\s*[,\n]\s*/;
  const parts = texts.map((text) => [...new Set(text.split(between).filter((part) => part !== ""))]);
  const row: number[] = [];
  const titles: string[] = [];
  cells.codes.forEach((code, i) => {
    for (const title of parts[code]!) {
      row.push(i);
      titles.push(title);
    }
  });
  const { values } = cleanColumn("activity.title", titles, clean);
  return { items: { row, columns: new Map([["activity.title", values as Value[]]]) } };
}
