import type { FieldId } from "../../../src/model/fields.js";
import { DateCell } from "../../read/sheet.js";
import { agrees } from "./agreement.js";
import type { Heading } from "./heading.js";
import { dateInText, type Look, yearInText } from "./look.js";
import { textOf } from "./view.js";

/** How a table says several things in one row: which of its columns do, and what they stand for. */
export interface Shape {
  readonly kind: "attendance" | "survey" | "periods" | "kinds" | "distribution";
  /** what an attendance table's columns are; its rows are the other */
  readonly across?: "activities" | "organisations";
  readonly columns: readonly number[];
  /** the text column that names the rows, where no heading says so */
  readonly rowNames?: number;
  readonly weight: number;
}

/** What a table is judged by besides its cells: titles above it, the sheet's and the file's name. */
export interface Surroundings {
  readonly titles: readonly string[];
  readonly sheet: string;
  readonly file: string;
}

const ATTENDANCE = /fremmød|deltag|mødt|attend|particip|tilstede|registrering/iu;
const SURVEY =
  /spørgeskema|spørgsmål|forvent|evaluering|survey|tilfreds|svar|måling|questionnaire|expect|experience|oplev|afstemning/iu;
/** What a file's name says less loosely. */
const SURVEY_FILE = /spørgeskema|forventning|tilfredshed|survey|questionnaire/iu;
const OUTCOME = /resultat|outcome|result|måltal|effekt/iu;
const CODE = /^(sp|spm|spg|spørgsmål|q|question|item|s|v|u|udsagn|punkt|f|o)[\s.]*\d{1,2}[a-zæøå]?[.:)]?$/iu;
const LABELS =
  /^(i (meget )?(høj|nogen|mindre|ringe|lav|begrænset) grad|slet ikke|(meget |helt |delvist? |overvejende |hverken )?(u)?enig.*|(meget |hverken )?(u)?tilfreds.*|.*\bagree.*|.*\bsatisf.*|to (a|some) .*(extent|degree)|not at all|ved ikke|don'?t know)$/iu;

/** Whether a text is an item's code, such as `Sp1` or `Q12`. */
export function isItemCode(text: string): boolean {
  return CODE.test(text.trim());
}

/** The year that titles, sheet and file agree on, or null. */
export function yearAround({ titles, sheet, file }: Surroundings): string | null {
  return yearInText(titles.join(" ")) ?? yearInText(sheet) ?? yearInText(file);
}

const headed = ({ text }: Heading) => text !== "";

function isDated(heading: Heading, year: string | null): "day" | "month" | null {
  for (const line of heading.lines) {
    if (line instanceof DateCell) return "day";
    const found = dateInText(textOf(line), year);
    if (found) return found.coarse ? "month" : "day";
  }
  return null;
}

const said = (around: Surroundings, pattern: RegExp) =>
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
function isFree(heading: Heading): boolean {
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

const NUMBERING = /(?:^|[\s-])(?:nr|id|no|nummer|number|løbenr)\.?$|^#$/iu;

/** A questionnaire: one row a respondent, a column an item. */
export function surveyShape(headings: readonly Heading[], looks: readonly Look[], around: Surroundings): Shape | null {
  const columns: number[] = [];
  let coded = 0;
  let labelled = 0;
  let aspects = 0;
  let strange = 0;
  headings.forEach((heading, c) => {
    const look = looks[c]!;
    const { known, text, lines } = heading;
    const code = lines.some((line) => isItemCode(textOf(line)));
    const aspect = aspectOf(text) !== null;
    if (
      !headed(heading) ||
      look.filled === 0 ||
      known?.kind === "personal" ||
      known?.kind === "sum" ||
      known?.kind === "unused"
    )
      return;
    if (known?.kind === "field" && !code && !(known.fields[0]!.startsWith("expectation.ex") || isFree(heading))) return;
    const words = look.words.filter((word) => LABELS.test(word.trim())).length;
    const labels = words > 0 && look.number + words / Math.max(1, look.distinct) >= 0.6;
    if (!labels && look.scale < 0.8) return;
    const fit = labels ? look.number + words / Math.max(1, Math.min(40, look.distinct)) : look.scale;
    if (isDated(heading, null) !== null || (!code && NUMBERING.test(text))) return;
    columns.push(c);
    strange += Math.max(0, 1 - fit);
    if (code) coded++;
    if (labels) labelled++;
    if (aspect) aspects++;
  });
  if (columns.length < 2) return null;
  const has = (...fields: FieldId[]) =>
    headings.some(({ known }) => known?.kind === "field" && known.certain && fields.includes(known.fields[0]!));
  if (has("expectation.item")) return null;
  const respondent = has("expectation.respondent_group", "expectation.aspect", "expectation.asked_on");
  const spoken = said({ ...around, file: "" }, SURVEY) || SURVEY_FILE.test(around.file);
  const enough =
    coded >= 2 ||
    labelled >= 2 ||
    aspects >= 2 ||
    (respondent && spoken) ||
    (respondent && columns.length >= 3) ||
    (spoken && columns.length >= 3);
  return enough ? { kind: "survey", columns, weight: 2 + columns.length * 0.5 - strange } : null;
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

/** How many gave each score: columns headed 1 to 5, counts below. */
export function distributionShape(headings: readonly Heading[], looks: readonly Look[]): Shape | null {
  const columns: number[] = [];
  headings.forEach(({ text, known }, c) => {
    if (known === null && /^[1-5]$/.test(text) && looks[c]!.number >= 0.9) columns.push(c);
    else if (known === null && LABELS.test(text) && looks[c]!.number >= 0.9) columns.push(c);
  });
  const item = headings.some(({ known }) => known?.kind === "field" && known.fields.includes("expectation.item"));
  return columns.length >= 3 && item ? { kind: "distribution", columns, weight: 2 + columns.length * 0.5 } : null;
}

const EXPECTED =
  /^\W*(forvent\p{L}*|expect\p{L}*|før)(?!\p{L})|[\s(,:–-](forvent(et|ning|ninger|es)|expect(ed|ation)|før|before)\W*$/iu;
const EXPERIENCED =
  /^\W*(oplev\p{L}*|experienc\p{L}*|erfaret|faktisk|efter)(?!\p{L})|[\s(,:–-](oplev(et|else|elser|es)|experienced?|udbytte|efter|after|erfaret)\W*$/iu;

/** Whether a heading speaks of what was expected or of what was experienced. */
export function aspectOf(text: string): "expected" | "experienced" | null {
  const expected = EXPECTED.test(text) || /\((forventning|forventet|expected)[^)]*\)/iu.test(text);
  const experienced = EXPERIENCED.test(text) || /\((oplevet|oplevelse|udbytte|experienced)[^)]*\)/iu.test(text);
  return expected === experienced ? null : expected ? "expected" : "experienced";
}

/** An item's name without the words that say whether it was expected or experienced. */
export function itemName(text: string): string {
  const bare = text
    .replace(/\s*[([][^)\]]*(?:forvent|oplev|expect|experienc|før|efter|before|after|udbytte)[^)\]]*[)\]]/giu, "")
    .replace(
      /^\W*(?:forventning(?:er)? til|forventninger|forventning|forventet|forventer|expectations? (?:of|to)|expected|oplevelser? af|oplevelse|oplevet|oplever|experience of|experienced|før|efter|faktisk)(?!\p{L})\s*[:–-]?\s*/iu,
      "",
    )
    .replace(
      /\s*[,:–-]?\s+(?:forventet|forventning|forventes|expected|expectation|oplevet|oplevelse|opleves|experienced?|før|efter|before|after)\W*$/iu,
      "",
    )
    .replace(/[\s:–-]+$/u, "")
    .replace(/^[\s:–-]+/u, "")
    .trim();
  return bare === "" ? bare : bare[0]!.toUpperCase() + bare.slice(1);
}
