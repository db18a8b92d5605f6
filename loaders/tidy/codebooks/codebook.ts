import { cellAt } from "../../read/column.js";
import type { Sheet } from "../../read/sheet.js";
import { cellText } from "../clean/text.js";
import { type Codes, codeKey, labelOf, namesIn, ownNames, pairsIn, withoutMarkup } from "./codes.js";
import { bareListOf, type CodebookHeader, headerOf, type IsVariable } from "./header.js";
import type { HeadRow, RowsWith } from "./heads.js";

/** What one sheet says of the variables of data sets on other sheets. */
export interface Codebook {
  readonly codes: Codes;
  /** what each variable asks, by its folded name */
  readonly texts: ReadonlyMap<string, string>;
  /** what heads a column once its keys are words, by the folded name of the key */
  readonly headings: ReadonlyMap<string, string>;
}

/** More rows than any codebook has: a table of data. */
const MOST_ROWS = 20_000;

/**
 * Reads a sheet that explains the variables of a data set: what their codes mean (a row each, a column each, or all in
 * one cell), and what they ask.
 *
 * @param heads the rows of the other sheets of the folder by the names that head columns there: a list that explains what
 * variables ask is one only where another sheet has them
 * @returns null where the sheet is no codebook
 */
export function codebookIn(sheet: Sheet, heads: RowsWith): Codebook | null {
  if (sheet.rows.length > MOST_ROWS) return null;
  const isVariable: IsVariable = (text) => ownNames(text).some((name) => heads(name).length > 0);
  const header = headerOf(sheet, isVariable);
  if (header !== null) {
    const book = readBelow(sheet, header);
    if (isUsed(book, header, heads)) return book;
  }
  const bare = bareListOf(sheet, isVariable);
  if (bare === null) return null;
  const book = readBelow(sheet, bare);
  return hits(book.codes.keys(), heads) >= 2 ? book : null;
}

/** A list that is headed variable, code and meaning is one by its own words; any other only with its data set beside it. */
function isUsed({ codes, texts }: Codebook, header: CodebookHeader, heads: RowsWith): boolean {
  if (codes.size > 0 && header.isSaid && header.code >= 0 && header.meaning >= 0) return true;
  const names = new Set([...codes.keys(), ...texts.keys()]);
  const found = hits(names, heads);
  return found >= 2 && found * 2 >= names.size;
}

/** How many of some names stand together on one row of another sheet. */
function hits(names: Iterable<string>, heads: RowsWith): number {
  const found = new Map<HeadRow, number>();
  for (const name of names) for (const row of heads(name)) if (row.size >= 2) found.set(row, (found.get(row) ?? 0) + 1);
  let most = 0;
  for (const count of found.values()) most = Math.max(most, count);
  return most;
}

function readBelow(sheet: Sheet, header: CodebookHeader): Codebook {
  const codes = new Map<string, Map<string, string>>();
  const said = new Map<string, readonly string[]>();
  const textAt = (column: number, row: number) => withoutMarkup(cellText(cellAt(sheet, column, row)));
  let names: readonly string[] = [];
  const learn = (code: string, meaning: string) => {
    // `3` for the code 3: the step has no label
    if (code === "" || meaning === "" || codeKey(code) === codeKey(meaning)) return;
    for (const name of names) {
      const known = codes.get(name) ?? new Map<string, string>();
      known.set(code, labelOf(code, meaning));
      codes.set(name, known);
    }
  };
  for (let row = header.row + 1; row < sheet.rows.length; row++) {
    const variable = textAt(header.variable, row);
    if (variable !== "") names = namesIn(variable);
    if (header.code >= 0 && header.meaning >= 0) learn(textAt(header.code, row), textAt(header.meaning, row));
    for (const [column, code] of header.coded) learn(code, textAt(column, row));
    for (const column of header.pairs) for (const [code, meaning] of pairsIn(textAt(column, row))) learn(code, meaning);
    if (variable === "" || names.length !== 1 || said.has(names[0]!)) continue;
    const texts = header.texts.map((column) => textAt(column, row));
    if (texts.some((text) => text !== "")) said.set(names[0]!, texts);
  }
  return { codes, texts: wordings(said), headings: new Map() };
}

/**
 * What each variable asks. Where two columns say it, the one that changes more often is the item, and the other the
 * question that several items stand under: `Hvad oplevede du? [Ny viden]`.
 */
function wordings(said: ReadonlyMap<string, readonly string[]>): Map<string, string> {
  const inGrids = [...said.values()].filter((texts) => texts.filter((text) => text !== "").length >= 2);
  const variety = (column: number) => new Set(inGrids.map((texts) => texts[column])).size;
  const width = Math.max(0, ...[...said.values()].map((texts) => texts.length));
  const order = Array.from({ length: width }, (_, column) => column).sort((a, b) => variety(b) - variety(a) || b - a);
  return new Map(
    [...said].map(([name, texts]) => {
      const [item, question] = order.map((column) => texts[column]!).filter((text) => text !== "");
      const isGrid = question !== undefined && question !== item && question.length >= 4 && !/[[\]]/.test(item!);
      return [name, isGrid ? `${question} [${item}]` : item!];
    }),
  );
}
