import { errorText } from "./errortext.js";
import { type Format, numberCell } from "./format.js";
import { type Grid, isBlank } from "./grid.js";
import { pieces, rootPrefix } from "./parts.js";
import { Refusal } from "./refusal.js";
import { dayOfSerial } from "./serial.js";
import { runsOf, unescapeText } from "./sharedstrings.js";
import { type Cell, DateCell, ErrorCell, type Merge } from "./sheet.js";
import { attribute, indexBetween, unescapeXml } from "./xml.js";

/** What a worksheet needs of its workbook. */
export interface Shared {
  /** the shared strings by index */
  readonly strings: readonly string[];
  /** how each cell style shows numbers, by style index */
  readonly formats: readonly Format[];
  readonly date1904: boolean;
}

/** What stands on a worksheet beside its cells. */
export interface Marks {
  readonly merges: Merge[];
  readonly hiddenRows: Set<number>;
}

const GREATER = 62;
const SLASH = 47;

/**
 * Reads the cells of a worksheet's XML into a grid: values only, as they were last calculated; formulas are passed over.
 *
 * @throws Refusal where the part ends before its data do
 */
export function readWorksheet(part: Uint8Array, shared: Shared, grid: Grid): Marks {
  const prefix = rootPrefix(part, "worksheet") ?? "";
  const marks: Marks = { merges: [], hiddenRows: new Set() };
  const state: State = { row: 0, column: -1, shared, grid, marks };
  for (const text of pieces(part, prefix, "row")) readRows(text, state);
  if (!Buffer.from(part.subarray(-200)).includes(`</${prefix}worksheet`)) throw new Refusal("sheet_unreadable");
  return marks;
}

interface State {
  row: number;
  column: number;
  readonly shared: Shared;
  readonly grid: Grid;
  readonly marks: Marks;
}

function readRows(text: string, state: State): void {
  for (let at = text.indexOf("<"); at !== -1; at = text.indexOf("<", at)) {
    const first = text.charCodeAt(at + 1);
    const end = text.indexOf(">", at);
    if (end === -1) throw new Refusal("sheet_unreadable");
    // c
    if (first === 99 && isNameEnd(text.charCodeAt(at + 2))) {
      at = readCell(text, at, end, state);
    } else {
      if (first === 114 && text.startsWith("row", at + 1) && isNameEnd(text.charCodeAt(at + 4))) {
        openRow(text.slice(at + 4, end), state);
      } else if (first === 109 && text.startsWith("mergeCell ", at + 1)) {
        const merge = mergeOf(attribute(text.slice(at + 10, end), "ref") ?? "");
        if (merge !== null) state.marks.merges.push(merge);
      }
      at = end + 1;
    }
  }
}

function isNameEnd(code: number): boolean {
  return code <= 32 || code === GREATER || code === SLASH;
}

function openRow(tag: string, state: State): void {
  const number = Number(attribute(tag, "r") ?? Number.NaN);
  state.row = Number.isInteger(number) && number > 0 ? number : state.row + 1;
  state.column = -1;
  const hidden = attribute(tag, "hidden");
  if (hidden === "1" || hidden === "true") state.marks.hiddenRows.add(state.row);
}

/** Reads the cell whose tag stands from `at` to `tagEnd`; returns the offset after it. */
function readCell(text: string, at: number, tagEnd: number, state: State): number {
  let style = 0;
  let type = "n";
  let column = state.column + 1;
  let row = state.row;
  for (let i = at + 2; i < tagEnd; i++) {
    const code = text.charCodeAt(i);
    if (code <= 32 || text.charCodeAt(i + 1) !== 61) continue;
    const quote = text.charCodeAt(i + 2);
    const from = i + 3;
    let to = from;
    while (to < tagEnd && text.charCodeAt(to) !== quote) to++;
    if (code === 115) style = Number(text.slice(from, to));
    else if (code === 116) type = text.slice(from, to);
    else if (code === 114) {
      let letters = 0;
      let k = from;
      for (; k < to; k++) {
        const letter = text.charCodeAt(k);
        if (letter < 65 || letter > 90) break;
        letters = letters * 26 + letter - 64;
      }
      const digits = Number(text.slice(k, to));
      if (letters > 0 && Number.isInteger(digits) && digits > 0) {
        column = letters - 1;
        row = digits;
      }
    }
    i = to;
  }
  state.column = column;
  if (text.charCodeAt(tagEnd - 1) === SLASH) return tagEnd + 1;
  const close = text.indexOf("</c>", tagEnd);
  if (close === -1) throw new Refusal("sheet_unreadable");
  const cell =
    type === "inlineStr"
      ? textCell(runsOf(text.slice(tagEnd + 1, close)))
      : storedValue(text, tagEnd, close, type, style, state);
  if (cell !== null) state.grid.put(row, column, cell);
  return close + 4;
}

function storedValue(text: string, from: number, close: number, type: string, style: number, state: State): Cell {
  let open = indexBetween(text, "<v", from, close);
  if (open === -1) return null;
  open = text.indexOf(">", open);
  if (text.charCodeAt(open - 1) === SLASH) return null;
  const end = indexBetween(text, "</v>", open, close);
  if (end === -1) return null;
  const value = text.slice(open + 1, end);
  const { shared } = state;
  switch (type) {
    case "s": {
      const string = shared.strings[Number(value)];
      if (string === undefined) throw new Refusal("sheet_unreadable");
      return string === "" || isBlank(string) ? null : string;
    }
    case "n": {
      const number = Number(value);
      if (value.trim() === "" || !Number.isFinite(number)) return null;
      return numberCell(number, shared.formats[style] ?? PLAIN, shared.date1904);
    }
    case "b":
      return value.trim() === "1" || value.trim() === "true";
    case "e":
      return new ErrorCell(errorText(unescapeXml(value.trim())));
    case "d": {
      const iso = /^\s*(\d{4}-\d\d-\d\d)(T|\s|$)/.exec(value)?.[1];
      if (iso !== undefined) return new DateCell(iso);
      const day = value.trim() === "" ? null : dayOfSerial(Number(value), shared.date1904);
      return day === null ? null : new DateCell(day);
    }
    default:
      return textCell(unescapeText(value));
  }
}

const PLAIN: Format = { kind: "plain", code: "General" };

function textCell(text: string): Cell {
  return isBlank(text) ? null : text;
}

function mergeOf(ref: string): Merge | null {
  const match = /^\$?([A-Z]{1,4})\$?(\d{1,8}):\$?([A-Z]{1,4})\$?(\d{1,8})$/.exec(ref);
  if (match === null) return null;
  const [, left, top, right, bottom] = match;
  return { top: Number(top), left: columnOf(left!), bottom: Number(bottom), right: columnOf(right!) };
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
