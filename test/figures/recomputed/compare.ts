import { MISSED } from "./industry.js";
import type { Recomputations } from "./recomputation.js";

/** What is compared: every scope, and every purpose with its networks together. */
const GROUPS = `
  grp AS (SELECT scope AS g, school_id, network_id, NULL::VARCHAR purpose FROM scopes
    UNION ALL SELECT 1000000 + row_number() OVER (), NULL, NULL, purpose FROM (SELECT DISTINCT purpose FROM networks WHERE purpose IS NOT NULL)),
  net AS (SELECT scope AS g, network_id FROM within
    UNION ALL SELECT g, n.network_id FROM grp JOIN networks n USING (purpose)),
  who AS (SELECT DISTINCT g, organisation_id FROM net JOIN memberships USING (network_id)),
  about AS (SELECT g, o.* FROM who JOIN organisations o USING (organisation_id)),
  listed_in AS (SELECT DISTINCT g FROM net ANTI JOIN silent USING (network_id)),
  act AS (SELECT g, activity_id, held_on FROM net JOIN activities USING (network_id)),
  recorded AS (SELECT DISTINCT g FROM act JOIN participations USING (activity_id)),
  invited AS (SELECT g, d.* FROM net JOIN due d USING (network_id)),
  times AS (SELECT w.g, w.organisation_id, count(p.activity_id) times FROM who w
    LEFT JOIN (SELECT g, activity_id, organisation_id FROM act JOIN participations USING (activity_id)) p
      ON p.g = w.g AND p.organisation_id = w.organisation_id GROUP BY ALL)`;

