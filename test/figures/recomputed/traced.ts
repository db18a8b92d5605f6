import type { Engine } from "../../../loaders/engine.js";
import { pick, type Random } from "../../../src/analysis/random.js";
import type { Dimensions, Figure, FigureDescription, FigureRow, Trace } from "../../../src/model/figure.js";
import { key } from "../lookup.js";

const quoted = (value: unknown): string => {
  if (value === null || value === undefined) return "NULL";
  return typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value);
};

/** The query that a trace stands for. */
function rowsOf({ table, where, between = {}, oneOf = {}, startsWith = {}, within = [] }: Trace): string {
  const conditions = [
    ...Object.entries(where).map(([column, value]) => `${column} IS NOT DISTINCT FROM ${quoted(value)}`),
    ...Object.entries(between).flatMap(([column, [from, to]]) => [
      ...(from === null ? [] : [`(${column} >= ${quoted(from)}${to === null ? ` OR ${column} IS NULL` : ""})`]),
      ...(to === null ? [] : [`(${column} <= ${quoted(to)}${from === null ? ` OR ${column} IS NULL` : ""})`]),
    ]),
    ...Object.entries(oneOf).map(([column, values]) => `${column} IN (${values.map(quoted).join()})`),
    ...Object.entries(startsWith).map(([column, start]) => `starts_with(${column}, ${quoted(start)})`),
    ...within.map(({ column, trace }) => `${column} IN (SELECT ${column} FROM (${rowsOf(trace)}))`),
  ];
  return `SELECT * FROM ${table}${conditions.length === 0 ? "" : ` WHERE ${conditions.join(" AND ")}`}`;
}

/**
 * What the rows behind a line must add up to: SQL over them (`t`), the further ones that it rests on (`a1`, `a2` …), the line
 * (`d`, `value`, `n`) and the ground.
 */
type Sum = string | ((dimensions: Dimensions) => string);

/** By figure and measure; under `n` the base. */
type Sums = Readonly<Record<string, Readonly<Record<string, Sum>>>>;

const members = "(SELECT count(DISTINCT organisation_id) FROM t)";
const rows = "(SELECT count(*) FROM t)";
const sum = (column: string) => `(SELECT sum(${column}) FROM t)`;
const people = "(SELECT coalesce(sum(people), 0) FROM t)";
const partOf = (column: string) => `${rows} / (SELECT count(${column}) FROM a1)`;
const everybody = "(SELECT count(DISTINCT organisation_id) FROM a1)";
const known = (column: string) => `(SELECT count(${column}) FROM t)`;
const present = "(SELECT count(*) FROM t SEMI JOIN due USING (activity_id, organisation_id))";
const membersOf = (network: string) =>
  `(SELECT organisation_id FROM members m JOIN scopes s USING (scope)
    WHERE s.school_id IS NOT DISTINCT FROM d.school_id AND s.network_id IS NOT DISTINCT FROM ${network})`;
const times = `(SELECT organisation_id, count(*) times FROM t WHERE organisation_id IN ${membersOf("NULL")} GROUP BY ALL)`;
const mean = (aspect: string, group = "true") =>
  `(SELECT CASE WHEN count(*) = 1 THEN any_value(score) ELSE sum(score * respondents) / sum(respondents) END FROM t
    WHERE aspect = ${aspect} AND ${group})`;

