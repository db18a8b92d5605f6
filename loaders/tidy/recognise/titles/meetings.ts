import { dateInText, isDateText } from "../columns/look.js";
import type { Interpretation } from "../interpret.js";
import { isAttendance, type Surroundings } from "../shapes/shape.js";
import { isFilled, type Region, textOf, type View } from "../sheet/view.js";
import { isDayOfPaper } from "./day-of-paper.js";

/** A meeting as a title or a heading between rows tells of it. */
export interface Meeting {
  readonly date: string;
  readonly title: string | null;
  /** the word for its kind, where one stands before the date and a title after it */
  readonly kind: string | null;
}

const STAMP =
  /udskr(?:evet|ift)|printet|opdateret|rettet|(?<!\p{L})version|printed|updated|(?<!\p{L})pr\.\s*\d|udmeldt|indmeldt|frist|siden/iu;
const KIND =
  /^((?:netværks)?møde|kursus|virksomhedsbesøg|besøg|innovationscamp|camp|konference|temadag|seminar|meeting|course|company visit|visit|conference|workshop)(?:\s*(?:nr\.?\s*)?\d{1,3}\.?)?(?:\s*[:,;–—-])+\s*(?=[^\s:,;–—-])/iu;
const HELD =
  /^(?:(?:er |blev |was )?(?:afholdt|afholdes|holdt|held|gennemført|dato|date|tid|den)(?:\s+(?:den|på|on))?)?\s*:?$/iu;
const ANY_KIND =
  /møde|kursus|besøg|camp|konference|temadag|temaaften|seminar|arrangement|aktivitet|workshop|meeting|course|visit|conference|session/iu;

/** Whether a text has a word for a kind of meeting in it. */
export function isKindOfMeeting(text: string): boolean {
  return ANY_KIND.test(text);
}

/** The meeting that a text tells of by its day; null where it gives none, or the day of something else. */
export function meetingNamed(text: string): Meeting | null {
  const found = dateInText(text);
  if (found === null || found.coarse || STAMP.test(text) || isDayOfPaper(text, found.date, isKindOfMeeting))
    return null;
  const kind = KIND.exec(found.rest);
  const said = (kind === null ? found.rest : found.rest.slice(kind[0].length)).trim();
  const title = HELD.test(said) ? "" : said;
  return { date: found.date, title: title === "" ? null : title, kind: kind?.[1] ?? null };
}

/** The rows of a table that hold one text only, and in it a meeting, with rows below: headings over those who came. */
export function meetingHeadings(view: View, { top, bottom, left, right }: Region): number[] {
  const rows: number[] = [];
  for (let row = top; row < bottom - 1; row++) {
    if (view.filled(row, left, right) !== 1 || view.filled(row + 1, left, right) === 0) continue;
    const [column] = view.filledColumns(row, { top, bottom, left, right });
    const cell = view.cell(row, column!);
    if (typeof cell === "string" && cell.length <= 120 && meetingNamed(cell) !== null) rows.push(row);
  }
  return rows;
}

/** Whether the rows below a header stand under headings that each name a meeting. */
export function isUnderMeetings(
  view: View,
  region: Region,
  { header, headings }: Pick<Interpretation, "header" | "headings">,
  around: Surroundings,
): boolean {
  const first = header.at(-1)! + 1;
  const certain = (start: RegExp) =>
    headings.some(({ known }) => known?.kind === "field" && known.certain && known.fields.some((f) => start.test(f)));
  if (certain(/^membership\.|^activity\.held_on$/)) return false;
  let begin = first;
  while (begin < region.bottom && view.filled(begin, region.left, region.right) === 0) begin++;
  // A list that begins with somebody and only then names a day isn't about meetings.
  if (begin >= region.bottom || !isMeetingHeading(view, begin, view.filledColumns(begin, region))) return false;
  const rows = meetingHeadings(view, { ...region, top: begin });
  if (rows.length === 0) return false;
  if (isAttendance(around) || certain(/^participation\./)) return true;
  const text = (row: number) => textOf(view.cell(row, view.filledColumns(row, region)[0]!));
  return rows.every((row) => ANY_KIND.test(text(row)) || isDateText(text(row)));
}

/** Whether a lone text between the rows of an attendance list names the meeting of the rows below it. */
export function isMeetingHeading(view: View, row: number, filled: readonly number[]): boolean {
  const cell = view.cell(row, filled[0]!);
  return filled.length === 1 && isFilled(cell) && typeof cell === "string" && meetingNamed(cell) !== null;
}
