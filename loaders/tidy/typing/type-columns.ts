import { FIELDS, type FieldId } from "../../../src/model/fields.js";
import { CLEAN_PROBLEMS } from "../../../src/model/problems/clean.js";
import { problem } from "../../../src/model/problems/problem.js";
import type { Cell, Coded } from "../../read/sheet.js";
import { type CleanContext, cleanColumn, codeCells } from "../clean/index.js";
import { blankNetworks } from "../folder/blank-networks.js";
import { listedActivities } from "../folder/listed-activities.js";
import { allCame } from "../recognise/attendance/all-came.js";
import type { Knowledge } from "../recognise/columns/knowledge.js";
import { isFilled, textOf } from "../recognise/sheet/view.js";
import { blankIsNobody, isUnverified } from "./column-sense.js";
import { listedOrganisations, onlyOrganisations } from "./listed.js";
import { areMinutes, inMinutes } from "./minutes.js";
import { ownersIn } from "./owners.js";
import { sayBlankPeople } from "./remarks.js";
import { isSpread, spreadDown } from "./spread.js";
import { aboveBlanks, standing } from "./standing.js";
import type { TableCells } from "./table-cells.js";
import { tickedIn } from "./ticked.js";
import type { Typed } from "./typed.js";
import type { Voice } from "./voice.js";

/** What columns are typed with besides their own cells. */
interface Typing {
  /** the columns, as indices into the view's, by what they are of */
  readonly fields: ReadonlyMap<FieldId, number>;
  /** what mapping.yaml says of all rows, whatever the columns say */
  readonly constants: ReadonlyMap<FieldId, string>;
  readonly clean: CleanContext;
  readonly known: Knowledge;
  readonly voice: Voice;
}

/** Types the columns that give each row a value. */
export function typeColumns(table: TableCells, typed: Typed, typing: Typing): void {
  for (const [field, column] of typing.fields)
    if (!typing.constants.has(field)) typeColumn(table, field, column, typed, typing);
  typeTicks(table, typed, typing);
}

function typeColumn(table: TableCells, field: FieldId, column: number, typed: Typed, typing: Typing): void {
  const { clean, voice, known } = typing;
  const { shape, headings, assignment } = table.block.found;
  const { text, quoted } = headings[column - table.left]!;
  let cells = withFurther(table, field, column, spread(table, field, column, typed, typing), typed);
  if (field === "organisation.name" && shape === null) {
    const listed = listedOrganisations(table.block, column - table.left, cells, known, clean, (entry, code, facts) =>
      voice.cell(entry, column, code, facts, quoted),
    );
    if (listed !== null) {
      typed.listed = listed.items;
      typed.at.set(field, table.column(column));
      return;
    }
    if (assignment.byValues.has(column - table.left))
      cells = onlyOrganisations(cells, known, (entry) =>
        voice.cell(entry, column, "organisation_not_known", { count: 1 }, quoted),
      );
  }
  const several =
    field === "activity.title" && shape === null
      ? listedActivities(table.block, column - table.left, cells, clean)
      : null;
  if (several !== null && typed.listed === null) {
    typed.listed = several.items;
    typed.at.set(field, table.column(column));
    return;
  }
  if (field === "activity.hours" && areMinutes(text)) cells = inMinutes(cells);
  const cleaned = cleanColumn(field, cells, clean);
  if (field === "participation.people" && shape === null && !typing.fields.has("participation.status"))
    if (!allCame(table.block.found, table.block.around))
      sayBlankPeople(table, column, blankIsNobody(cleaned, cells), quoted, voice);
  if (isUnverified(field, cleaned.coded.values, clean)) {
    const place = { file: table.found.file.file, sheet: table.found.sheet.name };
    voice.problems.push(problem("code_not_verified", CLEAN_PROBLEMS.code_not_verified, place));
  }
  typed.columns.setCoded(field, cleaned.coded);
  // of a card only the first row is known later on
  if (table.found.cards === undefined) typed.at.set(field, table.column(column));
  else typed.elsewhere.set(field, table.placesOfOwn(column));
  const owners = field === "organisation.name" ? ownersIn(cells) : null;
  if (owners !== null) typed.columns.set("organisation.owner", owners);
  const places = assignment.further.has(field) ? typed.elsewhere.get(field) : undefined;
  for (const { index, code, facts } of cleaned.doubts) {
    const place = places?.[index];
    const at = place == null ? column : table.found.sheet.cols.indexOf(place.column);
    voice.cell(index, at, code, facts, at === column ? quoted : null);
  }
}

