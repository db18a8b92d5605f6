import type { FigureRow } from "../../model/figure.js";
import { matrix } from "../charts/matrix.js";
import type { Drawing, View } from "../figure/view.js";
import { dimension } from "../rows.js";
import { joined } from "../sentences/activity.js";
import { byLikeness } from "./order.js";
import { periodText } from "./period.js";

/** From which networks the pairs come that met for the first time at joint activities. */
export const firstMeetings: View = {
  id: "first-meetings",
  figures: ["first-meetings"],
  follows: ["school", "network", "purpose", "period"],
  height: 560,
  draw: ({ site, selection, rows, mark }): Drawing => {
    const { format, language, names, programme } = site;
    const days = new Map(programme.activities.map((one) => [one.id, one.held_on]));
    const shown = rows().filter(
      (row) =>
        selection.hasDay(days.get(dimension(row, "activity_id") ?? "") ?? "") &&
        (selection.hasNetwork(dimension(row, "network_id")!) ||
          selection.hasNetwork(dimension(row, "other_network_id")!)),
    );
    const pairs = new Map<string, readonly FigureRow[]>();
    for (const row of shown) {
      const [a, b] = [dimension(row, "network_id")!, dimension(row, "other_network_id")!];
      for (const key of new Set([`${a}|${b}`, `${b}|${a}`])) pairs.set(key, [...(pairs.get(key) ?? []), row]);
    }
    const sum = (list: readonly FigureRow[] | undefined) =>
      list?.some((row) => row.value === null) ? null : (list ?? []).reduce((all, row) => all + row.value!, 0);
    const value = (a: string, b: string) => sum(pairs.get(`${a}|${b}`));
    const ids = programme.networks
      .map(({ id }) => id)
      .filter((id) => [...pairs.keys()].some((key) => key.startsWith(`${id}|`)));
    const order = byLikeness(ids, value);
    const heads = order.map((id) => ({ id, label: names.network(id), dim: !selection.hasNetwork(id) }));
    const met = order.flatMap((a, i) => order.slice(i + 1).map((b) => ({ a, b, count: value(a, b) })));
    const unchosen = [selection.schools, selection.networks, selection.purposes].every((list) => list.length === 0);
    const all = (programme.networks.length * (programme.networks.length - 1)) / 2;
    const said = (a: string, b: string) => {
      const count = value(a, b);
      const words = { da: "nye par", en: "new pairs" }[language];
      return `${names.network(a)}, ${names.network(b)}: ${count === null ? "–" : format.number(count)} ${words}`;
    };
    return {
      finding: met.length > 0 && unchosen ? joined(format, met.filter(({ count }) => count !== 0).length, all) : null,
      subtitle: `${{ da: "Antal par af organisationer, der mødtes for første gang ved en fælles aktivitet, efter deres netværk", en: "Number of pairs of organisations that met for the first time at a joint activity, by their networks" }[language]}, ${periodText(site, selection)}`,
      alternative: [...met]
        .sort((a, b) => (b.count ?? -1) - (a.count ?? -1))
        .slice(0, 5)
        .map(({ a, b }) => said(a, b))
        .join("; "),
      empty: selection.isEmpty
        ? {
            da: "Der er ikke registreret, at organisationer fra forskellige netværk har mødt hinanden ved en fælles aktivitet.",
            en: "No organisations of different networks are recorded as having met at a joint activity.",
          }[language]
        : undefined,
      chart:
        heads.length > 0
          ? (options) =>
              matrix(
                order.flatMap((a) =>
                  order
                    .filter((b) => b !== a)
                    .map((b) => {
                      const count = value(a, b);
                      return {
                        row: a,
                        column: b,
                        value: count,
                        text: count === null ? "–" : format.number(count),
                        label: mark(said(a, b), pairs.get(`${a}|${b}`)),
                      };
                    }),
                ),
                { ...options, rows: heads, columns: heads, axis: (count) => format.number(count) },
              )
          : null,
      notes: [
        {
          da: "En organisation i flere netværk tæller i hvert af dem, så felterne kan ikke lægges sammen.",
          en: "An organisation in several networks counts in each, so the cells don't add up.",
        }[language],
      ],
      rows: shown,
    };
  },
};
