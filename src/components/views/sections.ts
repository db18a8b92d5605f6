import { matrix } from "../charts/matrix.js";
import { valueText } from "../figure/grid.js";
import type { Drawing, View } from "../figure/view.js";
import { dimension, one, values } from "../rows.js";
import { focus, networkScopes, schoolScopes } from "../scopes.js";
import { largestIndustry, spoken } from "../sentences/industry.js";
import { at, BY, rowsOf } from "./members.js";
import { wholePeriod } from "./period.js";

/** School × section: the share of each school's members in every section, with counts; networks on demand. */
export const industrySections: View = {
  id: "industry-sections",
  figures: ["industry-sections"],
  controls: [BY],
  follows: ["school", "network", "purpose", "section"],
  height: 620,
  draw: (context): Drawing => {
    const { site, selection, rows } = context;
    const { format, language, names } = site;
    const byNetwork =
      context.choice("by") === "network" || selection.networks.length > 0 || selection.purposes.length > 0;
    const scopes = byNetwork
      ? networkScopes(site, selection).filter(({ network_id }) => network_id !== null)
      : schoolScopes(site, selection);
    const shown = rowsOf(context, scopes);
    const whole = new Map(
      rows()
        .filter(
          (row) =>
            row.measure === "members" && dimension(row, "school_id") === null && dimension(row, "network_id") === null,
        )
        .map((row) => [dimension(row, "section"), row.value ?? 0]),
    );
    const sections = values(shown, "section")
      .filter((id) => shown.some((row) => dimension(row, "section") === id && row.value !== 0))
      .sort((a, b) => (whole.get(b) ?? 0) - (whole.get(a) ?? 0));
    const places = scopes.map((scope) => ({
      scope,
      place: at(rows(), scope),
      id: `${scope.school_id}|${scope.network_id}`,
    }));
    const cells = sections.flatMap((section) =>
      places.map(({ scope, place, id }) => {
        const share = one(shown, "share", { ...place, section });
        const count = one(shown, "members", { ...place, section });
        const hidden = (share ?? count)?.flag ?? null;
        const value = share?.value ?? (share || hidden ? null : 0);
        return {
          row: section,
          column: id,
          value,
          low: share?.n !== null && share?.n !== undefined && share.n < 5,
          text:
            value === null
              ? "–"
              : value === 0
                ? "0"
                : byNetwork
                  ? format.number(count?.value ?? 0)
                  : `${format.percent(value)} (${format.number(count?.value ?? 0)})`,
          label: context.mark(
            `${names.value("", "section", section)}, ${scope.label}: ${share ? valueText(share, site) : "0"}`,
            share ?? count,
          ),
        };
      }),
    );
    const scope = focus(site, selection);
    const about = rows().filter((row) => {
      const place = at(rows(), scope);
      return (
        row.measure === "members" &&
        row.value !== null &&
        dimension(row, "network_id") === place.network_id &&
        dimension(row, "school_id") === place.school_id
      );
    });
    const largest = [...about].sort((a, b) => b.value! - a.value!)[0];
    const networksOf = (id: string) => ({
      id,
      label: `${id} ${spoken(names.value("", "section", id))}`,
      dim: !selection.hasSection(id),
    });
    return {
      finding: largest?.n
        ? largestIndustry(
            format,
            scope.school_id === null && scope.network_id === null ? null : scope.label,
            names.value("", "section", dimension(largest, "section")),
            largest.value!,
            largest.n,
          )
        : null,
      subtitle: `${
        (byNetwork
          ? {
              da: "Antal medlemmer i hver branche; farven er andelen af netværkets medlemmer med kendt branche",
              en: "Number of members in each industry; the colour is the share of the network's members of known industry",
            }
          : {
              da: "Andel af medlemmerne i hver branche, af dem med kendt branche (antal i parentes)",
              en: "Share of members in each industry, of those of known industry (number in brackets)",
            })[language]
      }, ${wholePeriod(site)}`,
      alternative: cells
        .filter((cell) => cell.value)
        .sort((a, b) => b.value! - a.value!)
        .slice(0, 12)
        .map((cell) => cell.label)
        .join("; "),
      empty: {
        da: "Eksporterne siger ikke, hvilken branche medlemmerne hører til.",
        en: "The exports don't say to which industry the members belong.",
      }[language],
      chart:
        sections.length > 0 && shown.some((row) => row.value !== null)
          ? (options) =>
              matrix(cells, {
                ...options,
                axis: (share) => format.percent(share),
                rows: sections.map(networksOf),
                columns: places.map(({ scope: column, id }) => ({ id, label: column.label, dim: column.dim })),
              })
          : null,
      notes: cells.some((cell) => cell.low)
        ? [{ da: "Stiplet felt: Grundlaget er under 5.", en: "Dashed cell: the base is under 5." }[language]]
        : [],
      rows: shown,
    };
  },
};
