import type { Dimensions, FigureDescription, Trace } from "../../model/figure.js";
import type { TableName } from "../../model/tables.js";

/** A row of any table: its columns' values. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** Rows of one table, and which of a line's measures rest on them. */
export interface Ground {
  readonly trace: Trace;
  readonly measures: readonly string[];
}

/** All that a line's measures rest on, the rows that each counts first; what several rest on stands once. */
export function groundsOf(figure: FigureDescription, dimensions: Dimensions, measures: readonly string[]): Ground[] {
  const resting = measures.map((measure) => ({ measure, trace: figure.trace(dimensions, measure) }));
  const counted = resting.map(({ measure, trace: { and, ...trace } }) => ({ measure, trace }));
  const further = resting.flatMap(({ measure, trace }) => (trace.and ?? []).map((one) => ({ measure, trace: one })));
  const found = new Map<string, { trace: Trace; measures: Set<string> }>();
  for (const { measure, trace } of [...counted, ...further]) {
    const key = JSON.stringify(trace);
    const ground = found.get(key) ?? { trace, measures: new Set<string>() };
    ground.measures.add(measure);
    found.set(key, ground);
  }
  return [...found.values()].map((ground) => ({ trace: ground.trace, measures: [...ground.measures] }));
}

/** The tables that a trace reads, its own first. */
export function tablesOf(trace: Trace): TableName[] {
  return [...new Set([trace.table, ...(trace.within ?? []).flatMap((inner) => tablesOf(inner.trace))])];
}

/**
 * The rows that a trace leads to, in the table's order; those that it rests on besides (`and`) have traces of their own.
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
