import type { Trace } from "../../model/figure.js";
import type { TableName } from "../../model/tables.js";

/** A row of any table: its columns' values. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** The tables that a trace reads, its own first. */
export function tablesOf(trace: Trace): TableName[] {
  return [...new Set([trace.table, ...(trace.within ?? []).flatMap((inner) => tablesOf(inner.trace))])];
}

/**
 * The rows that a trace leads to, in the table's order.
 *
 * @param rows the rows of a table that the trace reads
 */
export function rowsBehind(trace: Trace, rows: (table: TableName) => readonly Row[]): Row[] {
  const within = (trace.within ?? []).map(({ column, trace: inner }) => ({
    column,
    values: new Set(rowsBehind(inner, rows).map((row) => row[column])),
  }));
  const where = Object.entries(trace.where);
  const between = Object.entries(trace.between ?? {});
  const oneOf = Object.entries(trace.oneOf ?? {});
  const startsWith = Object.entries(trace.startsWith ?? {});
  return rows(trace.table).filter(
    (row) =>
      where.every(([column, value]) => (row[column] ?? null) === value) &&
      between.every(([column, [from, to]]) => lies(row[column] ?? null, from, to)) &&
      oneOf.every(([column, values]) => values.includes(String(row[column]))) &&
      startsWith.every(([column, start]) => String(row[column] ?? "").startsWith(start)) &&
      within.every(({ column, values }) => (row[column] ?? null) !== null && values.has(row[column]!)),
  );
}

function lies(value: Row[string], from: string | null, to: string | null): boolean {
  if (value === null) return from === null || to === null;
  const day = String(value);
  return (from === null || day >= from) && (to === null || day <= to);
}
