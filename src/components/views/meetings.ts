import type { FigureRow } from "../../model/figure.js";
import type { Moment } from "../charts/moments.js";
import { valueText } from "../figure/grid.js";
import type { ViewContext } from "../figure/view.js";
import { dimension } from "../rows.js";
import type { Site } from "../site.js";
import { timeOf } from "./period.js";

/** Which activities are meant: a school's networks', a network's, those of all networks of a purpose. */
export interface Whose {
  readonly level: "school" | "network" | "purpose";
  readonly id: string;
}

/** The rows of the figure `participation-by-activity` about networks' activities of one of those. */
export function attendanceOf(site: Site, rows: readonly FigureRow[], { level, id }: Whose): FigureRow[] {
  const { networks, activities } = site.programme;
  const inside = new Set(
    networks
      .filter((one) =>
        level === "network" ? one.id === id : level === "school" ? one.school_id === id : one.purpose === id,
      )
      .map((one) => one.id),
  );
  const held = new Set(activities.flatMap((one) => (inside.has(one.network_id ?? "") ? [one.id] : [])));
  return rows.filter((row) => held.has(dimension(row, "activity_id") ?? ""));
}

/** The share of members who came, activity by activity; those whose attendance or date isn't known are left out. */
export function momentsOf({ site, mark }: Pick<ViewContext, "site" | "mark">, rows: readonly FigureRow[]): Moment[] {
  const dates = new Map(site.programme.activities.map((one) => [one.id, one.held_on]));
  return rows.flatMap((row): Moment[] => {
    const activity = dimension(row, "activity_id");
    const day = activity === null ? null : (dates.get(activity) ?? null);
    if (row.measure !== "rate" || row.value === null || day === null) return [];
    const name = site.names.value("", "activity_id", activity);
    return [
      {
        x: timeOf(day),
        y: row.value,
        label: mark(`${name}: ${valueText(row, site)}`, row, "participation-by-activity"),
        low: row.n !== null && row.n < 5,
      },
    ];
  });
}

/** All of them together: members present of members that day, added up. */
export function jointRate(rows: readonly FigureRow[]): { share: number; of: number } | null {
  const rates = rows.filter((row) => row.measure === "rate" && row.value !== null && row.n);
  const of = rates.reduce((sum, row) => sum + row.n!, 0);
  if (of === 0) return null;
  return { share: rates.reduce((sum, row) => sum + row.value! * row.n!, 0) / of, of };
}
