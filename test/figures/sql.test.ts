import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Engine, openEngine } from "../../loaders/engine.js";
import { computeFigures } from "../../loaders/figures/index.js";
import type { Dimensions, FigureRow } from "../../src/model/figure.js";
import { figure } from "../../src/model/figures.js";
import { TABLES, type TableName } from "../../src/model/tables.js";
import { columnsOf, DEMO_PERIOD, demoTables } from "./demo.js";
import { key } from "./lookup.js";

/** The demonstration programme's figures against SQL over the same tables. */
const tables = demoTables();
const figures = computeFigures(tables, { period: DEMO_PERIOD });
const folder = mkdtempSync(join(tmpdir(), "netspejl-figures-"));
let engine: Engine;

/** Scopes with their networks; memberships and network activities in every scope that they belong to. */
const SETUP = [
  `CREATE TABLE scope AS
     SELECT NULL::VARCHAR school_id, NULL::VARCHAR network_id, network_id member_of FROM networks
     UNION ALL SELECT school_id, NULL, network_id FROM networks
     UNION ALL SELECT school_id, network_id, network_id FROM networks`,
  `CREATE TABLE stay AS
     SELECT m.*, coalesce(m.joined_on, n.started_on) since, coalesce(m.left_on, DATE '9999-12-31') ends_on
     FROM memberships m JOIN networks n USING (network_id)`,
  `CREATE TABLE scoped AS
     SELECT s.school_id, s.network_id, t.network_id member_of, organisation_id, joined_on, left_on, since, ends_on
     FROM scope s JOIN stay t ON t.network_id = s.member_of`,
  `CREATE TABLE member AS SELECT DISTINCT s.school_id, s.network_id, o.*
     FROM scoped s JOIN organisations o USING (organisation_id)`,
  `CREATE TABLE invited AS SELECT a.activity_id, a.network_id, t.organisation_id,
       p.organisation_id IS NOT NULL AS came
     FROM activities a JOIN (SELECT DISTINCT * FROM stay) t ON t.network_id = a.network_id AND a.held_on BETWEEN t.since AND t.ends_on
     LEFT JOIN participations p ON p.activity_id = a.activity_id AND p.organisation_id = t.organisation_id`,
  `CREATE TABLE months AS SELECT unnest(generate_series(DATE '2009-01-01', DATE '2010-12-01', INTERVAL 1 MONTH))::DATE AS month`,
];

beforeAll(async () => {
  engine = await openEngine();
  for (const name of Object.keys(TABLES) as TableName[]) {
    const file = join(folder, `${name}.parquet`);
    await engine.writeParquet(file, TABLES[name].columns, columnsOf(tables, name));
    await engine.query(`CREATE TABLE ${name} AS SELECT * FROM read_parquet('${file}')`);
  }
  for (const sql of SETUP) await engine.query(sql);
});

afterAll(() => {
  engine.close();
  rmSync(folder, { recursive: true, force: true });
});

/**
 * Every row that the query gives equals the figure's lines, to 1e-9, and every other line of these measures is 0 or
 * flagged. Columns are named as the dimensions and measures; a NULL measure must be flagged.
 */
async function equals(id: string, sql: string): Promise<void> {
  const dimensions = figure(id).dimensions.map((dimension) => dimension.id);
  const left = new Map<string, FigureRow>();
  for (const row of figures.find((one) => one.id === id)!.rows) left.set(key(id, row.dimensions, row.measure), row);
  const rows = await engine.query(sql);
  expect(rows.length).toBeGreaterThan(0);
  const measures = Object.keys(rows[0]!).filter((name) => !dimensions.includes(name));
  for (const row of rows) {
    const where = Object.fromEntries(dimensions.map((name) => [name, row[name] ?? null])) as Dimensions;
    for (const measure of measures) {
      const at = key(id, where, measure);
      const line = left.get(at);
      left.delete(at);
      const value = row[measure];
      if (value === null || value === undefined) {
        if (line) expect(line.flag, at).not.toBeNull();
        continue;
      }
      expect(line, at).toBeDefined();
      if (line!.flag === "low") continue;
      expect(line!.flag, at).toBeNull();
      const scale = Math.max(1, Math.abs(Number(value)));
      expect(Math.abs(line!.value! - Number(value)) / scale, at).toBeLessThan(1e-9);
    }
  }
  const unexplained = [...left].filter(
    ([, row]) => measures.includes(row.measure) && row.flag === null && row.value !== 0,
  );
  expect(unexplained.map(([at]) => at)).toEqual([]);
}

