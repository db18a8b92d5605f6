import { CLEAN_PROBLEMS } from "../../../src/model/problems/clean.js";
import { type NewProblem, problem } from "../../../src/model/problems/problem.js";
import { TIDY_PROBLEMS } from "../../../src/model/problems/tidy.js";
import { cellAt } from "../../read/column.js";
import type { SaySheet } from "../context.js";
import type { Block } from "../recognise/sheet/blocks.js";
import { textOf } from "../recognise/sheet/view.js";
import type { FoundSheet } from "../sheets.js";
import type { SayHeading } from "./groups.js";
import type { SayDoubt, SayHead } from "./items.js";
import type { TableCells } from "./table-cells.js";
import { cellOn } from "./titled.js";

/** What is said of one table while it is typed, each thing at its place on the sheet. */
export interface Voice {
  /** filled in place */
  readonly problems: NewProblem[];
  /** of the sheet, a row of it or a column */
  readonly sheet: SaySheet;
  /** of a data row's cell */
  readonly cell: SayDoubt;
  /** of what stands above a column */
  readonly head: SayHead;
  /** of a title, or of a heading between the rows */
  readonly heading: SayHeading;
}

export function voiceOf(table: TableCells): Voice {
  const { found, block } = table;
  const place = { file: found.file.file, sheet: found.sheet.name };
  const problems: NewProblem[] = [];
  return {
    problems,
    sheet: (code, at, facts) =>
      problems.push(problem(code, TIDY_PROBLEMS[code], { ...place, ...realPlace(found, block, at) }, facts ?? {})),
    cell: (entry, column, code, facts, heading) =>
      problems.push(problem(code, CLEAN_PROBLEMS[code], { ...place, ...table.at(entry, column), heading }, facts)),
    head: (column, code, facts) => {
      const at = { row: table.row(block.found.header.at(-1)!), column: table.column(column) };
      problems.push(problem(code, CLEAN_PROBLEMS[code], { ...place, ...at }, facts));
    },
    heading: (row, _field, cell, { code, facts }) =>
      problems.push(
        problem(code, CLEAN_PROBLEMS[code], { ...place, ...titleAt(found, block, row, textOf(cell)) }, facts),
      ),
  };
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
