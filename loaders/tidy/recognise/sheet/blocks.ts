import { type Interpretation, interpret } from "../interpret.js";
import { type Surroundings, yearAround } from "../shapes/shape.js";
import { withoutSumColumns } from "../shapes/sum-columns.js";
import { aspectSpoken } from "../survey/aspect.js";
import { respondentsIn } from "../survey/respondents.js";
import { nameNothing } from "../titles/plain-titles.js";
import { isColonPair, saidAt } from "../titles/titles.js";
import { type Part, partsIn } from "./beside.js";
import { firstTable, type Place } from "./first-table.js";
import { membersAndMeetings } from "./members-and-meetings.js";
import { nextHeader } from "./next-header.js";
import type { Region, View } from "./view.js";

/** One table on a sheet: the title rows above it, its header and what the columns mean. */
export interface Block {
  /** from the header's first row to the table's last */
  readonly region: Region;
  readonly titles: readonly number[];
  /** title rows of the table to its left that hold for it as well */
  readonly beside: readonly number[];
  readonly found: Interpretation;
  readonly around: Surroundings;
}

/** What a sheet consists of: tables, and stretches of rows that are none of ours. */
export interface Blocks {
  readonly tables: readonly Block[];
  readonly unknown: readonly Region[];
}

/** Finds the tables on a sheet, side by side and below each other. */
export function blocksOf(view: View, place: Place): Blocks {
  const tables: Block[] = [];
  const unknown: Region[] = [];
  const whole: Region = { top: 0, bottom: view.height, left: 0, right: view.width };
  for (const part of partsIn(view, whole, place))
    below(view, part, { place, over: [], first: null }, tables, unknown, 0);
  return { tables, unknown };
}

/** What a sheet is called, and the titles further up that hold for its next table as well. */
interface Under {
  readonly place: Place;
  readonly over: readonly string[];
  /** the title rows of the sheet's first table */
  readonly first: readonly number[] | null;
}

function below(
  view: View,
  { region, beside }: Part,
  { place, over, first: above }: Under,
  tables: Block[],
  unknown: Region[],
  depth: number,
): void {
  const first = firstTable(view, region, place);
  if (first === null) {
    unknown.push(region);
    return;
  }
  const later: Place = { ...place, yearOver: yearAround(first.around) };
  const next = nextHeader(view, { ...region, top: first.found.header.at(-1)! + 1 }, first.found, later);
  const bottom = next ?? region.bottom;
  const strangeAbove = unknownAbove(view, region, first);
  if (strangeAbove !== null) unknown.push(strangeAbove);
  const titles = first.titles.filter((row) => strangeAbove === null || row >= strangeAbove.bottom);
  const said = titles.flatMap((row) => saidAt(view, row, region));
  const head = above === null ? [] : sheetTitles(view, region, above, titles);
  const plain = nameNothing(said);
  const whole = { ...region, left: 0, right: view.width };
  const shared = beside.flatMap((row) => saidAt(view, row, whole));
  const near = plain
    ? { ...first.around, titles: [...shared, ...said], head }
    : { ...first.around, titles: said, head: [...shared, ...head] };
  const own: Region = { ...region, top: first.found.header[0]!, bottom };
  const split =
    depth < 3 && next === null ? [] : depth < 3 ? partsIn(view, { ...own, top: titles[0] ?? own.top }, place) : [];
  if (split.length > 1) {
    for (const part of split)
      below(view, under(part, beside), { place, over, first: above }, tables, unknown, depth + 1);
  } else {
    const around = plain && shared.length === 0 ? { ...near, over } : near;
    const again = bottom === region.bottom ? first.found : interpretAgain(view, own, first.found, around, place);
    const block: Block = {
      region: own,
      titles,
      beside: plain ? beside : [],
      found: withoutSumColumns(view, own, again),
      around,
    };
    tables.push(...membersAndMeetings(view, block));
  }
  if (next !== null) {
    const rest: Region = { ...region, top: next };
    const parts = depth < 3 ? partsIn(view, rest, place) : [{ region: rest, beside: [] }];
    const held = plain ? (shared.length > 0 ? shared : over) : said;
    for (const part of parts)
      below(view, part, { place: later, over: held, first: above ?? titles }, tables, unknown, depth);
  }
}

/** A part of a table with what stands above the whole table. */
const under = ({ region, beside }: Part, above: readonly number[]): Part => ({
  region,
  beside: beside.length > 0 ? beside : above,
});

/**
 * What stands above everything on a sheet of several tables, each with titles of its own: the rows by which the first
 * table has more of them. Those right above its own must speak of no answers and nobody who answered.
 */
function sheetTitles(view: View, region: Region, first: readonly number[], own: readonly number[]): readonly string[] {
  const count = first.length - own.length;
  if (own.length === 0 || count <= 0) return [];
  const said = first.slice(0, count).flatMap((row) => saidAt(view, row, region));
  return view.afterGap(first[count]!, { ...region, top: 0 }) || !said.some(isOfAnswers) ? said : [];
}

const isOfAnswers = (text: string) => aspectSpoken(text) !== null || respondentsIn(text) !== null;

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
    if (view.filled(row, region.left, region.right) >= 3 && !isColonPair(view, row, region)) {
      full++;
      last = row;
    }
  }
  return full >= 3 ? { ...region, bottom: last + 1 } : null;
}
