import type { FieldId } from "../../../src/model/fields.js";
import type { Text } from "../../../src/model/language.js";
import type { Cell } from "../../read/sheet.js";
import { type CleanContext, cleanColumn } from "../clean/index.js";
import type { Columns } from "../columns.js";
import type { SaySheet, SourceContext } from "../context.js";
import { CONSTANTS, EXPECTED } from "../mapping/schema.js";
import type { TableRows } from "../recognise/rows/rows.js";
import type { AcrossFields } from "../recognise/shapes/across.js";
import type { Block } from "../recognise/sheet/blocks.js";
import { textOf } from "../recognise/sheet/view.js";
import { isOfFrequencies } from "../recognise/survey/frequencies.js";
import { carried } from "../recognise/titles/carried.js";
import { titleLikeNetwork } from "../recognise/titles/lone-title.js";
import { isPlainSheetName } from "../recognise/titles/plain-titles.js";
import type { FoundSheet } from "../sheets.js";
import type { CellAt, Value } from "../tidied.js";
import { applyGroups, networkAbove, type SayHeading } from "./groups.js";
import { saidByHeadings } from "./said-by-headings.js";
import { statementOver } from "./statement-over.js";
import { cellSaying, titleCell } from "./titled.js";
import { partStatements } from "./titled-parts.js";
import { sayUnnamed } from "./unnamed.js";

/** What a field is called in a message, where it isn't called by its own name. */
export const FIELD_WORDS: Readonly<Partial<Record<FieldId, Text>>> = {
  "network.name": { da: "Netværket", en: "The network" },
  "school.name": { da: "Skolen", en: "The school" },
  "activity.title": { da: "Aktivitetens titel", en: "The activity's title" },
  "activity.kind": { da: "Aktivitetens art", en: "The activity's kind" },
  "activity.held_on": { da: "Aktivitetens dato", en: "The activity's date" },
  "expectation.asked_on": { da: "Datoen for svarene", en: "The date of the answers" },
  "expectation.respondent_group": { da: "Hvem der svarer", en: "Who answers" },
  "expectation.item": { da: "Udsagnet", en: "The statement" },
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
  const { around, region } = block;
  const { table } = block.found;
  const has = (field: FieldId) => columns.has(field) || constants.has(field);
  const statement = statementOver(block, (field) => has(field) || across.has(field), context.known);
  // above counted answers stands what was asked: whose they are the sheet's own titles say
  const head = isOfFrequencies(block.found) ? (around.head ?? []) : [];
  const said = { ...around, titles: [...head, ...around.titles.filter((title) => title !== statement)] };
  const cells = carried(table, has, said, context);
  if (statement !== null) cells.set("expectation.item", statement);
  const byHeadings = saidByHeadings(block, (field) => has(field) || across.has(field), cells, context.schools);
  for (const { field, cell, column } of byHeadings) {
    cells.set(field, cell);
    const at = found.cards === undefined ? { column: found.sheet.cols[column]! } : {};
    say("taken_from_heading", at, FIELD_WORDS[field]);
  }
  const parted = partStatements(found, block, rows.groups, (field) => has(field) || across.has(field), context);
  const groups = rows.groups.filter(
    ({ row }) => !parted.some((one) => one.field === "expectation.item" && one.row === row),
  );
  const above = has("network.name") || has("network.ref") ? null : networkAbove(around.titles, groups);
  if (above !== null && !cells.has("network.name")) cells.set("network.name", above);
  const grouped = applyGroups(groups, cells, parted, table, columns, rows.data.length, clean, context, sayHeading);
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
    const isOfHeading = byHeadings.some((said) => said.field === field);
    if (!constants.has(field) && !isOfHeading)
      say("taken_from_title", {}, { da: FIELD_WORDS[field]?.da ?? field, en: FIELD_WORDS[field]?.en ?? field });
  }
  const named = ["network.name", "network.ref"] as const;
  const isNamed = named.some((field) => has(field) || columns.has(field) || across.has(field));
  if (!isNamed) sayUnnamed(found, block, rows.data.length, (field) => columns.get(field)?.[0], context, say);
  return settled;
}
