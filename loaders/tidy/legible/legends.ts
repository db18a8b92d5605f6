import { cellAt } from "../../read/column.js";
import type { Cell, ReadFile, Sheet } from "../../read/sheet.js";
import { DateCell } from "../../read/sheet.js";
import { attendance } from "../clean/index.js";
import { dateInText, isMark } from "../recognise/columns/look.js";
import { lookUp } from "../recognise/header/heading.js";
import { isFilled, textOf } from "../recognise/sheet/view.js";

/** What the signs of a list of attendance say: whether somebody came. */
type Legend = ReadonlyMap<string, boolean>;

/** A file whose signs are put into words, and in how many columns of a sheet, with the row that explains them (1-based). */
export interface Explained {
  readonly file: ReadFile;
  readonly sheets: ReadonlyMap<Sheet, { readonly count: number; readonly row: number }>;
}

/** A legend stands above a table or below it. */
const NEAR = 15;
const BETWEEN = /\s*[,;|\n]\s*|\s{2,}|\s+(?=\S{1,4}\s*=)|\.\s+/;
const PAIR = /^(?:\p{L}{5,}:\s*)?["'»]?([^\s"'»=:]{1,4})["'«]?\s*(=|:|betyder)\s*(\S.*)$/iu;
const CAME =
  /^(?:har |er )?(?:(?:frem)?mødte?(?!e? ikke)|til ?stede|delt(?:og|aget|ager)(?! ikke)|kom(?:mer|met)?(?!\p{L}| ikke| aldrig)|var med|(?:kun|delvis(?:t)?|en del|første|sidste)(?!\p{L})|present|attended|came|partly)/iu;
const STAYED =
  /^(?:har |er |blev )?(?:meldt |sendt )?(?:afbud|udeble|fravær|ikke(?!\p{L})|ej(?!\p{L})|(?:frem)?mødte? ikke|delt(?:og|ager) ikke|kom(?:mer)? (?:ikke|aldrig)|syg|ferie|forhindret|framelding|frameldt|tilmeldt|invitere|indbudt|absent|apolog|no show|did not|not |signed up|registered|invited)/iu;
const WORDS = { true: "mødt", false: "afbud" } as const;

/**
 * Puts the signs of lists of attendance into words where a line of the sheet says what they mean (`o = mødt, x = afbud`),
 * in columns that hold such signs and nothing else below their headings.
 */
export function explained(file: ReadFile): Explained {
  const said = new Map<Sheet, { count: number; row: number }>();
  const sheets = file.sheets.map((sheet) => {
    const found = legendOf(sheet);
    if (found === null) return sheet;
    let count = 0;
    const cells = sheet.cells.map((column) => {
      const read = inWords(column, found.legend);
      if (read !== column) count++;
      return read;
    });
    if (count === 0) return sheet;
    const changed: Sheet = { ...sheet, cells, coded: undefined };
    said.set(changed, { count, row: sheet.rows[found.row]! });
    return changed;
  });
  return { file: said.size === 0 ? file : { ...file, sheets }, sheets: said };
}

/** What a sheet's own lines say of its signs; null where none says anything that they don't mean by themselves. */
function legendOf(sheet: Sheet): { legend: Legend; row: number } | null {
  const height = sheet.rows.length;
  const legend = new Map<string, boolean>();
  let at: number | null = null;
  for (let row = 0; row < height; row++) {
    if (row >= NEAR && row < height - NEAR) row = height - NEAR;
    for (let column = 0; column < sheet.cols.length; column++) {
      const cell = cellAt(sheet, column, row);
      if (typeof cell !== "string" || cell.length > 300) continue;
      const pairs = pairsIn(cell);
      for (const [sign, came] of pairs) legend.set(sign, came);
      if (pairs.size > 0) at ??= row;
    }
  }
  const news = [...legend].some(([sign, came]) => {
    const own = attendance(sign);
    return own === undefined || own.came !== came || own.people !== null;
  });
  return at === null || !news ? null : { legend, row: at };
}

function pairsIn(text: string): Legend {
  const found = new Map<string, boolean>();
  let colons = 0;
  if (!/=|:|betyder/.test(text) || isOfScale(text)) return found;
  for (const part of text.split(BETWEEN)) {
    const [, sign, between, meaning] = PAIR.exec(part.trim()) ?? [];
    if (sign === undefined || meaning === undefined) continue;
    const came = STAYED.test(meaning) ? false : CAME.test(meaning) ? true : null;
    if (came === null) continue;
    if (between === ":") colons++;
    found.set(sign.toLowerCase(), came);
  }
  return colons === 1 ? new Map() : found;
}

/** `1 = not at all, 5 = to a high degree` says what answers mean, and nothing of who came. */
function isOfScale(text: string): boolean {
  return (
    /(?<!\p{L})(?:skala|scale)/iu.test(text) || (/(?<!\d)1\s*(?:=|:)/.test(text) && /(?<!\d)[57]\s*(?:=|:)/.test(text))
  );
}

/** A column with its signs in words; the same one where it holds something else, or what a known heading asks for. */
function inWords(column: Cell[], legend: Legend): Cell[] {
  const meant = (cell: Cell) => (cell instanceof DateCell ? undefined : legend.get(textOf(cell).toLowerCase()));
  const first = column.findIndex((cell) => isFilled(cell) && meant(cell) !== undefined);
  if (first < 0) return column;
  const above = column.slice(0, first).filter(isFilled);
  const heading = textOf(above.at(-1) ?? null);
  const known = lookUp(heading);
  if (known !== null && known.kind !== "personal" && dateInText(heading, "2000") === null) return column;
  if (above.some((cell) => typeof cell === "number" && cell < 10_000)) return column;
  const below = column.slice(first).filter(isFilled);
  const others = below.filter((cell) => meant(cell) === undefined);
  const isSum = (cell: Cell) => typeof cell === "number" || /[\d%=:]/.test(textOf(cell));
  const sums = below.slice(-4).filter((cell) => meant(cell) === undefined && isSum(cell)).length;
  if (others.filter((cell) => !isMark(textOf(cell))).length > sums) return column;
  return column.map((cell, row): Cell => {
    const came = row < first || !isFilled(cell) ? undefined : meant(cell);
    return came === undefined ? cell : WORDS[`${came}`];
  });
}
