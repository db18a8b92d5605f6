import { VOCABULARY, words } from "../../model/vocabulary.js";
import { columns } from "../charts/columns.js";
import { categoryMark } from "../charts/options.js";
import type { Control, Drawing, View } from "../figure/view.js";
import { dimension, where } from "../rows.js";
import { focus } from "../scopes.js";
import { busiest } from "../sentences/activity.js";
import { periodText } from "./period.js";

const WHAT: Control = {
  id: "what",
  label: { da: "Vis", en: "Show" },
  options: [
    { id: "activities", label: { da: "Aktiviteter", en: "Activities" } },
    { id: "people", label: { da: "Personer", en: "People" } },
  ],
};

const STEP: Control = {
  id: "step",
  label: { da: "Pr.", en: "Per" },
  options: [
    { id: "month", label: { da: "Måned", en: "Month" } },
    { id: "quarter", label: { da: "Kvartal", en: "Quarter" } },
  ],
};

/** The first day of the quarter of a month. */
function quarterOf(month: string): string {
  const first = Math.floor((Number(month.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${month.slice(0, 4)}-${String(first).padStart(2, "0")}-01`;
}

/** Activities, or the people at them, by month or quarter and kind. */
export const activitiesOverTime: View = {
  id: "activities-over-time",
  figures: ["activities-over-time"],
  controls: [WHAT, STEP],
  height: 330,
  draw: ({ site, selection, rows, choice }): Drawing => {
    const { format, language } = site;
    const scope = focus(site, { ...selection, networks: [] });
    const place = scope.school_id === null ? null : scope.label;
    const shown = where(rows(), { school_id: scope.school_id }).filter((row) =>
      selection.hasDay(dimension(row, "month") ?? ""),
    );
    const measure = choice("what");
    const own = shown.filter((row) => row.measure === measure && dimension(row, "kind") !== null);
    const stepOf = choice("step") === "quarter" ? quarterOf : (month: string) => month;
    const months = [...new Set(shown.map((row) => dimension(row, "month")).filter((month) => month !== null))].sort();
    const steps = [...new Set(months.map(stepOf))];
    const kinds = words("activity_kind").filter((kind) =>
      own.some((row) => dimension(row, "kind") === kind && row.value),
    );
    const keys = kinds.map((id, index) => ({
      id,
      label: VOCABULARY.activity_kind[id][language],
      mark: categoryMark(index),
    }));
    const stepName = (step: string) =>
      choice("step") === "quarter"
        ? {
            da: `${Math.ceil(Number(step.slice(5, 7)) / 3)}. kvartal ${step.slice(0, 4)}`,
            en: `Q${Math.ceil(Number(step.slice(5, 7)) / 3)} ${step.slice(0, 4)}`,
          }[language]
        : format.month(step);
    const data = steps.map((step) => ({
      id: step,
      label: choice("step") === "quarter" ? stepName(step) : format.shortMonth(step),
      parts: keys.map((entry) => {
        const inStep = own.filter(
          (row) => dimension(row, "kind") === entry.id && stepOf(dimension(row, "month")!) === step,
        );
        const known = inStep.filter((row) => row.value !== null);
        const value = known.length === 0 ? null : known.reduce((sum, row) => sum + row.value!, 0);
        return {
          key: entry.id,
          value,
          label: `${stepName(step)}, ${entry.label}: ${value === null ? "–" : format.number(value)}`,
        };
      }),
    }));
    const activities = shown.filter((row) => row.measure === "activities" && dimension(row, "kind") !== null);
    const perMonth = months.map((month) => ({
      month,
      count: activities
        .filter((row) => dimension(row, "month") === month)
        .reduce((sum, row) => sum + (row.value ?? 0), 0),
    }));
    const all = perMonth.reduce((sum, { count }) => sum + count, 0);
    const most = [...perMonth].sort((a, b) => b.count - a.count)[0];
    const totals = data.map((column) => ({
      label: stepName(column.id),
      value: column.parts.reduce((sum, part) => sum + (part.value ?? 0), 0),
    }));
    const hidden = own.some((row) => row.flag === "c");
    return {
      finding: most && all > 0 && !hidden ? busiest(format, place, all, most.month, most.count) : null,
      subtitle: `${(measure === "people" ? { da: "Antal personer efter aktivitetens type (den, der kommer to gange, tæller to gange)", en: "Number of people by kind of activity (who comes twice counts twice)" } : { da: "Antal aktiviteter efter type", en: "Number of activities by kind" })[language]}${place ? `, ${place}` : ""}, ${periodText(site, selection)}`,
      alternative: totals.map(({ label, value }) => `${label}: ${format.number(value)}`).join("; "),
      chart: own.some((row) => row.value !== null)
        ? (options) => columns(data, { ...options, keys, axis: (value) => format.number(value) })
        : null,
      rows: shown,
    };
  },
};
