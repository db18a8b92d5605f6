import { type Comparison, compareGroups, type Group, rarefiedRichness, type Unit } from "../../analysis/index.js";
import type { FigureRow } from "../../model/figure.js";
import { dimension } from "../rows.js";
import type { Compared } from "./groups.js";
import type { Trial } from "./indicators.js";

const SEED = 20_091;
const DIVISIONS = 1999;

/** The rows of the figure `comparison-units` that belong to each of those compared. */
function rowsOf(compared: readonly Compared[], rows: readonly FigureRow[]): FigureRow[][] {
  const key = (school: string | null, network: string | null, purpose: string | null) =>
    network !== null ? `network ${network}` : purpose !== null ? `purpose ${purpose}` : `school ${school}`;
  const found = new Map(compared.map(({ level, id }) => [`${level} ${id}`, [] as FigureRow[]]));
  for (const row of rows) {
    const place = key(dimension(row, "school_id"), dimension(row, "network_id"), dimension(row, "purpose"));
    found.get(place)?.push(row);
  }
  return [...found.values()];
}

/** The organisations of one of those compared as the trial looks at them; those of whom nothing is known are left out. */
function unitsOf(rows: readonly FigureRow[], { unit }: Trial): Unit[] {
  const measure = unit === "section" ? "came" : unit;
  return rows.flatMap((row): Unit[] => {
    const organisation = dimension(row, "organisation_id");
    if (row.measure !== measure || organisation === null) return [];
    if (unit === "section") {
      const kind = dimension(row, "section");
      return kind === null ? [] : [{ organisation, kind }];
    }
    if (row.value === null) return [];
    return [{ organisation, value: row.value, ...(unit === "present" ? { of: row.n ?? 0 } : {}) }];
  });
}

/**
 * Every two of those compared on one indicator, corrected for all of them.
 *
 * @param rows of the figure `comparison-units`
 * @param size to which industries are rarefied; needed for sections only
 */
export function verdictsOf(
  compared: readonly Compared[],
  rows: readonly FigureRow[],
  trial: Trial,
  size: number | null,
): Comparison[] {
  const own = rowsOf(compared, rows);
  const groups = compared.map(({ id }, index): Group => ({ id, units: unitsOf(own[index]!, trial) }));
  const options = { measure: trial.measure, seed: SEED, permutations: DIVISIONS };
  if (trial.unit !== "section") return compareGroups(groups, options);
  if (size === null) return [];
  return compareGroups(groups, {
    ...options,
    rarefiedTo: size,
    ofKinds: (counts) => rarefiedRichness(counts, size),
  });
}
