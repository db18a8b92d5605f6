import type { FieldId } from "../../src/model/fields.js";
import type { Text } from "../../src/model/language.js";
import type { Cell } from "../read/sheet.js";
import { type CleanContext, cleanColumn } from "./clean/index.js";
import type { Columns } from "./columns.js";
import type { SaySheet, SourceContext } from "./context.js";
import { applyGroups, networkAbove, type SayHeading } from "./groups.js";
import { CONSTANTS, EXPECTED } from "./mapping-schema.js";
import { dateInText } from "./recognise/columns/look.js";
import type { TableRows } from "./recognise/rows/rows.js";
import type { AcrossFields } from "./recognise/shapes/across.js";
import type { Block } from "./recognise/sheet/blocks.js";
import { textOf } from "./recognise/sheet/view.js";
import { aspectIn } from "./recognise/survey/aspect.js";
import { carried } from "./recognise/titles/carried.js";
import { nameLikeNetwork, titleLikeNetwork } from "./recognise/titles/lone-title.js";
import { isPlainSheetName } from "./recognise/titles/plain-titles.js";
import type { FoundSheet } from "./sheets.js";
import type { CellAt, Value } from "./tidied.js";
import { cellSaying, titleCell } from "./titled.js";
import { partStatements } from "./titled-parts.js";

/** What a field is called in a message, where it isn't called by its own name. */
const FIELD_WORDS: Readonly<Partial<Record<FieldId, Text>>> = {
  "network.name": { da: "Netværket", en: "The network" },
  "school.name": { da: "Skolen", en: "The school" },
  "activity.title": { da: "Aktivitetens titel", en: "The activity's title" },
  "activity.held_on": { da: "Aktivitetens dato", en: "The activity's date" },
  "expectation.asked_on": { da: "Datoen for svarene", en: "The date of the answers" },
  "expectation.respondent_group": { da: "Hvem der svarer", en: "Who answers" },
  "expectation.aspect": {
    da: "Om svarene er forventet eller oplevet",
    en: "Whether the answers are expected or experienced",
  },
  "outcome.recorded_on": { da: "Datoen for opgørelsen", en: "The date of the count" },
};

/** The key in mapping.yaml that gives all rows a field. */
const CONSTANT_KEYS: ReadonlyMap<FieldId, string> = new Map(
  Object.entries(CONSTANTS).map(([key, field]) => [field, key]),
);

/** Tables that are the whole school's where they name no network. */
const OF_A_NETWORK: ReadonlySet<string> = new Set([
  "organisations",
  "activities",
  "participations",
  "expectations",
  "outcomes",
]);

interface Typing {
  /** filled in place */
  readonly columns: Columns;
  /** filled in place: where the values of headings between the rows stand */
  readonly elsewhere: Map<FieldId, readonly (CellAt | null)[]>;
  /** filled in place: where the title stands that gives all rows a value */
  readonly titled: Map<FieldId, CellAt>;
  /** filled in place: the fields that only the name of the sheet or the file gives all rows */
  readonly fromName: Set<FieldId>;
  readonly across: AcrossFields;
  readonly constants: ReadonlyMap<FieldId, string>;
  readonly clean: CleanContext;
  readonly context: SourceContext;
  readonly say: SaySheet;
  readonly sayHeading: SayHeading;
}

