import { type Bar, bars } from "../charts/bars.js";
import { categoryMark } from "../charts/options.js";
import { valueText } from "../figure/grid.js";
import type { Drawing, View } from "../figure/view.js";
import { dimension, one, values } from "../rows.js";
import { met } from "../sentences/activity.js";
import { periodText } from "./period.js";

/** A name whose date in brackets at the end is not torn apart where the name takes two lines. */
const dateTogether = (name: string) => name.replace(/\([^()]*\)$/, (date) => date.replaceAll(" ", "\u00a0"));

/** Who came to the joint activities: a bar for each, a part for each school's organisations. */
export const jointActivities: View = {
  id: "joint-activities",
  figures: ["joint-activities"],
  follows: ["school", "period"],
  height: 320,
  draw: ({ site, selection, rows, mark }): Drawing => {
    const { format, language, names, programme } = site;
    const held = new Map(programme.activities.map((activity) => [activity.id, activity.held_on ?? ""]));
    const inPeriod = rows().filter((row) => selection.hasDay(held.get(dimension(row, "activity_id") ?? "") ?? ""));
    const ids = values(inPeriod, "activity_id").sort((a, b) => (held.get(a) ?? "").localeCompare(held.get(b) ?? ""));
    const keys = programme.schools.map((school, index) => ({
      id: school.id,
      label: school.short,
      mark: selection.hasSchool(school.id) ? categoryMark(index) : "ns-grey",
    }));
    const whole = (id: string, measure: string) => one(rows(), measure, { activity_id: id, school_id: null });
    const data = ids.map((id): Bar => {
      const all = whole(id, "organisations");
      const first = whole(id, "first_meetings");
      return {
        id,
        label: dateTogether(names.value("", "activity_id", id)),
        level: 1,
        parts: keys.map((entry) => {
          const row = one(rows(), "organisations", { activity_id: id, school_id: entry.id });
          return {
            key: entry.id,
            value: row?.value ?? null,
            label: mark(
              `${names.value("", "activity_id", id)}, ${entry.label}: ${row ? valueText(row, site) : "–"}`,
              row,
            ),
          };
        }),
        note: [
          all?.value === null || all === undefined
            ? null
            : `${format.number(all.value)} ${{ da: "org.", en: "org." }[language]}`,
          first?.value === null || first === undefined
            ? null
            : `${format.number(first.value)} ${{ da: "nye par", en: "new pairs" }[language]}`,
        ]
          .filter((text) => text !== null)
          .join(" · "),
      };
    });
    const meetings = ids.map((id) => whole(id, "first_meetings")?.value ?? null).filter((value) => value !== null);
    return {
      finding:
        meetings.length > 0
          ? met(
              format,
              ids.length,
              meetings.reduce((sum, value) => sum + value, 0),
            )
          : null,
      subtitle: `${{ da: "Antal organisationer efter den skole, i hvis netværk de er medlem; nye par mødtes for første gang", en: "Number of organisations by the school of whose networks they are members; new pairs met for the first time" }[language]}, ${periodText(site, selection)}`,
      alternative: data.map((bar) => `${bar.label}: ${bar.note}`).join("; "),
      empty: selection.isEmpty
        ? { da: "Der er ikke registreret fælles aktiviteter.", en: "No joint activities are recorded." }[language]
        : undefined,
      chart: data.some((bar) => bar.parts.some((part) => part.value))
        ? (options) => bars(data, { ...options, keys, axis: (value) => format.number(value) })
        : null,
      notes: [
        {
          da: "En organisation, der er med hos flere skoler, tæller hos hver af dem.",
          en: "An organisation that is with several schools counts with each of them.",
        }[language],
      ],
      rows: inPeriod,
    };
  },
};
