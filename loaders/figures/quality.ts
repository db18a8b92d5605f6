import type { Figure } from "../../src/model/figure.js";
import { TABLES, type TableName, type Tables } from "../../src/model/tables.js";
import { words } from "../../src/model/vocabulary.js";
import { grouped, type Indexed } from "./indexed.js";
import { KEYS_OFTEN_MISSING } from "./keys.js";
import { lines } from "./lines.js";

export function quality(indexed: Indexed): Figure[] {
  return [completeness(indexed), problems(indexed), sources(indexed)];
}

/** The tables of what the exports hold; the others are about the exports. */
const DATA = (Object.keys(TABLES) as TableName[]).filter(
  (name) => name !== "provenance" && name !== "sources" && name !== "problems",
);

const fieldsOf = (table: TableName): string[] => {
  const { key, columns }: { key: readonly string[]; columns: readonly { name: string }[] } = TABLES[table];
  return columns
    .map(({ name }) => name)
    .filter((name) => (!key.includes(name) || KEYS_OFTEN_MISSING.has(name)) && !/^(school|network)_id$/.test(name));
};

/** The schools that a row of each table belongs to. */
function schoolsOf(indexed: Indexed): { [T in TableName]?: (row: Tables[T][number]) => readonly (string | null)[] } {
  const network = (id: string | null) => (id === null ? null : (indexed.networks.get(id)?.school_id ?? null));
  const activity = (id: string) => indexed.activities.get(id)?.school_id ?? null;
  const usesOf = grouped(indexed.tables.method_uses, ({ method_id }) => method_id);
  return {
    schools: (row) => [row.school_id],
    networks: (row) => [row.school_id],
    organisations: (row) =>
      (indexed.staysOf.get(row.organisation_id) ?? []).map(({ network_id }) => network(network_id)),
    memberships: (row) => [network(row.network_id)],
    activities: (row) => [row.school_id],
    activity_themes: (row) => [activity(row.activity_id)],
    participations: (row) => [activity(row.activity_id)],
    expectations: (row) => [row.school_id],
    methods: (row) => (usesOf.get(row.method_id) ?? []).map(({ network_id }) => network(network_id)),
    method_uses: (row) => [network(row.network_id)],
    outcomes: (row) => [row.school_id],
  };
}

function completeness(indexed: Indexed): Figure {
  const out = lines("completeness");
  const belongs = schoolsOf(indexed);
  for (const table of DATA) {
    const rows: readonly object[] = indexed.tables[table];
    const schools = belongs[table] as (row: unknown) => readonly (string | null)[];
    const fields = fieldsOf(table);
    const tally = new Map<string | null, { rows: number; filled: number[] }>();
    for (const row of rows) {
      for (const school of new Set([null, ...schools(row)])) {
        const own = tally.get(school) ?? { rows: 0, filled: fields.map(() => 0) };
        tally.set(school, own);
        own.rows++;
        fields.forEach((field, i) => {
          const value: unknown = Reflect.get(row, field);
          if (value !== null && value !== undefined) own.filled[i]!++;
        });
      }
    }
    for (const { school_id } of indexed.wholes) {
      const own = tally.get(school_id);
      if (!own) continue;
      fields.forEach((column_name, i) => {
        const where = { school_id, table_name: table, column_name };
        out.add(where, "filled", own.filled[i], { n: own.rows });
        out.add(where, "share", own.filled[i]! / own.rows, { n: own.rows });
      });
    }
  }
  return out.done();
}

/** The school in whose folder a file lies. */
const folderOf = (file: string | null): string | null => file?.split("/")[0] ?? null;

function problems(indexed: Indexed): Figure {
  const out = lines("problems");
  const bySchool = grouped(indexed.tables.problems, ({ file }) => folderOf(file));
  for (const { school_id } of indexed.wholes) {
    const all = school_id === null ? indexed.tables.problems : (bySchool.get(school_id) ?? []);
    out.add({ school_id, severity: null, code: null }, "problems", all.length);
    for (const severity of words("severity")) {
      const own = all.filter((problem) => problem.severity === severity);
      out.add({ school_id, severity, code: null }, "problems", own.length, { n: all.length });
      for (const [code, of] of [...grouped(own, (problem) => problem.code)].sort(([a], [b]) => (a < b ? -1 : 1))) {
        out.add({ school_id, severity, code }, "problems", of.length, { n: all.length });
      }
    }
  }
  return out.done();
}

function sources(indexed: Indexed): Figure {
  const out = lines("sources");
  const schools = new Set(indexed.wholes.map(({ school_id }) => school_id));
  for (const source of indexed.tables.sources) {
    const folder = folderOf(source.file);
    const where = { school_id: schools.has(folder) ? folder : null, source_id: source.source_id };
    for (const measure of ["rows_read", "rows_loaded", "rows_merged", "rows_set_aside"] as const) {
      out.add(where, measure, source[measure], { n: source.rows_read });
    }
  }
  return out.done();
}
