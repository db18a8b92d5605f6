import { FIELDS, type FieldId } from "../../../../src/model/fields.js";
import type { Cell } from "../../../read/sheet.js";
import { lookUp } from "../header/heading.js";
import type { Interpretation } from "../interpret.js";
import { rowNamesField } from "../shapes/shape.js";
import { isFilled, type Region, textOf, type View } from "../sheet/view.js";
import { isNoAnswer } from "../survey/tallies.js";
import { carriedBy } from "../titles/carried-fields.js";
import { isMeetingHeading } from "../titles/meetings.js";
import { saysNothing } from "../titles/plain-titles.js";
import { saidAt } from "../titles/titles.js";
import { bareNetworks } from "./bare-networks.js";
import { cancelledRows } from "./cancelled.js";
import { countedMarks } from "./counted-marks.js";
import { groupOf, labelledValue } from "./group-rows.js";
import { sectionEnd, sectionOf } from "./minutes.js";
import { goesWith, identifies, segmentEnd } from "./more-of-the-same.js";
import { namesOverResults } from "./named-groups.js";
import { partsOf, repeats } from "./parts.js";
import { lastFullRow, typicalFill } from "./row-fill.js";
import { isCounting, isCountLine, isRemark, isSumLabel } from "./sums.js";
import { isUnlabelledTotal } from "./total-rows.js";
import { wordGroup } from "./word-groups.js";

/** Why a row below the header is no data row. */
export type PassedCode =
  | "total_row"
  | "note_row"
  | "group_heading"
  | "repeated_header"
  | "number_only_row"
  | "no_answer_row"
  | "cancelled_row";

export interface GroupHeading {
  /** index into `data` of the first row that it holds for */
  readonly from: number;
  readonly row: number;
  readonly text: string;
  /** the field that its label names (`Netværk: …`), if it has one */
  readonly field: FieldId | null;
  /** whether it stands above the header, said once more, as a title */
  readonly title: boolean;
}

export interface TableRows {
  /** indices into the sheet's rows */
  readonly data: number[];
  readonly passed: readonly { readonly row: number; readonly code: PassedCode }[];
  readonly groups: readonly GroupHeading[];
  /** stretches that don't go with the table above them: the first and the last row of each, inclusive */
  readonly strange: readonly (readonly [number, number])[];
}

const IDENTIFYING = new Set(["date", "cvr", "postcode", "word", "industry", "municipality", "boolean", "size_band"]);

