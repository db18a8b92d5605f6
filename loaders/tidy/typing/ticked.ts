import { FIELDS, type FieldId } from "../../../src/model/fields.js";
import type { Cell } from "../../read/sheet.js";
import { isTick, type Ticks } from "../recognise/columns/ticks.js";

/** What is ticked in each row of a table. */
export interface Ticked {
  readonly field: FieldId;
  /** the words that are ticked, joined by `|`; null where none is, or several where there can be one only */
  readonly cells: readonly Cell[];
  /** the column of the first tick in each row; null where there is none */
  readonly first: readonly (number | null)[];
  /** cells that can't be used: the index of the row, the column of the sheet */
  readonly doubts: readonly {
    readonly row: number;
    readonly column: number;
    readonly code: "tick_not_understood" | "ticked_more_than_once";
  }[];
}

/** Reads columns of ticks as one column of words. */
export function tickedIn(
  { field, words }: Ticks,
  left: number,
  rows: number,
  cellsOf: (column: number) => readonly Cell[],
): Ticked {
  const columns = [...words].map(([c, word]) => ({ column: c + left, word, cells: cellsOf(c + left) }));
  const ticked = Array.from({ length: rows }, (_, row) => {
    const own = columns.filter(({ cells }) => isTick(cells[row] ?? null) === true);
    return { row, column: own[0]?.column ?? null, words: [...new Set(own.map(({ word }) => word))] };
  });
  const isTooMany = ({ words }: (typeof ticked)[number]) => FIELDS[field].type === "word" && words.length > 1;
  const strange = columns.flatMap(({ column, cells }) =>
    cells.flatMap((cell, row) =>
      isTick(cell) === undefined ? [{ row, column, code: "tick_not_understood" as const }] : [],
    ),
  );
  const several = ticked
    .filter(isTooMany)
    .map(({ row, column }) => ({ row, column: column!, code: "ticked_more_than_once" as const }));
  return {
    field,
    cells: ticked.map((own) => (own.words.length === 0 || isTooMany(own) ? null : own.words.join("|"))),
    first: ticked.map(({ column }) => column),
    doubts: [...strange, ...several],
  };
}
