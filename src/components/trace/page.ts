import type { FigureDescription, FigureRow } from "../../model/figure.js";
import { FIGURES } from "../../model/figures.js";
import type { Text } from "../../model/language.js";
import type { TableName } from "../../model/tables.js";
import { makeIn } from "../dom.js";
import { valueText } from "../figure/grid.js";
import { readFigure } from "../figure/read.js";
import { one } from "../rows.js";
import { capital } from "../scopes.js";
import type { Site } from "../site.js";
import { readCells, readTable } from "../tables/read.js";
import { TEXTS } from "../texts.js";
import { dimensionsFrom } from "./address.js";
import { groundsOf, type Row, rowsBehind, tablesOf } from "./behind.js";
import { listing } from "./listing.js";
import { originsIn } from "./origin.js";

type Source = string | Promise<string>;

/** The tables that a trace can lead to. */
type TracedTable = Exclude<TableName, "provenance">;

/** Where the figures and the tables are, by id and by name. */
export interface TraceSources {
  readonly figures: Readonly<Record<string, Source>>;
  readonly tables: Readonly<Record<TracedTable, Source>>;
  /** provenance with its cells */
  readonly cells: Source;
}

const WORDS = {
  nothing: {
    da: "Åbn en figurs tabel på en af de andre sider, og vælg »Spor« ud for en linje. Så står rækkerne bag linjens tal her.",
    en: "Open a figure's table on one of the other pages and choose “Trace” beside a line. The rows behind the line's numbers then stand here.",
  },
  numbers: { da: "Tallene", en: "The numbers" },
} satisfies Record<string, Text>;

/** The rows behind the numbers that the address names, each with the places in the schools' files that it comes from. */
export function tracePage(site: Site, sources: TraceSources): HTMLElement {
  const { document, language } = site;
  const make = makeIn(document);
  const element = make("section", { class: "ns-trace", "aria-busy": "true" });
  const query = new URL(document.defaultView!.location.href).searchParams;
  const figure = FIGURES.find(({ id }) => id === query.get("figure"));
  const done = () => element.setAttribute("aria-busy", "false");
  if (!figure) {
    element.append(make("p", {}, WORDS.nothing[language]));
    done();
    return element;
  }
  element.append(make("p", { class: "ns-empty" }, TEXTS.loading[language]));
  load(site, figure, query, sources)
    .then((parts) => element.replaceChildren(...parts))
    .catch((error) => {
      console.error(error);
      element.replaceChildren(make("p", { class: "ns-error", role: "alert" }, TEXTS.failed[language]));
    })
    .finally(done);
  return element;
}

async function load(
  site: Site,
  figure: FigureDescription,
  query: URLSearchParams,
  sources: TraceSources,
): Promise<HTMLElement[]> {
  const dimensions = dimensionsFrom(query, figure);
  const all = figure.measures.map(({ id }) => id);
  const asked = query.get("measure");
  const measures = asked !== null && all.includes(asked) ? [asked] : all;
  const names = [...new Set(groundsOf(figure, dimensions, measures).flatMap(({ trace }) => tablesOf(trace)))];
  const [numbers, traced, origins, ...tables] = await Promise.all([
    readFigure(sources.figures[figure.id]!, figure),
    readCells(sources.cells),
    readTable(sources.tables.sources, "sources"),
    ...names.map((name) => readTable(sources.tables[name as TracedTable], name)),
  ]);
  const byName = new Map(names.map((name, index) => [name, tables[index] as unknown as readonly Row[]]));
  const find = originsIn(traced, origins);
  const values = measures.flatMap((id) => one(numbers, id, dimensions) ?? []);
  const said = values.length === 0 ? measures : values.map(({ measure }) => measure);
  const grounds = groundsOf(figure, dimensions, said);
  return [
    ...heading(site, figure, dimensions, values),
    ...grounds.flatMap(({ trace, measures: resting }) => {
      const rows = rowsBehind(trace, (name) => byName.get(name) ?? []);
      const lines = rows.map((row) => ({ row, origins: find(trace.table, row) }));
      const labels = resting.length === said.length ? [] : resting.map((id) => labelOf(site, figure, id));
      return listing(site, trace.table, lines, labels);
    }),
  ];
}

const labelOf = ({ language }: Site, figure: FigureDescription, id: string) =>
  figure.measures.find((measure) => measure.id === id)?.label[language] ?? id;

function heading(
  site: Site,
  figure: FigureDescription,
  dimensions: FigureRow["dimensions"],
  values: readonly FigureRow[],
): HTMLElement[] {
  const { document, language, names } = site;
  const make = makeIn(document);
  const named = figure.dimensions
    .filter(({ id }) => dimensions[id] !== null)
    .map(({ id, label }) => `${label[language]}: ${names.value(figure.id, id, dimensions[id]!)}`);
  return [
    make("h2", {}, figure.title[language]),
    make("p", { class: "ns-subtitle" }, named.length === 0 ? capital(names.school(null)) : named.join(" · ")),
    make("p", {}, figure.definition[language]),
    make("h3", {}, WORDS.numbers[language]),
    make(
      "dl",
      { class: "ns-trace-numbers" },
      ...values.flatMap((row) => [
        make("dt", {}, labelOf(site, figure, row.measure)),
        make("dd", {}, `${amount(row, site)}${row.n === null ? "" : ` (n = ${site.format.number(row.n)})`}`),
      ]),
    ),
  ];
}

/** A number alone: its base stands beside it. */
function amount(row: FigureRow, site: Site): string {
  return row.unit === "share" && row.value !== null ? site.format.percent(row.value) : valueText(row, site);
}
