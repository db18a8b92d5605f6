import { readFileSync } from "node:fs";
import type { Cell, Merge, ReadFile, Sheet } from "../../loaders/read/sheet.js";
import { DateCell } from "../../loaders/read/sheet.js";
import {
  type Mapping,
  parseMapping,
  type Tidied,
  type TidySource,
  tidy,
  type Value,
} from "../../loaders/tidy/index.js";
import { parseIndustries, parseMunicipalities } from "../../loaders/tidy/reference/index.js";
import type { FieldId } from "../../src/model/fields.js";
import type { Programme } from "../../src/model/programme.js";

/** A programme of two schools, for tests. */
export const PROGRAMME: Programme = {
  title: { da: "Prøve", en: "Trial" },
  period: { from: "2009-01-01", to: "2010-12-31" },
  language: "da",
  demo: true,
  smallest_count: 3,
  schools: [
    { id: "koege", name: "Køge Handelsskole", short: "Køge", municipality: "259" },
    { id: "roskilde", name: "Roskilde Handelsskole", short: "Roskilde", municipality: "265" },
  ],
};

const text = (name: string) => readFileSync(new URL(`../../data/reference/${name}`, import.meta.url), "utf8");

const REFERENCE = {
  industries: parseIndustries(text("db07.csv")),
  municipalities: parseMunicipalities(text("municipalities.csv")),
};

/** A day as a spreadsheet declares it. */
export const day = (iso: string): DateCell => new DateCell(iso);

/** A sheet from rows of cells as they stand; blank rows and columns keep their numbers and are left out. */
export function sheetOf(name: string | null, grid: readonly (readonly Cell[])[], merges: readonly Merge[] = []): Sheet {
  const blank = (cell: Cell | undefined) => cell === null || cell === undefined || cell === "";
  const width = Math.max(0, ...grid.map((row) => row.length));
  const rows = grid.flatMap((row, r) => (row.every(blank) ? [] : [r + 1]));
  const cols = Array.from({ length: width }, (_, c) => c).filter((c) => grid.some((row) => !blank(row[c])));
  const cells = cols.map((c) => rows.map((row) => (blank(grid[row - 1]![c]) ? null : grid[row - 1]![c]!)));
  return { name, rows, cols, cells, merges, hiddenRows: new Set() };
}

/** A file from its sheets. */
export function fileOf(file: string, ...sheets: Sheet[]): ReadFile {
  return { file, sha256: "0".repeat(64), sheets, problems: [] };
}

/** What tidying gives for some files, with the mapping.yaml of `koege` if there is one. */
export function tidied(files: readonly ReadFile[], mapping?: string): Tidied {
  const mappings = new Map<string, Mapping>();
  if (mapping !== undefined) mappings.set("koege", parseMapping(mapping, "koege/mapping.yaml").mapping);
  return tidy(files, { programme: PROGRAMME, reference: REFERENCE, mappings });
}

/** What tidying gives for one sheet in Køge's folder. */
export function tidiedSheet(
  grid: readonly (readonly Cell[])[],
  {
    name = "Ark1",
    merges = [],
    mapping,
    file = "koege/fil.xlsx",
  }: { name?: string; merges?: Merge[]; mapping?: string; file?: string } = {},
): Tidied {
  return tidied([fileOf(file, sheetOf(name, grid, merges))], mapping);
}

/** One source as records: the row's values, or where it has items one record for each. */
export function records(source: TidySource): Partial<Record<FieldId, Value>>[] {
  const rows = source.rows.map((_, i) =>
    Object.fromEntries([...source.columns].map(([field, values]) => [field, values[i] ?? null])),
  );
  if (source.items === null) return rows;
  const { row, columns } = source.items;
  return row.map((r, i) => ({
    ...rows[r],
    ...Object.fromEntries([...columns].map(([field, values]) => [field, values[i] ?? null])),
  }));
}

/** The codes of all problems, each with the row that it stands at. */
export function codes({ problems }: Tidied): string[] {
  return problems.map(({ code, source_row }) => (source_row === null ? code : `${code}@${source_row}`));
}
