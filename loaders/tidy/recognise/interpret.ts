import type { FieldId } from "../../../src/model/fields.js";
import type { Cell } from "../../read/sheet.js";
import { DateCell } from "../../read/sheet.js";
import { fold, matchWord } from "../clean/index.js";
import { attendanceShape } from "./attendance/attendance-shape.js";
import { isAttendanceWord, isSignedUp } from "./attendance/attendance-words.js";
import { areMeetingsDown } from "./attendance/meetings-down.js";
import { assign } from "./columns/assign.js";
import type { Assignment, ColumnRule } from "./columns/assignment.js";
import { isEnough } from "./columns/enough.js";
import { FED_TABLES, type FedTable } from "./columns/evidence.js";
import { dateInText, isDateText, isMark, type Look, lookAt } from "./columns/look.js";
import { type Ticks, ticksOf } from "./columns/ticks.js";
import { toldByValues } from "./columns/told-by-values.js";
import { cvrRow, isOfCvr } from "./header/cvr-rows.js";
import { type Heading, headingOf } from "./header/heading.js";
import { areLabelRows, isMeetingsRow, labelColumn, namingRow } from "./header/label-rows.js";
import { isFirstNumbered } from "./header/numbered-rows.js";
import { segmentEnd } from "./rows/more-of-the-same.js";
import { isCountLabel, isSumLabel } from "./rows/sums.js";
import { kindShape } from "./shapes/kinds.js";
import { networksShape } from "./shapes/networks-shape.js";
import { numberedMemberships } from "./shapes/numbered.js";
import { pairsShape } from "./shapes/pairs.js";
import { periodShape } from "./shapes/periods.js";
import { isAttendance, isDated, type Shape, type Surroundings } from "./shapes/shape.js";
import { isUnderNetworks } from "./shapes/under-networks.js";
import { usesShape } from "./shapes/uses.js";
import { isFilled, type Region, textOf, type View } from "./sheet/view.js";
import { isAnswerRow } from "./survey/answer-rows.js";
import { answersShape } from "./survey/answers-across.js";
import { isItemCode, surveyShape } from "./survey/survey.js";
import { areScale, distributionShape, tallyShape } from "./survey/tallies.js";
import { calledAs, namedAs } from "./titles/called.js";
import { kindInTitles } from "./titles/kind-title.js";
import { isOfMeeting, meetingIn } from "./titles/meeting-in.js";
import { isUnderMeetings } from "./titles/meetings.js";
import { isTitleRow } from "./titles/titles.js";

/** What mapping.yaml says about one table. */
export interface TableRules {
  readonly table: FedTable | null;
  readonly columns: ReadonlyMap<number, ColumnRule>;
  readonly rowsAre: "organisations" | "activities" | null;
  /** the header's last row, as an index into the sheet's rows; null where it is to be found */
  readonly header: number | null;
}

export const NO_RULES: TableRules = { table: null, columns: new Map(), rowsAre: null, header: null };

/** Header rows and what the columns below them mean. Columns are counted from the region's left. */
export interface Interpretation {
  /** indices into the sheet's rows */
  readonly header: readonly number[];
  readonly headings: readonly Heading[];
  readonly looks: readonly Look[];
  readonly table: FedTable;
  readonly assignment: Assignment;
  readonly shape: Shape | null;
  /** fields that are ticked in columns of their own */
  readonly ticks: readonly Ticks[];
  readonly score: number;
}

/** What one sees in a header row above a column; a group's name, but no day, reaches over the blank cells to its right. */
function lineAt(view: View, region: Region, rows: readonly number[], index: number, column: number): Cell {
  const row = rows[index]!;
  const own = view.seen(row, column);
  if (isFilled(own) || index === rows.length - 1) return isFilled(own) ? own : null;
  const bottom = view.seen(rows.at(-1)!, column);
  if (!isFilled(bottom) || bottom instanceof DateCell || isDateText(textOf(bottom))) return null;
  if (view.filled(row, region.left, region.right) < 2) return null;
  for (let c = column - 1; c >= region.left; c--) {
    const left = view.seen(row, c);
    if (!isFilled(left)) continue;
    const isDay = left instanceof DateCell || isDateText(textOf(left));
    // a day is of its own column only, but where the words below it come again under the next day
    return isFilled(view.seen(rows.at(-1)!, c)) && (!isDay || comesAgain(view, region, rows.at(-1)!, bottom))
      ? left
      : null;
  }
  return null;
}

