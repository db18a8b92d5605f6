import { FIELDS, type Field, type FieldId } from "../../../../src/model/fields.js";
import { DateCell } from "../../../read/sheet.js";
import { fold } from "../../clean/index.js";
import { matchWord } from "../../clean/word-match.js";
import { isDateText } from "../columns/look.js";
import { isFilled, type Region, textOf, type View } from "../sheet/view.js";
import { lookUp } from "./heading.js";

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
  if (filled.some((c) => isCvrBelow(view, region, row, c))) return true;
  if (filled.length < 2 || !filled.every((c, i) => i === 0 || headsOne(view, region, above, c))) return false;
  if (isRecord(view, row, filled) && filled.every((c) => isWord(view, above, c))) return true;
  const known = filled.filter((c) => fieldsOf(view, above, c).length > 0);
  if (known.length < 2) return false;
  const days = filled.filter((c) => isDay(view, row, c));
  if (!days.every((c) => fieldsOf(view, above, c).some((field) => FIELDS[field].type === "date"))) return false;
  return days.length > 0 || filled.some((c) => fieldsOf(view, above, c).some((field) => fits(view, row, c, field)));
}

/** A number of eight digits below a word for CVR numbers, other such numbers between them at most. */
function isCvrBelow(view: View, region: Region, row: number, column: number): boolean {
  const isNumber = (r: number) => /^(?:dk[ -]?)?\d{2} ?\d{2} ?\d{2} ?\d{2}$/i.test(textOf(view.cell(r, column)));
  if (!isNumber(row)) return false;
  let above = row - 1;
  while (above > region.top && row - above < 50 && isNumber(above) && !view.afterGap(above, region)) above--;
  return fieldsOf(view, above, column).includes("organisation.cvr");
}

/**
 * Whether most cells of a row hold numbers, or numbers and days: `41001 | 1 | 12-05-2009 | 4 | 4`. Years and running
 * numbers (`1 | 2 | 3`) may be headings; numbers that come again, or stand beside a day, are values.
 */
function isRecord(view: View, row: number, filled: readonly number[]): boolean {
  const days = filled.filter((c) => isDay(view, row, c));
  const numbers = filled.filter((c) => !days.includes(c)).map((c) => textOf(view.cell(row, c)));
  const values = numbers.filter((text) => /^-?\d+(?:[.,]\d+)?$/.test(text) && !/^(?:19|20)\d\d$/.test(text));
  if (filled.length < 4 || (values.length + days.length) * 2 <= filled.length || values.length < 2) return false;
  return days.length === 1 || (days.length === 0 && new Set(values).size < values.length);
}

function isWord(view: View, row: number, column: number): boolean {
  return /\p{L}/u.test(textOf(view.cell(row, column))) && !isDay(view, row, column);
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
