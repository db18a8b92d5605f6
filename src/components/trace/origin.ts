import { type ColumnCell, cellsOf, type TracedLine } from "../../model/cells.js";
import type { Language } from "../../model/language.js";
import { rowIdOf, type TableName, type Tables } from "../../model/tables.js";
import { runs } from "./addresses.js";
import type { Row } from "./behind.js";

/** One row of one of the schools' files, and the cells in it (or beside it) that a record was read from. */
export interface Origin {
  readonly file: string;
  readonly sheet: string | null;
  /** 1-based, as people count rows; null where the file as a whole is meant */
  readonly row: number | null;
  readonly cells: readonly ColumnCell[];
}

/** Finds the places in the schools' files that a table's row comes from, in the order of provenance. */
export function originsIn(lines: readonly TracedLine[], sources: Tables["sources"]) {
  const byId = new Map(sources.map((source) => [source.source_id, source]));
  const byRow = new Map<string, TracedLine[]>();
  for (const line of lines) {
    const key = `${line.table_name} ${line.row_id}`;
    const own = byRow.get(key);
    if (own === undefined) byRow.set(key, [line]);
    else own.push(line);
  }
  return (table: TableName, row: Row): readonly Origin[] => {
    if (table === "sources" || table === "problems") return itself(row);
    return (byRow.get(`${table} ${rowIdOf(table, row)}`) ?? []).flatMap((line): Origin[] => {
      const source = byId.get(line.source_id);
      return source ? [{ file: source.file, sheet: source.sheet, row: line.source_row, cells: cellsOf(line) }] : [];
    });
  };
}

/** Sources and problems say themselves where they stand. */
function itself(row: Row): Origin[] {
  if (!row.file) return [];
  const cells = row.cell ? [{ column: "cell", address: String(row.cell) }] : [];
  return [{ file: String(row.file), sheet: text(row.sheet), row: (row.source_row as number | null) ?? null, cells }];
}

const text = (value: Row[string] | undefined): string | null =>
  value === null || value === undefined ? null : String(value);

const WORDS = {
  sheet: { da: "arket", en: "sheet" },
  row: { da: "række", en: "row" },
  rows: { da: "række", en: "rows" },
  cell: { da: "celle", en: "cell" },
  cells: { da: "celle", en: "cells" },
} as const;

/**
 * Places in words, those in one sheet put together: `koege/Netværk.xlsx, arket Medlemmer, celle A14:C14 og F14`. Rows stand
 * for themselves where none of their cells is known: `medlemmer.csv, række 3, 7 og 12`.
 */
export function placesText(origins: readonly Origin[], language: Language, list: (items: readonly string[]) => string) {
  const sheets = new Map<string, Origin[]>();
  for (const origin of origins) {
    const key = `${origin.file}|${origin.sheet}`;
    sheets.set(key, [...(sheets.get(key) ?? []), origin]);
  }
  return [...sheets.values()].map((own) => {
    const { file, sheet } = own[0]!;
    const cells = runs(own.flatMap((origin) => origin.cells.map(({ address }) => address)));
    const bare = own.flatMap(({ row, cells: known }) => (row !== null && known.length === 0 ? [row] : []));
    const rows = [...new Set(bare)].sort((a, b) => a - b).map(String);
    return [
      file,
      ...(sheet ? [`${WORDS.sheet[language]} ${sheet}`] : []),
      ...(rows.length > 0 ? [`${WORDS[rows.length === 1 ? "row" : "rows"][language]} ${list(rows)}`] : []),
      ...(cells.length > 0 ? [`${WORDS[cells.length === 1 ? "cell" : "cells"][language]} ${list(cells)}`] : []),
    ].join(", ");
  });
}
