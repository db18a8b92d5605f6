import type { Language, Text } from "./language.js";
import type { AccessibilityStatement, Contact } from "./statement.js";
import type { Day, TableName } from "./tables.js";
import type { Flag, Phase } from "./vocabulary.js";

/** What a measure is counted in. */
export type Unit =
  | "organisations"
  | "networks"
  | "activities"
  | "people"
  | "members"
  | "guests"
  | "pairs"
  | "share"
  | "index"
  | "score"
  | "count"
  | "months"
  | "rows"
  | "problems"
  | "position";

export type DimensionType = "VARCHAR" | "INTEGER" | "DATE";

export interface Dimension {
  readonly id: string;
  readonly type: DimensionType;
  readonly label: Text;
}

export interface Measure {
  readonly id: string;
  readonly unit: Unit;
  readonly label: Text;
  /** true where lower and upper are given; `interval` in the description says to what they generalise */
  readonly interval?: boolean;
}

/** Where the rows behind a value stand: a table and the values its columns have there (null: IS NULL). */
export interface Trace {
  readonly table: TableName;
  readonly where: Readonly<Record<string, string | number | boolean | null>>;
  /** columns (days) that lie within these limits, both included; null leaves that end open, and a missing day lies there */
  readonly between?: Readonly<Record<string, readonly [from: string | null, to: string | null]>>;
  /** columns that have one of these values */
  readonly oneOf?: Readonly<Record<string, readonly string[]>>;
  /** columns of text that begin like this (a school's folder, say) */
  readonly startsWith?: Readonly<Record<string, string>>;
  /** rows whose `column` is found in the column of the same name of the rows that the inner trace leads to */
  readonly within?: readonly { readonly column: string; readonly trace: Trace }[];
  /** further rows that the value rests on: those that its divisor counts, say */
  readonly and?: readonly Trace[];
}

export type DimensionValue = string | number | null;
export type Dimensions = Readonly<Record<string, DimensionValue>>;

/** One line of a figure: its dimensions' values and one measure's. A DATE dimension is ISO text. */
export interface FigureRow {
  readonly dimensions: Dimensions;
  readonly measure: string;
  readonly value: number | null;
  readonly unit: Unit;
  /** the base; null where a base makes no sense */
  readonly n: number | null;
  /** null where the value stands */
  readonly flag: Flag | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** A figure described once: chart, table, download, sentence, definition and data package all come from this. */
export interface FigureDescription {
  readonly id: string;
  readonly title: Text;
  /** plain words: what is counted, who is in the base, what is left out, what lower and upper generalise to */
  readonly definition: Text;
  /** ids in src/model/definitions.ts of the measures used */
  readonly uses?: readonly string[];
  readonly dimensions: readonly Dimension[];
  readonly measures: readonly Measure[];
  /** the rows behind a measure of a line; without a measure those of the line: all months up to it for a running sum */
  readonly trace: (dimensions: Dimensions, measure?: string) => Trace;
}

/** A figure with its numbers. */
export interface Figure {
  readonly id: string;
  readonly rows: readonly FigureRow[];
}

/** How the names of schools and networks are found for the ids in a figure: `programme.json` beside the figures. */
export interface SiteProgramme {
  readonly title: Text;
  readonly period: { readonly from: Day; readonly to: Day };
  readonly language: Language;
  readonly demo: boolean;
  readonly edition: "internal" | "public";
  readonly smallest_count: number;
  readonly schools: readonly { readonly id: string; readonly name: string; readonly short: string }[];
  readonly networks: readonly {
    readonly id: string;
    readonly school_id: string | null;
    readonly name: string;
    readonly purpose: string | null;
    readonly started_on: Day | null;
    readonly ended_on: Day | null;
  }[];
  /** joint or not; titles are the schools' own words for the activity */
  readonly activities: readonly {
    readonly id: string;
    readonly school_id: string | null;
    readonly network_id: string | null;
    readonly kind: string | null;
    readonly title: string | null;
    readonly held_on: Day | null;
  }[];
  /** the collected methods, in the schools' own words */
  readonly methods: readonly {
    readonly id: string;
    readonly name: string;
    readonly phase: Phase | null;
    readonly description: string | null;
  }[];
  readonly sources: readonly {
    readonly file: string;
    readonly sheet: string | null;
    readonly table: string | null;
    readonly rows_read: number;
    readonly rows_set_aside: number;
    /** the first and the last day in the rows that it gave, null where they hold none; in the public edition the first of that month */
    readonly from: Day | null;
    readonly to: Day | null;
  }[];
  /**
   * What a dimension's values are called: labels.section.A, labels.division["01"], labels.municipality_code["259"],
   * labels.organisation_id[…] (internal edition only). Schools and networks stand above; words stand in VOCABULARY.
   */
  readonly labels: Readonly<Record<string, Readonly<Record<string, Text>>>>;
  /** the newest day on which anything in the data happened */
  readonly as_of: Day | null;
  readonly accessibility_statement?: AccessibilityStatement;
  readonly contact?: Contact;
}
