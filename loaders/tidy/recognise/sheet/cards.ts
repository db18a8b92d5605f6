import { headingKey } from "../../../../src/model/headings.js";
import { cellAt } from "../../../read/column.js";
import type { Cell, Sheet } from "../../../read/sheet.js";
import { lookUp } from "../header/heading.js";
import { asking, isFilled, textOf } from "./view.js";

/** Where each cell of a turned sheet stands on the real one. */
export interface Turned {
  /** titles, one row of headings, one row a card */
  readonly sheet: Sheet;
  /** the real row (1-based) and column (0-based) of a turned cell, by indices */
  readonly placeAt: (column: number, row: number) => { readonly row: number; readonly column: number };
  /** whether a column holds each thing, and not a card: an ordinary table may look like it */
  readonly across: boolean;
  /** every row of the real sheet that belongs to a card */
  readonly cardRows: readonly number[];
}

/** A place on the real sheet, by indices. */
interface Spot {
  readonly row: number;
  readonly column: number;
}

interface Pair extends Spot {
  readonly label: string;
  readonly value: Cell;
}

const MOST_LABELS = 60;

/** A text that asks for what stands beside it. */
function labelOf(cell: Cell): { label: string; known: boolean } | null {
  if (typeof cell !== "string" || cell.length > 80) return null;
  const label = cell.trim().replace(/\s*:$/, "");
  const known = lookUp(label) !== null;
  return label !== "" && (known || /:\s*$/.test(cell)) ? { label, known } : null;
}

/**
 * Turns a sheet that holds a card for each thing (`Virksomhed: | Alfa`, `CVR: | 12345678` below each other, then the next
 * card), or the headings of a table in its first column, into a table with a row for each.
 *
 * @returns null where the sheet is laid out otherwise
 */
export function turned(sheet: Sheet): Turned | null {
  const lineAt = (r: number) => sheet.cols.flatMap((_, c) => (isFilled(cellAt(sheet, c, r)) ? [c] : []));
  const begin = firstKnown(sheet);
  if (begin < 0) return null;
  const column = lineAt(begin)[0]!;
  // a long list isn't taken apart line by line where too few of its lines begin with a label
  const isLabel = asking(sheet, column, isKnown);
  let others = 0;
  for (let r = begin; r < sheet.rows.length; r++) {
    if (!isLabel(r) && ++others > (sheet.rows.length - begin) * 0.5) return null;
  }
  const lines = sheet.rows.map((_, r) => lineAt(r));
  const body = lines.slice(begin).map((line, i) => ({ line, row: begin + i }));
  // beside known labels one that isn't known may stand, if it has an answer
  const labelled = body.filter(({ line, row }) => {
    const cell = cellAt(sheet, column, row);
    return line[0] === column && (labelOf(cell) !== null || (line.length > 1 && typeof cell === "string"));
  });
  // a line of headings, hardly an unknown one among them, is the header of an ordinary table, below lines that speak of it
  const isHeader = ({ line, row }: { line: number[]; row: number }) => {
    const texts = line.map((c) => cellAt(sheet, c, row));
    const headings = texts.filter(isKnown).length;
    const isDistinct = new Set(texts.map(textOf)).size === texts.length;
    return (
      headings >= 3 && isDistinct && texts.every((cell) => typeof cell === "string") && headings * 4 >= texts.length * 3
    );
  };
  if (labelled.some(isHeader)) return null;
  const known = labelled.filter(({ row }) => isKnown(cellAt(sheet, column, row)));
  if (labelled.length < body.length * 0.85 || known.length < labelled.length * 0.6) return null;
  const keys = labelled.map(({ row }) => headingKey(textOf(cellAt(sheet, column, row))));
  const isWide = labelled.some(({ line }) => line.length > 2) && new Set(keys).size === keys.length;
  if (isWide && known.length < labelled.length * 0.8) return null;
  const names = isWide ? namesOver(sheet, begin, labelled, column) : null;
  if (names !== null && names.row < begin) {
    labelled.unshift(names);
    keys.unshift(headingKey(NAME));
  }
  const pairs = isWide ? null : pairsIn(sheet, labelled);
  const distinct = new Set(pairs === null ? keys : pairs.map(({ label }) => headingKey(label))).size;
  if (distinct < 3 || distinct > MOST_LABELS || labelled.length < 3) return null;
  const cards = pairs === null ? (isWide ? across(sheet, labelled, column, names?.row) : null) : cut(pairs);
  if (cards === null || cards.length === 0) return null;
  const first = Math.min(begin, names?.row ?? begin);
  const titles = sheet.rows.flatMap((_, r) => (r < first && lines[r]!.length > 0 ? [r] : []));
  const after = body.filter((one) => !labelled.includes(one)).map(({ row }) => row);
  return tableOf(
    sheet,
    titles,
    cards,
    after,
    isWide,
    labelled.map(({ row }) => sheet.rows[row]!),
  );
}

