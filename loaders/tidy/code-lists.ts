import type { Cell, ReadFile, Sheet } from "../read/sheet.js";
import { DateCell } from "../read/sheet.js";
import { fold } from "./clean/fold.js";
import { cellText } from "./clean/text.js";

/** What the codes of each variable mean, by folded name of the variable. */
export type Codes = ReadonlyMap<string, ReadonlyMap<string, string>>;

const VARIABLE =
  /^(variabel|variable|variabelnavn|variable name|felt|feltnavn|field|kolonne|column|spørgsmål nr|kodeliste|code list)\.?$/iu;
const CODE = /^(kode|koden|værdi|værdier|code|value|values|tal|svarkode)$/iu;
const MEANING =
  /^(betydning|label|labels|etiket|værdietiket|tekst|svartekst|meaning|value label|text|forklaring|svar)$/iu;
const FIRST_ROWS = 10;

interface Found {
  readonly row: number;
  readonly columns: readonly [variable: number, code: number, meaning: number];
}

function headerOf({ cells, rows }: Sheet): Found | null {
  for (let row = 0; row < Math.min(FIRST_ROWS, rows.length); row++) {
    const at = (pattern: RegExp) => cells.findIndex((column) => pattern.test(cellText(column[row] ?? null)));
    const [variable, code, meaning] = [at(VARIABLE), at(CODE), at(MEANING)];
    if (variable >= 0 && code >= 0 && meaning >= 0) return { row, columns: [variable, code, meaning] };
  }
  return null;
}

/**
 * Reads a sheet that says what the codes of a data set mean: a variable (`s1`, `s1-s5`), a code, its meaning.
 *
 * @returns null where the sheet is no list of codes
 */
export function codesIn(sheet: Sheet): Codes | null {
  const header = headerOf(sheet);
  if (header === null) return null;
  const codes = new Map<string, Map<string, string>>();
  const [variableAt, codeAt, meaningAt] = header.columns.map((column) => sheet.cells[column]!);
  let names: readonly string[] = [];
  for (let row = header.row + 1; row < sheet.rows.length; row++) {
    const [variable, code, meaning] = [variableAt, codeAt, meaningAt].map((column) => cellText(column![row] ?? null));
    if (variable !== "") names = namesIn(variable!);
    if (code === "" || meaning === "") continue;
    for (const name of names) {
      const known = codes.get(name) ?? new Map<string, string>();
      known.set(code!, meaning!);
      codes.set(name, known);
    }
  }
  return codes.size === 0 ? null : codes;
}

/** `s1-s5` as its five names, `s1, s2` as two, anything else as one. */
function namesIn(text: string): string[] {
  const [, start, from, end, to] = /^(\p{L}+_?)(\d{1,3})\s*(?:-|–|til|to)\s*(\p{L}*_?)(\d{1,3})$/iu.exec(text) ?? [];
  if (start !== undefined && (end === "" || fold(end!) === fold(start))) {
    const [first, last] = [Number(from), Number(to)];
    if (last >= first) return Array.from({ length: last - first + 1 }, (_, i) => fold(`${start}${first + i}`));
  }
  return text.split(/\s*[,;]\s*/).map(fold);
}

/** A file's sheets with the codes of its own lists put into words, and which sheets did what. */
export interface Decoded {
  readonly file: ReadFile;
  /** sheets that are lists of codes */
  readonly lists: ReadonlySet<Sheet>;
  /** how many columns of each sheet were put into words */
  readonly columns: ReadonlyMap<Sheet, number>;
}

/**
 * Puts the codes of data sets into words, by the lists of codes that stand on other sheets of the same file or, where it
 * has none for a variable, in other files of the same folder.
 */
export function decoded(files: readonly ReadFile[]): Decoded[] {
  const folderOf = ({ file }: ReadFile) => file.split("/")[0]!;
  const sheets = new Map<string, number>();
  for (const file of files) sheets.set(folderOf(file), (sheets.get(folderOf(file)) ?? 0) + file.sheets.length);
  const lists = new Map(
    files.map((file) => [file, sheets.get(folderOf(file))! > 1 ? listsIn(file) : new Map()] as const),
  );
  return files.map((file) => {
    const others = files.filter((other) => other !== file && folderOf(other) === folderOf(file));
    const shared = agreed(others.flatMap((other) => [...lists.get(other)!.values()]));
    return inWordsOf(file, lists.get(file)!, shared);
  });
}

function listsIn(file: ReadFile): Map<Sheet, Codes> {
  return new Map(
    file.sheets.flatMap((sheet): [Sheet, Codes][] => {
      const codes = codesIn(sheet);
      return codes === null ? [] : [[sheet, codes]];
    }),
  );
}

/** What several lists say of each variable; nothing of one that two of them tell differently. */
function agreed(lists: readonly Codes[]): Codes {
  const said = new Map<string, ReadonlyMap<string, string>>();
  const torn = new Set<string>();
  for (const [name, codes] of lists.flatMap((list) => [...list])) {
    const before = said.get(name);
    if (before !== undefined && JSON.stringify([...before]) !== JSON.stringify([...codes])) torn.add(name);
    said.set(name, codes);
  }
  return new Map([...said].filter(([name]) => !torn.has(name)));
}

function inWordsOf(file: ReadFile, lists: ReadonlyMap<Sheet, Codes>, shared: Codes): Decoded {
  const codes: Codes = new Map([...shared, ...[...lists.values()].flatMap((one) => [...one])]);
  const columns = new Map<Sheet, number>();
  if (codes.size === 0) return { file, lists: new Set(), columns };
  const sheets = file.sheets.map((sheet) => {
    if (lists.has(sheet)) return sheet;
    const { changed, count } = inWords(sheet, codes);
    if (count > 0) columns.set(changed, count);
    return changed;
  });
  return { file: { ...file, sheets }, lists: new Set(lists.keys()), columns };
}

function inWords(sheet: Sheet, codes: Codes): { changed: Sheet; count: number } {
  let count = 0;
  const cells = sheet.cells.map((column) => {
    const top = column.slice(0, FIRST_ROWS).findIndex((cell) => codes.has(fold(cellText(cell))));
    const known = top < 0 ? undefined : codes.get(fold(cellText(column[top]!)));
    if (known === undefined || !isCoded(column, top + 1, known)) return column;
    count++;
    return column.map((cell, row): Cell => (row <= top ? cell : (known.get(cellText(cell)) ?? cell)));
  });
  return { changed: count === 0 ? sheet : { ...sheet, cells, coded: undefined }, count };
}

/** Whether what stands below a variable's name is codes, but for a line or two of headings. */
function isCoded(column: readonly Cell[], from: number, codes: ReadonlyMap<string, string>): boolean {
  const filled = column.slice(from).filter((cell) => !(cell instanceof DateCell) && cellText(cell) !== "");
  const coded = filled.filter((cell) => codes.has(cellText(cell))).length;
  return coded > 0 && coded >= filled.length - 2;
}
