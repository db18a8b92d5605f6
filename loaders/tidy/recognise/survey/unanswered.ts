import { isMissing } from "../../clean/index.js";
import type { Interpretation } from "../interpret.js";
import { isFilled, type Region, textOf, type View } from "../sheet/view.js";
import { isNoAnswer } from "./tallies.js";

/**
 * Tells the rows of a questionnaire in which nobody answered anything, as systems list those who were asked; one whose
 * network holds for the blanks below it is not passed over.
 */
export function unansweredIn(
  view: View,
  region: Region,
  { shape, assignment }: Interpretation,
): (row: number) => boolean {
  if (shape?.kind !== "survey" || shape.rowField !== undefined) return () => false;
  const columns = shape.columns.map((c) => c + region.left);
  const network = assignment.fields.get("network.name");
  const isBlank = (row: number) =>
    columns.every((c) => {
      const cell = view.seen(row, c);
      return !isFilled(cell) || isMissing(textOf(cell)) || isNoAnswer(textOf(cell));
    });
  return (row) => {
    if (!isBlank(row)) return false;
    if (network === undefined || row + 1 >= region.bottom) return true;
    const holds =
      isFilled(view.cell(row, network + region.left)) && !isFilled(view.cell(row + 1, network + region.left));
    return !holds || view.filled(row + 1, region.left, region.right) === 0;
  };
}