/** The first row in which a known label and something else stand first; −1 where none does. */
function firstKnown(sheet: Sheet): number {
  const columns = sheet.cols.map((_, c) => ({
    filled: asking(sheet, c, isFilled),
    known: asking(sheet, c, isKnown),
  }));
  return sheet.rows.findIndex((_, r) => {
    const first = columns.findIndex(({ filled }) => filled(r));
    return first >= 0 && columns[first]!.known(r) && columns.some(({ filled }, c) => c > first && filled(r));
  });
}

const isKnown = (cell: Cell) => labelOf(cell)?.known === true;

/** The pairs of all rows; null where something else stands in one. */
function pairsIn(sheet: Sheet, rows: readonly { line: number[]; row: number }[]): Pair[] | null {
  const pairs: Pair[] = [];
  for (const { line, row } of rows) {
    for (let i = 0; i < line.length; ) {
      const cell = cellAt(sheet, line[i]!, row);
      const said = labelOf(cell) ?? (i === 0 && line.length === 2 ? { label: textOf(cell), known: false } : null);
      if (said === null) return null;
      const next = line[i + 1];
      if (next !== undefined && areHeadings(cell, cellAt(sheet, next, row))) return null;
      const isValue = next !== undefined && (i === 0 || labelOf(cellAt(sheet, next, row))?.known !== true);
      pairs.push({
        label: said.label,
        value: isValue ? cellAt(sheet, next, row) : null,
        row,
        column: next ?? line[i]!,
      });
      i += isValue ? 2 : 1;
    }
  }
  return pairs;
}

/** `Firma` beside `Navn`: what heads firms or those who came, and beside it another heading, are the header of a list, and no pair. */
function areHeadings(label: Cell, value: Cell): boolean {
  if (typeof label !== "string" || typeof value !== "string" || label.trim().endsWith(":")) return false;
  const known = lookUp(label);
  const asked = known?.kind === "field" && known.certain ? known.fields[0]! : "";
  return /^(?:organisation\.(?:name|cvr)|participation\.people)$/.test(asked) && lookUp(value) !== null;
}

/** A card begins where its first label comes again. */
function cut(pairs: readonly Pair[]): Pair[][] | null {
  const begins = headingKey(pairs[0]!.label);
  const cards: Pair[][] = [];
  for (const pair of pairs) {
    if (headingKey(pair.label) === begins) cards.push([]);
    const card = cards.at(-1)!;
    if (card.some(({ label }) => headingKey(label) === headingKey(pair.label))) return null;
    card.push(pair);
  }
  return cards.every((card) => card.length >= 3) ? cards : null;
}

/** What heads the names of things that no word asks for by name. */
const NAME = "Navn";

/**
 * The row that names what each column beside the labels is about, whatever its own first cell says (`Egenskab`, `Emne`,
 * nothing): the first of the labelled ones, or the one right above them.
 *
 * @returns null where a label asks for the name, or where no row holds a different text above each column
 */
