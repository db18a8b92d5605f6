import type { Recomputations } from "./recomputation.js";

/** Members of a known section in each scope, with how many of them there are of each. */
const SECTIONS = `
  known AS (SELECT scope, section FROM profiles WHERE section IS NOT NULL),
  base AS (SELECT scope, count(*) n FROM known GROUP BY ALL),
  own AS (SELECT scope, section, count(*) x FROM known GROUP BY ALL)`;

/** Members of m drawn from n without x of them, of all ways to draw m of n: C(n - x, m) / C(n, m), as a product. */
export const MISSED = (n: string, x: string, m: string) =>
  `coalesce(list_aggregate(list_transform(range(0, ${m}::BIGINT), i -> greatest(0, ${n} - ${x} - i) / (${n} - i)), 'product'), 1)`;

/** What the shares of sections are compared with: all members of the programme, or the region's firms. */
const AGAINST = `
  firms AS (SELECT section, firms AS x FROM reference UNION ALL
    SELECT section, x FROM own JOIN scopes USING (scope)
    WHERE school_id IS NULL AND network_id IS NULL AND NOT EXISTS (FROM reference)),
  base_share AS (SELECT section, x / sum(x) OVER () AS r FROM firms),
  every AS (SELECT DISTINCT section FROM known UNION SELECT section FROM base_share),
  share AS (
    SELECT s.scope, s.school_id, e.section, r, n, coalesce(x, 0) / n AS p, s.school_id IS NULL AND NOT EXISTS (FROM reference) itself
    FROM scopes s CROSS JOIN every e LEFT JOIN base USING (scope)
    LEFT JOIN own o ON o.scope = s.scope AND o.section = e.section
    LEFT JOIN base_share b ON b.section = e.section WHERE s.network_id IS NULL)`;

export const INDUSTRY: Recomputations = {
  "industry-sections": [
    `WITH ${SECTIONS}
     SELECT school_id, network_id, e.section, coalesce(n, 0) n, CASE WHEN n > 0 THEN coalesce(x, 0) END members,
       coalesce(x, 0) / n AS share
     FROM scopes s CROSS JOIN (SELECT DISTINCT section FROM known) e LEFT JOIN base USING (scope)
     LEFT JOIN own o ON o.scope = s.scope AND o.section = e.section`,
  ],
  "industry-divisions": [
    `SELECT school_id, network_id, division, count(*) members, sum(count(*)) OVER (PARTITION BY scope) AS n, members / n AS share
     FROM profiles JOIN scopes USING (scope) WHERE division IS NOT NULL GROUP BY scope, school_id, network_id, division`,
  ],
  "industry-diversity": [
    `WITH ${SECTIONS},
     least_of AS (
       SELECT greatest(5, min(n) FILTER (network_id IS NULL AND school_id IS NOT NULL)) schools,
         greatest(5, min(n) FILTER (network_id IS NOT NULL)) networks FROM base JOIN scopes USING (scope)),
     sized AS (
       SELECT s.*, n, CASE WHEN network_id IS NULL THEN schools ELSE networks END m
       FROM scopes s LEFT JOIN base USING (scope) CROSS JOIN least_of)
     SELECT school_id, network_id, coalesce(n, 0) n, nullif(count(x), 0) sections, exp(-sum(x / n * ln(x / n))) shannon_hill,
       CASE WHEN n >= m THEN sum(1 - ${MISSED("n", "x", "m")}) END expected_sections,
       CASE WHEN n < m THEN 'low' WHEN n IS NULL THEN 'x' END expected_sections_flag,
       CASE WHEN n > 0 THEN m END rarefied_to
     FROM sized LEFT JOIN own USING (scope) GROUP BY scope, school_id, network_id, n, m`,
  ],
  "industry-specialisation": [
    `WITH ${SECTIONS}, ${AGAINST}
     SELECT school_id, section, coalesce(n, 0) n, CASE WHEN NOT itself THEN p / r END location_quotient,
       CASE WHEN itself THEN 'z' WHEN p / r IS NULL THEN 'x' END location_quotient_flag FROM share`,
    `WITH ${SECTIONS}, ${AGAINST}
     SELECT school_id, NULL::VARCHAR section, coalesce(n, 0) n, CASE WHEN NOT itself THEN sum(abs(p - coalesce(r, 0))) END krugman,
       CASE WHEN itself THEN 'z' WHEN n IS NULL THEN 'x' END krugman_flag FROM share GROUP BY school_id, n, itself`,
  ],
  "industry-likeness": [
    `WITH ${SECTIONS},
     spread AS (SELECT s.*, e.section, coalesce(x, 0) x, coalesce(n, 0) n, coalesce(x, 0) / n AS p
       FROM scopes s CROSS JOIN (SELECT section FROM known UNION SELECT NULL) e LEFT JOIN base USING (scope)
       LEFT JOIN own o ON o.scope = s.scope AND o.section = e.section)
     SELECT a.school_id, b.school_id other_school_id, a.network_id, b.network_id other_network_id,
       least(a.n, b.n) AS morisita_horn_n, morisita_horn_n AS bray_curtis_n, 2 * sum(a.p * b.p) / (sum(a.p * a.p) + sum(b.p * b.p)) morisita_horn,
       CASE WHEN bray_curtis_n > 0 THEN 2 * sum(least(a.x, b.x)) / sum(a.x + b.x) END bray_curtis
     FROM spread a JOIN spread b ON a.section IS NOT DISTINCT FROM b.section
     WHERE (a.network_id IS NULL AND b.network_id IS NULL AND a.school_id < b.school_id) OR a.network_id < b.network_id
     GROUP BY a.school_id, b.school_id, a.network_id, b.network_id, a.n, b.n`,
  ],
};
