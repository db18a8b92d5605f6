import type { FieldId } from "../../../src/model/fields.js";
import type { NewProblem } from "../../../src/model/problems/problem.js";
import type { CleanContext } from "../clean/index.js";
import { cleanColumn } from "../clean/index.js";
import type { SourceContext } from "../context.js";
import { amongItems } from "../left-out/among-items.js";
import { describeColumns } from "../left-out/described-columns.js";
import { rowsOf } from "../recognise/rows/rows.js";
import { type AcrossFields, acrossOf } from "../recognise/shapes/across.js";
import type { Block } from "../recognise/sheet/blocks.js";
import { noAnswersIn, noAnswersSaid } from "../recognise/survey/no-answer-codes.js";
import { scaleSaid, textsAround } from "../recognise/survey/scale.js";
import { networkIn } from "../recognise/titles/network-in.js";
import { municipalityByName } from "../reference/index.js";
import { constantsOf, type FoundSheet } from "../sheets.js";
import type { Recognised, TidySource } from "../tidied.js";
import { hasNumericScores, labelAndKind } from "./column-sense.js";
import { cornered } from "./cornered.js";
import { daysInTitles } from "./days-in-titles.js";
import { dropSharedMembership, fieldsOf } from "./fields.js";
import { giveToAll } from "./given.js";
import { buildItems } from "./items.js";
import { sayLeftWithoutDay } from "./left-without-day.js";
import { asMarkedMembers } from "./marked-members.js";
import { asMembers } from "./members.js";
import { partDays } from "./membership-days.js";
import { yearsSaid } from "./only-year.js";
import { sayEmptyMeetings, sayItemsWithoutWords, sayNarrow, sayPassed } from "./remarks.js";
import { sayAspect } from "./say-aspect.js";
import { addDaysOfSides, daysAround, withDaysOfSides } from "./sides-with-days.js";
import { headingCells } from "./standing.js";
import { TableCells } from "./table-cells.js";
import { typeColumns } from "./type-columns.js";
import { nothingTyped, type Typed } from "./typed.js";
import { type Voice, voiceOf } from "./voice.js";
import { settleWhoCame } from "./who-came.js";

/** What one table gave. */
export interface BuiltSource {
  readonly source: TidySource;
  readonly problems: readonly NewProblem[];
  /** stretches of rows that go with no table: first and last, as indices into the sheet's rows */
  readonly strange: readonly (readonly [number, number])[];
}

/** Types the rows of one table found on a sheet. */
export function buildSource(found: FoundSheet, block: Block, part: number, context: SourceContext): BuiltSource {
  const table = tableCells(found, block, context);
  const { found: interpretation, around, region } = table.block;
  const { headings, shape } = interpretation;
  const { data, rows } = table;
  const voice = voiceOf(table);
  const constants = constantsOf(found.rules);
  const fields = fieldsOf(table, context);
  const across = acrossOf(
    found.view,
    region,
    interpretation,
    around,
    context.known,
    (row) => voice.sheet("header_row_left_out", { row: table.row(row) }),
    sayAspect(table, voice),
  );
  addDaysOfSides(across, daysAround(table.block, rows, found.view));
  for (const field of constants.keys()) if (field.startsWith("expectation.")) across.delete(field);
  dropSharedMembership(fields, across);
  const said = scaleSaid(found.view, around, rows, region, headings);
  const ruled = [...found.rules].reverse().find(({ scale }) => scale !== null)?.scale ?? found.mapping?.scale ?? null;
  const scale = ruled ?? said ?? "normal";
  const noAnswers = noAnswersOf(table, voice);
  const clean = { ...context.clean, scale, noAnswers, ...yearsSaid(found.view, region, around, rows) };

  const typed = nothingTyped();
  const { columns } = typed;
  typeColumns(table, typed, { fields, constants, clean, known: found.view.known, voice });
  partEvents(table, typed, fields, voice);
  sayLeftWithoutDay(table, typed, fields, voice);
  if (interpretation.table === "participations" && shape?.across !== "activities") partTitles(typed, clean, voice);
  const settled = giveToAll(found, table.block, rows, {
    ...typed,
    across,
    constants,
    clean,
    context,
    say: voice.sheet,
    sayHeading: voice.heading,
  });
  const { ofPersons, ofSignedUp } = settleWhoCame(table, typed, fields, voice);
  const cellsOf = (column: number) => table.cells(column);
  if (interpretation.table === "outcomes") labelAndKind(columns, typed.at, fields, cellsOf, clean);
  const items = buildItems(table.block, across, cellsOf, data, clean, voice.cell, voice.head);
  if (ofSignedUp && shape !== null) items?.items.columns.get("participation.people")?.fill(0);
  sayEmptyMeetings(table, items, voice);
  sayItemsWithoutWords(table, across, voice);
  if (isScored(table, fields, across) && ruled === null) {
    if (said === null) voice.sheet("scale_direction_unknown", {});
    if (said === "reversed") voice.sheet("scale_reversed", {});
  }
  sayNarrow(table, block, voice);
  const passed = sayPassed(table, voice);
  const ofItems = items?.items ?? typed.listed;
  const described = describeColumns(
    found,
    table.block,
    fields,
    {
      has: (field) => columns.has(field) || ofItems?.columns.has(field) === true,
      rows: data.length,
      isMunicipality: (text) => municipalityByName(text, clean.reference.municipalities) !== undefined,
    },
    voice.sheet,
  );
  const source: TidySource = {
    file: found.file.file,
    sheet: found.sheet.name,
    sha256: found.file.sha256,
    part,
    schoolId: found.schoolId,
    table: interpretation.table,
    rows: data.map((row) => table.row(row)),
    columns,
    items: ofItems,
    at: typed.at,
    itemColumn: found.cards ? null : (items?.itemColumn.map((c) => table.column(c)) ?? null),
    elsewhere: typed.elsewhere,
    titled: typed.titled,
    fromName: typed.fromName,
    heads: new Map(
      shape?.columns.map((c) => [
        table.column(c + region.left),
        headingCells(found.view, region, interpretation.header, c),
      ]),
    ),
    setAside: new Set(),
    ofPersons,
    recognised: {
      header: headerRows(table),
      passed,
      columns: described,
      constants: settled,
      rowsAre: rowsAre(shape),
      scale,
    },
  };
  return { source, problems: voice.problems, strange: rows.strange };
}

