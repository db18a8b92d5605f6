import { cellAt } from "../../read/column.js";
import type { Sheet } from "../../read/sheet.js";
import { cellText } from "../clean/text.js";
import { ownNames } from "./codes.js";
import { FIRST_ROWS } from "./header.js";

/** A question may be its own name. */
export const LONGEST = 200;

/** The folded names on one of the first rows of a sheet. */
export type HeadRow = ReadonlySet<string>;

/** The rows of the other sheets of a folder that hold a name, each once however many sheets have it. */
export type RowsWith = (name: string) => readonly HeadRow[];

/**
 * The folded names that may head columns, by row of the first rows of every sheet.
 *
 * @returns per sheet what the others hold; each name is found at once, so that thousands of sheets alike cost no more each
 */
export function headsOf(sheets: readonly Sheet[]): (own: Sheet) => RowsWith {
  const rows = new Map<string, { readonly names: HeadRow; readonly sheets: Set<Sheet> }>();
  for (const sheet of sheets)
    for (const names of firstRows(sheet)) {
      const key = [...names].join("\n");
      const row = rows.get(key) ?? { names, sheets: new Set() };
      row.sheets.add(sheet);
      rows.set(key, row);
    }
  const byName = new Map<string, { readonly names: HeadRow; readonly sheets: ReadonlySet<Sheet> }[]>();
  for (const row of rows.values())
    for (const name of row.names) {
      const known = byName.get(name);
      if (known === undefined) byName.set(name, [row]);
      else known.push(row);
    }
  return (own) => (name) =>
    (byName.get(name) ?? []).flatMap((row) => (row.sheets.size > 1 || !row.sheets.has(own) ? [row.names] : []));
}

function firstRows(sheet: Sheet): HeadRow[] {
  return Array.from({ length: Math.min(FIRST_ROWS, sheet.rows.length) }, (_, row) => {
    const names = new Set<string>();
    for (let column = 0; column < sheet.cols.length; column++) {
      const text = cellText(cellAt(sheet, column, row));
      if (text !== "" && text.length <= LONGEST) for (const name of ownNames(text)) names.add(name);
    }
    return names;
  });
}
