import type { FieldId } from "../../src/model/fields.js";
import { columnLetters } from "../../src/model/problems/problem.js";
import { cellsIn } from "../read/column.js";
import type { Cell, ReadFile, Sheet } from "../read/sheet.js";
import { columnKey, isIgnored, type Mapping, rulesFor, type SheetRule } from "./mapping/index.js";
import type { ColumnRule } from "./recognise/columns/assignment.js";
import { type Knowledge, NOTHING_KNOWN } from "./recognise/columns/knowledge.js";
import { NO_RULES, type TableRules } from "./recognise/interpret.js";
import { type Block, type Blocks, blocksOf } from "./recognise/sheet/blocks.js";
import { type Turned, turned } from "./recognise/sheet/cards.js";
import { choicesOn } from "./recognise/sheet/choices.js";
import { type Region, textOf, View } from "./recognise/sheet/view.js";

/** One sheet with the tables that were found on it. */
export interface FoundSheet {
  readonly file: ReadFile;
  readonly sheet: Sheet;
  readonly view: View;
  readonly folder: string;
  readonly schoolId: string | null;
  readonly rules: readonly SheetRule[];
  readonly mapping: Mapping | undefined;
  /** mapping.yaml says to skip it */
  readonly ignored: boolean;
  /** where the cells stand, if the sheet holds cards that were turned into a table */
  readonly cards?: Turned;
  readonly tables: readonly Block[];
  readonly unknown: readonly Region[];
  /** row numbers that mapping.yaml takes out before anything is looked at */
  readonly ignoredRows: readonly number[];
}

/** Finds the tables on every sheet of a file. */
export function findTables(
  file: ReadFile,
  schoolId: string | null,
  folder: string,
  mapping: Mapping | undefined,
): FoundSheet[] {
  return file.sheets.map((sheet) => {
    const rules = rulesFor(mapping, file.file, sheet.name);
    const shared = { file, folder, schoolId, rules, mapping };
    if (isIgnored(mapping, file.file, sheet.name)) {
      const view = new View(sheet);
      return { ...shared, sheet, view, ignored: true, tables: [], unknown: [], ignoredRows: [] };
    }
    const out = new Set(rules.flatMap(({ ignoreRows }) => [...ignoreRows]));
    const left = out.size === 0 ? sheet : withoutRows(sheet, out);
    const ignoredRows = out.size === 0 ? [] : sheet.rows.filter((row) => out.has(row));
    const place = { sheet: sheet.name ?? "", file: file.file };
    const cards = rules.length === 0 ? turned(left) : null;
    const plain = () => findOn({ ...shared, sheet: left, ignored: false, ignoredRows }, NOTHING_KNOWN);
    const found = cards === null || cards.across ? plain() : null;
    if (cards !== null) {
      const view = new View(cards.sheet);
      const blocks = blocksOf(view, { ...place, rulesFor: () => NO_RULES });
      if (blocks.unknown.length === 0 && blocks.tables.length === 1 && saysMore(blocks, found))
        return { ...shared, sheet: cards.sheet, view, cards, ignored: false, ...blocks, ignoredRows };
    }
    return found ?? plain();
  });
}

/** Finds the tables on one sheet, its columns held against what other sheets name. */
export function findOn(found: Omit<FoundSheet, "view" | "tables" | "unknown">, known: Knowledge): FoundSheet {
  const { sheet, file, rules } = found;
  const view = new View(sheet, known);
  if (rules.length === 0 && choicesOn(view) !== null) {
    const whole = { top: 0, bottom: sheet.rows.length, left: 0, right: view.width };
    return { ...found, view, tables: [], unknown: [whole] };
  }
  const { tables, unknown } = blocksOf(view, {
    sheet: sheet.name ?? "",
    file: file.file,
    rulesFor: (region) => tableRules(view, region, rules),
  });
  return { ...found, view, tables, unknown };
}

