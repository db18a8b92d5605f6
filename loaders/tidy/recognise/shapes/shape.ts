import type { FieldId } from "../../../../src/model/fields.js";
import { type Cell, DateCell } from "../../../read/sheet.js";
import { dateInText, isSerial, yearInText } from "../columns/look.js";
import type { Heading } from "../header/heading.js";
import { textOf } from "../sheet/view.js";
import type { Group } from "./pairs.js";

/** How a table says several things in one row: which of its columns do, and what they stand for. */
export interface Shape {
  readonly kind:
    | "attendance"
    | "survey"
    | "periods"
    | "kinds"
    | "distribution"
    | "tally"
    | "uses"
    | "pairs"
    | "networks";
  /** what an attendance table's columns are; its rows are the other */
  readonly across?: "activities" | "organisations";
  readonly columns: readonly number[];
  /** the text column that names the rows, where no heading says so */
  readonly rowNames?: number;
  /** what that column holds, where the kind doesn't tell */
  readonly rowField?: FieldId;
  /** for pairs: which columns stand together, and what the word above them says */
  readonly groups?: readonly Group[];
  /** what mapping.yaml says of each column, null where it says nothing of it */
  readonly says?: ReadonlyMap<FieldId, readonly Cell[]>;
  readonly weight: number;
}

/** What the column that names a shape's rows holds. */
export function rowNamesField({ kind, across, rowField }: Shape): FieldId {
  if (rowField !== undefined) return rowField;
  if (kind === "tally") return "expectation.score";
  return across === "organisations" ? "activity.title" : "organisation.name";
}

/** What a table is judged by besides its cells: titles above it, the sheet's and the file's name. */
export interface Surroundings {
  readonly titles: readonly string[];
  /** titles of a table further up that hold for this one as well */
  readonly over?: readonly string[];
  /** titles of the whole sheet, where this is a later one of its tables with titles of its own */
  readonly head?: readonly string[];
  /** the year that titles of a table further up speak of */
  readonly yearOver?: string | null;
  readonly sheet: string;
  readonly file: string;
}

const ATTENDANCE = /fremmød|deltag|mødt|attend|particip|tilstede|registrering/iu;
const OUTCOME = /resultat|outcome|result|måltal|effekt/iu;
/** The year that titles, titles further up, sheet and file agree on, or null. */
export function yearAround({ titles, sheet, file, yearOver = null }: Surroundings): string | null {
  const own = titles.join(" ");
  return yearInText(own) ?? (/(?:19|20)\d\d/.test(own) ? null : yearOver) ?? yearInText(sheet) ?? yearInText(file);
}

export const headed = ({ text }: Heading) => text !== "";

/** Whether a line above a column is a day, or a month or quarter only. */
export function isDated(heading: Heading, year: string | null): "day" | "month" | null {
  const own = yearOfLines(heading.lines) ?? year;
  for (const line of heading.lines) {
    if (line instanceof DateCell || isSerial(line)) return "day";
    const found = dateInText(textOf(line), own);
    if (found) return found.coarse ? "month" : "day";
  }
  return null;
}

/** The year that stands in a line of its own above a column, as `2009` above `1. kvt.`; null where none or several do. */
export function yearOfLines(lines: readonly Cell[]): string | null {
  const years = new Set(lines.flatMap((line) => YEAR_ALONE.exec(textOf(line))?.[1] ?? []));
  return years.size === 1 ? [...years][0]! : null;
}

const YEAR_ALONE = /^(?:år(?:et)? |year )?((?:19|20)\d\d)\.?$/iu;

export const said = (around: Surroundings, pattern: RegExp) =>
  around.titles.some((title) => pattern.test(title)) || pattern.test(around.sheet) || pattern.test(around.file);

/** Whether a text speaks of attendance. */
export function speaksOfAttendance(text: string): boolean {
  return ATTENDANCE.test(text);
}

/** Whether titles, sheet or file speak of attendance. */
export function isAttendance(around: Surroundings): boolean {
  return said(around, ATTENDANCE);
}

/** Whether titles, sheet or file speak of results. */
export function isOutcome(around: Surroundings): boolean {
  return said(around, OUTCOME);
}

/** Columns that no field of the row wants: unknown ones, and such as are known by a word that a meeting may be called. */
export function isFree({ known }: Heading): boolean {
  if (known === null) return true;
  if (known.kind !== "field") return false;
  return known.fields.every(
    (field) => field.startsWith("activity.") || field.startsWith("outcome.") || field.startsWith("method."),
  );
}

/** The year that a heading gives its column, as `Mål 2009` does beside `Mål 2010`; null where it gives none or a span. */
export function yearOf({ text }: Heading): string | null {
  const years = text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
  return years.length === 1 && !/\d{4}\s*[-–/]\s*\d{2}/.test(text) ? years[0]! : null;
}
