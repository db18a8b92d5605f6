import type { Recomputations } from "./recomputation.js";

/** Activities of each scope: a network's, a school's with its own, all with the joint ones. */
const HELD = `
  all_held AS (
    SELECT s.scope, s.school_id, s.network_id scope_network, a.* EXCLUDE (school_id, network_id) FROM scopes s JOIN activities a ON CASE
      WHEN s.network_id IS NOT NULL THEN a.network_id = s.network_id
      WHEN s.school_id IS NOT NULL THEN a.school_id = s.school_id ELSE true END)`;

/** What attendance adds up to: nothing where nothing was held, and not known where it was written down for none. */
const SUMS = `
  count(DISTINCT h.activity_id) activities, activities AS activities_n,
  CASE WHEN activities = 0 OR count(p.organisation_id) > 0 THEN count(DISTINCT p.organisation_id) END organisations,
  activities AS organisations_n,
  CASE WHEN activities = 0 OR count(p.people) > 0 THEN coalesce(sum(p.people), 0) END people, count(p.people) people_n`;

/** Whether the scope's networks have any attendance on record, and how often each member came to their activities. */
const TIMES = `
  recorded AS (SELECT DISTINCT scope FROM held JOIN participations USING (activity_id)),
  came AS (SELECT scope, p.organisation_id, activity_id FROM held JOIN participations p USING (activity_id)),
  times AS (SELECT m.scope, m.organisation_id, count(activity_id) times FROM members m
    LEFT JOIN came c ON c.scope = m.scope AND c.organisation_id = m.organisation_id GROUP BY ALL),
  sized AS (SELECT scope, count(*) n FROM members GROUP BY ALL)`;

/** Networks of which each who came to a joint activity was a member that day. */
const JOINT = `
  joint AS (SELECT * FROM activities WHERE school_id IS NULL AND network_id IS NULL),
  belongs AS (
    SELECT DISTINCT j.activity_id, p.organisation_id, t.network_id, n.school_id
    FROM joint j JOIN participations p USING (activity_id)
    JOIN stays t ON t.organisation_id = p.organisation_id AND j.held_on BETWEEN t.since AND t.until
    JOIN networks n ON n.network_id = t.network_id),
  place AS (SELECT activity_id, organisation_id, list(network_id) nets, list(school_id) owners FROM belongs GROUP BY ALL),
  met AS (
    SELECT a.activity_id, a.organisation_id a, b.organisation_id b, a.nets a_nets, b.nets b_nets,
      list_concat(a.owners, b.owners) owners
    FROM place a JOIN place b ON a.activity_id = b.activity_id AND a.organisation_id < b.organisation_id
    JOIN joint j ON j.activity_id = a.activity_id
    WHERE NOT list_has_any(a.nets, b.nets) AND NOT EXISTS (
      FROM participations p JOIN participations q USING (activity_id) JOIN activities e USING (activity_id)
      WHERE p.organisation_id = a.organisation_id AND q.organisation_id = b.organisation_id AND (
        e.held_on < j.held_on
        OR e.held_on = j.held_on AND e.activity_id < j.activity_id AND e.school_id IS NULL AND e.network_id IS NULL)))`;

