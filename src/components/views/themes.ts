import { VOCABULARY, words } from "../../model/vocabulary.js";
import { bars } from "../charts/bars.js";
import { categoryMark } from "../charts/options.js";
import type { Drawing, View } from "../figure/view.js";
import { dimension, where } from "../rows.js";
import { capital, focus } from "../scopes.js";
import { mainTheme } from "../sentences/activity.js";
import { wholePeriod } from "./period.js";

/** Themes × kind of activity, for the chosen school or all. */
export const themes: View = {
  id: "themes",
  figures: ["themes"],
  follows: ["school"],
  oneSchool: true,
  height: 300,
  draw: ({ site, selection, rows, mark }): Drawing => {
    const { format, language } = site;
    const scope = focus(site, { ...selection, networks: [] });
    const place = scope.school_id === null ? null : scope.label;
    const shown = where(rows(), { school_id: scope.school_id });
    const own = shown.filter((row) => row.measure === "activities" && dimension(row, "theme") !== null);
    const parts = own.filter((row) => dimension(row, "kind") !== null);
    const kinds = words("activity_kind").filter((kind) =>
      parts.some((row) => dimension(row, "kind") === kind && row.value),
    );
    const keys = kinds.map((id, index) => ({
      id,
      label: VOCABULARY.activity_kind[id][language],
      mark: categoryMark(index),
    }));
    const sums = words("theme")
      .map((theme) => {
        const whole = own.find((row) => dimension(row, "theme") === theme && dimension(row, "kind") === null);
        const list = parts.filter((row) => dimension(row, "theme") === theme);
        const value = whole ? whole.value : list.reduce((sum, row) => sum + (row.value ?? 0), 0);
        return { theme, value: value ?? 0, list, n: (whole ?? list[0])?.n ?? null };
      })
      .filter(({ value, list }) => value > 0 || list.some((row) => row.flag))
      .sort((a, b) => b.value - a.value);
    const first = sums[0];
    const data = sums.map(({ theme, value, list }) => ({
      id: theme,
      label: capital(VOCABULARY.theme[theme][language]),
      parts: keys.map((entry) => {
        const row = list.find((one) => dimension(one, "kind") === entry.id);
        return {
          key: entry.id,
          value: row?.value ?? null,
          label: mark(
            `${VOCABULARY.theme[theme][language]}, ${entry.label}: ${row?.value === null || row === undefined ? "–" : format.number(row.value)}`,
            row,
          ),
        };
      }),
      note: format.number(value),
    }));
    return {
      finding: first?.n
        ? mainTheme(format, place, VOCABULARY.theme[first.theme][language], first.value, first.n)
        : null,
      subtitle: `${{ da: "Antal aktiviteter efter tema og type; en aktivitet kan have flere temaer", en: "Number of activities by theme and kind; an activity can have several themes" }[language]}${place ? `, ${place}` : ""}, ${wholePeriod(site)}`,
      alternative: data.map((bar) => `${bar.label}: ${bar.note}`).join("; "),
      empty: {
        da: "Eksporterne siger ikke, hvad aktiviteterne handlede om.",
        en: "The exports don't say what the activities were about.",
      }[language],
      chart:
        data.length > 0 ? (options) => bars(data, { ...options, keys, axis: (value) => format.number(value) }) : null,
      rows: shown,
    };
  },
};
