import { type Column, type Provenance, TABLES } from "./tables.js";

/**
 * `trace/cells`: provenance once more, with the cells that each line leads to. It is no table of the contract and goes
 * with the tables only: the internal edition has it, the public one doesn't.
 */
export const CELLS = {
  key: TABLES.provenance.key,
  columns: [...TABLES.provenance.columns, { name: "cells", type: "VARCHAR" }] as readonly Column[],
} as const;

/** A line of `trace/cells`. */
export interface TracedLine extends Provenance {
  /**
   * `name=B joined_on=F network_id=A3`: columns of the table and the cells that they were read from. Letters alone mean
   * the line's own row; NULL where nothing of it stands in a cell (a title or mapping.yaml said it).
   */
  cells: string | null;
}

/** A column of a table, and the address of a cell that it was read from. */
export interface ColumnCell {
  readonly column: string;
  /** like `C14` */
  readonly address: string;
}

/** The cells that a line leads to, in the order of the table's columns; none where the line names none. */
export function cellsOf({ cells, source_row }: TracedLine): ColumnCell[] {
  if (cells === null || cells === "") return [];
  return cells.split(" ").map((part) => {
    const [column, place] = part.split("=") as [string, string];
    return { column, address: /\d$/.test(place) ? place : `${place}${source_row}` };
  });
}
