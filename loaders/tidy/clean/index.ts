import { FIELDS, type Field, type FieldId, type FieldType } from "../../../src/model/fields.js";
import type { CleanCode } from "../../../src/model/problems/clean.js";
import type { ProblemFacts } from "../../../src/model/problems/problem.js";
import { inUse, writtenOut } from "../../read/column.js";
import type { Cell, Coded } from "../../read/sheet.js";
import { DateCell } from "../../read/sheet.js";
import type { Value } from "../tidied.js";
import { cleanPeople } from "./attendance.js";
import { type CleanContext, type Cleaned, type ColumnCleaner, drop, MISSING } from "./cleaned.js";
import { cleanCvrs } from "./cvr.js";
import { cleanDates } from "./date.js";
import { cleanEmployees, cleanSizeBands } from "./employees.js";
import { cleanDb03, cleanIndustries } from "./industry.js";
import { cleanMembershipEvents } from "./membership-event.js";
import { cleanRefs, cleanTexts } from "./names.js";
import { cleanNumbers } from "./number.js";
import { cleanMunicipalities, cleanPostcodes } from "./place.js";
import { cleanScores } from "./score.js";
import { cleanStatus } from "./status.js";
import { isError, isMissing } from "./text.js";
import { cleanWord, cleanWordLists } from "./word.js";
import { cleanYesNo } from "./yes-no.js";

export type { Attendance, AttendanceOptions } from "./attendance.js";
export { attendance, isAttendanceAnswer, isRemarkedAnswer, onesAreMarks } from "./attendance.js";
export type { CleanContext } from "./cleaned.js";
export { isCvr, isWrittenCvr } from "./cvr-digits.js";
export { isNoLastDay } from "./date.js";
export { isDate } from "./date-text.js";
export { sizeBand } from "./employees.js";
export { fold, tidyText } from "./fold.js";
export { isTradeTitle } from "./industry-title.js";
export { areInitials, initialsAreMarks } from "./initials.js";
export { membershipEvent } from "./membership-event.js";
export { isNobodysName } from "./nobodys-names.js";
export { arePersonNames } from "./person-names.js";
export { cutPersonalData, isOnlyContact } from "./personal.js";
export { municipalityOfPostcode } from "./place.js";
export { quotable } from "./quotable.js";
export { answerScores, isAnswerInWords, isAnyAnswer, isScoreAnswer } from "./score.js";
export { type Status, statusOf, wasToCome } from "./status.js";
export { isMissing } from "./text.js";
export { matchAbbreviation, matchWord } from "./word-match.js";

/** Something to be said about one cell of a column. */
export interface Doubt {
  /** index into the column's cells */
  readonly index: number;
  readonly code: CleanCode;
  /** for the message: `found` and `read` hold only what may be quoted */
  readonly facts: ProblemFacts;
}

/** A column of one field. */
export interface CleanedColumn {
  /** in the numbers of the cells that were cleaned */
  readonly coded: { readonly values: Value[]; readonly codes: Int32Array };
  /** a value per cell, written out whenever it is asked for */
  readonly values: Value[];
  /** in the order of the cells */
  readonly doubts: readonly Doubt[];
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
  status: cleanStatus,
  event: cleanMembershipEvents,
  score: cleanScores,
  usefulness: cleanScores,
};

/** Types of which a column tells something by how often it holds a value, as declared days do; of others by what it holds. */
const COUNTED: ReadonlySet<FieldType> = new Set(["score", "usefulness"]);

/**
 * Turns a column of cells into typed values of one field. The column as a whole decides what single cells leave open:
 * the order of day and month, the style of numbers, lost leading zeros.
 *
 * A value is text, a number or a boolean as the field's type says, a day is ISO text, missing is null. Two fields hold
 * more than one kind: `organisation.employees` gives a number, or a size band as text where only a range is known;
 * `participation.people` gives a number, 0 for those who stayed away, null for a mark or a blank. Industry codes come
 * at the resolution given: a section letter, or 2 to 6 digits.
 *
 * @param cells one by one, or by number
 * @returns one value per cell, and the doubts in the order of the cells; no value is dropped or guessed without one
 */
export function cleanColumn(
  field: FieldId,
  cells: readonly Cell[] | Coded<Cell>,
  context: CleanContext,
): CleanedColumn {
  const { values: different, codes } = "codes" in cells ? cells : codeCells(cells);
  const described: Field = FIELDS[field];
  const cleaner = field === "organisation.industry_text" ? cleanIndustries : CLEANERS[described.type];
  const isCounted = COUNTED.has(described.type) || different.some((cell) => cell instanceof DateCell);
  const used = inUse(different.length, codes);
  const evidence = Array.from(isCounted ? codes : used, (code) => different[code]!);
  const clean = cleaner(evidence, context, described, field);
  const cleaned: (Cleaned | undefined)[] = different.map(() => undefined);
  for (const code of used) cleaned[code] = cleanCell(different[code]!, clean, described.type);
  const coded = { values: cleaned.map((one) => one?.value ?? null), codes };
  return {
    coded,
    get values() {
      return writtenOut(coded);
    },
    doubts: used.some((code) => cleaned[code]!.remarks.length > 0) ? doubtsOf(codes, cleaned) : [],
  };
}

function doubtsOf(codes: Int32Array, cleaned: readonly (Cleaned | undefined)[]): Doubt[] {
  const doubts: Doubt[] = [];
  for (let index = 0; index < codes.length; index++) {
    for (const { code, facts } of cleaned[codes[index]!]!.remarks) doubts.push({ index, code, facts });
  }
  return doubts;
}

/** Numbers a column's cells; equal ones get the same number. */
export function codeCells(cells: readonly Cell[]): Coded<Cell> {
  const numbers = new Map<unknown, number>();
  const values: Cell[] = [];
  const codes = new Int32Array(cells.length);
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index]!;
    const key = typeof cell === "object" && cell instanceof DateCell ? `\u0000${cell.iso}` : cell;
    let number = numbers.get(key);
    if (number === undefined) {
      number = values.push(cell) - 1;
      numbers.set(key, number);
    }
    codes[index] = number;
  }
  return { values, codes };
}

function cleanCell(cell: Cell, clean: (cell: Cell) => Cleaned, type: FieldType): Cleaned {
  if (cell === null) return MISSING;
  if (isError(cell)) return drop("cell_error", "");
  if (typeof cell === "number" && !Number.isFinite(cell)) return drop("number_not_understood", "");
  // in a list of attendance a dash says that nobody came
  if (typeof cell === "string" && isMissing(cell) && (type !== "people" || cell.trim() === "")) return MISSING;
  return clean(cell);
}
