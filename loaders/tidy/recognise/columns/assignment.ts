import type { FieldId } from "../../../../src/model/fields.js";
import type { FedTable } from "./evidence.js";

/** The columns of a table, read as one kind of table. */
export interface Assignment {
  readonly table: FedTable;
  /** the column (an index into `headings`) of each field */
  readonly fields: ReadonlyMap<FieldId, number>;
  /** fields that a certain heading or mapping.yaml gives */
  readonly sure: ReadonlySet<FieldId>;
  readonly guessed: ReadonlySet<number>;
  /** columns whose field their values tell, for other sheets know these */
  readonly byValues: ReadonlySet<number>;
  /** columns whose field the form of their values tells, for nothing else looks so: they say nothing of what the table is */
  readonly byForm: ReadonlySet<number>;
  /** columns whose field the words of a closed list tell: they say nothing of what the table is either */
  readonly byWords: ReadonlySet<number>;
  /** the column that is read as the table's free text, for it holds the only sentences left */
  readonly leftOver: number | null;
  /** columns that go on with a field of several words (`Tema 2` beside `Tema 1`), or give it where its own column is blank */
  readonly further: ReadonlyMap<FieldId, readonly number[]>;
  /** columns whose certain field has no place in this table */
  readonly misfits: number;
  readonly weight: number;
}

/** A column's fate as mapping.yaml gives it: a field, or nothing at all. */
export type ColumnRule = FieldId | "ignore";
