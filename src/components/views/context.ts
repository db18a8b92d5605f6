import { max } from "d3-array";
import type { FigureRow } from "../../model/figure.js";
import { type StripRow, strip } from "../charts/strip.js";
import { factsOf, factText } from "../compare/facts.js";
import { idsOf, labelOf, ownMark } from "../compare/groups.js";
import { indicatorLabel } from "../compare/sheet.js";
import type { Drawing, View } from "../figure/view.js";
import { dimension } from "../rows.js";
import { amongOthers } from "../sentences/compare.js";
import { TEXTS } from "../texts.js";
import { wholePeriod } from "./period.js";

/** Rates and numbers that don't grow with size, then two that say the size. */
const MEASURES: readonly { readonly id: string; readonly digits?: number }[] = [
  { id: "participation_rate" },
  { id: "reach" },
  { id: "retention_12" },
  { id: "small" },
  { id: "expected_sections", digits: 1 },
  { id: "members" },
  { id: "activities" },
];

/** Where one school or network lies among the others: dots on a line for each measure, and no rank. */
export const profileContext: View = {
  id: "context",
  figures: ["comparison"],
  height: 460,
  draw: ({ site, selection, rows, mark }): Drawing => {
    const { format, language } = site;
    const level = selection.networks.length > 0 ? ("network" as const) : ("school" as const);
    const own = (level === "network" ? selection.networks[0] : selection.schools[0]) ?? "";
    const ids = idsOf(site, level);
    const byId = new Map(ids.map((id) => [id, factsOf(rows(), { level, id })]));
    const whole = rows().filter((row) =>
      ["school_id", "network_id", "purpose"].every((id) => dimension(row, id) === null),
    );
    const of = (facts: readonly FigureRow[], measure: string) => facts.find((row) => row.measure === measure);
    const lines = MEASURES.flatMap(({ id: measure, digits = 0 }): StripRow[] => {
      const found = ids.flatMap((id) => {
        const row = of(byId.get(id)!, measure);
        return row && row.value !== null ? [{ id, row, value: row.value }] : [];
      });
      if (found.length === 0) return [];
      const share = found[0]!.row.unit === "share";
      const mine = found.find(({ id }) => id === own);
      const together = of(whole, measure);
      const additive = found[0]!.row.unit === "organisations" || found[0]!.row.unit === "activities";
      return [
        {
          id: measure,
          label: indicatorLabel(site, measure, byId.get(own) ?? []),
          own: mine
            ? {
                value: mine.value,
                text: factText(mine.row, { digits }, site),
                label: mark(`${labelOf(site, level, own)}: ${factText(mine.row, { digits }, site)}`, mine.row),
                low: (mine.row.n ?? 5) < 5,
              }
            : null,
          others: found
            .filter(({ id }) => id !== own)
            .map(({ id, row, value }) => ({
              value,
              label: mark(`${labelOf(site, level, id)}: ${factText(row, { digits }, site)}`, row),
            })),
          ...(share && !additive && together && together.value !== null
            ? {
                whole: {
                  value: together.value,
                  label: mark(`${site.names.school(null)}: ${factText(together, { digits }, site)}`, together),
                },
              }
            : {}),
          limit: share ? 1 : (max(found, ({ value }) => value) ?? 1),
          axis: (value) => (share ? format.percent(value) : format.number(value, digits)),
        },
      ];
    });
    const label = labelOf(site, level, own);
    const members = of(byId.get(own) ?? [], "members");
    const low = lines.some((line) => line.own?.low);
    const shown = ids.length > 1 && lines.some((line) => line.own !== null);
    const others =
      level === "school"
        ? { da: "de andre skoler", en: "the other schools" }
        : { da: "de andre netværk", en: "the other networks" };
    return {
      finding:
        members && members.value !== null ? amongOthers(format, label, members.value, ids.length - 1, level) : null,
      subtitle: `${{ da: "Hver linje har sin egen skala; grundlaget i parentes", en: "Each line has its own scale; the base is in brackets" }[language]}, ${wholePeriod(site)}`,
      alternative: lines
        .map((line) => {
          const values = line.others.map(({ value }) => value);
          const range = values.length > 0 ? `${line.axis(Math.min(...values))}–${line.axis(Math.max(...values))}` : "–";
          return `${line.label}: ${label} ${line.own?.text ?? "–"}; ${others[language]} ${range}`;
        })
        .join(". "),
      chart: shown
        ? (options) =>
            strip(lines, {
              ...options,
              keys: {
                own: { id: "own", label, mark: ownMark(site, selection) },
                others: { id: "others", label: others[language], mark: "ns-grey" },
                ...(lines.some((line) => line.whole)
                  ? { whole: { id: "whole", label: site.names.school(null), mark: "ns-whole" } }
                  : {}),
              },
            })
        : null,
      empty: {
        school: {
          da: "Der er kun én skole, så den kan ikke ses i sammenhæng med andre.",
          en: "There is one school only, so it can't be seen among others.",
        },
        network: {
          da: "Der er kun ét netværk, så det kan ikke ses i sammenhæng med andre.",
          en: "There is one network only, so it can't be seen among others.",
        },
      }[level][language],
      notes: low ? [TEXTS.lowBase[language]] : [],
      rows: [...byId.values()].flat(),
    };
  },
};
