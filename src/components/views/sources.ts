import type { FigureRow } from "../../model/figure.js";
import { type Bar, bars } from "../charts/bars.js";
import type { Control, Drawing, View } from "../figure/view.js";
import { dimension, one, total, values } from "../rows.js";
import { cameIn } from "../sentences/quality.js";

const PARTS = [
  { id: "rows_loaded", label: { da: "indlæst", en: "loaded" }, mark: "ns-c1" },
  { id: "rows_merged", label: { da: "slået sammen", en: "merged" }, mark: "ns-c3" },
  { id: "rows_set_aside", label: { da: "lagt til side", en: "set aside" }, mark: "ns-c2" },
] as const;

/** A source's file without its folder, its sheet if it is named, and which table of the sheet: `Netværk.xlsx, Medlemmer`. */
export function sourceName(id: string): string {
  const [, file = id, sheet = ""] = /^(.*?\.(?:xlsx|xls|ods|csv|tsv|txt))(?:#(.*))?$/i.exec(id) ?? [];
  const name = file.split("/").slice(1).join("/") || file;
  return sheet === "" ? name : `${name}, ${sheet.replace(/#(\d+)$/, " ($1)")}`;
}

const BY: Control = {
  id: "by",
  label: { da: "Vis", en: "Show" },
  options: [
    { id: "schools", label: { da: "Skoler", en: "Schools" } },
    { id: "sheets", label: { da: "Filer og ark", en: "Files and sheets" } },
  ],
};

/** What came in, source by source under its school, and what became of it. */
export const sources: View = {
  id: "sources",
  figures: ["sources"],
  controls: [BY],
  follows: ["school"],
  height: 380,
  draw: ({ site, selection, rows, choice, mark }): Drawing => {
    const { format, language, names, programme } = site;
    const shown = rows().filter((row) => selection.hasSchool(dimension(row, "school_id")));
    const folders = [...programme.schools.map(({ id }) => id), null];
    const data = folders.flatMap((school) => {
      const own = shown.filter((row) => dimension(row, "school_id") === school);
      const ids = values(own, "source_id");
      if (ids.length === 0) return [];
      const name = school === null ? { da: "Fælles filer", en: "Joint files" }[language] : names.school(school);
      const bar = (id: string, label: string, of: readonly FigureRow[], level: 0 | 1): Bar => ({
        id,
        label,
        level,
        parts: PARTS.map((part) => {
          const value = total(of.filter((row) => row.measure === part.id));
          return {
            key: part.id,
            value,
            label: mark(`${label}, ${part.label[language]}: ${value === null ? "–" : format.number(value)}`, of),
          };
        }),
        note: format.number(total(of.filter((row) => row.measure === "rows_read")) ?? 0),
      });
      return [
        bar(`school-${school}`, name, own, 0),
        ...(choice("by") === "schools" ? [] : ids).map((id) =>
          bar(
            id,
            sourceName(id),
            own.filter((row) => dimension(row, "source_id") === id),
            1,
          ),
        ),
      ];
    });
    const sum = (measure: string) => total(shown.filter((row) => row.measure === measure)) ?? 0;
    const place = selection.schools.length === 0 ? null : format.list(selection.schools.map(names.school));
    const aside = shown.filter((row) => row.measure === "rows_set_aside" && row.value !== null && row.value > 0);
    return {
      finding:
        shown.length > 0
          ? cameIn(format, place, {
              read: sum("rows_read"),
              loaded: sum("rows_loaded"),
              merged: sum("rows_merged"),
              setAside: sum("rows_set_aside"),
            })
          : null,
      subtitle: {
        da: "Rækker; en række er slået sammen, når den kun siger det, som var der i forvejen",
        en: "Rows; a row is merged where it only says what was there already",
      }[language],
      alternative: data
        .filter((one) => one.level === 0)
        .map((one) => `${one.label}: ${one.note}`)
        .join("; "),
      empty: {
        da: "Der er ingen filer fra det valgte.",
        en: "There are no files from what is chosen.",
      }[language],
      chart:
        data.length > 0
          ? (options) =>
              bars(data, {
                ...options,
                keys: PARTS.map(({ id, mark, label }) => ({ id, mark, label: label[language] })),
                axis: (value) => format.number(value),
              })
          : null,
      notes: aside.map((row) => {
        const id = dimension(row, "source_id")!;
        const read = one(shown, "rows_read", { source_id: id })?.value ?? null;
        const [a, r] = [format.number(row.value!), read === null ? "–" : format.number(read)];
        return {
          da: `${sourceName(id)}: ${a} af ${r} rækker er lagt til side.`,
          en: `${sourceName(id)}: ${a} of ${r} rows were set aside.`,
        }[language];
      }),
      rows: shown,
    };
  },
};
