import { headingKey } from "../../../src/model/headings.js";
import { DateCell } from "../../read/sheet.js";
import { lookUp } from "./heading.js";
import { headingsOf, type Interpretation, interpret, NO_RULES, type TableRules, withNeighbours } from "./interpret.js";
import { isItemCode, type Surroundings } from "./shape.js";
import { isFilled, type Region, textOf, type View } from "./view.js";

/** One table on a sheet: the title rows above it, its header and what the columns mean. */
export interface Block {
  /** from the header's first row to the table's last */
  readonly region: Region;
  readonly titles: readonly number[];
  readonly found: Interpretation;
  readonly around: Surroundings;
}

/** What a sheet consists of: tables, and stretches of rows that are none of ours. */
export interface Blocks {
  readonly tables: readonly Block[];
  readonly unknown: readonly Region[];
}

export interface Place {
  readonly sheet: string;
  readonly file: string;
  readonly rulesFor: (region: Region) => TableRules;
}

const NEAR = 60;
const FAR = 1000;

/** Finds the tables on a sheet, side by side and below each other. */
export function blocksOf(view: View, place: Place): Blocks {
  const tables: Block[] = [];
  const unknown: Region[] = [];
  const whole: Region = { top: 0, bottom: view.height, left: 0, right: view.width };
  for (const region of sideBySide(view, whole, place)) below(view, region, place, tables, unknown, 0);
  return { tables, unknown };
}

function below(view: View, region: Region, place: Place, tables: Block[], unknown: Region[], depth: number): void {
  const first = firstTable(view, region, place);
  if (first === null) {
    unknown.push(region);
    return;
  }
  const next = nextHeader(view, { ...region, top: first.found.header.at(-1)! + 1 }, first.found, place);
  const bottom = next ?? region.bottom;
  const strangeAbove = unknownAbove(view, region, first);
  if (strangeAbove !== null) unknown.push(strangeAbove);
  const titles = first.titles.filter((row) => strangeAbove === null || row >= strangeAbove.bottom);
  const own: Region = { ...region, top: first.found.header[0]!, bottom };
  const split =
    depth < 3 && next === null ? [] : depth < 3 ? sideBySide(view, { ...own, top: titles[0] ?? own.top }, place) : [];
  if (split.length > 1) {
    for (const part of split) below(view, part, place, tables, unknown, depth + 1);
  } else {
    const around = first.around;
    const again = bottom === region.bottom ? first.found : interpretAgain(view, own, first.found, around, place);
    tables.push({ region: own, titles, found: again, around });
  }
  if (next !== null) {
    const rest: Region = { ...region, top: next };
    const parts = depth < 3 ? sideBySide(view, rest, place) : [rest];
    for (const part of parts) below(view, part, place, tables, unknown, depth);
  }
}

function interpretAgain(
  view: View,
  region: Region,
  found: Interpretation,
  around: Surroundings,
  place: Place,
): Interpretation {
  return interpret(view, region, found.header, around, place.rulesFor(region)) ?? found;
}

/** Rows above a header that are too full to be titles: a table that nothing recognises. */
function unknownAbove(view: View, region: Region, first: { found: Interpretation }): Region | null {
  const header = first.found.header[0]!;
  let full = 0;
  let last = -1;
  for (let row = region.top; row < header; row++) {
    if (view.filled(row, region.left, region.right) >= 3) {
      full++;
      last = row;
    }
  }
  return full >= 3 ? { ...region, bottom: last + 1 } : null;
}

interface First {
  readonly found: Interpretation;
  readonly titles: number[];
  readonly around: Surroundings;
}

/** The first header of a region, with the best reading of the rows around it. */
function firstTable(view: View, region: Region, place: Place): First | null {
  const rules = place.rulesFor(region);
  let tried = 0;
  for (let row = region.top; row < region.bottom; row++) {
    const near = row - region.top < NEAR;
    if (!near && (row - region.top > FAR || !view.afterGap(row, region))) continue;
    if (view.filled(row, region.left, region.right) === 0) continue;
    let best = tryWindows(view, region, row, place, rules);
    if (++tried > 200) break;
    if (best === null) continue;
    for (let later = row + 1; later <= row + 2 && later < region.bottom; later++) {
      const other = tryWindows(view, region, later, place, rules);
      if (other !== null && other.found.score > best.found.score + 1e-9) best = other;
    }
    const wider = withNeighbours(view, region, best.found, best.around, rules);
    if (wider === best.found) return best;
    return { found: wider, ...aboveOf(view, region, wider.header[0]!, place) };
  }
  return null;
}

