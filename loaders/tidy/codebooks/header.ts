import type { Cell, Sheet } from "../../read/sheet.js";
import { cellText } from "../clean/text.js";
import { isCode, pairsIn } from "./codes.js";

const VARIABLE =
  /^(variabel|variable|variabler|variables|var|varname|var name|variabelnavn|variable name|felt|feltnavn|field|field name|kolonne|kolonnenavn|column|column name|spørgsmål nr|question code|question name|spørgsmålskode|spørgsmålsnavn|kodeliste|code list)\.?$/iu;
/** What may head variables too, where what stands below are such names and other sheets have them. */
const NAME = /^(navn|navne|name|names|kode|code|id|nr|no|title|spørgsmål|spm|spg|question|item)\.?$/iu;
const CODE =
  /^(kode|koden|koder|værdi|værdier|code|codes|value|values|tal|svarkode|answer code|choice value|svarværdi)$/iu;
const MEANING =
  /^(betydning|label|labels|etiket|etiketter|værdietiket|tekst|svartekst|meaning|value labels?|text|forklaring|svar|svarmulighed|answer|answer text|choice text)$/iu;
const TEXT =
  /^(spørgsmål|spørgsmålet|spørgsmålstekst|spørgsmålsformulering|ordlyd|question|question text|question wording|label|labels|etiket|variabeletiket|variabellabel|variable label|varlab|var lab|varlabel|var label|tekst|text|beskrivelse|description|forklaring|betydning|overskrift)$/iu;
const ITEM =
  /^(under ?spørgsmål|del ?spørgsmål|sub ?question|sub ?question text|underspørgsmålstekst|udsagn|item|item text|choice text|statement)$/iu;
const IN_HEADING = /^(?:(?:kode|værdi|value|code|svar|label)\s*)?(-?\d{1,3}|A\d{1,2})$/iu;

/** A codebook's header stands on one of the first rows, and so does a data set's. */
export const FIRST_ROWS = 10;

/** Which columns of a sheet say what about the variables of a data set; -1 where none does. */
export interface CodebookHeader {
  readonly row: number;
  /** whether a heading says that there are variables */
  readonly isSaid: boolean;
  readonly variable: number;
  readonly code: number;
  readonly meaning: number;
  /** columns that say what a variable asks, the most special last */
  readonly texts: readonly number[];
  /** columns headed by a code, with its meaning below */
  readonly coded: ReadonlyMap<number, string>;
  /** columns whose cells hold codes and meanings: `1=Slet ikke` */
  readonly pairs: readonly number[];
}