function comesAgain(view: View, region: Region, row: number, cell: Cell): boolean {
  const text = textOf(cell);
  return (
    typeof cell === "string" &&
    view.filledColumns(row, region).filter((c) => textOf(view.cell(row, c)) === text).length > 1
  );
}

/** The headings that a set of rows gives the columns of a region. */
export function headingsOf(view: View, region: Region, rows: readonly number[]): Heading[] {
  const headings: Heading[] = [];
  const labels = labelColumn(view, region, rows);
  const naming = labels === undefined ? null : namingRow(view, labels, rows);
  const numbers = rows.map((row) => (rows.length > 1 ? cvrRow(view, region, row) : null));
  for (let c = region.left; c < region.right; c++) {
    const lines = rows.map((row, i) => {
      const cvr = numbers[i] ?? null;
      if (cvr !== null && isOfCvr(cvr, c, view.cell(row, c))) return null;
      return c !== labels ? lineAt(view, region, rows, i, c) : row === naming ? view.cell(row, c) : null;
    });
    headings.push(headingOf(lines));
  }
  return headings;
}

/** What it is worth that the sheet, a title or the file is called as the table is. */
const CALLED_SO = 0.4;
/** What it is worth that the sheet or the file bears the table's own name in the contract. */
const NAMED_SO = 2;

