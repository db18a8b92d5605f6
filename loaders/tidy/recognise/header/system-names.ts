import { type Region, textOf, type View } from "../sheet/view.js";

/** What a survey system calls a question inside itself: `{"ImportId":"QID2_1"}`. */
const OWN_NAME = /^\{\s*["'“”]{0,2}ImportId["'“”]{0,2}\s*:.*\}$/iu;

/** Whether each cell of a row says what the system calls the column's question, below the headings that people read. */
export function namesQuestions(view: View, region: Region, row: number): boolean {
  const filled = view.filledColumns(row, region);
  return filled.length >= 2 && filled.every((c) => OWN_NAME.test(textOf(view.cell(row, c)).trim()));
}

/** The first row below a header that may be of data. */
export function firstBelow(view: View, region: Region, header: readonly number[]): number {
  const next = header.at(-1)! + 1;
  return next < region.bottom && namesQuestions(view, region, next) ? next + 1 : next;
}
