import type { FigureRow } from "../../model/figure.js";
import { VOCABULARY, words } from "../../model/vocabulary.js";
import { type Panel, type PanelPoint, panels } from "../charts/panels.js";
import type { Drawing, View } from "../figure/view.js";
import { dimension, values, where } from "../rows.js";
import { capital, focus } from "../scopes.js";
import { countedUpTo } from "../sentences/evaluation.js";
import { placeOf } from "./answers.js";
import { at } from "./members.js";
import { noOutcomes } from "./outcomes.js";
import { periodText, timeOf } from "./period.js";

const inOrder = (rows: readonly FigureRow[]) =>
  [...rows].sort((a, b) => (String(a.dimensions.month) < String(b.dimensions.month) ? -1 : 1));

/** The running sum of targets; months that state none add nothing, and undefined where no month states one. */
export function runningTargets(rows: readonly FigureRow[]): { month: string; sum: number }[] | undefined {
  const known = inOrder(rows).filter((row) => row.value !== null);
  if (known.length === 0) return undefined;
  let sum = 0;
  return known.map((row) => {
    sum += row.value!;
    return { month: dimension(row, "month")!, sum };
  });
}

/** Outcomes added up over time, a panel for each kind, with the targets of the same records added up beside them. */
export const outcomesOverTime: View = {
  id: "outcomes",
  figures: ["outcomes"],
  follows: ["school", "network", "period"],
  oneSchool: true,
  height: 480,
  draw: ({ site, selection, rows, mark }): Drawing => {
    const { format, language, programme } = site;
    const scope = focus(site, selection);
    const place = at(rows(), scope);
    const own = rows().filter(
      (row) =>
        dimension(row, "network_id") === place.network_id &&
        (place.network_id !== null || dimension(row, "school_id") === (place.school_id ?? null)) &&
        selection.hasDay(String(row.dimensions.month)),
    );
    const kinds = words("outcome_kind").filter((kind) => values(own, "kind").includes(kind));
    const data = kinds.map((kind): Panel => {
      const ofKind = where(own, { kind });
      const counts = inOrder(ofKind.filter((row) => row.measure === "cumulative" && row.value !== null));
      const targets = runningTargets(ofKind.filter((row) => row.measure === "target"));
      const name = VOCABULARY.outcome_kind[kind][language];
      const point = (month: string, y: number, what: string, behind: readonly FigureRow[]): PanelPoint => ({
        x: timeOf(month),
        y,
        label: mark(`${capital(name)}, ${format.month(month)}, ${what}: ${format.number(y)}`, behind),
      });
      const aims = ofKind.filter((row) => row.measure === "target");
      return {
        id: kind,
        heading: capital(name),
        note: targets ? undefined : { da: "intet mål oplyst", en: "no target stated" }[language],
        series: [
          {
            key: "cumulative",
            points: counts.map((row) => point(dimension(row, "month")!, row.value!, KEYS[0]!.label[language], [row])),
          },
          {
            key: "target",
            points: (targets ?? []).map(({ month, sum }) =>
              point(
                month,
                sum,
                KEYS[1]!.label[language],
                aims.filter((row) => dimension(row, "month")! <= month),
              ),
            ),
          },
        ],
      };
    });
    const months = values(own, "month").sort();
    const largest = [...own]
      .filter((row) => row.measure === "cumulative" && row.value !== null && dimension(row, "month") === months.at(-1))
      .sort((a, b) => b.value! - a.value!)[0];
    const [first, last] = [months[0] ?? programme.period.from, months.at(-1) ?? programme.period.to];
    const margin = 40 * 24 * 3600 * 1000;
    const top = (panel: Panel) =>
      Math.max(1, ...panel.series.flatMap((series) => series.points.map((one) => one.y ?? 0)));
    return {
      finding: largest
        ? countedUpTo(
            format,
            placeOf(scope),
            VOCABULARY.outcome_kind[dimension(largest, "kind") as keyof typeof VOCABULARY.outcome_kind][language],
            largest.value!,
            dimension(largest, "month")!,
          )
        : null,
      subtitle: `${{ da: "Opgjort i alt til og med måneden, og summen af målene for de samme opgørelser; hvert felt har sin egen skala", en: "Counted in all up to the month, and the sum of the same records' targets; each panel has its own scale" }[language]}, ${scope.label}, ${periodText(site, selection)}`,
      alternative: data
        .map(
          (panel) =>
            `${panel.heading}: ${panel.series
              .map((one) => one.points.at(-1)?.label)
              .filter((text) => text !== undefined)
              .join(", ")}`,
        )
        .join("; "),
      empty: rows().length === 0 ? noOutcomes(site) : undefined,
      chart:
        data.length > 0
          ? (options) =>
              panels(data, {
                ...options,
                keys: KEYS.map(({ label, ...entry }) => ({ ...entry, label: label[language] })),
                axisY: (value) => format.number(value),
                ticksX: months.map((month) => ({ value: timeOf(month), label: format.shortMonth(month) })),
                domainX: [timeOf(first) - margin, timeOf(last) + margin],
                domainY: (panel) => [0, top(panel) * 1.08],
              })
          : null,
      notes:
        rows().length === 0
          ? []
          : [
              {
                da: "Måneder uden opgørelse er ikke tegnet, for de er ikke nul. Hvor nogle opgørelser mangler mål, er summen af målene for lille at sammenligne med; se målopfyldelsen ovenfor.",
                en: "Months without a record aren't drawn, for they aren't zero. Where some records lack a target, the sum of targets is too small to compare with; see attainment above.",
              }[language],
            ],
      rows: own,
    };
  },
};

const KEYS = [
  { id: "cumulative", label: { da: "opgjort i alt", en: "counted in all" }, mark: "ns-c1", shape: "step" as const },
  {
    id: "target",
    label: { da: "mål i alt", en: "targets in all" },
    mark: "ns-grey",
    shape: "step" as const,
    dashed: true,
  },
] as const;
