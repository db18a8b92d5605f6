import type { Site } from "../../src/components/site.js";
import type { FigureRow } from "../../src/model/figure.js";
import { VOCABULARY } from "../../src/model/vocabulary.js";

/** One number as it stands in a sentence: `63 %`, `1.234`, `4,25`; where there is none, a dash with the reason. */
export function valueWords(row: FigureRow, { format, language }: Site): string {
  if (row.value === null) return row.flag ? `– (${VOCABULARY.flag[row.flag][language]})` : "–";
  if (row.unit === "share") return format.percent(row.value);
  return format.number(row.value, row.unit === "score" || row.unit === "index" ? 2 : 1);
}