/** A column's cells, with what merged cells, the first row of a group or a heading above a blank say in the others. */
function spread(
  table: TableCells,
  field: FieldId,
  column: number,
  { elsewhere }: Typed,
  { fields, voice }: Typing,
): Coded<Cell> {
  const cells = table.coded(column);
  if (!isSpread(field) || isFull(cells)) return cells;
  const { found, block, rows, data } = table;
  const own = table.cells(column);
  const heads = field === "network.name" ? aboveBlanks(found.view, block.region, rows.groups, own) : undefined;
  const { quoted } = block.found.headings[column - table.left]!;
  const sayCount = (count: number) =>
    voice.sheet("filled_down", { column: table.column(column), heading: quoted }, { count });
  const all = spreadDown(found.view, data, column, own, field, block.found.table, fields, sayCount, heads?.texts);
  const counted = fields.get("outcome.label") ?? fields.get("outcome.kind");
  if (field === "network.name" && block.found.table === "outcomes" && counted !== undefined)
    for (const i of blankNetworks(all, table.cells(counted)))
      voice.sheet("blank_network", { row: found.sheet.rows[data[i]!]!, column: table.column(column), heading: quoted });
  if (all === own) return cells;
  elsewhere.set(field, standing(found.view, data, column, own, all, heads?.places));
  return codeCells(all);
}

/** A column's cells together with those of further columns: the words of all, of days the first that is given. */
function withFurther(
  table: TableCells,
  field: FieldId,
  column: number,
  cells: Coded<Cell>,
  { elsewhere }: Typed,
): Coded<Cell> {
  const further = table.block.found.assignment.further.get(field)?.map((c) => c + table.left);
  if (further === undefined) return cells;
  const { view } = table.found;
  const others = further.map((c) => table.cells(c));
  if (!elsewhere.has(field))
    elsewhere.set(
      field,
      table.data.map((row) => {
        const first = [column, ...further].find((c) => isFilled(view.cell(row, c)));
        return first === undefined ? null : { row: table.row(row), column: table.column(first) };
      }),
    );
  const { values, codes } = cells;
  const one = FIELDS[field].type === "date" ? firstFilled : field === "network.name" ? onlyFilled : joined;
  return codeCells(
    Array.from(codes, (code, entry) => one([values[code] ?? null, ...others.map((own) => own[entry] ?? null)])),
  );
}

/** Types what ticks in several columns, one word each, say together. */
function typeTicks(table: TableCells, { columns, elsewhere }: Typed, { constants, clean, voice }: Typing): void {
  const { data, left } = table;
  for (const ticks of table.block.found.ticks) {
    const { field, cells, first, doubts } = tickedIn(ticks, left, data.length, (column) => table.cells(column));
    if (constants.has(field)) continue;
    columns.set(field, cleanColumn(field, cells, clean).values);
    elsewhere.set(
      field,
      first.map((column, entry) =>
        column === null ? null : { row: table.row(data[entry]!), column: table.column(column) },
      ),
    );
    for (const { row, column, code } of doubts) voice.cell(row, column, code, {}, null);
  }
}

/** The words of several cells of a row as one cell. */
function joined(cells: readonly Cell[]): Cell {
  const filled = cells.filter(isFilled);
  return filled.length > 1 ? filled.map((cell) => textOf(cell)).join(" | ") : (filled[0] ?? null);
}

/** The only cell that is filled; of several, which one is meant can't be told, and all their words together name nothing. */
function onlyFilled(cells: readonly Cell[]): Cell {
  const filled = cells.filter(isFilled);
  return filled.length > 1 ? filled.map((cell) => textOf(cell)).join(" ~ ") : (filled[0] ?? null);
}

const firstFilled = (cells: readonly Cell[]): Cell => cells.find(isFilled) ?? null;

/** Whether no cell of a column is blank. */
function isFull(cells: Coded<Cell>): boolean {
  const filled = cells.values.map(isFilled);
  const { codes } = cells;
  for (let i = 0; i < codes.length; i++) if (!filled[codes[i]!]) return false;
  return true;
}
