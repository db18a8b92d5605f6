import type { Recomputations } from "./recomputation.js";

const TIES = `
  tie AS (SELECT DISTINCT scope, network_id, organisation_id FROM within JOIN memberships USING (network_id)),
  one AS (SELECT scope, organisation_id, count(*) d FROM tie GROUP BY ALL),
  other AS (SELECT scope, network_id, count(organisation_id) d FROM within ANTI JOIN silent USING (network_id)
    LEFT JOIN tie USING (scope, network_id) GROUP BY ALL)`;

/** Ties of the whole programme: memberships, or participations where no membership is known. */
const NET = `
  edge AS (
    SELECT DISTINCT organisation_id AS organisation, network_id AS place, 'network' AS side, 'membership' AS tie FROM memberships
    UNION ALL
    SELECT organisation_id, activity_id, 'activity', 'participation' FROM participations
    WHERE NOT EXISTS (FROM memberships))`;

/** Largest betweenness that a node can have in a two-mode network (Borgatti & Everett 1997): `own` on its side, `far` on the other. */
const LARGEST = (own: string, far: string) => {
  const [s, t] = [`((${own} - 1) // ${far})`, `((${own} - 1) % ${far})`];
  return `((${far} * ${far} * (${s} + 1) * (${s} + 1) + ${far} * (${s} + 1) * (2 * ${t} - ${s} - 1) - ${t} * (2 * ${s} - ${t} + 3)) / 2)`;
};

