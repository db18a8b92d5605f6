import { JSDOM } from "jsdom";
import { type Make, makeIn } from "../../src/components/dom.js";
import { sourceLine } from "../../src/components/figure/exports.js";
import { gridOf } from "../../src/components/figure/grid.js";
import { openSite, type Site } from "../../src/components/site.js";
import { TEXTS } from "../../src/components/texts.js";
import { viewOf } from "../../src/components/views/all.js";
import type { FigureDescription, FigureRow, SiteProgramme } from "../../src/model/figure.js";
import { figure as describe } from "../../src/model/figures.js";
import type { Language } from "../../src/model/language.js";
import type { FigureDirective } from "./directive.js";
import type { Numbers } from "./numbers.js";

/** The width that the report's charts are drawn in, in pixels: that of its column of text. */
const WIDTH = 720;
/** And once more for a telephone, where the wide one would have to be scrolled sideways; the page shows the one that fits. */
const NARROW = 358;

/** What a directive's dimensions are called in a page's address. */
const ADDRESS: Readonly<Record<string, string>> = {
  school_id: "school",
  network_id: "network",
  purpose: "purpose",
  section: "section",
};

/** The site as the components see it, on a page of its own, with a selection as if a reader had chosen it. */
export function siteFor(programme: SiteProgramme, language: Language, dimensions: FigureDirective["dimensions"]): Site {
  const query = new URLSearchParams();
  for (const [id, value] of Object.entries(dimensions)) {
    if (ADDRESS[id] && value !== null) query.append(ADDRESS[id], String(value));
  }
  const { window } = new JSDOM(`<!DOCTYPE html><html lang="${language}"><body></body></html>`, {
    url: `http://localhost/report?${query}`,
  });
  return openSite(programme, window.document as unknown as Document);
}

/** The rows that a directive asks for beside what the selection does: those with its other dimensions' values. */
function narrowed(rows: readonly FigureRow[], dimensions: FigureDirective["dimensions"]): FigureRow[] {
  const others = Object.entries(dimensions).filter(([id]) => !ADDRESS[id]);
  return rows.filter((row) => others.every(([id, value]) => (row.dimensions[id] ?? null) === value));
}

function table(description: FigureDescription, rows: readonly FigureRow[], site: Site): HTMLElement {
  const make = makeIn(site.document);
  const { columns, heads, rows: lines } = gridOf(description, rows, site);
  return make(
    "table",
    { class: "ns-table" },
    make(
      "thead",
      {},
      make(
        "tr",
        {},
        ...columns.map(({ label, numeric }) =>
          make("th", { scope: "col", class: numeric ? "ns-number" : undefined }, label),
        ),
      ),
    ),
    make(
      "tbody",
      {},
      ...lines.map((cells) =>
        make(
          "tr",
          {},
          ...cells.map(({ text }, index) =>
            index < heads
              ? make("th", { scope: "row" }, text)
              : make("td", { class: columns[index]!.numeric ? "ns-number" : undefined }, text),
          ),
        ),
      ),
    ),
  );
}

/** What may be wider than a small screen, to be scrolled sideways by finger, wheel or arrow keys. */
function scrolled(make: Make, content: Element, label: string): HTMLElement {
  return make("div", { class: "ns-scroll", tabindex: 0, role: "region", "aria-label": label }, content);
}

/**
 * A figure for paper: number and finding, subtitle, chart (a table where the figure has no chart), notes and source.
 * Where the programme has nothing for it, a sentence says so.
 */
export async function figureFor(
  { figure: description, dimensions }: Pick<FigureDirective, "figure" | "dimensions">,
  caption: string,
  programme: SiteProgramme,
  language: Language,
  numbers: Numbers,
): Promise<HTMLElement> {
  const site = siteFor(programme, language, dimensions);
  const make = makeIn(site.document);
  const view = viewOf(description.id);
  const read = new Map<string, readonly FigureRow[]>();
  for (const id of view?.figures ?? [description.id]) {
    read.set(id, narrowed(await numbers.rows(describe(id)), dimensions));
  }
  const rows = (id = description.id) => read.get(id) ?? [];
  const drawing = view?.draw({
    site,
    selection: site.selection(),
    rows,
    choice: (control) => view.controls?.find(({ id }) => id === control)?.options[0]?.id ?? "",
    mark: (words) => words,
  });
  const finding = drawing?.finding ?? description.title[language];
  const body: (Node | string)[] = [];
  if (drawing?.chart) {
    for (const [width, name] of [
      [WIDTH, "ns-on-paper"],
      [NARROW, "ns-on-telephone"],
    ] as const) {
      const chart = drawing.chart({
        width,
        format: site.format,
        document: site.document,
        alternative: drawing.alternative || description.title[language],
      });
      const shown = scrolled(make, chart, `${caption} ${description.title[language]}`);
      shown.classList.add(name);
      body.push(shown);
    }
  } else if (!drawing && rows().some((row) => row.value !== null)) {
    const selection = site.selection();
    const shown = rows().filter(({ dimensions: { school_id: school, network_id: network } }) => {
      if (typeof network === "string") return selection.networks.includes(network);
      return selection.hasSchool((school ?? null) as string | null);
    });
    body.push(scrolled(make, table(description, shown, site), `${caption} ${description.title[language]}`));
  } else {
    body.push(make("p", { class: "ns-empty" }, drawing?.empty ?? TEXTS.empty[language]));
  }
  return make(
    "figure",
    { class: "ns-figure ns-report-figure" },
    make("figcaption", {}, make("span", { class: "ns-figure-number" }, `${caption} `), finding),
    make("p", { class: "ns-subtitle" }, drawing?.subtitle ?? description.title[language]),
    ...body,
    make(
      "div",
      { class: "ns-notes" },
      ...(drawing?.notes ?? []).map((note) => make("p", {}, note)),
      make("p", { class: "ns-source" }, sourceLine(site)),
    ),
  );
}
