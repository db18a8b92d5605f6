import { dumbbells } from "../charts/dumbbells.js";
import type { Drawing, View } from "../figure/view.js";
import { one, values } from "../rows.js";
import { agreeing, signed } from "../sentences/evaluation.js";
import { answersOf, isSmall, noAnswers, placeOf, reason } from "./answers.js";

const GROUPS = [
  { id: "company", mark: "ns-c1" },
  { id: "school", mark: "ns-c2" },
  { id: "other", mark: "ns-c3" },
] as const;

/** How closely each side's own answers gather, item by item. */
export const agreement: View = {
  id: "agreement",
  figures: ["expectations"],
  height: 360,
  draw: (context): Drawing => {
    const { site } = context;
    const { format, language, names } = site;
    const { scope, rows } = answersOf(context);
    const own = rows.filter((row) => row.measure === "agreement" && row.dimensions.asked_on === null);
    const groups = GROUPS.filter(({ id }) => values(own, "respondent_group").includes(id));
    const lines = values(own, "item").map((item) => {
      const ends = groups.map(({ id }) => {
        const row = one(own, "agreement", { item, respondent_group: id });
        const value = row?.value ?? null;
        return {
          key: id,
          value,
          low: isSmall(row),
          row,
          label: `${names.word("respondent_group", id)}: ${value === null ? reason(row, site) : `${signed(format, value, 2)} (n = ${row?.n == null ? "–" : format.number(row.n)})`}`,
        };
      });
      const note = ends.some((end) => end.value !== null)
        ? ends.map((end) => (end.value === null ? "–" : signed(format, end.value, 2))).join(" / ")
        : reason(ends.find((end) => end.row?.flag)?.row, site);
      return { id: item, label: item, ends, note };
    });
    const [main] = groups;
    const known = own.filter((row) => row.value !== null && row.dimensions.respondent_group === main?.id);
    const amounts = known.map((row) => row.value!);
    const drawn = lines.some(({ ends }) => ends.some((end) => end.value !== null));
    return {
      finding:
        main && amounts.length > 0
          ? agreeing(format, placeOf(scope), {
              group: names.word("respondent_group", main.id),
              items: amounts.length,
              least: Math.min(...amounts),
              most: Math.max(...amounts),
            })
          : null,
      subtitle: `${{ da: "Van der Eijks A: 1 er alle ens, 0 jævnt fordelt, −1 delt på yderpunkterne; det oplevede, alle runder under ét", en: "Van der Eijk's A: 1 is all alike, 0 evenly spread, −1 split between the ends; the experience, all rounds together" }[language]}, ${scope.label}`,
      alternative: lines.map(({ label, ends }) => `${label}: ${ends.map((end) => end.label).join(", ")}`).join("; "),
      empty:
        own.length === 0
          ? noAnswers(site, context.rows(), rows, "company")
          : {
              da: "Enigheden kan ikke beregnes her: Eksporten indeholder gennemsnit og ikke de enkelte svar, eller der er for få.",
              en: "Agreement can't be computed here: the export holds means and not the single answers, or there are too few.",
            }[language],
      chart: drawn
        ? (options) =>
            dumbbells([{ id: "all", rows: lines.map(({ ends, ...line }) => ({ ...line, ends })) }], {
              ...options,
              keys: groups.map(({ id, mark }) => ({ id, mark, label: names.word("respondent_group", id) })),
              domain: [-1, 1],
              axis: (value) => signed(format, value),
              reference: { value: 0, label: { da: "jævnt fordelt", en: "evenly spread" }[language] },
            })
        : null,
      notes: own.some((row) => row.value === null && row.flag === "x")
        ? [
            {
              da: "–: Eksporten indeholder et gennemsnit og ikke de enkelte svar.",
              en: "–: the export holds a mean and not the single answers.",
            }[language],
          ]
        : [],
      rows: own,
    };
  },
};
