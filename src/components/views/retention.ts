import { type LineSeries, lines } from "../charts/lines.js";
import { categoryMark } from "../charts/options.js";
import type { Drawing, View } from "../figure/view.js";
import { dimension, one } from "../rows.js";
import { focus, schoolScopes } from "../scopes.js";
import { staying } from "../sentences/composition.js";

/** The month that the sentence speaks of, where the curve reaches so far. */
const MONTHS = [12, 6, 3] as const;

/** How long members stay: Kaplan–Meier by school, with its band for the school in focus. */
export const retention: View = {
  id: "retention",
  figures: ["retention"],
  follows: ["school"],
  height: 340,
  draw: ({ site, selection, rows, mark }): Drawing => {
    const { format, language, programme } = site;
    const scope = focus(site, { ...selection, networks: [] });
    const survival = rows().filter((row) => row.measure === "survival");
    const single = selection.schools.length === 1 || programme.schools.length < 2;
    const many = programme.schools.length > 5;
    const scopes = single ? [scope] : schoolScopes(site, selection, { whole: many });
    const chosen = (id: string) => {
      const at = selection.schools.indexOf(id);
      return at < 0 ? "ns-grey" : categoryMark(at + 1);
    };
    const series = scopes.map((place, index): LineSeries => {
      const own = survival
        .filter((row) => dimension(row, "school_id") === place.school_id)
        .sort((a, b) => Number(a.dimensions.months_since_joining) - Number(b.dimensions.months_since_joining));
      return {
        id: place.school_id ?? "all",
        label: place.label,
        // Among more schools than there are colours, those chosen have one; the whole programme has the first.
        mark: many && !single && place.school_id !== null ? chosen(place.school_id) : categoryMark(index),
        dim: place.dim && !many,
        points: own.map((row) => ({
          x: Number(row.dimensions.months_since_joining),
          y: row.value,
          lower: single ? row.lower : undefined,
          upper: single ? row.upper : undefined,
          label: mark(
            `${place.label}, ${format.number(Number(row.dimensions.months_since_joining))} ${{ da: "måneder", en: "months" }[language]}: ${row.value === null ? "–" : format.percent(row.value)}`,
            row,
          ),
        })),
      };
    });
    const about = MONTHS.map((months) =>
      one(survival, "survival", { school_id: scope.school_id, months_since_joining: months }),
    ).find((row) => row && row.value !== null);
    const start = one(rows(), "at_risk", { school_id: scope.school_id, months_since_joining: 0 });
    const shown = rows().filter((row) => scopes.some((place) => place.school_id === dimension(row, "school_id")));
    return {
      finding:
        about && start?.value
          ? staying(
              format,
              scope.school_id === null ? null : scope.label,
              Number(about.dimensions.months_since_joining),
              about.value!,
              start.value,
            )
          : null,
      subtitle: {
        da: "Anslået andel, der stadig er medlem, efter antal måneder siden indmeldelsen (Kaplan-Meier)",
        en: "Estimated share still members, by months since joining (Kaplan–Meier)",
      }[language],
      alternative: series
        .map((line) =>
          line.points
            .filter((_, index) => index % 6 === 0)
            .map((point) => point.label)
            .join("; "),
        )
        .join(". "),
      chart: survival.some((row) => row.value !== null)
        ? (options) =>
            lines(series, {
              ...options,
              shape: "step",
              limitY: 1,
              axisX: (value) => format.number(value),
              axisY: (value) => format.percent(value),
              rest: (count) =>
                count === programme.schools.length
                  ? { da: `${count} skoler`, en: `${count} schools` }[language]
                  : { da: `de andre ${count} skoler`, en: `the other ${count} schools` }[language],
              labelX: { da: "måneder siden indmeldelsen", en: "months since joining" }[language],
            })
        : null,
      notes: single
        ? [{ da: "Det lysere bånd er 95 %-grænserne.", en: "The paler band shows the 95% limits." }[language]]
        : [],
      hints: single
        ? []
        : [{ da: "Vælg én skole for at se usikkerheden.", en: "Choose one school to see the uncertainty." }[language]],
      rows: shown,
    };
  },
};
