import type { FigureRow } from "../../model/figure.js";
import { type Dumbbell, type DumbbellGroup, dumbbells } from "../charts/dumbbells.js";
import type { Drawing, View, ViewContext } from "../figure/view.js";
import { dimension, one, values, where } from "../rows.js";
import { type Scope, schoolScopes } from "../scopes.js";
import { agreeing, signed } from "../sentences/evaluation.js";
import { answersOf, isSmall, noAnswers, placeOf, reason } from "./answers.js";

const GROUPS = [
  { id: "company", mark: "ns-c1" },
  { id: "school", mark: "ns-c2" },
  { id: "other", mark: "ns-c3" },
] as const;

/** More schools than this are shown together, not one by one. */
const MOST_SCHOOLS = 6;

/** How closely each side's own answers gather, item by item; school by school until one is chosen. */
export const agreement: View = {
  id: "agreement",
  figures: ["expectations"],
  follows: ["school", "network"],
  height: 700,
  draw: (context): Drawing => {
    const { site } = context;
    const { format, language, names } = site;
    const { scope, rows } = answersOf(context);
    const parts = partsOf(context, scope);
    const wanted = (row: FigureRow) => row.measure === "agreement" && row.dimensions.asked_on === null;
    const own = parts
      ? where(context.rows(), { network_id: null }).filter(
          (row) => wanted(row) && parts.some((part) => part.school_id === dimension(row, "school_id")),
        )
      : rows.filter(wanted);
    const groups = GROUPS.filter(({ id }) => values(own, "respondent_group").includes(id));
    const data = values(own, "item").map((item): DumbbellGroup => {
      const ofItem = where(own, { item });
      if (!parts) return { id: item, rows: [lineOf(context, item, ofItem, groups, 0)] };
      return {
        id: item,
        heading: item,
        rows: parts.map((part) => lineOf(context, part.label, where(ofItem, { school_id: part.school_id }), groups, 1)),
      };
    });
    const known = own.filter((row) => row.value !== null);
    const main = groups.find(({ id }) => known.some((row) => row.dimensions.respondent_group === id));
    const amounts = known.filter((row) => row.dimensions.respondent_group === main?.id).map((row) => row.value!);
    const lines = data.flatMap((group) =>
      group.rows.map((line) => `${group.heading ?? ""} ${line.label}: ${line.note}`),
    );
    return {
      finding: main
        ? agreeing(format, placeOf(scope), {
            group: names.word("respondent_group", main.id),
            items: values(known, "item").length,
            least: Math.min(...amounts),
            most: Math.max(...amounts),
          })
        : null,
      subtitle: `${{ da: "Van der Eijks A: 1 er alle ens, 0 jævnt fordelt, −1 delt på yderpunkterne; det oplevede, alle runder under ét", en: "Van der Eijk's A: 1 is all alike, 0 evenly spread, −1 split between the ends; the experience, all rounds together" }[language]}, ${scope.label}`,
      alternative: lines.slice(0, 24).join("; "),
      empty:
        own.length === 0
          ? noAnswers(site, context.rows(), rows, "company")
          : {
              da: "Enigheden kan ikke beregnes her: Eksporten indeholder gennemsnit og ikke de enkelte svar, eller der er for få.",
              en: "Agreement can't be computed here: the export holds means and not the single answers, or there are too few.",
            }[language],
      chart:
        known.length > 0
          ? (options) =>
              dumbbells(data, {
                ...options,
                keys: groups.map(({ id, mark }) => ({ id, mark, label: names.word("respondent_group", id) })),
                domain: [-1, 1],
                marked: [-1, -0.5, 0, 0.5, 1],
                axis: (value) => signed(format, value),
                reference: { value: 0, label: { da: "jævnt fordelt", en: "evenly spread" }[language] },
              })
          : null,
      notes: own.some((row) => row.value === null && row.flag === "x")
        ? [
            {
              da: "Hvor intet er tegnet, indeholder eksporten gennemsnit og ikke de enkelte svar.",
              en: "Where nothing is drawn, the export holds means and not the single answers.",
            }[language],
          ]
        : [],
      rows: own,
    };
  },
};

/** The schools to be shown one by one; null where one scope is shown. */
function partsOf({ site, selection }: ViewContext, scope: Scope): Scope[] | null {
  if (placeOf(scope) !== null) return null;
  const schools = schoolScopes(site, selection, { whole: false }).filter((one) => !one.dim);
  return schools.length > 1 && schools.length <= MOST_SCHOOLS ? schools : null;
}

function lineOf(
  { site, mark }: ViewContext,
  label: string,
  rows: readonly FigureRow[],
  groups: readonly { readonly id: string }[],
  level: 0 | 1,
): Dumbbell {
  const { format, names } = site;
  const found = groups.map(({ id }) => ({ id, row: one(rows, "agreement", { respondent_group: id }) }));
  const ends = found.map(({ id, row }) => {
    const value = row?.value ?? null;
    const base = row?.n == null ? "" : ` (n = ${format.number(row.n)})`;
    const said = value === null ? reason(row, site) : `${signed(format, value, 2)}${base}`;
    return {
      key: id,
      value,
      low: isSmall(row),
      label: mark(`${label}, ${names.word("respondent_group", id)}: ${said}`, row),
    };
  });
  const note = ends.some((end) => end.value !== null)
    ? `n = ${found.map(({ row }) => (row?.n == null ? "–" : format.number(row.n))).join(" / ")}`
    : reason(found.find(({ row }) => row?.flag)?.row, site);
  return { id: label, label, level, ends, note };
}
