import { FIELDS, type FieldId } from "../../src/model/fields.js";
import { CLEAN_PROBLEMS } from "../../src/model/problems/clean.js";
import { type NewProblem, type ProblemFacts, problem } from "../../src/model/problems/problem.js";
import { TIDY_PROBLEMS, type TidyProblemCode } from "../../src/model/problems/tidy.js";
import type { ProgrammeSchool } from "../../src/model/programme.js";
import type { Cell } from "../read/sheet.js";
import { attendance, type CleanContext, cleanColumn, onesAreMarks } from "./clean/index.js";
import { type AcrossFields, acrossOf } from "./recognise/across.js";
import { assign } from "./recognise/assign.js";
import type { Block } from "./recognise/blocks.js";
import { carried, isPlainSheetName, type KnownNetworks, meetingIn, networkIn } from "./recognise/carrier.js";
import { allows, EVIDENCE, type FedTable } from "./recognise/evidence.js";
import type { GroupHeading, TableRows } from "./recognise/rows.js";
import { rowsOf } from "./recognise/rows.js";
import { scaleSaid } from "./recognise/scale.js";
import { isFilled, textOf, type View } from "./recognise/view.js";
import { constantsOf, type FoundSheet } from "./sheets.js";
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
  const block2 = asMembers(block, networkGroups, isNetwork, context);
  const { found: interpretation } = block2;
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
      cells = spreadDown(view, data, column, cells, field, table, (count) =>
        say("filled_down", { column: sheet.cols[column]!, heading: headings[column - region.left]!.quoted }, { count }),
      );
    const { values, doubts } = cleanColumn(field, cells, clean);
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
    if (!constants.has(field)) say("taken_from_title", {}, { what: FIELD_WORDS[field] ?? field });
  }
  if (table === "outcomes") labelAndKind(columns, at, fields, cellsOf, clean);

  const items = buildItems(block2, across, cellsOf, data, clean, (index, column, code, facts, heading) => {
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
    const itemField = itemColumns.has(column) ? ITEM_FIELD[shape!.kind] : null;
    if (heading.text === "" && looks[i]!.filled === 0) return;
    described.push({
      column: sheet.cols[column]!,
      heading: itemField === null ? heading.quoted : null,
      field: field ?? itemField,
    });
    const rule = found.rules.length > 0 && field === null ? "ruled" : null;
    if (field === null && itemField === null && (rule === null || true)) {
      say(heading.known?.kind === "personal" ? "personal_column_left_out" : "column_left_out", {
        column: sheet.cols[column]!,
        heading: heading.quoted,
      });
    }
    if (field !== null && interpretation.assignment.guessed.has(i)) {
      say("heading_guessed", { column: sheet.cols[column]! }, { meant: FIELD_WORDS[field] ?? field });
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

const ITEM_FIELD = {
  attendance: "participation.people",
  survey: "expectation.score",
  periods: "outcome.count",
  distribution: "expectation.respondents",
} as const satisfies Record<string, FieldId>;

const SPREAD: ReadonlySet<FieldId> = new Set([
  "network.name",
  "network.ref",
  "school.name",
  "activity.title",
  "activity.held_on",
  "activity.ref",
  "method.name",
  "expectation.item",
  "outcome.label",
  "outcome.kind",
  "organisation.name",
]);

/** What a field is called in a message. */
const FIELD_WORDS: Readonly<Partial<Record<FieldId, string>>> = {
  "network.name": "Netværk",
  "school.name": "Skole",
  "activity.title": "Aktivitet",
  "activity.held_on": "Dato",
  "expectation.asked_on": "Dato",
  "expectation.respondent_group": "Respondentgruppe",
  "expectation.aspect": "Forventet/oplevet",
  "outcome.recorded_on": "Dato",
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

/** Values that merged cells, or blanks below the first row of a group, leave out. */
function spreadDown(
  view: View,
  data: readonly number[],
  column: number,
  cells: readonly Cell[],
  field: FieldId,
  table: FedTable,
  say: (count: number) => void,
): readonly Cell[] {
  const merged = cells.map((cell, i) =>
    isFilled(cell) ? cell : view.covered(data[i]!, column) ? view.seen(data[i]!, column) : null,
  );
  const filled = merged.reduce<number>((count, cell) => count + (isFilled(cell) ? 1 : 0), 0);
  const groups =
    field === "network.name"
      ? ["memberships", "activities", "participations", "method_uses"]
      : field === "activity.title" || field === "activity.held_on" || field === "activity.ref"
        ? ["participations"]
        : field === "school.name"
          ? ["memberships", "networks"]
          : [];
  if (
    !groups.includes(table) ||
    filled === 0 ||
    filled === merged.length ||
    filled > merged.length * 0.6 ||
    !isFilled(merged[0]!)
  )
    return merged;
  const distinct = new Set(merged.filter(isFilled).map(textOf));
  if (distinct.size !== filled) return merged;
  let last: Cell = null;
  let count = 0;
  const spread = merged.map((cell) => {
    if (isFilled(cell)) last = cell;
    else count++;
    return isFilled(cell) ? cell : last;
  });
  say(count);
  return spread;
}

/** Puts what group headings say into the rows below them; returns the fields that they fill. */
function applyGroups(
  groups: readonly GroupHeading[],
  table: FedTable,
  columns: Columns,
  length: number,
  clean: CleanContext,
  context: SourceContext,
): Set<FieldId> {
  const done = new Set<FieldId>();
  const byField = new Map<FieldId, { from: number; cell: Cell }[]>();
  const add = (field: FieldId, from: number, cell: Cell) => {
    if (columns.has(field) || !allows(table, field)) return;
    const list = byField.get(field) ?? [];
    list.push({ from, cell });
    byField.set(field, list);
  };
  for (const { from, text, field } of groups) {
    if (field !== null) {
      add(field, from, text);
      continue;
    }
    const meeting =
      table === "participations" ? meetingIn({ titles: [text], sheet: "", file: "" }, context.known) : null;
    const school = context.schools.find(({ name, short }) => text === name || text === short);
    if (school !== undefined) add("school.name", from, school.name);
    else if (meeting !== null && !columns.has("activity.held_on")) {
      add("activity.held_on", from, meeting.date);
      if (meeting.title !== null) add("activity.title", from, meeting.title);
    } else if (
      table !== "networks" &&
      table !== "organisations" &&
      table !== "methods" &&
      !columns.has("network.ref")
    ) {
      add("network.name", from, networkIn(text, context.known) ?? text);
    }
  }
  for (const [field, list] of byField) {
    const values = new Array<Value>(length).fill(null);
    const cleaned = cleanColumn(
      field,
      list.map(({ cell }) => cell),
      clean,
    ).values;
    list.forEach(({ from }, i) => {
      values.fill(cleaned[i] ?? null, from, list[i + 1]?.from ?? length);
    });
    columns.set(field, values);
    done.add(field);
  }
  return done;
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

type SayDoubt = (
  index: number,
  column: number,
  code: keyof typeof CLEAN_PROBLEMS,
  facts: ProblemFacts,
  heading: string | null,
) => void;

interface Items {
  readonly items: { readonly row: number[]; readonly columns: Columns };
  readonly itemColumn: number[];
}

/** Turns a shape's columns into one value per thing said. */
function buildItems(
  block: Block,
  across: AcrossFields,
  cellsOf: (column: number) => readonly Cell[],
  data: readonly number[],
  clean: CleanContext,
  say: SayDoubt,
): Items | null {
  const { shape } = block.found;
  if (shape === null) return null;
  const { left } = block.region;
  const heads = new Map<FieldId, readonly Value[]>();
  for (const [field, cells] of across) heads.set(field, cleanColumn(field, cells, clean).values);
  const row: number[] = [];
  const itemColumn: number[] = [];
  const columns: Columns = new Map([...heads.keys()].map((field) => [field, [] as Value[]]));
  const said: Value[] = [];
  const field = ITEM_FIELD[shape.kind];
  columns.set(field, said);
  const raw = shape.columns.map((c) => cellsOf(c + left));
  const values =
    shape.kind === "attendance"
      ? attended(raw, (j, i) => say(i, shape.columns[j]! + left, "people_not_understood", { found: "" }, null))
      : answered(field, raw, clean, (j, i, code, facts) => say(i, shape.columns[j]! + left, code, facts, null));
  for (let i = 0; i < data.length; i++) {
    for (let j = 0; j < values.length; j++) {
      const value = values[j]![i];
      if (value === undefined) continue;
      row.push(i);
      itemColumn.push(shape.columns[j]! + left);
      said.push(value);
      for (const [head, headValues] of heads) columns.get(head)!.push(headValues[j] ?? null);
    }
  }
  return { items: { row, columns }, itemColumn };
}

/**
 * Cleans the columns of a shape as one, for what one of them leaves open (which word is the strongest answer) the others
 * may tell; undefined where nothing was said.
 */
function answered(
  field: FieldId,
  raw: readonly (readonly Cell[])[],
  clean: CleanContext,
  say: (column: number, row: number, code: keyof typeof CLEAN_PROBLEMS, facts: ProblemFacts) => void,
): (Value | undefined)[][] {
  const height = raw[0]?.length ?? 0;
  const { values, doubts } = cleanColumn(field, raw.flat(), clean);
  for (const { index, code, facts } of doubts) say(Math.floor(index / height), index % height, code, facts);
  return raw.map((_, j) => values.slice(j * height, (j + 1) * height).map((value) => value ?? undefined));
}

/** For each cell the people who came, null for a mark; undefined where nobody did or the cell isn't understood. */
function attended(
  raw: readonly (readonly Cell[])[],
  say: (column: number, row: number) => void,
): (Value | undefined)[][] {
  const onesMark = onesAreMarks(
    (function* () {
      for (const cells of raw) yield* cells;
    })(),
  );
  return raw.map((cells, j) =>
    cells.map((cell, i) => {
      const read = attendance(cell, { onesAreMarks: onesMark });
      if (read === undefined) say(j, i);
      return read?.came ? read.people : undefined;
    }),
  );
}
