/**
 * What all recomputations stand on, besides the fourteen tables and `period` (first, last):
 * `scopes` are the programme, each school and each network; `within` the networks of a scope; `stays` the memberships
 * with the days they reach over; `members` who was ever a member in a scope; `profiles` their attributes;
 * `listed` the scopes with networks of a school that has any membership on record (of the others nothing is known);
 * `held` the activities of a scope's networks; `due` the members on the day of each activity that has a day and
 * any attendance on record.
 */
export const GROUND: readonly string[] = [
  `CREATE TABLE scopes AS SELECT row_number() OVER () AS scope, * FROM (
     SELECT NULL::VARCHAR school_id, NULL::VARCHAR network_id
     UNION ALL SELECT school_id, NULL FROM schools
     UNION ALL SELECT school_id, network_id FROM networks)`,
  `CREATE TABLE within AS SELECT s.scope, n.network_id FROM scopes s JOIN networks n ON CASE
     WHEN s.network_id IS NOT NULL THEN n.network_id = s.network_id
     WHEN s.school_id IS NOT NULL THEN n.school_id = s.school_id ELSE true END`,
  `CREATE TABLE stays AS SELECT m.network_id, m.organisation_id, m.joined_on, m.left_on,
     coalesce(m.joined_on, n.started_on, DATE '-infinity') since, coalesce(m.left_on, DATE 'infinity') AS until
     FROM memberships m JOIN networks n USING (network_id)`,
  `CREATE TABLE members AS SELECT DISTINCT scope, organisation_id FROM within JOIN stays USING (network_id)`,
  `CREATE TABLE profiles AS SELECT scope, o.* FROM members JOIN organisations o USING (organisation_id)`,
  `CREATE TABLE silent AS SELECT network_id FROM networks n WHERE NOT EXISTS (
     FROM memberships m JOIN networks o USING (network_id)
     WHERE CASE WHEN n.school_id IS NULL THEN o.network_id = n.network_id ELSE o.school_id = n.school_id END)`,
  `CREATE TABLE listed AS SELECT DISTINCT scope FROM within ANTI JOIN silent USING (network_id)`,
  `CREATE TABLE held AS SELECT scope, a.activity_id, network_id, a.held_on FROM within JOIN activities a USING (network_id)`,
  `CREATE TABLE due AS SELECT DISTINCT a.activity_id, a.network_id, t.organisation_id, p.organisation_id IS NOT NULL came
     FROM (FROM activities SEMI JOIN participations USING (activity_id)) a
     JOIN stays t ON t.network_id = a.network_id AND a.held_on BETWEEN t.since AND t.until
     LEFT JOIN participations p ON p.activity_id = a.activity_id AND p.organisation_id = t.organisation_id`,
  `CREATE TABLE months AS SELECT month, last_day(month) ends FROM (
     SELECT unnest(generate_series(date_trunc('month', first), last, INTERVAL 1 MONTH))::DATE AS month FROM period)`,
];
