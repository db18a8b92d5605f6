import type { Text } from "../../model/language.js";
import { type Bar, bars } from "../charts/bars.js";
import { valueText } from "../figure/grid.js";
import type { Drawing, View } from "../figure/view.js";
import { one } from "../rows.js";
import { focus } from "../scopes.js";
import { frequency } from "../sentences/activity.js";
import { TEXTS } from "../texts.js";
import { AS, at, BY, linesOf, rowsOf } from "./members.js";
import { wholePeriod } from "./period.js";

const TIMES: readonly { readonly id: string; readonly label: Text }[] = [
  { id: "0", label: { da: "aldrig", en: "never" } },
  { id: "1", label: { da: "én gang", en: "once" } },
  { id: "2-4", label: { da: "2–4 gange", en: "2–4 times" } },
  { id: "5+", label: { da: "5 gange eller flere", en: "5 times or more" } },
];

/** How often members came: never, once, now and then, often. */
export const attendanceFrequency: View = {
  id: "attendance-frequency",
  figures: ["attendance-frequency"],
  controls: [BY, AS],
  follows: ["school", "network", "purpose"],
  height: 300,
  draw: (context): Drawing => {
    const { site, selection, rows, choice } = context;
    const { format, language } = site;
    const scopes = linesOf(context);
    const share = choice("as") === "share";
    const keys = TIMES.map(({ id, label }, index) => ({
      id,
      label: label[language],
      mark: index === 0 ? "ns-grey" : `ns-s${index + 1}`,
    }));
    const data = scopes.map((scope): Bar => {
      const place = at(rows(), scope);
      const found = keys.map(({ id }) => one(rows(), share ? "share" : "organisations", { ...place, times: id }));
      const n = found.find((row) => row?.n)?.n ?? null;
      return {
        id: scope.network_id ?? scope.school_id ?? "all",
        label: scope.label,
        level: scope.level,
        dim: scope.dim,
        low: n !== null && n < 5,
        parts: found.map((row, index) => ({
          key: keys[index]!.id,
          value: row?.value ?? null,
          label: context.mark(`${scope.label}, ${keys[index]!.label}: ${row ? valueText(row, site) : "–"}`, row),
        })),
        note: n === null ? undefined : `n = ${format.number(n)}`,
      };
    });
    const scope = focus(site, selection);
    const place = at(rows(), scope);
    const [never, often] = ["0", "5+"].map((times) => one(rows(), "organisations", { ...place, times }));
    const base = never?.n ?? often?.n ?? null;
    const shown = rowsOf(context, scopes);
    return {
      finding:
        never && often && never.value !== null && often.value !== null && base
          ? frequency(
              format,
              scope.school_id === null && scope.network_id === null ? null : scope.label,
              never.value,
              often.value,
              base,
            )
          : null,
      subtitle: `${(share ? { da: "Andel af medlemmerne efter, hvor mange gange de er kommet", en: "Share of members by how many times they came" } : { da: "Antal medlemmer efter, hvor mange gange de er kommet", en: "Number of members by how many times they came" })[language]}, ${wholePeriod(site)}`,
      alternative: data.flatMap((bar) => bar.parts.map((part) => part.label)).join("; "),
      chart: shown.some((row) => row.value !== null)
        ? (options) =>
            bars(data, {
              ...options,
              keys,
              limit: share ? 1 : undefined,
              axis: (value) => (share ? format.percent(value) : format.number(value)),
            })
        : null,
      notes: data.some((bar) => bar.low) ? [TEXTS.lowBase[language]] : [],
      rows: shown,
    };
  },
};
