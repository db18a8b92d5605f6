import { moments } from "../charts/moments.js";
import { ownMark } from "../compare/groups.js";
import type { Drawing, View } from "../figure/view.js";
import { focus } from "../scopes.js";
import { turnoutRange } from "../sentences/activity.js";
import { TEXTS } from "../texts.js";
import { attendanceOf, jointRate, momentsOf } from "./meetings.js";
import { monthTicks, periodText, timeOf } from "./period.js";

/** The share of members who came, meeting by meeting, of the one school or network that is chosen. */
export const profileMeetings: View = {
  id: "meetings",
  figures: ["participation-by-activity"],
  height: 300,
  draw: ({ site, selection, rows, mark }): Drawing => {
    const { format, language, programme } = site;
    const scope = focus(site, selection);
    const own =
      scope.network_id !== null
        ? attendanceOf(site, rows(), { level: "network", id: scope.network_id })
        : attendanceOf(site, rows(), { level: "school", id: scope.school_id ?? "" });
    const points = momentsOf({ site, mark }, own);
    const joint = jointRate(own);
    const of = { da: "af", en: "of" }[language];
    const together = joint ? ` (${format.percent(joint.share)} ${of} ${format.number(joint.of)})` : "";
    const ys = points.map(({ y }) => y);
    const { from, to } = programme.period;
    return {
      finding: ys.length > 0 ? turnoutRange(format, scope.label, ys.length, [Math.min(...ys), Math.max(...ys)]) : null,
      subtitle: `${{ da: "Fremmødte af medlemmerne den dag, aktivitet for aktivitet; linjen viser alle under ét", en: "Members present of the members that day, activity by activity; the line shows all of them together" }[language]}${together}, ${periodText(site, selection)}`,
      alternative: [...points]
        .sort((a, b) => a.x - b.x)
        .map(({ label }) => label)
        .join("; "),
      chart:
        points.length > 0
          ? (options) =>
              moments(points, {
                ...options,
                mark: ownMark(site, selection),
                limitY: 1,
                height: 220,
                domainX: [timeOf(from), timeOf(to)],
                ticksX: monthTicks(site, from, to),
                axisY: (value) => format.percent(value),
                ...(joint ? { reference: joint.share } : {}),
              })
          : null,
      empty: { da: "Der er ikke oplyst fremmøde.", en: "No attendance is known." }[language],
      notes: points.some(({ low }) => low) ? [TEXTS.lowBase[language]] : [],
      rows: own,
    };
  },
};
