import { matrix } from "../charts/matrix.js";
import { valueText } from "../figure/grid.js";
import type { Drawing, View } from "../figure/view.js";
import { dimension } from "../rows.js";
import { sharing } from "../sentences/composition.js";
import { byLikeness, mostInCommon } from "./order.js";
import { wholePeriod } from "./period.js";

/** How many members each two networks have in common: a matrix in which networks that share stand together. */
export const networkOverlap: View = {
  id: "network-overlap",
  figures: ["network-overlap"],
  follows: ["school", "network", "purpose"],
  height: 560,
  draw: ({ site, selection, rows, mark }): Drawing => {
    const { format, language, names, programme } = site;
    const inside = rows().filter((row) =>
      ["network_id", "other_network_id"].every((id) => selection.hasPeer(dimension(row, id) ?? "")),
    );
    const isChosen = (id: string | null) => id !== null && selection.networks.includes(id);
    const chosen = selection.networks.find((id) => selection.hasNetwork(id)) ?? null;
    const pairs = inside.filter((row) => row.measure === "shared");
    const byPair = new Map(
      pairs.flatMap((row) => {
        const [a, b] = [dimension(row, "network_id")!, dimension(row, "other_network_id")!];
        return [
          [`${a}|${b}`, row],
          [`${b}|${a}`, row],
        ] as const;
      }),
    );
    const sharers = new Set(
      pairs
        .filter((row) => row.value !== 0)
        .flatMap((row) => [dimension(row, "network_id")!, dimension(row, "other_network_id")!]),
    );
    const ids = programme.networks.map(({ id }) => id).filter((id) => sharers.has(id));
    const shared = (a: string, b: string) => byPair.get(`${a}|${b}`)?.value ?? null;
    const shown = mostInCommon(ids, shared, { always: selection.networks });
    const order = byLikeness(shown, shared);
    const heads = order.map((id) => ({ id, label: names.network(id) }));
    const lines = heads.map((head) => ({ ...head, dim: chosen !== null && !isChosen(head.id) }));
    const own = pairs.filter(
      (row) =>
        chosen === null || isChosen(dimension(row, "network_id")) || isChosen(dimension(row, "other_network_id")),
    );
    const sharingPairs = own.filter((row) => row.value !== null && row.value > 0);
    const strongest = [...sharingPairs].sort((a, b) => b.value! - a.value!).slice(0, 3);
    const pairName = (row: (typeof pairs)[number]) =>
      format.list([names.network(dimension(row, "network_id")), names.network(dimension(row, "other_network_id"))]);
    return {
      finding:
        own.length > 0 ? sharing(format, chosen && names.network(chosen), sharingPairs.length, own.length) : null,
      subtitle: `${{ da: "Antal organisationer, der har været medlem af begge netværk", en: "Number of organisations that have been members of both networks" }[language]}, ${wholePeriod(site)}`,
      alternative: strongest.map((row) => `${pairName(row)}: ${valueText(row, site)}`).join("; "),
      empty:
        pairs.length > 0
          ? { da: "Ingen af netværkene har medlemmer til fælles.", en: "None of the networks have members in common." }[
              language
            ]
          : {
              da: "Der er kun ét netværk her, så intet kan overlappe.",
              en: "There is only one network here, so nothing can overlap.",
            }[language],
      chart:
        heads.length > 0
          ? (options) =>
              matrix(
                order.flatMap((a) =>
                  order
                    .filter((b) => b !== a)
                    .map((b) => {
                      const row = byPair.get(`${a}|${b}`);
                      const value = row?.value ?? null;
                      return {
                        row: a,
                        column: b,
                        value,
                        text: value === null ? "–" : format.number(value),
                        label: mark(
                          `${names.network(a)}, ${names.network(b)}: ${row ? valueText(row, site) : "–"}`,
                          row,
                        ),
                      };
                    }),
                ),
                { ...options, rows: lines, columns: heads, axis: (count) => format.number(count) },
              )
          : null,
      notes: [
        ...(shown.length < ids.length
          ? [
              {
                da: `Diagrammet viser de ${format.number(shown.length)} netværk, der deler flest medlemmer. Vælg en skole for at se færre; tabellen har dem alle.`,
                en: `The chart shows the ${format.number(shown.length)} networks that share the most members. Choose a school to see fewer; the table has them all.`,
              }[language],
            ]
          : []),
        ...(ids.length > 0 &&
        ids.length <
          new Set(pairs.flatMap((row) => [dimension(row, "network_id"), dimension(row, "other_network_id")])).size
          ? [
              {
                da: "Netværk, der ikke deler medlemmer med nogen, er udeladt af diagrammet.",
                en: "Networks that share members with none are left out of the chart.",
              }[language],
            ]
          : []),
      ],
      rows: inside,
    };
  },
};
