import type { Cell, Sheet } from "../../read/sheet.js";
import { DateCell } from "../../read/sheet.js";
import { fold } from "../clean/fold.js";
import { cellText } from "../clean/text.js";
import { lookUp } from "../recognise/header/heading.js";
import { answersOf } from "./answers.js";
import type { Codebook } from "./codebook.js";
import { codeKey, ownNames } from "./codes.js";
import { FIRST_ROWS } from "./header.js";
import { LONGEST } from "./heads.js";

/** A sheet with codes and names of variables put into words, and in how many columns each was done. */
export interface InWords {
  readonly sheet: Sheet;
  readonly codes: number;
  readonly headings: number;
}

/**
 * Puts the codes of a sheet, and the names of its variables, into the words of its codebook.
 *
 * @param isSettled whether somebody has said what the column under a heading is: then it keeps its heading
 */
export function inWords(sheet: Sheet, book: Codebook, isSettled: (heading: string) => boolean): InWords {
  const headed = headingsOf(sheet, book, isSettled);
  let codes = 0;
  const cells = sheet.cells.map((column, c) => {
    const top = column.slice(0, FIRST_ROWS).findIndex((cell) => meaningsOf(book, cell) !== null);
    const known = top < 0 ? null : meaningsOf(book, column[top]!)!;
    const answers = known === null ? null : answersOf(known);
    const meanings = answers ?? known;
    let read = column;
    if (meanings !== null && isCoded(column, top + 1, meanings)) {
      codes++;
      read = column.map((cell, row): Cell => (row <= top ? cell : meant(cell, meanings, answers !== null)));
    }
    const heading = headed.texts.get(c) ?? (read === column ? undefined : headingOfWords(book, column[top]!));
    return heading === undefined
      ? read
      : read.map((cell, row): Cell => (row === (headed.texts.has(c) ? headed.row : top) ? heading : cell));
  });
  const headings = headed.texts.size;
  return { sheet: codes + headings === 0 ? sheet : { ...sheet, cells, coded: undefined }, codes, headings };
}

/** What heads a column whose keys are words now. */
const headingOfWords = ({ headings }: Codebook, name: Cell) => headings.get(fold(cellText(name)));

function meaningsOf({ codes }: Codebook, cell: Cell | undefined): ReadonlyMap<string, string> | null {
  const text = cellText(cell ?? null);
  if (text === "" || text.length > LONGEST) return null;
  for (const name of ownNames(text)) {
    const found = codes.get(name);
    if (found !== undefined) return new Map([...found].map(([code, meaning]) => [codeKey(code), meaning]));
  }
  return null;
}

/** What a code means; a number that the list of a scale leaves out is no answer that anybody could give. */
function meant(cell: Cell, meanings: ReadonlyMap<string, string>, isScale: boolean): Cell {
  if (cell === null || cell instanceof DateCell) return cell;
  const text = cellText(cell);
  return meanings.get(codeKey(text)) ?? (isScale && /^[1-5]$/.test(codeKey(text)) ? `kode ${text}` : cell);
}

/** Whether what stands below a variable's name is codes, but for a line or two of headings and a few that no list has. */
function isCoded(column: readonly Cell[], from: number, codes: ReadonlyMap<string, string>): boolean {
  const filled = column.slice(from).filter((cell) => !(cell instanceof DateCell) && cellText(cell) !== "");
  const coded = filled.filter((cell) => codes.has(codeKey(cellText(cell)))).length;
  return coded > 0 && (coded >= filled.length - 2 || coded * 10 >= filled.length * 9);
}

/** What the columns of a data set ask, in the row that holds the names of its variables. */
function headingsOf(
  { cells, rows }: Sheet,
  { texts }: Codebook,
  isSettled: (heading: string) => boolean,
): { row: number; texts: ReadonlyMap<number, string> } {
  const none = { row: -1, texts: new Map<number, string>() };
  if (texts.size === 0) return none;
  let best = none;
  for (let row = 0; row < Math.min(FIRST_ROWS, rows.length); row++) {
    const found = new Map<number, string>();
    let filled = 0;
    cells.forEach((column, c) => {
      const text = cellText(column[row] ?? null);
      if (text === "" || text.length > LONGEST) return;
      filled++;
      const asked = texts.get(ownNames(text)[0]!);
      if (asked !== undefined) found.set(c, asked);
    });
    const isHeader = found.size >= 2 && (found.size * 2 >= filled || found.size * 2 >= texts.size);
    if (isHeader && found.size > best.texts.size) best = { row, texts: found };
  }
  const said = [...best.texts.values()];
  const told = [...best.texts].filter(([c, text]) => {
    const name = cellText(cells[c]![best.row]!);
    const isOnce = said.indexOf(text) === said.lastIndexOf(text);
    return isOnce && !isSettled(name) && (surelyMeans(name) === null || (isOfAnswers(text) && !isOfAnswers(name)));
  });
  return { row: best.row, texts: new Map(told) };
}

/** What a heading surely is by itself; null where only what it stands for can tell. */
function surelyMeans(heading: string): string | null {
  const known = lookUp(heading);
  if (known === null || known.kind !== "field") return known?.kind ?? null;
  return known.certain && known.composed !== true ? known.fields[0]! : null;
}

const isOfAnswers = (heading: string) => surelyMeans(heading)?.startsWith("expectation.") === true;
