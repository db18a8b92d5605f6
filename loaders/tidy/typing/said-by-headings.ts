import type { FieldId } from "../../../src/model/fields.js";
import type { ProgrammeSchool } from "../../../src/model/programme.js";
import type { Cell } from "../../read/sheet.js";
import { dateInText } from "../recognise/columns/look.js";
import type { Block } from "../recognise/sheet/blocks.js";
import { aspectIn } from "../recognise/survey/aspect.js";
import { respondentOfQuestions, respondentTold } from "../recognise/survey/respondents.js";
import { courseTitles } from "./course-titles.js";

/** What the heading of a column says of all rows. */
export interface SaidByHeading {
  readonly field: FieldId;
  /** as it is written, or a word for the cleaner */
  readonly cell: string;
  /** an index into the view's columns */
  readonly column: number;
}

/**
 * What headings say of all rows: whether statements were expected or experienced, who answered, when results were counted,
 * whether courses were held.
 *
 * @param has whether a column, a shape or mapping.yaml gives a field
 * @param titled what the titles say; some headings go before them
 */
export function saidByHeadings(
  block: Block,
  has: (field: FieldId) => boolean,
  titled: ReadonlyMap<FieldId, Cell>,
  schools: readonly ProgrammeSchool[],
): readonly SaidByHeading[] {
  return [
    aspectOfItems(block, has, titled),
    respondentsAsked(block, has, titled, schools),
    dayOfCounts(block, has),
    titled.has("activity.kind") ? null : courseTitles(block, has),
  ].filter((said) => said !== null);
}

/**
 * Whether the heading of the items says that they were expected or experienced: `Udsagn (oplevet)` goes before what the
 * titles say, a bare `Oplevelse` only tells where they say nothing.
 */
function aspectOfItems(
  { found: { table, assignment, shape, headings }, region }: Block,
  has: (field: FieldId) => boolean,
  titled: ReadonlyMap<FieldId, Cell>,
): SaidByHeading | null {
  const field = "expectation.aspect";
  if (table !== "expectations" || has(field) || has("expectation.expected") || has("expectation.experienced"))
    return null;
  const named = shape?.rowField === "expectation.item" ? shape.rowNames : undefined;
  const column = assignment.fields.get("expectation.item") ?? named;
  const heading = column === undefined ? undefined : headings[column];
  const cell = heading === undefined ? null : aspectIn(heading.text);
  if (column === undefined || heading === undefined || cell === null) return null;
  const isQualified = heading.known?.kind === "field" && heading.known.certain;
  return !isQualified && titled.has(field) ? null : { field, cell, column: column + region.left };
}

/**
 * Who answered, by whom the questions are put to (`Hvilket netværk er din virksomhed med i?`, `Vores virksomhed får nye
 * kunder`): it goes before what the titles speak of, but not before a title that says who answered.
 */
function respondentsAsked(
  { found: { table, assignment, headings, looks }, region, around }: Block,
  has: (field: FieldId) => boolean,
  titled: ReadonlyMap<FieldId, Cell>,
  schools: readonly ProgrammeSchool[],
): SaidByHeading | null {
  const field = "expectation.respondent_group";
  if (table !== "expectations" || has(field)) return null;
  if (titled.has(field) && respondentTold(around, schools) !== null) return null;
  const item = assignment.fields.get("expectation.item");
  const questions = [
    ...headings.map(({ text }, column) => ({ text, column })),
    ...(item === undefined ? [] : looks[item]!.words.map((text) => ({ text, column: item }))),
  ];
  const asked = respondentOfQuestions(
    questions.map(({ text }) => text),
    schools,
  );
  return asked === null ? null : { field, cell: asked.word, column: questions[asked.index]!.column + region.left };
}

/** The day in the heading of the counts, which goes before any day of the titles: `Nået pr. 30-11-2010`. */
function dayOfCounts(
  { found: { table, assignment, shape, headings }, region }: Block,
  has: (field: FieldId) => boolean,
): SaidByHeading | null {
  const field = "outcome.recorded_on";
  const column = assignment.fields.get("outcome.count");
  if (table !== "outcomes" || shape !== null || column === undefined || has(field)) return null;
  const cell = dateInText(headings[column]!.text)?.date;
  return cell === undefined ? null : { field, cell, column: column + region.left };
}