export const NETWORK: Recomputations = {
  "network-overlap": [
    `WITH m AS (SELECT DISTINCT network_id, organisation_id FROM memberships),
     size AS (SELECT network_id, count(organisation_id) size FROM networks LEFT JOIN m USING (network_id) GROUP BY ALL),
     common AS (
       SELECT a.network_id, b.network_id other_network_id, count(*) x FROM m a JOIN m b USING (organisation_id) GROUP BY ALL)
     SELECT a.network_id, b.network_id other_network_id, a.size + b.size - coalesce(x, 0) n,
       CASE WHEN n > 0 THEN coalesce(x, 0) END shared, coalesce(x, 0) / nullif(n, 0) jaccard
     FROM size a JOIN size b ON a.network_id < b.network_id
     LEFT JOIN common c ON c.network_id = a.network_id AND c.other_network_id = b.network_id`,
  ],
  bridging: [
    `WITH reach AS (
       SELECT organisation_id, count(DISTINCT network_id) networks, count(DISTINCT school_id) schools
       FROM memberships JOIN networks USING (network_id) GROUP BY ALL)
     SELECT s.school_id, count(organisation_id) n,
       CASE WHEN n > 0 THEN count(*) FILTER (networks >= 2) END in_two_or_more_networks,
       CASE WHEN n > 0 THEN count(*) FILTER (schools >= 2) END in_two_or_more_schools
     FROM scopes s LEFT JOIN members USING (scope) LEFT JOIN reach USING (organisation_id)
     WHERE s.network_id IS NULL GROUP BY scope, s.school_id`,
  ],
  "network-structure": [
    `WITH RECURSIVE ${TIES},
     known AS (SELECT scope, network_id FROM within ANTI JOIN silent USING (network_id)),
     size AS (
       SELECT scope, count(organisation_id) links, count(DISTINCT organisation_id) n, count(DISTINCT network_id) m
       FROM known LEFT JOIN tie USING (scope, network_id) GROUP BY ALL),
     top AS (SELECT scope, sum(highest - d) spread FROM (SELECT scope, d, max(d) OVER (PARTITION BY scope) highest FROM one) GROUP BY ALL),
     low AS (SELECT scope, sum(highest - d) spread FROM (SELECT scope, d, max(d) OVER (PARTITION BY scope) highest FROM other) GROUP BY ALL),
     meeting AS (
       SELECT a.scope, count(*) k FROM tie a JOIN tie b ON a.scope = b.scope AND a.network_id = b.network_id
         AND a.organisation_id < b.organisation_id GROUP BY a.scope, a.organisation_id, b.organisation_id),
     cycles AS (SELECT scope, sum(k * (k - 1) / 2) c4 FROM meeting GROUP BY ALL),
     paths AS (
       SELECT tie.scope, sum((one.d - 1) * (other.d - 1)) l3 FROM tie
       JOIN one ON one.scope = tie.scope AND one.organisation_id = tie.organisation_id
       JOIN other ON other.scope = tie.scope AND other.network_id = tie.network_id GROUP BY ALL),
     near AS (
       SELECT DISTINCT a.scope, a.network_id u, b.network_id v FROM tie a JOIN tie b USING (scope, organisation_id)
       UNION SELECT scope, network_id, network_id FROM known),
     reach AS (
       SELECT scope, u, v FROM near UNION SELECT r.scope, r.u, n.v FROM reach r JOIN near n ON n.scope = r.scope AND n.u = r.v),
     parts AS (SELECT scope, count(DISTINCT least_one) parts FROM (SELECT scope, u, min(v) least_one FROM reach GROUP BY ALL) GROUP BY ALL)
     SELECT s.school_id, coalesce(size.n, 0) n, links / (size.n * m) two_mode_density,
       top.spread / nullif((size.n - 1) * (m - 1), 0) degree_centralisation_organisations,
       CASE WHEN size.n IS NULL THEN 'x' WHEN size.n < 2 OR m < 2 THEN 'z' END degree_centralisation_organisations_flag,
       low.spread / nullif((size.n - 1) * (m - 1), 0) degree_centralisation_networks,
       CASE WHEN size.n IS NULL THEN 'x' WHEN size.n < 2 OR m < 2 THEN 'z' END degree_centralisation_networks_flag,
       4 * coalesce(c4, 0) / nullif(l3, 0) robins_alexander_clustering,
       CASE WHEN size.n IS NULL THEN 'x' WHEN l3 = 0 THEN 'z' END robins_alexander_clustering_flag, parts components
     FROM scopes s LEFT JOIN size USING (scope) LEFT JOIN top USING (scope) LEFT JOIN low USING (scope)
     LEFT JOIN cycles USING (scope) LEFT JOIN paths USING (scope) LEFT JOIN parts USING (scope) WHERE s.network_id IS NULL`,
  ],
  "network-nodes": [
    `WITH RECURSIVE ${NET},
     arc AS (SELECT 'o' || organisation AS u, 'p' || place AS v FROM edge UNION ALL SELECT 'p' || place, 'o' || organisation FROM edge),
     node AS (SELECT u, count(*) degree FROM arc GROUP BY ALL),
     -- Shortest paths from s: a neighbour of a node at distance d is at d - 1 or d + 1, so the new ones are those not at d - 1.
     walk(s, t, d, paths, fresh) AS (
       SELECT u, u, 0, 1::DOUBLE, true FROM node
       UNION ALL (
         WITH front AS (FROM walk WHERE fresh)
         SELECT front.s, arc.v, front.d + 1, sum(front.paths), true FROM front JOIN arc ON arc.u = front.t
         ANTI JOIN (FROM walk WHERE NOT fresh) behind ON behind.s = front.s AND behind.t = arc.v
         GROUP BY front.s, arc.v, front.d
         UNION ALL SELECT s, t, d, paths, false FROM front)),
     pair AS (SELECT s, t, d, paths FROM walk WHERE fresh AND d > 0),
     between_all AS (
       SELECT a.t u, sum(a.paths * b.paths / whole.paths) b FROM pair a JOIN pair b ON b.s = a.t AND a.s < b.t
       JOIN pair whole ON whole.s = a.s AND whole.t = b.t AND whole.d = a.d + b.d GROUP BY ALL),
     place AS (
       SELECT network_id place, 'network' side, 'membership' tie FROM networks ANTI JOIN silent USING (network_id)
       UNION SELECT place, side, tie FROM edge),
     size AS (SELECT (SELECT count(DISTINCT organisation) FROM edge) n, (SELECT count(*) FROM place) m),
     whose AS (
       SELECT organisation AS organisation_id, any_value(coalesce(k.school_id, a.school_id)) school_id
       FROM edge LEFT JOIN networks k ON side = 'network' AND k.network_id = place
       LEFT JOIN activities a ON side = 'activity' AND a.activity_id = place
       GROUP BY ALL HAVING count(DISTINCT coalesce(k.school_id, a.school_id, '')) = 1)
     SELECT organisation node_id, 'organisation' side, tie, w.school_id, NULL::VARCHAR purpose, o.section,
       degree, m n, coalesce(b, 0) / nullif(${LARGEST("n", "m")}, 0) betweenness
     FROM (SELECT DISTINCT organisation, tie FROM edge) e JOIN node ON node.u = 'o' || organisation CROSS JOIN size
     LEFT JOIN between_all USING (u) LEFT JOIN whose w ON w.organisation_id = organisation
     JOIN organisations o ON o.organisation_id = organisation
     UNION ALL
     SELECT place, side, tie, coalesce(k.school_id, a.school_id), k.purpose, NULL, coalesce(degree, 0), n,
       coalesce(b, 0) / nullif(${LARGEST("m", "n")}, 0)
     FROM place LEFT JOIN node ON node.u = 'p' || place CROSS JOIN size
     LEFT JOIN between_all USING (u) LEFT JOIN activities a ON side = 'activity' AND a.activity_id = place
     LEFT JOIN networks k ON k.network_id = CASE side WHEN 'network' THEN place ELSE a.network_id END`,
  ],
  "network-edges": [
    `SELECT DISTINCT organisation_id AS "from", network_id AS "to", 'membership' AS tie,
       (SELECT count(*) FROM activities a WHERE a.network_id = m.network_id) n,
       (SELECT CASE WHEN count(*) > 0 THEN count(*) FILTER (p.organisation_id = m.organisation_id) END
        FROM activities a JOIN participations p USING (activity_id) WHERE a.network_id = m.network_id) times
     FROM memberships m
     UNION ALL
     SELECT organisation_id, activity_id, 'participation', 1, 1 FROM participations WHERE NOT EXISTS (FROM memberships)`,
  ],
};