export const ACTIVITY: Recomputations = {
  "activities-over-time": [
    `WITH ${HELD},
     kinds AS (SELECT NULL::VARCHAR kind UNION SELECT kind FROM activities)
     SELECT s.school_id, m.month, k.kind, ${SUMS}
     FROM scopes s CROSS JOIN months m CROSS JOIN kinds k
     LEFT JOIN all_held h ON h.scope = s.scope AND h.held_on BETWEEN m.month AND m.ends AND (k.kind IS NULL OR h.kind = k.kind)
     LEFT JOIN participations p ON p.activity_id = h.activity_id
     WHERE s.network_id IS NULL AND EXISTS (FROM activities) GROUP BY s.scope, s.school_id, m.month, k.kind`,
  ],
  "activity-totals": [
    `WITH ${HELD} SELECT s.school_id, s.network_id, ${SUMS}
     FROM scopes s LEFT JOIN all_held h USING (scope) LEFT JOIN participations p ON p.activity_id = h.activity_id
     WHERE EXISTS (FROM activities) GROUP BY s.scope, s.school_id, s.network_id`,
  ],
  "activity-timeline": [
    `SELECT h.activity_id, h.school_id, h.network_id, h.kind, h.held_on,
       nullif(count(organisation_id), 0) organisations, count(organisation_id) organisations_n,
       CASE WHEN count(people) > 0 THEN sum(people) END people, count(people) people_n
     FROM activities h LEFT JOIN participations USING (activity_id) GROUP BY ALL`,
  ],
  participation: [
    `WITH ${TIMES},
     rate AS (SELECT scope, count(*) n, count(*) FILTER (came) present FROM held JOIN due USING (activity_id, network_id) GROUP BY ALL),
     reach AS (SELECT scope, count(*) FILTER (times > 0) reached FROM times GROUP BY ALL),
     dated AS (SELECT scope, count(*) n FROM held SEMI JOIN participations USING (activity_id) WHERE held_on IS NOT NULL GROUP BY ALL),
     guest AS (
       SELECT scope, count(DISTINCT c.organisation_id) guests FROM held h JOIN participations c USING (activity_id)
       ANTI JOIN due d ON d.activity_id = c.activity_id AND d.organisation_id = c.organisation_id
       WHERE h.held_on IS NOT NULL GROUP BY ALL)
     SELECT school_id, network_id, CASE WHEN r.scope IS NOT NULL THEN present / rate.n END participation_rate,
       coalesce(rate.n, 0) participation_rate_n,
       CASE WHEN r.scope IS NOT NULL THEN reached / sized.n END reach, coalesce(sized.n, 0) reach_n,
       CASE WHEN dated.n > 0 THEN coalesce(guests, 0) END guests, coalesce(dated.n, 0) guests_n
     FROM scopes s LEFT JOIN recorded r USING (scope) LEFT JOIN rate USING (scope) LEFT JOIN reach USING (scope)
     LEFT JOIN guest USING (scope) LEFT JOIN dated USING (scope) LEFT JOIN sized USING (scope)`,
  ],
  "participation-by-activity": [
    `WITH d AS (
       SELECT activity_id, count(DISTINCT organisation_id) members,
         (SELECT count(*) FROM due WHERE due.activity_id = a.activity_id AND came) present
       FROM activities a JOIN stays t USING (network_id) WHERE held_on BETWEEN since AND until GROUP BY ALL),
     c AS (SELECT activity_id, count(*) organisations, count(people) known, sum(people) people FROM participations GROUP BY ALL)
     SELECT activity_id,
       CASE WHEN c.activity_id IS NULL THEN NULL WHEN a.network_id IS NULL THEN organisations
         WHEN held_on IS NOT NULL THEN coalesce(d.present, 0) END present,
       CASE WHEN a.network_id IS NOT NULL AND held_on IS NOT NULL THEN coalesce(d.members, 0) END present_n,
       CASE WHEN a.network_id IS NOT NULL AND held_on IS NOT NULL THEN coalesce(d.members, 0) END members,
       CASE WHEN a.network_id IS NULL THEN 'z' WHEN held_on IS NULL THEN 'x' END members_flag,
       CASE WHEN c.activity_id IS NOT NULL THEN d.present / d.members END rate,
       CASE WHEN a.network_id IS NULL THEN 'z' WHEN c.activity_id IS NULL OR coalesce(d.members, 0) = 0 THEN 'x' END rate_flag,
       CASE WHEN a.network_id IS NOT NULL AND held_on IS NOT NULL THEN coalesce(d.members, 0) END rate_n,
       CASE WHEN a.network_id IS NOT NULL AND held_on IS NOT NULL THEN organisations - coalesce(d.present, 0) END guests,
       CASE WHEN a.network_id IS NULL THEN 'z' WHEN held_on IS NULL OR c.activity_id IS NULL THEN 'x' END guests_flag,
       coalesce(organisations, 0) guests_n,
       CASE WHEN known > 0 THEN people END people, coalesce(known, 0) people_n
     FROM activities a LEFT JOIN c USING (activity_id) LEFT JOIN d USING (activity_id)`,
  ],
  "attendance-frequency": [
    `WITH ${TIMES},
     band AS (SELECT scope, CASE WHEN times < 2 THEN times::VARCHAR WHEN times < 5 THEN '2-4' ELSE '5+' END band, count(*) x
       FROM times GROUP BY ALL)
     SELECT school_id, network_id, w.times, coalesce(n, 0) n,
       CASE WHEN r.scope IS NOT NULL AND n > 0 THEN coalesce(x, 0) END organisations,
       CASE WHEN r.scope IS NOT NULL THEN coalesce(x, 0) / n END AS share
     FROM scopes s CROSS JOIN (SELECT unnest(['0', '1', '2-4', '5+']) times) w LEFT JOIN sized USING (scope)
     LEFT JOIN recorded r USING (scope) LEFT JOIN band b ON b.scope = s.scope AND b.band = w.times`,
  ],
  "attendance-concentration": [
    `WITH ${TIMES},
     mean AS (SELECT scope, avg(times) mean FROM times GROUP BY ALL),
     apart AS (SELECT a.scope, sum(abs(a.times - b.times)) apart FROM times a JOIN times b USING (scope) GROUP BY ALL)
     SELECT school_id, coalesce(n, 0) n, apart / nullif(2 * n * n * mean, 0) gini
     FROM scopes s LEFT JOIN sized USING (scope) LEFT JOIN mean USING (scope) LEFT JOIN apart USING (scope)
     WHERE network_id IS NULL`,
  ],
  lorenz: [
    `WITH ${TIMES},
     part AS (SELECT scope, times, count(*) members, sum(times) total FROM times GROUP BY ALL),
     curve AS (
       SELECT scope, row_number() OVER so_far step, sum(members) OVER so_far / sum(members) OVER whole share_of_members,
         sum(total) OVER so_far / nullif(sum(total) OVER whole, 0) share_of_participations
       FROM part WINDOW so_far AS (PARTITION BY scope ORDER BY times), whole AS (PARTITION BY scope))
     SELECT school_id, step, n, share_of_members, share_of_participations FROM (
       FROM curve WHERE share_of_participations IS NOT NULL
       UNION ALL SELECT DISTINCT scope, 0, 0, 0 FROM curve WHERE share_of_participations IS NOT NULL)
     JOIN scopes USING (scope) JOIN sized USING (scope) WHERE network_id IS NULL`,
  ],
  themes: [
    `WITH ${HELD},
     on_theme AS (SELECT h.*, theme FROM all_held h JOIN activity_themes USING (activity_id)),
     base AS (
       SELECT scope, kind, count(DISTINCT activity_id) n FROM (FROM on_theme UNION ALL SELECT * REPLACE (NULL AS kind) FROM on_theme) GROUP BY ALL),
     words AS (SELECT unnest(['continuing_training', 'recruitment', 'job_development', 'branding', 'placement', 'other']) theme WHERE EXISTS (FROM activity_themes)),
     kinds AS (SELECT NULL::VARCHAR kind UNION SELECT kind FROM activities JOIN activity_themes USING (activity_id))
     SELECT s.school_id, w.theme, k.kind, CASE WHEN any_value(t.scope) IS NOT NULL THEN count(DISTINCT h.activity_id) END activities, coalesce(n, 0) activities_n,
       CASE WHEN activities = 0 OR count(p.people) > 0 THEN coalesce(sum(p.people), 0) END people, count(p.people) people_n
     FROM scopes s LEFT JOIN (SELECT DISTINCT scope FROM on_theme) t USING (scope) CROSS JOIN words w CROSS JOIN kinds k
     LEFT JOIN base b ON b.scope = s.scope AND b.kind IS NOT DISTINCT FROM k.kind
     LEFT JOIN on_theme h ON h.scope = s.scope AND h.theme = w.theme AND (k.kind IS NULL OR h.kind = k.kind)
     LEFT JOIN participations p ON p.activity_id = h.activity_id
     WHERE s.network_id IS NULL GROUP BY s.scope, s.school_id, w.theme, k.kind, n`,
  ],
  "joint-activities": [
    `WITH ${JOINT},
     lines AS (
       SELECT j.activity_id, held_on, s.school_id, (SELECT count(*) FROM participations p WHERE p.activity_id = j.activity_id) n
       FROM joint j CROSS JOIN scopes s WHERE s.network_id IS NULL),
     who AS (SELECT p.*, coalesce(owners, []) owners FROM joint JOIN participations p USING (activity_id)
       LEFT JOIN place USING (activity_id, organisation_id))
     SELECT l.activity_id, l.school_id, n AS organisations_n,
       (SELECT count(people) FROM who w
         WHERE w.activity_id = l.activity_id AND (l.school_id IS NULL OR list_contains(w.owners, l.school_id))) people_n,
       (SELECT count(*) FROM who w
         WHERE w.activity_id = l.activity_id AND (l.school_id IS NULL OR list_contains(w.owners, l.school_id))) first_meetings_n,
       CASE WHEN n > 0 AND (l.school_id IS NULL OR held_on IS NOT NULL) THEN (SELECT count(*) FROM who w
         WHERE w.activity_id = l.activity_id AND (l.school_id IS NULL OR list_contains(w.owners, l.school_id))) END organisations,
       CASE WHEN n > 0 AND (l.school_id IS NULL OR held_on IS NOT NULL) THEN (SELECT CASE WHEN count(*) = 0 THEN 0 ELSE sum(people) END FROM who w
         WHERE w.activity_id = l.activity_id AND (l.school_id IS NULL OR list_contains(w.owners, l.school_id))) END people,
       CASE WHEN n > 0 AND held_on IS NOT NULL THEN (SELECT count(*) FROM met
         WHERE met.activity_id = l.activity_id AND (l.school_id IS NULL OR list_contains(met.owners, l.school_id))) END first_meetings
     FROM lines l`,
  ],
  "first-meetings": [
    `WITH ${JOINT},
     crossed AS (
       SELECT activity_id, a, b, x, unnest(b_nets) y FROM (SELECT activity_id, a, b, b_nets, unnest(a_nets) x FROM met))
     SELECT activity_id, least(x, y) network_id, greatest(x, y) other_network_id, count(*) first_meetings,
       (SELECT count(*) FROM participations p WHERE p.activity_id = c.activity_id) n
     FROM crossed c GROUP BY ALL`,
  ],
  "first-meeting-pairs": [
    `WITH ${JOINT},
     pair AS (SELECT DISTINCT activity_id, a, b FROM met)
     SELECT activity_id, a organisation_id, b other_organisation_id, 1 first_meetings FROM pair
     WHERE (SELECT count(*) FROM pair) <= 20000
     UNION ALL
     SELECT NULL, who, NULL, count(*) FROM (SELECT a who FROM pair UNION ALL SELECT b FROM pair) GROUP BY who`,
  ],
  "attendance-by-organisation": [
    `SELECT k.school_id, m.network_id, m.organisation_id, count(d.activity_id) n, CASE WHEN n > 0 THEN count(*) FILTER (came) END present,
       CASE WHEN n = 0 THEN 'z' END present_flag, present / nullif(n, 0) rate, CASE WHEN n = 0 THEN 'z' END rate_flag
     FROM (SELECT DISTINCT network_id, organisation_id FROM memberships) m JOIN networks k USING (network_id)
     LEFT JOIN due d ON d.network_id = m.network_id AND d.organisation_id = m.organisation_id
     WHERE m.network_id IN (SELECT network_id FROM activities JOIN participations USING (activity_id))
     GROUP BY ALL`,
  ],
};
