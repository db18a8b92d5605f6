import type { Dimensions, Figure } from "../../src/model/figure.js";
import type { Outcome } from "../../src/model/tables.js";
import { words } from "../../src/model/vocabulary.js";
import { at, grouped, type Indexed, type Scope } from "./indexed.js";
import { type Lines, lines } from "./lines.js";
import { monthOf } from "./months.js";

/** The sum of those values that are given, and how many they are; the sum is undefined where none is. */
export function sumOf(values: readonly (number | null)[]): { sum: number | undefined; n: number } {
  const given = values.filter((value) => value !== null);
  return { sum: given.length === 0 ? undefined : given.reduce((sum, one) => sum + one, 0), n: given.length };
}

/** What was counted in the scope: a school's holds each of its networks'. */
function countedIn(indexed: Indexed, scope: Scope): Outcome[] {
  const { outcomes } = indexed.tables;
  if (scope.network_id !== null) return outcomes.filter(({ network_id }) => network_id === scope.network_id);
  return scope.school_id === null ? outcomes : outcomes.filter(({ school_id }) => school_id === scope.school_id);
}

export function outcomes(indexed: Indexed): Figure[] {
  const time = lines("outcomes");
  const total = lines("outcomes-total");
  for (const scope of indexed.scopes) {
    const byKind = grouped(countedIn(indexed, scope), ({ kind }) => kind);
    for (const kind of words("outcome_kind")) {
      const rows = byKind.get(kind);
      if (!rows) continue;
      overTime(time, at(scope, { kind }), rows);
      inAll(total, at(scope, { kind }), rows, {
        per_member: scope.members.size,
        per_activity: heldIn(indexed, scope),
      });
    }
  }
  return [time.done(), total.done()];
}

function overTime(out: Lines, where: Dimensions, rows: readonly Outcome[]): void {
  const byMonth = grouped(rows, ({ recorded_on }) => recorded_on && monthOf(recorded_on));
  const soFar: (number | null)[] = [];
  for (const month of [...byMonth.keys()].sort()) {
    const own = byMonth.get(month)!;
    const counts = own.map(({ count }) => count);
    soFar.push(...counts);
    const measures = { count: counts, cumulative: soFar, target: own.map(({ target }) => target) };
    for (const [measure, values] of Object.entries(measures)) {
      const { sum, n } = sumOf(values);
      out.add({ ...where, month }, measure, sum, { n });
    }
  }
}

function inAll(
  out: Lines,
  where: Dimensions,
  rows: readonly Outcome[],
  divisors: Readonly<Record<string, number>>,
): void {
  const count = sumOf(rows.map((row) => row.count));
  const target = sumOf(rows.map((row) => row.target));
  const both = rows.filter((row) => row.count !== null && row.target !== null);
  const reached = sumOf(both.map((row) => row.count)).sum;
  const wanted = sumOf(both.map((row) => row.target)).sum;
  out.add(where, "count", count.sum, { n: count.n });
  out.add(where, "target", target.sum, { n: target.n });
  out.add(where, "attainment", reached !== undefined && wanted ? reached / wanted : undefined, { n: both.length });
  for (const [measure, n] of Object.entries(divisors)) {
    out.add(where, measure, count.sum === undefined || n === 0 ? undefined : count.sum / n, { n });
  }
}

function heldIn(indexed: Indexed, scope: Scope): number {
  const { activities } = indexed.tables;
  if (scope.network_id !== null) return indexed.heldBy.get(scope.network_id)?.length ?? 0;
  if (scope.school_id === null) return activities.length;
  return activities.filter(({ school_id }) => school_id === scope.school_id).length;
}
