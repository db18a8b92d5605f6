import type { FigureRow } from "../../model/figure.js";
import { gapMatrix } from "../charts/gapmatrix.js";
import type { Drawing, View } from "../figure/view.js";
import { dimension, one, values, where } from "../rows.js";
import { apart, farthest, signed } from "../sentences/evaluation.js";
import { ASPECT, isSmall, noAnswers, reason } from "./answers.js";

/** Means this many points apart, half of the scale 1–5, contradict each other. */
export const CONTRADICTION = 2;

/** How many contradictions are named before the rest are only counted. */
const NAMED = 6;

/** Where the sides' views lie far apart: networks × items, the farthest apart first. */
export const sidesByNetwork: View = {
  id: "sides-by-network",
  figures: ["alignment"],
  controls: [ASPECT],
  follows: ["school", "network", "purpose"],
  height: 700,
  draw: ({ site, selection, rows, choice, mark }): Drawing => {
    const { format, language, names } = site;
    const aspect = choice("aspect");
    const inside = rows().filter((row) => {
      const network = dimension(row, "network_id");
      return network !== null && selection.hasNetwork(network) && row.dimensions.asked_on === null;
    });
    const distances = inside.filter((row) => row.measure === "distance");
    const own = where(distances, { aspect });
    const far = (list: readonly FigureRow[]) => Math.max(-1, ...list.map((row) => Math.abs(row.value ?? -1)));
    const networks = values(own, "network_id")
      .map((id) => ({ id, far: far(where(own, { network_id: id })) }))
      .sort((a, b) => b.far - a.far);
    const items = values(own, "item");
    const cells = networks.flatMap(({ id }) =>
      items.map((item) => {
        const row = one(own, "distance", { network_id: id, item });
        const value = row?.value ?? null;
        const base = row?.n == null ? "" : ` (${format.number(row.n)})`;
        return {
          row: id,
          column: item,
          value,
          low: value !== null && isSmall(row),
          text: value === null ? "–" : `${signed(format, value)}${base}`,
          label: mark(
            `${names.network(id)}, ${item}: ${value === null ? reason(row, site) : `${signed(format, value, 2)}${base}`}`,
            row,
          ),
        };
      }),
    );
    const against = distances
      .filter((row) => row.value !== null && row.n !== null && Math.abs(row.value) >= CONTRADICTION)
      .sort((a, b) => Math.abs(b.value!) - Math.abs(a.value!));
    const said = (row: FigureRow) => ({
      place: names.network(dimension(row, "network_id")),
      item: dimension(row, "item")!,
      aspect: dimension(row, "aspect") as "expected" | "experienced",
      distance: row.value!,
      n: row.n!,
    });
    const first =
      against[0] ??
      [...own]
        .filter((row) => row.value !== null && row.n !== null)
        .sort((a, b) => Math.abs(b.value!) - Math.abs(a.value!))[0];
    const rest = against.length - NAMED;
    const finding = first ? farthest(format, said(first)) : null;
    return {
      finding,
      subtitle: `${names.word("aspect", aspect).replace(/^./, (letter) => letter.toUpperCase())}: ${{ da: "skolens gennemsnit minus virksomhedernes, point på skalaen 1–5 (den mindste sides svar i parentes), alle runder under ét", en: "the school's mean minus the companies', points on the scale 1–5 (the smaller side's answers in brackets), all rounds together" }[language]}`,
      alternative: cells
        .filter((cell) => cell.value !== null)
        .sort((a, b) => Math.abs(b.value!) - Math.abs(a.value!))
        .slice(0, 8)
        .map((cell) => cell.label)
        .join("; "),
      empty:
        rows().length === 0
          ? noAnswers(site, rows(), [], "school")
          : {
              da: "I de valgte netværk er kun den ene side spurgt.",
              en: "Only one side was asked in the networks chosen.",
            }[language],
      chart:
        cells.length > 0
          ? (options) =>
              gapMatrix(cells, {
                ...options,
                rows: networks.map(({ id }) => ({ id, label: names.network(id) })),
                columns: items.map((id) => ({ id, label: id })),
                limit: CONTRADICTION,
                ends: {
                  da: ["virksomhederne højest", "skolen højest"] as const,
                  en: ["companies higher", "school higher"] as const,
                }[language],
              })
          : null,
      notes: [
        ...(against.length > 0 ? against.slice(0, NAMED) : first ? [first] : [])
          .map((row) => apart(format, said(row)))
          .filter((sentence) => sentence !== finding),
        ...(rest > 0
          ? [
              {
                da: `Og ${format.number(rest)} spørgsmål mere, hvor siderne er mindst ${format.number(CONTRADICTION)} point fra hinanden.`,
                en: `And ${format.number(rest)} more items on which the sides are at least ${format.number(CONTRADICTION)} points apart.`,
              }[language],
            ]
          : []),
        ...(against.length === 0 && first
          ? [
              {
                da: `Ingen steder er siderne ${format.number(CONTRADICTION)} point eller mere fra hinanden.`,
                en: `Nowhere are the sides ${format.number(CONTRADICTION)} points or more apart.`,
              }[language],
            ]
          : []),
        ...(cells.some((cell) => cell.low || cell.value === null)
          ? [
              {
                da: "Stiplet felt: under 5 svar. Skraveret felt: for få svar, eller kun den ene side er spurgt.",
                en: "Dashed cell: under 5 answers. Hatched cell: too few answers, or only one side was asked.",
              }[language],
            ]
          : []),
      ],
      rows: inside,
    };
  },
};