/** The data rows, and the table as the networks that rows and other sheets name make it. */
function tableCells(found: FoundSheet, block: Block, context: SourceContext): TableCells {
  const isNetwork = (text: string) => networkIn(text, context.known) !== null;
  const rows = rowsOf(found.view, block.region, block.found, isNetwork);
  const groups = rows.groups.filter(({ field }) => field === null || field === "network.name");
  const members = asMarkedMembers(asMembers(found.view, block, groups, isNetwork, context), context);
  const named = cornered(members, context);
  const isDated = constantsOf(found.rules).has("expectation.asked_on");
  return new TableCells(found, isDated ? named : withDaysOfSides(named, rows, found.view), rows);
}

/** Parts the days of a log of members into first and last ones, and says where a row gives only half of what it takes. */
function partEvents(table: TableCells, typed: Typed, fields: ReadonlyMap<FieldId, number>, voice: Voice): void {
  const column = fields.get("membership.event");
  const halves = partDays(typed.columns, typed);
  if (column === undefined) return;
  const { quoted } = table.block.found.headings[column - table.left]!;
  for (const [entry, code] of halves) voice.cell(entry, column, code, {}, quoted);
}

/** Parts the days from the titles of what was held, where no column has them. */
function partTitles({ columns }: Typed, clean: CleanContext, voice: Voice): void {
  const split = daysInTitles(columns);
  if (split === null) return;
  const { values } = cleanColumn("activity.held_on", split.days, clean);
  columns.set("activity.title", split.titles);
  columns.set("activity.held_on", values);
  voice.sheet("taken_from_title", {}, { da: "Aktivitetens dato", en: "The activity's date" });
}

/** The numbers among answers that mean that there was none: as the sheet says, or as a questionnaire's columns show. */
function noAnswersOf(table: TableCells, voice: Voice): ReadonlySet<number> {
  const { found: sheet, block, rows, left } = table;
  const { found, around, region } = block;
  if (found.table !== "expectations") return new Set();
  const over = [...(around.head ?? []), ...(around.over ?? [])];
  const said = noAnswersSaid([...textsAround(sheet.view, around, rows, region, found.headings), ...over]);
  if (found.shape?.kind !== "survey") return said;
  const { all, guessed } = noAnswersIn(
    [...found.shape.columns, ...amongItems(found)].map((c) => table.cells(c + left)),
    said,
  );
  if (guessed.length > 0)
    voice.sheet("numbers_taken_for_no_answer", { row: table.row(found.header.at(-1)!) }, { found: guessed.join(", ") });
  return all;
}

/** Whether answers stand there as numbers, whose direction must be known. */
function isScored(
  { block, data, found, left }: TableCells,
  fields: ReadonlyMap<FieldId, number>,
  across: AcrossFields,
): boolean {
  const { table, shape } = block.found;
  if (table !== "expectations") return false;
  const answers = shape?.kind === "survey" ? shape.columns.map((c) => c + left) : [];
  return hasNumericScores(found.view, data, fields, answers, across.get("expectation.score") ?? []);
}

/** The real rows of a header; those of cards are all that belong to one, and what stands above them where it was read into it. */
function headerRows({ found: { cards }, block, row: numberOf }: TableCells): readonly number[] {
  const { header } = block.found;
  if (cards === undefined) return header.map(numberOf);
  return [...new Set([...cards.cardRows, ...header.map((row) => cards.placeAt(0, row).row)])].sort((a, b) => a - b);
}

function rowsAre(shape: Block["found"]["shape"]): Recognised["rowsAre"] {
  if (shape?.kind !== "attendance") return null;
  return shape.across === "activities" ? "organisations" : "activities";
}
