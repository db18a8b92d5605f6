import type { KnownHeading } from "../../../../src/model/headings.js";
import { DateCell } from "../../../read/sheet.js";
import { dateInText, isMark, isSerial } from "../columns/look.js";
import { isRole } from "../columns/roles.js";
import { cvrRow } from "../header/cvr-rows.js";
import { isDataBelow } from "../header/data-below.js";
import { lookUp } from "../header/heading.js";
import { headingsOf, namesDays, namesMonths } from "../header/headings-of.js";
import { isLabelLine } from "../header/label-lines.js";
import { areLabelRows, labelRows } from "../header/label-rows.js";
import { withNeighbours } from "../header/neighbours.js";
import { isFirstNumbered } from "../header/numbered-rows.js";
import { saysAgain } from "../header/said-again.js";
import { type Interpretation, interpret, type TableRules } from "../interpret.js";
import { isSystemRow } from "../rows/system-rows.js";
import type { Surroundings } from "../shapes/shape.js";
import { isAnswerRow } from "../survey/answer-rows.js";
import { headsFrequencies } from "../survey/frequencies.js";
import { standsOverScores } from "../survey/over-scores.js";
import { isItemCode } from "../survey/survey-words.js";
import { areScale } from "../survey/tallies.js";
import { isAmongPairs, isColonPair, saidAt } from "../titles/titles.js";
import { isFilled, type Region, textOf, type View } from "./view.js";

/** What a sheet is called, and what mapping.yaml says about a part of it. */
export interface Place {
  readonly sheet: string;
  readonly file: string;
  /** the year that titles of a table further up speak of */
  readonly yearOver?: string | null;
  readonly rulesFor: (region: Region) => TableRules;
}

const NEAR = 60;
/** How many rows of a sheet are looked at for a header that no gap announces. */
export const FAR = 1000;

/** The first table of a region: its header as it reads best, and what stands above. */
export interface First {
  readonly found: Interpretation;
  readonly titles: number[];
  readonly around: Surroundings;
}

/** The first header of a region, with the best reading of the rows around it. */
export function firstTable(view: View, region: Region, place: Place): First | null {
  const rules = place.rulesFor(region);
  let tried = 0;
  for (let row = region.top; row < region.bottom; row++) {
    const near = row - region.top < NEAR;
    if (!near && (row - region.top > FAR || !view.afterGap(row, region))) continue;
    if (view.filled(row, region.left, region.right) === 0) continue;
    let best = tryWindows(view, region, row, place, rules);
    if (++tried > 200) break;
    if (best === null) continue;
    for (let later = row + 1; later <= row + 2 && later < region.bottom && !view.afterGap(later, region); later++) {
      const other = tryWindows(view, region, later, place, rules);
      if (other !== null && isBetter(view, region, other.found, best.found)) best = other;
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
    texts.push(...saidAt(view, row, region));
  }
  return { titles, around: { titles: texts, sheet: place.sheet, file: place.file, yearOver: place.yearOver ?? null } };
}

/** The best reading of one to three rows (or more) from a row on as a header; null where none is one. */
export function tryWindows(view: View, region: Region, row: number, place: Place, rules: TableRules): First | null {
  let best: First | null = null;
  const above = aboveOf(view, region, row, place);
  for (const height of heights(view, region, row)) {
    const header = Array.from({ length: height }, (_, i) => row + i);
    if (rules.header !== null && rules.header !== header.at(-1)) continue;
    if (!mayBeHeader(view, region, header, rules)) continue;
    const found = interpret(view, region, header, above.around, rules);
    if (found !== null && (best === null || isBetter(view, region, found, best.found))) best = { found, ...above };
  }
  return best;
}

/** Whether one reading says more than another; no header that leaves no row below it beats one that has rows. */
function isBetter(view: View, region: Region, one: Interpretation, than: Interpretation): boolean {
  return one.score > than.score + 1e-9 && (hasRows(view, region, one) || !hasRows(view, region, than));
}

function hasRows(view: View, region: Region, { header }: Interpretation): boolean {
  for (let row = header.at(-1)! + 1; row < region.bottom; row++)
    if (view.filled(row, region.left, region.right) > 0) return true;
  return false;
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
    if (view.filled(row + height - 1, region.left, region.right) < 3 && !isNamingOrganisations(known)) break;
    if (height > 3 && isNamingOrganisations(known)) tried.push(height);
  }
  const labelled = labelRows(view, region, row);
  if (labelled > 3) tried.push(labelled);
  return tried;
}

/**
 * A lone text above the first heading that isn't known as one, or says only what was asked below (`Oplevet`): a title, of
 * which the heading below is no second line.
 */
function isTitleOver(view: View, row: number, bottom: number, region: Region): boolean {
  const [column, next] = view.filledColumns(row, region);
  const first = view.filledColumns(bottom, region)[0];
  if (column === undefined || next !== undefined || first === undefined || column > first) return false;
  const cell = view.cell(row, column);
  const merged = view.mergeAt(row, column);
  return (
    typeof cell === "string" && saysNoHeading(cell) && (merged === null || merged.width > 1) && !/-\s*$/.test(cell)
  );
}

