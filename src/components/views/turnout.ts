import { quantile } from "d3-array";
import type { FigureRow } from "../../model/figure.js";
import { type Band, bands } from "../charts/bands.js";
import { categoryMark } from "../charts/options.js";
import type { Drawing, View } from "../figure/view.js";
import { dimension } from "../rows.js";
import { networkScopes, type Scope, schoolScopes } from "../scopes.js";
import { typicalTurnout } from "../sentences/activity.js";
import { TEXTS } from "../texts.js";
import { attendanceOf, jointRate, momentsOf, type Whose } from "./meetings.js";
import { monthTicks, periodText, timeOf } from "./period.js";

/** More networks than this are drawn by school, until the reader has chosen fewer. */
const MOST = 40;

/** How many of the members came, meeting by meeting: a band for each network on common scales. */
export const turnoutByActivity: View = {
  id: "participation-by-activity",
  figures: ["participation-by-activity"],
  follows: ["school", "network", "purpose", "period"],
  height: 900,
  draw: ({ site, selection, rows, mark }): Drawing => {
    const { format, language, programme } = site;
    const days = new Map(programme.activities.map((one) => [one.id, one.held_on]));
    const inPeriod = rows().filter((row) => selection.hasDay(days.get(dimension(row, "activity_id") ?? "") ?? ""));
    const networks = networkScopes(site, selection).filter((scope) => scope.network_id !== null);
    const crowded = networks.length > MOST;
    const scopes = crowded
      ? schoolScopes(site, selection, { whole: false }).filter((scope) => !scope.dim)
      : networkScopes(site, selection).filter((scope) => scope.network_id !== null || programme.schools.length > 1);
    const order = programme.schools.map(({ id }) => id);
    const whose = (scope: Scope): Whose =>
      scope.network_id === null
        ? { level: "school", id: scope.school_id! }
        : { level: "network", id: scope.network_id };
    const lines = scopes.map((scope) => ({ scope, own: attendanceOf(site, inPeriod, whose(scope)) }));
    const written = (own: readonly FigureRow[]) => {
      const rate = jointRate(own);
      return rate === null
        ? "–"
        : `${format.percent(rate.share)}, ${format.number(rate.share * rate.of)} ${TEXTS.missingOf[language]} ${format.number(rate.of)}`;
    };
    const data = lines.map(({ scope, own }): Band => {
      const within = scope.network_id === null && !crowded;
      return {
        id: scope.network_id ?? scope.school_id ?? "",
        label: scope.label,
        heading: within,
        mark: programme.schools.length > 5 ? "ns-c1" : categoryMark(Math.max(0, order.indexOf(scope.school_id ?? ""))),
        points: within ? [] : momentsOf({ site, mark }, own),
        note: written(own),
      };
    });
    const drawn = data.filter((band) => band.points.length > 0);
    const known = new Set(drawn.map((band) => band.id));
    const schools = new Set(networks.filter(({ network_id }) => known.has(network_id!)).map((one) => one.school_id));
    const shown = data.filter((band) => (band.heading ? schools.has(band.id) : known.has(band.id)));
    const shares = drawn.flatMap((band) => band.points.map((point) => point.y)).sort((a, b) => a - b);
    const part = (p: number) => quantile(shares, p) ?? 0;
    const first = selection.from ?? programme.period.from;
    const last = selection.to ?? programme.period.to;
    const dates = [...days.values()].filter((day) => day !== null && selection.hasDay(day)).sort();
    const [from, to] = [
      dates[0] && dates[0] < first ? dates[0] : first,
      dates.at(-1) && dates.at(-1)! > last ? dates.at(-1)! : last,
    ];
    return {
      finding: shares.length > 0 ? typicalTurnout(format, shares.length, part(0.5), [part(0.25), part(0.75)]) : null,
      subtitle: `${{ da: "Andel af medlemmerne den dag, der kom, aktivitet for aktivitet; til højre alle under ét, af mulige fremmøder", en: "Share of the members that day who came, activity by activity; at the right all together, of possible attendances" }[language]}, ${periodText(site, selection)}`,
      alternative: drawn
        .map((band) => {
          const own = band.points.map((point) => point.y);
          const range = `${format.percent(Math.min(...own))}–${format.percent(Math.max(...own))}`;
          const count = format.number(own.length);
          return language === "da"
            ? `${band.label}: ${count} aktiviteter, ${range}, under ét ${band.note}`
            : `${band.label}: ${count} activities, ${range}, together ${band.note}`;
        })
        .join("; "),
      empty: selection.isEmpty
        ? {
            da: "Der er ingen aktiviteter, hvor både dato, fremmøde og medlemmer er kendt.",
            en: "There are no activities whose date, attendance and members are all known.",
          }[language]
        : undefined,
      chart:
        drawn.length > 0
          ? (options) =>
              bands(shown, {
                ...options,
                limit: 1,
                domainX: [timeOf(from), timeOf(to)],
                ticksX: monthTicks(site, from, to),
                axis: (value) => format.percent(value),
              })
          : null,
      notes: [
        ...(drawn.some((band) => band.points.some((point) => point.low)) ? [TEXTS.lowBase[language]] : []),
        ...(data.some((band) => !band.heading && band.points.length === 0)
          ? [
              {
                da: "Netværk, hvis fremmøde ikke er kendt, er udeladt af diagrammet.",
                en: "Networks whose attendance isn't known are left out of the chart.",
              }[language],
            ]
          : []),
      ],
      hints: crowded
        ? [
            {
              da: "Vælg en skole for at se dens netværk hvert for sig.",
              en: "Choose a school to see each of its networks.",
            }[language],
          ]
        : [],
      rows: [...new Set(lines.flatMap(({ own }) => own))],
    };
  },
};
