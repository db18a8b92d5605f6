import { isMissing } from "../../clean/index.js";
import type { TableRules } from "../interpret.js";
import { isFilled, type Region, textOf, type View } from "../sheet/view.js";
import { isNoAnswer } from "./tallies.js";

/** How many rows below a header are looked at. */
const NEAR = 12;
const FEWEST = 3;

/**
 * Whether a row heads columns of nothing but numbers from 1 to 5: two or more, beside at most as many others, or any where
 * mapping.yaml says that answers stand there.
 */
export function standsOverScores(
  view: View,
  region: Region,
  row: number,
  { table }: Pick<TableRules, "table">,
): boolean {
  const columns = view.filledColumns(row, region).filter((c) => /\p{L}{2}/u.test(textOf(view.cell(row, c))));
  const scored = columns.filter((c) => areScores(view, region, row + 1, c)).length;
  return table === "expectations" ? scored > 0 : scored >= 2 && scored * 2 >= columns.length;
}

function areScores(view: View, region: Region, from: number, column: number): boolean {
  let scores = 0;
  for (let row = from; row < Math.min(region.bottom, from + NEAR) && !view.afterGap(row, region); row++) {
    const cell = view.cell(row, column);
    const text = textOf(cell);
    if (!isFilled(cell) || isMissing(text) || isNoAnswer(text)) continue;
    if (!/^[1-5](?:[.,]0+)?$/.test(text)) return false;
    scores++;
  }
  return scores >= FEWEST;
}
