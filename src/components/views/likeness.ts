import { matrix } from "../charts/matrix.js";
import type { Drawing, View } from "../figure/view.js";
import { dimension } from "../rows.js";
import { alike } from "../sentences/industry.js";
import { BY } from "./members.js";
import { byLikeness, mostInCommon } from "./order.js";
import { wholePeriod } from "./period.js";

/** How alike schools, or networks, are in their industries: a matrix in which the like stand together. */
export const industryLikeness: View = {
  id: "industry-likeness",
  figures: ["industry-likeness"],
  controls: [BY],
  follows: ["school", "network", "purpose"],
  height: 300,
  draw: ({ site, selection, rows, choice, mark }): Drawing => {
    const { format, language, names } = site;
    const networks = choice("by") === "network" || selection.networks.length > 0 || selection.purposes.length > 0;
    const chosen = selection.networks.find((network) => selection.hasNetwork(network)) ?? null;
    const [id, other] = networks ? ["network_id", "other_network_id"] : ["school_id", "other_school_id"];
    const own = rows().filter(
      (row) =>
        dimension(row, id!) !== null &&
        dimension(row, other!) !== null &&
        (networks
          ? selection.hasPeer(dimension(row, id!)!) && selection.hasPeer(dimension(row, other!)!)
          : dimension(row, "network_id") === null),
    );
    const pairs = own.filter((row) => row.measure === "morisita_horn");
    const byPair = new Map<string, (typeof pairs)[number]>();
    for (const row of pairs) {
      const [a, b] = [dimension(row, id!)!, dimension(row, other!)!];
      byPair.set(`${a}|${b}`, row).set(`${b}|${a}`, row);
    }
    const ids = [...new Set(pairs.flatMap((row) => [dimension(row, id!)!, dimension(row, other!)!]))];
    const alikeness = (a: string, b: string) => byPair.get(`${a}|${b}`)?.value ?? null;
    const shown = mostInCommon(ids, alikeness, { always: selection.networks });
    const order = byLikeness(shown, alikeness);
    const name = (one: string) => (networks ? names.network(one) : names.school(one));
    const known = pairs.filter((row) => row.value !== null).map((row) => row.value!);
    const spoken = pairs
      .filter((row) => chosen === null || [dimension(row, id!), dimension(row, other!)].includes(chosen))
      .filter((row) => row.value !== null)
      .map((row) => row.value!);
    const said = (a: string, b: string) => {
      const row = byPair.get(`${a}|${b}`);
      const n = row?.n ? ` (n = ${format.number(row.n)})` : "";
      return `${name(a)}, ${name(b)}: ${row?.value === null || row === undefined ? "–" : format.fixed(row.value, 2)}${n}`;
    };
    const heads = order.map((one) => ({ id: one, label: name(one), dim: !networks && !selection.hasSchool(one) }));
    const lines = heads.map((head) => ({ ...head, dim: head.dim || (chosen !== null && head.id !== chosen) }));
    return {
      finding:
        spoken.length > 0
          ? alike(
              format,
              chosen && names.network(chosen),
              networks ? "networks" : "schools",
              spoken.length,
              Math.min(...spoken),
              Math.max(...spoken),
            )
          : null,
      subtitle: `${{ da: "Lighed i fordelingen på hovedafdelinger (Morisita-Horn, 0–1)", en: "Likeness of the spread over industry sections (Morisita–Horn, 0–1)" }[language]}, ${wholePeriod(site)}`,
      alternative: [...pairs]
        .sort((a, b) => (b.value ?? -1) - (a.value ?? -1))
        .slice(0, 5)
        .map((row) => said(dimension(row, id!)!, dimension(row, other!)!))
        .join("; "),
      empty: {
        da: "Der er ikke to at sammenligne, eller brancherne er ikke kendt.",
        en: "There are no two to compare, or their industries aren't known.",
      }[language],
      chart:
        known.length > 0
          ? (options) =>
              matrix(
                order.flatMap((a) =>
                  order
                    .filter((b) => b !== a)
                    .map((b) => {
                      const row = byPair.get(`${a}|${b}`);
                      const value = row?.value ?? null;
                      return {
                        row: a,
                        column: b,
                        value,
                        low: row?.n !== null && row?.n !== undefined && row.n < 5,
                        text: value === null ? "–" : format.fixed(value, 2),
                        label: mark(said(a, b), row),
                      };
                    }),
                ),
                { ...options, limit: 1, axis: (value) => format.number(value), rows: lines, columns: heads },
              )
          : null,
      notes:
        shown.length < ids.length
          ? [
              {
                da: `Diagrammet viser de ${format.number(shown.length)}, der ligner de andre mest. Vælg en skole for at se færre; tabellen har dem alle.`,
                en: `The chart shows the ${format.number(shown.length)} that are most like the others. Choose a school to see fewer; the table has them all.`,
              }[language],
            ]
          : [],
      rows: own,
    };
  },
};
