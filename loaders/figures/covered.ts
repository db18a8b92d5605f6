import { type ColumnTables, heightOf, valueAt } from "../../src/model/columns.js";
import { type Day, rowIdOf, type TableName, type Tables } from "../../src/model/tables.js";

/** First and last day of something, both included. */
export interface Covered {
  readonly from: Day;
  readonly to: Day;
}

type DaysById = ReadonlyMap<string, readonly (Day | null)[]>;

/** The activity that the id of a row begins with. */
const activityOf = (id: string) => /^(?:[^|\\]|\\.)*/.exec(id)![0];

/**
 * The first and the last day that stand in the rows which each source gave: when networks ran, memberships began and
 * ended, activities were held, people asked, methods used and outcomes recorded. A participation is of its activity's day.
 *
 * @param tables with `columns` where provenance is kept column by column
 * @returns by source_id; a source whose rows hold no day is not there
 */
export function daysCovered(tables: Tables & { readonly columns?: ColumnTables }): Map<string, Covered> {
  const days = daysIn(tables);
  const covered = new Map<string, Covered>();
  for (const [table, id, source] of lines(tables)) {
    const ofActivity = table === "participations" || table === "activity_themes";
    for (const day of (ofActivity ? days.activities?.get(activityOf(id)) : days[table]?.get(id)) ?? []) {
      if (day === null) continue;
      const known = covered.get(source);
      if (known === undefined) covered.set(source, { from: day, to: day });
      else if (day < known.from) covered.set(source, { ...known, from: day });
      else if (day > known.to) covered.set(source, { ...known, to: day });
    }
  }
  return covered;
}

/** What each line of provenance says: the table, the row's id (of a participation at least its activity's), the source. */
function* lines({
  columns,
  provenance,
}: Tables & { readonly columns?: ColumnTables }): Generator<[TableName, string, string]> {
  const [table, id, source] = columns?.provenance ?? [];
  if (table === undefined || id === undefined || source === undefined) {
    for (const line of provenance) yield [line.table_name, line.row_id, line.source_id];
    return;
  }
  const begins = "first" in id ? id.first : id;
  for (let row = 0; row < heightOf(table); row++)
    yield [valueAt(table, row) as TableName, String(valueAt(begins, row)), String(valueAt(source, row))];
}

/** The days of each row, by the row's id. */
function daysIn(tables: Tables): Partial<Record<TableName, DaysById>> {
  const by = <T extends TableName>(table: T, days: (row: Tables[T][number]) => readonly (Day | null)[]): DaysById =>
    new Map(tables[table].map((row) => [rowIdOf(table, row), days(row)] as const));
  return {
    networks: by("networks", (row) => [row.started_on, row.ended_on]),
    memberships: by("memberships", (row) => [row.joined_on, row.left_on]),
    activities: by("activities", (row) => [row.held_on]),
    expectations: by("expectations", (row) => [row.asked_on]),
    method_uses: by("method_uses", (row) => [row.used_from, row.used_to]),
    outcomes: by("outcomes", (row) => [row.recorded_on]),
  };
}