/** Reads a region as a table below the given header rows; null where nothing there is one of ours. */
export function interpret(
  view: View,
  region: Region,
  header: readonly number[],
  around: Surroundings,
  rules: TableRules,
): Interpretation | null {
  const said = headingsOf(view, region, header);
  const hits = said.filter(
    ({ known, lines }) => known !== null || lines.some((line) => isItemCode(textOf(line))),
  ).length;
  const isTold = areScale(said) || namesDays(said) || areLabelRows(view, region, header);
  if (hits === 0 && !isTold && rules.columns.size === 0 && rules.rowsAre === null) return null;
  const first = header.at(-1)! + 1;
  const look = (to: number) =>
    said.map(({ lines }, i) =>
      lookAt(view.sheet.cells[region.left + i]!, first, to, textOf(lines.at(-1) ?? null), view.known),
    );
  let looks = look(totalsFrom(view, region, first));
  const headings = toldByValues(said, looks);

  const meeting =
    ((isAttendance(around) || headings.some(countsPeople)) && meetingIn(around, new Map()) !== null) ||
    isOfMeeting(around) ||
    isUnderMeetings(view, region, { header, headings }, around) ||
    areMeetingsDown(view, region, first, headings, looks);
  const underNetworks = isUnderNetworks(view, region, header, headings, around);
  const called = calledAs(around);
  const named = namedAs(around);
  const isOfOneKind = kindInTitles(around) !== null;
  const dayAbove = around.titles.some((title) => dateInText(title) !== null);
  let best: Interpretation | null = null;
  const consider = (table: FedTable, shape: Shape | null) => {
    if (rules.table !== null && rules.table !== table) return;
    const taken = new Set(shape?.columns ?? []);
    const ticks = shape === null ? ticksOf(table, headings, looks, new Set(rules.columns.keys())) : [];
    const ticked = ticks.flatMap(({ words }) => [...words.keys()]);
    for (const column of ticked) taken.add(column);
    const assignment = assign(table, headings, looks, { taken, rules: rules.columns, dayAbove });
    const counted = table === "outcomes" && isOfOneKind && countsResults(assignment);
    const above = shape !== null ? [] : counted ? ONE_KIND : (GIVEN[table]?.(meeting, underNetworks) ?? []);
    const given = [...above, ...ticks.map(({ field }) => field)];
    const settled = isEnough(assignment, given, called.has(table)) || isSettled(assignment, rules, table);
    if (!(shape === null ? settled : fits(assignment, shape))) return;
    if (shape === null && rules.table === null && listsOnlyKinds(assignment, looks)) return;
    if (shape === null && rules.table === null && areOfSeveral(table, headings, looks)) return;
    const other = headings.filter(({ known }) => known !== null && known.kind !== "field").length;
    const purity = shape === null ? 0 : shape.columns.reduce((sum, c) => sum + purityOf(looks[c]!, shape), 0);
    const score =
      assignment.weight +
      given.length * 0.5 +
      ticked.length * 0.5 +
      (shape?.weight ?? 0) +
      purity -
      (assignment.misfits + (tellsOfNobodysNetwork(assignment) ? 1 : 0)) * 0.5 +
      (called.has(table) ? CALLED_SO : 0) +
      (named === table ? NAMED_SO : 0) +
      other * 0.2 -
      header.length * 0.1;
    if (best === null || score > best.score + 1e-9)
      best = { header, headings, looks, table, assignment, shape, ticks, score };
  };
  const labelled = areLabelRows(view, region, header);
  const shapes = (seen: readonly Look[]) => ({
    attendance: attendanceShape(headings, seen, around, rules.rowsAre, labelled, view.known),
    survey: rules.rowsAre === null ? surveyShape(headings, seen, around) : null,
    periods: rules.rowsAre === null ? periodShape(headings, seen, around) : null,
    kinds: rules.rowsAre === null && rules.columns.size === 0 ? kindShape(headings, seen, around) : null,
    distribution: rules.rowsAre === null ? distributionShape(headings, seen, around) : null,
    tally: rules.rowsAre === null ? tallyShape(headings, seen, around) : null,
    uses: rules.rowsAre === null ? usesShape(headings, seen) : null,
    pairs: rules.rowsAre === null ? pairsShape(headings, seen, around) : null,
    answers: rules.rowsAre === null ? answersShape(headings, seen, around, view.known) : null,
    networks: rules.rowsAre === null ? networksShape(headings, seen, view.known) : null,
    numbered: rules.rowsAre === null && rules.columns.size === 0 ? numberedMemberships(headings, seen) : null,
  });
  let found = shapes(looks);
  const again = headerAgain(view, region, header, said);
  if (again !== null) {
    const own = look(again);
    const meetings = shapes(own).attendance;
    if ((meetings?.columns.length ?? 0) > (found.attendance?.columns.length ?? 0)) {
      found = { ...found, attendance: meetings };
      looks = own;
    }
  }
  // what stands further down may be of other tables: the rows up to the first gap tell the shape
  const end = saidAgain(view, region, said, first, segmentEnd(view, region, first));
  if (end + 1 < region.bottom && Object.values(found).every((shape) => shape === null)) {
    const near = look(end + 1);
    found = shapes(near);
    if (Object.values(found).some((shape) => shape !== null)) looks = near;
  }
  const { attendance, survey, periods, kinds, distribution, tally, uses, networks, pairs, answers, numbered } = found;
  if (survey) consider("expectations", survey);
  if (distribution) consider("expectations", distribution);
  if (tally) consider("expectations", tally);
  if (networks) consider("memberships", networks);
  if (numbered) consider("memberships", numbered);
  if (answers) consider("expectations", answers);
  if (pairs) consider(pairs.table, pairs.shape);
  if (uses) consider("method_uses", uses);
  if (kinds) consider("outcomes", kinds);
  if (periods) consider("outcomes", periods);
  if (attendance) consider("participations", attendance);
  for (const table of FED_TABLES) consider(table, null);
  if (best === null && end + 1 < region.bottom) {
    looks = look(end + 1);
    for (const table of FED_TABLES) consider(table, null);
  }
  return best;
}

/** How many rows below a header are asked whether they say its words once more. */
const NEAR = 300;

/** The last row before one that says a known heading once more in its own column, its title apart; `end` where none does. */
function saidAgain(view: View, region: Region, headings: readonly Heading[], first: number, end: number): number {
  const last = Math.min(end, first + NEAR);
  for (let row = first + 1; row <= last; row++) {
    const isSaid = headings.some(({ known, text }, c) => {
      if (known?.kind !== "field" || text === "") return false;
      return textOf(view.cell(row, region.left + c)) === text;
    });
    if (!isSaid || view.filled(row, region.left, region.right) < 2) continue;
    const isTitled = row - 1 > first && isTitleRow(view, row - 1, region);
    return isTitled ? row - 2 : row - 1;
  }
  return end;
}

/** The row in which the known words of a header, two or more, come again: there another table of the kind begins. */
function headerAgain(
  view: View,
  region: Region,
  header: readonly number[],
  headings: readonly Heading[],
): number | null {
  const top = header.at(0)!;
  const known = headings.flatMap(({ known }, i) => {
    const cell = view.cell(top, region.left + i);
    return known !== null && typeof cell === "string" ? [[region.left + i, cell] as const] : [];
  });
  if (known.length < 2) return null;
  for (let row = header.at(-1)! + 2; row < region.bottom; row++)
    if (known.every(([c, cell]) => view.cell(row, c) === cell)) return row;
  return null;
}

