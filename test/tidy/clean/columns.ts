import { readFileSync } from "node:fs";
import type { Cell } from "../../../loaders/read/sheet.js";
import type { CleanContext } from "../../../loaders/tidy/clean/index.js";
import { cleanColumn } from "../../../loaders/tidy/clean/index.js";
import { parseIndustries, parseMunicipalities, type Reference } from "../../../loaders/tidy/reference/index.js";
import type { FieldId } from "../../../src/model/fields.js";

const read = (name: string) => readFileSync(new URL(`../../../data/reference/${name}`, import.meta.url), "utf8");

export const reference: Reference = {
  industries: parseIndustries(read("db07.csv")),
  municipalities: parseMunicipalities(read("municipalities.csv")),
};

export const context: CleanContext = { period: { from: "2009-01-01", to: "2010-12-31" }, reference };

/** A column's values, and beside each the codes of its doubts. */
export function cleaned(field: FieldId, cells: readonly Cell[], more: Partial<CleanContext> = {}) {
  const { values, doubts } = cleanColumn(field, cells, { ...context, ...more });
  const codes: string[][] = cells.map(() => []);
  for (const { index, code } of doubts) codes[index]!.push(code);
  return { values, codes, doubts };
}

/** The value and doubts of a cell that stands in a column by itself. */
export function one(field: FieldId, cell: Cell, more: Partial<CleanContext> = {}): [unknown, ...string[]] {
  const { values, codes } = cleaned(field, [cell], more);
  return [values[0], ...codes[0]!];
}
