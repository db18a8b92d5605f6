import { DEFINITIONS, type MeasureId } from "../../model/definitions.js";
import type { FigureDescription, FigureRow, Trace } from "../../model/figure.js";
import { TABLE_LABELS } from "../../model/labels.js";
import { NOT_FOR } from "../../model/not-for.js";
import type { TableName } from "../../model/tables.js";
import { VOCABULARY, words } from "../../model/vocabulary.js";
import { makeIn } from "../dom.js";
import type { Site } from "../site.js";
import { TEXTS } from "../texts.js";
import { groundsOf } from "../trace/behind.js";

/** What a figure's numbers mean, how they are computed, what they come from, and what is missing and why. */
export function about(description: FigureDescription, rows: readonly FigureRow[], site: Site): HTMLElement {
  const make = makeIn(site.document);
  const { language, format } = site;
  const heading = (text: string) => make("h4", {}, text);
  const panel = make("div", { class: "ns-about" });
  panel.append(heading(TEXTS.definition[language]), make("p", {}, description.definition[language]));

  const notFor = NOT_FOR[description.id];
  if (notFor) panel.append(heading(TEXTS.notFor[language]), make("p", {}, notFor[language]));

  const uses = (description.uses ?? []).map((id) => DEFINITIONS[id as MeasureId]).filter((one) => one !== undefined);
  if (uses.length > 0) {
    panel.append(heading(TEXTS.formulas[language]));
    const list = make("dl", {});
    for (const definition of uses) {
      list.append(
        make("dt", {}, definition.name[language]),
        make(
          "dd",
          {},
          make("p", {}, definition.explanation[language]),
          make("p", {}, make("code", {}, definition.formula)),
          make("p", { class: "ns-quiet" }, definition.source),
        ),
      );
    }
    panel.append(list);
  }

  panel.append(heading(TEXTS.missing[language]));
  const missing = words("flag")
    .map((flag) => ({ flag, count: rows.filter((row) => row.flag === flag).length }))
    .filter(({ count }) => count > 0);
  panel.append(
    missing.length === 0
      ? make("p", {}, TEXTS.noneMissing[language])
      : make(
          "ul",
          {},
          ...missing.map(({ flag, count }) =>
            make(
              "li",
              {},
              `– ${VOCABULARY.flag[flag][language]}: ${format.number(count)} ${TEXTS.missingOf[language]} ${format.number(rows.length)}`,
            ),
          ),
        ),
  );

  panel.append(heading(TEXTS.sources[language]), ...sources(description, rows, site));
  return panel;
}

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

/** The files behind the figure's tables, with how many rows were read and left out, and what period they cover. */
function sources(description: FigureDescription, rows: readonly FigureRow[], site: Site): HTMLElement[] {
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
  const head = [TEXTS.sourceFile, TEXTS.sourceSheet, TEXTS.rowsRead, TEXTS.rowsSetAside].map((text, index) =>
    make("th", { scope: "col", class: index > 1 ? "ns-number" : undefined }, text[language]),
  );
  const lines = listed.map((source) =>
    make(
      "tr",
      {},
      make("th", { scope: "row" }, source.file),
      make("td", {}, source.sheet ?? "–"),
      make("td", { class: "ns-number" }, format.number(source.rows_read)),
      make("td", { class: "ns-number" }, format.number(source.rows_set_aside)),
    ),
  );
  return [
    make("p", {}, said),
    make(
      "div",
      { class: "ns-scroll", tabindex: 0, role: "region", "aria-label": TEXTS.sources[language] },
      make("table", { class: "ns-table" }, make("thead", {}, make("tr", {}, ...head)), make("tbody", {}, ...lines)),
    ),
  ];
}