export const SUMS: Sums = {
  members: {
    members,
    joined: "(SELECT count(DISTINCT organisation_id) FROM t, period WHERE joined_on BETWEEN first AND last)",
    left: "(SELECT count(DISTINCT organisation_id) FROM t, period WHERE left_on BETWEEN first AND last)",
  },
  "members-by-kind": { members: rows, share: partOf("kind") },
  "members-by-size": { members: rows, share: partOf("size_band") },
  "members-by-municipality": { members: rows, share: partOf("municipality_code") },
  "members-over-time": {
    active: `(SELECT count(DISTINCT organisation_id) FROM t JOIN networks k USING (network_id)
      WHERE coalesce(left_on, DATE 'infinity') >= last_day(d.month) AND coalesce(joined_on, started_on, DATE '-infinity') <= last_day(d.month))`,
    joined: members,
    left: members,
  },
  retention: {
    at_risk: `(SELECT count(*) FROM (SELECT organisation_id FROM t GROUP BY ALL
      HAVING bool_and(joined_on IS NOT NULL) AND min(joined_on) <= (SELECT last FROM period)
        AND datesub('month', min(joined_on), least(max(coalesce(left_on, DATE 'infinity')), (SELECT last FROM period)) + 1)
          >= d.months_since_joining))`,
  },
  "networks-by-purpose": { networks: rows },
  "network-overlap": {
    shared: rows,
    jaccard: `${rows} / (SELECT count(DISTINCT organisation_id) FROM (FROM a1 UNION ALL FROM a2))`,
  },
  bridging: {
    n: rows,
    in_two_or_more_networks: `(SELECT count(*) FROM (
      SELECT organisation_id FROM a1 GROUP BY ALL HAVING count(DISTINCT network_id) > 1))`,
    in_two_or_more_schools: `(SELECT count(*) FROM (
      SELECT organisation_id FROM a1 JOIN networks USING (network_id) GROUP BY ALL HAVING count(DISTINCT school_id) > 1))`,
  },
  "network-structure": { n: members },
  "network-nodes": {
    degree: ({ side, tie }) => {
      const far = tie === "membership" ? "network_id" : "activity_id";
      return `(SELECT count(DISTINCT ${side === "organisation" ? far : "organisation_id"}) FROM t)`;
    },
  },
  "network-edges": { times: rows, n: ({ tie }) => (tie === "participation" ? "1" : "(SELECT count(*) FROM a2)") },
  "industry-sections": { members: rows, share: partOf("section") },
  "industry-divisions": { members: rows, share: partOf("division") },
  "industry-diversity": { sections: "(SELECT count(DISTINCT section) FROM t)", n: known("section") },
  "industry-specialisation": { n: `CASE WHEN d.section IS NULL THEN ${known("section")} ELSE n END` },
  "industry-likeness": {
    bray_curtis: `(WITH side AS (
        SELECT section, m.scope, count(*) x FROM t JOIN members m USING (organisation_id) JOIN scopes s USING (scope)
        WHERE section IS NOT NULL AND ((s.school_id, s.network_id) IS NOT DISTINCT FROM (d.school_id, d.network_id)
          OR (s.school_id, s.network_id) IS NOT DISTINCT FROM (d.other_school_id, d.other_network_id)) GROUP BY ALL)
      SELECT 2 * coalesce((SELECT sum(least(a.x, b.x)) FROM side a JOIN side b ON a.section = b.section AND a.scope < b.scope), 0)
        / sum(x) FROM side)`,
  },
  "activities-over-time": { activities: rows, organisations: members, people },
  "activity-totals": { activities: rows, organisations: members, people },
  "activity-timeline": { organisations: rows, people: sum("people") },
  participation: {
    participation_rate: `${present} / (SELECT count(*) FROM due SEMI JOIN t USING (activity_id)
      SEMI JOIN a1 ON (a1.organisation_id, a1.network_id) = (due.organisation_id, due.network_id))`,
    reach: `(SELECT count(DISTINCT organisation_id) FROM t SEMI JOIN a1 USING (organisation_id)) / ${everybody}`,
  },
  "participation-by-activity": {
    present: `CASE WHEN n IS NULL THEN ${rows} ELSE ${present} END`,
    guests: `${rows} - ${present}`,
    members: ({
      activity_id,
    }) => `(SELECT count(DISTINCT organisation_id) FROM t JOIN networks USING (network_id), activities a
      WHERE a.activity_id = ${quoted(activity_id)} AND a.held_on BETWEEN coalesce(joined_on, started_on, DATE '-infinity') AND coalesce(left_on, DATE 'infinity'))`,
    people: sum("people"),
  },
  "attendance-frequency": {
    n: everybody,
    organisations: `(SELECT CASE d.times WHEN '0' THEN n - count(*) WHEN '1' THEN count(*) FILTER (times = 1)
      WHEN '2-4' THEN count(*) FILTER (times BETWEEN 2 AND 4) ELSE count(*) FILTER (times > 4) END FROM (
        SELECT organisation_id, count(*) times FROM t WHERE organisation_id IN ${membersOf("d.network_id")} GROUP BY ALL))`,
  },
  // Gini of those who came, and of n less them who never did: each of those differs from each of these by all its times.
  "attendance-concentration": {
    gini: `(WITH c AS (FROM ${times}), total AS (SELECT sum(times) total, count(*) k FROM c)
      SELECT ((SELECT sum(abs(a.times - b.times)) FROM c a, c b) + 2 * (n - k) * total) / (2 * n * total) FROM total)`,
  },
  lorenz: {
    share_of_participations: `(SELECT round(value * sum(times)) / sum(times) FROM ${times})`,
  },
  themes: { activities: rows, people },
  "joint-activities": {
    organisations: `(SELECT count(*) FROM t WHERE d.school_id IS NULL OR organisation_id IN (
      SELECT organisation_id FROM stays JOIN networks k USING (network_id), activities a
      WHERE a.activity_id = d.activity_id AND k.school_id = d.school_id AND a.held_on BETWEEN since AND until))`,
  },
  "first-meetings": { n: rows },
  "first-meeting-pairs": {
    first_meetings: `CASE WHEN d.activity_id IS NULL THEN CASE WHEN ${rows} > 0 THEN value END
      ELSE (SELECT count(*) FROM t WHERE organisation_id IN (d.organisation_id, d.other_organisation_id)) / 2 END`,
  },
  "attendance-by-organisation": {
    present,
    rate: `${present} / n`,
    n: `(SELECT count(*) FROM due SEMI JOIN a1 ON (a1.organisation_id, a1.network_id) = (due.organisation_id, due.network_id))`,
  },
  comparison: {
    members: rows,
    sections: "(SELECT count(DISTINCT section) FROM t)",
    joined: "(SELECT count(DISTINCT organisation_id) FROM t, period WHERE joined_on BETWEEN first AND last)",
    left: "(SELECT count(DISTINCT organisation_id) FROM t, period WHERE left_on BETWEEN first AND last)",
    reach: `(SELECT count(DISTINCT organisation_id) FROM t SEMI JOIN a1 USING (organisation_id)) / ${everybody}`,
    participation_rate: `(SELECT count(*) FROM t SEMI JOIN due USING (activity_id, organisation_id)) / n`,
    activities: rows,
    people,
    targets_reached: `(SELECT count(*) FILTER (reached) / count(*) FROM (
      SELECT sum(count) FILTER (target IS NOT NULL) >= sum(target) FILTER (count IS NOT NULL) reached FROM t
      GROUP BY school_id, network_id, kind HAVING reached IS NOT NULL))`,
  },
  "comparison-units": {
    present,
    came: `least(${rows}, 1)`,
    small: "(SELECT any_value(size_band IN ('0-9', '10-49'))::INTEGER FROM t)",
  },
  "purpose-members-over-time": {
    active: `(SELECT count(DISTINCT organisation_id) FROM t JOIN networks k USING (network_id)
      WHERE coalesce(left_on, DATE 'infinity') >= last_day(d.month) AND coalesce(joined_on, started_on, DATE '-infinity') <= last_day(d.month))`,
  },
  "purpose-industry-sections": { members: rows, share: partOf("section") },
  expectations: {
    expected_mean: mean("'expected'"),
    experienced_mean: mean("'experienced'"),
    gap: `${mean("'experienced'")} - ${mean("'expected'")}`,
  },
  alignment: {
    distance: `${mean("d.aspect", "respondent_group = 'school'")} - ${mean("d.aspect", "respondent_group = 'company'")}`,
  },
  methods: {
    networks: "(SELECT count(DISTINCT network_id) FROM t)",
    usefulness_mean: "(SELECT avg(usefulness) FROM t)",
  },
  "method-uses": { uses: rows, usefulness: "(SELECT avg(usefulness) FROM t)" },
  "method-before-after": {
    members: `(SELECT count(DISTINCT s.organisation_id) FROM t JOIN stays s USING (network_id), period
      WHERE CASE d.before_or_after WHEN 'before' THEN (SELECT min(used_from) FROM t) - 1 ELSE last END BETWEEN since AND until)`,
    participation_rate: ({
      before_or_after,
    }) => `(SELECT count(*) FILTER (came) / count(*) FROM due JOIN activities a USING (activity_id)
      SEMI JOIN a1 USING (activity_id) SEMI JOIN a2 ON (a2.organisation_id, a2.network_id) = (due.organisation_id, due.network_id)
      WHERE (a.held_on < (SELECT min(used_from) FROM t)) = ${before_or_after === "before"})`,
  },
  outcomes: { count: sum("count"), cumulative: sum("count"), target: sum("target") },
  "outcomes-total": {
    count: sum("count"),
    target: sum("target"),
    per_member: `${sum("count")} / ${everybody}`,
    per_activity: `${sum("count")} / (SELECT count(*) FROM a1)`,
  },
  completeness: { filled: ({ column_name }) => known(`"${column_name}"`), n: rows },
  problems: { problems: rows },
  sources: {
    rows_read: sum("rows_read"),
    rows_loaded: sum("rows_loaded"),
    rows_merged: sum("rows_merged"),
    rows_set_aside: sum("rows_set_aside"),
  },
};

