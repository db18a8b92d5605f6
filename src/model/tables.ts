import type {
  Action,
  ActivityKind,
  Aspect,
  OrganisationKind,
  OutcomeKind,
  Phase,
  Purpose,
  RespondentGroup,
  Severity,
  SizeBand,
  Statistic,
  Theme,
  VocabularyName,
} from "./vocabulary.js";

/** The five types that every Parquet reader gets right. DATE values are ISO text (`2009-03-02`) in memory. */
export type ColumnType = "VARCHAR" | "INTEGER" | "DOUBLE" | "DATE" | "BOOLEAN";

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** the closed list that the values come from, if there is one */
  readonly vocabulary?: VocabularyName;
}

export interface TableDescription {
  readonly key: readonly string[];
  readonly columns: readonly Column[];
}

const text = (name: string, vocabulary?: VocabularyName): Column =>
  vocabulary ? { name, type: "VARCHAR", vocabulary } : { name, type: "VARCHAR" };
const integer = (name: string): Column => ({ name, type: "INTEGER" });
const double = (name: string): Column => ({ name, type: "DOUBLE" });
const date = (name: string): Column => ({ name, type: "DATE" });
const flag = (name: string): Column => ({ name, type: "BOOLEAN" });

/** The fourteen tables: names, columns and keys are a contract with everybody who reads the Parquet files. */
export const TABLES = {
  schools: {
    key: ["school_id"],
    columns: [text("school_id"), text("name"), text("short_name"), text("municipality_code")],
  },
  networks: {
    key: ["network_id"],
    columns: [
      text("network_id"),
      text("school_id"),
      text("name"),
      text("purpose", "purpose"),
      text("description"),
      date("started_on"),
      date("ended_on"),
    ],
  },
  organisations: {
    key: ["organisation_id"],
    columns: [
      text("organisation_id"),
      text("name"),
      text("cvr"),
      text("kind", "organisation_kind"),
      text("industry_code"),
      text("division"),
      text("section"),
      integer("employees"),
      text("size_band", "size_band"),
      text("postcode"),
      text("municipality_code"),
      flag("consent"),
    ],
  },
  memberships: {
    key: ["network_id", "organisation_id", "joined_on"],
    columns: [text("network_id"), text("organisation_id"), date("joined_on"), date("left_on"), text("role")],
  },
  activities: {
    key: ["activity_id"],
    columns: [
      text("activity_id"),
      text("school_id"),
      text("network_id"),
      text("kind", "activity_kind"),
      text("title"),
      date("held_on"),
      double("hours"),
    ],
  },
  activity_themes: {
    key: ["activity_id", "theme"],
    columns: [text("activity_id"), text("theme", "theme")],
  },
  participations: {
    key: ["activity_id", "organisation_id"],
    columns: [text("activity_id"), text("organisation_id"), integer("people")],
  },
  expectations: {
    key: ["school_id", "network_id", "respondent_group", "item", "asked_on", "aspect", "statistic", "score"],
    columns: [
      text("school_id"),
      text("network_id"),
      text("respondent_group", "respondent_group"),
      text("item"),
      date("asked_on"),
      text("aspect", "aspect"),
      text("statistic", "statistic"),
      double("score"),
      integer("respondents"),
    ],
  },
  methods: {
    key: ["method_id"],
    columns: [text("method_id"), text("name"), text("phase", "phase"), text("description")],
  },
  method_uses: {
    key: ["method_id", "network_id", "used_from"],
    columns: [
      text("method_id"),
      text("network_id"),
      date("used_from"),
      date("used_to"),
      double("usefulness"),
      text("note"),
    ],
  },
  outcomes: {
    key: ["school_id", "network_id", "kind", "label", "recorded_on"],
    columns: [
      text("school_id"),
      text("network_id"),
      text("kind", "outcome_kind"),
      text("label"),
      date("recorded_on"),
      double("count"),
      double("target"),
    ],
  },
  provenance: {
    key: ["table_name", "row_id", "source_id", "source_row"],
    columns: [text("table_name"), text("row_id"), text("source_id"), integer("source_row")],
  },
  sources: {
    key: ["source_id"],
    columns: [
      text("source_id"),
      text("file"),
      text("sheet"),
      text("sha256"),
      text("table_name"),
      integer("rows_read"),
      integer("rows_loaded"),
      integer("rows_merged"),
      integer("rows_set_aside"),
    ],
  },
  problems: {
    key: ["problem_id"],
    columns: [
      text("problem_id"),
      text("severity", "severity"),
      text("code"),
      text("file"),
      text("sheet"),
      integer("source_row"),
      text("column_name"),
      text("cell"),
      text("message_da"),
      text("message_en"),
      text("action", "action"),
    ],
  },
} as const satisfies Record<string, TableDescription>;

