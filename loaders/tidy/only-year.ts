import { yearInText } from "./recognise/columns/look.js";
import type { TableRows } from "./recognise/rows/rows.js";
import type { Surroundings } from "./recognise/shapes/shape.js";
import { type Region, textOf, type View } from "./recognise/sheet/view.js";

/**
 * The one year that a table's titles, the headings between its rows, its sheet's and its file's name speak of.
 *
 * @returns undefined where they speak of none, or each of another
 */
export function onlyYear(
  view: View,
  region: Region,
  { titles, over = [], sheet, file }: Surroundings,
  { passed }: TableRows,
): string | undefined {
  const between = passed
    .filter(({ code }) => code === "group_heading")
    .flatMap(({ row }) => view.filledColumns(row, region).map((c) => textOf(view.cell(row, c))));
  const texts = [...titles, ...over, ...between, sheet, file.replace(/^.*\//, "")];
  const years = new Set(texts.map(yearInText).filter((year) => year !== null));
  return years.size === 1 ? [...years][0]! : undefined;
}
