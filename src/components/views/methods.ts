import { VOCABULARY, words } from "../../model/vocabulary.js";
import { matrix } from "../charts/matrix.js";
import type { Drawing, View } from "../figure/view.js";
import { dimension, one, values, where } from "../rows.js";
import { collected, ratedFrom } from "../sentences/evaluation.js";
import type { Site } from "../site.js";
import { isSmall } from "./answers.js";

/** What stands where no methods were collected. */
export const noMethods = (site: Site): string =>
  ({
    da: "Der er ingen metoder i eksporterne. En liste over metoder og over, hvilke netværk der har brugt dem, gør denne side mulig.",
    en: "There are no methods in the exports. A list of methods and of the networks that used them makes this page possible.",
  })[site.language];

/** How useful each method was found, by the networks' purpose. */
export const methods: View = {
  id: "methods",
  figures: ["methods"],
  follows: ["purpose"],
  height: 480,
  draw: ({ site, selection, rows, mark }): Drawing => {
    const { format, language, names, programme } = site;
    const all = where(rows(), { purpose: null });
    const purposes = words("purpose").filter(
      (purpose) =>
        values(rows(), "purpose").includes(purpose) &&
        (selection.purposes.length === 0 || selection.purposes.includes(purpose)),
    );
    const mean = (method: string, purpose: string | null) =>
      one(rows(), "usefulness_mean", { method_id: method, purpose });
    const ids = values(all, "method_id").sort((a, b) => (mean(b, null)?.value ?? 0) - (mean(a, null)?.value ?? 0));
    const columns = [null, ...purposes];
    const cells = ids.flatMap((method) =>
      columns.map((purpose) => {
        const row = mean(method, purpose);
        const used = one(rows(), "networks", { method_id: method, purpose });
        const unused = used?.value === 0;
        const value = row?.value ?? null;
        const base = row?.n ? ` (${format.number(row.n)})` : "";
        return {
          row: method,
          column: purpose ?? "all",
          value: unused ? 0 : value,
          low: value !== null && isSmall(row),
          text: unused ? "" : value === null ? "–" : `${format.fixed(value, 1)}${base}`,
          label: mark(
            `${names.value("methods", "method_id", method)}, ${purpose === null ? { da: "alle formål", en: "all purposes" }[language] : names.word("purpose", purpose)}: ${unused ? { da: "ikke brugt", en: "not used" }[language] : value === null ? { da: "brugt, men ikke vurderet", en: "used but not rated" }[language] : format.fixed(value, 2) + base}`,
            value === null ? used : row,
          ),
        };
      }),
    );
    const rated = all.filter((row) => row.measure === "usefulness_mean" && row.value !== null);
    const ratings = rated.reduce((sum, row) => sum + (row.n ?? 0), 0);
    return {
      finding:
        rated.length > 0
          ? ratedFrom(
              format,
              null,
              Math.min(...rated.map((row) => row.value!)),
              Math.max(...rated.map((row) => row.value!)),
              ratings,
            )
          : ids.length > 0
            ? collected(
                format,
                ids.length,
                all.filter((row) => row.measure === "networks" && row.value).length,
                programme.networks.length,
              )
            : null,
      subtitle: {
        da: "Gennemsnitlig nytte på skalaen 1–5 (antal vurderinger i parentes), i alt og efter netværkenes formål",
        en: "Mean usefulness on the scale 1–5 (number of ratings in brackets), in all and by the networks' purpose",
      }[language],
      alternative: cells
        .filter((cell) => cell.column === "all")
        .map((cell) => cell.label)
        .join("; "),
      empty: noMethods(site),
      chart:
        cells.length > 0
          ? (options) =>
              matrix(cells, {
                ...options,
                limit: 5,
                rows: ids.map((id) => ({ id, label: names.value("methods", "method_id", id) })),
                columns: columns.map((purpose) => ({
                  id: purpose ?? "all",
                  label:
                    purpose === null ? { da: "I alt", en: "In all" }[language] : VOCABULARY.purpose[purpose][language],
                })),
              })
          : null,
      notes:
        rows().length === 0
          ? []
          : [
              {
                da: "Tomt felt: ikke brugt. Stiplet felt: under 5 vurderinger. Skraveret felt: brugt, men ikke vurderet.",
                en: "Empty cell: not used. Dashed cell: under 5 ratings. Hatched cell: used but not rated.",
              }[language],
            ],
      rows: rows().filter(
        (row) =>
          dimension(row, "purpose") === null || purposes.some((purpose) => purpose === dimension(row, "purpose")),
      ),
    };
  },
};
