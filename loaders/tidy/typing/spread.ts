import { FIELDS, type FieldId, type FieldType } from "../../../src/model/fields.js";
import type { Cell } from "../../read/sheet.js";
import type { FedTable } from "../recognise/columns/evidence.js";
import { isFilled, textOf, type View } from "../recognise/sheet/view.js";

/** What is counted: a number that stands once for several rows is of them all together, and can't be given to each. */
const COUNTED: ReadonlySet<FieldType> = new Set(["integer", "number", "employees", "people", "score", "usefulness"]);

/** Whether the value of a merged cell, or of the first row of a group, may be each row's. */
export const isSpread = (field: FieldId): boolean => !COUNTED.has(FIELDS[field].type);

/** Tables in which a column may say something once for a group of rows. */
const GROUPED: Readonly<Partial<Record<FieldId, readonly FedTable[]>>> = {
  "network.name": ["memberships", "activities", "participations", "method_uses", "expectations", "outcomes"],
  "school.name": ["memberships", "networks"],
  "activity.title": ["participations"],
  "activity.held_on": ["participations"],
  "activity.ref": ["participations"],
  "outcome.recorded_on": ["outcomes"],
  "outcome.label": ["outcomes"],
  "outcome.kind": ["outcomes"],
  "method.name": ["method_uses"],
};
/**
 * What is counted or asked once for each network: where it comes again, the blank below is no longer of the network above,
 * nor of the day or the result above where the others come again.
 */
const ONCE: Readonly<Partial<Record<FedTable, readonly FieldId[]>>> = {
  outcomes: ["outcome.label", "outcome.kind", "outcome.recorded_on"],
  expectations: [
    "expectation.item",
    "expectation.asked_on",
    "expectation.respondent_group",
    "expectation.aspect",
    "expectation.score",
  ],
};

/** What may head a group in each network again. */
const WITHIN_NETWORKS: readonly FieldId[] = ["outcome.recorded_on", "outcome.label", "outcome.kind", "method.name"];

/** What tells one meeting from the next: a row that says another one of these is of another group. */
const MEETING: readonly FieldId[] = ["activity.title", "activity.held_on", "activity.ref", "network.name"];

/**
 * Values that merged cells, or blanks below the first row of a group, leave out. Blanks are filled only where the column
 * as a whole is grouped: a value on the first row of each of several groups, most of them of more than one row, and
 * nothing beside a blank that speaks of something else. A single blank stays one.
 *
 * @param fields the columns of the table, by field
 * @param heads what a row above a blank, by its index, says for it and for the blanks below it
 */
export function spreadDown(
  view: View,
  data: readonly number[],
  column: number,
  cells: readonly Cell[],
  field: FieldId,
  table: FedTable,
  fields: ReadonlyMap<FieldId, number>,
  say: (count: number) => void,
  heads: ReadonlyMap<number, string> = new Map(),
): readonly Cell[] {
  if (cells.every(isFilled)) return cells;
  const merged = cells.map((cell, i) =>
    isFilled(cell) ? cell : view.covered(data[i]!, column) ? view.seen(data[i]!, column) : (heads.get(i) ?? null),
  );
  if (GROUPED[field]?.includes(table) !== true || (!isFilled(merged[0] ?? null) && heads.size === 0)) return merged;
  const beside = MEETING.includes(field) && field !== "network.name" ? MEETING.filter((other) => other !== field) : [];
  const others = beside.flatMap((other) => fields.get(other) ?? []);
  const ofNetworks = field === "network.name" || field === "school.name";
  const networks = WITHIN_NETWORKS.includes(field) ? headsOf(view, data, fields.get("network.name")) : null;
  const within = networks === null ? null : carriedDown(networks);
  const once = (ONCE[table] ?? []).flatMap((one) => (one === field ? [] : (fields.get(one) ?? [])));
  // a day that stands once in each network ends with it
  const ends =
    networks !== null && areHeads(networks) && merged.some((cell, i) => isFilled(cell) && !isFilled(networks[i]!));
  const texts = once.map((column) => carriedDown(data.map((row) => view.seen(row, column))));
  if (within !== null) texts.push(within);
  const entries = once.length === 0 ? null : merged.map((_, i) => texts.map((column) => column[i]).join("\n"));
  const areDifferent = ofNetworks && ONCE[table] !== undefined && (entries === null || !comesAgain(entries, merged));
  const isWhole =
    isFilled(merged[0] ?? null) &&
    !areDifferent &&
    (isGrouped(view, data, merged, others, within) ||
      (ofNetworks && isOneGroup(merged)) ||
      areBlankTogether(view, data, merged, others));
  if (!isWhole && heads.size === 0) return merged;
  let last: Cell = null;
  let count = 0;
  let said = new Set<string>();
  const spread = merged.map((cell, i) => {
    if (isFilled(cell)) {
      last = isWhole || heads.has(i) ? cell : null;
      said = new Set();
    }
    if (entries !== null) {
      if (said.has(entries[i]!)) last = null;
      said.add(entries[i]!);
    }
    if (ends && isFilled(networks[i]!) && !isFilled(cell)) last = null;
    if (isFilled(cell) ? heads.has(i) : last !== null) count++;
    return isFilled(cell) ? cell : last;
  });
  say(count);
  return spread;
}

