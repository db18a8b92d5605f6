import { isAnyAnswer } from "../../clean/index.js";
import { isFilled, type Region, textOf, type View } from "../sheet/view.js";
import { isPlainAnswer } from "./survey-words.js";

/** How many rows below a row of answers are asked whether they count them. */
const NEAR = 20;

/**
 * Whether a row says what somebody answered, and so is no line of headings: two of its cells or more are answers in words
 * (`Slet ikke`, `Enig`, `Ved ikke`), or one, in a column of answers, beside words that come again below. Where most cells
 * below them are numbers they head the counts of those answers.
 */
export function isAnswerRow(view: View, region: Region, row: number): boolean {
  const said = view.filledColumns(row, region).filter((c) => isWorded(textOf(view.cell(row, c))));
  if (said.length === 0) return false;
  if (said.length === 1) return isAmongAnswers(view, region, row, said[0]!);
  let filled = 0;
  let numbers = 0;
  for (const below of rowsBelow(view, region, row)) {
    for (const c of said) {
      const cell = view.cell(below, c);
      if (!isFilled(cell)) continue;
      filled++;
      if (/^\d[\d.,]*\s?%?$/.test(textOf(cell))) numbers++;
    }
  }
  return numbers === 0 || numbers * 2 <= filled;
}

/** Whether answers stand below an answer, and words beside it come again in rows that aren't the same throughout. */
function isAmongAnswers(view: View, region: Region, row: number, column: number): boolean {
  const below = rowsBelow(view, region, row);
  const answers = below.map((r) => textOf(view.cell(r, column))).filter((text) => text !== "");
  if (answers.length < 3 || !answers.every(isWorded)) return false;
  const own = view.filledColumns(row, region).map((c) => [c, textOf(view.cell(row, c))] as const);
  const others = own.filter(([c, text]) => c !== column && /\p{L}{2}/u.test(text));
  const isSame = (r: number) => own.every(([c, text]) => textOf(view.cell(r, c)) === text);
  return others.some(([c, text]) => below.some((r) => textOf(view.cell(r, c)) === text && !isSame(r)));
}

/** The next rows below one, to the first gap. */
function rowsBelow(view: View, region: Region, row: number): number[] {
  const rows: number[] = [];
  for (let below = row + 1; below < region.bottom && below <= row + NEAR && !view.afterGap(below, region); below++)
    rows.push(below);
  return rows;
}

/** `Tilfredshed med kurset` begins as an answer does, and is none; `Stor` is an answer, and other things elsewhere. */
const isWorded = (text: string) => isPlainAnswer(text) && isAnyAnswer(text);