test("members", () =>
  equals(
    "members",
    `SELECT school_id, network_id, count(DISTINCT organisation_id) members,
       count(DISTINCT organisation_id) FILTER (joined_on BETWEEN '2009-01-01' AND '2010-12-31') joined,
       count(DISTINCT organisation_id) FILTER (left_on BETWEEN '2009-01-01' AND '2010-12-31') "left",
       count(DISTINCT organisation_id) FILTER (since <= '2010-12-31' AND ends_on >= '2010-12-31') active_at_end
     FROM scoped GROUP BY ALL`,
  ));

test("members month by month", () =>
  equals(
    "members-over-time",
    `SELECT school_id, network_id, month,
       count(DISTINCT organisation_id) FILTER (since <= last_day(month) AND ends_on >= last_day(month)) active,
       count(DISTINCT organisation_id) FILTER (joined_on BETWEEN month AND last_day(month)) joined,
       count(DISTINCT organisation_id) FILTER (left_on BETWEEN month AND last_day(month)) "left"
     FROM scoped, months GROUP BY ALL`,
  ));

test.each([
  ["members-by-kind", "kind"],
  ["members-by-size", "size_band"],
  ["industry-sections", "section"],
  ["industry-divisions", "division"],
])("%s", (id, attribute) =>
  equals(
    id,
    `SELECT school_id, network_id, ${attribute}, count(*) members,
       count(*) / sum(count(*)) OVER (PARTITION BY school_id, network_id) AS share
     FROM member WHERE ${attribute} IS NOT NULL GROUP BY school_id, network_id, ${attribute}`,
  ),
);

test("members by municipality", () =>
  equals(
    "members-by-municipality",
    `SELECT school_id, municipality_code, count(*) members,
       count(*) / sum(count(*)) OVER (PARTITION BY school_id) AS share
     FROM member WHERE municipality_code IS NOT NULL AND network_id IS NULL GROUP BY school_id, municipality_code`,
  ));

test("retention, by Kaplan and Meier's product", () =>
  equals(
    "retention",
    `WITH span AS (
       SELECT school_id, organisation_id, min(joined_on) since, max(ends_on) ends_on
       FROM scoped WHERE network_id IS NULL GROUP BY ALL HAVING bool_and(joined_on IS NOT NULL)),
     time AS (
       SELECT school_id, ends_on <= '2010-12-31' AS over_by_then,
         datesub('month', since, least(ends_on, DATE '2010-12-31') + 1) AS months
       FROM span),
     step AS (
       SELECT school_id, months_since_joining,
         count(*) FILTER (months >= months_since_joining) at_risk,
         count(*) FILTER (months = months_since_joining AND over_by_then) ends
       FROM time, range(0, 25) month(months_since_joining) GROUP BY ALL)
     SELECT school_id, months_since_joining, at_risk,
       exp(sum(ln(1 - ends / at_risk)) OVER (PARTITION BY school_id ORDER BY months_since_joining)) survival
     FROM step WHERE at_risk > 0`,
  ));

test("overlap of networks", () =>
  equals(
    "network-overlap",
    `WITH m AS (SELECT DISTINCT network_id, organisation_id FROM memberships),
       size AS (SELECT network_id, count(*) n FROM m GROUP BY ALL)
     SELECT a.network_id, b.network_id other_network_id, count(*) shared,
       count(*) / (any_value(sa.n) + any_value(sb.n) - count(*)) jaccard
     FROM m a JOIN m b ON a.organisation_id = b.organisation_id AND a.network_id < b.network_id
     JOIN size sa ON sa.network_id = a.network_id JOIN size sb ON sb.network_id = b.network_id GROUP BY ALL`,
  ));

test("bridging organisations", () =>
  equals(
    "bridging",
    `WITH reach AS (
       SELECT organisation_id, count(DISTINCT network_id) networks, count(DISTINCT school_id) schools
       FROM memberships JOIN networks USING (network_id) GROUP BY ALL)
     SELECT school_id, count(*) FILTER (networks >= 2) in_two_or_more_networks,
       count(*) FILTER (schools >= 2) in_two_or_more_schools
     FROM member JOIN reach USING (organisation_id) WHERE network_id IS NULL GROUP BY ALL`,
  ));

