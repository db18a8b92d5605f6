import { type DotRow, dots } from "../charts/dots.js";
import { valueText } from "../figure/grid.js";
import type { Drawing, View } from "../figure/view.js";
import { one } from "../rows.js";
import { focus } from "../scopes.js";
import { turnout } from "../sentences/activity.js";
import { TEXTS } from "../texts.js";
import { at, BY, linesOf, rowsOf } from "./members.js";
import { wholePeriod } from "./period.js";

/** How many of the members come, and how many came at least once. */
export const participation: View = {
  id: "participation",
  figures: ["participation"],
  controls: [BY],
  follows: ["school", "network", "purpose"],
  height: 640,
  draw: (context): Drawing => {
    const { site, selection, rows } = context;
    const { format, language } = site;
    const scopes = linesOf(context);
    const keys = [
      { id: "participation_rate", label: { da: "deltagelsesgrad", en: "participation rate" }[language], mark: "ns-c1" },
      { id: "reach", label: { da: "kom mindst én gang", en: "came at least once" }[language], mark: "ns-c2" },
    ];
    const data = scopes.map((scope): DotRow => {
      const place = at(rows(), scope);
      const found = keys.map(({ id }) => one(rows(), id, place));
      const n = found[0]?.n ?? null;
      return {
        id: scope.network_id ?? scope.school_id ?? "all",
        label: scope.label,
        level: scope.level,
        dim: scope.dim,
        low: n !== null && n < 5,
        dots: found.map((row, index) => ({
          key: keys[index]!.id,
          value: row?.value ?? null,
          label: context.mark(`${scope.label}, ${keys[index]!.label}: ${row ? valueText(row, site) : "–"}`, row),
        })),
        note: found[0]?.value === null || found[0] === undefined ? "–" : valueText(found[0], site),
      };
    });
    const scope = focus(site, selection);
    const about = one(rows(), "participation_rate", at(rows(), scope));
    const shown = rowsOf(context, scopes);
    return {
      finding:
        about && about.value !== null && about.n
          ? turnout(
              format,
              scope.school_id === null && scope.network_id === null ? null : scope.label,
              about.value,
              about.n,
            )
          : null,
      subtitle: `${{ da: "Fremmødte medlemmer af medlemmerne den dag, lagt sammen over aktiviteterne", en: "Members present of the members that day, added up over the activities" }[language]}, ${wholePeriod(site)}`,
      alternative: data.map((row) => row.dots[0]!.label).join("; "),
      empty: selection.isEmpty
        ? {
            da: "Det vides ikke, hvem der var medlem, så deltagelsesgraden kan ikke regnes ud.",
            en: "It isn't known who was a member, so the participation rate can't be computed.",
          }[language]
        : undefined,
      chart: data.some((row) => row.dots.some((dot) => dot.value !== null))
        ? (options) => dots(data, { ...options, keys, limit: 1, axis: (value) => format.percent(value) })
        : null,
      notes: data.some((row) => row.low) ? [TEXTS.lowBase[language]] : [],
      rows: shown,
    };
  },
};
