import type { FieldId } from "../../../../src/model/fields.js";
import type { FedTable } from "../columns/evidence.js";
import { lookUp } from "../header/heading.js";
import { namesQuestions } from "../header/system-names.js";
import { textOf } from "../sheet/view.js";
import { isOfFrequencies } from "../survey/frequencies.js";
import { isNoAnswer } from "../survey/tallies.js";
import { captionsAt } from "../titles/captions.js";
import { isMeetingHeading } from "../titles/meetings.js";
import { isPartOfYear, saysNothing } from "../titles/plain-titles.js";
import { isCountRow } from "./counted-in.js";
import { groupOf, labelledValue } from "./group-rows.js";
import { identifies } from "./more-of-the-same.js";
import type { GroupHeading, PassedCode } from "./rows.js";
import { isCounting, isCountLine, isRemark, isStatistic, isSumLabel } from "./sums.js";
import { isSystemLine } from "./system-lines.js";
import type { TableSense } from "./table-sense.js";
import { isUnlabelledTotal } from "./total-rows.js";
import { sortsFirms, wordGroup } from "./word-groups.js";

/** Why a row is passed over, and what it says of the rows below it. */
export interface PassedRow {
  readonly code: PassedCode;
  readonly groups?: readonly Pick<GroupHeading, "text" | "field" | "title">[];
}

/** What was told of the rows above. */
export interface RowsAbove {
  readonly data: readonly number[];
  readonly passed: readonly { readonly row: number; readonly code: PassedCode }[];
}

/** A row that may be no data row, with its filled columns. */
interface Row {
  readonly row: number;
  readonly filled: readonly number[];
  readonly firstText: string;
  /** whether it fills one cell only */
  readonly lone: boolean;
  /** whether it stands below all that looks like data */
  readonly below: boolean;
}

/**
 * Why a row is no data row: a heading said once more, a sum, a heading for the rows below it, or a note.
 *
 * @param isNetwork whether a text names a network that is known from elsewhere
 * @returns null where it is one
 */
export function passedRow(
  row: number,
  sense: TableSense,
  above: RowsAbove,
  isNetwork: (text: string) => boolean,
): PassedRow | null {
  const { view, region, parts } = sense;
  const filled = view.filledColumns(row, region);
  const firstText = textOf(view.cell(row, filled[0]!));
  const one: Row = { row, filled, firstText, lone: filled.length === 1, below: row > sense.lastFull };
  if (parts.titles.has(row) && (isOfFrequencies(sense.found) || !isRemark(firstText)))
    return { code: "group_heading", groups: titleOf(one, sense, isNetwork) };
  if (isHeaderAgain(one, sense) || namesQuestions(view, region, row)) return { code: "repeated_header" };
  if (addsUp(one, sense, above)) return { code: "total_row" };
  if (isOfNoAnswer(one, sense)) return { code: "no_answer_row" };
  if (isUnlabelledTotal(view, row, filled, sense.fields, sense.items, sense.keys, one.below, above.data))
    return { code: "total_row" };
  if (isNumberOnly(one, sense)) return { code: "number_only_row" };
  return headingOf(one, sense, isNetwork) ?? (isNote(one, sense, above) ? { code: "note_row" } : null);
}

/** What a title between two parts of a table says. */
function titleOf({ row }: Row, { view, region, among }: TableSense, isNetwork: (text: string) => boolean) {
  return captionsAt(view, row, region, isNetwork).map((text) => {
    const said = labelledValue(text, among);
    return { text: said?.text ?? text, field: said?.field ?? null, title: true };
  });
}

function isHeaderAgain({ row, filled, firstText, lone }: Row, { parts, fields, isRepetition }: TableSense): boolean {
  if (parts.headers.has(row) || (lone && headsNames(firstText, fields.get(filled[0]!)))) return true;
  return filled.length >= 2 && isRepetition(row);
}

/** Whether a row says that it adds up or counts those above it. */
function addsUp({ row, filled, firstText, lone, below }: Row, sense: TableSense, above: RowsAbove): boolean {
  const { view, found, fields, identifying, typical } = sense;
  const label = filled.find((c) => /\p{Letter}/u.test(textOf(view.cell(row, c))));
  const isSum =
    label !== undefined &&
    isSumLabel(textOf(view.cell(row, label))) &&
    !(isStatistic(textOf(view.cell(row, label))) && found.table === "outcomes") &&
    !identifying.some((c) => c !== label && identifies(view, row, c, fields.get(c)!));
  if (isSum && (!lone || typical > 1)) return true;
  const texts = filled.map((c) => textOf(view.cell(row, c)));
  if (typical >= 2 && isCountRow(found.table, texts)) return true;
  if (typical >= 2 && isOfThings(fields.get(filled[0]!)) && isCounting(texts))
    if (below || Number(texts[1]) === rowsOfGroup(above)) return true;
  return lone && isCountLine(firstText);
}

/** How many data rows stand above since the last heading or sum. */
function rowsOfGroup({ data, passed }: RowsAbove): number {
  const last = passed.findLast(({ code }) => code === "group_heading" || code === "total_row")?.row ?? -1;
  return data.filter((row) => row > last).length;
}

function isOfNoAnswer({ row }: Row, { view, region, found: { shape } }: TableSense): boolean {
  return shape?.kind === "tally" && isNoAnswer(textOf(view.cell(row, shape.rowNames! + region.left)));
}

