import type { TableName } from "./tables.js";
import type { VocabularyName } from "./vocabulary.js";

/**
 * What a value is before it is typed. A cleaner in loaders/tidy belongs to each.
 * `name`: short text that names something; `text`: free text (personal data are cut out of it);
 * `ref`: a school's own running number or key; `words`: several words of one vocabulary, joined by `|`.
 */
export type FieldType =
  | "name"
  | "text"
  | "ref"
  | "word"
  | "words"
  | "date"
  | "integer"
  | "number"
  | "boolean"
  | "cvr"
  | "industry"
  | "db03"
  | "employees"
  | "size_band"
  | "postcode"
  | "municipality"
  | "people"
  | "status"
  | "event"
  | "score"
  | "usefulness";

export interface Field {
  readonly type: FieldType;
  readonly vocabulary?: VocabularyName;
  /** the table and column that the value ends in; null where it only helps to find a row */
  readonly table: TableName | null;
  readonly column: string | null;
}

const field = (type: FieldType, table: TableName | null, column: string | null, vocabulary?: VocabularyName): Field =>
  vocabulary ? { type, table, column, vocabulary } : { type, table, column };

/**
 * Everything that a column of an export can be recognised as. A sheet usually mixes several: a list of members names
 * a network, an organisation and a membership.
 */
export const FIELDS = {
  "school.name": field("name", "schools", "name"),

  "network.ref": field("ref", null, null),
  "network.name": field("name", "networks", "name"),
  "network.purpose": field("word", "networks", "purpose", "purpose"),
  "network.description": field("text", "networks", "description"),
  "network.started_on": field("date", "networks", "started_on"),
  "network.ended_on": field("date", "networks", "ended_on"),

  "organisation.ref": field("ref", null, null),
  "organisation.name": field("name", "organisations", "name"),
  "organisation.cvr": field("cvr", "organisations", "cvr"),
  "organisation.kind": field("word", "organisations", "kind", "organisation_kind"),
  "organisation.industry_code": field("industry", "organisations", "industry_code"),
  "organisation.industry_text": field("text", "organisations", "industry_code"),
  "organisation.industry_db03": field("db03", null, null),
  "organisation.employees": field("employees", "organisations", "employees"),
  "organisation.size_band": field("size_band", "organisations", "size_band", "size_band"),
  "organisation.postcode": field("postcode", "organisations", "postcode"),
  "organisation.municipality_code": field("municipality", "organisations", "municipality_code"),
  "organisation.consent": field("boolean", "organisations", "consent"),
  /** who owns a firm as its name says (`v/ …`): tells firms of one name apart while they are linked, and goes nowhere */
  "organisation.owner": field("ref", null, null),
  /** when the row was last changed: decides where sources disagree */
  "organisation.updated_on": field("date", null, null),

  "membership.joined_on": field("date", "memberships", "joined_on"),
  "membership.left_on": field("date", "memberships", "left_on"),
  /** whether the row's day is the first or the last one, in a log of who joined and left */
  "membership.event": field("event", null, null),
  "membership.role": field("name", "memberships", "role"),

  "activity.ref": field("ref", null, null),
  "activity.title": field("name", "activities", "title"),
  "activity.kind": field("word", "activities", "kind", "activity_kind"),
  "activity.held_on": field("date", "activities", "held_on"),
  "activity.hours": field("number", "activities", "hours"),
  "activity.themes": field("words", "activity_themes", "theme", "theme"),

  "participation.people": field("people", "participations", "people"),
  /** whether somebody who was to come did */
  "participation.status": field("status", null, null),

  "expectation.respondent_group": field("word", "expectations", "respondent_group", "respondent_group"),
  "expectation.item": field("name", "expectations", "item"),
  "expectation.asked_on": field("date", "expectations", "asked_on"),
  "expectation.aspect": field("word", "expectations", "aspect", "aspect"),
  "expectation.score": field("score", "expectations", "score"),
  "expectation.mean": field("score", "expectations", "score"),
  "expectation.expected": field("score", "expectations", "score"),
  "expectation.experienced": field("score", "expectations", "score"),
  "expectation.respondents": field("integer", "expectations", "respondents"),

  "method.ref": field("ref", null, null),
  "method.name": field("name", "methods", "name"),
  "method.phase": field("word", "methods", "phase", "phase"),
  "method.description": field("text", "methods", "description"),

  "method_use.used_from": field("date", "method_uses", "used_from"),
  "method_use.used_to": field("date", "method_uses", "used_to"),
  "method_use.usefulness": field("usefulness", "method_uses", "usefulness"),
  "method_use.note": field("text", "method_uses", "note"),

  "outcome.kind": field("word", "outcomes", "kind", "outcome_kind"),
  "outcome.label": field("name", "outcomes", "label"),
  "outcome.recorded_on": field("date", "outcomes", "recorded_on"),
  "outcome.count": field("number", "outcomes", "count"),
  "outcome.target": field("number", "outcomes", "target"),
} as const satisfies Record<string, Field>;

export type FieldId = keyof typeof FIELDS;
