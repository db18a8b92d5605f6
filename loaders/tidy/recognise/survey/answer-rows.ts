import { isAnyAnswer } from "../../clean/index.js";
import { isFilled, type Region, textOf, type View } from "../sheet/view.js";
import { isPlainAnswer } from "./survey.js";

/** How many rows below a row of answers are asked whether they count them. */
const NEAR = 20;

/**
 * Whether a row says what somebody answered, and so is no line of headings: two of its cells or more are answers in words
 * (`Slet ikke`, `Enig`, `Ved ikke`). Where most cells below them are numbers they head the counts of those answers.
 */
export function isAnswerRow(view: View, region: Region, row: number): boolean {
  const said = view.filledColumns(row, region).filter((c) => isWorded(textOf(view.cell(row, c))));
  if (said.length < 2) return false;
  let filled = 0;
  let numbers = 0;
  for (let below = row + 1; below < region.bottom && below <= row + NEAR && !view.afterGap(below, region); below++) {
    for (const c of said) {
      const cell = view.cell(below, c);
      if (!isFilled(cell)) continue;
      filled++;
      if (/^\d[\d.,]*\s?%?$/.test(textOf(cell))) numbers++;
    }
  }
  return numbers === 0 || numbers * 2 <= filled;
}

/** `Tilfredshed med kurset` begins as an answer does, and is none; `Stor` is an answer, and other things elsewhere. */
const isWorded = (text: string) => isPlainAnswer(text) && isAnyAnswer(text);
