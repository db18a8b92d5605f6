import type { Cell } from "../../../read/sheet.js";
import { DateCell } from "../../../read/sheet.js";
import { isAttendanceWord, isSignedUp } from "../attendance/attendance-words.js";
import { dateInText, isMark } from "../columns/look.js";
import { type Interpretation, interpret, type TableRules } from "../interpret.js";
import { isSystemRow } from "../rows/system-rows.js";
import type { Shape, Surroundings } from "../shapes/shape.js";
import { isFilled, type Region, textOf, type View } from "../sheet/view.js";
import { isAnswerRow } from "../survey/answer-rows.js";
import { isItemCode } from "../survey/survey-words.js";
import { cvrRow } from "./cvr-rows.js";
import type { Heading } from "./heading.js";
import { isMeetingsRow } from "./label-rows.js";
import { isFirstNumbered } from "./numbered-rows.js";

/** So many rows above a header, and below it, may be taken into it. */
const MOST = 3;

/**
 * Takes the rows beside a header into it that say more about a shape's columns: titles above dates, questions above or
 * below codes.
 *
 * @returns `found` as it was where no row does, or where the shape would lose columns by it
 */
export function withNeighbours(
  view: View,
  region: Region,
  found: Interpretation,
  around: Surroundings,
  rules: TableRules,
): Interpretation {
  const { shape } = found;
  if (shape?.kind !== "attendance" && shape?.kind !== "survey") return found;
  const headed: Headed = { view, region, found, shape, columns: shape.columns.map((c) => c + region.left) };
  const header = [...rowsAbove(headed), ...found.header, ...rowsBelow(headed)];
  if (header.length === found.header.length) return found;
  const wider = interpret(view, region, header, around, rules);
  if (wider?.shape?.kind !== shape.kind) return found;
  const { columns: kept } = wider.shape;
  const lost = shape.columns.filter((c) => !kept.includes(c));
  // what a row beside says to be apologies, or a sum, is no meeting of its own
  const none = lost.filter((c) => isOfNobody(wider.headings[c]!) || wider.headings[c]!.known?.kind === "sum");
  return kept.length + none.length >= shape.columns.length ? wider : found;
}

/** A table whose header is looked at; `columns` are the shape's own, on the sheet. */
interface Headed {
  readonly view: View;
  readonly region: Region;
  readonly found: Interpretation;
  readonly shape: Shape;
  readonly columns: readonly number[];
}

type Side = "above" | "below";

function rowsBelow(headed: Headed): number[] {
  const { view, region, found, shape } = headed;
  const rows: number[] = [];
  const first = found.header.at(-1)! + 1;
  for (let row = first; row < Math.min(first + MOST, region.bottom) && says(row, "below", headed); row++) {
    if (isAnswerRow(view, region, row) || isFirstNumbered(view, region, row)) break;
    if (shape.kind === "survey" && found.looks[shape.columns[0]!]!.scale < 0.5) break;
    rows.push(row);
  }
  return rows;
}

function rowsAbove(headed: Headed): number[] {
  const { view, region, found, columns } = headed;
  const rows: number[] = [];
  const last = found.header[0]! - 1;
  for (let row = last; row > last - MOST && row >= region.top && says(row, "above", headed); row--) {
    if (view.afterGap(row + 1, region) && view.filledColumns(row, region).some((c) => !columns.includes(c))) break;
    rows.unshift(row);
  }
  return rows;
}

/** Whether a row beside the header says something of the shape's columns. */
function says(row: number, side: Side, headed: Headed): boolean {
  const { view, region, shape, columns } = headed;
  const isAttendance = shape.kind === "attendance";
  if (isAttendance && shape.across === "organisations" && cvrRow(view, region, row) !== null) return true;
  const cells = columns.map((c) => view.seen(row, side === "below" ? c : ownLeft(row, c, headed))).filter(isFilled);
  if (saysTooLittle(row, cells, headed) || (side === "above" && isSystemRow(view, row, region))) return false;
  if (isAttendance && side === "above" && cells.every(isYear)) return true;
  const filled = view.filledColumns(row, region);
  const words = filled.map((c) => textOf(view.cell(row, c)));
  if (isAttendance && words.every((text) => isAttendanceWord(text) || isSignedUp(text))) return true;
  if (side === "below") {
    const others = filled.filter((c) => !columns.includes(c));
    if (others.length > 1) return false;
    if (isAttendance && others.length === 1 && isMeetingsRow(view, row, others[0]!)) return true;
  }
  return cells.every((cell) => isSaid(cell, side, shape));
}

/** What stands above `Tilmeldt`, to the left of `Deltog`, is said of both. */
function ownLeft(row: number, column: number, { view, region, found }: Headed): number {
  let c = column;
  while (c > region.left && !isFilled(view.seen(row, c)) && isOfNobody(found.headings[c - 1 - region.left]!)) c--;
  return c;
}

function saysTooLittle(row: number, cells: readonly Cell[], { view, columns }: Headed): boolean {
  if (cells.length < Math.max(1, columns.length * 0.4)) return true;
  const own = columns.filter((c) => isFilled(view.cell(row, c))).length;
  const different = new Set(cells.map((cell) => textOf(cell))).size;
  return columns.length > 1 && own < 2 && different < 2;
}

/** Whether a cell beside a header can be a day, a title or a question of its column. */
function isSaid(cell: Cell, side: Side, { kind }: Shape): boolean {
  const text = textOf(cell);
  if (cell instanceof DateCell || dateInText(text) !== null) return true;
  if (typeof cell === "number" || typeof cell === "boolean" || isMark(text)) return false;
  return kind === "attendance" || side === "above" || text.length > 12 || isItemCode(text);
}

const isOfNobody = ({ lines }: Heading) => lines.some((line) => isSignedUp(textOf(line)));

/** `2009` above the days of that year. */
function isYear(cell: Cell): boolean {
  return /^(?:19|20)\d\d$/.test(textOf(cell));
}
