import type { Dimensions, DimensionValue, FigureDescription, FigureRow, Measure } from "../../model/figure.js";
import { VOCABULARY } from "../../model/vocabulary.js";
import type { Site } from "../site.js";
import { TEXTS, UNITS } from "../texts.js";

/** A cell as it is read and as it is sorted and calculated with. */
export interface GridCell {
  readonly text: string;
  /** number, text, or null where it is missing */
  readonly value: number | string | null;
  /** the school or network that it names, which has a profile */
  readonly profile?: { readonly level: "school" | "network"; readonly id: string };
}

export interface GridColumn {
  readonly id: string;
  readonly label: string;
  readonly numeric: boolean;
}

/** A figure as a table: one line for each set of dimensions, a column for each dimension and measure. */
export interface Grid {
  readonly columns: readonly GridColumn[];
  /** how many of the columns, from the left, name the line */
  readonly heads: number;
  readonly rows: readonly (readonly GridCell[])[];
}

const DIGITS: Readonly<Record<string, number>> = { index: 2, score: 2, position: 2 };

/** A measure's value as text: `63 %, 12 af 19`, `4,25`, or `–` with its reason. */
export function valueText(row: FigureRow, site: Site): string {
  const { format, language } = site;
  if (row.value === null) return row.flag ? `– (${VOCABULARY.flag[row.flag][language]})` : "–";
  if (row.unit === "share") {
    return row.n === null
      ? format.percent(row.value)
      : `${format.percent(row.value)}, ${format.number(row.value * row.n, 1)} ${TEXTS.missingOf[language]} ${format.number(row.n)}`;
  }
  const text = format.number(row.value, DIGITS[row.unit] ?? 1);
  return row.lower !== null && row.upper !== null
    ? `${text} (${format.number(row.lower, 2)}–${format.number(row.upper, 2)})`
    : text;
}

function measureColumns(measure: Measure, rows: readonly FigureRow[], site: Site): GridColumn[] {
  const { language } = site;
  const unit = UNITS[measure.unit]?.[language] ?? measure.unit;
  const label = measure.label[language];
  const column: GridColumn = {
    id: measure.id,
    label: unit.toLowerCase() === label.toLowerCase() ? label : `${label} (${unit})`,
    numeric: true,
  };
  return rows.some((row) => row.n !== null)
    ? [column, { id: `${measure.id}.n`, label: `n, ${label.toLowerCase()}`, numeric: true }]
    : [column];
}

/** The line that a row belongs to. */
function lineKey(values: readonly DimensionValue[]): string {
  return JSON.stringify(values);
}

/** What each line of the table is about, in the order of its rows. */
export function lineDimensions(description: FigureDescription, rows: readonly FigureRow[]): Dimensions[] {
  const ids = description.dimensions.map(({ id }) => id);
  const lines = rows.map((row) => [lineKey(ids.map((id) => row.dimensions[id] ?? null)), row.dimensions] as const);
  return [...new Map(lines.map(([key, dimensions]) => [key, dimensions])).values()];
}

/** The long rows of a figure as a table that reads from left to right. */
export function gridOf(description: FigureDescription, rows: readonly FigureRow[], site: Site): Grid {
  const { language, names } = site;
  const dimensions = description.dimensions.filter(({ id }) =>
    rows.some((row) => row.dimensions[id] !== null && row.dimensions[id] !== undefined),
  );
  const measures = description.measures.filter(({ id }) => rows.some((row) => row.measure === id));
  const byMeasure = new Map(measures.map(({ id }) => [id, rows.filter((row) => row.measure === id)]));
  const columns = [
    ...dimensions.map(({ id, label, type }) => ({ id, label: label[language], numeric: type === "INTEGER" })),
    ...measures.flatMap((measure) => measureColumns(measure, byMeasure.get(measure.id)!, site)),
  ];
  const lines = new Map<string, { values: DimensionValue[]; cells: Map<string, FigureRow> }>();
  for (const row of rows) {
    const values = dimensions.map(({ id }) => row.dimensions[id] ?? null);
    const key = lineKey(values);
    const line = lines.get(key) ?? { values, cells: new Map<string, FigureRow>() };
    line.cells.set(row.measure, row);
    lines.set(key, line);
  }
  const grid = [...lines.values()].map(({ values, cells }) => [
    ...values.map((value, index): GridCell => {
      const { id, type } = dimensions[index]!;
      const text = names.value(description.id, id, value);
      const profile = profileOf(id, value);
      return { text, value: type !== "VARCHAR" ? value : text === "–" ? null : text, ...(profile ? { profile } : {}) };
    }),
    ...measures.flatMap((measure): GridCell[] => {
      const row = cells.get(measure.id);
      const value: GridCell = row ? { text: plainText(row, site), value: row.value } : { text: "–", value: null };
      if (!columns.some(({ id }) => id === `${measure.id}.n`)) return [value];
      const base = row?.n ?? null;
      return [value, { text: base === null ? "–" : site.format.number(base), value: base }];
    }),
  ]);
  return { columns, heads: dimensions.length, rows: grid };
}

function profileOf(dimension: string, value: DimensionValue): GridCell["profile"] {
  const level = /^(?:other_)?(school|network)_id$/.exec(dimension)?.[1];
  return level && typeof value === "string" ? { level: level as "school" | "network", id: value } : undefined;
}

/** The value alone: its base has a column of its own. */
function plainText(row: FigureRow, site: Site): string {
  if (row.value === null) return valueText(row, site);
  const percent = (share: number) => site.format.percent(share);
  const plain = (value: number) => site.format.number(value, DIGITS[row.unit] ?? 1);
  const write = row.unit === "share" ? percent : plain;
  const limits = row.lower !== null && row.upper !== null ? ` (${write(row.lower)}–${write(row.upper)})` : "";
  return write(row.value) + limits;
}
