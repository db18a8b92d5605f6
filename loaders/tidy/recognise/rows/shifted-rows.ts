import { isDateText } from "../columns/look.js";
import type { Interpretation } from "../interpret.js";
import { isFilled, type Region, textOf, type View } from "../sheet/view.js";

/** What the rows of a table are named by beside the network. */
const NAMED_BY = ["outcome.label", "organisation.name", "activity.title", "method.name", "expectation.item"] as const;

/**
 * Stretches in which everything stands one column too far to the left, below a bare name in the column of the networks:
 * what the rows are named by stands there, and numbers or days stand where it should be.
 *
 * @returns the first row of each, the bare name, with its last one
 */
export function shiftedRows(
  view: View,
  region: Region,
  first: number,
  { assignment: { fields } }: Interpretation,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const networks = fields.get("network.name");
  const named = NAMED_BY.map((field) => fields.get(field)).find((column) => column !== undefined);
  if (networks === undefined || named !== networks + 1) return found;
  const [network, name] = [networks + region.left, named + region.left];
  const isShifted = (row: number) =>
    isWords(view, row, network) && !isWords(view, row, name) && isFilled(view.cell(row, name));
  for (let row = first; row < region.bottom; row++) {
    if (view.filled(row, region.left, region.right) !== 1 || !isWords(view, row, network)) continue;
    let last = row;
    while (last + 1 < region.bottom && !view.afterGap(last + 1, region) && isShifted(last + 1)) last++;
    if (last > row) found.set(row, last);
    row = last;
  }
  return found.size > 0 && hasOrdinary(view, region, first, name) ? found : new Map();
}

/** Whether any row stands where it should. */
function hasOrdinary(view: View, region: Region, first: number, name: number): boolean {
  for (let row = first; row < region.bottom; row++)
    if (isWords(view, row, name) && view.filled(row, region.left, region.right) > 1) return true;
  return false;
}

/** Whether a cell holds words, and no number or day. */
function isWords(view: View, row: number, column: number): boolean {
  const cell = view.cell(row, column);
  const text = textOf(cell);
  return typeof cell === "string" && /\p{L}{2}/u.test(text) && !isDateText(text);
}
