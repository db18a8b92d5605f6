import type { FieldId } from "../../../../src/model/fields.js";
import { attendance, isNobodysName } from "../../clean/index.js";
import { agrees } from "../columns/agreement.js";
import { isActivityTitle, type Knowledge, NOTHING_KNOWN } from "../columns/knowledge.js";
import { isCompanyName, isDateText, type Look } from "../columns/look.js";
import { isOrganisation } from "../columns/organisation-lists.js";
import { rowNames } from "../columns/row-names.js";
import type { Heading } from "../header/heading.js";
import {
  isAttendance,
  isDated,
  isFree,
  type Shape,
  type Surroundings,
  said,
  speaksOfAttendance,
  yearAround,
} from "../shapes/shape.js";
import { textOf } from "../sheet/view.js";
import { isKindOfMeeting } from "../titles/meetings.js";
import { isSignedUp } from "./attendance-words.js";

/** A column that a table of attendance may have for a meeting, or for an organisation. */
interface Candidate {
  readonly column: number;
  readonly heading: Heading;
  readonly look: Look;
  readonly date: "day" | "month" | null;
}

/**
 * An attendance table: organisations × activities, or the other way round. Which way is told by what the two sides are:
 * days above the columns make meetings of them; a column of meetings' titles or days makes organisations of columns that
 * are headed as companies are called, or that titles say are attended.
 *
 * @param labelled whether words beside the header's rows say what stands across
 * @param known what the school's other sheets name
 */
export function attendanceShape(
  headings: readonly Heading[],
  looks: readonly Look[],
  around: Surroundings,
  rowsAre: "organisations" | "activities" | null,
  labelled = false,
  known: Knowledge = NOTHING_KNOWN,
): Shape | null {
  if (isOfAbsence(around) && !looks.some(({ words }) => words.some(isApology))) return null;
  const spoken = isAttendance(around);
  const all = candidates(headings, looks, yearAround(around));
  const taken = new Set(all.map(({ column }) => column));
  const names = rowNames(headings, looks, taken);
  if (rowsAre !== null) {
    if (all.length === 0 || names === null) return null;
    const across = rowsAre === "organisations" ? "activities" : "organisations";
    return { kind: "attendance", across, columns: [...taken], rowNames: names.column, weight: 3 + all.length };
  }
  if (all.length === 0) return null;
  const columnsOf = (field: FieldId) =>
    [...headings.keys()].filter((c) => {
      const { known } = headings[c]!;
      const isCalledSo = !taken.has(c) && known?.kind === "field" && known.fields.includes(field);
      return isCalledSo && (known.certain || agrees(field, looks[c]!));
    });
  const identity = (field: FieldId) => columnsOf(field).length > 0;
  const organisations = identity("organisation.name") || identity("organisation.cvr") || identity("organisation.ref");
  if (identity("activity.title") || identity("activity.held_on")) {
    const firms = firmsAcross(all, known);
    if (firms !== null) return firms;
    if (!organisations) return organisationsAcross(all, spoken);
  }
  if (all.every(({ date }) => date === null) && saysWhoCameWhere(columnsOf)) return null;
  const meetings = meetingsAmong(all);
  const n = meetings.length;
  const columns = meetings.map(({ column }) => column);
  const dated = meetings.filter(({ date }) => date !== null).length;
  const days = meetings.filter(({ date }) => date === "day").length;
  const lettered = meetings.filter(({ look }) => look.letterMark + look.initials > 0).length;
  const listed = meetings.filter(({ heading }) => isListed(heading, known)).length;
  const called = meetings.filter(({ heading }) => isKindOfMeeting(heading.text)).length;
  // a list elsewhere gives the titles their days, and no day stands below them
  const areListed =
    listed >= 2 && listed === n && meetings.every(({ look }) => look.date === 0) && !identity("membership.joined_on");
  const sure =
    areListed ||
    (days >= 1 && days >= n / 2 && (n >= 2 || lettered > 0 || spoken)) ||
    (dated >= 1 && dated >= n / 2 && (lettered > 0 || spoken)) ||
    (n >= 2 && lettered >= n / 2 && spoken) ||
    (n >= 3 && lettered >= n / 2 && called >= n / 2 && !identity("membership.joined_on")) ||
    (n >= 2 && called >= n / 2 && spoken && around.titles.some((title) => OF_PERSONS.test(title)));
  if (!sure) return null;
  if (organisations)
    return { kind: "attendance", across: "activities", columns, weight: (areListed ? 4 : 2) + n * 0.5 };
  const headed = headings.some(({ known }) => known !== null);
  const named = names === null ? undefined : looks[names.column];
  if (
    !headed &&
    named !== undefined &&
    !areFirms(named) &&
    (!(spoken || labelled) || (mayBePersons(named) && !said(around, OF_PERSONS)))
  )
    return null;
  if (names === null || names.persons || days < n / 2 || n < 2 || !(spoken || labelled || lettered >= n / 2))
    return null;
  const weight = (labelled ? 3 : 1) + n * 0.5;
  return { kind: "attendance", across: "activities", columns, rowNames: names.column, weight };
}

