import { bars } from "../charts/bars.js";
import type { Drawing, View } from "../figure/view.js";
import { dimension } from "../rows.js";
import { newAcquaintances as sentence } from "../sentences/activity.js";
import { wholePeriod } from "./period.js";

/** How many organisations the chart shows; the table lists every pair. */
const SHOWN = 15;

/** Which organisations met most others for the first time at joint activities; every pair stands in the table. */
export const newAcquaintances: View = {
  id: "first-meeting-pairs",
  figures: ["first-meeting-pairs"],
  follows: [],
  height: 480,
  draw: ({ site, rows, mark }): Drawing => {
    const { format, language, names, programme } = site;
    const counts = rows()
      .filter((row) => row.dimensions.activity_id === null)
      .sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
    const known = counts.flatMap((row) => (row.value === null ? [] : [row.value]));
    const top = counts.slice(0, SHOWN);
    const name = (row: (typeof counts)[number]) =>
      names.value("", "organisation_id", dimension(row, "organisation_id"));
    const written = (value: number | null) => (value === null ? "–" : format.number(value));
    const pairs = rows().filter((row) => row.dimensions.activity_id !== null);
    return {
      finding: known.length > 0 ? sentence(format, known.length, known[Math.ceil(known.length / 2) - 1]!) : null,
      subtitle: `${{ da: "Antal andre organisationer, som hver organisation mødte for første gang ved fælles aktiviteter", en: "Number of other organisations that each organisation met for the first time at joint activities" }[language]}, ${wholePeriod(site)}`,
      alternative: top.map((row) => `${name(row)}: ${written(row.value)}`).join("; "),
      empty: {
        da: "Der er ikke registreret, at organisationer fra forskellige netværk har mødt hinanden ved en fælles aktivitet.",
        en: "No organisations of different networks are recorded as having met at a joint activity.",
      }[language],
      chart: top.some((row) => row.value)
        ? (options) =>
            bars(
              top.map((row) => ({
                id: dimension(row, "organisation_id")!,
                label: name(row),
                level: 1,
                parts: [{ key: "met", value: row.value, label: mark(`${name(row)}: ${written(row.value)}`, row) }],
                note: written(row.value),
              })),
              { ...options, keys: [{ id: "met", label: "", mark: "ns-c1" }], axis: (value) => format.number(value) },
            )
        : null,
      notes: [
        ...(counts.length > SHOWN
          ? [
              {
                da: `Diagrammet viser de ${SHOWN} af ${format.number(counts.length)} organisationer, der mødte flest nye; tabellen viser alle og hvert par.`,
                en: `The chart shows the ${SHOWN} of ${format.number(counts.length)} organisations that met most new ones; the table shows all, and every pair.`,
              }[language],
            ]
          : []),
        ...(programme.edition === "public"
          ? [
              {
                da: "Organisationerne er løbenumre i den offentlige udgave.",
                en: "In the public edition organisations are running numbers.",
              }[language],
            ]
          : []),
      ],
      rows: [...pairs, ...counts],
    };
  },
};
