import type { Recomputations } from "./recomputation.js";

/** Answers in every scope and round that they belong to: the programme, the school, the network; the day, all rounds. */
const ASKED = `
  scoped AS (
    SELECT NULL::VARCHAR s, NULL::VARCHAR n, * FROM expectations
    UNION ALL SELECT school_id, NULL, * FROM expectations
    UNION ALL SELECT school_id, network_id, * FROM expectations WHERE network_id IS NOT NULL),
  asked AS (
    SELECT s, n, respondent_group g, item, asked_on, aspect, statistic, score, respondents FROM scoped WHERE asked_on IS NOT NULL
    UNION ALL SELECT s, n, respondent_group, item, NULL, aspect, statistic, score, respondents FROM scoped)`;

/** A mean without the number of its answers stands alone: it can't be added to others. */
const POOLED = `
  CASE WHEN count(*) = count(respondents) THEN sum(score * respondents) / sum(respondents) WHEN count(*) = 1 THEN any_value(score) END mean,
  CASE WHEN count(*) = count(respondents) THEN sum(respondents) END answers, bool_and(statistic = 'count') one_by_one`;

/** Van der Eijk's A of five frequencies f (a list): peeled into layers, each with its pattern's agreement. */
const LAYERS = `
  layer(id, f, weight, pattern) AS (
    SELECT id, f, 0::DOUBLE, NULL::INTEGER[] FROM counted
    UNION ALL
    SELECT id, list_transform(f, x -> CASE WHEN x > 0 THEN x - cut ELSE 0 END), cut * len(list_filter(f, x -> x > 0)),
      list_transform(f, x -> (x > 0)::INTEGER)
    FROM (SELECT id, f, list_min(list_filter(f, x -> x > 0)) cut FROM layer WHERE list_max(f) > 0)),
  -- TU: triples i < j < k of the pattern that are 110 or 011 (unimodal); TDU: those that are 101.
  scored AS (
    SELECT id, weight, list_sum(pattern) filled, pattern FROM layer WHERE pattern IS NOT NULL),
  triple AS (SELECT i, j, k FROM range(1, 6) a(i), range(1, 6) b(j), range(1, 6) c(k) WHERE i < j AND j < k),
  modal AS (
    SELECT id, weight, filled, pattern,
      count(*) FILTER (pattern[i] + pattern[k] = 1 AND pattern[j] = 1) tu,
      count(*) FILTER (pattern[i] = 1 AND pattern[k] = 1 AND pattern[j] = 0) tdu
    FROM scored CROSS JOIN triple GROUP BY id, weight, filled, pattern),
  agreed AS (
    SELECT id, sum(weight * CASE WHEN filled = 1 THEN 1 WHEN filled = 5 THEN 0
      ELSE ((5 - 2) * tu - (5 - 1) * tdu) / ((5 - 2) * (tu + tdu)) * (1 - (filled - 1) / (5 - 1)) END) / sum(weight) agreement
    FROM modal GROUP BY ALL)`;

/** Before and from the day on which a method was first used in a network. */
const TAKEN_UP = `taken AS (SELECT method_id, network_id, min(used_from) first_day FROM method_uses GROUP BY ALL HAVING count(*) = count(used_from)),
  half AS (FROM taken CROSS JOIN (SELECT unnest(['before', 'after']) before_or_after))`;

const COUNTED = `
  scoped AS (
    SELECT NULL::VARCHAR s, NULL::VARCHAR n, * FROM outcomes UNION ALL SELECT school_id, NULL, * FROM outcomes
    UNION ALL SELECT school_id, network_id, * FROM outcomes WHERE network_id IS NOT NULL)`;

