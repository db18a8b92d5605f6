import type { FigureRow } from "../../model/figure.js";
import { VOCABULARY } from "../../model/vocabulary.js";
import { dimension } from "../rows.js";
import type { Site } from "../site.js";
import { TEXTS } from "../texts.js";
import type { Compared } from "./groups.js";
import type { Indicator } from "./indicators.js";

/** The rows of the figure `comparison` about one of those compared. */
export function factsOf(rows: readonly FigureRow[], { level, id }: Pick<Compared, "level" | "id">): FigureRow[] {
  return rows.filter((row) => {
    const network = dimension(row, "network_id");
    const purpose = dimension(row, "purpose");
    if (level === "network") return network === id;
    if (level === "purpose") return purpose === id;
    return dimension(row, "school_id") === id && network === null;
  });
}

/** A value and what stands under it: its base, its limits. */
export interface FactParts {
  readonly value: string;
  readonly base: string;
}

/** A value with its base and limits, of which none breaks inside (limits that are one number say nothing; an estimate has no count of its own), or with the reason why it is missing. */
export function factParts(
  row: FigureRow | undefined,
  { digits = 0 }: Pick<Indicator, "digits">,
  site: Site,
): FactParts {
  const { format, language } = site;
  if (!row) return { value: "–", base: "" };
  if (row.value === null) return { value: "–", base: row.flag ? VOCABULARY.flag[row.flag][language] : "" };
  const n = row.n === null ? "" : `n\u00A0=\u00A0${format.number(row.n)}`;
  if (row.unit === "share") {
    const value = format.percent(row.value);
    if (row.lower !== null && row.upper !== null) {
      const limits = `${format.number(row.lower * 100)}–${format.percent(row.upper)}`;
      return { value, base: [row.lower === row.upper ? "" : limits, n].filter((part) => part !== "").join(", ") };
    }
    if (row.n === null || row.measure === "retention_12") return { value, base: n };
    return {
      value,
      base: `${format.number(row.value * row.n)}\u00A0${TEXTS.missingOf[language]}\u00A0${format.number(row.n)}`,
    };
  }
  if (row.unit === "index") return { value: format.fixed(row.value, digits), base: n };
  return { value: format.number(row.value, digits), base: "" };
}

/** The same in one line: `63 % (12 af 19)`. */
export function factText(row: FigureRow | undefined, indicator: Pick<Indicator, "digits">, site: Site): string {
  const { value, base } = factParts(row, indicator, site);
  return base === "" ? value : `${value} (${base})`;
}
