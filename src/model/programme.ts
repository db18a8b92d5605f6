import type { Language, Text } from "./language.js";
import type { AccessibilityStatement, Contact } from "./statement.js";
import type { Day } from "./tables.js";

/** One school as programme.yaml lists it. */
export interface ProgrammeSchool {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  /** 3 digits, as text; null where programme.yaml doesn't say */
  readonly municipality: string | null;
}

/** programme.yaml, checked. */
export interface Programme {
  readonly title: Text;
  readonly period: { readonly from: Day; readonly to: Day };
  readonly language: Language;
  /** true where the data are invented: every page and every download then says so */
  readonly demo: boolean;
  /** counts below this are protected in the public edition */
  readonly smallest_count: number;
  readonly schools: readonly ProgrammeSchool[];
  /** what the publisher says of the site's accessibility, if anything */
  readonly accessibility_statement?: AccessibilityStatement;
  /** whom a reader can turn to */
  readonly contact?: Contact;
}