test("density of the two-mode network", () =>
  equals(
    "network-structure",
    `SELECT school_id, count(DISTINCT (organisation_id, member_of))
       / (count(DISTINCT organisation_id) * count(DISTINCT member_of)) two_mode_density
     FROM scoped WHERE network_id IS NULL GROUP BY ALL`,
  ));

test("diversity of industries", () =>
  equals(
    "industry-diversity",
    `WITH n AS (SELECT school_id, network_id, section, count(*) x FROM member WHERE section IS NOT NULL GROUP BY ALL),
       total AS (SELECT school_id, network_id, sum(x) n FROM n GROUP BY ALL),
       least AS (SELECT greatest(5, min(n) FILTER (network_id IS NULL AND school_id IS NOT NULL)) schools,
         greatest(5, min(n) FILTER (network_id IS NOT NULL)) networks FROM total),
       sized AS (SELECT t.*, CASE WHEN network_id IS NULL THEN schools ELSE networks END m FROM total t, least)
     SELECT n.school_id, n.network_id, count(*) sections, exp(-sum(x / s.n * ln(x / s.n))) shannon_hill, any_value(m) rarefied_to,
       sum(1 - CASE WHEN s.n - x < m THEN 0
         ELSE exp(lgamma(s.n - x + 1) - lgamma(s.n - x - m + 1) - lgamma(s.n + 1) + lgamma(s.n - m + 1)) END) expected_sections
     FROM n JOIN sized s ON n.school_id IS NOT DISTINCT FROM s.school_id AND n.network_id IS NOT DISTINCT FROM s.network_id
     GROUP BY n.school_id, n.network_id`,
  ));

const SECTION_SHARES = `
  n AS (SELECT school_id, section, count(*) x FROM member WHERE section IS NOT NULL AND network_id IS NULL GROUP BY ALL),
  base AS (SELECT section, x / sum(x) OVER () r FROM n WHERE school_id IS NULL),
  own AS (SELECT s.school_id, b.section, b.r, coalesce(n.x, 0) / sum(coalesce(n.x, 0)) OVER (PARTITION BY s.school_id) p
    FROM schools s CROSS JOIN base b LEFT JOIN n ON n.school_id = s.school_id AND n.section = b.section)`;

test("specialisation against all the programme's members", async () => {
  await equals(
    "industry-specialisation",
    `WITH ${SECTION_SHARES} SELECT school_id, section, p / r location_quotient FROM own`,
  );
  await equals(
    "industry-specialisation",
    `WITH ${SECTION_SHARES} SELECT school_id, NULL section, sum(abs(p - r)) krugman FROM own GROUP BY ALL`,
  );
});

test("likeness of schools", async () => {
  const rows = await engine.query(
    `WITH ${SECTION_SHARES}, c AS (SELECT o.school_id, o.section, o.p, coalesce(n.x, 0) x FROM own o
        LEFT JOIN n ON n.school_id = o.school_id AND n.section = o.section)
     SELECT a.school_id, b.school_id other, 2 * sum(a.p * b.p) / sum(a.p * a.p + b.p * b.p) mh,
       2 * sum(least(a.x, b.x)) / sum(a.x + b.x) bc
     FROM c a JOIN c b ON a.section = b.section AND a.school_id < b.school_id GROUP BY ALL`,
  );
  expect(rows.length).toBe(6);
  const lines = figures.find(({ id }) => id === "industry-likeness")!.rows;
  for (const { school_id, other, mh, bc } of rows) {
    const own = lines.filter(
      ({ dimensions: d }) => d.network_id === null && d.school_id === school_id && d.other_school_id === other,
    );
    expect(own.find(({ measure }) => measure === "morisita_horn")?.value).toBeCloseTo(Number(mh), 9);
    expect(own.find(({ measure }) => measure === "bray_curtis")?.value).toBeCloseTo(Number(bc), 9);
  }
});

test("activities over time", () =>
  equals(
    "activities-over-time",
    `WITH held AS (
       SELECT NULL::VARCHAR AS scope, * FROM activities UNION ALL SELECT school_id, * FROM activities WHERE school_id IS NOT NULL),
     kinds AS (SELECT scope, activity_id, date_trunc('month', held_on)::DATE AS month, unnest([NULL, kind]) kind FROM held)
     SELECT scope school_id, month, kind, count(DISTINCT k.activity_id) activities,
       nullif(count(DISTINCT organisation_id), 0) organisations, sum(people) people
     FROM kinds k LEFT JOIN participations p USING (activity_id) GROUP BY ALL`,
  ));

