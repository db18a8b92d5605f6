import type { Cell } from "../../read/sheet.js";
import { DateCell } from "../../read/sheet.js";
import type { ColumnCleaner } from "./cleaned.js";
import { drop, kept, MISSING, noted } from "./cleaned.js";
import { fold } from "./fold.js";
import { writtenAmount } from "./number-text.js";
import { cellText, isError, isMissing } from "./text.js";

export interface Attendance {
  readonly came: boolean;
  /** null where only a mark says that they came */
  readonly people: number | null;
  /** what is to be said of how their number is written */
  readonly remark?: CountRemark;
}

type CountRemark = "number_by_words" | "number_approximate" | "number_remarked";

export interface AttendanceOptions {
  /** true where a 1 is a mark rather than one person: see `onesAreMarks` */
  readonly onesAreMarks?: boolean | undefined;
}

/** More people than any organisation sends to an activity. */
const MOST_PEOPLE = 2_000;
const DASH = /^\s*[-–—−.]+\s*$/;
const MARK = /^[xXvV×✓✔☑✅√●•■*+]+$/u;
/** `x (kom sent)`, `nej, men sendte materiale`: a remark without a number changes nothing. */
const REMARKED = /^([xX✓✔]|ja|nej|yes|no|afbud|syg|deltog|mødt)\s*(?:[,;:–-]\s*|\()([^\d()]{2,60})\)?$/iu;
const CAME = new Set(
  [
    "ja",
    "j",
    "yes",
    "y",
    "sand",
    "true",
    "deltog",
    "deltaget",
    "deltager",
    "har deltaget",
    "mødt",
    "mødte",
    "fremmødt",
    "tilstede",
    "til stede",
    "med",
    "var med",
    "ok",
    "kom",
    "present",
    "attended",
    "came",
    "participated",
  ].map(fold),
);
const STAYED = new Set(
  [
    "afbud",
    "afb",
    "meldt afbud",
    "meldte afbud",
    "framelding",
    "frameldt",
    "nej",
    "n",
    "no",
    "falsk",
    "false",
    "ikke mødt",
    "mødte ikke",
    "ikke mødt op",
    "ej mødt",
    "udeblev",
    "udeblevet",
    "udebleven",
    "ikke deltaget",
    "deltog ikke",
    "deltager ikke",
    "kom ikke",
    "ikke til stede",
    "ikke tilstede",
    "fravær",
    "fraværende",
    "syg",
    "sygdom",
    "ferie",
    "på ferie",
    "forhindret",
    "aflyst",
    "ikke inviteret",
    "ikke medlem",
    "absent",
    "did not attend",
    "not present",
    "cancelled",
    "sick",
    "ill",
    "apologies",
    "sent apologies",
    "no show",
    "declined",
    "excused",
    "ingen",
    "nul",
    "zero",
    "none",
  ].map(fold),
);
/** Whether a text is a word for having come or for having stayed away. */
export function isAttendanceAnswer(text: string): boolean {
  const folded = fold(text);
  return CAME.has(folded) || STAYED.has(folded);
}

/** Whether a text is such an answer or mark with a remark or a number of people beside it. */
export function isRemarkedAnswer(text: string): boolean {
  return (
    /^(?:x|ja|nej|afbud|syg|deltog|mødt|yes|no)[\s,;:(]/iu.test(text) &&
    text.length <= 70 &&
    attendance(text) !== undefined
  );
}

const NOBODY: Attendance = { came: false, people: null };

/**
 * Whether a 1 is a mark in this table: it is, where no cell of it holds a number above 1. Ask over all the cells of a
 * cross table, not column by column.
 */
export function onesAreMarks(cells: Iterable<Cell>): boolean {
  for (const cell of cells) {
    const number = typeof cell === "number" ? cell : typeof cell === "string" ? people(cell.trim())?.count : undefined;
    if (number !== undefined && number > 1) return false;
  }
  return true;
}

/**
 * What a cell of a cross table says: a mark (`x`, `✓`, `ja`, `deltog`) is somebody, a number is so many people; blank,
 * 0, `afbud` and the like are nobody.
 *
 * @returns undefined where the cell isn't understood: that needs a problem
 */
export function attendance(cell: Cell, { onesAreMarks = false }: AttendanceOptions = {}): Attendance | undefined {
  if (cell === null || cell === false) return NOBODY;
  if (cell === true) return { came: true, people: null };
  if (cell instanceof DateCell || isError(cell)) return undefined;
  const text = cellText(cell);
  if (text === "" || DASH.test(text)) return NOBODY;
  if (MARK.test(text)) return { came: true, people: null };
  const folded = fold(text);
  if (CAME.has(folded)) return { came: true, people: null };
  if (STAYED.has(folded) || /^(afbud|meldt afbud|syg) /.test(folded)) return NOBODY;
  const remarked = REMARKED.exec(text);
  if (remarked !== null && !STAYED.has(fold(remarked[2]!))) return attendance(remarked[1]!);
  const said = people(text);
  if (said === undefined) return undefined;
  const { count, remark } = said;
  if (!Number.isInteger(count) || count < 0 || count > MOST_PEOPLE) return undefined;
  if (count === 0) return NOBODY;
  const isMark = count === 1 && onesAreMarks && remark === undefined;
  return isMark ? { came: true, people: null } : { came: true, people: count, remark };
}

/** The number in `3`, `tre`, `ca. 3`, `3 pers.`, `x (3)`, `ja, 3`. */
function people(text: string): { count: number; remark?: CountRemark } | undefined {
  const bare = text.replace(/^(?:[xX✓✔]|ja|deltog)[ ,:]*\(?(\d+)\)?$|^(\d+) ?[xX]$/, "$1$2");
  const amount = writtenAmount(bare);
  if (!amount || amount.percent || amount.high !== amount.low) return undefined;
  const count = amount.low.value;
  if (amount.approximate) return { count, remark: "number_approximate" };
  if (amount.inWords) return { count, remark: "number_by_words" };
  return amount.remarked ? { count, remark: "number_remarked" } : { count };
}

/**
 * Numbers of people in a list of attendance: a number where one is given, 0 for those who stayed away (they give no
 * participation), null for a mark or a blank.
 */
export const cleanPeople: ColumnCleaner = () => (cell) => {
  if (typeof cell === "string" && isMissing(cell) && !DASH.test(cell)) return MISSING;
  const said = attendance(cell);
  if (!said) return drop("people_not_understood", cellText(cell));
  if (said.remark !== undefined) return noted(said.people, said.remark, cellText(cell));
  return kept(said.came ? said.people : 0);
};
