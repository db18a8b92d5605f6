import { FIELDS, type FieldId } from "../../src/model/fields.js";
import { HEADINGS } from "../../src/model/headings.js";
import type { Text } from "../../src/model/language.js";
import { CLEAN_PROBLEMS } from "../../src/model/problems/clean.js";
import { type NewProblem, type ProblemFacts, problem } from "../../src/model/problems/problem.js";
import { TIDY_PROBLEMS, type TidyProblemCode } from "../../src/model/problems/tidy.js";
import type { ProgrammeSchool } from "../../src/model/programme.js";
import type { Cell } from "../read/sheet.js";
import { type CleanContext, cleanColumn } from "./clean/index.js";
import { applyGroups } from "./groups.js";
import { buildItems, itemField } from "./items.js";
import { type AcrossFields, acrossOf } from "./recognise/across.js";
import { assign } from "./recognise/assign.js";
import type { Block } from "./recognise/blocks.js";
import { carried, isPlainSheetName, type KnownNetworks, networkIn } from "./recognise/carrier.js";
import { EVIDENCE, type FedTable } from "./recognise/evidence.js";
import type { GroupHeading, TableRows } from "./recognise/rows.js";
import { rowsOf } from "./recognise/rows.js";
import { scaleSaid } from "./recognise/scale.js";
import { isFilled, textOf, type View } from "./recognise/view.js";
import { constantsOf, type FoundSheet } from "./sheets.js";
import { SPREAD, spreadDown } from "./spread.js";
import type { Columns, Recognised, TidySource, Value } from "./tidied.js";

