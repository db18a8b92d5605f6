import type { Recomputations } from "./recomputation.js";

/** Rows of each table with the schools that they belong to; the fields are all that may be empty. */
const OWNED: Readonly<Record<string, readonly [fields: string, owners: string]>> = {
  schools: ["name, short_name, municipality_code", "SELECT *, school_id AS owner FROM schools"],
  networks: ["name, purpose, description, started_on, ended_on", "SELECT *, school_id AS owner FROM networks"],
  organisations: [
    "name, cvr, kind, industry_code, division, section, employees, size_band, postcode, municipality_code, consent",
    `SELECT o.*, owner FROM organisations o JOIN (
       SELECT DISTINCT organisation_id, school_id AS owner FROM memberships JOIN networks USING (network_id)) USING (organisation_id)`,
  ],
  memberships: [
    "joined_on, left_on, role",
    "SELECT m.*, school_id AS owner FROM memberships m JOIN networks USING (network_id)",
  ],
  activities: ["kind, title, held_on, hours", "SELECT *, school_id AS owner FROM activities"],
  participations: [
    "people",
    "SELECT p.*, school_id AS owner FROM participations p JOIN activities USING (activity_id)",
  ],
  expectations: ["asked_on, respondents", "SELECT *, school_id AS owner FROM expectations"],
  methods: [
    "name, phase, description",
    `SELECT m.*, owner FROM methods m JOIN (
       SELECT DISTINCT method_id, school_id AS owner FROM method_uses JOIN networks USING (network_id)) USING (method_id)`,
  ],
  method_uses: [
    "used_from, used_to, usefulness, note",
    "SELECT u.*, school_id AS owner FROM method_uses u JOIN networks USING (network_id)",
  ],
  outcomes: ["label, recorded_on, count, target", "SELECT *, school_id AS owner FROM outcomes"],
};

const completeness = Object.entries(OWNED).flatMap(([table, [fields, owners]]) =>
  fields.split(", ").map(
    (field) => `
    SELECT NULL::VARCHAR school_id, '${table}' table_name, '${field}' column_name, count(*) n, count("${field}") filled FROM ${table} HAVING n > 0
    UNION ALL
    SELECT owner, '${table}', '${field}', count(*), count("${field}") FROM (${owners}) WHERE owner IS NOT NULL GROUP BY owner`,
  ),
);

export const QUALITY: Recomputations = {
  completeness: [`SELECT *, filled / n AS share FROM (${completeness.join(" UNION ALL ")})`],
  problems: [
    `WITH own AS (
       SELECT NULL::VARCHAR s, * FROM problems UNION ALL SELECT school_id, p.* FROM problems p JOIN schools ON file LIKE school_id || '/%'),
     scope AS (SELECT NULL::VARCHAR s UNION ALL SELECT school_id FROM schools),
     total AS (SELECT scope.s, count(problem_id) n FROM scope LEFT JOIN own ON own.s IS NOT DISTINCT FROM scope.s GROUP BY ALL)
     SELECT s school_id, NULL::VARCHAR severity, NULL::VARCHAR code, n problems, NULL::BIGINT n FROM total
     UNION ALL
     SELECT t.s, w.severity, NULL, count(problem_id), t.n FROM total t
     CROSS JOIN (SELECT unnest(['error', 'warning', 'note']) severity) w
     LEFT JOIN own ON own.s IS NOT DISTINCT FROM t.s AND own.severity = w.severity GROUP BY t.s, t.n, w.severity
     UNION ALL
     SELECT own.s, severity, code, count(*), any_value(n) FROM own JOIN total t ON t.s IS NOT DISTINCT FROM own.s GROUP BY ALL`,
  ],
  sources: [
    `SELECT s.school_id, source_id, rows_read, rows_loaded, rows_merged, rows_set_aside, rows_read n
     FROM sources LEFT JOIN schools s ON file LIKE s.school_id || '/%'`,
  ],
};
