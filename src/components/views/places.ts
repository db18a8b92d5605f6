import { bars } from "../charts/bars.js";
import { valueText } from "../figure/grid.js";
import type { Drawing, View } from "../figure/view.js";
import { dimension, where } from "../rows.js";
import { focus } from "../scopes.js";
import { comingFrom } from "../sentences/composition.js";
import { wholePeriod } from "./period.js";

/** How many municipalities the chart shows; the table has them all. */
const SHOWN = 15;

/** Where the members come from: a bar for each municipality, the largest first. */
export const membersByMunicipality: View = {
  id: "members-by-municipality",
  figures: ["members-by-municipality"],
  follows: ["school"],
  oneSchool: true,
  height: 460,
  draw: ({ site, selection, rows, mark }): Drawing => {
    const { format, language, names } = site;
    const scope = focus(site, { ...selection, networks: [] });
    const own = where(rows(), { school_id: scope.school_id });
    const counts = own.filter((row) => row.measure === "members").sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
    const present = counts.filter((row) => row.value !== 0);
    const top = present.slice(0, SHOWN);
    const name = (row: (typeof counts)[number]) =>
      names.value("", "municipality_code", dimension(row, "municipality_code"));
    const base = counts.find((row) => row.n)?.n ?? null;
    const leading = top.slice(0, 2).filter((row) => row.value !== null);
    const place = scope.school_id === null ? null : scope.label;
    const shareOf = (code: string | null) =>
      own.find((row) => row.measure === "share" && dimension(row, "municipality_code") === code);
    return {
      finding:
        base && leading.length > 0
          ? comingFrom(
              format,
              place,
              leading.reduce((sum, row) => sum + row.value!, 0),
              base,
              leading.map(name),
            )
          : null,
      subtitle: `${{ da: "Antal medlemmer efter kommune", en: "Number of members by municipality" }[language]}${place ? `, ${place}` : ""}${base ? `, n = ${format.number(base)}` : ""}, ${wholePeriod(site)}`,
      alternative: top.map((row) => `${name(row)}: ${valueText(row, site)}`).join("; "),
      chart: top.some((row) => row.value !== null)
        ? (options) =>
            bars(
              top.map((row) => {
                const share = shareOf(dimension(row, "municipality_code"));
                const said = share ? valueText(share, site) : valueText(row, site);
                return {
                  id: dimension(row, "municipality_code") ?? "",
                  label: name(row),
                  parts: [{ key: "members", value: row.value, label: mark(`${name(row)}: ${said}`, row) }],
                  note:
                    row.value === null
                      ? "–"
                      : `${format.number(row.value)}${share?.value ? ` · ${format.percent(share.value)}` : ""}`,
                };
              }),
              {
                ...options,
                keys: [{ id: "members", label: "", mark: "ns-c1" }],
                axis: (value) => format.number(value),
              },
            )
        : null,
      notes:
        present.length > SHOWN
          ? [
              {
                da: `Diagrammet viser de ${SHOWN} største af ${format.number(present.length)} kommuner; tabellen viser alle.`,
                en: `The chart shows the ${SHOWN} largest of ${format.number(present.length)} municipalities; the table shows all.`,
              }[language],
            ]
          : [],
      rows: own,
    };
  },
};
