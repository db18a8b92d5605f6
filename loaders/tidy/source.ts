import type { FieldId } from "../../src/model/fields.js";
import { TABLE_LABELS } from "../../src/model/labels.js";
import { CLEAN_PROBLEMS } from "../../src/model/problems/clean.js";
import { type NewProblem, problem } from "../../src/model/problems/problem.js";
import { TIDY_PROBLEMS } from "../../src/model/problems/tidy.js";
import { cellAt } from "../read/column.js";
import type { Cell, Coded } from "../read/sheet.js";
import { type CleanContext, cleanColumn, codeCells } from "./clean/index.js";
import { blankIsNobody, dropHeadingColumns, hasNumericScores, isUnverified, labelAndKind } from "./column-sense.js";
import { Columns } from "./columns.js";
import type { SaySheet, SourceContext } from "./context.js";
import { cornered } from "./cornered.js";
import { daysInTitles } from "./days-in-titles.js";
import { describeColumns } from "./described-columns.js";
import { giveToAll } from "./given.js";
import type { SayHeading } from "./groups.js";
import { buildItems, type SayDoubt } from "./items.js";
import { listedOrganisations, onlyOrganisations } from "./listed.js";
import { asMarkedMembers } from "./marked-members.js";
import { asMembers } from "./members.js";
import { areMinutes, inMinutes } from "./minutes.js";
import { onlyYear } from "./only-year.js";
import { ownersIn } from "./owners.js";
import { countThoseWhoCame, isOfPersons, isOfSignedUp } from "./persons.js";
import { rowsOf } from "./recognise/rows/rows.js";
import { type AcrossFields, acrossOf } from "./recognise/shapes/across.js";
import { rowNamesField } from "./recognise/shapes/shape.js";
import type { Block } from "./recognise/sheet/blocks.js";
import type { Turned } from "./recognise/sheet/cards.js";
import { isFilled, textOf } from "./recognise/sheet/view.js";
import { scaleSaid } from "./recognise/survey/scale.js";
import { networkIn } from "./recognise/titles/network-in.js";
import { municipalityByName } from "./reference/index.js";
import { dropRunningNumbers } from "./running-numbers.js";
import { constantsOf, type FoundSheet } from "./sheets.js";
import { isSpread, spreadDown } from "./spread.js";
import { aboveBlanks, headingCells, standing } from "./standing.js";
import { tickedIn } from "./ticked.js";
import type { CellAt, TidySource, Value } from "./tidied.js";
import { cellOn } from "./titled.js";

/** What one table gave. */
export interface BuiltSource {
  readonly source: TidySource;
  readonly problems: readonly NewProblem[];
  /** stretches of rows that go with no table: first and last, as indices into the sheet's rows */
  readonly strange: readonly (readonly [number, number])[];
}

