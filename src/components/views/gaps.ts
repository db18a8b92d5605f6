import { type Panel, panels } from "../charts/panels.js";
import type { Drawing, View } from "../figure/view.js";
import { values, where } from "../rows.js";
import { moved, signed } from "../sentences/evaluation.js";
import { answersOf, isSmall, noAnswers, placeOf, roundsOf } from "./answers.js";
import { tenths } from "./expectations.js";
import { timeOf } from "./period.js";

const MARKS: Readonly<Record<string, string>> = { company: "ns-c1", school: "ns-c2", other: "ns-c3" };

/** How the gap moved from round to round: a panel for each item, a line for each side. */
export const expectationGaps: View = {
  id: "expectation-gaps",
  figures: ["expectations"],
  follows: ["school", "network", "period"],
  oneSchool: true,
  height: 480,
  draw: (context): Drawing => {
    const { site, selection } = context;
    const { format, language, names } = site;
    const { scope, rows } = answersOf(context);
    const gaps = rows.filter((row) => row.measure === "gap" && row.dimensions.asked_on !== null);
    const known = gaps.filter((row) => row.value !== null && selection.hasDay(String(row.dimensions.asked_on)));
    const rounds = roundsOf(known).flatMap((round) => (round === null ? [] : [round]));
    const sides = ["company", "school", "other"].filter((side) => values(known, "respondent_group").includes(side));
    const data = values(known, "item").map(
      (item): Panel => ({
        id: item,
        heading: item,
        series: sides.map((side) => ({
          key: side,
          points: where(known, { item, respondent_group: side }).map((row) => ({
            x: timeOf(String(row.dimensions.asked_on)),
            y: row.value,
            low: isSmall(row),
            label: context.mark(
              `${item}, ${names.word("respondent_group", side)}, ${format.month(String(row.dimensions.asked_on))}: ${signed(format, row.value!)}${row.n === null ? "" : ` (n = ${format.number(row.n)})`}`,
              row,
            ),
          })),
        })),
      }),
    );
    const widest = Math.max(1, ...known.map((row) => Math.ceil(Math.abs(row.value!))));
    const [first, last] = [rounds[0], rounds.at(-1)];
    const margin = 45 * 24 * 3600 * 1000;
    return {
      finding: first && last && first !== last ? findingOf() : null,
      subtitle: `${{ da: "Oplevet minus forventet, point på skalaen 1–5", en: "Experienced minus expected, points on the scale 1–5" }[language]}, ${scope.label}${first && last && first !== last ? `, ${format.month(first)}–${format.month(last)}` : ""}`,
      alternative: data
        .map(
          (panel) =>
            `${panel.heading}: ${panel.series.flatMap((one) => one.points.map((point) => point.label)).join(", ")}`,
        )
        .join("; "),
      empty:
        rows.length === 0
          ? noAnswers(site, context.rows(), rows, "company")
          : {
              da: "Ingen er spurgt om både det forventede og det oplevede i samme runde, eller der er for få svar.",
              en: "Nobody was asked about both expectation and experience in one round, or there are too few answers.",
            }[language],
      chart:
        known.length > 0
          ? (options) =>
              panels(data, {
                ...options,
                keys: sides.map((id) => ({ id, label: names.word("respondent_group", id), mark: MARKS[id]! })),
                axisY: (value) => signed(format, value, 0),
                ticksX: rounds.map((round) => ({ value: timeOf(round), label: format.shortMonth(round) })),
                domainX: [timeOf(first!) - margin, timeOf(last!) + margin],
                domainY: [-widest, widest],
                marked: Array.from({ length: 2 * widest + 1 }, (_, index) => index - widest),
                reference: 0,
              })
          : null,
      notes: known.some(isSmall)
        ? [
            {
              da: "Hul markering: under 5 svar. Runder med færre end 3 svar er ikke tegnet.",
              en: "Hollow mark: under 5 answers. Rounds with fewer than 3 answers aren't drawn.",
            }[language],
          ]
        : [],
      rows: known,
    };

    function findingOf(): string | null {
      const side = sides[0]!;
      const at = (item: string, asked_on: string) =>
        where(known, { item, respondent_group: side, asked_on })[0]?.value ?? null;
      const pairs = values(known, "item")
        .map((item) => [at(item, first!), at(item, last!)] as const)
        .filter((pair): pair is readonly [number, number] => pair[0] !== null && pair[1] !== null);
      if (pairs.length === 0) return null;
      return moved(format, placeOf(scope), {
        up: pairs.filter(([a, b]) => tenths(b) > tenths(a)).length,
        down: pairs.filter(([a, b]) => tenths(b) < tenths(a)).length,
        items: pairs.length,
        who: names.word("respondent_group", side),
      });
    }
  },
};