function aboveOf(view: View, region: Region, header: number, place: Place): { titles: number[]; around: Surroundings } {
  const titles: number[] = [];
  const texts: string[] = [];
  for (let row = region.top; row < header; row++) {
    const columns = view.filledColumns(row, region);
    if (columns.length === 0) continue;
    titles.push(row);
    for (const c of columns) texts.push(textOf(view.cell(row, c)));
  }
  return { titles, around: { titles: texts, sheet: place.sheet, file: place.file } };
}

function tryWindows(view: View, region: Region, row: number, place: Place, rules: TableRules): First | null {
  let best: First | null = null;
  const above = aboveOf(view, region, row, place);
  for (const height of heights(view, region, row)) {
    const header = Array.from({ length: height }, (_, i) => row + i);
    if (rules.header !== null && rules.header !== header.at(-1)) continue;
    if (!mayBeHeader(view, region, header, rules)) continue;
    const found = interpret(view, region, header, above.around, rules);
    if (found !== null && (best === null || found.score > best.found.score + 1e-9)) best = { found, ...above };
  }
  return best;
}

/**
 * How many rows a header from a row on may have: up to three, or as many as have words beside them that say what they
 * hold (`Dato`, `Emne`, `Sted`) down to the one that names the rows (`Virksomhed`).
 */
function heights(view: View, region: Region, row: number): number[] {
  const tried = [1, 2, 3].filter((height) => row + height <= region.bottom);
  const label = view.filledColumns(row, region)[0];
  if (label === undefined) return tried;
  for (let height = 1; height <= 8 && row + height <= region.bottom; height++) {
    const cell = view.cell(row + height - 1, label);
    const known = typeof cell === "string" ? lookUp(cell) : null;
    if (known === null) break;
    if (height > 3 && known.kind === "field" && known.fields[0]!.startsWith("organisation.")) tried.push(height);
  }
  return tried;
}

/** A header says what the columns are: words, among them known ones, and hardly a number. */
function mayBeHeader(view: View, region: Region, header: readonly number[], rules: TableRules): boolean {
  const bottom = header.at(-1)!;
  let texts = 0;
  let numbers = 0;
  let dates = 0;
  for (let c = region.left; c < region.right; c++) {
    const cell = view.cell(bottom, c);
    if (!isFilled(cell)) continue;
    if (cell instanceof DateCell) dates++;
    else if (typeof cell === "number" && !(cell >= 1 && cell <= 5)) numbers++;
    else texts++;
  }
  if (rules.columns.size > 0 || rules.rowsAre !== null) return texts + dates >= 2;
  if (header.length > 3) return true;
  if (texts + dates < 2 && !header.slice(0, -1).some((row) => view.filled(row, region.left, region.right) >= 2))
    return false;
  if (numbers > 0 && numbers >= texts + dates) return false;
  const headings = headingsOf(view, region, header);
  const filled = headings.filter(({ text }) => text !== "").length;
  const hits = headings.filter(
    ({ known, lines }) => (known !== null && known.kind !== "sum") || lines.some((line) => isItemCode(textOf(line))),
  ).length;
  if (hits === 0) return false;
  return dates > 0 || hits >= 2
    ? hits >= filled * 0.3 || dates > 0 || region.right - region.left > hits + 2
    : filled >= 3;
}