test("participation", () =>
  equals(
    "participation",
    `WITH rate AS (
       SELECT s.school_id, s.network_id, count(*) FILTER (came) / count(*) participation_rate
       FROM scope s JOIN invited i ON i.network_id = s.member_of GROUP BY ALL),
     came AS (
       SELECT DISTINCT s.school_id, s.network_id, p.organisation_id, i.organisation_id IS NULL AS guest
       FROM scope s JOIN activities a ON a.network_id = s.member_of JOIN participations p USING (activity_id)
       LEFT JOIN invited i ON i.activity_id = a.activity_id AND i.organisation_id = p.organisation_id),
     guests AS (SELECT school_id, network_id, count(DISTINCT organisation_id) FILTER (guest) guests FROM came GROUP BY ALL),
     reach AS (
       SELECT m.school_id, m.network_id, count(DISTINCT c.organisation_id) / count(DISTINCT m.organisation_id) reach
       FROM member m LEFT JOIN came c ON c.organisation_id = m.organisation_id
         AND c.school_id IS NOT DISTINCT FROM m.school_id AND c.network_id IS NOT DISTINCT FROM m.network_id GROUP BY ALL)
     SELECT r.school_id, r.network_id, participation_rate, reach, guests FROM rate r
     JOIN guests g ON g.school_id IS NOT DISTINCT FROM r.school_id AND g.network_id IS NOT DISTINCT FROM r.network_id
     JOIN reach e ON e.school_id IS NOT DISTINCT FROM r.school_id AND e.network_id IS NOT DISTINCT FROM r.network_id`,
  ));

const TIMES = `times AS (
    SELECT m.school_id, m.network_id, m.organisation_id, count(p.activity_id) times
    FROM member m LEFT JOIN (
      SELECT s.school_id, s.network_id, organisation_id, activity_id
      FROM scope s JOIN activities a ON a.network_id = s.member_of JOIN participations USING (activity_id)) p
    ON p.organisation_id = m.organisation_id AND p.school_id IS NOT DISTINCT FROM m.school_id
      AND p.network_id IS NOT DISTINCT FROM m.network_id
    GROUP BY ALL)`;

test("attendance frequency", () =>
  equals(
    "attendance-frequency",
    `WITH ${TIMES} SELECT school_id, network_id,
       CASE WHEN times < 2 THEN times::VARCHAR WHEN times < 5 THEN '2-4' ELSE '5+' END times, count(*) organisations,
       count(*) / sum(count(*)) OVER (PARTITION BY school_id, network_id) AS share FROM times
     GROUP BY school_id, network_id, CASE WHEN times < 2 THEN times::VARCHAR WHEN times < 5 THEN '2-4' ELSE '5+' END`,
  ));

test("attendance concentration, as the mean difference between every two members", () =>
  equals(
    "attendance-concentration",
    `WITH ${TIMES}, whole AS (SELECT * FROM times WHERE network_id IS NULL),
       size AS (SELECT school_id, count(*) n, avg(times) mean FROM whole GROUP BY ALL)
     SELECT a.school_id, sum(abs(a.times - b.times)) / (2 * any_value(n) * any_value(n) * any_value(mean)) gini
     FROM whole a JOIN whole b ON a.school_id IS NOT DISTINCT FROM b.school_id
     JOIN size s ON s.school_id IS NOT DISTINCT FROM a.school_id GROUP BY ALL`,
  ));

test("themes", () =>
  equals(
    "themes",
    `WITH held AS (
       SELECT NULL::VARCHAR AS scope, * FROM activities UNION ALL SELECT school_id, * FROM activities WHERE school_id IS NOT NULL),
     kinds AS (SELECT scope, activity_id, unnest([NULL, kind]) kind FROM held),
     came AS (SELECT activity_id, sum(people) people FROM participations GROUP BY ALL)
     SELECT scope school_id, theme, kind, count(*) activities, sum(people) people
     FROM kinds JOIN activity_themes USING (activity_id) LEFT JOIN came USING (activity_id) GROUP BY ALL`,
  ));

