import type { FieldId } from "../../../../src/model/fields.js";
import { namesQuestions } from "../header/system-names.js";
import type { Interpretation } from "../interpret.js";
import { type Region, textOf, type View } from "../sheet/view.js";
import { unansweredIn } from "../survey/unanswered.js";
import { addedUp } from "./added-up.js";
import { bareNetworks } from "./bare-networks.js";
import { cancelledRows } from "./cancelled.js";
import { countedMarks } from "./counted-marks.js";
import { countedRows } from "./counted-rows.js";
import { isBlankForm, isExample } from "./examples.js";
import { sectionEnd, sectionOf } from "./minutes.js";
import { goesWith, segmentEnd } from "./more-of-the-same.js";
import { passedRow } from "./passed-row.js";
import { shareRows } from "./shares.js";
import { shiftedRows } from "./shifted-rows.js";
import { specialRows } from "./special-rows.js";
import { senseOf, type TableSense } from "./table-sense.js";

/** Why a row below the header is no data row. */
export type PassedCode =
  | "total_row"
  | "note_row"
  | "group_heading"
  | "repeated_header"
  | "number_only_row"
  | "no_answer_row"
  | "unanswered_row"
  | "cancelled_row"
  | "share_row";

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

/** Tells the rows below a header apart. `isNetwork` knows the names of networks from elsewhere in the programme. */
export function rowsOf(
  view: View,
  region: Region,
  found: Interpretation,
  isNetwork: (text: string) => boolean,
): TableRows {
  const sense = senseOf(view, region, found);
  const { first, fields, items, keys, typical, parts } = sense;
  const data: number[] = [];
  const passed: { row: number; code: PassedCode }[] = [];
  const groups: GroupHeading[] = [];
  const strange: [number, number][] = [];
  const pass = (row: number, code: PassedCode) => passed.push({ row, code });
  const isUnanswered = unansweredIn(view, region, found);
  const keep = (row: number) => (isUnanswered(row) ? pass(row, "unanswered_row") : data.push(row));
  const network = found.assignment.fields.get("network.name");
  const bare =
    network === undefined
      ? new Set<number>()
      : bareNetworks(view, region, first, network + region.left, sense.headings);
  const isWhole = region.left === 0 && region.right === view.width;
  const isCancelled = cancelledRows(view, region, found);
  const isCount = countedMarks(view, region, found, fields);
  const sums = new Set([...addedUp(view, region, found, fields), ...countedRows(view, region, found, fields)]);
  const shares = shareRows(view, region, found, parts);
  const unread = new Map([...parts.unread, ...shiftedRows(view, region, first, found)]);
  const special = specialRows(view, region, first - 1);
  for (const rows of [unread.keys(), sums, shares.again, shares.alone, bare, parts.titles, parts.headers])
    for (const row of rows) special[row] = 1;
  if (first < region.bottom && namesQuestions(view, region, first)) special[first] = 1;
  for (let row = first; row < region.bottom; row++) {
    const count = view.filled(row, region.left, region.right);
    if (count === 0) continue;
    const isSparse = count <= 2 || count * 3 <= typical;
    const isPlain = special[row] === 0 && !isSparse && found.shape?.kind !== "tally";
    // most rows of a long list: nothing else need be asked of them
    if (isPlain && data.length > 0 && !isCancelled(row) && !isCount(row)) {
      keep(row);
      continue;
    }
    const end = unread.get(row);
    if (end !== undefined) {
      strange.push([row, end]);
      row = end;
      continue;
    }
    const early =
      (data.length === 0 && groups.length === 0 && isHint(view, row, region)) ||
      isExample(view, row, region) ||
      isBlankForm(view, row, region)
        ? "note_row"
        : isCancelled(row)
          ? "cancelled_row"
          : isCount(row) || sums.has(row)
            ? "total_row"
            : shares.again.has(row)
              ? "share_row"
              : null;
    if (early !== null) {
      pass(row, early);
      continue;
    }
    if (shares.alone.has(row)) {
      const begun = strange.at(-1);
      if (begun?.[1] === row - 1) strange[strange.length - 1] = [begun[0], row];
      else strange.push([row, row]);
      continue;
    }
    if (bare.has(row)) {
      const text = textOf(view.cell(row, view.filledColumns(row, region)[0]!));
      groups.push({ from: data.length, row, text, field: "network.name", title: false });
      pass(row, "group_heading");
      continue;
    }
    if (isPlain) {
      keep(row);
      continue;
    }
    const minutes = minutesEnd(row, sense, data);
    if (minutes !== null) {
      for (let r = row; r <= minutes; r++) if (view.filled(r, region.left, region.right) > 0) pass(r, "note_row");
      row = minutes;
      continue;
    }
    const told = passedRow(row, sense, { data, passed }, isNetwork);
    if (told !== null) {
      for (const group of told.groups ?? []) groups.push({ ...group, from: data.length, row });
      pass(row, told.code);
      continue;
    }
    if (isWhole && view.afterGap(row, region) && data.length > 0) {
      const end = segmentEnd(view, region, row);
      if (!goesWith(view, [row, end], fields, items, keys, typical)) {
        strange.push([row, end]);
        row = end;
        continue;
      }
    }
    keep(row);
  }
  // a title of a part without rows says nothing
  const speaking = groups.filter(({ title, from }) => !title || from < data.length);
  return { data, passed, groups: speaking, strange };
}

/** The last row of minutes, or of a line of apologies, that begin at a row of a list of those who came; null where none do. */
function minutesEnd(row: number, { view, region, found, parts }: TableSense, data: readonly number[]): number | null {
  const [column, second] = view.filledColumns(row, region);
  if (column === undefined || second !== undefined || found.table !== "participations") return null;
  const section = sectionOf(textOf(view.cell(row, column)));
  if (section === "line") return row;
  const isSection = section === "section" && found.shape === null && data.length > 0;
  return isSection ? sectionEnd(view, region, row, parts.titles) : null;
}

/** `(fulde navn)`, `(dd-mm-åååå)`: words in brackets, and nothing else, that say how a column is to be filled in. */
function isHint(view: View, row: number, region: Region): boolean {
  return view.filledColumns(row, region).every((c) => {
    const cell = view.cell(row, c);
    return typeof cell === "string" && /^\([^()]*[^()\d\s][^()]*\)$/.test(cell.trim());
  });
}