/** The row at which the next table's part of a region begins, its titles included; null where there is none. */
function nextHeader(view: View, region: Region, found: Interpretation, place: Place): number | null {
  const own = new Map<number, string>();
  for (let c = region.left; c < region.right; c++) {
    const text = headingKey(found.headings[c - region.left]?.text ?? "");
    if (text !== "") own.set(c, text);
  }
  const bottomRow = found.header.at(-1)!;
  for (let row = region.top + 1; row < region.bottom; row++) {
    const broken = view.afterGap(row, region) || view.filled(row - 1, region.left, region.right) <= 1;
    if (!broken && row - region.top > FAR) continue;
    if (view.filled(row, region.left, region.right) < 2) continue;
    let hits = 0;
    let same = 0;
    let filled = 0;
    let plain = true;
    let values = 0;
    for (let c = region.left; c < region.right && plain; c++) {
      const cell = view.cell(row, c);
      if (!isFilled(cell)) continue;
      filled++;
      if (typeof cell !== "string") {
        plain = cell instanceof DateCell && broken;
        continue;
      }
      if (cell.length > 60) {
        plain = broken;
        continue;
      }
      const key = headingKey(cell);
      if (own.get(c) === key || key === headingKey(textOf(view.seen(bottomRow, c)))) same++;
      const known = lookUp(cell);
      if (known === null) continue;
      hits++;
      if (isValueAbove(view, region, row, c, cell)) values++;
    }
    if (!plain || hits < 1 || same >= filled * 0.7 || values * 2 >= hits) continue;
    if (!broken && (hits < 3 || hits < filled * 0.75)) continue;
    if (broken && hits < 2 && filled < 3) continue;
    const rest: Region = { ...region, top: row };
    const rules = place.rulesFor(rest);
    const first = tryWindows(view, rest, row, place, rules.table === null ? rules : NO_RULES);
    if (first === null || (first.found.assignment.fields.size < 2 && first.found.shape === null)) continue;
    if (!broken && hits < filled * 0.75) continue;
    return withTitles(view, region, row);
  }
  return null;
}

/** Whether a word stands in the same column of the table above: then it is a value, and no heading. */
function isValueAbove(view: View, region: Region, row: number, column: number, word: string): boolean {
  for (let r = row - 1; r >= region.top && r >= row - 300; r--) if (view.cell(r, column) === word) return true;
  return false;
}

/** Goes up over the lone rows above a header, to the first gap. */
function withTitles(view: View, region: Region, header: number): number {
  let top = header;
  while (top - 1 >= region.top && view.filled(top - 1, region.left, region.right) <= 1) {
    const gap = view.afterGap(top, region);
    if (gap && top !== header) break;
    if (view.filled(top - 1, region.left, region.right) === 0 && top !== header) break;
    top--;
  }
  return top;
}

/** Cuts a region at blank columns where both sides are tables of their own. */
function sideBySide(view: View, region: Region, place: Place): Region[] {
  const parts: Region[] = [];
  let left = region.left;
  let blank = false;
  for (let c = region.left; c <= region.right; c++) {
    const gap = c > left && c < region.right && view.sheet.cols[c]! - view.sheet.cols[c - 1]! > 1;
    const empty = c < region.right && isBlankColumn(view, region, c);
    if (c === region.right || gap || (blank && !empty)) {
      if (c > left) parts.push({ ...region, left, right: c });
      left = c;
    }
    blank = empty;
  }
  if (parts.length < 2 || parts.length > 12) return [region];
  const firsts = parts.map((part) => firstTable(view, part, place));
  if (firsts.filter((first) => first !== null).length < 2) return [region];
  const groups: Region[] = [];
  let owner: First | null = null;
  for (const [i, part] of parts.entries()) {
    const first = firsts[i]!;
    const last = groups.at(-1);
    const before: First | null = owner;
    if (last !== undefined && (first === null || before === null || !isApart(view, last, before, part, first))) {
      groups[groups.length - 1] = { ...last, right: part.right };
      owner = before ?? first;
    } else {
      groups.push(part);
      owner = first;
    }
  }
  return groups;
}

function isBlankColumn(view: View, region: Region, column: number): boolean {
  if (region.top === 0 && region.bottom === view.height) return false;
  for (let r = region.top; r < region.bottom; r++) if (isFilled(view.cell(r, column))) return false;
  return true;
}

function isApart(view: View, a: Region, first: First, b: Region, second: First): boolean {
  if (first.found.header.at(-1) !== second.found.header.at(-1)) return true;
  for (const field of second.found.assignment.fields.keys()) if (first.found.assignment.fields.has(field)) return true;
  return lastFilled(view, a) !== lastFilled(view, b);
}

function lastFilled(view: View, region: Region): number {
  for (let r = region.bottom - 1; r >= region.top; r--) if (view.filled(r, region.left, region.right) > 1) return r;
  return -1;
}
