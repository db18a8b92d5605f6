import type { FigureRow } from "../../model/figure.js";
import { matrix } from "../charts/matrix.js";
import type { Drawing, View } from "../figure/view.js";
import { dimension, values } from "../rows.js";
import { collected } from "../sentences/evaluation.js";
import { SMALL } from "./answers.js";
import { BY } from "./members.js";
import { noMethods } from "./methods.js";

/** Ratings of one method put together: the mean weighted by how many they are. */
export interface Rated {
  readonly networks: number;
  readonly ratings: number;
  /** undefined where nobody rated */
  readonly mean: number | undefined;
}

/** What several networks' uses of one method say together. */
export function ratedTogether(rows: readonly FigureRow[]): Rated {
  const uses = rows.filter((row) => row.measure === "uses" && row.value !== null && row.value > 0);
  const rated = rows.filter((row) => row.measure === "usefulness" && row.value !== null && row.n !== null);
  const ratings = rated.reduce((sum, row) => sum + row.n!, 0);
  const points = rated.reduce((sum, row) => sum + row.value! * row.n!, 0);
  return {
    networks: new Set(uses.map((row) => dimension(row, "network_id"))).size,
    ratings,
    mean: ratings === 0 ? undefined : points / ratings,
  };
}

/** Methods × schools, or × networks: where each was used and how useful it was found there. */
export const methodUses: View = {
  id: "method-uses",
  figures: ["method-uses"],
  controls: [{ ...BY, options: [...BY.options].reverse() }],
  follows: ["school", "network", "purpose"],
  height: 480,
  draw: ({ site, selection, rows, choice, mark }): Drawing => {
    const { format, language, names, programme } = site;
    const bySchool = choice("by") === "school";
    const inside = programme.networks.filter(({ id }) => selection.hasNetwork(id));
    const columns = bySchool
      ? programme.schools
          .filter(({ id }) => inside.some((network) => network.school_id === id))
          .map(({ id, short }) => ({ id, label: short }))
      : programme.schools
          .flatMap(({ id }) => inside.filter((network) => network.school_id === id))
          .concat(inside.filter((network) => network.school_id === null))
          .map(({ id, name }) => ({ id, label: name }));
    const columnOf = new Map(inside.map(({ id, school_id }) => [id, bySchool ? school_id : id]));
    const shown = rows().filter((row) => columnOf.has(dimension(row, "network_id")!));
    const ofMethod = (method: string) => shown.filter((row) => dimension(row, "method_id") === method);
    const used = new Map(values(rows(), "method_id").map((id) => [id, ratedTogether(ofMethod(id))]));
    const ids = programme.methods
      .map(({ id }) => id)
      .sort((a, b) => (used.get(b)?.networks ?? 0) - (used.get(a)?.networks ?? 0));
    const cells = ids.flatMap((method) =>
      columns.map(({ id: column, label }) => {
        const own = ofMethod(method).filter((row) => columnOf.get(dimension(row, "network_id")!) === column);
        const rated = ratedTogether(own);
        const unused = rated.networks === 0;
        const value = unused ? 0 : (rated.mean ?? null);
        const digits = bySchool ? 1 : rated.ratings > 1 ? 1 : 0;
        const base = bySchool && rated.ratings > 0 ? ` (${format.number(rated.ratings)})` : "";
        const text = unused ? "" : rated.mean === undefined ? "–" : format.fixed(rated.mean, digits) + base;
        const said = unused
          ? { da: "ikke brugt", en: "not used" }[language]
          : rated.mean === undefined
            ? { da: "brugt, men ikke vurderet", en: "used but not rated" }[language]
            : {
                da: `nytte ${format.fixed(rated.mean, 1)}, ${format.number(rated.ratings)} vurderinger`,
                en: `usefulness ${format.fixed(rated.mean, 1)}, ratings: ${format.number(rated.ratings)}`,
              }[language];
        return {
          row: method,
          column,
          value,
          low: bySchool && value !== null && !unused && rated.ratings < SMALL,
          text,
          label: mark(`${names.value("methods", "method_id", method)}, ${label}: ${said}`, own),
        };
      }),
    );
    const inUse = ids.filter((id) => (used.get(id)?.networks ?? 0) > 0).length;
    return {
      finding: ids.length > 0 && columns.length > 0 ? collected(format, ids.length, inUse, inside.length) : null,
      subtitle: bySchool
        ? {
            da: "Gennemsnitlig nytte på skalaen 1–5 i skolens netværk (antal vurderinger i parentes)",
            en: "Mean usefulness on the scale 1–5 in the school's networks (number of ratings in brackets)",
          }[language]
        : {
            da: "Nytten på skalaen 1–5 i hvert netværk; mest brugte metode øverst",
            en: "Usefulness on the scale 1–5 in each network; most used method first",
          }[language],
      alternative: ids
        .map(
          (id) =>
            `${names.value("methods", "method_id", id)}: ${format.number(used.get(id)?.networks ?? 0)} ${{ da: "netværk", en: "networks" }[language]}`,
        )
        .join("; "),
      empty: noMethods(site),
      chart:
        ids.length > 0 && columns.length > 0
          ? (options) =>
              matrix(cells, {
                ...options,
                limit: 5,
                columns,
                rows: ids.map((id) => ({ id, label: names.value("methods", "method_id", id) })),
              })
          : null,
      notes:
        rows().length === 0
          ? []
          : [
              {
                da: "Tomt felt: ikke brugt. Skraveret felt: brugt, men ikke vurderet.",
                en: "Empty cell: not used. Hatched cell: used but not rated.",
              }[language],
              ...(cells.some((cell) => cell.low)
                ? [{ da: "Stiplet felt: under 5 vurderinger.", en: "Dashed cell: under 5 ratings." }[language]]
                : []),
            ],
      rows: shown,
    };
  },
};
