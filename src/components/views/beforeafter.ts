import type { FigureRow } from "../../model/figure.js";
import type { Text } from "../../model/language.js";
import { type Dumbbell, type DumbbellGroup, dumbbells } from "../charts/dumbbells.js";
import type { Control, Drawing, View } from "../figure/view.js";
import { dimension, one, values, where } from "../rows.js";
import { beforeAfter } from "../sentences/evaluation.js";
import { SMALL } from "./answers.js";
import { noMethods } from "./methods.js";

const WHAT: Control = {
  id: "what",
  label: { da: "Hvad er set", en: "What was seen" },
  options: [
    { id: "participation_rate", label: { da: "Deltagelsesgrad", en: "Participation rate" } },
    { id: "members", label: { da: "Medlemmer", en: "Members" } },
  ],
};

const LINES: Control = {
  id: "lines",
  label: { da: "Linjer", en: "Lines" },
  options: [
    { id: "method", label: { da: "Metoder", en: "Methods" } },
    { id: "network", label: { da: "Metoder og netværk", en: "Methods and networks" } },
  ],
};

type What = "members" | "participation_rate";

/** What one network showed before and after it took a method up. */
interface Pair {
  readonly network: string;
  readonly before: FigureRow;
  readonly after: FigureRow;
}

/** Pairs put together: members are added up, rates weighted by their divisors. */
export function together(pairs: readonly Pair[], what: What, side: "before" | "after"): { value: number; n: number } {
  const rows = pairs.map((pair) => pair[side]);
  const n = rows.reduce((sum, row) => sum + (row.n ?? 0), 0);
  const value = rows.reduce((sum, row) => sum + row.value! * (what === "members" ? 1 : (row.n ?? 0)), 0);
  return { value: what === "members" ? value : value / n, n };
}

/** What was seen before and after networks took a method up; it claims no cause. */
export const methodBeforeAfter: View = {
  id: "method-before-after",
  figures: ["method-before-after"],
  controls: [WHAT, LINES],
  follows: ["school", "network", "purpose"],
  height: 480,
  draw: ({ site, selection, rows, choice, mark }): Drawing => {
    const { format, language, names } = site;
    const what = choice("what") as What;
    const inside = rows().filter((row) => selection.hasNetwork(dimension(row, "network_id")!) && row.measure === what);
    const write = (value: number) => (what === "members" ? format.number(value) : format.percent(value));
    const pairsOf = (method: string): Pair[] => {
      const own = where(inside, { method_id: method });
      return values(own, "network_id").flatMap((network) => {
        const [before, after] = (["before", "after"] as const).map((when) =>
          one(own, what, { network_id: network, before_or_after: when }),
        );
        return before?.value != null && after?.value != null ? [{ network, before, after }] : [];
      });
    };
    const lineOf = (id: string, label: string, pairs: readonly Pair[], level: 0 | 1): Dumbbell => {
      const [before, after] = (["before", "after"] as const).map((side) => together(pairs, what, side));
      const said = (one: { value: number; n: number }) =>
        what === "members" ? write(one.value) : `${write(one.value)} ${BASE_OF[language]} ${format.number(one.n)}`;
      return {
        id,
        label,
        level,
        ends: [before!, after!].map((one, index) => ({
          key: KEYS[index]!.id,
          value: one.value,
          low: one.n < SMALL,
          label: mark(
            `${label}, ${KEYS[index]!.label[language]}: ${said(one)}`,
            pairs.map((pair) => pair[index === 0 ? "before" : "after"]),
          ),
        })),
        note: `${said(before!)} → ${said(after!)}${level === 0 ? ` · ${format.number(pairs.length)} ${{ da: "netværk", en: "networks" }[language]}` : ""}`,
      };
    };
    const methodIds = values(inside, "method_id");
    const withPairs = methodIds.map((id) => ({ id, pairs: pairsOf(id) })).filter(({ pairs }) => pairs.length > 0);
    const groups: DumbbellGroup[] = withPairs.map(({ id, pairs }) => ({
      id,
      rows: [
        lineOf(id, names.value("methods", "method_id", id), pairs, 0),
        ...(choice("lines") === "network"
          ? pairs.map((pair) => lineOf(`${id}|${pair.network}`, names.network(pair.network), [pair], 1))
          : []),
      ],
    }));
    const all = withPairs.flatMap(({ pairs }) => pairs);
    const known = values(inside, "network_id").length > 0 ? inside.length / 2 : 0;
    const largest = Math.max(
      1,
      ...groups.flatMap((group) => group.rows.flatMap((row) => row.ends.map((end) => end.value ?? 0))),
    );
    return {
      finding:
        all.length > 0
          ? beforeAfter(format, what, {
              higher: all.filter(({ before, after }) => after.value! > before.value!).length,
              lower: all.filter(({ before, after }) => after.value! < before.value!).length,
              pairs: all.length,
            })
          : null,
      subtitle: SUBTITLE[what][language],
      alternative: groups.map((group) => `${group.rows[0]!.label}: ${group.rows[0]!.note}`).join("; "),
      empty:
        rows().length === 0
          ? noMethods(site)
          : {
              da: "Der er ingen netværk, hvor både før og efter er kendt.",
              en: "There is no network where both before and after are known.",
            }[language],
      chart:
        groups.length > 0
          ? (options) =>
              dumbbells(groups, {
                ...options,
                keys: KEYS.map(({ id, mark, label }) => ({ id, mark, label: label[language] })),
                domain: [0, what === "members" ? largest : 1],
                axis: write,
              })
          : null,
      notes:
        rows().length === 0
          ? []
          : [
              NO_CAUSE[language],
              ...(known > all.length
                ? [
                    {
                      da: `I ${format.number(known - all.length)} af ${format.number(known)} tilfælde mangler tallet før eller efter; de er ikke med.`,
                      en: `In ${format.number(known - all.length)} of ${format.number(known)} cases the number before or after is missing; they are left out.`,
                    }[language],
                  ]
                : []),
            ],
      rows: inside,
    };
  },
};

const KEYS = [
  { id: "before", label: { da: "før", en: "before" }, mark: "ns-c1" },
  { id: "after", label: { da: "efter", en: "after" }, mark: "ns-c2" },
] as const;

const BASE_OF: Text = { da: "af", en: "of" };

const SUBTITLE: Readonly<Record<What, Text>> = {
  participation_rate: {
    da: "Fremmødte medlemmer af medlemmerne den dag, før og fra den dag, metoden først blev brugt; netværkene lagt sammen",
    en: "Members present of members that day, before and from the day on which the method was first used; networks added up",
  },
  members: {
    da: "Medlemmer dagen før metoden først blev brugt og ved periodens slutning; netværkene lagt sammen",
    en: "Members the day before the method was first used and at the period's end; networks added up",
  },
};

const NO_CAUSE: Text = {
  da: "Tallene viser, hvad der blev set, og ikke, at metoden er årsagen: Meget andet skete samtidig, og et netværk, der bruger flere metoder, tæller med ved hver af dem.",
  en: "The numbers show what was seen, not that the method is the cause: much else happened at the same time, and a network that uses several methods counts with each of them.",
};