export const COMPARE: Recomputations = {
  comparison: [
    `WITH ${GROUPS},
     size AS (SELECT g, count(*) members FROM who GROUP BY ALL),
     day AS (
       SELECT g, count(DISTINCT organisation_id) FILTER (since <= last AND until >= last) active_at_end,
         count(DISTINCT organisation_id) FILTER (joined_on BETWEEN first AND last) joined,
         count(DISTINCT organisation_id) FILTER (left_on BETWEEN first AND last) "left"
       FROM net JOIN stays USING (network_id), period GROUP BY ALL),
     small AS (SELECT g, count(*) n, count(*) FILTER (size_band IN ('0-9', '10-49')) x FROM about WHERE size_band IS NOT NULL GROUP BY ALL),
     section AS (SELECT g, section, count(*) x FROM about WHERE section IS NOT NULL GROUP BY ALL),
     known AS (SELECT g, sum(x)::BIGINT n, count(*) sections FROM section GROUP BY ALL),
     least_of AS (
       SELECT greatest(5, min(n) FILTER (school_id IS NOT NULL AND network_id IS NULL)) schools,
         greatest(5, min(n) FILTER (network_id IS NOT NULL)) networks, greatest(5, min(n) FILTER (purpose IS NOT NULL)) purposes
       FROM known JOIN grp USING (g)),
     drawn AS (
       SELECT g, n, CASE WHEN network_id IS NOT NULL THEN networks WHEN purpose IS NOT NULL THEN purposes ELSE schools END m
       FROM known JOIN grp USING (g), least_of),
     diverse AS (
       SELECT g, any_value(m) m, exp(-sum(x / n * ln(x / n))) hill, sum(1 - ${MISSED("n", "x", "m")}) expected
       FROM section JOIN drawn USING (g) GROUP BY ALL),
     rate AS (SELECT g, count(*) n, count(*) FILTER (came) x FROM invited GROUP BY ALL),
     reach AS (SELECT g, count(*) n, count(*) FILTER (times > 0) x, avg(times) mean FROM times GROUP BY ALL),
     uneven AS (SELECT a.g, sum(abs(a.times - b.times)) apart FROM times a JOIN times b USING (g) GROUP BY ALL),
     spell AS (
       SELECT g, organisation_id, min(joined_on) since, max(until) AS until FROM net JOIN stays USING (network_id)
       GROUP BY ALL HAVING bool_and(joined_on IS NOT NULL)),
     followed AS (
       SELECT g, until <= last AS gone, datesub('month', since, least(until, last) + 1) AS months FROM spell, period WHERE since <= last),
     step AS (
       SELECT g, t, count(*) FILTER (months >= t) at_risk, count(*) FILTER (months = t AND gone) d
       FROM followed, range(0, 13) r(t) GROUP BY ALL HAVING at_risk > 0),
     kept AS (
       SELECT g, product(1 - d / at_risk) FILTER (t < 12) survival, sum(d / nullif(at_risk * (at_risk - d), 0)) FILTER (t < 12) variance,
         coalesce(any_value(at_risk) FILTER (t = 12), 0) at_risk FROM step GROUP BY ALL),
     own AS (SELECT grp.g, a.* FROM grp JOIN activities a ON CASE
       WHEN purpose IS NOT NULL THEN a.network_id IN (SELECT network_id FROM networks n WHERE n.purpose = grp.purpose)
       WHEN grp.network_id IS NOT NULL THEN a.network_id = grp.network_id
       WHEN grp.school_id IS NOT NULL THEN a.school_id = grp.school_id ELSE true END),
     acts AS (SELECT g, count(*) activities FROM own GROUP BY ALL),
     people AS (SELECT g, sum(people) people, count(people) known FROM own JOIN participations USING (activity_id) GROUP BY ALL),
     goal AS (
       SELECT grp.g, o.school_id, o.network_id, kind, sum(count) >= sum(target) reached FROM grp JOIN outcomes o ON CASE
         WHEN purpose IS NOT NULL THEN o.network_id IN (SELECT network_id FROM networks n WHERE n.purpose = grp.purpose)
         WHEN grp.network_id IS NOT NULL THEN o.network_id = grp.network_id
         WHEN grp.school_id IS NOT NULL THEN o.school_id = grp.school_id ELSE true END
       WHERE count IS NOT NULL AND target IS NOT NULL GROUP BY ALL),
     goals AS (SELECT g, count(*) n, count(*) FILTER (reached) x FROM goal GROUP BY ALL)
     SELECT school_id, network_id, purpose,
       CASE WHEN l.g IS NOT NULL THEN coalesce(members, 0) END members, coalesce(members, 0) members_n,
       CASE WHEN l.g IS NOT NULL THEN coalesce(active_at_end, 0) END active_at_end, coalesce(members, 0) active_at_end_n,
       CASE WHEN l.g IS NOT NULL THEN coalesce(joined, 0) END joined, coalesce(members, 0) joined_n,
       CASE WHEN l.g IS NOT NULL THEN coalesce("left", 0) END "left", coalesce(members, 0) left_n,
       small.x / small.n small, coalesce(small.n, 0) small_n,
       sections, coalesce(known.n, 0) sections_n, m rarefied_to, coalesce(known.n, 0) rarefied_to_n,
       CASE WHEN known.n >= m THEN expected END expected_sections, coalesce(known.n, 0) expected_sections_n,
       CASE WHEN known.n IS NULL THEN 'x' WHEN known.n < m THEN 'low' END expected_sections_flag,
       hill shannon_hill, coalesce(known.n, 0) shannon_hill_n,
       CASE WHEN r.g IS NOT NULL THEN rate.x / rate.n END participation_rate, coalesce(rate.n, 0) participation_rate_n,
       CASE WHEN r.g IS NOT NULL THEN reach.x / reach.n END reach, coalesce(reach.n, 0) reach_n,
       apart / nullif(2 * reach.n * reach.n * mean, 0) gini, coalesce(reach.n, 0) gini_n,
       CASE WHEN at_risk >= 5 THEN survival END retention_12, coalesce(at_risk, 0) retention_12_n,
       CASE WHEN at_risk IS NULL THEN 'x' WHEN at_risk < 5 THEN 'low' END retention_12_flag,
       CASE WHEN at_risk >= 5 THEN exp(ln(survival) - 1.959963984540054 * sqrt(variance)) END retention_12_lower,
       CASE WHEN at_risk >= 5 THEN least(1, exp(ln(survival) + 1.959963984540054 * sqrt(variance))) END retention_12_upper,
       CASE WHEN EXISTS (FROM activities) THEN coalesce(acts.activities, 0) END activities, coalesce(acts.activities, 0) activities_n,
       CASE WHEN NOT EXISTS (FROM activities) THEN NULL WHEN acts.activities IS NULL THEN 0 WHEN people.known > 0 THEN people END people, coalesce(people.known, 0) people_n,
       goals.x / goals.n targets_reached, coalesce(goals.n, 0) targets_reached_n
     FROM grp LEFT JOIN size USING (g) LEFT JOIN day USING (g) LEFT JOIN small USING (g) LEFT JOIN known USING (g)
     LEFT JOIN diverse USING (g) LEFT JOIN rate USING (g) LEFT JOIN reach USING (g) LEFT JOIN uneven USING (g)
     LEFT JOIN kept USING (g) LEFT JOIN acts USING (g) LEFT JOIN people USING (g) LEFT JOIN goals USING (g) LEFT JOIN recorded r USING (g)
     LEFT JOIN listed_in l USING (g)`,
  ],
  "comparison-units": [
    `WITH ${GROUPS}
     SELECT school_id, grp.network_id, purpose, w.organisation_id, section,
       count(d.activity_id) present_n, CASE WHEN present_n > 0 AND any_value(r.g) IS NOT NULL THEN count(*) FILTER (came) END present,
       CASE WHEN any_value(r.g) IS NULL THEN 'x' WHEN present_n = 0 THEN 'z' END present_flag,
       CASE WHEN any_value(r.g) IS NOT NULL THEN (any_value(t.times) > 0)::INTEGER END came,
       (any_value(size_band) IN ('0-9', '10-49'))::INTEGER small
     FROM grp JOIN who w USING (g) JOIN organisations o USING (organisation_id) LEFT JOIN recorded r USING (g)
     LEFT JOIN times t ON t.g = grp.g AND t.organisation_id = w.organisation_id
     LEFT JOIN invited d ON d.g = grp.g AND d.organisation_id = w.organisation_id
     WHERE grp.g > 1 GROUP BY grp.g, school_id, grp.network_id, purpose, w.organisation_id, section`,
  ],
  "purpose-members-over-time": [
    `WITH ${GROUPS}
     SELECT purpose, month, count(DISTINCT organisation_id) n,
       CASE WHEN known THEN count(DISTINCT organisation_id) FILTER (since <= ends AND until >= ends) END active
     FROM (SELECT *, g IN (FROM listed_in) known FROM grp) CROSS JOIN months
     LEFT JOIN net USING (g) LEFT JOIN stays t ON t.network_id = net.network_id
     WHERE purpose IS NOT NULL GROUP BY purpose, month, known`,
  ],
  "purpose-industry-sections": [
    `WITH ${GROUPS},
     own AS (SELECT g, section, count(*) x FROM about WHERE section IS NOT NULL GROUP BY ALL),
     base AS (SELECT g, sum(x)::BIGINT n FROM own GROUP BY ALL)
     SELECT purpose, e.section, coalesce(n, 0) n, CASE WHEN n > 0 THEN coalesce(x, 0) END members, coalesce(x, 0) / n AS share
     FROM grp CROSS JOIN (SELECT DISTINCT section FROM own) e LEFT JOIN base USING (g)
     LEFT JOIN own ON own.g = grp.g AND own.section = e.section WHERE purpose IS NOT NULL`,
  ],
};
