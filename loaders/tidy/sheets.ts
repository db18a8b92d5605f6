import type { FieldId } from "../../src/model/fields.js";
import { columnLetters } from "../../src/model/problems/problem.js";
import type { ReadFile, Sheet } from "../read/sheet.js";
import { columnKey, isIgnored, type Mapping, rulesFor, type SheetRule } from "./mapping.js";
import type { ColumnRule } from "./recognise/assign.js";
import { type Block, blocksOf } from "./recognise/blocks.js";
import type { TableRules } from "./recognise/interpret.js";
import { isFilled, type Region, textOf, View } from "./recognise/view.js";

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
    const view = new View(left);
    const { tables, unknown } = blocksOf(view, {
      sheet: sheet.name ?? "",
      file: file.file,
      rulesFor: (region) => tableRules(view, region, rules),
    });
    const ignoredRows = sheet.rows.filter((row) => out.has(row));
    return { ...shared, sheet: left, view, ignored: false, tables, unknown, ignoredRows };
  });
}

function withoutRows(sheet: Sheet, out: ReadonlySet<number>): Sheet {
  const keep = sheet.rows.map((row) => !out.has(row));
  return {
    ...sheet,
    rows: sheet.rows.filter((_, r) => keep[r]),
    cells: sheet.cells.map((column) => column.filter((_, r) => keep[r])),
  };
}

/** What mapping.yaml says about a region, its columns found by heading or letter. */
function tableRules(view: View, region: Region, rules: readonly SheetRule[]): TableRules {
  const columns = new Map<number, ColumnRule>();
  const wanted = new Map<string, ColumnRule>(rules.flatMap((rule) => [...rule.columns]));
  if (wanted.size > 0) {
    for (let c = region.left; c < region.right; c++) {
      const byLetter = wanted.get(`column:${columnLetters(view.sheet.cols[c]!)}`);
      const rule = byLetter ?? headedBy(view, region, c, wanted);
      if (rule !== undefined) columns.set(c - region.left, rule);
    }
  }
  const last = <T>(read: (rule: SheetRule) => T | null): T | null =>
    rules.reduce<T | null>((before, rule) => read(rule) ?? before, null);
  return { table: last(({ table }) => table), columns, rowsAre: last(({ rowsAre }) => rowsAre) };
}

function headedBy(
  view: View,
  region: Region,
  column: number,
  wanted: ReadonlyMap<string, ColumnRule>,
): ColumnRule | undefined {
  const last = Math.min(region.bottom, region.top + 60);
  for (let r = region.top; r < last; r++) {
    const cell = view.seen(r, column);
    if (!isFilled(cell)) continue;
    const rule = wanted.get(columnKey(textOf(cell)));
    if (rule !== undefined) return rule;
  }
  return undefined;
}

/** What mapping.yaml says holds for every row of a sheet. */
export function constantsOf(rules: readonly SheetRule[]): Map<FieldId, string> {
  return new Map(rules.flatMap(({ constants }) => [...constants]));
}
