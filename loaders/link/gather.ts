import type { FieldId } from "../../src/model/fields.js";
import type { Day } from "../../src/model/tables.js";
import type { Value } from "../tidy/tidied.js";
import { type Claim, newer } from "./agree.js";
import type { Ledger, Traced } from "./ledger.js";
import type { LinkSource } from "./source.js";
import type { ColumnWord } from "./words.js";

/** A record in the making whose columns may be claimed by several rows. */
export interface Gathered<K> extends Traced {
  readonly key: K;
  /** none of its own until something is claimed: most rows of a long list say no more than the key */
  claims: ReadonlyMap<ColumnWord, Claim<Value>[]>;
  /** where it was said first */
  readonly source: LinkSource;
  readonly entry: number;
}

const NO_CLAIMS: ReadonlyMap<ColumnWord, Claim<Value>[]> = new Map();

/** Records by key; rows that say the same again are merged into the one that is there. */
export class Gathering<K> {
  private readonly records = new Map<string, Gathered<K>>();

  /** @returns the record of a key, and whether it is new */
  at(id: string, key: K, source: LinkSource, entry: number): { record: Gathered<K>; isNew: boolean } {
    const known = this.records.get(id);
    if (known !== undefined) return { record: known, isNew: false };
    const record: Gathered<K> = { key, claims: NO_CLAIMS, source, entry, lastRow: -1, rowId: null };
    this.records.set(id, record);
    return { record, isNew: true };
  }

  /** in the order in which they came */
  get all(): Gathered<K>[] {
    return [...this.records.values()];
  }

  get size(): number {
    return this.records.size;
  }
}

/** Writes down what an entry says of a column; a missing value says nothing. */
export function claim(
  record: Gathered<unknown>,
  column: ColumnWord,
  field: FieldId,
  source: LinkSource,
  entry: number,
  date: Day | null = source.has("organisation.updated_on") ? source.text("organisation.updated_on", entry) : null,
): void {
  const value = source.value(field, entry);
  if (value === null || value === "") return;
  const claims = record.claims.get(column);
  const one = { value, date, count: 1, place: source.place(entry, field) };
  if (claims === undefined) record.claims = new Map([...record.claims, [column, [one]]]);
  else {
    const known = claims.findIndex((other) => other.value === value);
    const before = claims[known];
    if (before === undefined) claims.push(one);
    else claims[known] = { ...before, count: before.count + 1, date: newer(before.date, date) };
  }
}

export function settledText(record: Gathered<unknown>, column: ColumnWord, ledger: Ledger): string | null {
  const value = ledger.settle(column, record.claims.get(column) ?? []);
  return value === null ? null : String(value);
}

export function settledNumber(record: Gathered<unknown>, column: ColumnWord, ledger: Ledger): number | null {
  const value = ledger.settle(column, record.claims.get(column) ?? []);
  return typeof value === "number" ? value : null;
}
