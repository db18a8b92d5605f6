import { DateCell } from "../../../read/sheet.js";
import { isDateText } from "../columns/look.js";
import { lookUp } from "../header/heading.js";
import { labelledValue } from "../rows/group-rows.js";
import { type Region, textOf, type View } from "../sheet/view.js";
import { saidAt } from "./titles.js";

/** A row of more cells is no caption. */
const MOST = 4;

/** Whether a row says of one meeting what it was, when, and perhaps of which network, in a cell each and with no word beside them. */
export function isMeetingCaption(view: View, row: number, region: Region): boolean {
  return row >= 0 && partsOf(view, row, region) !== null;
}

/**
 * What a title row above a header said once more tells: of a meeting's caption the title with its day, then what else
 * stands there, a network known or not; of other rows what each cell says.
 */
export function captionsAt(
  view: View,
  row: number,
  region: Region,
  isNetwork: (text: string) => boolean,
): readonly string[] {
  const parts = partsOf(view, row, region);
  if (parts === null) return saidAt(view, row, region);
  const title = parts.texts.find((text) => !isNetwork(text));
  const others = parts.texts.filter((text) => text !== title);
  return [title === undefined ? parts.day : `${title}, ${parts.day}`, ...others];
}

function partsOf(view: View, row: number, region: Region): { day: string; texts: readonly string[] } | null {
  const columns = view.filledColumns(row, region);
  if (columns.length < 2 || columns.length > MOST) return null;
  const isDay = (c: number) => view.cell(row, c) instanceof DateCell || isDateText(textOf(view.cell(row, c)));
  const [day, second] = columns.filter(isDay);
  if (day === undefined || second !== undefined) return null;
  const cells = columns.filter((c) => c !== day).map((c) => view.cell(row, c));
  const areNames = cells.every(
    (cell) => typeof cell === "string" && cell.length <= 80 && lookUp(cell)?.kind !== "field" && !labelledValue(cell),
  );
  return areNames ? { day: textOf(view.cell(row, day)), texts: cells.map(textOf) } : null;
}