test("joint activities and first meetings", () =>
  equals(
    "joint-activities",
    `WITH joint AS (SELECT * FROM activities WHERE school_id IS NULL AND network_id IS NULL),
     there AS (
       SELECT DISTINCT j.activity_id, j.held_on, p.organisation_id, p.people, n.network_id, n.school_id
       FROM joint j JOIN participations p USING (activity_id)
       LEFT JOIN stay t ON t.organisation_id = p.organisation_id AND j.held_on BETWEEN t.since AND t.ends_on
       LEFT JOIN networks n ON n.network_id = t.network_id),
     who AS (
       SELECT activity_id, any_value(held_on) held_on, organisation_id, any_value(people) people,
         coalesce(list(network_id) FILTER (network_id IS NOT NULL), []) nets,
         coalesce(list(school_id) FILTER (school_id IS NOT NULL), []) owners FROM there GROUP BY activity_id, organisation_id),
     pairs AS (
       SELECT a.activity_id, list_concat(a.owners, b.owners) owners
       FROM who a JOIN who b ON a.activity_id = b.activity_id AND a.organisation_id < b.organisation_id
       WHERE len(a.nets) > 0 AND len(b.nets) > 0 AND NOT list_has_any(a.nets, b.nets) AND NOT EXISTS (
         FROM participations p JOIN participations q USING (activity_id) JOIN activities e USING (activity_id)
         WHERE p.organisation_id = a.organisation_id AND q.organisation_id = b.organisation_id AND e.held_on < a.held_on)),
     lines AS (SELECT activity_id, NULL::VARCHAR school_id FROM joint UNION ALL
       SELECT activity_id, s.school_id FROM joint, schools s)
     SELECT l.activity_id, l.school_id,
       (SELECT count(*) FROM who w WHERE w.activity_id = l.activity_id
         AND (l.school_id IS NULL OR list_contains(w.owners, l.school_id))) organisations,
       (SELECT coalesce(sum(people), 0) FROM who w WHERE w.activity_id = l.activity_id
         AND (l.school_id IS NULL OR list_contains(w.owners, l.school_id))) people,
       (SELECT count(*) FROM pairs p WHERE p.activity_id = l.activity_id
         AND (l.school_id IS NULL OR list_contains(p.owners, l.school_id))) first_meetings
     FROM lines l`,
  ));

test("expectations", () =>
  equals(
    "expectations",
    `WITH asked AS (
       SELECT NULL::VARCHAR s, NULL::VARCHAR n, * FROM expectations
       UNION ALL SELECT school_id, NULL, * FROM expectations
       UNION ALL SELECT school_id, network_id, * FROM expectations WHERE network_id IS NOT NULL),
     round AS (SELECT s, n, respondent_group, item, unnest([NULL, asked_on]) asked_on, aspect, score, respondents FROM asked),
     mean AS (
       SELECT s school_id, n network_id, respondent_group, item, asked_on,
         sum(score * respondents) FILTER (aspect = 'expected') / sum(respondents) FILTER (aspect = 'expected') expected_mean,
         sum(score * respondents) FILTER (aspect = 'experienced') / sum(respondents) FILTER (aspect = 'experienced') experienced_mean
       FROM round GROUP BY ALL)
     SELECT *, experienced_mean - expected_mean gap FROM mean`,
  ));

test("methods", () =>
  equals(
    "methods",
    `WITH used AS (SELECT method_id, unnest([NULL, purpose]) purpose, network_id, usefulness
       FROM method_uses JOIN networks USING (network_id))
     SELECT method_id, purpose, count(DISTINCT network_id) networks, avg(usefulness) usefulness_mean FROM used GROUP BY ALL`,
  ));

test("outcomes", () =>
  equals(
    "outcomes",
    `WITH counted AS (
       SELECT NULL::VARCHAR s, NULL::VARCHAR n, * FROM outcomes UNION ALL SELECT school_id, NULL, * FROM outcomes
       UNION ALL SELECT school_id, network_id, * FROM outcomes WHERE network_id IS NOT NULL),
     monthly AS (SELECT s school_id, n network_id, kind, date_trunc('month', recorded_on)::DATE AS month,
       sum(count) AS count, sum(target) AS target FROM counted GROUP BY ALL)
     SELECT *, sum(count) OVER (PARTITION BY school_id, network_id, kind ORDER BY month) cumulative FROM monthly`,
  ));