/** Where the sums below a table begin, which look like none of its cells; the region's end where there are none. */
function totalsFrom(view: View, region: Region, first: number): number {
  let end = region.bottom;
  for (let row = region.bottom - 1; row > first && row >= region.bottom - 6; row--) {
    const [column] = view.filledColumns(row, region);
    if (column === undefined) continue;
    if (!isSumLabel(textOf(view.cell(row, column))) && !isCountLine(view, row, region)) break;
    end = row;
  }
  return end;
}

/** `Medlemmer | 6 | 4`: what is counted, and numbers beside it. */
function isCountLine(view: View, row: number, region: Region): boolean {
  const [label, ...numbers] = view.filledColumns(row, region).map((c) => textOf(view.cell(row, c)));
  return numbers.length > 0 && isCountLabel(label!) && numbers.every((text) => /^\d+$/.test(text));
}

/** Two days or more: what they head may be meetings, whatever stands in the corner. */
export function namesDays(headings: readonly Heading[]): boolean {
  return headings.filter((heading) => isDated(heading, "2000") === "day").length >= 2;
}

const isOfNobody = ({ lines }: Heading) => lines.some((line) => isSignedUp(textOf(line)));

/** `2009` above the days of that year. */
function isYear(cell: Cell): boolean {
  return /^(?:19|20)\d\d$/.test(textOf(cell));
}

/** A purpose or a description in each row, and no network beside it: then the rows are the networks. */
function tellsOfNobodysNetwork({ table, fields }: Assignment): boolean {
  if (table === "networks" || fields.has("network.name") || fields.has("network.ref")) return false;
  return fields.has("network.purpose") || fields.has("network.description");
}

/** Words for kinds of activities below each other, and no day: what may be chosen from, and nothing that was held. */
function listsOnlyKinds({ table, fields }: Assignment, looks: readonly Look[]): boolean {
  const title = fields.get("activity.title");
  if (table !== "activities" || title === undefined || fields.has("activity.held_on")) return false;
  const { words } = looks[title]!;
  return words.length > 0 && words.every((word) => matchWord("activity_kind", fold(word)).certain);
}

const FIGURES = /^(?:expectation\.(?:expected|experienced|mean|score)|outcome\.(?:count|target))$/;

/** The same figures in several columns under different words: they are of each of those, and not of the whole school. */
function areOfSeveral(table: FedTable, headings: readonly Heading[], looks: readonly Look[]): boolean {
  if (table !== "expectations" && table !== "outcomes") return false;
  const seen = new Map<FieldId, string>();
  return headings.some(({ known, lines }, c) => {
    if (known?.kind !== "field" || !known.certain || !FIGURES.test(known.fields[0]!) || looks[c]!.number < 0.8)
      return false;
    const above = lines.slice(0, -1).map(textOf).join("|");
    const before = seen.get(known.fields[0]!);
    if (before === undefined) seen.set(known.fields[0]!, above);
    return before !== undefined && before !== above;
  });
}

/** `Antal personer`: a list with it is of those who came to something. */
function countsPeople({ known }: Heading): boolean {
  return known?.kind === "field" && known.certain && known.fields[0] === "participation.people";
}

/** What a title that tells of one meeting gives a list of those who came. */
const MEETING: readonly FieldId[] = ["activity.held_on", "activity.title"];

/** What the rows of a table are given by what stands above them or between them. */
const GIVEN: Readonly<Partial<Record<FedTable, (meeting: boolean, network: boolean) => readonly FieldId[]>>> = {
  participations: (meeting) => (meeting ? MEETING : []),
  method_uses: (_, network) => (network ? ["network.name"] : []),
};

/** What a title that tells of one kind of result gives a table of counts. */
const ONE_KIND: readonly FieldId[] = ["outcome.label", "outcome.kind"];

/** `Mål` and `Nået`, beside the network or the day that each row is of. */
function countsResults({ sure, fields }: Assignment): boolean {
  const isSaid = sure.has("outcome.target") || sure.has("outcome.count");
  return isSaid && (fields.has("network.name") || fields.has("outcome.recorded_on"));
}

function isSettled(assignment: Assignment, rules: TableRules, table: FedTable): boolean {
  return rules.table === table && assignment.fields.size > 0;
}

