import { type Flow, flows } from "../charts/flows.js";
import { type LineSeries, lines } from "../charts/lines.js";
import { multiples } from "../charts/multiples.js";
import { type ChartOptions, categoryMark } from "../charts/options.js";
import { stack } from "../charts/stack.js";
import type { Drawing, View } from "../figure/view.js";
import { dimension } from "../rows.js";
import { capital, focus, type Scope, schoolScopes } from "../scopes.js";
import type { Selection } from "../selection.js";
import { growth } from "../sentences/composition.js";
import { monthTicks, periodText, timeOf } from "./period.js";

/** A month in milliseconds, about. */
const MONTH = 30.5 * 86_400_000;

/** Among more schools than there are colours, those chosen have one; the whole programme has the first. */
function chosenMark(selection: Selection, { school_id }: Scope): string {
  if (school_id === null) return "ns-c1";
  const place = selection.schools.indexOf(school_id);
  return place < 0 ? "ns-grey" : categoryMark(place);
}

/** The last month's number holds to the month's end, as every month's does. */
function heldToTheEnd(series: LineSeries): LineSeries {
  const last = series.points.at(-1);
  return last ? { ...series, points: [...series.points, { x: last.x + MONTH, y: last.y }] } : series;
}

/** Members on the last day of each month, a step line for each school; under it who joined and who left. */
export const membersOverTime: View = {
  id: "members-over-time",
  figures: ["members-over-time"],
  follows: ["school", "network", "period"],
  height: 560,
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
    const highlighted = programme.schools.length > 5 && !network;
    const series = scopes.map((one, index): LineSeries => {
      const own = active.filter(
        (row) =>
          dimension(row, "network_id") === one.network_id &&
          (one.network_id !== null || dimension(row, "school_id") === one.school_id),
      );
      return {
        id: one.network_id ?? one.school_id ?? "all",
        label: one.label,
        mark: highlighted ? chosenMark(selection, one) : categoryMark(index),
        dim: one.dim && !highlighted,
        points: own.map((row) => {
          const month = dimension(row, "month")!;
          return {
            x: timeOf(month),
            y: row.value,
            label: context.mark(
              `${one.label}, ${format.month(month)}: ${row.value === null ? "–" : format.number(row.value)} ${{ da: "medlemmer", en: "members" }[language]}`,
              row,
            ),
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
    const linesOf = (some: readonly LineSeries[], part: ChartOptions, height?: number) =>
      lines(some.map(heldToTheEnd), {
        ...part,
        height,
        shape: "step",
        axisX: (value) => format.number(value),
        axisY: (value) => format.number(value),
        ticksX: monthTicks(site, months[0]!, months.at(-1)!),
        rest: (count) =>
          count === programme.schools.length
            ? { da: `${count} skoler`, en: `${count} schools` }[language]
            : { da: `de andre ${count} skoler`, en: `the other ${count} schools` }[language],
      });
    const flow = (measure: string) =>
      inPeriod
        .filter(
          (row) =>
            row.measure === measure &&
            dimension(row, "network_id") === scope.network_id &&
            (scope.network_id !== null || dimension(row, "school_id") === scope.school_id),
        )
        .reduce((sum, row) => sum + (row.value ?? 0), 0);
    const ofScope = (one: Scope, measure: string) =>
      inPeriod.filter(
        (row) =>
          row.measure === measure &&
          dimension(row, "network_id") === one.network_id &&
          (one.network_id !== null || dimension(row, "school_id") === one.school_id),
      );
    const moving = highlighted || network ? [scope] : scopes;
    const flowsOf = moving.map((one) => {
      const left = new Map(ofScope(one, "left").map((row) => [dimension(row, "month")!, row.value]));
      const written = (value: number | null) => (value === null ? "–" : format.number(value));
      return {
        one,
        data: ofScope(one, "joined").map((row): Flow => {
          const month = dimension(row, "month")!;
          const [up, down] = [row.value, left.get(month) ?? null];
          return {
            x: timeOf(month),
            up,
            down,
            label: context.mark(
              {
                da: `${one.label}, ${format.month(month)}: ${written(up)} ind, ${written(down)} ud`,
                en: `${one.label}, ${format.month(month)}: ${written(up)} in, ${written(down)} out`,
              }[language],
              row,
            ),
          };
        }),
      };
    });
    const every = flowsOf.flatMap(({ data }) => data);
    const limits = [
      Math.max(0, ...every.map(({ up }) => up ?? 0)),
      Math.max(0, ...every.map(({ down }) => down ?? 0)),
    ] as const;
    const moved = {
      da: `${capital(scope.label)}: ${format.number(flow("joined"))} ind- og ${format.number(flow("left"))} udmeldelser i perioden; en organisation kan have flere.`,
      en: `${capital(scope.label)}: ${format.number(flow("joined"))} joined and ${format.number(flow("left"))} left in the period; an organisation may do so more than once.`,
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
              stack(
                [
                  ...(highlighted
                    ? [
                        {
                          heading: capital(scopes[0]!.label),
                          draw: (part: ChartOptions) => linesOf(series.slice(0, 1), part, 140),
                        },
                        {
                          heading: { da: "Hver skole", en: "Each school" }[language],
                          draw: (part: ChartOptions) => linesOf(series.slice(1), part),
                        },
                      ]
                    : [{ draw: (part: ChartOptions) => linesOf(series, part) }]),
                  ...(limits[0] + limits[1] > 0
                    ? [
                        {
                          heading: {
                            da: "Indmeldte (op, fyldt) og udmeldte (ned, hul) i hver måned",
                            en: "Joined (up, filled) and left (down, hollow) in each month",
                          }[language],
                          draw: (part: ChartOptions) =>
                            multiples(
                              flowsOf.map(({ one, data }) => {
                                const mark =
                                  series.find(({ id }) => id === (one.network_id ?? one.school_id ?? "all"))?.mark ??
                                  "ns-c1";
                                return {
                                  id: one.network_id ?? one.school_id ?? "all",
                                  label: capital(one.label),
                                  mark: one.dim ? `${mark} ns-dim` : mark,
                                  draw: (panel) =>
                                    flows(data, {
                                      ...panel,
                                      mark: one.dim ? `${mark} ns-dim` : mark,
                                      limits,
                                      domainX: [timeOf(months[0]!), timeOf(months.at(-1)!) + MONTH],
                                      ticksX: monthTicks(site, months[0]!, months.at(-1)!),
                                      axisY: (value) => format.number(value),
                                    }),
                                };
                              }),
                              part,
                            ),
                        },
                      ]
                    : []),
                ],
                options,
              )
          : null,
      notes: about.length > 0 ? [moved] : [],
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
