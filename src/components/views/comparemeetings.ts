import { moments } from "../charts/moments.js";
import { multiples } from "../charts/multiples.js";
import { alone } from "../compare/alone.js";
import { comparedOf } from "../compare/groups.js";
import type { Drawing, View } from "../figure/view.js";
import { turnoutOfEach } from "../sentences/compare.js";
import { TEXTS } from "../texts.js";
import { attendanceOf, jointRate, momentsOf } from "./meetings.js";
import { monthTicks, periodText, timeOf } from "./period.js";

/** The share of members who came, activity by activity, a chart for each of those compared. */
export const compareMeetings: View = {
  id: "compare-meetings",
  figures: ["participation-by-activity"],
  height: 300,
  draw: ({ site, selection, rows, mark }): Drawing => {
    const { format, language, programme } = site;
    const compared = comparedOf(site, selection);
    const each = compared.map((one) => {
      const own = attendanceOf(site, rows(), one);
      return { one, own, points: momentsOf({ site, mark }, own), joint: jointRate(own) };
    });
    const { from, to } = programme.period;
    const joint = each.flatMap(({ one, joint: rate }) => (rate ? [{ name: one.label, ...rate }] : []));
    const bases = joint.map(({ name, of }) => `${name} ${format.number(of)}`);
    return {
      finding: compared.length > 1 && joint.length > 0 ? turnoutOfEach(format, joint) : null,
      subtitle: `${{ da: "Fremmødte af medlemmerne den dag, aktivitet for aktivitet; linjen viser alle under ét", en: "Members present of the members that day, activity by activity; the line shows all of them together" }[language]} (n: ${format.list(bases)}), ${periodText(site, selection)}`,
      alternative: each
        .map(({ one, points }) => {
          const shares = points.map(({ y }) => y);
          const range =
            shares.length > 0 ? `${format.percent(Math.min(...shares))}–${format.percent(Math.max(...shares))}` : "–";
          return language === "da"
            ? `${one.label}: ${format.number(points.length)} aktiviteter, ${range}`
            : `${one.label}: ${format.number(points.length)} activities, ${range}`;
        })
        .join(". "),
      chart:
        compared.length > 1 && each.some(({ points }) => points.length > 0)
          ? (options) =>
              multiples(
                each.map(({ one, points, joint: rate }) => ({
                  id: one.id,
                  label: rate ? `${one.label}: ${format.percent(rate.share)}` : one.label,
                  mark: one.mark,
                  draw: (panel) =>
                    moments(points, {
                      ...panel,
                      mark: one.mark,
                      limitY: 1,
                      domainX: [timeOf(from), timeOf(to)],
                      ticksX: monthTicks(site, from, to),
                      axisY: (value) => format.percent(value),
                      ...(rate ? { reference: rate.share } : {}),
                    }),
                })),
                options,
              )
          : null,
      empty:
        alone(site, compared) ??
        {
          da: "Der er ikke oplyst fremmøde for netværkenes aktiviteter.",
          en: "No attendance is known for the networks' activities.",
        }[language],
      notes: each.some(({ points }) => points.some(({ low }) => low)) ? [TEXTS.lowBase[language]] : [],
      rows: each.flatMap(({ own }) => own),
    };
  },
};
