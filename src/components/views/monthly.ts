import { VOCABULARY, words } from "../../model/vocabulary.js";
import { columns } from "../charts/columns.js";
import { categoryMark } from "../charts/options.js";
import type { Control, Drawing, View } from "../figure/view.js";
import { dimension, total, where } from "../rows.js";
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

/** The part of those whose kind the exports don't give. */
const UNKNOWN = "-";

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
  follows: ["school", "period"],
  oneSchool: true,
  height: 330,
  draw: ({ site, selection, rows, choice, mark }): Drawing => {
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
    const written = (value: number | null) => (value === null ? "–" : format.number(value));
    const stepName = (step: string) =>
      choice("step") === "quarter"
        ? {
            da: `${Math.ceil(Number(step.slice(5, 7)) / 3)}. kvartal ${step.slice(0, 4)}`,
            en: `Q${Math.ceil(Number(step.slice(5, 7)) / 3)} ${step.slice(0, 4)}`,
          }[language]
        : format.month(step);
    const wholeOf = (step: string, of: string) =>
      shown.filter(
        (row) => row.measure === of && dimension(row, "kind") === null && stepOf(dimension(row, "month")!) === step,
      );
    const unknown = { id: UNKNOWN, label: { da: "type ikke oplyst", en: "kind not given" }[language], mark: "ns-grey" };
    const data = steps.map((step) => {
      const parts = keys.map((entry) => {
        const inStep = own.filter(
          (row) => dimension(row, "kind") === entry.id && stepOf(dimension(row, "month")!) === step,
        );
        return {
          key: entry.id,
          value: total(inStep),
          label: mark(`${stepName(step)}, ${entry.label}: ${written(total(inStep))}`, inStep),
        };
      });
      const all = total(wholeOf(step, measure));
      const hidden = own.some((row) => row.flag === "c" && stepOf(dimension(row, "month")!) === step);
      const left = all === null || hidden ? 0 : all - parts.reduce((sum, part) => sum + (part.value ?? 0), 0);
      const rest = { key: UNKNOWN, value: left, label: `${stepName(step)}, ${unknown.label}: ${written(left)}` };
      return {
        id: step,
        label: choice("step") === "quarter" ? stepName(step) : format.shortMonth(step),
        parts: left > 0 ? [...parts, rest] : parts,
      };
    });
    const entries = data.some((column) => column.parts.some((part) => part.key === UNKNOWN))
      ? [...keys, unknown]
      : keys;
    const perMonth = months.map((month) => ({
      month,
      count: total(
        shown.filter(
          (row) => row.measure === "activities" && dimension(row, "kind") === null && dimension(row, "month") === month,
        ),
      ),
    }));
    const all = perMonth.reduce((sum, { count }) => sum + (count ?? 0), 0);
    const most = [...perMonth].sort((a, b) => (b.count ?? 0) - (a.count ?? 0))[0];
    const totals = data.map((column) => ({
      label: stepName(column.id),
      value: column.parts.reduce((sum, part) => sum + (part.value ?? 0), 0),
    }));
    const hidden = perMonth.some(({ count }) => count === null);
    return {
      finding: most && all > 0 && !hidden ? busiest(format, place, all, most.month, most.count ?? 0) : null,
      subtitle: `${(measure === "people" ? { da: "Antal personer efter aktivitetens type (den, der kommer to gange, tæller to gange)", en: "Number of people by kind of activity (someone who comes twice counts twice)" } : { da: "Antal aktiviteter efter type", en: "Number of activities by kind" })[language]}${place ? `, ${place}` : ""}, ${periodText(site, selection)}`,
      alternative: totals.map(({ label, value }) => `${label}: ${format.number(value)}`).join("; "),
      chart: data.some((column) => column.parts.some((part) => part.value))
        ? (options) => columns(data, { ...options, keys: entries, axis: (value) => format.number(value) })
        : null,
      rows: shown,
    };
  },
};
