import type { FigureDescription, FigureRow, Trace } from "../../model/figure.js";
import { TABLE_LABELS } from "../../model/labels.js";
import type { TableName } from "../../model/tables.js";
import { makeIn } from "../dom.js";
import { pageLink } from "../profile/link.js";
import type { Site } from "../site.js";
import { TEXTS } from "../texts.js";
import { groundsOf } from "../trace/behind.js";

/** The tables that a figure's numbers are traced to, by its first rows of each kind. */
export function tablesOf(description: FigureDescription, rows: readonly FigureRow[]): readonly TableName[] {
  const found = new Set<TableName>();
  const follow = ({ table, within = [] }: Trace) => {
    found.add(table);
    for (const { trace } of within) follow(trace);
  };
  const measures = description.measures.map(({ id }) => id);
  for (const dimensions of [{}, ...rows.slice(0, 50).map((row) => row.dimensions)])
    for (const { trace } of groundsOf(description, dimensions, measures)) follow(trace);
  return [...found];
}

/** The files behind the figure's tables, with the days that they cover and how many rows were read and left out. */
export function sourceList(description: FigureDescription, rows: readonly FigureRow[], site: Site): HTMLElement[] {
  const make = makeIn(site.document);
  const { language, format, programme } = site;
  if (programme.sources.length === 0) return [make("p", {}, TEXTS.noSources[language])];
  const tables = tablesOf(description, rows);
  const own = programme.sources.filter(({ table }) => table !== null && tables.some((one) => one === table));
  const listed = own.length > 0 ? own : programme.sources;
  const names = format.list((own.length > 0 ? tables : []).map((table) => TABLE_LABELS[table][language].toLowerCase()));
  const [read, aside] = [
    listed.reduce((sum, source) => sum + source.rows_read, 0),
    listed.reduce((sum, source) => sum + source.rows_set_aside, 0),
  ].map((count) => format.number(count));
  const newest = programme.as_of === null ? "" : format.day(programme.as_of);
  const said = {
    da: `${names === "" ? "" : `Tallene bygger på ${names}. `}Af ${read} læste rækker er ${aside} lagt til side.${newest && ` Det nyeste i data er fra ${newest}.`}`,
    en: `${names === "" ? "" : `The numbers are built on ${names}. `}Of ${read} rows read ${aside} were set aside.${newest && ` The newest in the data is of ${newest}.`}`,
  }[language];
  const head = [TEXTS.sourceFile, TEXTS.sourceSheet, TEXTS.covers, TEXTS.rowsRead, TEXTS.rowsSetAside].map(
    (text, index) => make("th", { scope: "col", class: index > 2 ? "ns-number" : undefined }, text[language]),
  );
  const lines = listed.map((source) =>
    make(
      "tr",
      {},
      make("th", { scope: "row" }, source.file),
      make("td", {}, source.sheet ?? "–"),
      make("td", {}, covered(source, site)),
      make("td", { class: "ns-number" }, format.number(source.rows_read)),
      make("td", { class: "ns-number" }, format.number(source.rows_set_aside)),
    ),
  );
  const why = make("a", { href: pageLink(site, "/quality") }, TEXTS.whySetAside[language]);
  return [
    make("p", {}, said, " ", why),
    make(
      "div",
      {
        class: "ns-scroll",
        tabindex: 0,
        role: "region",
        "aria-label": `${TEXTS.sources[language]}: ${description.title[language]}`,
      },
      make("table", { class: "ns-table" }, make("thead", {}, make("tr", {}, ...head)), make("tbody", {}, ...lines)),
    ),
  ];
}

/** The first and the last day in the rows of a file; the months only in the public edition, which tells no more of anybody. */
function covered({ from, to }: Site["programme"]["sources"][number], { format, programme }: Site): string {
  if (from === null || to === null) return "–";
  const write = programme.edition === "public" ? format.month : format.day;
  // A day stays on one line in a narrow column.
  const [first, last] = [from, to].map((day) => write(day).replaceAll(" ", "\u00a0"));
  return first === last ? first! : `${first} – ${last}`;
}