/** Whether a heading is the title of an activity that another list gives its day. */
const isListed = ({ lines }: Heading, known: Knowledge) => lines.some((line) => isActivityTitle(textOf(line), known));

/** Whether each row names an activity, its day and one who came, so that no column beside them is a meeting. */
function saysWhoCameWhere(columnsOf: (field: FieldId) => readonly number[]): boolean {
  const days = columnsOf("activity.held_on");
  const firms = columnsOf("organisation.name");
  const titles = columnsOf("activity.title").filter(
    (c) => !days.includes(c) && (firms.length > 1 || !firms.includes(c)),
  );
  return days.length > 0 && firms.length > 0 && titles.length > 0;
}

/** The share of a column's cells that are marks, or for a day between two meetings. */
const MARKS = 0.85;
const SPARSE = 0.5;

/** Columns of marks, numbers of people or initials below a heading that says nothing of the row. */
function candidates(headings: readonly Heading[], looks: readonly Look[], year: string | null): Candidate[] {
  const marked = (column: number, most: number): Candidate[] => {
    const heading = headings[column];
    const look = looks[column];
    if (heading === undefined || look === undefined) return [];
    const date = isDated(heading, year);
    if (heading.lines.some((line) => isSignedUp(textOf(line)))) return [];
    if (heading.text === "" || isOfRow(heading, look, date === "day") || (date === null && !isFree(heading))) return [];
    const filled = look.filled > 0 ? look.mark + look.initials >= most : date !== null;
    if (!filled || (look.number > 0.95 && look.distinct > 20)) return [];
    return [{ column, heading, look, date }];
  };
  const isMeeting = (column: number) => marked(column, MARKS).some(({ date }) => date === "day");
  return headings.flatMap((_, column) => {
    const own = marked(column, MARKS);
    // in a sparse column one remark weighs much: its day between two meetings says that it is one
    if (own.length > 0 || !isMeeting(column - 1) || !isMeeting(column + 1)) return own;
    return marked(column, SPARSE).filter(({ date }) => date === "day");
  });
}

/**
 * Whether a heading surely says something of the row, so that no day above it makes a meeting of its column. A word for
 * persons (`Elever`) above nothing but marks, with a day of its own, is what a meeting was about.
 */
function isOfRow({ known }: Heading, look: Look, hasDay: boolean): boolean {
  if (known === null || known.kind === "unused") return false;
  if (known.kind === "personal" && hasDay && look.mark >= 0.95) return false;
  if (known.kind !== "field") return true;
  const field = known.fields[0]!;
  return known.certain && /^(organisation|membership|school)\./.test(field) && agrees(field, look);
}

/**
 * The columns that are meetings. Where most have a day, one without is a meeting only if its title stands in a row of
 * titles, or says that it is one; initials say who came only where there is a day.
 */
function meetingsAmong(all: readonly Candidate[]): Candidate[] {
  const dated = all.filter(({ date }) => date !== null);
  const named = all.filter(({ date, look }) => date !== null || look.initials === 0);
  if (dated.length === 0 || dated.length * 2 < all.length) return named;
  const titles = new Set(
    dated.flatMap(({ heading }) => heading.lines.flatMap((line, i) => (isTitle(line) ? [i] : []))),
  );
  return named.filter(
    ({ date, heading }) =>
      date !== null || isKindOfMeeting(heading.text) || heading.lines.some((line, i) => titles.has(i) && isTitle(line)),
  );
}

