import { fold, matchWord } from "../../clean/index.js";
import { type Region, textOf, type View } from "../sheet/view.js";
import { isRemark, isSumLabel } from "./sums.js";

/**
 * Names that stand alone in the column of results, with the same results counted below each: they tell whose these are.
 * A name that is a word for results counts nothing, and tells of nobody.
 *
 * @param column the column of the results' names
 * @returns the rows of the names; none where no result comes again under another name
 */
export function namesOverResults(view: View, region: Region, first: number, column: number): ReadonlySet<number> {
  const found = new Set<number>();
  const under = new Map<string, Set<number>>();
  for (let row = first; row < region.bottom; row++) {
    const text = textOf(view.cell(row, column));
    if (text === "" || isSumLabel(text) || isRemark(text)) continue;
    if (view.filled(row, region.left, region.right) === 1) {
      if (isResult(text)) return new Set();
      found.add(row);
    } else under.set(text, (under.get(text) ?? new Set()).add(found.size));
  }
  return [...under.values()].some((groups) => groups.size > 1) ? found : new Set();
}

function isResult(text: string): boolean {
  const { words, certain } = matchWord("outcome_kind", fold(text));
  return certain && words.length === 1;
}
