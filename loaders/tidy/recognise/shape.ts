import type { FieldId } from "../../../src/model/fields.js";
import { DateCell } from "../../read/sheet.js";
import { agrees } from "./agreement.js";
import type { Heading } from "./heading.js";
import { dateInText, type Look, yearInText } from "./look.js";
import { textOf } from "./view.js";

/** How a table says several things in one row: which of its columns do, and what they stand for. */
export interface Shape {
  readonly kind: "attendance" | "survey" | "periods" | "kinds" | "distribution" | "tally" | "uses";
  /** what an attendance table's columns are; its rows are the other */
  readonly across?: "activities" | "organisations";
  readonly columns: readonly number[];
  /** the text column that names the rows, where no heading says so */
  readonly rowNames?: number;
  readonly weight: number;
}

/** What the column that names a shape's rows holds. */
export function rowNamesField({ kind, across }: Shape): FieldId {
  if (kind === "tally") return "expectation.score";
  return across === "organisations" ? "activity.title" : "organisation.name";
}

/** What a table is judged by besides its cells: titles above it, the sheet's and the file's name. */
export interface Surroundings {
  readonly titles: readonly string[];
  readonly sheet: string;
  readonly file: string;
}

const ATTENDANCE = /fremmød|deltag|mødt|attend|particip|tilstede|registrering/iu;
const OUTCOME = /resultat|outcome|result|måltal|effekt/iu;
/** The year that titles, sheet and file agree on, or null. */
export function yearAround({ titles, sheet, file }: Surroundings): string | null {
  return yearInText(titles.join(" ")) ?? yearInText(sheet) ?? yearInText(file);
}

export const headed = ({ text }: Heading) => text !== "";

export function isDated(heading: Heading, year: string | null): "day" | "month" | null {
  for (const line of heading.lines) {
    if (line instanceof DateCell) return "day";
    const found = dateInText(textOf(line), year);
    if (found) return found.coarse ? "month" : "day";
  }
  return null;
}

export const said = (around: Surroundings, pattern: RegExp) =>
  around.titles.some((title) => pattern.test(title)) || pattern.test(around.sheet) || pattern.test(around.file);

/** Whether titles, sheet or file speak of attendance. */
export function isAttendance(around: Surroundings): boolean {
  return said(around, ATTENDANCE);
}

/** Whether titles, sheet or file speak of results. */
export function isOutcome(around: Surroundings): boolean {
  return said(around, OUTCOME);
}

/** Columns that no field of the row wants: unknown ones, and such as are known by a word that a meeting may be called. */
export function isFree(heading: Heading): boolean {
  const { known } = heading;
  if (known === null) return true;
  if (known.kind !== "field") return false;
  return known.fields.every(
    (field) => field.startsWith("activity.") || field.startsWith("outcome.") || field.startsWith("method."),
  );
}

/**
 * An attendance table: organisations × activities, or the other way round.
 *
 * @param labelled whether words beside the header's rows say what stands across
 */
export function attendanceShape(
  headings: readonly Heading[],
  looks: readonly Look[],
  around: Surroundings,
  rowsAre: "organisations" | "activities" | null,
  labelled = false,
): Shape | null {
  const year = yearAround(around);
  const columns: number[] = [];
  let dated = 0;
  let days = 0;
  let lettered = 0;
  headings.forEach((heading, c) => {
    const look = looks[c]!;
    const date = isDated(heading, year);
    if (!headed(heading) || (date === null && !isFree(heading))) return;
    if (look.filled > 0 ? look.mark < 0.85 || (look.number > 0.95 && look.distinct > 20) : date === null) return;
    columns.push(c);
    if (date !== null) dated++;
    if (date === "day") days++;
    if (look.letterMark > 0) lettered++;
  });
  const rowNames = nameColumn(headings, looks, new Set(columns));
  const n = columns.length;
  const spoken = said(around, ATTENDANCE);
  if (rowsAre !== null) {
    if (n === 0 || rowNames === null) return null;
    const across = rowsAre === "organisations" ? "activities" : "organisations";
    return { kind: "attendance", across, columns, rowNames, weight: 3 + n };
  }
  if (n === 0) return null;
  const identity = (field: FieldId) =>
    headings.some(
      ({ known }, c) =>
        !columns.includes(c) &&
        known?.kind === "field" &&
        known.fields.includes(field) &&
        (known.certain || agrees(field, looks[c]!)),
    );
  const organisations = identity("organisation.name") || identity("organisation.cvr") || identity("organisation.ref");
  const activities = !organisations && (identity("activity.title") || identity("activity.held_on"));
  if (activities) {
    if (dated > 0 || n < 2 || (lettered === 0 && !isUnderAttendance(headings, columns))) return null;
    return { kind: "attendance", across: "organisations", columns, weight: 2 + n * 0.5 };
  }
  const sure =
    (days >= 1 && days >= n / 2 && (n >= 2 || lettered > 0 || spoken)) ||
    (dated >= n / 2 && (lettered > 0 || spoken)) ||
    (n >= 2 && lettered >= n / 2 && spoken) ||
    (n >= 3 && lettered >= n / 2 && !identity("membership.joined_on"));
  if (!sure) return null;
  if (organisations) return { kind: "attendance", across: "activities", columns, weight: 2 + n * 0.5 };
  if (rowNames === null || days < n / 2 || n < 2 || !(spoken || labelled || lettered >= n / 2)) return null;
  return { kind: "attendance", across: "activities", columns, rowNames, weight: (labelled ? 3 : 1) + n * 0.5 };
}

/** `Mødt frem` above all the columns, whose own headings are names. */
function isUnderAttendance(headings: readonly Heading[], columns: readonly number[]): boolean {
  const above = columns.map((c) => textOf(headings[c]!.lines.find((line) => textOf(line) !== "") ?? null));
  return (
    new Set(above).size === 1 && ATTENDANCE.test(above[0]!) && columns.every((c) => headings[c]!.text !== above[0])
  );
}

/** The first column of texts that no known heading stands above: it names the rows. */
function nameColumn(headings: readonly Heading[], looks: readonly Look[], taken: ReadonlySet<number>): number | null {
  for (let c = 0; c < headings.length; c++) {
    if (taken.has(c)) continue;
    const { known } = headings[c]!;
    if (known?.kind === "personal" || known?.kind === "sum") continue;
    if (looks[c]!.text >= 0.8 && looks[c]!.filled > 0 && looks[c]!.personal === 0) return c;
  }
  return null;
}

/** Results by month or quarter: each such column a count. */
export function periodShape(headings: readonly Heading[], looks: readonly Look[], around: Surroundings): Shape | null {
  const year = yearAround(around);
  const columns: number[] = [];
  headings.forEach((heading, c) => {
    if (isDated(heading, year) === null || looks[c]!.letterMark > 0) return;
    if (looks[c]!.filled > 0 && looks[c]!.number < 0.8) return;
    columns.push(c);
  });
  const filled = columns.filter((c) => looks[c]!.filled > 0).length;
  const named = headings.some(
    ({ known }) => known?.kind === "field" && known.fields.some((f) => f === "outcome.label" || f === "outcome.kind"),
  );
  if (columns.length < 2 || filled < 1 || !(named || isOutcome(around))) return null;
  return { kind: "periods", columns, weight: 2 + columns.length * 0.5 };
}
