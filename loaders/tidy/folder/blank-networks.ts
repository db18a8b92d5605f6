import type { Cell } from "../../read/sheet.js";
import { isFilled, textOf } from "../recognise/sheet/view.js";

/**
 * Blanks in a column of networks below the only row that names one, where what is counted there is counted for no network
 * again: they may be of the network above, or of the whole school.
 *
 * @param cells the networks, one per data row
 * @param counted what each row counts
 * @returns the index of the first such blank after each network; none where a network is named row by row
 */
export function blankNetworks(cells: readonly Cell[], counted: readonly Cell[]): number[] {
  const named = cells.filter(isFilled).map(textOf);
  if (named.length === 0 || named.length === cells.length || new Set(named).size < named.length) return [];
  const ofNetworks = new Set(counted.filter((_, i) => isFilled(cells[i])).map(textOf));
  return cells.flatMap((cell, i) =>
    i > 0 && !isFilled(cell) && isFilled(cells[i - 1]) && !ofNetworks.has(textOf(counted[i] ?? null)) ? [i] : [],
  );
}
