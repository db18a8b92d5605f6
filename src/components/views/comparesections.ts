import { max, sum } from "d3-array";
import { lattice } from "../charts/lattice.js";
import { alone } from "../compare/alone.js";
import { comparedOf } from "../compare/groups.js";
import { valueText } from "../figure/grid.js";
import type { Drawing, View } from "../figure/view.js";
import { dimension, values } from "../rows.js";
import { largestOfEach } from "../sentences/compare.js";
import { spoken } from "../sentences/industry.js";
import { TEXTS } from "../texts.js";
import { wholePeriod } from "./period.js";

/** Industry sections of each of those compared, bars on one scale; the most common of all first. */
export const compareSections: View = {
  id: "compare-sections",
  figures: ["industry-sections", "purpose-industry-sections"],
  height: 420,
  draw: ({ site, selection, rows, mark }): Drawing => {
    const { format, language, names } = site;
    const compared = comparedOf(site, selection);
    const figure = compared[0]?.level === "purpose" ? "purpose-industry-sections" : "industry-sections";
    const each = compared.map((one) => ({
      one,
      own: rows(figure).filter((row) =>
        one.level === "purpose"
          ? dimension(row, "purpose") === one.id
          : one.level === "network"
            ? dimension(row, "network_id") === one.id
            : dimension(row, "network_id") === null && dimension(row, "school_id") === one.id,
      ),
    }));
    const shown = each.flatMap(({ own }) => own);
    const shares = shown.filter((row) => row.measure === "share");
    const total = (section: string) =>
      sum(
        shares.filter((row) => dimension(row, "section") === section),
        (row) => row.value ?? 0,
      );
    const sections = values(shares, "section")
      .filter((section) => shares.some((row) => dimension(row, "section") === section && row.value !== 0))
      .sort((a, b) => total(b) - total(a));
    const labelOf = (section: string) => `${section} ${spoken(names.value("", "section", section))}`;
    const cells = sections.flatMap((section) =>
      each.flatMap(({ one, own }) => {
        const row = own.find((item) => item.measure === "share" && dimension(item, "section") === section);
        if (!row) return [];
        const text = row.value === null ? "–" : `${format.percent(row.value)}`;
        return [
          {
            row: section,
            column: one.id,
            value: row.value,
            text: row.value === 0 ? "" : text,
            label: mark(`${names.value("", "section", section)}, ${one.label}: ${valueText(row, site)}`, row, figure),
            low: row.n !== null && row.n < 5,
          },
        ];
      }),
    );
    const known = each.flatMap(({ own }) => {
      const some = own.filter((row) => row.measure === "share" && row.value !== null && row.value > 0);
      const most = max(some, (row) => row.value!);
      const top = some.filter((row) => row.value === most).map((row) => dimension(row, "section")!);
      return top.length > 0 ? [{ top, n: some[0]!.n ?? 0 }] : [];
    });
    const common = known[0]?.top.find((section) => known.every(({ top }) => top.includes(section)));
    const bases = each.flatMap(({ one, own }) => {
      const n = own.find((row) => row.n)?.n;
      return n ? [`${one.label} ${format.number(n)}`] : [];
    });
    return {
      finding:
        compared.length < 2 || known.length === 0
          ? null
          : largestOfEach(
              format,
              known.map(({ n }) => n),
              common ? spoken(names.value("", "section", common)) : null,
            ),
      subtitle: `${{ da: "Andel af medlemmerne i hver branche, af dem med kendt branche", en: "Share of members in each industry, of those of known industry" }[language]} (n: ${format.list(bases)}), ${wholePeriod(site)}`,
      alternative: cells
        .filter((cell) => cell.value)
        .map((cell) => cell.label)
        .join("; "),
      chart:
        compared.length > 1 && cells.some((cell) => cell.value !== null)
          ? (options) =>
              lattice(cells, {
                ...options,
                rows: sections.map((id) => ({ id, label: labelOf(id) })),
                columns: compared.map(({ id, label, mark }) => ({ id, label, mark })),
              })
          : null,
      empty:
        alone(site, compared) ??
        {
          da: "Eksporterne siger ikke, hvilken branche medlemmerne hører til.",
          en: "The exports don't say to which industry the members belong.",
        }[language],
      notes: cells.some((cell) => cell.low) ? [TEXTS.lowBase[language]] : [],
      rows: shown,
      figure,
    };
  },
};
