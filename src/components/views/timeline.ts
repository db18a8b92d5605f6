import { VOCABULARY, words } from "../../model/vocabulary.js";
import { categoryMark } from "../charts/options.js";
import { timeline } from "../charts/timeline.js";
import type { Drawing, View } from "../figure/view.js";
import { dimension } from "../rows.js";
import { focus } from "../scopes.js";
import { held } from "../sentences/activity.js";
import { monthTicks, periodText, timeOf } from "./period.js";

/** The lane of activities that belong to no single school. */
const JOINT = "joint";

/** Every activity in its time, a lane for each school; size is the number of organisations that came. */
export const activityTimeline: View = {
  id: "activity-timeline",
  figures: ["activity-timeline"],
  follows: ["school", "network", "purpose", "period"],
  height: 420,
  draw: ({ site, selection, rows, mark }): Drawing => {
    const { format, language, names, programme } = site;
    const inside = rows().filter((row) => {
      const [day, network] = [dimension(row, "held_on"), dimension(row, "network_id")];
      if (day === null || !selection.hasDay(day)) return false;
      const narrowed = selection.networks.length > 0 || selection.purposes.length > 0;
      return narrowed ? network !== null && selection.hasNetwork(network) : true;
    });
    const events = inside.filter((row) => row.measure === "organisations");
    const used = words("activity_kind").filter((kind) => events.some((row) => dimension(row, "kind") === kind));
    const keys = used.map((id, index) => ({
      id,
      label: VOCABULARY.activity_kind[id][language],
      mark: categoryMark(index),
    }));
    const lanes = [
      ...programme.schools.map(({ id, short }) => ({ id, label: short })),
      ...(events.some((row) => dimension(row, "school_id") === null)
        ? [{ id: JOINT, label: { da: "Fælles", en: "Joint" }[language] }]
        : []),
    ].filter(({ id }) => events.some((row) => (dimension(row, "school_id") ?? JOINT) === id));
    const scope = focus(site, selection);
    const own = events.filter((row) => {
      if (scope.network_id !== null) return dimension(row, "network_id") === scope.network_id;
      return scope.school_id === null || dimension(row, "school_id") === scope.school_id;
    });
    const days = events.map((row) => dimension(row, "held_on")!).sort();
    const [first, last] = [selection.from ?? programme.period.from, selection.to ?? programme.period.to];
    const [from, to] = [
      days[0] && days[0] < first ? days[0] : first,
      days.at(-1) && days.at(-1)! > last ? days.at(-1)! : last,
    ];
    const size = (row: (typeof events)[number]) =>
      row.value === null
        ? { da: "fremmødet er ikke oplyst", en: "attendance not recorded" }[language]
        : `${format.number(row.value)} ${{ da: "organisationer", en: "organisations" }[language]}`;
    const label = (row: (typeof events)[number]) =>
      `${names.value("", "activity_id", dimension(row, "activity_id"))}, ${names.word("activity_kind", dimension(row, "kind") ?? "other")}: ${size(row)}`;
    return {
      finding:
        own.length > 0
          ? held(
              format,
              scope.school_id === null && scope.network_id === null ? null : scope.label,
              own.length,
              own.filter((row) => row.value !== null).length,
            )
          : null,
      subtitle: `${{ da: "Hver aktivitet på sin dag; mærkets areal er antallet af organisationer", en: "Each activity on its day; the mark's area is the number of organisations" }[language]}, ${periodText(site, selection)}`,
      alternative: lanes
        .map(
          (lane) =>
            `${lane.label}: ${format.number(events.filter((row) => (dimension(row, "school_id") ?? JOINT) === lane.id).length)} ${{ da: "aktiviteter", en: "activities" }[language]}`,
        )
        .join("; "),
      chart:
        events.length > 0
          ? (options) =>
              timeline(
                events.map((row) => {
                  const school = dimension(row, "school_id");
                  return {
                    lane: school ?? JOINT,
                    time: timeOf(dimension(row, "held_on")!),
                    key: dimension(row, "kind") ?? "other",
                    size: row.value,
                    label: mark(label(row), row),
                    dim: school !== null && !selection.hasSchool(school),
                  };
                }),
                { ...options, lanes, keys, domain: [timeOf(from), timeOf(to)], ticks: monthTicks(site, from, to) },
              )
          : null,
      notes: events.some((row) => row.value === null)
        ? [{ da: "Hult mærke: Fremmødet er ikke oplyst.", en: "Hollow mark: attendance is not recorded." }[language]]
        : [],
      rows: inside,
    };
  },
};