function namesOver(
  sheet: Sheet,
  begin: number,
  labelled: readonly { line: number[]; row: number }[],
  labels: number,
): { line: number[]; row: number } | null {
  if (labelled.some(({ row }) => asksForName(cellAt(sheet, labels, row)))) return null;
  const about = sheet.cols.flatMap((_, c) =>
    c > labels && labelled.slice(1).some(({ row }) => isFilled(cellAt(sheet, c, row))) ? [c] : [],
  );
  const isBeside = begin > 0 && sheet.rows[begin]! - sheet.rows[begin - 1]! === 1;
  for (const row of isBeside ? [begin - 1, begin] : [begin]) {
    const line = sheet.cols.flatMap((_, c) => (isFilled(cellAt(sheet, c, row)) ? [c] : []));
    const named = line.filter((c) => c !== labels);
    const texts = named.map((c) => cellAt(sheet, c, row));
    const areNames = texts.every((cell) => typeof cell === "string" && cell.length <= 70 && !isKnown(cell));
    const areSame = named.length === about.length && named.every((c, i) => c === about[i]);
    if (areSame && named.length >= 2 && areNames && new Set(texts).size === texts.length && mayCorner(row))
      return { line, row };
  }
  return null;

  function mayCorner(row: number): boolean {
    const known = lookUp(textOf(cellAt(sheet, labels, row)));
    return known === null || (known.kind === "field" && !known.certain);
  }
}

function asksForName(cell: Cell): boolean {
  const known = lookUp(textOf(cell).replace(/\s*:$/, ""));
  return known?.kind === "field" && known.fields.some((field) => field.endsWith(".name") && field !== "school.name");
}

/**
 * A card for each column beside the labels.
 *
 * @param names the row that names what the columns are about, whatever its label
 */
function across(
  sheet: Sheet,
  rows: readonly { line: number[]; row: number }[],
  labels: number,
  names: number | undefined,
): Pair[][] | null {
  const cards: Pair[][] = [];
  for (let c = labels + 1; c < sheet.cols.length; c++) {
    const card = rows.map(({ row }) => ({
      label: row === names ? NAME : textOf(cellAt(sheet, labels, row)).replace(/\s*:$/, ""),
      value: cellAt(sheet, c, row),
      row,
      column: c,
    }));
    if (card.some(({ value }) => isFilled(value))) cards.push(card);
  }
  return cards.length >= 2 ? cards : null;
}

function tableOf(
  sheet: Sheet,
  titles: readonly number[],
  cards: readonly (readonly Pair[])[],
  after: readonly number[],
  isAcross: boolean,
  cardRows: readonly number[],
): Turned {
  const labels = new Map<string, string>();
  for (const card of cards)
    for (const { label } of card) if (!labels.has(headingKey(label))) labels.set(headingKey(label), label);
  const keys = [...labels.keys()];
  const height = titles.length + 1 + cards.length + after.length;
  const places: (Spot | null)[][] = keys.map(() => new Array<Spot | null>(height).fill(null));
  const cells: Cell[][] = keys.map((key) => {
    const column = new Array<Cell>(height).fill(null);
    column[titles.length] = labels.get(key)!;
    return column;
  });
  const filled = (row: number) => sheet.cols.flatMap((_, c) => (isFilled(cellAt(sheet, c, row)) ? [c] : []));
  const put = (row: number, at: number) =>
    filled(row).forEach((column, i) => {
      if (i >= keys.length) return;
      cells[i]![at] = cellAt(sheet, column, row);
      places[i]![at] = { row, column };
    });
  for (const [i, row] of titles.entries()) put(row, i);
  for (const [i, row] of after.entries()) put(row, titles.length + 1 + cards.length + i);
  cards.forEach((card, i) => {
    for (const pair of card) {
      const c = keys.indexOf(headingKey(pair.label));
      cells[c]![titles.length + 1 + i] = pair.value;
      places[c]![titles.length + 1 + i] = pair;
    }
  });
  const firsts = cards.map((card) => sheet.rows[card[0]!.row]!);
  const rows = [
    ...titles.map((row) => sheet.rows[row]!),
    firsts[0]!,
    ...firsts,
    ...after.map((row) => sheet.rows[row]!),
  ];
  const column = sheet.cols[cards[0]![0]!.column]!;
  return {
    sheet: {
      name: sheet.name,
      rows,
      cols: keys.map((_, i) => column + i),
      cells,
      merges: [],
      hiddenRows: sheet.hiddenRows,
    },
    placeAt: (c, r) => {
      const pair = places[c]?.[r];
      return pair
        ? { row: sheet.rows[pair.row]!, column: sheet.cols[pair.column]! }
        : { row: rows[r]!, column: sheet.cols[0]! };
    },
    across: isAcross,
    cardRows,
  };
}
