import { FIELDS, type Field, type FieldId } from "../../../src/model/fields.js";
import { DateCell } from "../../read/sheet.js";
import { fold } from "../clean/index.js";
import { matchWord } from "../clean/word-match.js";
import { lookUp } from "./heading.js";
import { isDateText } from "./look.js";
import { isFilled, type Region, textOf, type View } from "./view.js";

const NUMBERS: ReadonlySet<string> = new Set(["integer", "number", "people", "employees", "cvr", "postcode"]);

/**
 * Whether a row holds what the headings right above it announce, and so is none itself, whatever words of ours stand in
 * it: `Navn | Formål | Etableret`, and below it `Ådalens Lederkreds | Erfagruppe | 27-01-2009`. Each of its cells, the
 * first perhaps excepted, has a heading of its own, and one at least is a day below a word for a day, a number below a
 * word for numbers, or a word of the closed list that the heading asks for.
 */
export function isDataBelow(view: View, region: Region, row: number): boolean {
  const above = row - 1;
  if (above < region.top || view.afterGap(row, region)) return false;
  const filled = view.filledColumns(row, region);
  if (filled.length < 2 || !filled.every((c, i) => i === 0 || headsOne(view, region, above, c))) return false;
  const known = filled.filter((c) => fieldsOf(view, above, c).length > 0);
  if (known.length < 2) return false;
  const days = filled.filter((c) => isDay(view, row, c));
  if (!days.every((c) => fieldsOf(view, above, c).some((field) => FIELDS[field].type === "date"))) return false;
  return days.length > 0 || filled.some((c) => fieldsOf(view, above, c).some((field) => fits(view, row, c, field)));
}

/** A word above one column only: not merged, and said once in its row. */
function headsOne(view: View, region: Region, row: number, column: number): boolean {
  const text = textOf(view.cell(row, column));
  if (text === "" || (view.mergeAt(row, column)?.width ?? 1) > 1) return false;
  return view.filledColumns(row, region).every((c) => c === column || textOf(view.cell(row, c)) !== text);
}

function fieldsOf(view: View, row: number, column: number): readonly FieldId[] {
  const cell = view.cell(row, column);
  const known = typeof cell === "string" ? lookUp(cell) : null;
  return known?.kind === "field" ? known.fields : [];
}

function isDay(view: View, row: number, column: number): boolean {
  const cell = view.cell(row, column);
  return cell instanceof DateCell || (typeof cell === "string" && isDateText(textOf(cell)));
}

function fits(view: View, row: number, column: number, field: FieldId): boolean {
  const cell = view.cell(row, column);
  if (!isFilled(cell)) return false;
  const { type, vocabulary }: Field = FIELDS[field];
  const text = textOf(cell);
  if (NUMBERS.has(type)) return typeof cell === "number" || /^\d[\d .]*$/.test(text);
  if (vocabulary === undefined || text.length > 40) return false;
  const { words, certain } = matchWord(vocabulary, fold(text));
  return certain && words.length === 1;
}