/** Gives all rows what titles, names, headings between them and mapping.yaml say; returns what holds for every row. */
export function giveToAll(
  found: FoundSheet,
  block: Block,
  rows: TableRows,
  { columns, elsewhere, titled, fromName, across, constants, clean, context, say, sayHeading }: Typing,
): Map<FieldId, Value> {
  const { around, region, titles } = block;
  const { table } = block.found;
  const has = (field: FieldId) => columns.has(field) || constants.has(field);
  const cells = carried(table, has, around, context);
  const asked = has("expectation.aspect") || across.has("expectation.aspect") ? null : aspectOfItems(block, has, cells);
  if (asked !== null) {
    cells.set("expectation.aspect", asked.word);
    const at = found.cards === undefined ? { column: found.sheet.cols[asked.column]! } : {};
    say("taken_from_heading", at, FIELD_WORDS["expectation.aspect"]);
  }
  const counted = dayOfCounts(block, has);
  if (counted !== null) {
    cells.set("outcome.recorded_on", counted.day);
    const at = found.cards === undefined ? { column: found.sheet.cols[counted.column]! } : {};
    say("taken_from_heading", at, FIELD_WORDS["outcome.recorded_on"]);
  }
  const above = has("network.name") || has("network.ref") ? null : networkAbove(around.titles, rows.groups);
  if (above !== null && !cells.has("network.name")) cells.set("network.name", above);
  const parted = partStatements(found, block, rows.groups, (field) => has(field) || across.has(field), context);
  const grouped = applyGroups(rows.groups, cells, parted, table, columns, rows.data.length, clean, context, sayHeading);
  const inTitle = (field: FieldId, cell: Cell) =>
    cell === null ? null : titleCell(found, block, rows.groups, context, field, cell);
  for (const [field, fillings] of grouped) {
    cells.delete(field);
    const places = new Array<CellAt | null>(rows.data.length).fill(null);
    for (const { from, row, cell } of fillings) {
      const place = row === null ? inTitle(field, cell) : cellSaying(found, region, row, textOf(cell));
      places.fill(place, from);
    }
    elsewhere.set(field, places);
  }
  const title = titleLikeNetwork(found.view, block, context.schools);
  const isUnnamed = !has("network.name") && !columns.has("network.ref") && !cells.has("network.name");
  if (table === "memberships" && (context.hasSiblings || context.hasTitledSiblings) && isUnnamed) {
    if (title !== null) cells.set("network.name", title.text);
    else if (context.hasSiblings && !isPlainSheetName(around.sheet)) cells.set("network.name", around.sheet);
  }
  const settled = new Map<FieldId, Value>();
  for (const [field, cell] of [...cells, ...constants]) {
    if (across.has(field)) continue;
    const { values, doubts } = cleanColumn(field, [cell], clean);
    const value = values[0] ?? null;
    const key = cells.get(field) === cell ? undefined : CONSTANT_KEYS.get(field);
    if (key === undefined || value !== null) for (const doubt of doubts) sayHeading(null, field, cell, doubt);
    else say("mapping_constant_dropped", {}, { key, ...EXPECTED[key] });
    if (value === null) continue;
    columns.set(field, new Array<Value>(rows.data.length).fill(value));
    settled.set(field, value);
    const place = cells.get(field) === cell ? inTitle(field, cell) : null;
    if (place !== null) titled.set(field, place);
    else if (!constants.has(field)) fromName.add(field);
    const isOfHeading =
      (field === "expectation.aspect" && asked !== null) || (field === "outcome.recorded_on" && counted !== null);
    if (!constants.has(field) && !isOfHeading)
      say("taken_from_title", {}, { da: FIELD_WORDS[field]?.da ?? field, en: FIELD_WORDS[field]?.en ?? field });
  }
  const named = ["network.name", "network.ref"] as const;
  const isNamed = named.some((field) => has(field) || columns.has(field) || across.has(field));
  if (!isNamed && found.schoolId !== null && OF_A_NETWORK.has(table)) {
    if (title !== null && columns.get("activity.title")?.[0] !== title.text)
      say("title_may_be_network", { row: title.row, column: title.column }, { rows: rows.data.length });
    else if (table !== "organisations" && titles.length === 0 && nameLikeNetwork(around, context.schools))
      say("name_may_be_network", {}, { rows: rows.data.length });
  }
  return settled;
}

/**
 * Whether the heading of the items says that they were expected or experienced: `Udsagn (oplevet)` goes before what the
 * titles say, a bare `Oplevelse` only tells where they say nothing.
 *
 * @returns the word for the cleaner and the column, as an index into the view's; null where the heading doesn't tell
 */
function aspectOfItems(
  { found: { table, assignment, shape, headings }, region }: Block,
  has: (field: FieldId) => boolean,
  titled: ReadonlyMap<FieldId, Cell>,
): { readonly word: string; readonly column: number } | null {
  if (table !== "expectations" || has("expectation.expected") || has("expectation.experienced")) return null;
  const named = shape?.rowField === "expectation.item" ? shape.rowNames : undefined;
  const column = assignment.fields.get("expectation.item") ?? named;
  const heading = column === undefined ? undefined : headings[column];
  const word = heading === undefined ? null : aspectIn(heading.text);
  if (column === undefined || heading === undefined || word === null) return null;
  const isQualified = heading.known?.kind === "field" && heading.known.certain;
  return !isQualified && titled.has("expectation.aspect") ? null : { word, column: column + region.left };
}

/**
 * The day in the heading of the counts, which goes before any day of the titles: `Nået pr. 30-11-2010`.
 *
 * @returns as it is written, and the column as an index into the view's; null where the rows have days of their own or the
 * heading has none
 */
function dayOfCounts(
  { found: { table, assignment, shape, headings }, region }: Block,
  has: (field: FieldId) => boolean,
): { readonly day: string; readonly column: number } | null {
  const column = assignment.fields.get("outcome.count");
  if (table !== "outcomes" || shape !== null || column === undefined || has("outcome.recorded_on")) return null;
  const day = dateInText(headings[column]!.text)?.date;
  return day === undefined ? null : { day, column: column + region.left };
}