function headsOf(view: View, data: readonly number[], column: number | undefined): readonly Cell[] | null {
  return column === undefined ? null : data.map((row) => view.seen(row, column));
}

/** The texts of a column, with the last one above in its blanks where most stand above several of them. */
function carriedDown(cells: readonly Cell[]): readonly string[] {
  if (!areHeads(cells)) return cells.map(textOf);
  let last = "";
  return cells.map((cell) => {
    if (isFilled(cell)) last = textOf(cell);
    return last;
  });
}

/** Whether the same is said beside several blanks: it can't be said of the whole school more than once. */
function comesAgain(entries: readonly string[], cells: readonly Cell[]): boolean {
  const blank = entries.filter((_, i) => !isFilled(cells[i]!));
  return new Set(blank).size < blank.length;
}

/** Whether each row says all of what a meeting was, or nothing of it: then the others go on with those who came to it. */
function areBlankTogether(
  view: View,
  data: readonly number[],
  cells: readonly Cell[],
  others: readonly number[],
): boolean {
  if (others.length === 0) return false;
  return cells.every((cell, i) => others.every((column) => isFilled(view.seen(data[i]!, column)) === isFilled(cell)));
}

/** A list of one network or school that names it in its first row only. */
function isOneGroup(cells: readonly Cell[]): boolean {
  return cells.length > 2 && isFilled(cells[0]!) && !cells.slice(1).some(isFilled);
}

const startsOf = (cells: readonly Cell[]) => cells.flatMap((cell, i) => (isFilled(cell) ? [i] : []));

/** Whether the filled cells of a column stand each at the head of a group, most of them of more than one row. */
function areHeads(cells: readonly Cell[]): boolean {
  const starts = startsOf(cells);
  if (starts.length < 2 || starts.length > cells.length * 0.6) return false;
  return starts.filter((i, g) => (starts[g + 1] ?? cells.length) - i > 1).length * 2 > starts.length;
}

/** @param within the network of each row: the same may head a group in each network */
function isGrouped(
  view: View,
  data: readonly number[],
  cells: readonly Cell[],
  others: readonly number[],
  within: readonly string[] | null,
): boolean {
  if (!areHeads(cells)) return false;
  const starts = startsOf(cells);
  if (new Set(starts.map((i) => `${textOf(cells[i]!)}\n${within?.[i] ?? ""}`)).size !== starts.length) return false;
  return starts.every((from, g) => {
    const to = starts[g + 1] ?? cells.length;
    return others.every((column) => {
      const first = textOf(view.seen(data[from]!, column));
      for (let i = from + 1; i < to; i++) {
        const text = textOf(view.seen(data[i]!, column));
        if (text !== "" && text !== first) return false;
      }
      return true;
    });
  });
}
