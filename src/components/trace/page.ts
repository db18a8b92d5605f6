import type { FigureDescription, FigureRow } from "../../model/figure.js";
import { FIGURES } from "../../model/figures.js";
import { COLUMN_LABELS, TABLE_LABELS } from "../../model/labels.js";
import type { Text } from "../../model/language.js";
import { TABLES, type TableName } from "../../model/tables.js";
import type { VOCABULARY } from "../../model/vocabulary.js";
import { makeIn } from "../dom.js";
import { valueText } from "../figure/grid.js";
import { readFigure } from "../figure/read.js";
import { one } from "../rows.js";
import { capital } from "../scopes.js";
import type { Site } from "../site.js";
import { readTable } from "../tables/read.js";
import { TEXTS } from "../texts.js";
import { dimensionsFrom } from "./address.js";
import { type Row, rowsBehind, tablesOf } from "./behind.js";
import { type Origin, originsIn, placesText } from "./origin.js";

type Source = string | Promise<string>;

/** Where the figures and the tables are, by id and by name. */
export interface TraceSources {
  readonly figures: Readonly<Record<string, Source>>;
  readonly tables: Readonly<Record<TableName, Source>>;
}

const WORDS = {
  nothing: {
    da: "Åbn en figurs tabel på en af de andre sider, og vælg »Spor« ud for en linje. Så står rækkerne bag linjens tal her.",
    en: "Open a figure's table on one of the other pages and choose “Trace” beside a line. The rows behind the line's numbers then stand here.",
  },
  numbers: { da: "Tallene", en: "The numbers" },
  rows: { da: "Rækkerne bag", en: "The rows behind" },
  origin: { da: "Hvor den står", en: "Where it stands" },
  copy: { da: "Kopiér listen som tekst", en: "Copy the list as text" },
  copied: { da: "Listen er kopieret", en: "The list is copied" },
  notCopied: { da: "Listen kunne ikke kopieres", en: "The list couldn't be copied" },
  none: {
    da: "Ingen rækker ligger bag: Tallet er 0, eller det mangler.",
    en: "No rows lie behind: the number is 0, or missing.",
  },
  made: { da: "ikke fra en fil", en: "not from a file" },
} satisfies Record<string, Text>;

/** How many rows are shown before the reader asks for all. */
const SHOWN = 100;

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
  const trace = figure.trace(dimensions);
  const names = tablesOf(trace);
  const [numbers, provenance, origins, ...tables] = await Promise.all([
    readFigure(sources.figures[figure.id]!, figure),
    readTable(sources.tables.provenance, "provenance"),
    readTable(sources.tables.sources, "sources"),
    ...names.map((name) => readTable(sources.tables[name], name)),
  ]);
  const byName = new Map(names.map((name, index) => [name, tables[index] as unknown as readonly Row[]]));
  const rows = rowsBehind(trace, (name) => byName.get(name) ?? []);
  const find = originsIn(provenance, origins);
  const lines = rows.map((row) => ({ row, origins: find(trace.table, row) }));
  const values = figure.measures.flatMap(({ id }) => one(numbers, id, dimensions) ?? []);
  return [...heading(site, figure, dimensions, values), ...listing(site, trace.table, lines)];
}

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
  const label = new Map(figure.measures.map((measure) => [measure.id, measure.label[language]]));
  return [
    make("h2", {}, figure.title[language]),
    make("p", { class: "ns-subtitle" }, named.length === 0 ? capital(names.school(null)) : named.join(" · ")),
    make("p", {}, figure.definition[language]),
    make("h3", {}, WORDS.numbers[language]),
    make(
      "dl",
      { class: "ns-trace-numbers" },
      ...values.flatMap((row) => [
        make("dt", {}, label.get(row.measure) ?? row.measure),
        make("dd", {}, `${amount(row, site)}${row.n === null ? "" : ` (n = ${site.format.number(row.n)})`}`),
      ]),
    ),
  ];
}

