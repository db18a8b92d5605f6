import type { FieldId } from "../../../src/model/fields.js";
import { Columns } from "../columns.js";
import type { CellAt, ItemColumns } from "../tidied.js";

/** What the columns of one table gave so far; filled in place, step by step. */
export interface Typed {
  readonly columns: Columns;
  /** what several organisations in one cell gave, one item each */
  listed: { readonly row: number[]; readonly columns: ItemColumns } | null;
  /** 0-based column on the sheet from which each field came */
  readonly at: Map<FieldId, number>;
  /** where the values of each field stand that aren't in their own row and column */
  readonly elsewhere: Map<FieldId, readonly (CellAt | null)[]>;
  /** where the title stands that gives all rows a value */
  readonly titled: Map<FieldId, CellAt>;
  /** fields that only the name of the sheet or the file gives all rows */
  readonly fromName: Set<FieldId>;
}

export const nothingTyped = (): Typed => ({
  columns: new Columns(),
  listed: null,
  at: new Map(),
  elsewhere: new Map(),
  titled: new Map(),
  fromName: new Set(),
});