/** `Opgjort pr. 31-12-2010` holds its answer itself, and is no word above a column. */
function saysNoHeading(text: string): boolean {
  const dated = dateInText(text);
  if (dated !== null && !dated.coarse && dated.rest !== "") return true;
  const known = lookUp(text);
  return known === null || (known.kind === "field" && ASPECTS.has(known.fields[0]!));
}

const ASPECTS: ReadonlySet<string> = new Set(["expectation.expected", "expectation.experienced", "expectation.aspect"]);

/** A row of marks is of somebody who came, and no line of headings. */
function holdsMarks(view: View, row: number, region: Region): boolean {
  return view.filledColumns(row, region).some((c) => isMark(textOf(view.cell(row, c))));
}

/** A member's role (`Medlem`) above or below another one in its column: the row is a member's, and no line of headings. */
function isAmongRoles(view: View, row: number, region: Region): boolean {
  const isRoleAt = (r: number, c: number) => r >= region.top && r < region.bottom && isRole(textOf(view.cell(r, c)));
  return view
    .filledColumns(row, region)
    .some((c) => isRoleAt(row, c) && (isRoleAt(row - 1, c) || isRoleAt(row + 1, c)));
}

function isNamingOrganisations(known: KnownHeading): boolean {
  return known.kind === "field" && known.fields[0]!.startsWith("organisation.");
}

/** A header says what the columns are: words, among them known ones, and hardly a number. */
function mayBeHeader(view: View, region: Region, header: readonly number[], rules: TableRules): boolean {
  if (header.slice(1).some((row) => view.afterGap(row, region))) return false;
  if (rules.header === null && header.some((row) => isSystemRow(view, row, region))) return false;
  if (areLabelRows(view, region, header)) return true;
  if (rules.header === null && header.some((row) => isDataBelow(view, region, row))) return false;
  if (rules.header === null && header.some((row) => isAnswerRow(view, region, row))) return false;
  if (rules.header === null && header.slice(1).some((row) => isFirstNumbered(view, region, row))) return false;
  if (rules.header === null && header.some((row) => isAmongRoles(view, row, region))) return false;
  const bottom = header.at(-1)!;
  if (rules.header === null && headsFrequencies(view, region, bottom)) return header.length === 1;
  if (rules.header === null && saysAgain(view, region, bottom)) return false;
  const cvr = header.length > 1 ? cvrRow(view, region, bottom) : null;
  if (region.right - region.left > 2 && header.some((row) => isColonPair(view, row, region))) return false;
  if (rules.header === null && header.some((row) => isAmongPairs(view, row, region))) return false;
  if (header.slice(0, -1).some((row) => isTitleOver(view, row, header.at(-1)!, region))) return false;
  if (header.length <= 3 && header.some((row) => isLabelLine(view, region, row))) return false;
  const said = view.filledColumns(bottom, region).map((c) => view.cell(bottom, c));
  const serials = said.filter((cell) => typeof cell === "number");
  const areSerials = serials.length >= 2 && new Set(serials).size === serials.length && serials.every(isSerial);
  let texts = 0;
  let numbers = 0;
  let dates = 0;
  for (let c = region.left; c < region.right; c++) {
    const cell = view.cell(bottom, c);
    if (!isFilled(cell)) continue;
    if (cell instanceof DateCell) dates++;
    else if (cvr?.columns.has(c)) texts++;
    else if (typeof cell === "number" && Number.isInteger(cell) && cell >= 1990 && cell <= 2099) texts++;
    else if (areSerials && isSerial(cell)) dates++;
    else if (typeof cell === "number" && !(cell >= 1 && cell <= 5)) numbers++;
    else texts++;
  }
  if (rules.columns.size > 0 || rules.rowsAre !== null) return texts + dates >= 2;
  if (header.length > 3) return true;
  const isOverScores = standsOverScores(view, region, bottom, rules);
  if (rules.table === "expectations" && isOverScores) return true;
  if (texts + dates < 2 && !header.slice(0, -1).some((row) => view.filled(row, region.left, region.right) >= 2))
    return false;
  if (numbers > 0 && numbers >= texts + dates) return false;
  const headings = headingsOf(view, region, header);
  const filled = headings.filter(({ text }) => text !== "").length;
  const hits = headings.filter(
    ({ known, lines }) => (known !== null && known.kind !== "sum") || lines.some((line) => isItemCode(textOf(line))),
  ).length;
  if (hits === 0)
    return (
      isOverScores ||
      areScale(headings) ||
      ((namesDays(headings) || namesMonths(headings)) && !header.some((row) => holdsMarks(view, row, region)))
    );
  return dates > 0 || hits >= 2
    ? hits >= filled * 0.3 || dates > 0 || region.right - region.left > hits + 2
    : filled >= 3;
}
