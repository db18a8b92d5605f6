import { columnOf } from "../../read/column.js";
import { areMeetingsDown } from "./attendance/meetings-down.js";
import type { Assignment, ColumnRule } from "./columns/assignment.js";
import type { FedTable } from "./columns/evidence.js";
import { type Look, lookAt } from "./columns/look.js";
import type { Ticks } from "./columns/ticks.js";
import { toldByValues } from "./columns/told-by-values.js";
import type { Heading } from "./header/heading.js";
import { headingsOf, namesDays, namesMonths } from "./header/headings-of.js";
import { areLabelRows } from "./header/label-rows.js";
import { firstBelow } from "./header/system-names.js";
import { headerAgain, nearEnd, totalsFrom } from "./rows/extent.js";
import { attendanceCandidate, type Candidate, type Headed, PLAIN, shapedCandidates } from "./shapes/candidates.js";
import { isAttendance, type Shape, type Surroundings } from "./shapes/shape.js";
import { isUnderNetworks } from "./shapes/under-networks.js";
import { type Region, textOf, type View } from "./sheet/view.js";
import { standsOverScores } from "./survey/over-scores.js";
import { isItemCode } from "./survey/survey-words.js";
import { areScale } from "./survey/tallies.js";
import { calledAs, namedAs } from "./titles/called.js";
import { isMeetingCaption } from "./titles/captions.js";
import { dayOfData } from "./titles/day-of-data.js";
import { kindInTitles } from "./titles/kind-title.js";
import { isOfMeeting, meetingIn } from "./titles/meeting-in.js";
import { isKindOfMeeting, isUnderMeetings } from "./titles/meetings.js";
import { likeliest, type Told } from "./weigh.js";

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
  /** another kind of table that the region might nearly as well be */
  readonly runnerUp?: FedTable;
  /** columns that another table of the same rows reads */
  readonly elsewhere?: readonly number[];
}

/** Reads a region as a table below the given header rows; null where nothing there is one of ours. */
export function interpret(
  view: View,
  region: Region,
  header: readonly number[],
  around: Surroundings,
  rules: TableRules,
): Interpretation | null {
  const said = headingsOf(view, region, header);
  if (!mayHead(view, region, header, said, rules)) return null;
  const first = firstBelow(view, region, header);
  const lookTo: LookTo = (end) =>
    said.map(({ lines }, i) =>
      lookAt(columnOf(view.sheet, region.left + i), first, end, textOf(lines.at(-1) ?? null), view.known),
    );
  const whole = lookTo(totalsFrom(view, region, first));
  const headings = toldByValues(said, whole);
  const told: Told = {
    header,
    headings,
    rules,
    called: calledAs(around),
    named: namedAs(around),
    isOfMeeting:
      isToldOfMeeting(headings, around) ||
      isUnderMeetings(view, region, { header, headings }, around) ||
      (isMeetingCaption(view, header[0]! - 1, region) && !listsOthers(around) && headings.some(mayCountPeople)) ||
      areMeetingsDown(view, region, first, headings, whole),
    isUnderNetworks: isUnderNetworks(view, region, header, headings, around),
    isOfOneKind: kindInTitles(around) !== null,
    hasDayAbove: dayOfData(around.titles) !== null,
  };
  const headed: Headed = { headings, around, rules, known: view.known, labelled: areLabelRows(view, region, header) };
  const again = headerAgain(view, region, header, said);
  const near = nearEnd(view, region, said, first) + 1;
  const isNearOnly = near < region.bottom;
  const { shaped, looks } = shapesSeen(headed, whole, again, isNearOnly ? near : null, lookTo);
  const best = likeliest([...shaped, ...PLAIN], looks, told);
  if (best !== null || !isNearOnly) return best;
  const own = lookTo(near);
  return likeliest(PLAIN, own, { ...told, headings: toldByValues(said, own) });
}

/** How the columns look from below the header down to a row. */
type LookTo = (end: number) => readonly Look[];

