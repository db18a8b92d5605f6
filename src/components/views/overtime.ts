import { type LineSeries, lines } from "../charts/lines.js";
import { categoryMark } from "../charts/options.js";
import type { Drawing, View } from "../figure/view.js";
import { dimension } from "../rows.js";
import { capital, focus, schoolScopes } from "../scopes.js";
import { growth } from "../sentences/composition.js";
import { monthTicks, periodText, timeOf } from "./period.js";

/** Members on the last day of each month, a step line for each school. */
export const membersOverTime: View = {
  id: "members-over-time",
  figures: ["members-over-time"],
  height: 330,
  draw: (context): Drawing => {
    const { site, selection, rows } = context;
    const { format, language, programme } = site;
    const scope = focus(site, selection);
    const network = selection.networks.length === 1 ? selection.networks[0] : null;
    const inPeriod = rows().filter((row) => selection.hasDay(dimension(row, "month") ?? ""));
    const active = inPeriod.filter((row) => row.measure === "active");
    const scopes = network
      ? [scope]
      : schoolScopes(site, selection, { whole: programme.schools.length > 5 || programme.schools.length === 0 });
    const highlighted = programme.schools.length > 5;
    const series = scopes.map((one, index): LineSeries => {
      const own = active.filter(
        (row) =>
          dimension(row, "network_id") === one.network_id &&
          (one.network_id !== null || dimension(row, "school_id") === one.school_id),
      );
      return {
        id: one.network_id ?? one.school_id ?? "all",
        label: one.label,
        mark: highlighted ? (one.dim || one.school_id === null ? "ns-grey" : "ns-c1") : categoryMark(index),
        dim: one.dim,
        points: own.map((row) => {
          const month = dimension(row, "month")!;
          return {
            x: timeOf(month),
            y: row.value,
            label: `${one.label}, ${format.month(month)}: ${row.value === null ? "–" : format.number(row.value)} ${{ da: "medlemmer", en: "members" }[language]}`,
          };
        }),
      };
    });
    const about = active.filter(
      (row) =>
        dimension(row, "network_id") === scope.network_id &&
        (scope.network_id !== null || dimension(row, "school_id") === scope.school_id) &&
        row.value !== null,
    );
    const [first, last] = [about[0], about.at(-1)];
    const months = active.map((row) => dimension(row, "month")!).sort();
    const flow = (measure: string) =>
      inPeriod
        .filter(
          (row) =>
            row.measure === measure &&
            dimension(row, "network_id") === scope.network_id &&
            (scope.network_id !== null || dimension(row, "school_id") === scope.school_id),
        )
        .reduce((sum, row) => sum + (row.value ?? 0), 0);
    const moved = {
      da: `${capital(scope.label)}: ${format.number(flow("joined"))} ind- og ${format.number(flow("left"))} udmeldelser i perioden.`,
      en: `${capital(scope.label)}: ${format.number(flow("joined"))} joined and ${format.number(flow("left"))} left in the period.`,
    }[language];
    return {
      finding:
        first && last
          ? growth(
              format,
              scope.school_id === null && scope.network_id === null ? null : scope.label,
              { month: dimension(first, "month")!, members: first.value! },
              { month: dimension(last, "month")!, members: last.value! },
            )
          : null,
      subtitle: `${{ da: "Antal organisationer, der er medlem på månedens sidste dag", en: "Number of organisations that are members on the month's last day" }[language]}, ${periodText(site, selection)}`,
      alternative: series
        .filter((one) => one.points.length > 0)
        .map((one) => `${one.points[0]!.label}; ${one.points.at(-1)!.label}`)
        .join(". "),
      chart:
        about.length > 0 || active.some((row) => row.value !== null)
          ? (options) =>
              lines(series, {
                ...options,
                shape: "step",
                axisX: (value) => format.number(value),
                axisY: (value) => format.number(value),
                ticksX: monthTicks(site, months[0]!, months.at(-1)!),
              })
          : null,
      notes: [moved],
      rows: inPeriod.filter((row) =>
        scopes.some(
          (one) =>
            dimension(row, "network_id") === one.network_id &&
            (one.network_id !== null || dimension(row, "school_id") === one.school_id),
        ),
      ),
    };
  },
};
