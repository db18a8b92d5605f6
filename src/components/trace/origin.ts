import type { Language } from "../../model/language.js";
import { rowId, TABLES, type TableName, type Tables } from "../../model/tables.js";
import type { Row } from "./behind.js";

/** One row of one of the schools' files. */
export interface Origin {
  readonly file: string;
  readonly sheet: string | null;
  /** 1-based, as people count rows; null where the file as a whole is meant */
  readonly row: number | null;
}

/** The key of a row as provenance calls it. */
export function keyOf(table: TableName, row: Row): string {
  return rowId(TABLES[table].key.map((column) => row[column] as string | number | null));
}

/** Finds the places in the schools' files that a table's row comes from, in the order of provenance. */
export function originsIn(provenance: Tables["provenance"], sources: Tables["sources"]) {
  const byId = new Map(sources.map((source) => [source.source_id, source]));
  const byRow = new Map<string, Origin[]>();
  for (const { table_name, row_id, source_id, source_row } of provenance) {
    const source = byId.get(source_id);
    if (!source) continue;
    const key = `${table_name} ${row_id}`;
    const own = byRow.get(key) ?? [];
    own.push({ file: source.file, sheet: source.sheet, row: source_row });
    byRow.set(key, own);
  }
  return (table: TableName, row: Row): readonly Origin[] => {
    if (table === "sources" || table === "problems")
      return row.file
        ? [{ file: String(row.file), sheet: text(row.sheet), row: (row.source_row as number | null) ?? null }]
        : [];
    return byRow.get(`${table} ${keyOf(table, row)}`) ?? [];
  };
}

const text = (value: Row[string] | undefined): string | null =>
  value === null || value === undefined ? null : String(value);

/** A place in words: `koege/Netværk.xlsx, arket Medlemmer, række 14`. */
export function placeText({ file, sheet, row }: Origin, language: Language): string {
  const parts = [file];
  if (sheet) parts.push(`${{ da: "arket", en: "sheet" }[language]} ${sheet}`);
  if (row !== null) parts.push(`${{ da: "række", en: "row" }[language]} ${row}`);
  return parts.join(", ");
}

/** Places in words, those in one sheet put together: `medlemmer.csv, række 3, 7 og 12`. */
export function placesText(origins: readonly Origin[], language: Language, list: (items: readonly string[]) => string) {
  const sheets = new Map<string, Origin[]>();
  for (const origin of origins) {
    const key = `${origin.file}|${origin.sheet}`;
    sheets.set(key, [...(sheets.get(key) ?? []), origin]);
  }
  return [...sheets.values()].map((own) => {
    const rows = [...new Set(own.flatMap(({ row }) => (row === null ? [] : [row])))].sort((a, b) => a - b);
    const place = placeText({ ...own[0]!, row: null }, language);
    if (rows.length === 0) return place;
    const word = { da: "række", en: rows.length === 1 ? "row" : "rows" }[language];
    return `${place}, ${word} ${list(rows.map(String))}`;
  });
}
