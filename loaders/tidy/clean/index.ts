import { FIELDS, type Field, type FieldId, type FieldType } from "../../../src/model/fields.js";
import type { CleanCode } from "../../../src/model/problems/clean.js";
import type { ProblemFacts } from "../../../src/model/problems/problem.js";
import type { Cell } from "../../read/sheet.js";
import { DateCell } from "../../read/sheet.js";
import type { Value } from "../tidied.js";
import { cleanPeople } from "./attendance.js";
import { type CleanContext, type Cleaned, type ColumnCleaner, drop, MISSING } from "./cleaned.js";
import { cleanCvrs } from "./cvr.js";
import { cleanDates } from "./date.js";
import { cleanEmployees, cleanSizeBands } from "./employees.js";
import { cleanDb03, cleanIndustries } from "./industry.js";
import { cleanRefs, cleanTexts } from "./names.js";
import { cleanNumbers } from "./number.js";
import { cleanMunicipalities, cleanPostcodes } from "./place.js";
import { cleanScores } from "./score.js";
import { isError, isMissing } from "./text.js";
import { cleanWord, cleanWordLists } from "./word.js";
import { cleanYesNo } from "./yes-no.js";

export type { Attendance, AttendanceOptions } from "./attendance.js";
export { attendance, onesAreMarks } from "./attendance.js";
export type { CleanContext } from "./cleaned.js";
export { sizeBand } from "./employees.js";
export { fold, tidyText } from "./fold.js";
export { areInitials, initialsAreMarks } from "./initials.js";
export { cutPersonalData } from "./personal.js";
export { municipalityOfPostcode } from "./place.js";
export { quotable } from "./quotable.js";
export { isMissing } from "./text.js";
export { matchWord } from "./word-match.js";

/** Something to be said about one cell of a column. */
export interface Doubt {
  /** index into the column's cells */
  readonly index: number;
  readonly code: CleanCode;
  /** for the message: `found` and `read` hold only what may be quoted */
  readonly facts: ProblemFacts;
}

const CLEANERS: Readonly<Record<FieldType, ColumnCleaner>> = {
  name: cleanTexts,
  text: cleanTexts,
  ref: cleanRefs,
  word: cleanWord,
  words: cleanWordLists,
  date: cleanDates,
  integer: cleanNumbers,
  number: cleanNumbers,
  boolean: cleanYesNo,
  cvr: cleanCvrs,
  industry: cleanIndustries,
  db03: cleanDb03,
  employees: cleanEmployees,
  size_band: cleanSizeBands,
  postcode: cleanPostcodes,
  municipality: cleanMunicipalities,
  people: cleanPeople,
  score: cleanScores,
  usefulness: cleanScores,
};

/**
 * Turns a column of cells into typed values of one field. The column as a whole decides what single cells leave open:
 * the order of day and month, the style of numbers, lost leading zeros.
 *
 * A value is text, a number or a boolean as the field's type says, a day is ISO text, missing is null. Two fields hold
 * more than one kind: `organisation.employees` gives a number, or a size band as text where only a range is known;
 * `participation.people` gives a number, 0 for those who stayed away, null for a mark or a blank. Industry codes come
 * at the resolution given: a section letter, or 2 to 6 digits.
 *
 * @returns one value per cell, and the doubts in the order of the cells; no value is dropped or guessed without one
 */
export function cleanColumn(
  field: FieldId,
  cells: readonly Cell[],
  context: CleanContext,
): { values: Value[]; doubts: Doubt[] } {
  const described: Field = FIELDS[field];
  const cleaner = field === "organisation.industry_text" ? cleanIndustries : CLEANERS[described.type];
  const clean = cleaner(cells, context, described, field);
  const seen = new Map<unknown, Cleaned>();
  const values: Value[] = new Array(cells.length);
  const doubts: Doubt[] = [];
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index]!;
    const key = typeof cell === "object" && cell instanceof DateCell ? `\u0000${cell.iso}` : cell;
    let cleaned = seen.get(key);
    if (cleaned === undefined) {
      cleaned = cleanCell(cell, clean, described.type);
      seen.set(key, cleaned);
    }
    values[index] = cleaned.value;
    if (cleaned.remarks.length === 0) continue;
    for (const { code, facts } of cleaned.remarks) doubts.push({ index, code, facts });
  }
  return { values, doubts };
}

function cleanCell(cell: Cell, clean: (cell: Cell) => Cleaned, type: FieldType): Cleaned {
  if (cell === null) return MISSING;
  if (isError(cell)) return drop("cell_error", "");
  if (typeof cell === "number" && !Number.isFinite(cell)) return drop("number_not_understood", "");
  // in a list of attendance a dash says that nobody came
  if (typeof cell === "string" && isMissing(cell) && (type !== "people" || cell.trim() === "")) return MISSING;
  return clean(cell);
}