/** The words of a heading apart: `variableName` and `variable_name` are `variable name`. */
function wordsOf(text: string): string {
  return text
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ")
    .replaceAll("_", " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Whether a text heads a column of another sheet. */
export type IsVariable = (text: string) => boolean;

/** Reads the header of a sheet that explains variables; null where no row heads one. */
export function headerOf(sheet: Sheet, isVariable: IsVariable): CodebookHeader | null {
  for (let row = 0; row < Math.min(FIRST_ROWS, sheet.rows.length); row++) {
    const header = headerOn(sheet, row, isVariable);
    if (header !== null) return header;
  }
  return null;
}

function headerOn({ cells, rows }: Sheet, row: number, isVariable: IsVariable): CodebookHeader | null {
  const words = cells.map((column) => wordsOf(cellText(column[row] ?? null)));
  const surely = words.findIndex((text) => VARIABLE.test(text));
  const variable =
    surely >= 0
      ? surely
      : words.findIndex(
          (text, c) => NAME.test(text) && holdsVariables(cells[c]!.slice(row + 1, rows.length), isVariable),
        );
  if (variable < 0) return null;
  const pairs = cells.flatMap((column, c) =>
    c !== variable && holdsPairs(column.slice(row + 1, rows.length)) ? [c] : [],
  );
  const isOther = (c: number) => c !== variable && !pairs.includes(c);
  const code = words.findIndex((text, c) => isOther(c) && CODE.test(text));
  const after = words.findIndex((text, c) => c > code && isOther(c) && MEANING.test(text));
  const meaning = code < 0 ? -1 : after >= 0 ? after : words.findIndex((text, c) => isOther(c) && MEANING.test(text));
  const isFree = (c: number) => isOther(c) && c !== code && c !== meaning;
  const texts = [TEXT, ITEM].flatMap((pattern) =>
    words.flatMap((text, c) => (isFree(c) && pattern.test(text) ? [c] : [])),
  );
  const coded = new Map(
    words.flatMap((text, c): [number, string][] => {
      const own = isFree(c) ? IN_HEADING.exec(text)?.[1] : undefined;
      return own === undefined ? [] : [[c, own]];
    }),
  );
  const explains = (code >= 0 && meaning >= 0) || texts.length > 0 || coded.size >= 2 || pairs.length > 0;
  if (!explains) return null;
  return {
    row,
    isSaid: surely >= 0,
    variable,
    code,
    meaning,
    texts,
    coded: coded.size >= 2 ? coded : new Map(),
    pairs,
  };
}

/** What stands where a variable has no codes. */
const NO_CODES = /^(?:none|ingen|no|nej|na|n\/a|-|–|\.)$/iu;

function holdsPairs(column: readonly Cell[]): boolean {
  const filled = column.map(cellText).filter((text) => text !== "" && !NO_CODES.test(text));
  return filled.length > 0 && filled.filter((text) => pairsIn(text).length > 0).length * 5 >= filled.length * 4;
}

/** Whether a column holds names that a system gives, most of which head columns of another sheet. */
function holdsVariables(column: readonly Cell[], isVariable: IsVariable): boolean {
  const names = new Set(column.map(cellText).filter((text) => text !== ""));
  const known = [...names].filter((name) => isNameOfVariable(name) && isVariable(name)).length;
  return known >= 2 && known * 10 >= names.size * 6;
}

/**
 * A list without a header, as survey systems hand it out: variable, code, meaning from the first column on. Its variables
 * are headings of another sheet, and none has a code twice.
 *
 * @param isVariable whether a text heads a column of another sheet
 */
export function bareListOf(sheet: Sheet, isVariable: IsVariable): CodebookHeader | null {
  const [first, second, third] = sheet.cells;
  if (first === undefined || second === undefined || third === undefined) return null;
  const textAt = (column: Sheet["cells"][number], row: number) => cellText(column[row] ?? null);
  const start = Array.from({ length: Math.min(FIRST_ROWS, sheet.rows.length) }, (_, row) => row).find(
    (row) => isNameOfVariable(textAt(first, row)) && isVariable(textAt(first, row)),
  );
  if (start === undefined || sheet.rows.length - start < 4) return null;
  const seen = new Set<string>();
  const names = new Set<string>();
  let variable = "";
  let rows = 0;
  for (let row = start; row < sheet.rows.length; row++) {
    variable = textAt(first, row) || variable;
    const [code, meaning] = [textAt(second, row), textAt(third, row)];
    if (code === "" && meaning === "") continue;
    if (!isNameOfVariable(variable) || !isCode(code) || seen.has(`${variable}\n${code}`)) return null;
    seen.add(`${variable}\n${code}`);
    names.add(variable);
    rows++;
  }
  const known = [...names].filter(isVariable).length;
  if (known < 2 || known * 10 < names.size * 7 || rows < names.size * 2) return null;
  return { row: start - 1, isSaid: false, variable: 0, code: 1, meaning: 2, texts: [], coded: new Map(), pairs: [] };
}

/** `s_1`, `Q4`, `netv`: what a system calls a column, and hardly what a person does. */
const isNameOfVariable = (text: string) =>
  /^(?:[a-z][a-z0-9_.]*|[A-Z][A-Z0-9_.]*|\p{L}\S*[\d_]\S*)$/u.test(text) && text.length <= 60;