function isNumberOnly({ filled, firstText, lone }: Row, { fields, items, typical }: TableSense): boolean {
  if (!lone || typical < 2 || !/^\d+[.)]?$/.test(firstText)) return false;
  return isNumbering(fields.get(filled[0]!)) && !items.has(filled[0]!);
}

/** A row that heads those below it; null where it doesn't. */
function headingOf(one: Row, sense: TableSense, isNetwork: (text: string) => boolean): PassedRow | null {
  const { row, filled, firstText, lone, below } = one;
  const { view, region, found, typical, among } = sense;
  const grouping = lone && typical >= 2 && !below ? wordGroup(found.table, found.assignment.fields, firstText) : null;
  if (grouping !== null) return { code: "group_heading", groups: [{ text: firstText, field: grouping, title: false }] };
  if (lone && typical >= 3 && saysNothing(firstText)) return { code: "group_heading" };
  if (lone && typical >= 2 && isPartOfYear(firstText) && isOfEvents(found.table)) return { code: "group_heading" };
  if (lone && typical >= 3 && !below && isSortingFirms(one, sense) && !isNetwork(firstText))
    return { code: "group_heading" };
  const group = typical >= 2 && !below ? groupOf(view, row, filled, region.right - region.left, among) : null;
  if (group === null) return null;
  if (lone && isRemark(group.text) && !group.colon && !isNetwork(group.text)) return null;
  const isSaid = group.field !== null || group.colon || isNetwork(group.text);
  if (!isSaid && !looksLikeHeading(one, sense, group.text)) return null;
  return { code: "group_heading", groups: [{ text: group.text, field: group.field, title: false }] };
}

/** Whether a text between firms only sorts them: by its words, or, where a list names no network, by where it stands. */
function isSortingFirms({ row, firstText }: Row, { found: { table }, headings }: TableSense): boolean {
  if (table !== "organisations" && table !== "memberships") return false;
  if (sortsFirms(firstText)) return true;
  return table === "organisations" && headings.has(row) && !NETWORKISH.test(firstText) && !/:\s*$/.test(firstText);
}

/** Whether a text that nothing is known of heads rows, by where and how it stands. */
function looksLikeHeading({ row, filled, lone }: Row, sense: TableSense, text: string): boolean {
  const { view, found, fields, keys, headings } = sense;
  const { fields: assigned } = found.assignment;
  const hasNetwork = assigned.has("network.name");
  if (!hasNetwork && (headings.has(row) || NETWORKISH.test(text))) return true;
  if ((view.mergeAt(row, filled[0]!)?.width ?? 1) > 1) return true;
  const isBelowMeetings = found.table === "participations" && found.shape === null && !assigned.has("activity.held_on");
  if (isBelowMeetings && isMeetingHeading(view, row, filled)) return true;
  return lone && !keys.includes(filled[0]!) && !isRemark(text) && !fields.has(filled[0]!);
}

/** Whether a row between the others or below them is a remark. */
function isNote({ row, filled, firstText, lone, below }: Row, sense: TableSense, above: RowsAbove): boolean {
  const { view, region, typical, keys, items } = sense;
  if (lone && (isSystemLine(firstText) || (isRemark(firstText) && typical >= 2))) return true;
  if (filled.length < Math.max(2, typical) && (speaksOfPerson(firstText) || isSystemLine(firstText))) return true;
  if (filled.length <= 3 && firstText.endsWith(":") && isSystemLine(firstText)) return true;
  if (!below) return false;
  const isShort = typical >= 3 && filled.length <= 2;
  if (isShort && !keys.includes(filled[0]!) && !filled.some((c) => items.has(c))) return true;
  const isClosed = view.afterGap(row, region) || isPassedBefore(above);
  if (lone && typical >= 2 && isClosed) return true;
  return filled.length === 2 && typical >= 3 && isRemark(firstText);
}

/** Whether what stands between the last data row and here ends with a sum or a remark: the list is done. */
function isPassedBefore({ data, passed }: RowsAbove): boolean {
  const last = passed.at(-1);
  return last?.code === "total_row" || (last?.code === "note_row" && last.row > (data.at(-1) ?? -1));
}

/** `Tovholder: …` or `Kontaktperson` before a name: whom to speak to, and no firm. */
function speaksOfPerson(text: string): boolean {
  const [label = ""] = text.split(":");
  return label.length <= 40 && lookUp(label)?.kind === "personal";
}

/** `Virksomhed` alone above the names, below rows that say what the columns beside are. */
function headsNames(text: string, field: FieldId | undefined): boolean {
  const known = field === "organisation.name" ? lookUp(text) : null;
  return known?.kind === "field" && known.certain && known.fields[0] === field;
}

/** Whether a column names firms, networks or the like, among whom a number of them is none; a result may be a number. */
function isOfThings(field: FieldId | undefined): boolean {
  return field === undefined || !/^(outcome|expectation)\./.test(field);
}

/** Whether a table's rows are held or happen some day. */
const isOfEvents = (table: FedTable) => table === "activities" || table === "participations";

/** Whether a column can hold running numbers: no field wants it, or it is a reference. */
function isNumbering(field: FieldId | undefined): boolean {
  return field === undefined || field.endsWith(".ref");
}

const NETWORKISH = /netværk|network|erfa-?gruppe|erfa\b|partnerskab|forum\b|klub\b/iu;
