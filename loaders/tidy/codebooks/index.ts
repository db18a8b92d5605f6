import type { ReadFile, Sheet } from "../../read/sheet.js";
import { type Codebook, codebookIn } from "./codebook.js";
import { headsOf } from "./heads.js";
import { nearestTo, type Placed } from "./nearest.js";
import { wordListIn } from "./word-list.js";
import { inWords } from "./words.js";

/** A file's sheets with codes and names of variables put into words, and which sheets did what. */
export interface Decoded {
  readonly file: ReadFile;
  /** sheets that explain the variables of others */
  readonly books: ReadonlyMap<Sheet, Codebook>;
  /** how many columns of each sheet had their codes, and how many their headings, put into words */
  readonly columns: ReadonlyMap<Sheet, { readonly codes: number; readonly headings: number }>;
}

/** What mapping.yaml settles before anything is put into words. */
export interface Settled {
  readonly isIgnored: (file: string, sheet: string | null) => boolean;
  /** whether it says what the column under a heading is */
  readonly isColumn: (file: string, sheet: string | null, heading: string) => boolean;
}

/**
 * Puts data sets into words: their codes, and the names of their variables, by the sheets of the same folder that explain
 * them (the same file first, then what stands nearest).
 */
export function decoded(files: readonly ReadFile[], settled: Settled): Decoded[] {
  const byFolder = new Map<string, ReadFile[]>();
  for (const file of files) {
    const folder = file.file.split("/")[0]!;
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), file]);
  }
  const done = new Map([...byFolder.values()].flatMap((own) => inFolder(own, settled)));
  return files.map((file) => done.get(file)!);
}

function inFolder(files: readonly ReadFile[], settled: Settled): [ReadFile, Decoded][] {
  const sheets = files.flatMap((file) => file.sheets.map((sheet) => ({ file, sheet })));
  const headsBeside = headsOf(sheets.map(({ sheet }) => sheet));
  const books = new Map<Sheet, Codebook>();
  for (const { file, sheet } of sheets) {
    if (sheets.length < 2 || settled.isIgnored(file.file, sheet.name)) continue;
    const others = headsBeside(sheet);
    const book = codebookIn(sheet, others) ?? wordListIn(sheet, others);
    if (book !== null) books.set(sheet, book);
  }
  const placed: Placed[] = sheets.flatMap(({ file, sheet }) =>
    books.has(sheet) ? [{ book: books.get(sheet)!, file: file.file, sheet: sheet.name }] : [],
  );
  return files.map((file) => [file, placed.length === 0 ? asRead(file) : readBy(file, books, placed, settled)]);
}

const asRead = (file: ReadFile): Decoded => ({ file, books: new Map(), columns: new Map() });

function readBy(
  file: ReadFile,
  books: ReadonlyMap<Sheet, Codebook>,
  placed: readonly Placed[],
  settled: Settled,
): Decoded {
  const columns = new Map<Sheet, { codes: number; headings: number }>();
  const sheets = file.sheets.map((sheet) => {
    if (books.has(sheet)) return sheet;
    const book = nearestTo({ file: file.file, sheet: sheet.name }, placed);
    const read = inWords(sheet, book, (heading) => settled.isColumn(file.file, sheet.name, heading));
    if (read.sheet !== sheet) columns.set(read.sheet, { codes: read.codes, headings: read.headings });
    return read.sheet;
  });
  return { file: { ...file, sheets }, books: new Map([...books].filter(([sheet]) => sheets.includes(sheet))), columns };
}
