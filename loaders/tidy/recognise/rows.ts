import { FIELDS, type FieldId } from "../../../src/model/fields.js";
import { headingKey } from "../../../src/model/headings.js";
import { lookUp } from "./heading.js";
import type { Interpretation } from "./interpret.js";
import { isMark } from "./look.js";
import { isMeetingHeading } from "./meetings.js";
import { isRemark, isSumLabel } from "./sums.js";
import { isFilled, type Region, textOf, type View } from "./view.js";

/** Why a row below the header is no data row. */
export type PassedCode = "total_row" | "note_row" | "group_heading" | "repeated_header" | "number_only_row";

export interface GroupHeading {
  /** index into `data` of the first row that it holds for */
  readonly from: number;
  readonly row: number;
  readonly text: string;
  /** the field that its label names (`Netværk: …`), if it has one */
  readonly field: FieldId | null;
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
  const { assignment, shape, headings } = found;
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
    fields.set(shape.rowNames + region.left, shape.across === "organisations" ? "activity.title" : "organisation.name");
  }
  const items = new Set((shape?.columns ?? []).map((c) => c + region.left));
  const keys = [...fields].filter(([, field]) => isKey(field)).map(([c]) => c);
  const identifying = [...fields].filter(([, field]) => IDENTIFYING.has(FIELDS[field].type)).map(([c]) => c);
  const typical = typicalFill(view, region, first);
  const underMeetings =
    found.table === "participations" && shape === null && !assignment.fields.has("activity.held_on");
  const hasNetwork = assignment.fields.has("network.name");
  const lastFull = lastFullRow(view, region, first, typical);

  for (let row = first; row < region.bottom; row++) {
    const count = view.filled(row, region.left, region.right);
    if (count === 0) continue;
    const sparse = count <= 2 || count * 3 <= typical;
    if (!sparse && !mayBeSpecial(view, row, region, headerRow)) {
      data.push(row);
      continue;
    }
    const filled = view.filledColumns(row, region);
    const firstText = textOf(view.cell(row, filled[0]!));
    const lone = filled.length === 1;
    const below = row > lastFull;

    if (filled.length >= 2 && isRepeated(view, row, headerRow, filled, headings, region.left)) {
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
    if (typical >= 2 || lone) {
      const group = groupOf(view, row, filled, width);
      if (group !== null && typical >= 2 && !below) {
        const merged = view.mergeAt(row, filled[0]!);
        const wide = merged !== null && merged.width > 1;
        const onKey = keys.includes(filled[0]!);
        const speaks =
          group.field !== null ||
          group.colon ||
          wide ||
          isNetwork(group.text) ||
          (underMeetings && isMeetingHeading(view, row, filled)) ||
          (!hasNetwork && NETWORKISH.test(group.text)) ||
          (lone && !onKey && !isRemark(group.text) && !fields.has(filled[0]!));
        if (speaks && !(lone && isRemark(group.text) && !group.colon && !isNetwork(group.text))) {
          groups.push({ from: data.length, row, text: group.text, field: group.field });
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
      if (below && typical >= 2 && lone && view.afterGap(row, region)) {
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

/** Whether a column can hold running numbers: no field wants it, or it is a reference. */
function isNumbering(field: FieldId | undefined): boolean {
  return field === undefined || field.endsWith(".ref");
}

/** Whether a cell says what a data row would say there; a count below the company numbers doesn't. */
function identifies(view: View, row: number, column: number, field: FieldId): boolean {
  const cell = view.cell(row, column);
  if (!isFilled(cell)) return false;
  const { type } = FIELDS[field];
  return TYPED.has(type) ? plausible(type, textOf(cell)) : !/^[\d.,\s%]*$/.test(textOf(cell));
}

const NETWORKISH = /netværk|network|erfa-?gruppe|erfa\b|partnerskab|forum\b|klub\b/iu;

function isKey(field: FieldId): boolean {
  return /\.(name|title|item|label|ref|cvr)$/.test(field);
}

/** How many cells a row of the table usually fills: the median of up to 200 rows, of those with more than one if there are enough. */
function typicalFill(view: View, region: Region, first: number): number {
  const step = Math.max(1, Math.floor((region.bottom - first) / 200));
  const counts: number[] = [];
  for (let r = first; r < region.bottom; r += step) {
    const count = view.filled(r, region.left, region.right);
    if (count > 0) counts.push(count);
  }
  const full = counts.filter((count) => count > 1);
  if (full.length * 10 >= counts.length) counts.splice(0, counts.length, ...full);
  counts.sort((a, b) => a - b);
  return counts.length === 0 ? 0 : counts[Math.floor(counts.length / 2)]!;
}

/** The last row that looks like data: more than two cells, or as many as usual. */
function lastFullRow(view: View, region: Region, first: number, typical: number): number {
  for (let r = region.bottom - 1; r >= first; r--) {
    const count = view.filled(r, region.left, region.right);
    if (count >= Math.min(typical, Math.max(2, Math.ceil(typical * 0.5))) && !(count <= 2 && typical > 4)) {
      const filled = view.filledColumns(r, region);
      if (!isSumLabel(textOf(view.cell(r, filled[0]!)))) return r;
    }
  }
  return region.bottom;
}

const SPECIAL_START = /^[isthgmdan]/i;

/** A quick look at whether a full row could still be a total or a repeated header. */
function mayBeSpecial(view: View, row: number, region: Region, headerRow: number): boolean {
  for (let c = region.left, seen = 0; c < region.right && seen < 2; c++) {
    const cell = view.cell(row, c);
    if (!isFilled(cell)) continue;
    seen++;
    if (typeof cell !== "string" || cell.length > 60) continue;
    if (SPECIAL_START.test(cell) && isSumLabel(cell.trim())) return true;
    if (cell.trim() === textOf(view.seen(headerRow, c))) return true;
  }
  return false;
}

function isRepeated(
  view: View,
  row: number,
  headerRow: number,
  filled: readonly number[],
  headings: Interpretation["headings"],
  left: number,
): boolean {
  let same = 0;
  for (const c of filled) {
    const text = headingKey(textOf(view.cell(row, c)));
    if (text === "") continue;
    if (text === headingKey(textOf(view.seen(headerRow, c))) || text === headingKey(headings[c - left]!.text)) same++;
  }
  return same >= 2 && same >= filled.length * 0.7;
}

/** A row with numbers only, below the data, each the sum of its column. */
function isUnlabelledTotal(
  view: View,
  row: number,
  filled: readonly number[],
  fields: ReadonlyMap<number, FieldId>,
  items: ReadonlySet<number>,
  keys: readonly number[],
  below: boolean,
  data: readonly number[],
): boolean {
  if (!below && filled.length > 2) return false;
  if (data.length < 2 || filled.some((c) => keys.includes(c))) return false;
  const summable = (c: number) => {
    const field = fields.get(c);
    return (
      items.has(c) || field === undefined || ["integer", "number", "people", "employees"].includes(FIELDS[field].type)
    );
  };
  if (!filled.every(summable)) return false;
  return filled.every((c) => {
    const total = Number(textOf(view.cell(row, c)).replace(",", "."));
    let sum = 0;
    let marks = 0;
    for (const r of data) {
      const cell = view.cell(r, c);
      const text = textOf(cell);
      const n = Number(text.replace(",", "."));
      if (isFilled(cell) && Number.isFinite(n)) sum += n;
      if (isFilled(cell) && isMark(text) && !/^(afbud|nej|no?|0|-)$/i.test(text)) marks++;
    }
    return Number.isFinite(total) && (Math.abs(total - sum) < 1e-6 || total === marks);
  });
}

interface GroupText {
  readonly text: string;
  readonly field: FieldId | null;
  readonly colon: boolean;
}

/** What a row says where it is a heading for the rows below: a lone text, or a label and its value. */
function groupOf(view: View, row: number, filled: readonly number[], width: number): GroupText | null {
  const first = view.cell(row, filled[0]!);
  if (typeof first !== "string") return null;
  const text = first.trim();
  if (filled.length === 1) {
    const labelled = labelledValue(text);
    if (labelled) return { ...labelled, colon: true };
    const colon = /:\s*$/.test(text) && text.length <= 80;
    return { text: text.replace(/\s*:\s*$/, ""), field: null, colon };
  }
  if (filled.length === 2 && width > 2 && /:\s*$/.test(text)) {
    const known = lookUp(text.replace(/\s*:\s*$/, ""));
    if (known?.kind === "field")
      return { text: textOf(view.cell(row, filled[1]!)), field: known.fields[0]!, colon: true };
  }
  return null;
}

/** `Netværk: Køge Bugt` as a field and its value; null where what stands before the colon is no known heading. */
export function labelledValue(text: string): { text: string; field: FieldId } | null {
  const match = /^([^:]{2,40}):\s*(\S.*)$/.exec(text);
  if (!match) return null;
  const known = lookUp(match[1]!);
  return known?.kind === "field" ? { text: match[2]!.trim(), field: known.fields[0]! } : null;
}

function segmentEnd(view: View, region: Region, row: number): number {
  let end = row;
  while (end + 1 < region.bottom && !view.afterGap(end + 1, region)) end++;
  return end;
}

/** Whether a stretch of rows after a gap is more of the same table: it fills the same columns with the same kinds. */
function goesWith(
  view: View,
  [from, to]: readonly [number, number],
  fields: ReadonlyMap<number, FieldId>,
  items: ReadonlySet<number>,
  keys: readonly number[],
  typical: number,
): boolean {
  let rows = 0;
  let keyed = 0;
  let cells = 0;
  let fitting = 0;
  let homeless = 0;
  for (let r = from; r <= to; r++) {
    const count = view.filled(r);
    if (count === 0) continue;
    rows++;
    if (keys.length === 0 || keys.some((c) => isFilled(view.cell(r, c)))) keyed++;
    for (let c = 0; c < view.width; c++) {
      const cell = view.cell(r, c);
      if (!isFilled(cell)) continue;
      const field = fields.get(c);
      if (field === undefined && !items.has(c)) {
        homeless++;
        continue;
      }
      if (field === undefined || !TYPED.has(FIELDS[field].type)) continue;
      cells++;
      if (plausible(FIELDS[field].type, textOf(cell))) fitting++;
    }
    if (rows > 50) break;
  }
  if (cells > 0) return fitting / cells >= 0.5;
  return keyed / rows >= 0.5 && (typical <= 2 || homeless <= rows) && !(typical >= 4 && rows >= 2);
}

const TYPED = new Set(["date", "cvr", "postcode", "industry", "employees"]);

function plausible(type: string, text: string): boolean {
  const digits = text.replace(/\D/g, "").length;
  switch (type) {
    case "cvr":
      return digits >= 7 && digits <= 8;
    case "postcode":
      return digits === 4;
    case "industry":
      return digits >= 2;
    case "date":
      return digits >= 4 || text.length < 3;
    default:
      return digits > 0;
  }
}
