import type { FieldId } from "../../../../src/model/fields.js";
import type { FedTable } from "../columns/evidence.js";
import type { Interpretation } from "../interpret.js";
import { type Region, textOf, type View } from "../sheet/view.js";

/** Taller lists have their counts called by their names. */
const TALLEST = 5_000;
const OF_FIRMS: ReadonlySet<FedTable> = new Set(["memberships", "organisations", "participations"]);

/**
 * Finds the rows of a list that count the firms above them, whatever they are called: in the column of their names stands
 * how many rows there are, all of them or since the last such row, and beside it nothing but one text.
 *
 * @param fields the fields of the table's columns, as indices into the sheet
 */
export function countedRows(
  view: View,
  region: Region,
  { header, table, shape }: Interpretation,
  fields: ReadonlyMap<number, FieldId>,
): ReadonlySet<number> {
  const found = new Set<number>();
  const first = header.at(-1)! + 1;
  const names = [...fields].find(([, field]) => field === "organisation.name")?.[0];
  if (names === undefined || shape !== null || !OF_FIRMS.has(table) || region.bottom - first > TALLEST) return found;
  let all = 0;
  let since = 0;
  for (let row = first; row < region.bottom; row++) {
    const filled = view.filledColumns(row, region);
    if (filled.length === 0) continue;
    const texts = filled.filter((c) => c !== names).map((c) => textOf(view.cell(row, c)));
    const number = textOf(view.cell(row, names));
    const isCount = /^\d{1,4}$/.test(number) && (Number(number) === all || Number(number) === since);
    if (isCount && texts.length === 1 && /\p{L}/u.test(texts[0]!)) {
      found.add(row);
      since = 0;
      continue;
    }
    if (number !== "") {
      all++;
      since++;
    }
  }
  return found;
}
