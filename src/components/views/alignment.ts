import type { FigureRow } from "../../model/figure.js";
import { dumbbells } from "../charts/dumbbells.js";
import type { Drawing, View } from "../figure/view.js";
import { dimension, one, values, where } from "../rows.js";
import { driftedApart, farthest, type Sides, signed } from "../sentences/evaluation.js";
import type { Site } from "../site.js";
import { ASPECT, answersOf, isSmall, noAnswers, placeOf, reason } from "./answers.js";

const SIDES = [
  { id: "company", mark: "ns-c1" },
  { id: "school", mark: "ns-c2" },
] as const;

/** A distance between the sides' means that grew by as many points between first and last round is a drift. */
export const DRIFT = 0.5;

/** The school's view beside the companies', item by item, the farthest apart first. */
export const alignment: View = {
  id: "alignment",
  figures: ["alignment", "expectations"],
  controls: [ASPECT],
  follows: ["school", "network"],
  oneSchool: true,
  height: 380,
  draw: (context): Drawing => {
    const { site, choice } = context;
    const { format, language, names } = site;
    const aspect = choice("aspect") as "expected" | "experienced";
    const { scope, rows } = answersOf(context);
    const answers = answersOf(context, "expectations").rows;
    const own = where(rows, { aspect });
    const whole = where(own, { asked_on: null });
    const distance = (item: string) => one(whole, "distance", { item });
    const items = values(whole, "item").sort(
      (a, b) => Math.abs(distance(b)?.value ?? -1) - Math.abs(distance(a)?.value ?? -1),
    );
    const baseOf = (row: FigureRow | undefined) => ` (n = ${row?.n == null ? "–" : format.number(row.n)})`;
    const measure = aspect === "expected" ? "expected_mean" : "experienced_mean";
    const lines = items.map((item) => {
      const ends = SIDES.map(({ id }) => {
        const row = one(answers, measure, { item, respondent_group: id, asked_on: null });
        const value = row?.value ?? null;
        const said = value === null ? reason(row, site) : `${format.fixed(value, 2)}${baseOf(row)}`;
        const label = context.mark(`${item}, ${names.word("respondent_group", id)}: ${said}`, row, "expectations");
        return { key: id, value, low: isSmall(row), label, said: `${names.word("respondent_group", id)}: ${said}` };
      });
      const row = distance(item);
      const known = row !== undefined && row.value !== null;
      const note = known
        ? `${signed(format, row.value!)}${row.n === null ? "" : ` (n = ${format.number(row.n)})`}`
        : reason(row, site);
      return { id: item, label: item, ends, note };
    });
    const first = items[0] === undefined ? undefined : distance(items[0]);
    const place = placeOf(scope);
    const finding =
      first && first.value !== null && first.n !== null
        ? farthest(format, { place, item: items[0]!, aspect, distance: first.value, n: first.n })
        : null;
    return {
      finding,
      subtitle: `${names.word("aspect", aspect).replace(/^./, (letter) => letter.toUpperCase())}, ${{ da: "gennemsnit på skalaen 1–5, alle runder under ét", en: "mean on the scale 1–5, all rounds together" }[language]}, ${scope.label}; ${{ da: "forskellen er skolen minus virksomhederne, n den mindste sides svar", en: "the difference is school minus companies, n the smaller side's answers" }[language]}`,
      alternative: lines
        .map(({ label, ends, note }) => `${label}: ${ends.map((end) => end.said).join(", ")}, ${note}`)
        .join("; "),
      empty:
        answers.length === 0
          ? noAnswers(site, context.rows("expectations"), answers, "school")
          : {
              da: "Kun den ene side er spurgt her, så siderne kan ikke sammenlignes.",
              en: "Only one side was asked here, so the sides can't be compared.",
            }[language],
      chart:
        lines.length > 0
          ? (options) =>
              dumbbells([{ id: "all", rows: lines }], {
                ...options,
                keys: SIDES.map(({ id, mark }) => ({ id, mark, label: names.word("respondent_group", id) })),
                domain: [1, 5],
                marked: [1, 2, 3, 4, 5],
                axis: (value) => format.number(value),
              })
          : null,
      notes: [
        ...(finding && !finding.includes(items[0]!)
          ? [{ da: `Længst fra hinanden: »${items[0]}«.`, en: `Farthest apart: “${items[0]}”.` }[language]]
          : []),
        ...drifts(site, rows, place),
        ...(lines.some(({ ends }) => ends.some((end) => end.low))
          ? [{ da: "Hul markering: under 5 svar.", en: "Hollow mark: under 5 answers." }[language]]
          : []),
      ],
      rows: own,
    };
  },
};

/** Sentences about the items on which the sides' means moved apart between their first and their last round. */
function drifts(site: Site, rows: readonly FigureRow[], place: string | null): string[] {
  const known = rows.filter(
    (row) => row.measure === "distance" && row.value !== null && row.n !== null && row.dimensions.asked_on !== null,
  );
  const found = values(known, "item").flatMap((item) =>
    (["expected", "experienced"] as const).flatMap((aspect) => {
      const list = where(known, { item, aspect }).sort((a, b) =>
        String(a.dimensions.asked_on) < String(b.dimensions.asked_on) ? -1 : 1,
      );
      const [first, last] = [list[0], list.at(-1)];
      if (!first || !last || Math.abs(last.value!) - Math.abs(first.value!) < DRIFT) return [];
      return [{ item, aspect, first, last }];
    }),
  );
  const said = (row: FigureRow) => ({ round: dimension(row, "asked_on")!, distance: row.value!, n: row.n! });
  return found.map(({ item, aspect, first, last }) =>
    driftedApart(site.format, { place, item, aspect } satisfies Partial<Sides>, said(first), said(last)),
  );
}
