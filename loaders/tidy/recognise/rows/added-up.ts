import type { FieldId } from "../../../../src/model/fields.js";
import { attendance } from "../../clean/index.js";
import type { FedTable } from "../columns/evidence.js";
import { isOrganisation } from "../columns/organisation-lists.js";
import type { Interpretation } from "../interpret.js";
import { isFilled, type Region, textOf, type View } from "../sheet/view.js";

/** Words that a sum may be called by, and a firm hardly is; alone they prove nothing. */
const SUM_WORD =
  /(?<!\p{L})(?:i ?alt|hele|alle|samlede?|sammenlagt|tilsammen|sum|total\p{L}*|deltager\p{L}*|deltagelse|fremmød\p{L}*|mødte|personer|antal|hold(?:et)?|gange?|all|everyone|everybody|whole|participants|people|present|attendance)(?!\p{L})/iu;

/** Taller tables have their sums called by their names. */
const TALLEST = 5_000;

/** How many came by one cell of a cross table: a mark is one; 0 where nobody did, null where the cell says no such thing. */
export function numberCame(cell: ReturnType<View["cell"]>): number | null {
  if (!isFilled(cell)) return 0;
  const said = attendance(cell);
  return said === undefined ? null : said.came ? (said.people ?? 1) : 0;
}

/** Whether a text may head a sum: it speaks of one, or (where the numbers are `many`) no sheet knows it as an organisation. */
export function mayHeadSum(text: string, many: boolean, known: View["known"]): boolean {
  return !isOrganisation(text, known) && (SUM_WORD.test(text) || many);
}

/**
 * Finds the rows that add up the people above them, whatever they are called: in every column of a cross table stands the
 * sum of those above, or in every one how many cells say that somebody came; in a list, in its columns of people and
 * employees. Under a name that speaks of no sum it takes three such columns, at the end of a stretch of rows, since
 * fewer may come about by chance.
 *
 * @param fields the fields of the table's columns, as indices into the sheet
 */
export function addedUp(
  view: View,
  region: Region,
  { header, table, shape }: Interpretation,
  fields: ReadonlyMap<number, FieldId>,
): ReadonlySet<number> {
  const found = new Set<number>();
  const first = header.at(-1)! + 1;
  if (!OF_PEOPLE.has(table) || region.bottom - first > TALLEST) return found;
  if (shape !== null && shape.kind !== "attendance") return found;
  const counted = [...fields].filter(([, field]) => COUNTED.has(field)).map(([c]) => c);
  const columns = shape?.columns.map((c) => c + region.left) ?? counted;
  if (columns.length === 0) return found;
  const above = columns.map(() => ({ people: 0, came: 0 }));
  for (let row = first; row < region.bottom; row++) {
    const filled = view.filledColumns(row, region);
    if (filled.length === 0) continue;
    const cells = columns.map((c) => numberCame(view.cell(row, c)));
    const label = nameAlone(view, row, filled, columns, fields);
    if (label !== null && isSum(cells, above)) {
      const isLast = row + 1 === region.bottom || view.afterGap(row + 1, region) || view.afterGap(row, region);
      const several = above.filter(({ came }) => came > 1).length;
      if (mayHeadSum(label, isLast && several > 2, view.known)) {
        found.add(row);
        continue;
      }
    }
    for (const [i, came] of cells.entries()) {
      if (came === null || came === 0) continue;
      above[i]!.people += came;
      above[i]!.came++;
    }
  }
  return found;
}

const OF_PEOPLE: ReadonlySet<FedTable> = new Set(["participations", "memberships", "organisations"]);
const COUNTED: ReadonlySet<FieldId> = new Set(["participation.people", "organisation.employees"]);

/** The one text of a row that has numbers in the counted columns, and no field of another column; null where there is more. */
function nameAlone(
  view: View,
  row: number,
  filled: readonly number[],
  columns: readonly number[],
  fields: ReadonlyMap<number, FieldId>,
): string | null {
  if (!columns.every((c) => /^\d*$/.test(textOf(view.cell(row, c))))) return null;
  const others = filled.filter((c) => !columns.includes(c));
  const [name, ...more] = others.filter((c) => fields.has(c) || /\p{L}/u.test(textOf(view.cell(row, c))));
  return name === undefined || more.length > 0 ? null : textOf(view.cell(row, name));
}

function isSum(cells: readonly (number | null)[], above: readonly { people: number; came: number }[]): boolean {
  if (!above.some(({ came }) => came > 1)) return false;
  return (["people", "came"] as const).some((measure) => cells.every((cell, i) => cell === above[i]![measure]));
}
