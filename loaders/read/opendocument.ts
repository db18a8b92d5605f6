import { type Budget, Grid } from "./grid.js";
import { cellOf } from "./opendocumentcell.js";
import { type Styles, stylesOf } from "./opendocumentstyles.js";
import { Refusal } from "./refusal.js";
import type { Cell, Merge, Sheet } from "./sheet.js";
import type { Workbook } from "./workbook.js";
import { attribute, closingTag, endOfTag, unescapeXml } from "./xml.js";

/** Elements whose text and cells aren't the sheet's: comments, drawings, old versions, copies of other files' cells. */
const SKIPPED = new Set([
  "office:annotation",
  "table:shapes",
  "table:tracked-changes",
  "table:dde-links",
  "table:content-validations",
  "table:cell-range-source",
  "office:event-listeners",
  "text:ruby-text",
]);

interface Row {
  number: number;
  repeated: number;
  column: number;
  style: string | null;
  hidden: boolean;
  cells: { column: number; repeated: number; cell: Cell }[];
}

interface Table {
  name: string;
  hidden: boolean;
  grid: Grid;
  next: number;
  /** default cell styles of the columns up to (and without) `end`, in order */
  columnStyles: { end: number; style: string | null }[];
  merges: Merge[];
  hiddenRows: Set<number>;
}

interface OpenCell {
  tag: string;
  covered: boolean;
  paragraphs: string[];
  /** the paragraph being read; null between paragraphs */
  text: string | null;
}

/**
 * Reads an OpenDocument spreadsheet's `content.xml`. Repeated cells cost what they hold; days are taken as written,
 * whatever the time zone; a number shown with leading zeros is its text.
 *
 * @param xml the part's text
 * @param stylesXml the text of `styles.xml`, "" where there is none
 * @param budget what its sheets may fill
 */
export function readOpenDocument(xml: string, stylesXml: string, budget: Budget): Workbook {
  const styles = stylesOf([stylesXml, xml]);
  const sheets: Sheet[] = [];
  const hidden: string[] = [];
  let table: Table | null = null;
  let row: Row | null = null;
  let cell: OpenCell | null = null;
  let at = xml.indexOf("<office:body");
  if (at === -1) throw new Refusal("file_unreadable");
  while (at !== -1) {
    const textFrom = endOfTag(xml, at) + 1;
    if (textFrom === 0) throw new Refusal("file_truncated");
    const closing = xml.charCodeAt(at + 1) === 47;
    const selfClosing = xml.charCodeAt(textFrom - 2) === 47;
    const tag = xml.slice(at + (closing ? 2 : 1), textFrom - 1);
    const name = /^[^\s/>]+/.exec(tag)?.[0] ?? "";
    const next = xml.indexOf("<", textFrom);
    if (!closing && !selfClosing && (SKIPPED.has(name) || name.startsWith("draw:"))) {
      at = closingTag(xml, name, textFrom);
      continue;
    }
    switch (name) {
      case "table:table":
        if (closing || selfClosing) {
          if (table !== null && closing) {
            const { hiddenRows } = table;
            budget.take(table.grid);
            if (table.hidden) hidden.push(table.name);
            else if (table.grid.size > 0) {
              sheets.push(table.grid.sheet(table.name, table.merges, (row) => hiddenRows.has(row)));
            }
          }
          table = null;
        } else {
          table = {
            name: attribute(tag, "table:name") ?? "",
            hidden: styles.hiddenTables.has(attribute(tag, "table:style-name") ?? ""),
            grid: new Grid(budget),
            next: 1,
            columnStyles: [],
            merges: [],
            hiddenRows: new Set(),
          };
        }
        break;
      case "table:table-column":
        if (table !== null && !closing) {
          const end = (table.columnStyles.at(-1)?.end ?? 0) + count(tag, "table:number-columns-repeated");
          table.columnStyles.push({ end, style: attribute(tag, "table:default-cell-style-name") });
        }
        break;
      case "table:table-row":
        if (table === null) break;
        if (!closing) {
          row = {
            number: table.next,
            repeated: count(tag, "table:number-rows-repeated"),
            column: 0,
            style: attribute(tag, "table:default-cell-style-name"),
            hidden: /^(collapse|filter)$/.test(attribute(tag, "table:visibility") ?? ""),
            cells: [],
          };
        }
        if ((closing || selfClosing) && row !== null) {
          putRow(table, row, budget);
          table.next += row.repeated;
          row = null;
        }
        break;
      case "table:table-cell":
      case "table:covered-table-cell":
        if (row === null || table === null) break;
        if (!closing) cell = { tag, covered: name === "table:covered-table-cell", paragraphs: [], text: null };
        if ((closing || selfClosing) && cell !== null) {
          closeCell(table, row, cell, styles);
          cell = null;
        }
        break;
      case "text:p":
      case "text:h":
        if (cell === null) break;
        if (!closing) cell.text = "";
        if (closing || selfClosing) {
          cell.paragraphs.push(cell.text ?? "");
          cell.text = null;
        }
        break;
      case "text:s":
        if (cell !== null && cell.text !== null && !closing)
          cell.text += " ".repeat(Math.min(count(tag, "text:c"), 1000));
        break;
      case "text:tab":
        if (cell !== null && cell.text !== null && !closing) cell.text += "\t";
        break;
      case "text:line-break":
        if (cell !== null && cell.text !== null && !closing) cell.text += "\n";
        break;
    }
    if (cell !== null && cell.text !== null && next > textFrom) {
      cell.text += unescapeXml(xml.slice(textFrom, next).replace(/[ \t\r\n]+/g, " "));
    }
    at = next;
  }
  return { sheets, hidden, unreadable: [] };
}

function count(tag: string, name: string): number {
  const value = Number.parseInt(attribute(tag, name) ?? "1", 10);
  return value >= 1 && value <= 1e9 ? value : 1;
}

function closeCell(table: Table, row: Row, open: OpenCell, styles: Styles): void {
  const { tag } = open;
  const repeated = count(tag, "table:number-columns-repeated");
  const cell = open.covered ? null : cellOf(tag, open.paragraphs.join("\n"), styleName(tag, row, table), styles);
  if (cell !== null) row.cells.push({ column: row.column, repeated, cell });
  const right = row.column + count(tag, "table:number-columns-spanned") - 1;
  const bottom = row.number + count(tag, "table:number-rows-spanned") - 1;
  if (right > row.column || bottom > row.number) {
    table.merges.push({ top: row.number, left: row.column, bottom, right });
  }
  row.column += repeated;
}

function styleName(tag: string, row: Row, table: Table): string {
  return (
    attribute(tag, "table:style-name") ??
    row.style ??
    table.columnStyles.find(({ end }) => row.column < end)?.style ??
    "Default"
  );
}

function putRow(table: Table, row: Row, budget: Budget): void {
  if (row.cells.length === 0 || table.hidden) return;
  const filled = row.cells.reduce((sum, { repeated }) => sum + repeated, 0);
  budget.checkColumns(filled);
  if (filled * row.repeated > budget.left) budget.refuse();
  for (let number = row.number; number < row.number + row.repeated; number++) {
    if (row.hidden) table.hiddenRows.add(number);
    for (const { column, repeated, cell } of row.cells) {
      for (let i = 0; i < repeated; i++) table.grid.put(number, column + i, cell);
    }
  }
}