/** Whether the rows say anything that a header of ours does, or mapping.yaml says it for them. */
function mayHead(
  view: View,
  region: Region,
  header: readonly number[],
  said: readonly Heading[],
  rules: TableRules,
): boolean {
  if (rules.columns.size > 0 || rules.rowsAre !== null) return true;
  if (said.some(({ known, lines }) => known !== null || lines.some((line) => isItemCode(textOf(line))))) return true;
  if (standsOverScores(view, region, header.at(-1)!, rules)) return true;
  return areScale(said) || namesDays(said) || namesMonths(said) || areLabelRows(view, region, header);
}

/** Whether titles tell of one meeting: of its day where the list is of those who came, of its subject and its day elsewhere. */
function isToldOfMeeting(headings: readonly Heading[], around: Surroundings): boolean {
  const isOfThoseWhoCame = isAttendance(around) || headings.some(countsPeople);
  const isOfFirmsAtMeeting =
    isOnlyOfMeeting(around) &&
    headings.some(mayCountPeople) &&
    headings.some(namesFirms) &&
    !headings.some(tellsOfActivities);
  return ((isOfThoseWhoCame || isOfFirmsAtMeeting) && meetingIn(around, new Map()) !== null) || isOfMeeting(around);
}

/** `Antal personer`, `Checked in`: a list with it is of those who came to something. */
function countsPeople({ known }: Heading): boolean {
  return known?.kind === "field" && known.certain && known.fields[0]!.startsWith("participation.");
}

/** `Antal`, which may be of people: below what a meeting was and when, it is. */
const mayCountPeople = ({ known }: Heading) => known?.kind === "field" && known.fields.includes("participation.people");

const namesFirms = ({ known }: Heading) => known?.kind === "field" && known.fields.includes("organisation.name");

const tellsOfActivities = ({ known }: Heading) =>
  known?.kind === "field" && known.certain && known.fields.some((field) => field.startsWith("activity."));

/** Whether a title has the word for something that is held, and no title speaks of another list: `Innovationscamp 2010`. */
function isOnlyOfMeeting({ titles }: Surroundings): boolean {
  const others = calledAs({ titles: titles.map((title) => title.replace(VISIT, "")), sheet: "", file: "" });
  return titles.some(isKindOfMeeting) && [...others].every((table) => OF_MEETINGS.has(table));
}

const VISIT = /virksomhedsbesøg/giu;
const OF_MEETINGS: ReadonlySet<FedTable> = new Set<FedTable>(["participations", "activities"]);

/** Whether titles speak of members or firms: the day beside them is the list's own. */
function listsOthers({ titles }: Surroundings): boolean {
  const called = calledAs({ titles, sheet: "", file: "" });
  return called.has("memberships") || called.has("organisations");
}

/**
 * The shapes that the columns may have, and how far down they were looked at for it. What stands further down may be of
 * other tables: meetings are counted above the row in which the header comes again, or above the first gap, if more are
 * found so, and where the whole has no shape, the rows up to the first gap may tell one.
 *
 * @param again the row in which the header comes again, or null
 * @param near the row up to which all surely is of the table, or null where that is all of it
 */
function shapesSeen(
  headed: Headed,
  whole: readonly Look[],
  again: number | null,
  near: number | null,
  lookTo: LookTo,
): { readonly shaped: readonly Candidate[]; readonly looks: readonly Look[] } {
  const shaped = shapedCandidates(headed, whole);
  const end = again ?? near;
  if (end !== null) {
    const looks = lookTo(end);
    const [own] = attendanceCandidate(headed, looks);
    const [before] = shaped.filter(({ shape }) => shape?.kind === "attendance");
    const isOne = again !== null || before !== undefined;
    if (isOne && (own?.shape?.columns.length ?? 0) > (before?.shape?.columns.length ?? 0))
      return { shaped: [...shaped.filter((one) => one !== before), own!], looks };
  }
  if (shaped.length > 0 || near === null) return { shaped, looks: whole };
  const looks = lookTo(near);
  const found = shapedCandidates(headed, looks);
  return { shaped: found, looks: found.length > 0 ? looks : whole };
}