function isTitle(line: Heading["lines"][number]): boolean {
  return typeof line === "string" && textOf(line) !== "" && !isDateText(textOf(line));
}

/** Meetings down: the columns are organisations where they are called so, or where something says that they came. */
function organisationsAcross(all: readonly Candidate[], spoken: boolean): Shape | null {
  if (all.some(({ date }) => date !== null)) return null;
  const columns = all.filter(({ heading }) => heading.known === null && !isNobodysName(heading.text));
  const n = columns.length;
  const under = isUnderAttendance(columns.map(({ heading }) => heading));
  const companies = columns.filter(({ heading }) => isCompanyName(heading.text)).length;
  // `afbud` stands in a column of somebody who might have come
  const answered = columns.filter(({ look }) => look.words.some(isApology)).length * 2 >= n;
  if (n < 2 || (companies * 4 < n && !spoken && !under && !answered)) return null;
  if (columns.every(({ look }) => look.letterMark + look.initials === 0) && !under && !spoken) return null;
  return {
    kind: "attendance",
    across: "organisations",
    columns: columns.map(({ column }) => column),
    weight: 2 + n * 0.5,
  };
}

/**
 * Meetings down where half or more of the columns can only be organisations: then the others are some as well, whatever
 * stands in them; but a column of initials alone is one only where initials stand below the organisations too.
 */
function firmsAcross(all: readonly Candidate[], known: Knowledge): Shape | null {
  const free = all.filter(
    ({ heading, date }) => heading.known === null && date === null && !isNobodysName(heading.text),
  );
  const firms = free.filter(({ heading }) => isOrganisation(heading.text, known));
  const initialled = ({ look }: Candidate) => look.initials >= 0.85;
  const byInitials = firms.filter(initialled).length * 2 >= firms.length;
  const columns = free.filter((one) => byInitials || !initialled(one) || firms.includes(one));
  // a single firm is one of those who came where nothing but marks stand below it
  const isAlone = columns.length === 1 && columns.every(({ look }) => look.letterMark >= MARKS);
  if ((firms.length < 2 && !isAlone) || firms.length * 2 < columns.length) return null;
  return {
    kind: "attendance",
    across: "organisations",
    columns: columns.map(({ column }) => column),
    weight: 4 + columns.length,
  };
}

/** Texts that other sheets know as organisations, or that are called as companies are. */
function areFirms({ known, company }: Look): boolean {
  return known.organisations >= 0.3 || company >= 0.25;
}

/** Says that numbers of persons stand in the columns: then the rows are what they came from. */
const OF_PERSONS =
  /antal (?:personer|deltagere|medarbejdere|fremmødte|mødte|folk|elever)|(?:deltager|person)antal|numbers? of (?:people|persons|participants|staff|employees)/iu;

/** Half the texts or more are two or three words as persons' names are: without a heading they may be just that. */
function mayBePersons({ words }: Look): boolean {
  return (
    words.filter((text) => /^\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){1,3}$/u.test(text)).length * 2 >= words.length
  );
}

/** Whether titles, sheet or file speak of those who stayed away, and not of those who came: there an `x` is no attendance. */
function isOfAbsence(around: Surroundings): boolean {
  return said(around, /(?<!\p{L})afbud|fravær|(?<!\p{L})absen[ct]|apologies/iu) && !isAttendance(around);
}

function isApology(text: string): boolean {
  return /\p{L}{2}/u.test(text) && !/^(?:nej|no|aflyst|cancelled)$/i.test(text) && attendance(text)?.came === false;
}

/** `Mødt frem` above all the columns, whose own headings are names. */
function isUnderAttendance(headings: readonly Heading[]): boolean {
  const above = headings.map(({ lines }) => textOf(lines.find((line) => textOf(line) !== "") ?? null));
  return new Set(above).size === 1 && speaksOfAttendance(above[0]!) && headings.every(({ text }) => text !== above[0]);
}