/** A number alone: its base stands beside it. */
function amount(row: FigureRow, site: Site): string {
  return row.unit === "share" && row.value !== null ? site.format.percent(row.value) : valueText(row, site);
}

interface Line {
  readonly row: Row;
  readonly origins: readonly Origin[];
}

function listing(site: Site, table: TableName, lines: readonly Line[]): HTMLElement[] {
  const { document, language, format } = site;
  const make = makeIn(document);
  const title = `${WORDS.rows[language]}: ${format.number(lines.length)} ${{ da: "i tabellen", en: "in the table" }[language]} ${TABLE_LABELS[table][language]}`;
  if (lines.length === 0) return [make("h3", {}, title), make("p", {}, WORDS.none[language])];
  const columns = TABLES[table].columns
    .map(({ name }) => name)
    .filter((name) => lines.some(({ row }) => (row[name] ?? null) !== null));
  const places = (origins: readonly Origin[]) => {
    const said = placesText(origins, language, format.list);
    return said.length === 0 ? WORDS.made[language] : said.join("; ");
  };
  const written = (row: Row) => columns.map((name) => cellText(site, table, name, row[name] ?? null));
  const line = ({ row, origins }: Line) =>
    make(
      "tr",
      {},
      make("td", { class: "ns-prose" }, places(origins)),
      ...written(row).map((text) => make("td", {}, text)),
    );
  const heads = columns.map((name) => COLUMN_LABELS[name]?.[language] ?? name);
  const body = make("tbody", {}, ...lines.slice(0, SHOWN).map(line));
  const said = make("span", { class: "ns-quiet", role: "status" });
  const copy = make("button", { type: "button", class: "ns-button" }, WORDS.copy[language]);
  copy.addEventListener("click", async () => {
    const head = [WORDS.origin[language], ...heads].join("\t");
    const text = [head, ...lines.map(({ row, origins }) => [places(origins), ...written(row)].join("\t"))].join("\n");
    try {
      await document.defaultView!.navigator.clipboard.writeText(text);
      said.textContent = WORDS.copied[language];
    } catch {
      said.textContent = WORDS.notCopied[language];
    }
  });
  const scroll = make(
    "div",
    { class: "ns-scroll", tabindex: 0, role: "region", "aria-label": title },
    make(
      "table",
      { class: "ns-table" },
      make(
        "thead",
        {},
        make(
          "tr",
          {},
          ...[WORDS.origin[language], ...heads].map((head) => make("th", { scope: "col" }, capital(head))),
        ),
      ),
      body,
    ),
  );
  const parts: HTMLElement[] = [make("h3", {}, title), make("p", {}, copy, " ", said), scroll];
  if (lines.length > SHOWN) {
    const more = make(
      "button",
      { type: "button", class: "ns-button" },
      `${TEXTS.showAll[language]} (${format.number(lines.length)})`,
    );
    more.addEventListener("click", () => {
      body.append(...lines.slice(SHOWN).map(line));
      more.remove();
      scroll.focus();
    });
    parts.push(more);
  }
  return parts;
}

/** A cell as people read it: names for ids, words for the vocabulary's, days and numbers in the page's language. */
function cellText(site: Site, table: TableName, column: string, value: Row[string]): string {
  const { format, language, names } = site;
  if (value === null) return "–";
  if (typeof value === "boolean") return { da: value ? "ja" : "nej", en: value ? "yes" : "no" }[language];
  if (typeof value === "number") return format.number(value, 2);
  const columns: readonly { readonly name: string; readonly vocabulary?: keyof typeof VOCABULARY }[] =
    TABLES[table].columns;
  const vocabulary = columns.find(({ name }) => name === column)?.vocabulary;
  if (vocabulary) return names.word(vocabulary, value);
  return /_id$/.test(column) || /^\d{4}-\d\d-\d\d$/.test(value) ? names.value(table, column, value) : value;
}
