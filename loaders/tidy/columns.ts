import type { FieldId } from "../../src/model/fields.js";
import { writtenOut } from "../read/column.js";
import type { Coded } from "../read/sheet.js";
import type { Value } from "./tidied.js";

/**
 * Columns of values by field, all of one length. A field that the export doesn't have is not a key. A column whose
 * values are numbered is written out row by row only when somebody asks for the whole of it: a million rows that say a
 * thousand things stay a thousand values.
 */
export class Columns implements Iterable<readonly [FieldId, Value[]]> {
  /** null where a column has been given by number only */
  private readonly written = new Map<FieldId, Value[] | null>();
  private readonly numbered = new Map<FieldId, Coded<Value>>();

  constructor(columns: Iterable<readonly [FieldId, Value[]]> = []) {
    for (const [field, values] of columns) this.set(field, values);
  }

  set(field: FieldId, values: Value[]): void {
    this.written.set(field, values);
    this.numbered.delete(field);
  }

  setCoded(field: FieldId, coded: Coded<Value>): void {
    this.written.set(field, null);
    this.numbered.set(field, coded);
  }

  delete(field: FieldId): void {
    this.written.delete(field);
    this.numbered.delete(field);
  }

  has(field: FieldId): boolean {
    return this.written.has(field);
  }

  /** One value per row; undefined where there is no such column. */
  get(field: FieldId): Value[] | undefined {
    const values = this.written.get(field);
    if (values !== null) return values;
    const all = writtenOut(this.numbered.get(field)!);
    this.written.set(field, all);
    return all;
  }

  /** A column by the numbers of its values; undefined where it wasn't given so. */
  coded(field: FieldId): Coded<Value> | undefined {
    return this.numbered.get(field);
  }

  /** The value of one row; null where it is missing, or the column is. */
  at(field: FieldId, row: number): Value {
    const coded = this.numbered.get(field);
    if (coded !== undefined) return coded.values[coded.codes[row]!] ?? null;
    return this.written.get(field)?.[row] ?? null;
  }

  keys(): Iterable<FieldId> {
    return this.written.keys();
  }

  *values(): Iterable<Value[]> {
    for (const [, values] of this) yield values;
  }

  *[Symbol.iterator](): Iterator<readonly [FieldId, Value[]]> {
    for (const field of this.written.keys()) yield [field, this.get(field)!];
  }
}
