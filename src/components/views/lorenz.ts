import type { FigureRow } from "../../model/figure.js";
import { type LineSeries, lines } from "../charts/lines.js";
import { categoryMark } from "../charts/options.js";
import type { Drawing, View } from "../figure/view.js";
import { dimension, one } from "../rows.js";
import { focus, schoolScopes } from "../scopes.js";
import { lowerHalf } from "../sentences/activity.js";
import { wholePeriod } from "./period.js";

interface CurvePoint {
  readonly members: number;
  readonly attendance: number;
}

/** The curve of a school by its steps, from the least active member up. */
function curveOf(rows: readonly FigureRow[], school: string | null): CurvePoint[] {
  const own = rows.filter((row) => dimension(row, "school_id") === school);
  const steps = [...new Set(own.map((row) => Number(row.dimensions.step)))].sort((a, b) => a - b);
  return steps.flatMap((step) => {
    const [members, attendance] = ["share_of_members", "share_of_participations"].map(
      (measure) => own.find((row) => row.measure === measure && Number(row.dimensions.step) === step)?.value ?? null,
    );
    return members === null || attendance === null || members === undefined || attendance === undefined
      ? []
      : [{ members, attendance }];
  });
}

/** The height of a curve at a share of members, on the straight line between its points. */
export function heightAt(curve: readonly CurvePoint[], share: number): number | null {
  const after = curve.findIndex((point) => point.members >= share);
  if (after < 0) return null;
  const [b, a] = [curve[after]!, curve[after - 1] ?? { members: 0, attendance: 0 }];
  if (b.members === a.members) return b.attendance;
  return a.attendance + ((share - a.members) / (b.members - a.members)) * (b.attendance - a.attendance);
}

/** Whether it is the same ones who come: the Lorenz curve of attendance, with Gini's coefficient. */
export const lorenz: View = {
  id: "lorenz",
  figures: ["lorenz", "attendance-concentration"],
  follows: ["school"],
  height: 400,
  draw: ({ site, selection, rows, mark }): Drawing => {
    const { format, language, programme } = site;
    const scopes =
      programme.schools.length > 5
        ? schoolScopes(site, selection).filter(
            (scope) => scope.school_id === null || (selection.schools.length > 0 && !scope.dim),
          )
        : schoolScopes(site, selection, { whole: programme.schools.length < 2 });
    const gini = (school: string | null) => one(rows("attendance-concentration"), "gini", { school_id: school });
    const series = scopes.slice(0, 5).map((scope, index): LineSeries => {
      const value = gini(scope.school_id)?.value;
      const label =
        value === null || value === undefined ? scope.label : `${scope.label} (Gini ${format.fixed(value, 2)})`;
      return {
        id: scope.school_id ?? "all",
        label: mark(label, gini(scope.school_id), "attendance-concentration"),
        mark: categoryMark(index),
        dim: scope.dim,
        points: curveOf(rows(), scope.school_id).map((point) => ({ x: point.members, y: point.attendance })),
      };
    });
    const scope = focus(site, { ...selection, networks: [] });
    const half = heightAt(curveOf(rows(), scope.school_id), 0.5);
    const base = rows().find((row) => dimension(row, "school_id") === scope.school_id && row.n)?.n;
    const shown = rows().filter((row) => scopes.some((place) => place.school_id === dimension(row, "school_id")));
    return {
      finding:
        half !== null && base ? lowerHalf(format, scope.school_id === null ? null : scope.label, half, base) : null,
      subtitle: `${{ da: "Andel af alle deltagelser, som den mindst aktive del af medlemmerne står for", en: "Share of all participations for which the least active part of the members account" }[language]}, ${wholePeriod(site)}`,
      alternative: series.map((line) => line.label).join("; "),
      chart: series.some((line) => line.points.length > 1)
        ? (options) =>
            lines(series, {
              ...options,
              shape: "straight",
              height: Math.min(420, options.width * 0.6),
              domainX: [0, 1],
              limitY: 1,
              axisX: (value) => format.percent(value),
              axisY: (value) => format.percent(value),
              labelX: { da: "andel af medlemmerne", en: "share of members" }[language],
              diagonal: { da: "alle lige tit", en: "all equally often" }[language],
            })
        : null,
      notes: [
        {
          da: "Ginikoefficienten er 0, når alle kommer lige tit, og nærmer sig 1, når få står for det hele.",
          en: "Gini's coefficient is 0 where all come equally often and nears 1 where a few account for it all.",
        }[language],
      ],
      rows: shown,
    };
  },
};
