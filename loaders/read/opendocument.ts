import { type Budget, Grid, isBlank } from "./grid.js";
import { roundedNumber } from "./number.js";
import { type Styles, stylesOf } from "./opendocumentstyles.js";
import { Refusal } from "./refusal.js";
import { dayOfSerial } from "./serial.js";
import { type Cell, DateCell, ErrorCell, type Merge, type Sheet } from "./sheet.js";
import type { Workbook } from "./workbook.js";
import { attribute, unescapeXml } from "./xml.js";

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
  text: string;
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
    let next = xml.indexOf("<", textFrom);
    if (!closing && !selfClosing && (SKIPPED.has(name) || name.startsWith("draw:"))) {
      next = afterElement(xml, name, textFrom);
      if (cell !== null && next !== -1) {
        const gap = xml.indexOf(">", next) + 1;
        next = xml.indexOf("<", gap);
      }
      at = next;
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
            cells: [],
          };
          const visibility = attribute(tag, "table:visibility");
          if (visibility === "collapse" || visibility === "filter") markHidden(table, row);
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
        if (!closing) cell = { tag, covered: name === "table:covered-table-cell", paragraphs: [], text: "" };
        if ((closing || selfClosing) && cell !== null) {
          closeCell(table, row, cell, styles);
          cell = null;
        }
        break;
      case "text:p":
      case "text:h":
        if (cell === null) break;
        if (closing || selfClosing) {
          cell.paragraphs.push(cell.text);
          cell.text = "";
        }
        break;
      case "text:s":
        if (cell !== null && !closing) cell.text += " ".repeat(Math.min(count(tag, "text:c"), 1000));
        break;
      case "text:tab":
        if (cell !== null && !closing) cell.text += "\t";
        break;
      case "text:line-break":
        if (cell !== null && !closing) cell.text += "\n";
        break;
    }
    if (cell !== null && next > textFrom) {
      const between = unescapeXml(xml.slice(textFrom, next));
      const paragraphEnd = closing && (name === "text:p" || name === "text:h");
      if (!paragraphEnd && !(name.startsWith("table:") && isBlank(between))) cell.text += between;
    }
    at = next;
  }
  return { sheets, hidden, unreadable: [] };
}

/** The offset of the `>` that ends the tag beginning at `at`; a `>` inside an attribute's value doesn't. */
function endOfTag(xml: string, at: number): number {
  if (xml.startsWith("<!--", at)) {
    const end = xml.indexOf("-->", at);
    return end === -1 ? -1 : end + 2;
  }
  let end = xml.indexOf(">", at);
  let quote = xml.indexOf('"', at);
  while (quote !== -1 && quote < end) {
    const close = xml.indexOf('"', quote + 1);
    if (close === -1) return -1;
    if (close > end) end = xml.indexOf(">", close);
    quote = xml.indexOf('"', close + 1);
  }
  return end;
}

/** The offset of the tag that closes an element whose content begins at `from`; elements of its own name may nest. */
function afterElement(xml: string, name: string, from: number): number {
  let depth = 1;
  let at = from;
  for (;;) {
    const close = xml.indexOf(`</${name}`, at);
    if (close === -1) return -1;
    let open = xml.indexOf(`<${name}`, at);
    while (open !== -1 && open < close) {
      const end = endOfTag(xml, open);
      if (/[\s>/]/.test(xml[open + name.length + 1] ?? ">") && xml[end - 1] !== "/") depth++;
      open = xml.indexOf(`<${name}`, open + 1);
    }
    depth--;
    if (depth === 0) return close;
    at = close + 1;
  }
}

function count(tag: string, name: string): number {
  const value = Number.parseInt(attribute(tag, name) ?? "1", 10);
  return value >= 1 && value <= 1e9 ? value : 1;
}

function markHidden(table: Table, row: Row): void {
  const last = Math.min(row.number + row.repeated, row.number + 2_000_000);
  for (let number = row.number; number < last; number++) table.hiddenRows.add(number);
}

function closeCell(table: Table, row: Row, open: OpenCell, styles: Styles): void {
  const { tag } = open;
  if (open.text !== "" && !isBlank(open.text)) open.paragraphs.push(open.text);
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
    for (const { column, repeated, cell } of row.cells) {
      for (let i = 0; i < repeated; i++) table.grid.put(number, column + i, cell);
    }
  }
}

function cellOf(tag: string, text: string, style: string, styles: Styles): Cell {
  if (attribute(tag, "calcext:value-type") === "error") return new ErrorCell(text === "" ? "#N/A" : text);
  switch (attribute(tag, "office:value-type")) {
    case "float":
    case "currency":
    case "percentage": {
      if (/^(#[A-Z/0!?]+|Err:\d+)$/.test(text)) return new ErrorCell(text);
      const value = Number(attribute(tag, "office:value") ?? Number.NaN);
      if (!Number.isFinite(value)) return isBlank(text) ? null : text;
      const shown = styles.cells.get(style);
      if (shown?.kind === "date") {
        const day = dayOfSerial(value, styles.date1904);
        if (day !== null) return new DateCell(day);
      }
      if (shown?.kind === "padded" && Number.isInteger(value) && value > 0) {
        const digits = String(value).padStart(shown.digits, "0");
        return digits.startsWith("0") ? digits : value;
      }
      if (Number.isInteger(value) && value > 0 && /^0\d+([ .-]?\d+)*$/.test(text)) return text;
      return roundedNumber(value);
    }
    case "boolean":
      return attribute(tag, "office:boolean-value") === "true";
    case "date": {
      const iso = /^(\d{4}-\d\d-\d\d)(T|$)/.exec(attribute(tag, "office:date-value") ?? "")?.[1];
      if (iso !== undefined) return new DateCell(iso);
      return isBlank(text) ? null : text;
    }
    default: {
      const value = attribute(tag, "office:string-value") ?? text;
      return isBlank(value) ? null : value;
    }
  }
}