/** What a table is typed with besides its own cells. */
export interface SourceContext {
  readonly clean: CleanContext;
  readonly schools: readonly ProgrammeSchool[];
  readonly known: KnownNetworks;
  /** running numbers that other sheets of the folder refer to, by field */
  readonly referred: ReadonlyMap<FieldId, ReadonlySet<string>>;
  /** whether other sheets of the file are of the same kind and name no network either */
  readonly hasSiblings: boolean;
}

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
  const say = (
    code: TidyProblemCode,
    at: { row?: number; column?: number; heading?: string | null },
    facts?: ProblemFacts,
  ) => problems.push(problem(code, TIDY_PROBLEMS[code], { ...place, ...at }, facts ?? {}));
  const numberOf = (row: number) => sheet.rows[row]!;

  const isNetwork = (text: string) => networkIn(text, context.known) !== null;
  const rows = rowsOf(view, region, block.found, isNetwork);
  const networkGroups = rows.groups.filter(({ field }) => field === null || field === "network.name");
  const read = asMembers(block, networkGroups, isNetwork, context);
  const { found: interpretation } = read;
  const { table, shape, headings, looks } = interpretation;
  const constants = constantsOf(found.rules);

  const fields = new Map<FieldId, number>();
  for (const [field, c] of interpretation.assignment.fields) fields.set(field, c + region.left);
  if (shape?.rowNames !== undefined) {
    fields.set(shape.across === "organisations" ? "activity.title" : "organisation.name", shape.rowNames + region.left);
  }
  dropRunningNumbers(fields, view, rows, table, headings, region.left, context);

  const { data } = rows;
  const cellsOf = (column: number): readonly Cell[] => {
    const cells = sheet.cells[column]!;
    const first = data[0];
    if (first !== undefined && data.at(-1)! - first === data.length - 1) return cells.slice(first, first + data.length);
    return data.map((row) => cells[row] ?? null);
  };

  const columns: Columns = new Map();
  const at = new Map<FieldId, number>();
  const saidScale = scaleSaid(view, around, rows, region);
  const ruleScale =
    [...found.rules].reverse().find(({ scale }) => scale !== null)?.scale ?? found.mapping?.scale ?? null;
  const scale = ruleScale ?? saidScale ?? "normal";
  const clean: CleanContext = { ...context.clean, scale };

  const report = (
    field: FieldId,
    doubts: ReturnType<typeof cleanColumn>["doubts"],
    rowOf: (index: number) => number,
    columnOf: (index: number) => number,
    heading: string | null,
  ) => {
    for (const { index, code, facts } of doubts) {
      const column = sheet.cols[columnOf(index)]!;
      problems.push(
        problem(code, CLEAN_PROBLEMS[code], { ...place, row: numberOf(data[rowOf(index)]!), column, heading }, facts),
      );
    }
    return field;
  };

  for (const [field, column] of fields) {
    if (constants.has(field)) continue;
    let cells = cellsOf(column);
    if (SPREAD.has(field))
      cells = spreadDown(view, data, column, cells, field, table, fields, (count) =>
        say("filled_down", { column: sheet.cols[column]!, heading: headings[column - region.left]!.quoted }, { count }),
      );
    const { values, doubts } = cleanColumn(field, cells, clean);
    if (field === "participation.people" && shape === null) blankIsNobody(values, cells, doubts.length);
    if (isUnverified(field, values, clean))
      problems.push(problem("code_not_verified", CLEAN_PROBLEMS.code_not_verified, place));
    columns.set(field, values);
    at.set(field, sheet.cols[column]!);
    report(
      field,
      doubts,
      (i) => i,
      () => column,
      headings[column - region.left]!.quoted,
    );
  }

  const carriedCells = carried(
    table,
    (field) => columns.has(field) || constants.has(field),
    around,
    context.known,
    context.schools,
    found.schoolId === null,
  );
  const groupFields = applyGroups(rows.groups, table, columns, data.length, clean, context);
  for (const field of groupFields) carriedCells.delete(field);
  if (
    table === "memberships" &&
    context.hasSiblings &&
    !columns.has("network.name") &&
    !columns.has("network.ref") &&
    !carriedCells.has("network.name") &&
    !constants.has("network.name") &&
    !isPlainSheetName(around.sheet)
  ) {
    carriedCells.set("network.name", around.sheet);
  }
  const across: AcrossFields = acrossOf(view, region, interpretation, around);
  const settled = new Map<FieldId, Value>();
  for (const [field, cell] of [...carriedCells, ...constants]) {
    if (across.has(field)) continue;
    const value = cleanColumn(field, [cell], clean).values[0] ?? null;
    if (value === null) continue;
    columns.set(field, new Array<Value>(data.length).fill(value));
    settled.set(field, value);
    if (!constants.has(field))
      say("taken_from_title", {}, { da: FIELD_WORDS[field]?.da ?? field, en: FIELD_WORDS[field]?.en ?? field });
  }
  if (table === "outcomes") labelAndKind(columns, at, fields, cellsOf, clean);

  const items = buildItems(read, across, cellsOf, data, clean, (index, column, code, facts, heading) => {
    problems.push(
      problem(
        code,
        CLEAN_PROBLEMS[code],
        { ...place, row: numberOf(data[index]!), column: sheet.cols[column]!, heading },
        facts,
      ),
    );
  });

  if (
    table === "expectations" &&
    hasNumericScores(view, data, fields, shape?.columns.map((c) => c + region.left) ?? [])
  ) {
    if (ruleScale === null && saidScale === null) say("scale_direction_unknown", {});
    if (ruleScale === null && saidScale === "reversed") say("scale_reversed", {});
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
  const used = new Map<number, FieldId>([...fields].map(([field, column]) => [column, field]));
  const itemColumns = new Set((shape?.columns ?? []).map((c) => c + region.left));
  const described: Recognised["columns"][number][] = [];
  headings.forEach((heading, i) => {
    const column = i + region.left;
    const field = used.get(column) ?? null;
    const ofItem = itemColumns.has(column) ? itemField(interpretation, i) : null;
    if (heading.text === "" && looks[i]!.filled === 0) return;
    described.push({
      column: sheet.cols[column]!,
      heading: ofItem === null ? heading.quoted : null,
      field: field ?? ofItem,
    });
    if (field === null && ofItem === null) {
      say(heading.known?.kind === "personal" ? "personal_column_left_out" : "column_left_out", {
        column: sheet.cols[column]!,
        heading: heading.quoted,
      });
    }
    if (field !== null && interpretation.assignment.guessed.has(i)) {
      say("heading_guessed", { column: sheet.cols[column]! }, { meant: HEADINGS[field][0]! });
    }
  });

  const source: TidySource = {
    file: file.file,
    sheet: sheet.name,
    sha256: file.sha256,
    part,
    schoolId: found.schoolId,
    table,
    rows: data.map(numberOf),
    columns,
    items: items?.items ?? null,
    at,
    itemColumn: items?.itemColumn.map((c) => sheet.cols[c]!) ?? null,
    setAside: new Set(),
    recognised: {
      header: interpretation.header.map(numberOf),
      passed,
      columns: described,
      constants: settled,
      rowsAre: shape?.kind === "attendance" ? (shape.across === "activities" ? "organisations" : "activities") : null,
      scale,
    },
  };
  return { source, problems, strange: rows.strange };
}

