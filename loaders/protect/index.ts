import type { Dimensions, DimensionValue, Figure, FigureRow } from "../../src/model/figure.js";
import type { Tables } from "../../src/model/tables.js";
import { activityNumbers, organisationNumbers } from "../figures/running.js";

/** The dimensions that hold an organisation's id; on the drawing only the nodes of that side do. */
const organisationIn = (dimensions: Dimensions): readonly string[] =>
  [
    "organisation_id",
    "other_organisation_id",
    "from",
    ...(dimensions.side === "organisation" ? ["node_id"] : []),
  ].filter((id) => dimensions[id] !== undefined && dimensions[id] !== null);

/** The dimensions that hold an activity's id: its own, and on the drawing those of organisations tied to activities. */
const activityIn = (dimensions: Dimensions): readonly string[] =>
  [
    "activity_id",
    ...(dimensions.side === "activity" ? ["node_id"] : dimensions.tie === "participation" ? ["to"] : []),
  ].filter((id) => dimensions[id] !== undefined && dimensions[id] !== null);

/**
 * The figures as the public edition shows them: organisations are running numbers, and lines stand in the order of
 * those numbers, so that neither an id nor a place in the file says who it is. Activities are running numbers by date.
 * What the schools themselves wrote to be read (items of a survey, names of methods and networks) stays. Small counts
 * are not hidden here.
 *
 * @param figures as computed from these tables
 * @throws RangeError where a figure names an organisation or an activity that the tables don't hold
 */
export function protectFigures(figures: readonly Figure[], tables: Tables): Figure[] {
  const organisations = organisationNumbers(figures, tables);
  const activities = activityNumbers(tables);
  return figures.map(({ id, rows }) => {
    const numbered = rows.map((row) => {
      const dimensions: Record<string, DimensionValue> = { ...row.dimensions };
      const named = organisationIn(dimensions);
      for (const dimension of named) dimensions[dimension] = number(organisations, dimensions[dimension]!);
      for (const dimension of activityIn(dimensions))
        dimensions[dimension] = number(activities, dimensions[dimension]!);
      const { organisation_id: one, other_organisation_id: other } = dimensions;
      // Which of a pair stands first would tell the order of their names.
      if (one && other && Number(one) > Number(other)) {
        [dimensions.organisation_id, dimensions.other_organisation_id] = [other, one];
      }
      const [first] = named;
      return { row: { ...row, dimensions } as FigureRow, place: first ? Number(dimensions[first]) : 0 };
    });
    return { id, rows: numbered.sort((a, b) => a.place - b.place).map(({ row }) => row) };
  });
}

function number(numbers: ReadonlyMap<string, string>, id: DimensionValue): string | null {
  if (id === null) return null;
  const found = numbers.get(String(id));
  if (found === undefined) throw new RangeError(`unknown id: ${id}`);
  return found;
}
