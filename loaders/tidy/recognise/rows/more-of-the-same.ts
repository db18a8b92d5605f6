import { FIELDS, type FieldId } from "../../../../src/model/fields.js";
import { isFilled, type Region, textOf, type View } from "../sheet/view.js";

/** Whether a cell says what a data row would say there; a count below the company numbers doesn't. */
export function identifies(view: View, row: number, column: number, field: FieldId): boolean {
  const cell = view.cell(row, column);
  if (!isFilled(cell)) return false;
  const { type } = FIELDS[field];
  return TYPED.has(type) ? plausible(type, textOf(cell)) : !/^[\d.,\s%]*$/.test(textOf(cell));
}

/** The last row of the stretch without a gap that begins at a row. */
export function segmentEnd(view: View, region: Region, row: number): number {
  let end = row;
  while (end + 1 < region.bottom && !view.afterGap(end + 1, region)) end++;
  return end;
}

/** Whether a stretch of rows after a gap is more of the same table: it fills the same columns with the same kinds. */
export function goesWith(
  view: View,
  [from, to]: readonly [number, number],
  fields: ReadonlyMap<number, FieldId>,
  items: ReadonlySet<number>,
  keys: readonly number[],
  typical: number,
): boolean {
  let rows = 0;
  let keyed = 0;
  let cells = 0;
  let fitting = 0;
  let homeless = 0;
  for (let r = from; r <= to; r++) {
    const count = view.filled(r);
    if (count === 0) continue;
    rows++;
    if (keys.length === 0 || keys.some((c) => isFilled(view.cell(r, c)))) keyed++;
    for (let c = 0; c < view.width; c++) {
      const cell = view.cell(r, c);
      if (!isFilled(cell)) continue;
      const field = fields.get(c);
      if (field === undefined && !items.has(c)) {
        homeless++;
        continue;
      }
      if (field === undefined || !TYPED.has(FIELDS[field].type)) continue;
      cells++;
      if (plausible(FIELDS[field].type, textOf(cell))) fitting++;
    }
    if (rows > 50) break;
  }
  if (cells > 0) return fitting / cells >= 0.5;
  return keyed / rows >= 0.5 && (typical <= 2 || homeless <= rows) && !(typical >= 4 && rows >= 2);
}

const TYPED = new Set(["date", "cvr", "postcode", "industry", "employees"]);

function plausible(type: string, text: string): boolean {
  const digits = text.replace(/\D/g, "").length;
  switch (type) {
    case "cvr":
      return digits >= 7 && digits <= 8;
    case "postcode":
      return digits === 4;
    case "industry":
      return digits >= 2;
    case "date":
      return digits >= 4 || (digits === 0 && text.length < 3);
    default:
      return digits > 0;
  }
}
