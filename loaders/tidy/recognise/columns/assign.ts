import type { FieldId } from "../../../../src/model/fields.js";
import { guessHeading, type Heading } from "../header/heading.js";
import { asksForNetwork } from "../header/network-question.js";
import { textOf } from "../sheet/view.js";
import { agrees, agreesSurely } from "./agreement.js";
import { settleAmbiguous } from "./ambiguous-headings.js";
import { settleAnsweredOn } from "./answered-on.js";
import { Assigning, CERTAIN, GUESSED, LIKELY } from "./assigning.js";
import type { Assignment, ColumnRule } from "./assignment.js";
import { settleCertain } from "./certain-headings.js";
import { settleCounterparts } from "./counterparts.js";
import { allows, type FedTable } from "./evidence.js";
import { furtherColumns } from "./further-columns.js";
import { settleKnown } from "./known-values.js";
import { leftOver } from "./left-over.js";
import { loneDay } from "./lone-day.js";
import type { Look } from "./look.js";
import { settlePurposes } from "./network-purpose.js";
import { resultLabels } from "./result-labels.js";
import { tellsWhatHappened } from "./topics.js";
import { settleByForm } from "./value-forms.js";
import { saidByWords } from "./words-of-lists.js";

/** What is said of a table's columns besides their headings and values. */
export interface AssignOptions {
  /** columns that say something in another way, as those of a shape or of ticks do; none by default */
  readonly taken?: ReadonlySet<number>;
  /** what mapping.yaml says of columns; nothing by default */
  readonly rules?: ReadonlyMap<number, ColumnRule>;
  /** whether a title gives the rows their day; false by default */
  readonly dayAbove?: boolean;
}

/** Reads the columns as one kind of table: certain headings first, then those that the table decides, then the values. */
export function assign(
  table: FedTable,
  headings: readonly Heading[],
  looks: readonly Look[],
  { taken = new Set(), rules = new Map(), dayAbove = false }: AssignOptions = {},
): Assignment {
  const columns = new Assigning(table, headings, looks, taken, rules);
  const { fields, sure, guessed, byValues, byForm, byWords } = columns;
  // a questionnaire takes its columns of answers itself
  const isAnswer = (rule: ColumnRule, column: number) => rule.startsWith("expectation.") && taken.has(column);
  for (const [column, rule] of rules)
    if (rule !== "ignore" && columns.mayHold(rule) && !isAnswer(rule, column))
      columns.settle(rule, column, CERTAIN * 2);
  settleAnsweredOn(columns);
  settleCertain(columns);
  settlePurposes(columns);
  settleWhatHappened(columns);
  settleAmbiguous(columns);
  settleCounterparts(columns);
  settleKnown(columns);
  settleGuessed(columns);
  settleListed(columns);
  settleByForm(columns);
  asNumbers(fields, looks);
  settleUnheadedNames(columns);

  const isFree = (column: number) => columns.isFree(column);
  const label = table === "outcomes" ? resultLabels(headings, looks, { fields, sure }, isFree) : null;
  if (label !== null && columns.settle("outcome.label", label, GUESSED)) {
    guessed.add(label);
    if (fields.has("outcome.kind")) byForm.add(label);
  }
  const day = dayAbove ? null : loneDay(table, headings, looks, fields, isFree);
  if (day !== null && columns.settle(day.field, day.column, 0)) {
    guessed.add(day.column);
    byForm.add(day.column);
  }
  const free =
    sure.has("method.name") && (fields.size > 1 || taken.size > 0)
      ? leftOver(table, headings, looks, isFree, taken.size > 0)
      : null;
  const isSettled = free !== null && !fields.has(free.field) && columns.settle(free.field, free.column, GUESSED);
  const further = new Map(furtherColumns(fields, headings, looks, isFree));
  const inStead = columns.answeredOn.filter(isFree);
  if (inStead.length > 0) further.set("expectation.asked_on", inStead);
  const choices = networksToChoose(headings, fields.get("network.name"), isFree);
  if (choices.length > 0) further.set("network.name", choices);
  const left = isSettled ? free.column : null;
  const { misfits, weight } = columns;
  return { table, fields, sure, guessed, byValues, byForm, byWords, leftOver: left, further, misfits, weight };
}

/** The other columns of one question for the network, each below it with one that could be chosen. */
function networksToChoose(
  headings: readonly Heading[],
  own: number | undefined,
  isFree: (column: number) => boolean,
): readonly number[] {
  const question = own === undefined ? "" : textOf(headings[own]!.lines[0] ?? null);
  if (own === undefined || headings[own]!.lines.length < 2 || !asksForNetwork(question)) return [];
  return headings.flatMap(({ lines }, c) =>
    c !== own && isFree(c) && textOf(lines[0] ?? null) === question ? [c] : [],
  );
}

/** What each activity was about in words of its own is its title where nothing else is. */
function settleWhatHappened(columns: Assigning): void {
  const { table, headings, looks, fields } = columns;
  for (const column of columns.open())
    if (tellsWhatHappened(table, headings[column]!, looks[column]!) && !fields.has("activity.title"))
      columns.settle("activity.title", column, LIKELY);
}

/** Settles headings that nobody knows but that resemble known ones, where the values surely are of that kind. */
function settleGuessed(columns: Assigning): void {
  const { headings, looks, fields, guessed } = columns;
  for (const column of columns.free()) {
    const { known, text } = headings[column]!;
    const look = looks[column]!;
    const field = known === null && text !== "" ? guessHeading(text) : null;
    if (field === null || !columns.mayHold(field) || fields.has(field) || look.filled === 0) continue;
    if (!agrees(field, look) || !agreesSurely(field, look)) continue;
    if (columns.settle(field, column, GUESSED)) guessed.add(column);
  }
}

/** Settles columns of the words of a closed list, whatever heads them. */
function settleListed(columns: Assigning): void {
  const { table, headings, looks, fields, byWords } = columns;
  for (const column of columns.free()) {
    const field = fields.size === 0 ? null : saidByWords(table, headings[column]!, looks[column]!, fields);
    if (field !== null && columns.settle(field, column, 0)) byWords.add(column);
  }
}

/** Where companies have numbers and no names, a column without a heading may hold these. */
function settleUnheadedNames(columns: Assigning): void {
  const { table, headings, looks, fields, guessed } = columns;
  const isNameless = fields.has("organisation.cvr") && !fields.has("organisation.name");
  if (!isNameless || !allows(table, "organisation.name")) return;
  const column = columns.open().find((c) => headings[c]!.text === "" && isNames(looks[c]!));
  if (column !== undefined && columns.settle("organisation.name", column, GUESSED)) guessed.add(column);
}

/** `Størrelse` above exact numbers, some of them at least, tells how many are employed: the band follows from it. */
function asNumbers(fields: Map<FieldId, number>, looks: readonly Look[]): void {
  const column = fields.get("organisation.size_band");
  if (column === undefined || fields.has("organisation.employees")) return;
  const { number, words } = looks[column]!;
  // classes numbered from 1 have no larger numbers
  if (number < 0.3 || words.every((word) => /^[0-9]$/.test(word.trim()))) return;
  fields.delete("organisation.size_band");
  fields.set("organisation.employees", column);
}

/** Whether a column without a heading, beside the numbers of companies, can hold their names: a different text in each row. */
const isNames = (look: Look) =>
  look.filled > 0 && look.text >= 0.9 && look.personal === 0 && look.mark < 0.1 && look.distinct >= look.filled * 0.9;