/** Tells the rows below a header apart. `isNetwork` knows the names of networks from elsewhere in the programme. */
export function rowsOf(
  view: View,
  region: Region,
  found: Interpretation,
  isNetwork: (text: string) => boolean,
): TableRows {
  const { assignment, shape } = found;
  const data: number[] = [];
  const passed: { row: number; code: PassedCode }[] = [];
  const groups: GroupHeading[] = [];
  const strange: [number, number][] = [];
  const first = found.header.at(-1)! + 1;
  const headerRow = found.header.at(-1)!;
  const width = region.right - region.left;
  const whole = region.left === 0 && region.right === view.width;
  const fields = new Map<number, FieldId>();
  for (const [field, c] of assignment.fields) fields.set(c + region.left, field);
  if (shape?.rowNames !== undefined) {
    fields.set(shape.rowNames + region.left, rowNamesField(shape));
  }
  const items = new Set((shape?.columns ?? []).map((c) => c + region.left));
  const keys = [...fields].filter(([, field]) => isKey(field)).map(([c]) => c);
  const identifying = [...fields].filter(([, field]) => IDENTIFYING.has(FIELDS[field].type)).map(([c]) => c);
  const typical = typicalFill(view, region, first);
  const underMeetings =
    found.table === "participations" && shape === null && !assignment.fields.has("activity.held_on");
  const has = (field: FieldId) => assignment.fields.has(field);
  const hasNetwork = has("network.name");
  const among = carriedBy(found.table);
  const parts = partsOf(view, region, found);
  const headings =
    found.table === "memberships" && !hasNetwork && !assignment.fields.has("network.ref")
      ? loneHeadings(view, region, first, keys, typical)
      : found.table === "outcomes" && assignment.fields.has("outcome.label")
        ? namesOverResults(view, region, first, assignment.fields.get("outcome.label")! + region.left)
        : new Set<number>();
  const bare = hasNetwork
    ? bareNetworks(view, region, first, assignment.fields.get("network.name")! + region.left, headings)
    : new Set<number>();
  const lastFull = lastFullRow(view, region, first, typical);

  const isCancelled = cancelledRows(view, region, found);
  const isCount = countedMarks(view, region, found, fields);
  const isRepetition = repeats(view, found, region);
  const special = specialRows(view, region, headerRow);
  for (let row = first; row < region.bottom; row++) {
    const count = view.filled(row, region.left, region.right);
    if (count === 0) continue;
    const unread = parts.unread.get(row);
    if (unread !== undefined) {
      strange.push([row, unread]);
      row = unread;
      continue;
    }
    const sparse = count <= 2 || count * 3 <= typical;
    if (data.length === 0 && groups.length === 0 && isHint(view, row, region)) {
      passed.push({ row, code: "note_row" });
      continue;
    }
    if (isCancelled(row)) {
      passed.push({ row, code: "cancelled_row" });
      continue;
    }
    if (isCount(row)) {
      passed.push({ row, code: "total_row" });
      continue;
    }
    if (bare.has(row)) {
      const text = textOf(view.cell(row, view.filledColumns(row, region)[0]!));
      groups.push({ from: data.length, row, text, field: "network.name", title: false });
      passed.push({ row, code: "group_heading" });
      continue;
    }
    const plain = !sparse && shape?.kind !== "tally" && !parts.titles.has(row) && !parts.headers.has(row);
    if (plain && special[row] === 0) {
      data.push(row);
      continue;
    }
    const filled = view.filledColumns(row, region);
    const firstText = textOf(view.cell(row, filled[0]!));
    const lone = filled.length === 1;
    const below = row > lastFull;

    const section = lone && found.table === "participations" ? sectionOf(firstText) : null;
    if (section === "line" || (section === "section" && shape === null && data.length > 0)) {
      const end = section === "line" ? row : sectionEnd(view, region, row, parts.titles);
      for (let r = row; r <= end; r++)
        if (view.filled(r, region.left, region.right) > 0) passed.push({ row: r, code: "note_row" });
      row = end;
      continue;
    }
    if (parts.titles.has(row) && !isRemark(firstText)) {
      for (const text of saidAt(view, row, region)) {
        const said = labelledValue(text, among);
        groups.push({ from: data.length, row, text: said?.text ?? text, field: said?.field ?? null, title: true });
      }
      passed.push({ row, code: "group_heading" });
      continue;
    }
    if (
      parts.headers.has(row) ||
      (lone && headsNames(firstText, fields.get(filled[0]!))) ||
      (filled.length >= 2 && isRepetition(row))
    ) {
      passed.push({ row, code: "repeated_header" });
      continue;
    }
    const label = filled.find((c) => /\p{Letter}/u.test(textOf(view.cell(row, c))));
    const labelText = label === undefined ? "" : textOf(view.cell(row, label));
    if (
      label !== undefined &&
      isSumLabel(labelText) &&
      !identifying.some((c) => c !== label && identifies(view, row, c, fields.get(c)!))
    ) {
      if (!lone || typical > 1) {
        passed.push({ row, code: "total_row" });
        continue;
      }
    }
    if (
      below &&
      typical >= 2 &&
      isOfThings(fields.get(filled[0]!)) &&
      isCounting(filled.map((c) => textOf(view.cell(row, c))))
    ) {
      passed.push({ row, code: "total_row" });
      continue;
    }
    if (lone && isCountLine(firstText)) {
      passed.push({ row, code: "total_row" });
      continue;
    }
    if (shape?.kind === "tally" && isNoAnswer(textOf(view.cell(row, shape.rowNames! + region.left)))) {
      passed.push({ row, code: "no_answer_row" });
      continue;
    }
    if (isUnlabelledTotal(view, row, filled, fields, items, keys, below, data)) {
      passed.push({ row, code: "total_row" });
      continue;
    }
    if (
      lone &&
      typical >= 2 &&
      /^\d+[.)]?$/.test(firstText) &&
      isNumbering(fields.get(filled[0]!)) &&
      !items.has(filled[0]!)
    ) {
      passed.push({ row, code: "number_only_row" });
      continue;
    }
    const grouping = lone && typical >= 2 && !below ? wordGroup(found.table, has, firstText) : null;
    if (grouping !== null) {
      groups.push({ from: data.length, row, text: firstText, field: grouping, title: false });
      passed.push({ row, code: "group_heading" });
      continue;
    }
    if (lone && typical >= 3 && saysNothing(firstText)) {
      passed.push({ row, code: "group_heading" });
      continue;
    }
    if (typical >= 2 || lone) {
      const group = groupOf(view, row, filled, width, among);
      if (group !== null && typical >= 2 && !below) {
        const merged = view.mergeAt(row, filled[0]!);
        const wide = merged !== null && merged.width > 1;
        const onKey = keys.includes(filled[0]!);
        const speaks =
          (!hasNetwork && headings.has(row)) ||
          group.field !== null ||
          group.colon ||
          wide ||
          isNetwork(group.text) ||
          (underMeetings && isMeetingHeading(view, row, filled)) ||
          (!hasNetwork && NETWORKISH.test(group.text)) ||
          (lone && !onKey && !isRemark(group.text) && !fields.has(filled[0]!));
        if (speaks && !(lone && isRemark(group.text) && !group.colon && !isNetwork(group.text))) {
          groups.push({ from: data.length, row, text: group.text, field: group.field, title: false });
          passed.push({ row, code: "group_heading" });
          continue;
        }
      }
      if (lone && isRemark(firstText) && typical >= 2) {
        passed.push({ row, code: "note_row" });
        continue;
      }
      if (
        below &&
        typical >= 3 &&
        !keys.includes(filled[0]!) &&
        filled.length <= 2 &&
        !filled.some((c) => items.has(c))
      ) {
        passed.push({ row, code: "note_row" });
        continue;
      }
      const closed = view.afterGap(row, region) || passed.at(-1)?.code === "total_row";
      if (below && typical >= 2 && lone && closed) {
        passed.push({ row, code: "note_row" });
        continue;
      }
      if (below && filled.length === 2 && typical >= 3 && isRemark(firstText)) {
        passed.push({ row, code: "note_row" });
        continue;
      }
    }
    if (whole && view.afterGap(row, region) && data.length > 0) {
      const end = segmentEnd(view, region, row);
      if (!goesWith(view, [row, end], fields, items, keys, typical)) {
        strange.push([row, end]);
        row = end;
        continue;
      }
    }
    data.push(row);
  }
  return { data, passed, groups, strange };
}