/** Types the rows of one table found on a sheet. */
export function buildSource(found: FoundSheet, block: Block, part: number, context: SourceContext): BuiltSource {
  const { view, sheet, file } = found;
  const { region, around } = block;
  const problems: NewProblem[] = [];
  const place = { file: file.file, sheet: sheet.name };
  const say: SaySheet = (code, at, facts) =>
    problems.push(problem(code, TIDY_PROBLEMS[code], { ...place, ...realPlace(found, block, at) }, facts ?? {}));
  const numberOf = (row: number) => sheet.rows[row]!;

  const isNetwork = (text: string) => networkIn(text, context.known) !== null;
  const rows = rowsOf(view, region, block.found, isNetwork);
  const networkGroups = rows.groups.filter(({ field }) => field === null || field === "network.name");
  const members = asMarkedMembers(asMembers(view, block, networkGroups, isNetwork, context), context);
  const read = cornered(members, context);
  const { found: interpretation } = read;
  const { table, shape, headings } = interpretation;
  const constants = constantsOf(found.rules);

  const fields = new Map<FieldId, number>();
  for (const [field, c] of interpretation.assignment.fields) fields.set(field, c + region.left);
  if (shape?.rowNames !== undefined) {
    fields.set(rowNamesField(shape), shape.rowNames + region.left);
  }
  // how many came in all is no number of each cell's people
  if (shape?.kind === "attendance") fields.delete("participation.people");
  dropRunningNumbers(fields, view, rows, table, headings, region.left, context);

  const { data } = rows;
  dropHeadingColumns(fields, interpretation.assignment.byValues, view, data, region.left);
  const [first, last] = [data[0] ?? 0, data.at(-1) ?? 0];
  const isUnbroken = last - first === data.length - 1;
  const cellsOf = (column: number): readonly Cell[] => {
    const cells = sheet.cells[column]!;
    return isUnbroken ? cells.slice(first, last + 1) : data.map((row) => cells[row] ?? null);
  };
  const codedOf = (column: number): Coded<Cell> => {
    const whole = sheet.coded?.[column];
    if (whole === undefined) return codeCells(cellsOf(column));
    const { values, codes } = whole;
    return {
      values,
      codes: isUnbroken ? codes.subarray(first, last + 1) : Int32Array.from(data, (row) => codes[row]!),
    };
  };

  const across: AcrossFields = acrossOf(
    view,
    region,
    interpretation,
    around,
    context.known,
    (row) => say("header_row_left_out", { row: numberOf(row) }),
    () => say("experienced_by_neighbour", { row: numberOf(interpretation.header[0]!) }),
  );
  // which of several networks they are members of, a column that all share can't say
  if (across.has("network.name"))
    for (const field of fields.keys()) if (field.startsWith("membership.")) fields.delete(field);

  // a mean or a sum beside the counts that it sums up says nothing of its own
  if (shape?.kind === "distribution") {
    fields.delete("expectation.mean");
    fields.delete("expectation.score");
  }

  const columns = new Columns();
  const at = new Map<FieldId, number>();
  const elsewhere = new Map<FieldId, readonly (CellAt | null)[]>();
  const titled = new Map<FieldId, CellAt>();
  const fromName = new Set<FieldId>();
  const saidScale = scaleSaid(view, around, rows, region, headings);
  const ruleScale =
    [...found.rules].reverse().find(({ scale }) => scale !== null)?.scale ?? found.mapping?.scale ?? null;
  const scale = ruleScale ?? saidScale ?? "normal";
  const clean: CleanContext = { ...context.clean, scale, year: onlyYear(view, region, around, rows) };

  const doubt: SayDoubt = (index, column, code, facts, heading) => {
    const cell = found.cards?.placeAt(column, data[index]!) ?? {
      row: numberOf(data[index]!),
      column: sheet.cols[column]!,
    };
    const at = { ...place, ...cell, heading };
    problems.push(problem(code, CLEAN_PROBLEMS[code], at, facts));
  };
  let listed: ReturnType<typeof listedOrganisations> = null;
  for (const [field, column] of fields) {
    if (constants.has(field)) continue;
    const { quoted } = headings[column - region.left]!;
    let cells = codedOf(column);
    if (isSpread(field) && !isFull(cells)) {
      const own = cellsOf(column);
      const heads = field === "network.name" ? aboveBlanks(view, region, rows.groups, own) : undefined;
      const sayCount = (count: number) =>
        say("filled_down", { column: sheet.cols[column]!, heading: quoted }, { count });
      const spread = spreadDown(view, data, column, own, field, table, fields, sayCount, heads?.texts);
      if (spread !== own) {
        elsewhere.set(field, standing(view, data, column, own, spread, heads?.places));
        cells = codeCells(spread);
      }
    }
    const further = interpretation.assignment.further.get(field);
    if (further !== undefined) {
      const { values, codes } = cells;
      const others = further.map((c) => cellsOf(c + region.left));
      const all = [column, ...further.map((c) => c + region.left)];
      if (!elsewhere.has(field))
        elsewhere.set(
          field,
          data.map((row) => {
            const first = all.find((c) => isFilled(view.cell(row, c)));
            return first === undefined ? null : { row: numberOf(row), column: sheet.cols[first]! };
          }),
        );
      cells = codeCells(
        Array.from(codes, (code, i) => joined([values[code] ?? null, ...others.map((own) => own[i] ?? null)])),
      );
    }
    if (field === "organisation.name" && shape === null) {
      listed = listedOrganisations(read, column - region.left, cells, view.known, clean, (i, code, facts) =>
        doubt(i, column, code, facts, quoted),
      );
      if (listed !== null) {
        at.set(field, sheet.cols[column]!);
        continue;
      }
      if (interpretation.assignment.byValues.has(column - region.left))
        cells = onlyOrganisations(cells, view.known, (i) =>
          doubt(i, column, "organisation_not_known", { count: 1 }, quoted),
        );
    }
    if (field === "activity.hours" && areMinutes(headings[column - region.left]!.text)) cells = inMinutes(cells);
    const cleaned = cleanColumn(field, cells, clean);
    if (field === "participation.people" && shape === null && !fields.has("participation.status"))
      blankIsNobody(cleaned, cells);
    if (isUnverified(field, cleaned.coded.values, clean))
      problems.push(problem("code_not_verified", CLEAN_PROBLEMS.code_not_verified, place));
    columns.setCoded(field, cleaned.coded);
    // of a card only the first row is known later on
    if (found.cards === undefined) at.set(field, sheet.cols[column]!);
    else elsewhere.set(field, inCards(found.cards, column, data, cellsOf(column)));
    const owners = field === "organisation.name" ? ownersIn(cells) : null;
    if (owners !== null) columns.set("organisation.owner", owners);
    for (const { index, code, facts } of cleaned.doubts) doubt(index, column, code, facts, quoted);
  }

  for (const ticks of interpretation.ticks) {
    const { field, cells, first, doubts } = tickedIn(ticks, region.left, data.length, cellsOf);
    if (constants.has(field)) continue;
    columns.set(field, cleanColumn(field, cells, clean).values);
    elsewhere.set(
      field,
      first.map((column, i) => (column === null ? null : { row: numberOf(data[i]!), column: sheet.cols[column]! })),
    );
    for (const { row, column, code } of doubts) doubt(row, column, code, {}, null);
  }

  const split = table === "participations" && shape?.across !== "activities" ? daysInTitles(columns) : null;
  if (split !== null) {
    const { values } = cleanColumn("activity.held_on", split.days, clean);
    columns.set("activity.title", split.titles);
    columns.set("activity.held_on", values);
    say("taken_from_title", {}, { da: "Aktivitetens dato", en: "The activity's date" });
  }
  const sayHeading: SayHeading = (row, _field, cell, { code, facts }) =>
    problems.push(
      problem(code, CLEAN_PROBLEMS[code], { ...place, ...titleAt(found, block, row, textOf(cell)) }, facts),
    );
  const settled = giveToAll(found, read, rows, {
    columns,
    elsewhere,
    titled,
    fromName,
    across,
    constants,
    clean,
    context,
    say,
    sayHeading,
  });
  const ofSignedUp = isOfSignedUp(interpretation, around) && !columns.has("participation.status");
  if (ofSignedUp) {
    if (shape === null) columns.set("participation.status", new Array<Value>(data.length).fill(false));
    say("list_of_signed_up", {}, { rows: data.length });
  }
  const status = columns.get("participation.status");
  if (status !== undefined && at.has("participation.status") && data.length > 0 && !status.includes(true))
    say(
      "nobody_is_said_to_have_come",
      {
        column: at.get("participation.status")!,
        heading: headings[fields.get("participation.status")! - region.left]!.quoted,
      },
      { rows: data.length },
    );
  const ofPersons = isOfPersons(interpretation, columns);
  countThoseWhoCame(columns, data.length, ofPersons);
  if (table === "outcomes") labelAndKind(columns, at, fields, cellsOf, clean);

  const head = { ...place, row: numberOf(interpretation.header.at(-1)!) };
  const items = buildItems(read, across, cellsOf, data, clean, doubt, (column, code, facts) =>
    problems.push(problem(code, CLEAN_PROBLEMS[code], { ...head, column: sheet.cols[column]! }, facts)),
  );

  if (ofSignedUp && shape !== null) items?.items.columns.get("participation.people")?.fill(0);

  if (shape?.kind === "attendance" && shape.across === "activities") {
    const attended = new Set(items?.itemColumn);
    for (const c of shape.columns) {
      const column = c + region.left;
      if (!attended.has(column)) say("meeting_of_nobody", { row: head.row, column: sheet.cols[column]! });
    }
  }

  const answers = shape?.kind === "survey" ? shape.columns.map((c) => c + region.left) : [];
  const counted = across.get("expectation.score") ?? [];
  if (table === "expectations" && hasNumericScores(view, data, fields, answers, counted)) {
    if (ruleScale === null && saidScale === null) say("scale_direction_unknown", {});
    if (ruleScale === null && saidScale === "reversed") say("scale_reversed", {});
  }

  const { runnerUp } = block.found;
  if (runnerUp !== undefined && table === block.found.table) {
    const [own, other] = [TABLE_LABELS[table], TABLE_LABELS[runnerUp]];
    const facts = { table_da: own.da, table_en: own.en, other_da: other.da, other_en: other.en };
    say("narrowly_recognised", { row: head.row }, facts);
  }

  const passed: number[] = [];
  for (const row of block.titles) {
    passed.push(numberOf(row));
    say("title_row", { row: numberOf(row) });
  }
  for (const { row, code } of rows.passed) {
    passed.push(numberOf(row));
    say(code, { row: numberOf(row) });
  }
  const described = describeColumns(
    found,
    read,
    fields,
    {
      has: (field) => columns.has(field) || (items ?? listed)?.items.columns.has(field) === true,
      rows: data.length,
      isMunicipality: (text) => municipalityByName(text, clean.reference.municipalities) !== undefined,
    },
    say,
  );

  const source: TidySource = {
    file: file.file,
    sheet: sheet.name,
    sha256: file.sha256,
    part,
    schoolId: found.schoolId,
    table,
    rows: data.map(numberOf),
    columns,
    items: (items ?? listed)?.items ?? null,
    at,
    itemColumn: found.cards ? null : (items?.itemColumn.map((c) => sheet.cols[c]!) ?? null),
    elsewhere,
    titled,
    fromName,
    heads: new Map(
      shape?.columns.map((c) => [sheet.cols[c + region.left]!, headingCells(view, region, interpretation.header, c)]),
    ),
    setAside: new Set(),
    ofPersons,
    recognised: {
      header: headerRows(found, interpretation.header),
      passed,
      columns: described,
      constants: settled,
      rowsAre: shape?.kind === "attendance" ? (shape.across === "activities" ? "organisations" : "activities") : null,
      scale,
    },
  };
  return { source, problems, strange: rows.strange };
}

