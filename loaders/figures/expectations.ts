import { agreementA, alignment, expectationGap } from "../../src/analysis/index.js";
import type { Figure } from "../../src/model/figure.js";
import type { Expectation } from "../../src/model/tables.js";
import { type Aspect, words } from "../../src/model/vocabulary.js";
import { at, grouped, type Indexed, type Scope } from "./indexed.js";
import { type Beside, lines } from "./lines.js";

/** Fewer answers than this say nothing about a group. */
const FEWEST = 3;

/** What some rows of answers say together. */
interface Answers {
  /** undefined where nobody answered, or means of unknown weight would have to be added up */
  readonly mean: number | undefined;
  /** null where it isn't known how many answered */
  readonly n: number | null;
  /** answers per score 1–5 where all were counted one by one */
  readonly counts: readonly number[] | undefined;
}

function pooled(rows: readonly Expectation[]): Answers {
  if (rows.length === 0) return { mean: undefined, n: null, counts: undefined };
  const unweighted = rows.some(({ respondents }) => respondents === null);
  if (unweighted) return { mean: rows.length === 1 ? rows[0]!.score : undefined, n: null, counts: undefined };
  let [sum, n] = [0, 0];
  for (const { score, respondents } of rows) {
    sum += score * respondents!;
    n += respondents!;
  }
  return { mean: n === 0 ? undefined : sum / n, n, counts: perScore(rows) };
}

function perScore(rows: readonly Expectation[]): number[] | undefined {
  const counts = [0, 0, 0, 0, 0];
  for (const { statistic, score, respondents } of rows) {
    const place = score - 1;
    if (statistic !== "count" || !(place in counts)) return undefined;
    counts[place]! += respondents!;
  }
  return counts;
}

const answered = (rows: readonly Expectation[], aspect: Aspect) => pooled(rows.filter((row) => row.aspect === aspect));

const beside = (n: number | null): Beside => ({ n, flag: n !== null && n > 0 && n < FEWEST ? "low" : null });

const smaller = (a: number | null, b: number | null) => (a === null || b === null ? null : Math.min(a, b));

/** All answers about the scope: a school's hold those about each of its networks. */
function about(indexed: Indexed, scope: Scope): Expectation[] {
  const { expectations } = indexed.tables;
  if (scope.network_id !== null) return expectations.filter(({ network_id }) => network_id === scope.network_id);
  return scope.school_id === null
    ? expectations
    : expectations.filter(({ school_id }) => school_id === scope.school_id);
}

/** The rows by round, and all of them under null. */
function rounds(rows: readonly Expectation[]): [string | null, readonly Expectation[]][] {
  const dated = [...grouped(rows, ({ asked_on }) => asked_on)].sort(([a], [b]) => (a < b ? -1 : 1));
  return [[null, rows], ...dated];
}

export function expectations(indexed: Indexed): Figure[] {
  const out = lines("expectations");
  const apart = lines("alignment");
  for (const scope of indexed.scopes) {
    for (const [item, onItem] of grouped(about(indexed, scope), (row) => row.item)) {
      const groups = grouped(onItem, (row) => row.respondent_group);
      for (const respondent_group of words("respondent_group")) {
        for (const [asked_on, rows] of rounds(groups.get(respondent_group) ?? [])) {
          if (rows.length === 0) continue;
          const where = at(scope, { respondent_group, item, asked_on });
          const expected = answered(rows, "expected");
          const experienced = answered(rows, "experienced");
          const both = smaller(expected.n, experienced.n);
          out.add(where, "expected_mean", expected.mean, beside(expected.n));
          out.add(where, "experienced_mean", experienced.mean, beside(experienced.n));
          out.add(where, "gap", expectationGap(expected.mean, experienced.mean), beside(both));
          const last = rows.some(({ aspect }) => aspect === "experienced") ? experienced : expected;
          out.add(where, "agreement", last.counts && agreementA(last.counts), beside(last.n));
        }
      }
      for (const [asked_on, rows] of rounds(onItem)) {
        for (const aspect of words("aspect")) {
          const asked = rows.filter((row) => row.aspect === aspect);
          const school = pooled(asked.filter((row) => row.respondent_group === "school"));
          const company = pooled(asked.filter((row) => row.respondent_group === "company"));
          if (school.mean === undefined || company.mean === undefined) continue;
          const where = at(scope, { item, asked_on, aspect });
          const n = smaller(school.n, company.n);
          const known = school.counts && company.counts;
          apart.add(where, "alignment", known && alignment(school.counts, company.counts), beside(n));
          apart.add(where, "distance", school.mean - company.mean, beside(n));
        }
      }
    }
  }
  return [out.done(), apart.done()];
}
