import type { FieldId } from "../../../../src/model/fields.js";
import type { Heading } from "../header/heading.js";
import type { ColumnRule } from "./assignment.js";
import { allows, type FedTable } from "./evidence.js";
import type { Look } from "./look.js";

/** What a field is worth to a table by how its column was found. */
export const CERTAIN = 1;
export const LIKELY = 0.7;
export const GUESSED = 0.5;

/** The columns of a table while fields are being found for them. Columns are indices into `headings`. */
export class Assigning {
  readonly fields = new Map<FieldId, number>();
  readonly sure = new Set<FieldId>();
  readonly guessed = new Set<number>();
  readonly byValues = new Set<number>();
  readonly byForm = new Set<number>();
  readonly byWords = new Set<number>();
  /** columns that tell when answers were given where the own column of that doesn't, the best first */
  readonly answeredOn: number[] = [];
  misfits = 0;
  weight = 0;

  /**
   * @param taken columns that say something in another way
   * @param rules what mapping.yaml says of columns
   */
  constructor(
    readonly table: FedTable,
    readonly headings: readonly Heading[],
    readonly looks: readonly Look[],
    private readonly taken: ReadonlySet<number>,
    private readonly rules: ReadonlyMap<number, ColumnRule>,
  ) {}

  /** whether some columns together say several things in a row */
  get hasShape(): boolean {
    return this.taken.size > 0;
  }

  /** Gives a field its column, unless it has one that isn't blank. */
  settle(field: FieldId, column: number, worth: number): boolean {
    const before = this.fields.get(field);
    if (before !== undefined && this.looks[before]!.filled > 0) return false;
    this.fields.set(field, column);
    if (worth >= CERTAIN) this.sure.add(field);
    if (before === undefined) this.weight += worth;
    return true;
  }

  /** Whether a field has a place in the table; a list of members may have its meetings to the right. */
  mayHold(field: FieldId): boolean {
    const isOfMembers = this.table === "participations" && this.taken.size > 0 && field.startsWith("membership.");
    return isOfMembers || allows(this.table, field);
  }

  /** The columns that neither mapping.yaml nor anything beside the fields speaks for. */
  open(): number[] {
    return [...this.headings.keys()].filter((column) => this.isOpen(column));
  }

  /** The open columns that give no field. */
  free(): number[] {
    return [...this.headings.keys()].filter((column) => this.isFree(column));
  }

  isFree(column: number): boolean {
    return this.isOpen(column) && ![...this.fields.values()].includes(column);
  }

  private isOpen(column: number): boolean {
    return !this.taken.has(column) && !this.rules.has(column);
  }
}