/** Whether a turned sheet gives more fields than the sheet as it stands; null where that needn't be asked. */
function saysMore(turned: Blocks, plain: Pick<Blocks, "tables"> | null): boolean {
  const fields = ({ tables }: Pick<Blocks, "tables">) =>
    Math.max(0, ...tables.map(({ found }) => found.assignment.fields.size));
  if (plain === null) return true;
  // words that head so many fields down the side are no questions, whatever the numbers beside them look like
  const isTelling = fields(turned) >= TELLING;
  return (
    plain.tables.every(({ found }) => found.shape === null || (isTelling && found.table === "expectations")) &&
    fields(turned) > fields(plain)
  );
}

const TELLING = 4;

function withoutRows(sheet: Sheet, out: ReadonlySet<number>): Sheet {
  const keep = sheet.rows.map((row) => !out.has(row));
  return {
    ...sheet,
    coded: undefined,
    rows: sheet.rows.filter((_, r) => keep[r]),
    cells: sheet.cells.map((column) => column.filter((_, r) => keep[r])),
  };
}

/** What mapping.yaml says about a region, its columns found by letter, or by heading in the row that has most of them. */
function tableRules(view: View, region: Region, rules: readonly SheetRule[]): TableRules {
  if (rules.length === 0) return NO_RULES;
  const last = <T>(read: (rule: SheetRule) => T | null): T | null =>
    rules.reduce<T | null>((before, rule) => read(rule) ?? before, null);
  const wanted = new Map<string, ColumnRule>(rules.flatMap((rule) => [...rule.columns]));
  const headed = headedColumns(view, region, wanted);
  const columns = new Map(headed.columns);
  for (let c = region.left; c < region.right; c++) {
    const rule = wanted.get(`column:${columnLetters(view.sheet.cols[c]!)}`);
    if (rule !== undefined) columns.set(c - region.left, rule);
  }
  const told = last(({ header }) => header);
  const header = told === null ? headed.row : view.sheet.rows.indexOf(told);
  return {
    table: last(({ table }) => table),
    columns,
    rowsAre: last(({ rowsAre }) => rowsAre),
    header: header !== null && header >= region.top && header < region.bottom ? header : null,
  };
}

interface Headed {
  readonly row: number | null;
  readonly columns: ReadonlyMap<number, ColumnRule>;
}

function headedColumns(view: View, region: Region, wanted: ReadonlyMap<string, ColumnRule>): Headed {
  let best: Headed = { row: null, columns: new Map() };
  if (wanted.size === 0) return best;
  for (let r = region.top; r < Math.min(region.bottom, region.top + 60); r++) {
    const columns = new Map<number, ColumnRule>();
    for (let c = region.left; c < region.right; c++) {
      const rule = headedBy(view, region, r, c, wanted);
      if (rule !== undefined) columns.set(c - region.left, rule);
    }
    if (columns.size > best.columns.size) best = { row: r, columns };
  }
  return best;
}

/** The rule for what stands in a cell, alone or with the lines above it. */
function headedBy(
  view: View,
  region: Region,
  row: number,
  column: number,
  wanted: ReadonlyMap<string, ColumnRule>,
): ColumnRule | undefined {
  let text = textOf(view.seen(row, column));
  if (text === "") return undefined;
  for (let above = row - 1; ; above--) {
    const rule = wanted.get(columnKey(text));
    if (rule !== undefined || above < region.top || above < row - 2) return rule;
    const line = textOf(view.seen(above, column));
    if (line !== "" && !text.startsWith(line)) text = `${line} ${text}`;
  }
}

/** What mapping.yaml says holds for every row of a sheet. */
export function constantsOf(rules: readonly SheetRule[]): Map<FieldId, string> {
  return new Map(rules.flatMap(({ constants }) => [...constants]));
}

/** The cells of a table's column, counted from the table's left, below its header; equal ones perhaps once only. */
export function cellsBelow(found: FoundSheet, block: Block, column: number): readonly Cell[] {
  return cellsIn(found.sheet, column + block.region.left, block.found.header.at(-1)! + 1, block.region.bottom);
}