/** Where each card has a value of its own; null where it has none. */
function inCards(
  { placeAt }: Turned,
  column: number,
  data: readonly number[],
  own: readonly Cell[],
): (CellAt | null)[] {
  return own.map((cell, i) => (isFilled(cell) ? placeAt(column, data[i]!) : null));
}

/** The real rows of a header; those of cards are all that belong to one, and what stands above them where it was read into it. */
function headerRows({ cards, sheet }: FoundSheet, header: readonly number[]): readonly number[] {
  if (cards === undefined) return header.map((row) => sheet.rows[row]!);
  return [...new Set([...cards.cardRows, ...header.map((row) => cards.placeAt(0, row).row)])].sort((a, b) => a - b);
}

/** A column of cards is told by the first card that has its label. */
function realPlace(
  { cards, sheet }: FoundSheet,
  { found }: Block,
  at: Parameters<SaySheet>[1],
): Parameters<SaySheet>[1] {
  if (cards === undefined || at.column === undefined) return at;
  const column = sheet.cols.indexOf(at.column);
  const row = sheet.rows.findIndex((_, r) => r > found.header.at(-1)! && cellAt(sheet, column, r) !== null);
  return row < 0 ? { heading: at.heading ?? null } : { ...at, ...cards.placeAt(column, row) };
}

/** Where a title or a heading between rows says something: in a given row, or in any of the titles. */
function titleAt(sheetFound: FoundSheet, { titles, region }: Block, row: number | null, text: string) {
  const { view, sheet } = sheetFound;
  for (const at of row === null ? titles : [row]) {
    const column = view.filledColumns(at, region).find((c) => textOf(view.cell(at, c)).includes(text));
    if (column !== undefined) return cellOn(sheetFound, column, at);
  }
  return row === null ? {} : { row: sheet.rows[row]! };
}

/** The words of several cells of a row as one cell. */
function joined(cells: readonly Cell[]): Cell {
  const filled = cells.filter(isFilled);
  return filled.length > 1 ? filled.map((cell) => textOf(cell)).join(" | ") : (filled[0] ?? null);
}

/** Whether no cell of a column is blank. */
function isFull(cells: Coded<Cell>): boolean {
  const filled = cells.values.map(isFilled);
  const { codes } = cells;
  for (let i = 0; i < codes.length; i++) if (!filled[codes[i]!]) return false;
  return true;
}
