import type { FieldId } from "../../../../src/model/fields.js";
import { headingKey } from "../../../../src/model/headings.js";
import { isScoreAnswer } from "../../clean/index.js";
import type { Heading } from "../header/heading.js";
import { isRunning } from "../header/numbered-rows.js";
import { shaped } from "./agreement.js";
import { type Assigning, CERTAIN } from "./assigning.js";
import { allows } from "./evidence.js";
import { isList } from "./known-values.js";
import type { Look } from "./look.js";
import { tellsWhatHappened } from "./topics.js";

/** Settles the columns whose headings mean one field only, wherever they stand. */
export function settleCertain(columns: Assigning): void {
  const { table, headings, looks, fields } = columns;
  for (const column of columns.open()) {
    const { known } = headings[column]!;
    const look = looks[column]!;
    if (known?.kind !== "field" || !known.certain || tellsWhatHappened(table, headings[column]!, look)) continue;
    const field = asLabel(known.fields[0]!, look);
    if (field === "organisation.name" && areCounts(look)) continue;
    if (field === "expectation.respondent_group" && areOfEach(look)) continue;
    if (field === "organisation.name" && isList(look)) {
      if (table === "activities") columns.settle(field, column, CERTAIN);
      else if (allows(table, field)) columns.misfits++;
      continue;
    }
    if (!columns.mayHold(field)) {
      columns.misfits++;
      continue;
    }
    if (isUnit(headings[column]!, look) || columns.settle(field, column, CERTAIN)) continue;
    if (fitsBetter(field, look, looks[fields.get(field)!]!)) fields.set(field, column);
  }
}

/** `P-nr.` above numbers of ten digits is no postcode but a production unit. */
const isUnit = ({ text }: Heading, look: Look) =>
  headingKey(text) === "pnr" && look.filled > 0 && shaped("organisation.postcode", look) === 0;

/** Of two columns that are called the same the one that holds what the field wants: `P-nr.` and `Postnr.` are one word. */
function fitsBetter(field: FieldId, own: Look, before: Look): boolean {
  if (field === "expectation.score")
    return scored(own) >= 0.8 && (scored(before) < 0.8 || (isRunning(before) && !isRunning(own)));
  const [mine, theirs] = [shaped(field, own), shaped(field, before)];
  return mine !== null && theirs !== null && theirs < 0.5 && mine > theirs;
}

/** How far a column holds answers, in numbers or in words. */
const scored = ({ scale, words }: Look) =>
  Math.max(scale, words.filter((word) => isScoreAnswer(word.trim())).length / Math.max(1, words.length));

/** `Respondent` above numbers tells one from the next, and not what they are. */
const areOfEach = ({ filled, distinct, number }: Look) =>
  number >= 0.8 && (distinct > FEW_CODES || distinct === filled);
const FEW_CODES = 4;

/** `Virksomheder` above nothing but numbers: how many there were, and not which. */
const areCounts = (look: Look) => look.filled > 1 && look.number > 0.9 && look.known.organisations === 0;

/** `Måltal` above words: what the goals are, and not how high. */
const asLabel = (field: FieldId, look: Look): FieldId =>
  field === "outcome.target" && look.filled > 1 && look.text >= 0.9 ? "outcome.label" : field;