/** Of some lines of a figure drawn at random, those that say something else than the rows behind them. */
export async function untraced(
  engine: Engine,
  description: FigureDescription,
  { rows }: Figure,
  draw: { readonly source: Random; readonly lines: number },
): Promise<string[]> {
  const found: string[] = [];
  for (const [measure, what] of Object.entries(SUMS[description.id]!)) {
    const saying = (row: FigureRow) => (measure === "n" ? row.n : row.value);
    const lines = rows.filter(
      (row) => row.flag === null && (measure === "n" ? row.n !== null : row.measure === measure),
    );
    for (let i = 0; i < Math.min(draw.lines, lines.length); i++) {
      const row = lines[pick(draw.source, lines.length)]!;
      const [{ answer } = {}] = await engine.query(sumBehind(description, row, row.measure, what));
      if (answer === null || Math.abs(Number(answer) - saying(row)!) > 1e-9)
        found.push(`${key(description.id, row.dimensions, measure)}: ${saying(row)}, its rows ${answer}`);
    }
  }
  return found;
}

/** The query for what the rows behind a line add up to. */
function sumBehind(
  { dimensions: types, trace }: FigureDescription,
  line: FigureRow,
  measure: string,
  what: Sum,
): string {
  const { dimensions, value, n } = line;
  const given = types.map(({ id, type }) => `${quoted(dimensions[id])}::${type} AS "${id}"`);
  const behind = trace(dimensions, measure);
  const further = (behind.and ?? []).map((one, index) => `a${index + 1} AS (${rowsOf(one)}), `).join("");
  return `WITH t AS (${rowsOf(behind)}), ${further}d AS (SELECT ${given.join()}, ${value ?? "NULL"} AS value, ${n ?? "NULL"} AS n)
    SELECT ${typeof what === "string" ? what : what(dimensions)} AS answer FROM d`;
}
