import { type DotRow, dots } from "../charts/dots.js";
import type { Drawing, View } from "../figure/view.js";
import { dimension, one } from "../rows.js";
import { focus, schoolScopes } from "../scopes.js";
import { bridges } from "../sentences/composition.js";
import { wholePeriod } from "./period.js";

/** Organisations in several networks, and with several schools: how many of each school's members. */
export const bridging: View = {
  id: "bridging",
  figures: ["bridging"],
  follows: ["school"],
  height: 240,
  draw: ({ site, selection, rows, mark }): Drawing => {
    const { format, language } = site;
    const scopes = schoolScopes(site, selection);
    const measures = [
      {
        id: "in_two_or_more_networks",
        label: { da: "i to eller flere netværk", en: "in two or more networks" }[language],
        mark: "ns-c1",
      },
      {
        id: "in_two_or_more_schools",
        label: { da: "hos to eller flere skoler", en: "with two or more schools" }[language],
        mark: "ns-c2",
      },
    ];
    const count = (measure: string, school: string | null) => one(rows(), measure, { school_id: school });
    const data = scopes.map((scope): DotRow => {
      const found = measures.map(({ id }) => count(id, scope.school_id));
      const n = found.find((row) => row?.n)?.n ?? null;
      return {
        id: scope.school_id ?? "all",
        label: scope.label,
        dim: scope.dim,
        low: n !== null && n < 5,
        dots: found.map((row, index) => ({
          key: measures[index]!.id,
          value: row && row.value !== null && row.n ? row.value / row.n : null,
          label: mark(
            `${scope.label}, ${measures[index]!.label}: ${row && row.value !== null && row.n ? `${format.percent(row.value / row.n)}, ${format.number(row.value)} ${{ da: "af", en: "of" }[language]} ${format.number(row.n)}` : "–"}`,
            row,
          ),
        })),
        note: n === null ? undefined : `n = ${format.number(n)}`,
      };
    });
    const scope = focus(site, { ...selection, networks: [] });
    const about = count("in_two_or_more_networks", scope.school_id);
    const shown = rows().filter((row) => scopes.some((place) => place.school_id === dimension(row, "school_id")));
    return {
      finding:
        about && about.value !== null && about.n
          ? bridges(format, scope.school_id === null ? null : scope.label, about.value, about.n)
          : null,
      subtitle: `${{ da: "Andel af skolens medlemmer, der også er med andre steder", en: "Share of each school's members that are in several places" }[language]}, ${wholePeriod(site)}`,
      alternative: data.flatMap((row) => row.dots.map((dot) => dot.label)).join("; "),
      chart: data.some((row) => row.dots.some((dot) => dot.value !== null))
        ? (options) => dots(data, { ...options, keys: measures, axis: (value) => format.percent(value) })
        : null,
      rows: shown,
    };
  },
};
