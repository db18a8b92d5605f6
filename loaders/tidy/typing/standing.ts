import type { Cell } from "../../read/sheet.js";
import type { GroupHeading } from "../recognise/rows/rows.js";
import { isFilled, type Region, textOf, type View } from "../recognise/sheet/view.js";
import type { CellAt } from "../tidied.js";

/**
 * Where the values of a column stand that merged cells or the first row of a group give.
 *
 * @param own what is stored in the column's own cells, one per data row
 * @param seen what is read there
 * @param heads where rows above a blank, by its index, say it
 * @returns one address per data row; null where the value stands in its own row, or nothing does
 */
export function standing(
  view: View,
  data: readonly number[],
  column: number,
  own: readonly Cell[],
  seen: readonly Cell[],
  heads: ReadonlyMap<number, CellAt> = new Map(),
): (CellAt | null)[] {
  const { sheet } = view;
  const at = sheet.cols[column]!;
  const merges = sheet.merges.filter(({ left, right }) => at >= left && at <= right).sort((a, b) => a.top - b.top);
  let merge = 0;
  let last: CellAt | null = null;
  return seen.map((cell, i) => {
    const row = sheet.rows[data[i]!]!;
    if (isFilled(own[i])) {
      last = { row, column: at };
      return null;
    }
    if (!isFilled(cell)) return null;
    last = heads.get(i) ?? last;
    if (!view.covered(data[i]!, column)) return last;
    while (merge < merges.length - 1 && merges[merge]!.bottom < row) merge++;
    const { top, left } = merges[merge]!;
    return { row: top, column: left };
  });
}

/** What rows between the data say of the networks of blanks right below them, by the blank's index, and where it stands. */
export function aboveBlanks(view: View, region: Region, groups: readonly GroupHeading[], own: readonly Cell[]) {
  const texts = new Map<number, string>();
  const places = new Map<number, CellAt>();
  for (const { from, row, text, field } of groups) {
    if (field !== "network.name" || from >= own.length || isFilled(own[from])) continue;
    const column = view.filledColumns(row, region).find((c) => textOf(view.cell(row, c)).includes(text));
    if (column === undefined) continue;
    texts.set(from, text);
    places.set(from, { row: view.sheet.rows[row]!, column: view.sheet.cols[column]! });
  }
  return { texts, places };
}

/** The filled cells of a column's heading, from the top; a merged heading stands in its first cell. */
export function headingCells(view: View, { left }: Region, header: readonly number[], column: number): CellAt[] {
  const { sheet } = view;
  const c = column + left;
  const found = header.flatMap((r): CellAt[] => {
    const own = { row: sheet.rows[r]!, column: sheet.cols[c]! };
    if (isFilled(view.cell(r, c))) return [own];
    return isFilled(view.seen(r, c)) ? [mergedAt(sheet, own.row, own.column) ?? own] : [];
  });
  return found.filter(
    ({ row, column: at }, i) => found.findIndex((other) => other.row === row && other.column === at) === i,
  );
}

function mergedAt({ merges }: View["sheet"], row: number, column: number): CellAt | null {
  const found = merges.find(
    ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  return found === undefined ? null : { row: found.top, column: found.left };
}
