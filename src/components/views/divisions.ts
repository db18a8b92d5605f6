import { sectionOfDivision } from "../../model/industry.js";
import { icicle } from "../charts/icicle.js";
import type { Drawing, View } from "../figure/view.js";
import { dimension, where } from "../rows.js";
import { focus } from "../scopes.js";
import { spoken, spread } from "../sentences/industry.js";
import { at } from "./members.js";
import { wholePeriod } from "./period.js";

/** Section → division as an icicle: what each section is made of. */
export const industryDivisions: View = {
  id: "industry-divisions",
  figures: ["industry-divisions", "industry-sections"],
  follows: ["school", "network", "section"],
  oneSchool: true,
  height: 700,
  draw: ({ site, selection, rows, mark }): Drawing => {
    const { format, language, names } = site;
    const scope = focus(site, selection);
    const place = scope.school_id === null && scope.network_id === null ? null : scope.label;
    const own = where(rows(), at(rows(), scope));
    const counts = own.filter((row) => row.measure === "members" && row.value !== null && row.value > 0);
    const base = counts.find((row) => row.n)?.n ?? 0;
    const sections = new Map<string, typeof counts>();
    for (const row of counts) {
      const section = sectionOfDivision(dimension(row, "division")!) ?? "?";
      sections.set(section, [...(sections.get(section) ?? []), row]);
    }
    const said = (label: string, value: number) =>
      `${label}: ${format.number(value)} ${{ da: "af", en: "of" }[language]} ${format.number(base)}`;
    const branches = [...sections]
      .map(([section, list]) => {
        const value = list.reduce((sum, row) => sum + row.value!, 0);
        const label = spoken(names.value("", "section", section));
        return {
          id: section,
          label,
          value,
          title: mark(said(label, value), list),
          dim: !selection.hasSection(section),
          children: [...list]
            .sort((a, b) => b.value! - a.value!)
            .map((row) => {
              const division = names.value("", "division", dimension(row, "division"));
              return {
                id: dimension(row, "division")!,
                label: division,
                value: row.value!,
                title: mark(said(division, row.value!), row),
              };
            }),
        };
      })
      .sort((a, b) => b.value - a.value);
    const divisions = branches.flatMap((branch) => branch.children);
    const top = [...divisions].sort((a, b) => b.value - a.value).slice(0, 5);
    const finding = spread(format, place, { base, divisions: divisions.length, sections: branches.length });
    return {
      finding: base > 0 ? finding : null,
      subtitle: `${{ da: "Antal medlemmer efter hovedafdeling (til venstre) og hovedgruppe", en: "Number of members by industry section (left) and division" }[language]}, ${wholePeriod(site)}`,
      alternative: top.map((division) => division.title).join("; "),
      empty: {
        da: "Eksporterne siger ikke, hvilken branche medlemmerne hører til.",
        en: "The exports don't say to which industry the members belong.",
      }[language],
      chart:
        branches.length > 0
          ? (options) =>
              icicle(branches, {
                ...options,
                others: (level, count) =>
                  level === "branch"
                    ? {
                        da: `${format.number(count)} mindre hovedafdelinger`,
                        en: `${format.number(count)} smaller sections`,
                      }[language]
                    : {
                        da: `${format.number(count)} mindre hovedgrupper`,
                        en: `${format.number(count)} smaller divisions`,
                      }[language],
              })
          : null,
      rows: own,
    };
  },
};
