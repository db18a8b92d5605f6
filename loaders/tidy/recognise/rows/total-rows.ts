import { FIELDS, type FieldId } from "../../../../src/model/fields.js";
import { isMark } from "../columns/look.js";
import { isFilled, textOf, type View } from "../sheet/view.js";

/** A row with numbers only, below the data, each the sum of its column. */
export function isUnlabelledTotal(
  view: View,
  row: number,
  filled: readonly number[],
  fields: ReadonlyMap<number, FieldId>,
  items: ReadonlySet<number>,
  keys: readonly number[],
  below: boolean,
  data: readonly number[],
): boolean {
  if (!below && filled.length > 2) return false;
  if (data.length < 2 || filled.some((c) => keys.includes(c))) return false;
  const summable = (c: number) => {
    const field = fields.get(c);
    return (
      items.has(c) || field === undefined || ["integer", "number", "people", "employees"].includes(FIELDS[field].type)
    );
  };
  if (!filled.every(summable)) return false;
  return filled.every((c) => {
    const total = Number(textOf(view.cell(row, c)).replace(",", "."));
    let sum = 0;
    let marks = 0;
    for (const r of data) {
      const cell = view.cell(r, c);
      const text = textOf(cell);
      const n = Number(text.replace(",", "."));
      if (isFilled(cell) && Number.isFinite(n)) sum += n;
      if (isFilled(cell) && isMark(text) && !/^(afbud|nej|no?|0|-)$/i.test(text)) marks++;
    }
    return Number.isFinite(total) && (Math.abs(total - sum) < 1e-6 || total === marks);
  });
}