function purityOf(look: Look, { kind }: Shape): number {
  if (look.filled === 0 || kind === "survey" || kind === "pairs") return 0;
  if (kind === "networks" && look.date > 0) return 0;
  return kind === "attendance" || kind === "uses" || kind === "networks"
    ? look.mark + look.initials - 1
    : look.number - 1;
}

/** Whether the columns beside a shape's own name its rows. */
function fits({ fields }: Assignment, shape: Shape): boolean {
  switch (shape.kind) {
    case "attendance":
      if (shape.rowNames !== undefined) return true;
      return shape.across === "activities"
        ? fields.has("organisation.name") || fields.has("organisation.cvr") || fields.has("organisation.ref")
        : fields.has("activity.title") || fields.has("activity.held_on");
    case "survey":
      return true;
    case "periods":
      if (shape.rowNames !== undefined) return true;
      return fields.has("outcome.label") || fields.has("outcome.kind") || fields.has("network.name");
    case "kinds":
    case "pairs":
    case "distribution":
    case "tally":
      return true;
    case "networks":
      return fields.has("organisation.name") || fields.has("organisation.cvr") || fields.has("organisation.ref");
    case "uses":
      return fields.has("method.name");
  }
}

/**
 * Takes the rows beside a header into it that say more about a shape's columns: titles above dates, questions above or
 * below codes.
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
  const columns = shape.columns.map((c) => c + region.left);
  let header = [...found.header];
  // what stands above `Tilmeldt`, to the left of `Deltog`, is said of both
  const ownLeft = (row: number, column: number): number => {
    let c = column;
    while (c > region.left && !isFilled(view.seen(row, c)) && isOfNobody(found.headings[c - 1 - region.left]!)) c--;
    return c;
  };
  const says = (row: number, below: boolean): boolean => {
    if (shape.kind === "attendance" && shape.across === "organisations" && cvrRow(view, region, row) !== null)
      return true;
    const cells = columns.map((c) => view.seen(row, below ? c : ownLeft(row, c))).filter(isFilled);
    const own = columns.filter((c) => isFilled(view.cell(row, c))).length;
    const different = new Set(cells.map((cell) => textOf(cell))).size;
    if (cells.length < Math.max(1, columns.length * 0.4)) return false;
    if (columns.length > 1 && own < 2 && different < 2) return false;
    if (shape.kind === "attendance" && !below && cells.every(isYear)) return true;
    const words = view.filledColumns(row, region).map((c) => textOf(view.cell(row, c)));
    if (shape.kind === "attendance" && words.every((text) => isAttendanceWord(text) || isSignedUp(text))) return true;
    const others = view.filledColumns(row, region).filter((c) => !columns.includes(c));
    if (others.length > 1 && below) return false;
    if (shape.kind === "attendance" && below && others.length === 1 && isMeetingsRow(view, row, others[0]!))
      return true;
    return cells.every((cell) => {
      const text = textOf(cell);
      if (cell instanceof DateCell || dateInText(text) !== null) return true;
      if (typeof cell === "number" || typeof cell === "boolean") return false;
      return !isMark(text) && (shape.kind === "attendance" || !below || text.length > 12 || isItemCode(text));
    });
  };
  for (let i = 0; i < 3; i++) {
    const row = header.at(-1)! + 1;
    if (row >= region.bottom || !says(row, true)) break;
    if (isAnswerRow(view, region, row) || isFirstNumbered(view, region, row)) break;
    if (shape.kind === "survey" && found.looks[shape.columns[0]!]!.scale < 0.5) break;
    header = [...header, row];
  }
  for (let i = 0; i < 3; i++) {
    const row = header[0]! - 1;
    if (row < region.top || !says(row, false)) break;
    if (view.afterGap(header[0]!, region) && view.filledColumns(row, region).some((c) => !columns.includes(c))) break;
    header = [row, ...header];
  }
  if (header.length === found.header.length) return found;
  const wider = interpret(view, region, header, around, rules);
  if (wider?.shape?.kind !== shape.kind) return found;
  const { columns: kept } = wider.shape;
  const lost = shape.columns.filter((c) => !kept.includes(c));
  // what a row beside says to be apologies, or a sum, is no meeting of its own
  const none = lost.filter((c) => isOfNobody(wider.headings[c]!) || wider.headings[c]!.known?.kind === "sum");
  return kept.length + none.length >= shape.columns.length ? wider : found;
}
