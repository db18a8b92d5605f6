import { yearInText } from "../recognise/columns/look.js";
import type { TableRows } from "../recognise/rows/rows.js";
import type { Surroundings } from "../recognise/shapes/shape.js";
import { type Region, textOf, type View } from "../recognise/sheet/view.js";

/** The years that days without one may be of; each undefined where nothing says one, or several do. */
export interface YearsSaid {
  /** what titles, headings between the rows, the sheet's and the file's name speak of */
  readonly year: string | undefined;
  /** what stands above the rows themselves: a name says when a list was made, and not when its members came */
  readonly yearAbove: string | undefined;
}

/** The one year that is said around a table. */
export function yearsSaid(
  view: View,
  region: Region,
  { titles, over = [], sheet, file }: Surroundings,
  { passed }: TableRows,
): YearsSaid {
  const between = passed
    .filter(({ code }) => code === "group_heading")
    .flatMap(({ row }) => view.filledColumns(row, region).map((c) => textOf(view.cell(row, c))));
  const above = [...titles, ...over, ...between];
  return { year: onlyIn([...above, sheet, file.replace(/^.*\//, "")]), yearAbove: onlyIn(above) };
}

function onlyIn(texts: readonly string[]): string | undefined {
  const years = new Set(texts.map(yearInText).filter((year) => year !== null));
  return years.size === 1 ? [...years][0]! : undefined;
}