/**
 * Names that stand alone above the members of each group: the first row is one, several are, none follows another, and
 * every other row says more than a name.
 */
function loneHeadings(
  view: View,
  region: Region,
  first: number,
  keys: readonly number[],
  typical: number,
): ReadonlySet<number> {
  const found = new Set<number>();
  let before = 0;
  for (let row = first; row < region.bottom; row++) {
    const count = view.filled(row, region.left, region.right);
    if (count === 0 || isTotalLine(view, row, region)) continue;
    if (before === 0 && count !== 1) return new Set();
    if (count === 1) {
      const column = view.filledColumns(row, region)[0]!;
      if (before === 1 || !keys.includes(column) || typeof view.cell(row, column) !== "string") return new Set();
      found.add(row);
    } else if (count * 2 < typical) return new Set();
    before = count;
  }
  return before === 1 || found.size < 2 ? new Set() : found;
}

/** `(fulde navn)`, `(dd-mm-åååå)`: words in brackets, and nothing else, that say how a column is to be filled in. */
function isHint(view: View, row: number, region: Region): boolean {
  return view.filledColumns(row, region).every((c) => {
    const cell = view.cell(row, c);
    return typeof cell === "string" && /^\([^()]*[^()\d\s][^()]*\)$/.test(cell.trim());
  });
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

/** Whether a row counts those above it, or is a remark on them. */
function isTotalLine(view: View, row: number, region: Region): boolean {
  const text = textOf(view.cell(row, view.filledColumns(row, region)[0]!));
  return isSumLabel(text) || isRemark(text);
}

/** Whether a column can hold running numbers: no field wants it, or it is a reference. */
function isNumbering(field: FieldId | undefined): boolean {
  return field === undefined || field.endsWith(".ref");
}

const NETWORKISH = /netværk|network|erfa-?gruppe|erfa\b|partnerskab|forum\b|klub\b/iu;

function isKey(field: FieldId): boolean {
  return /\.(name|title|item|label|ref|cvr)$/.test(field);
}

const MAY_BE_SPECIAL = /^[isthgmdanfp%]|alt|total|samlet|tilsammen|procent/i;

/** A quick look, at its first two cells, at whether a full row could still be a total or a repeated header: 1 for each that could. */
function specialRows(view: View, region: Region, headerRow: number): Uint8Array {
  const special = new Uint8Array(region.bottom);
  const seen = new Uint8Array(region.bottom);
  for (let column = region.left; column < region.right; column++) {
    const heading = textOf(view.seen(headerRow, column));
    const filled = view.asking(column, isFilled);
    const isSpecial = view.asking(
      column,
      (cell: Cell) =>
        typeof cell === "string" &&
        cell.length <= 60 &&
        ((MAY_BE_SPECIAL.test(cell) && isSumLabel(cell.trim())) || cell.trim() === heading),
    );
    for (let row = headerRow + 1; row < region.bottom; row++) {
      if (seen[row] === 2 || !filled(row)) continue;
      seen[row]!++;
      if (isSpecial(row)) special[row] = 1;
    }
  }
  return special;
}
