import type { Recomputations } from "./recomputation.js";

/** Members of each scope by a closed list of words: all words stand where there is any member. */
const byWord = (column: string, words: readonly string[]) => `
  WITH known AS (SELECT scope, ${column} word FROM profiles WHERE ${column} IS NOT NULL),
    base AS (SELECT scope, count(*) n FROM known GROUP BY ALL),
    own AS (SELECT scope, word, count(*) x FROM known GROUP BY ALL)
  SELECT school_id, network_id, w.word AS ${column}, coalesce(n, 0) n,
    CASE WHEN n > 0 THEN coalesce(x, 0) END members, coalesce(x, 0) / n AS share
  FROM scopes s CROSS JOIN (SELECT unnest([${words.map((one) => `'${one}'`).join()}]) word) w
  LEFT JOIN base b USING (scope) LEFT JOIN own o ON o.scope = s.scope AND o.word = w.word
  WHERE EXISTS (FROM members)`;

export const COMPOSITION: Recomputations = {
  members: [
    `SELECT school_id, s.network_id, count(DISTINCT t.organisation_id) n, CASE WHEN known THEN n END members,
       CASE WHEN known THEN count(DISTINCT t.organisation_id) FILTER (joined_on BETWEEN first AND last) END joined,
       CASE WHEN known THEN count(DISTINCT t.organisation_id) FILTER (left_on BETWEEN first AND last) END "left",
       CASE WHEN known THEN count(DISTINCT t.organisation_id) FILTER (since <= last AND until >= last) END active_at_end
     FROM (SELECT *, scope IN (FROM listed) known FROM scopes) s CROSS JOIN period
     LEFT JOIN within w USING (scope) LEFT JOIN stays t ON t.network_id = w.network_id
     GROUP BY scope, school_id, s.network_id, known`,
  ],
  "members-by-kind": [byWord("kind", ["company", "school", "public", "association", "other"])],
  "members-by-size": [byWord("size_band", ["0-9", "10-49", "50-249", "250+"])],
  "members-by-municipality": [
    `WITH known AS (
       SELECT scope, school_id, municipality_code FROM profiles JOIN scopes USING (scope)
       WHERE municipality_code IS NOT NULL AND network_id IS NULL),
     base AS (SELECT scope, count(*) n FROM known GROUP BY ALL)
     SELECT s.school_id, p.municipality_code, coalesce(any_value(n), 0) n,
       CASE WHEN n > 0 THEN count(k.scope) END members, count(k.scope) / n AS share
     FROM scopes s CROSS JOIN (SELECT DISTINCT municipality_code FROM known WHERE school_id IS NULL) p
     LEFT JOIN base USING (scope)
     LEFT JOIN known k ON k.scope = s.scope AND k.municipality_code = p.municipality_code
     WHERE s.network_id IS NULL GROUP BY s.scope, s.school_id, p.municipality_code, n`,
  ],
  "members-over-time": [
    `SELECT school_id, s.network_id, month, count(DISTINCT t.organisation_id) n,
       CASE WHEN known THEN count(DISTINCT t.organisation_id) FILTER (since <= ends AND until >= ends) END active,
       CASE WHEN known THEN count(DISTINCT t.organisation_id) FILTER (joined_on BETWEEN month AND ends) END joined,
       CASE WHEN known THEN count(DISTINCT t.organisation_id) FILTER (left_on BETWEEN month AND ends) END "left"
     FROM (SELECT *, scope IN (FROM listed) known FROM scopes) s CROSS JOIN months
     LEFT JOIN within w USING (scope) LEFT JOIN stays t ON t.network_id = w.network_id
     GROUP BY scope, school_id, s.network_id, known, month`,
  ],
  retention: [
    `WITH spell AS (
       SELECT scope, organisation_id, min(joined_on) since, max(until) AS until
       FROM within JOIN stays USING (network_id) JOIN scopes s USING (scope)
       WHERE s.network_id IS NULL GROUP BY ALL HAVING bool_and(joined_on IS NOT NULL)),
     followed AS (
       SELECT scope, until <= last AS gone, datesub('month', since, least(until, last) + 1) AS months
       FROM spell, period WHERE since <= last),
     step AS (
       SELECT scope, t, count(*) FILTER (months >= t) at_risk, count(*) FILTER (months = t AND gone) d
       FROM followed CROSS JOIN (SELECT unnest(range(0, (SELECT max(months) FROM followed) + 1)) t) GROUP BY ALL
       HAVING at_risk > 0),
     -- Who ends after t whole months was still a member t months after joining: that step shows from t + 1 on.
     curve AS (
       SELECT *, coalesce(product(1 - d / at_risk) OVER before, 1) survival,
         coalesce(sum(d / nullif(at_risk * (at_risk - d), 0)) OVER before, 0) variance
       FROM step WINDOW before AS (PARTITION BY scope ORDER BY t ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING))
     SELECT school_id, t months_since_joining, at_risk, max(at_risk) OVER (PARTITION BY scope) at_risk_n, at_risk survival_n,
       CASE WHEN at_risk >= 5 THEN survival END survival,
       CASE WHEN at_risk < 5 THEN 'low' END survival_flag,
       CASE WHEN at_risk >= 5 THEN exp(ln(survival) - 1.959963984540054 * sqrt(variance)) END survival_lower,
       CASE WHEN at_risk >= 5 THEN least(1, exp(ln(survival) + 1.959963984540054 * sqrt(variance))) END survival_upper
     FROM curve JOIN scopes USING (scope)`,
  ],
  "networks-by-purpose": [
    `WITH own AS (SELECT scope, n.network_id, purpose FROM within JOIN networks n USING (network_id)),
     word AS (SELECT unnest(['placement', 'training', 'experience_exchange', 'partnership', 'other']) purpose)
     SELECT school_id, purpose, networks, n FROM (
       SELECT s.school_id, NULL::VARCHAR purpose, count(o.network_id) networks, networks AS n
       FROM scopes s LEFT JOIN own o USING (scope) WHERE s.network_id IS NULL GROUP BY scope, s.school_id
       UNION ALL
       SELECT s.school_id, w.purpose, CASE WHEN count(o.purpose) > 0 THEN count(o.network_id) FILTER (o.purpose = w.purpose) END,
         count(o.purpose)
       FROM scopes s CROSS JOIN word w LEFT JOIN own o USING (scope) WHERE s.network_id IS NULL
       GROUP BY scope, s.school_id, w.purpose)`,
  ],
};
