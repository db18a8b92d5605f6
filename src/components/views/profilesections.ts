import { type LatticeCell, lattice } from "../charts/lattice.js";
import { ownMark } from "../compare/groups.js";
import { valueText } from "../figure/grid.js";
import type { Drawing, View } from "../figure/view.js";
import { dimension, values } from "../rows.js";
import { capital, focus } from "../scopes.js";
import { largestIndustry, spoken } from "../sentences/industry.js";
import { TEXTS } from "../texts.js";
import { placeOf } from "./answers.js";
import { wholePeriod } from "./period.js";

/** The industries of one school or network beside those of all networks together. */
export const profileSections: View = {
  id: "industries",
  figures: ["industry-sections"],
  height: 420,
  draw: ({ site, selection, rows, mark }): Drawing => {
    const { format, language, names } = site;
    const scope = focus(site, selection);
    const all = rows();
    const own = all.filter((row) =>
      scope.network_id !== null
        ? dimension(row, "network_id") === scope.network_id
        : dimension(row, "network_id") === null && dimension(row, "school_id") === scope.school_id,
    );
    const whole = all.filter((row) => dimension(row, "network_id") === null && dimension(row, "school_id") === null);
    const columns = [
      { id: "own", label: capital(scope.label), mark: ownMark(site, selection), rows: own },
      { id: "whole", label: capital(names.school(null)), mark: "ns-grey", rows: whole },
    ];
    const share = (lines: typeof own, section: string) =>
      lines.find((row) => row.measure === "share" && dimension(row, "section") === section);
    const sections = values(whole, "section")
      .filter((section) => columns.some((column) => (share(column.rows, section)?.value ?? 0) > 0))
      .sort(
        (a, b) =>
          (share(own, b)?.value ?? 0) - (share(own, a)?.value ?? 0) ||
          (share(whole, b)?.value ?? 0) - (share(whole, a)?.value ?? 0),
      );
    const cells = sections.flatMap((section) =>
      columns.flatMap(({ id, label, rows: lines }): LatticeCell[] => {
        const row = share(lines, section);
        if (!row) return [];
        const text = row.value === null ? "–" : row.value === 0 ? "" : format.percent(row.value);
        const low = row.n !== null && row.n < 5;
        return [
          {
            row: section,
            column: id,
            value: row.value,
            text,
            label: mark(`${names.value("", "section", section)}, ${label}: ${valueText(row, site)}`, row),
            low,
          },
        ];
      }),
    );
    const largest = own
      .filter((row) => row.measure === "members" && row.value && row.n)
      .sort((a, b) => b.value! - a.value!)[0];
    return {
      finding: largest
        ? largestIndustry(
            format,
            placeOf(scope),
            names.value("", "section", dimension(largest, "section")),
            largest.value!,
            largest.n!,
          )
        : null,
      subtitle: `${{ da: "Andel af medlemmerne i hver branche, af dem med kendt branche", en: "Share of members in each industry, of those of known industry" }[language]}, ${wholePeriod(site)}`,
      alternative: cells
        .filter((cell) => cell.value && cell.column === "own")
        .map((cell) => cell.label)
        .join("; "),
      chart: own.some((row) => row.value !== null)
        ? (options) =>
            lattice(cells, {
              ...options,
              rows: sections.map((id) => ({ id, label: `${id} ${spoken(names.value("", "section", id))}` })),
              columns: columns.map(({ id, label, mark }) => ({ id, label, mark })),
            })
        : null,
      empty: {
        da: "Eksporterne siger ikke, hvilken branche medlemmerne hører til.",
        en: "The exports don't say to which industry the members belong.",
      }[language],
      notes: cells.some((cell) => cell.low) ? [TEXTS.lowBase[language]] : [],
      rows: [...own, ...whole],
    };
  },
};
