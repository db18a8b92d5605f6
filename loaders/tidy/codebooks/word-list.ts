import { FIELDS } from "../../../src/model/fields.js";
import { cellAt } from "../../read/column.js";
import type { Sheet } from "../../read/sheet.js";
import { fold } from "../clean/fold.js";
import { cellText } from "../clean/text.js";
import { matchWord } from "../clean/word-match.js";
import { lookUp } from "../recognise/header/heading.js";
import type { Codebook } from "./codebook.js";
import type { RowsWith } from "./heads.js";

/** More words than any list of them has. */
const MOST_WORDS = 60;
/** A key and its word, and perhaps an order to show them in. */
const WIDEST = 3;

/**
 * Reads a list of keys with a word each, `FormaalID; Formaal`, whose key heads a column of another sheet: that column then
 * says the words.
 *
 * @param heads the rows of the other sheets of the folder by the folded names that head columns there
 * @returns null where the sheet lists no words, or nothing refers to them
 */
export function wordListIn(sheet: Sheet, heads: RowsWith): Codebook | null {
  const height = sheet.rows.length;
  if (sheet.cols.length < 2 || sheet.cols.length > WIDEST || height < 2 || height > MOST_WORDS) return null;
  const textAt = (column: number, row: number) => cellText(cellAt(sheet, column, row));
  const key = fold(textAt(0, 0));
  const heading = textAt(1, 0);
  if (key === "" || heading === "" || !heads(key).some((row) => row.size > 1)) return null;
  const known = lookUp(heading);
  const field = known?.kind === "field" ? known.fields.find((one) => FIELDS[one].type === "word") : undefined;
  const vocabulary = field === undefined ? undefined : FIELDS[field].vocabulary;
  if (vocabulary === undefined) return null;
  const words = new Map<string, string>();
  for (let row = 1; row < height; row++) {
    const [code, word] = [textAt(0, row), textAt(1, row)];
    if (!isKey(code) || word === "" || words.has(code)) return null;
    words.set(code, word);
  }
  const meant = [...words.values()].filter((word) => matchWord(vocabulary, fold(word)).words.length > 0).length;
  if (meant * 2 < words.size || meant === 0) return null;
  return { codes: new Map([[key, words]]), texts: new Map(), headings: new Map([[key, heading]]) };
}

/** `3`, `PRA`, `F-02`: what a system gives, and no name that a person would write. */
const isKey = (text: string) => /^(?:\d{1,10}|[A-ZÆØÅ]{1,5}[-_]?\d{0,4})$/u.test(text);
