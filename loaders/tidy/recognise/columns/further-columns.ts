import { FIELDS, type FieldId } from "../../../../src/model/fields.js";
import { headingKey } from "../../../../src/model/headings.js";
import type { Heading } from "../header/heading.js";
import { agrees } from "./agreement.js";
import type { Look } from "./look.js";

/** Where a field takes several words: the other columns that are called as its own, but for a number, and hold its words. */
export function furtherColumns(
  fields: ReadonlyMap<FieldId, number>,
  headings: readonly Heading[],
  looks: readonly Look[],
  isOpen: (column: number) => boolean,
): ReadonlyMap<FieldId, readonly number[]> {
  const stem = (column: number) => headingKey(headings[column]!.text).replace(/\d+$/, "");
  return new Map(
    [...fields].flatMap(([field, own]) => {
      if (FIELDS[field].type !== "words" || stem(own) === "") return [];
      const columns = headings.flatMap((_, c) =>
        c !== own && isOpen(c) && looks[c]!.filled > 0 && stem(c) === stem(own) && agrees(field, looks[c]!) ? [c] : [],
      );
      return columns.length > 0 ? [[field, columns] as const] : [];
    }),
  );
}
