import { cellAt } from "../../read/column.js";
import type { Cell, Sheet } from "../../read/sheet.js";
import { isFilled, textOf } from "../recognise/sheet/view.js";

/** What a spreadsheet program writes before the name of a field whose numbers a pivot table adds up. */
const SUM = /^(?:sum(?:men)? (?:af|of|over|-))\s*-?\s*(?=\S)/iu;
const COUNT = /^(?:antal (?:af|of|-)|count(?:a|unique)? (?:of|af|-)|tæl(?:ling)? (?:af|-))\s*-?\s*(?=\S)/iu;
const MEAN =
  /^(?:gennemsnit(?:let)? (?:af|-)|middel(?:værdi)? (?:af|-)|average (?:of|af|-)|mean (?:of|-))\s*-?\s*(?=\S)/iu;
/** The heads that such a program gives to the rows and the columns of a pivot table. */
const ROW_HEAD = /^(?:rækkenavne|rækkeetiketter|rækkemærkater|row labels)$/iu;
const COLUMN_HEAD = /^(?:kolonnenavne|kolonneetiketter|kolonnemærkater|column labels)$/iu;
/** A filter that lets everything through says nothing. */
const EVERYTHING = /^\((?:alle|all|flere elementer|multiple items)\)$/iu;
const GRAND_TOTAL = /^(?:hovedtotal|grand total|samlet total|total result|resultat i alt)$/iu;
/** How deep below the top of a sheet the head of a pivot table stands. */
const DEEPEST_HEAD = 20;
/** Rows of a pivot table that groups are looked for in. */
const TALLEST = 2_000;

/**
 * A sheet whose first table is a pivot table of a spreadsheet program, as the table that a person would have written:
 * headings without `Sum af`, without `Rækkenavne` and `Kolonnenavne`, filters that let everything through left out, and
 * the sums beside each group of rows taken away, so that a group's name heads it. Every cell keeps its place.
 *
 * @returns the same sheet where no pivot table begins it
 */
export function withoutPivot(sheet: Sheet): Sheet {
  const head = headOf(sheet);
  if (head === null) return sheet;
  const changed = new Map<string, Cell>();
  const put = (row: number, column: number, cell: Cell) => changed.set(`${row}|${column}`, cell);
  for (let row = 0; row <= head; row++)
    for (let c = 0; c < sheet.cols.length; c++) {
      const text = textOf(cellAt(sheet, c, row));
      if (COLUMN_HEAD.test(text)) put(row, c, null);
      else if (EVERYTHING.test(text)) {
        put(row, c, null);
        if (c > 0) put(row, c - 1, null);
      } else if (plainHeading(text) !== text) put(row, c, plainHeading(text));
    }
  const label = sheet.cols.findIndex((_, c) => isFilled(cellAt(sheet, c, head)));
  if (isCompact(sheet, head))
    for (const row of groupRows(sheet, head, label))
      for (let c = label + 1; c < sheet.cols.length; c++) put(row, c, null);
  const cells = sheet.cells.map((column, c) =>
    column.map((cell, r) => {
      const own = changed.get(`${r}|${c}`);
      return own === undefined ? cell : own;
    }),
  );
  return { ...sheet, cells, coded: undefined };
}

/** A heading of a pivot table as a person would have written it: `Antal` for `Sum af Antal`, `Navn` for `Rækkenavne`. */
export function plainHeading(text: string): string {
  if (ROW_HEAD.test(text)) return "Navn";
  if (MEAN.test(text)) return "Gennemsnit";
  if (COUNT.test(text)) return `Antal ${text.replace(COUNT, "").toLowerCase()}`;
  const name = text.replace(SUM, "");
  return name === text ? text : name.charAt(0).toUpperCase() + name.slice(1);
}

/** The row that heads the columns of a pivot table; null where none begins the sheet. */
function headOf(sheet: Sheet): number | null {
  const isTotalled = hasGrandTotal(sheet);
  for (let row = 0; row < Math.min(sheet.rows.length, DEEPEST_HEAD); row++) {
    const texts = sheet.cols.map((_, c) => textOf(cellAt(sheet, c, row))).filter((text) => text !== "");
    if (texts.some((text) => ROW_HEAD.test(text))) return row;
    // below the measure in the corner stand the heads themselves
    const isCorner = texts.some((text) => COLUMN_HEAD.test(text));
    const measures = texts.filter((text) => SUM.test(text) || COUNT.test(text) || MEAN.test(text));
    if (isCorner || measures.length === 0 || texts.length < 2 || !isHeading(texts)) continue;
    if (isTotalled || measures.some((text) => SUM.test(text))) return row;
  }
  return null;
}

/** Whether a row or a column adds up all others under the name that such a program gives it. */
function hasGrandTotal(sheet: Sheet): boolean {
  const height = sheet.rows.length;
  for (let row = Math.max(0, height - DEEPEST_HEAD); row < height; row++)
    if (sheet.cols.slice(0, 3).some((_, c) => GRAND_TOTAL.test(textOf(cellAt(sheet, c, row))))) return true;
  return false;
}

const isHeading = (texts: readonly string[]) => texts.every((text) => /\p{L}/u.test(text));

const isCompact = (sheet: Sheet, head: number) =>
  sheet.cols.some((_, c) => ROW_HEAD.test(textOf(cellAt(sheet, c, head))));

/** The rows of a compact pivot table that hold the sums of the rows right below them: each heads a group. */
function groupRows(sheet: Sheet, head: number, label: number): number[] {
  const last = sheet.rows.length;
  if (last - head > TALLEST) return [];
  const rows: { row: number; text: string; values: (number | null)[] }[] = [];
  for (let row = head + 1; row < last; row++) {
    const cell = cellAt(sheet, label, row);
    if (!isFilled(cell) || GRAND_TOTAL.test(textOf(cell))) break;
    const values = sheet.cols.slice(label + 1).map((_, c) => numberIn(cellAt(sheet, label + 1 + c, row)));
    rows.push({ row, text: typeof cell === "string" ? cell : textOf(cell), values });
  }
  const isIndented = rows.some(({ text }) => /^\s/.test(text)) && !/^\s/.test(rows[0]?.text ?? " ");
  if (isIndented)
    return rows.filter(({ text }, i) => !/^\s/.test(text) && /^\s/.test(rows[i + 1]?.text ?? "")).map(({ row }) => row);
  return summedGroups(rows.map(({ values }) => values)).map((i) => rows[i]!.row);
}

/** Parts rows into groups whose first holds the sums of the others, in every column; empty where they can't be parted so. */
function summedGroups(rows: readonly (readonly (number | null)[])[]): number[] {
  const groups: number[] = [];
  let deepest = 0;
  for (let first = 0; first < rows.length; ) {
    const sums = rows[first]!.map(() => 0);
    let next = first + 1;
    let isWhole = false;
    while (next < rows.length && !isWhole) {
      rows[next]!.forEach((value, c) => {
        sums[c]! += value ?? 0;
      });
      next++;
      isWhole = sums.every((sum, c) => Math.abs(sum - (rows[first]![c] ?? 0)) < 1e-6);
    }
    if (!isWhole) return [];
    groups.push(first);
    deepest = Math.max(deepest, next - first - 1);
    first = next;
  }
  return deepest > 1 ? groups : [];
}

function numberIn(cell: Cell): number | null {
  if (typeof cell === "number") return cell;
  const text = textOf(cell)
    .replace(/\.(?=\d{3}(?:\D|$))/g, "")
    .replace(",", ".");
  return text === "" || !Number.isFinite(Number(text)) ? null : Number(text);
}
