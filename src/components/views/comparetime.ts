import { max } from "d3-array";
import { type LineSeries, lines } from "../charts/lines.js";
import { multiples } from "../charts/multiples.js";
import { alone } from "../compare/alone.js";
import { comparedOf } from "../compare/groups.js";
import type { Drawing, View } from "../figure/view.js";
import { dimension } from "../rows.js";
import { growthOfEach } from "../sentences/compare.js";
import { monthTicks, periodText, timeOf } from "./period.js";

/** Members month by month, a chart for each of those compared, all on one scale. */
export const compareMembers: View = {
  id: "compare-members",
  figures: ["members-over-time", "purpose-members-over-time"],
  height: 300,
  draw: ({ site, selection, rows, mark }): Drawing => {
    const { format, language } = site;
    const compared = comparedOf(site, selection);
    const figure = compared[0]?.level === "purpose" ? "purpose-members-over-time" : "members-over-time";
    const each = compared.map((one) => ({
      one,
      own: rows(figure).filter(
        (row) =>
          row.measure === "active" &&
          (one.level === "purpose"
            ? dimension(row, "purpose") === one.id
            : one.level === "network"
              ? dimension(row, "network_id") === one.id
              : dimension(row, "network_id") === null && dimension(row, "school_id") === one.id),
      ),
    }));
    const all = each.flatMap(({ own }) => own);
    const months = all.map((row) => dimension(row, "month")!).sort();
    const limitY = max(all, (row) => row.value ?? 0) || 1;
    const ends = each.flatMap(({ one, own }) => {
      const [first, last] = [own[0]?.value ?? null, own.at(-1)?.value ?? null];
      return first === null || last === null ? [] : [{ name: one.label, first, last }];
    });
    const seriesOf = ({ one, own }: (typeof each)[number]): LineSeries => ({
      id: one.id,
      label: one.label,
      mark: one.mark,
      points: own.map((row) => {
        const month = dimension(row, "month")!;
        const value = row.value === null ? "–" : format.number(row.value);
        const unit = { da: "medlemmer", en: "members" }[language];
        return {
          x: timeOf(month),
          y: row.value,
          label: mark(`${one.label}, ${format.month(month)}: ${value} ${unit}`, row, figure),
        };
      }),
    });
    return {
      finding: compared.length > 1 && ends.length > 0 ? growthOfEach(format, ends) : null,
      subtitle: `${{ da: "Antal medlemmer på månedens sidste dag, samme skala i alle", en: "Number of members on the month's last day, the same scale in all" }[language]}, ${periodText(site, selection)}`,
      alternative: each
        .flatMap(({ one, own }) => {
          const top = own.reduce((best, row) => ((row.value ?? -1) > (best?.value ?? -1) ? row : best), own[0]);
          if (!top || top.value === null) return [];
          const month = format.month(dimension(top, "month")!);
          return [
            language === "da"
              ? `${one.label}: flest i ${month} (${format.number(top.value)})`
              : `${one.label}: most in ${month} (${format.number(top.value)})`,
          ];
        })
        .join(". "),
      chart:
        compared.length > 1 && all.some((row) => row.value !== null)
          ? (options) =>
              multiples(
                each.map((item) => ({
                  id: item.one.id,
                  label: item.one.label,
                  mark: item.one.mark,
                  draw: (panel) =>
                    lines([seriesOf(item)], {
                      ...panel,
                      height: 170,
                      shape: "step",
                      limitY,
                      domainX: [timeOf(months[0]!), timeOf(months.at(-1)!)],
                      axisX: (value) => format.number(value),
                      axisY: (value) => format.number(value),
                      ticksX: monthTicks(site, months[0]!, months.at(-1)!),
                    }),
                })),
                options,
              )
          : null,
      empty: alone(site, compared),
      rows: all,
      figure,
    };
  },
};