export const EVALUATION: Recomputations = {
  expectations: [
    `WITH RECURSIVE ${ASKED},
     mean AS (
       SELECT s, n, g, item, asked_on, aspect, ${POOLED},
         [sum(CASE WHEN score = 1 THEN respondents ELSE 0 END), sum(CASE WHEN score = 2 THEN respondents ELSE 0 END),
          sum(CASE WHEN score = 3 THEN respondents ELSE 0 END), sum(CASE WHEN score = 4 THEN respondents ELSE 0 END),
          sum(CASE WHEN score = 5 THEN respondents ELSE 0 END)]::DOUBLE[] f
       FROM asked GROUP BY ALL),
     line AS (
       SELECT l.s, l.n, l.g, l.item, l.asked_on, a.mean expected, a.answers expected_n, b.mean experienced, b.answers experienced_n,
         CASE WHEN b.one_by_one IS NULL THEN a.f ELSE b.f END f, coalesce(b.one_by_one, a.one_by_one) one_by_one,
         CASE WHEN b.one_by_one IS NULL THEN a.answers ELSE b.answers END last_n,
         row_number() OVER () id
       FROM (SELECT DISTINCT s, n, g, item, asked_on FROM asked) l
       LEFT JOIN mean a ON a.aspect = 'expected' AND (a.s, a.n, a.g, a.item, a.asked_on) IS NOT DISTINCT FROM (l.s, l.n, l.g, l.item, l.asked_on)
       LEFT JOIN mean b ON b.aspect = 'experienced' AND (b.s, b.n, b.g, b.item, b.asked_on) IS NOT DISTINCT FROM (l.s, l.n, l.g, l.item, l.asked_on)),
     counted AS (SELECT id, f FROM line WHERE one_by_one), ${LAYERS}
     SELECT l.s school_id, l.n network_id, g respondent_group, item, asked_on,
       CASE WHEN coalesce(expected_n, 3) >= 3 THEN expected END expected_mean, expected_n expected_mean_n,
       CASE WHEN expected_n < 3 THEN 'low' WHEN expected IS NULL THEN 'x' END expected_mean_flag,
       CASE WHEN coalesce(experienced_n, 3) >= 3 THEN experienced END experienced_mean, experienced_n experienced_mean_n,
       CASE WHEN experienced_n < 3 THEN 'low' WHEN experienced IS NULL THEN 'x' END experienced_mean_flag,
       CASE WHEN expected_n IS NOT NULL AND experienced_n IS NOT NULL THEN least(expected_n, experienced_n) END gap_n,
       CASE WHEN coalesce(gap_n, 3) >= 3 THEN experienced - expected END gap,
       CASE WHEN gap_n < 3 THEN 'low' WHEN experienced - expected IS NULL THEN 'x' END gap_flag,
       last_n agreement_n, CASE WHEN agreement_n >= 3 THEN agreement END agreement,
       CASE WHEN agreement_n < 3 THEN 'low' WHEN agreement IS NULL THEN 'x' END agreement_flag
     FROM line l LEFT JOIN agreed USING (id)`,
  ],
  alignment: [
    `WITH ${ASKED},
     side AS (
       SELECT s, n, item, asked_on, aspect, g, ${POOLED},
         list_transform(range(1, 5), k -> list_sum(list_transform(list_filter(list({'score': score, 'respondents': respondents}), r -> r.score <= k), r -> r.respondents)) / answers) f
       FROM asked GROUP BY ALL)
     SELECT a.s school_id, a.n network_id, a.item, a.asked_on, a.aspect, CASE WHEN a.answers IS NOT NULL AND b.answers IS NOT NULL THEN least(a.answers, b.answers) END AS alignment_n, alignment_n AS distance_n,
       CASE WHEN alignment_n >= 3 AND a.one_by_one AND b.one_by_one THEN
         1 - list_sum(list_transform(range(1, 5), k -> abs(coalesce(a.f[k], 0) - coalesce(b.f[k], 0)))) / 4 END alignment,
       CASE WHEN alignment_n < 3 THEN 'low' WHEN NOT (a.one_by_one AND b.one_by_one) THEN 'x' END alignment_flag,
       CASE WHEN coalesce(alignment_n, 3) >= 3 THEN a.mean - b.mean END distance, CASE WHEN alignment_n < 3 THEN 'low' END distance_flag
     FROM side a JOIN side b ON a.g = 'school' AND b.g = 'company'
       AND (a.s, a.n, a.item, a.asked_on, a.aspect) IS NOT DISTINCT FROM (b.s, b.n, b.item, b.asked_on, b.aspect)
     WHERE a.mean IS NOT NULL AND b.mean IS NOT NULL`,
  ],
  methods: [
    `WITH used AS (SELECT method_id, network_id, purpose, usefulness FROM method_uses LEFT JOIN networks USING (network_id)),
     purposes AS (SELECT NULL::VARCHAR purpose UNION SELECT purpose FROM networks)
     SELECT m.method_id, p.purpose, count(DISTINCT network_id) networks, networks AS networks_n,
       avg(usefulness) usefulness_mean, count(usefulness) usefulness_mean_n,
       CASE WHEN networks = 0 THEN 'z' WHEN count(usefulness) = 0 THEN 'x' END usefulness_mean_flag
     FROM methods m CROSS JOIN purposes p LEFT JOIN used u ON u.method_id = m.method_id AND (p.purpose IS NULL OR u.purpose = p.purpose)
     GROUP BY m.method_id, p.purpose`,
  ],
  "method-uses": [
    `SELECT method_id, network_id, count(*) uses, count(*) uses_n, avg(usefulness) usefulness, count(usefulness) usefulness_n
     FROM method_uses GROUP BY ALL`,
  ],
  "method-before-after": [
    `WITH ${TAKEN_UP}
     SELECT method_id, h.network_id, before_or_after,
       (SELECT count(DISTINCT organisation_id) FROM stays t WHERE t.network_id = h.network_id) members_n,
       (SELECT nullif(count(DISTINCT organisation_id), 0) - count(DISTINCT organisation_id) +
         count(DISTINCT organisation_id) FILTER (CASE before_or_after WHEN 'before' THEN first_day - 1 ELSE last END BETWEEN since AND until)
        FROM stays t, period WHERE t.network_id = h.network_id) members,
       count(d.activity_id) participation_rate_n,
       count(*) FILTER (came) / nullif(participation_rate_n, 0) participation_rate
     FROM half h LEFT JOIN activities a ON a.network_id = h.network_id AND (a.held_on < first_day) = (before_or_after = 'before')
     LEFT JOIN due d ON d.activity_id = a.activity_id
     GROUP BY method_id, h.network_id, before_or_after, first_day`,
  ],
  outcomes: [
    `WITH ${COUNTED},
     monthly AS (
       SELECT s, n, kind, date_trunc('month', recorded_on)::DATE AS month, sum(count) total, count(count) counts,
         sum(target) goal, count(target) goals
       FROM scoped WHERE recorded_on IS NOT NULL GROUP BY s, n, kind, month)
     SELECT s school_id, n network_id, kind, month, total AS count, counts AS count_n,
       sum(total) OVER so_far cumulative, sum(counts) OVER so_far cumulative_n, goal AS target, goals target_n
     FROM monthly WINDOW so_far AS (PARTITION BY s, n, kind ORDER BY month)`,
  ],
  "outcomes-total": [
    `WITH ${COUNTED},
     size AS (
       SELECT s.*, (SELECT count(*) FROM members m WHERE m.scope = s.scope) members,
         (SELECT count(*) FROM activities a WHERE CASE WHEN s.network_id IS NOT NULL THEN a.network_id = s.network_id
           WHEN s.school_id IS NOT NULL THEN a.school_id = s.school_id ELSE true END) activities FROM scopes s)
     SELECT s school_id, n network_id, kind, sum(o.count) AS count, count(o.count) count_n, sum(target) AS target, count(target) target_n,
       sum(o.count) FILTER (target IS NOT NULL) / nullif(sum(target) FILTER (o.count IS NOT NULL), 0) attainment,
       count(*) FILTER (target IS NOT NULL AND o.count IS NOT NULL) attainment_n,
       sum(o.count) / nullif(members, 0) per_member, members per_member_n,
       sum(o.count) / nullif(activities, 0) per_activity, activities per_activity_n
     FROM scoped o JOIN size ON (size.school_id, size.network_id) IS NOT DISTINCT FROM (s, n)
     GROUP BY s, n, kind, members, activities`,
  ],
};