export type TableName = keyof typeof TABLES;

/** A day as ISO text, `2009-03-02`. */
export type Day = string;

export interface School {
  school_id: string;
  name: string;
  short_name: string;
  municipality_code: string | null;
}
export interface Network {
  network_id: string;
  school_id: string | null;
  name: string;
  purpose: Purpose | null;
  description: string | null;
  started_on: Day | null;
  ended_on: Day | null;
}
export interface Organisation {
  organisation_id: string;
  name: string;
  cvr: string | null;
  kind: OrganisationKind | null;
  industry_code: string | null;
  division: string | null;
  section: string | null;
  employees: number | null;
  size_band: SizeBand | null;
  postcode: string | null;
  municipality_code: string | null;
  consent: boolean;
}
export interface Membership {
  network_id: string;
  organisation_id: string;
  joined_on: Day | null;
  left_on: Day | null;
  role: string | null;
}
export interface Activity {
  activity_id: string;
  school_id: string | null;
  network_id: string | null;
  kind: ActivityKind | null;
  title: string | null;
  held_on: Day | null;
  hours: number | null;
}
export interface ActivityTheme {
  activity_id: string;
  theme: Theme;
}
export interface Participation {
  activity_id: string;
  organisation_id: string;
  people: number | null;
}
export interface Expectation {
  school_id: string;
  network_id: string | null;
  respondent_group: RespondentGroup;
  item: string;
  asked_on: Day | null;
  aspect: Aspect;
  statistic: Statistic;
  score: number;
  respondents: number | null;
}
export interface Method {
  method_id: string;
  name: string;
  phase: Phase | null;
  description: string | null;
}
export interface MethodUse {
  method_id: string;
  network_id: string;
  used_from: Day | null;
  used_to: Day | null;
  usefulness: number | null;
  note: string | null;
}
export interface Outcome {
  school_id: string;
  network_id: string | null;
  kind: OutcomeKind;
  label: string | null;
  recorded_on: Day | null;
  count: number | null;
  target: number | null;
}
export interface Provenance {
  table_name: TableName;
  row_id: string;
  source_id: string;
  source_row: number;
}
export interface Source {
  source_id: string;
  file: string;
  sheet: string | null;
  sha256: string;
  table_name: TableName | null;
  rows_read: number;
  rows_loaded: number;
  rows_merged: number;
  rows_set_aside: number;
}
export interface Problem {
  problem_id: string;
  severity: Severity;
  code: string;
  file: string | null;
  sheet: string | null;
  source_row: number | null;
  column_name: string | null;
  cell: string | null;
  message_da: string;
  message_en: string;
  action: Action;
}

/** All tables of one programme in memory. */
export interface Tables {
  schools: School[];
  networks: Network[];
  organisations: Organisation[];
  memberships: Membership[];
  activities: Activity[];
  activity_themes: ActivityTheme[];
  participations: Participation[];
  expectations: Expectation[];
  methods: Method[];
  method_uses: MethodUse[];
  outcomes: Outcome[];
  provenance: Provenance[];
  sources: Source[];
  problems: Problem[];
}

/**
 * The text that names one row in `provenance.row_id`: the key's values joined by `|`, NULL as nothing,
 * `|` and `\` escaped by `\`.
 */
export function rowId(values: readonly (string | number | null)[]): string {
  return values.map((v) => (v === null ? "" : String(v).replace(/[\\|]/g, "\\$&"))).join("|");
}

/** The same text for a row of a table, by the table's key. */
export function rowIdOf(table: TableName, row: object): string {
  const values = row as Readonly<Record<string, string | number | null>>;
  return rowId(TABLES[table].key.map((column) => values[column] ?? null));
}