/** What a field is called in a message, where it isn't called by its own name. */
const FIELD_WORDS: Readonly<Partial<Record<FieldId, Text>>> = {
  "network.name": { da: "Netværk", en: "The network" },
  "school.name": { da: "Skole", en: "The school" },
  "activity.title": { da: "Aktivitetens titel", en: "The activity's title" },
  "activity.held_on": { da: "Aktivitetens dato", en: "The activity's date" },
  "expectation.asked_on": { da: "Dato for svarene", en: "The date of the answers" },
  "expectation.respondent_group": { da: "Hvem der svarer", en: "Who answers" },
  "expectation.aspect": { da: "Forventet eller oplevet", en: "Expected or experienced" },
  "outcome.recorded_on": { da: "Dato for opgørelsen", en: "The date of the count" },
};

/** A list of organisations under the names of networks is a list of members. */
function asMembers(
  block: Block,
  groups: readonly GroupHeading[],
  isNetwork: (text: string) => boolean,
  context: SourceContext,
): Block {
  const { found } = block;
  if (found.table !== "organisations" || found.shape !== null) return block;
  const named = groups.some(({ text, field }) => field === "network.name" || isNetwork(text)) || groups.length >= 2;
  const titled =
    block.around.titles.some(
      (title) => networkIn(title, context.known) !== null && /medlem|deltag|member|particip/iu.test(title),
    ) || networkIn(block.around.sheet, context.known) !== null;
  if (!named && !titled) return block;
  const assignment = assign("memberships", found.headings, found.looks, new Set(), new Map());
  return { ...block, found: { ...found, table: "memberships", assignment } };
}

/** A running number that nothing refers to is no reference. */
function dropRunningNumbers(
  fields: Map<FieldId, number>,
  view: View,
  rows: TableRows,
  table: FedTable,
  headings: Block["found"]["headings"],
  left: number,
  context: SourceContext,
): void {
  const own = EVIDENCE[table].ownRef;
  if (own === null) return;
  const column = fields.get(own);
  if (column === undefined) return;
  const known = headings[column - left]!.known;
  if (known?.kind === "field" && known.certain) return;
  const referred = context.referred.get(own);
  const joins =
    referred !== undefined && rows.data.some((row) => referred.has(textOf(view.cell(row, column)).toLowerCase()));
  if (!joins) fields.delete(own);
}

/** A result's label is kept as written; its kind is read from the same words where the sheet has one of them only. */
function labelAndKind(
  columns: Columns,
  at: Map<FieldId, number>,
  fields: ReadonlyMap<FieldId, number>,
  cellsOf: (column: number) => readonly Cell[],
  clean: CleanContext,
): void {
  const label = fields.get("outcome.label");
  const kind = fields.get("outcome.kind");
  if (label !== undefined && kind === undefined && !columns.has("outcome.kind")) {
    columns.set("outcome.kind", cleanColumn("outcome.kind", cellsOf(label), clean).values);
    at.set("outcome.kind", at.get("outcome.label")!);
  } else if (kind !== undefined && label === undefined && !columns.has("outcome.label")) {
    columns.set("outcome.label", cleanColumn("outcome.label", cellsOf(kind), clean).values);
    at.set("outcome.label", at.get("outcome.kind")!);
  }
}

/**
 * In a list with a column of people a blank says that nobody came, unless the whole column is blank or mostly says
 * something else.
 */
function blankIsNobody(values: Value[], cells: readonly Cell[], doubts: number): void {
  const filled = cells.reduce<number>((count, cell) => count + (isFilled(cell) ? 1 : 0), 0);
  if (filled === 0 || doubts * 2 > filled) return;
  cells.forEach((cell, i) => {
    if (!isFilled(cell)) values[i] = 0;
  });
}

/** Whether a column holds codes below the division, and there is no complete list to hold them against. */
function isUnverified(field: FieldId, values: readonly Value[], { reference }: CleanContext): boolean {
  if (field !== "organisation.industry_code" || reference.industries.codes !== null) return false;
  return values.some((value) => typeof value === "string" && value.length > 2);
}

function hasNumericScores(
  view: View,
  data: readonly number[],
  fields: ReadonlyMap<FieldId, number>,
  items: readonly number[],
): boolean {
  const scores = [...fields].filter(([field]) => FIELDS[field].type === "score").map(([, column]) => column);
  for (const column of [...scores, ...items]) {
    for (const row of data) if (/^\d/.test(textOf(view.cell(row, column)))) return true;
  }
  return false;
}
