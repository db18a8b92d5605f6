import type { FigureDescription, FigureRow } from "../../model/figure.js";
import { VOCABULARY } from "../../model/vocabulary.js";
import type { Site } from "../site.js";
import { TEXTS, UNITS } from "../texts.js";

export type Field = string | number | null;

/** A figure's rows as they are downloaded: long, with names for ids; the first row holds the headings. */
export function records(description: FigureDescription, rows: readonly FigureRow[], site: Site): Field[][] {
  const { language, names, programme } = site;
  const measures = new Map(description.measures.map((measure) => [measure.id, measure.label[language]]));
  const bounded = rows.some((row) => row.lower !== null);
  const head = [
    ...description.dimensions.map(({ label }) => label[language]),
    ...[TEXTS.measure, TEXTS.value, TEXTS.unit, TEXTS.base, TEXTS.flag].map((text) => text[language]),
    ...(bounded ? [TEXTS.lower[language], TEXTS.upper[language]] : []),
    ...(programme.demo ? [TEXTS.data[language]] : []),
  ];
  const body = rows.map((row): Field[] => [
    ...description.dimensions.map(({ id, type }): Field => {
      const value = row.dimensions[id] ?? null;
      return type === "VARCHAR" ? names.value(description.id, id, value) : value;
    }),
    measures.get(row.measure) ?? row.measure,
    row.value,
    UNITS[row.unit]?.[language] ?? row.unit,
    row.n,
    row.flag === null ? null : VOCABULARY.flag[row.flag][language],
    ...(bounded ? [row.lower, row.upper] : []),
    ...(programme.demo ? [TEXTS.invented[language]] : []),
  ]);
  return [head, ...body];
}
