import { lookUp } from "../header/heading.js";
import { type Region, textOf, type View } from "../sheet/view.js";
import { isSystemLabel, isSystemLine } from "./system-lines.js";

/** Whether a row is what a system prints around its list, and no line of headings: `Rapport dannet af | Karla Kvist`. */
export function isSystemRow(view: View, row: number, region: Region): boolean {
  const [label, answer, ...others] = view.filledColumns(row, region).map((c) => textOf(view.cell(row, c)));
  if (label === undefined || others.length > 0) return false;
  return answer === undefined ? isSystemLine(label) : isSystemLabel(label) && lookUp(answer) === null;
}
