import { JSDOM } from "jsdom";
import type { Mark } from "../../src/components/figure/marks.js";
import type { View, ViewContext } from "../../src/components/figure/view.js";
import { formatIn } from "../../src/components/format.js";
import { selectionOf } from "../../src/components/selection.js";
import { openSite, type Site } from "../../src/components/site.js";
import { stateOf } from "../../src/components/state.js";
import type { Dimensions, FigureRow, SiteProgramme, Unit } from "../../src/model/figure.js";
import type { Language } from "../../src/model/language.js";

/** A programme of two schools and three networks, small enough to work out by hand. */
export const PROGRAMME: SiteProgramme = {
  title: { da: "Prøveprojekt", en: "Trial programme" },
  period: { from: "2009-01-01", to: "2010-12-31" },
  language: "da",
  demo: true,
  edition: "internal",
  smallest_count: 3,
  schools: [
    { id: "a", name: "Skolen A", short: "A-skolen" },
    { id: "b", name: "Skolen B", short: "B-skolen" },
  ],
  networks: [
    { id: "n1", school_id: "a", name: "Erfa Nord", purpose: "experience_exchange", started_on: null, ended_on: null },
    { id: "n2", school_id: "a", name: "Praktik Syd", purpose: "placement", started_on: null, ended_on: null },
    { id: "n3", school_id: "b", name: "Kursus Øst", purpose: "training", started_on: null, ended_on: null },
  ],
  activities: [],
  methods: [],
  sources: [
    {
      file: "a/Medlemmer.xlsx",
      sheet: "Ark1",
      table: "memberships",
      rows_read: 12,
      rows_set_aside: 1,
      from: "2009-02-01",
      to: "2010-11-30",
    },
  ],
  labels: {
    section: {
      C: { da: "Fremstillingsvirksomhed", en: "Manufacturing" },
      G: { da: "Engroshandel og detailhandel; reparation af motorkøretøjer", en: "Wholesale and retail trade; repair" },
    },
  },
  as_of: "2010-11-30",
};

const documentIn = (language: Language, query = "") =>
  new JSDOM(`<!doctype html><html lang="${language}"><body></body></html>`, {
    url: `http://localhost/composition${query}`,
  }).window.document;

/** A page in a document without a screen. */
export function siteAt(language: Language, query = "", programme: SiteProgramme = PROGRAMME): Site {
  return openSite(programme, documentIn(language, query));
}

const sheets = new Map<Language, Document>();

/** A document of each language to draw in, into whose body nobody puts anything: one is enough for thousands of charts. */
function sheet(language: Language): Document {
  const found = sheets.get(language) ?? documentIn(language);
  sheets.set(language, found);
  return found;
}

/** A page whose address never changes, to draw views from: any number of them in one document. */
export function stillSite(language: Language, query = "", programme: SiteProgramme = PROGRAMME): Site {
  const state = stateOf({
    location: { href: `http://localhost/composition${query}` },
    history: { pushState: () => {}, replaceState: () => {} },
    addEventListener: () => {},
  });
  const selection = () => selectionOf(programme, state);
  return { ...openSite(programme, sheet(language)), state, selection };
}

/** What a chart is drawn with, 800 pixels wide unless told otherwise. */
export function chartOptions(width = 800, language: Language = "da") {
  return { width, format: formatIn(language), document: sheet(language) };
}

/** One line of a figure. */
export function row(
  dimensions: Dimensions,
  measure: string,
  value: number | null,
  { unit = "organisations", n = null, ...rest }: Partial<FigureRow> & { unit?: Unit } = {},
): FigureRow {
  return { dimensions, measure, value, unit, n, flag: null, lower: null, upper: null, ...rest };
}

/** Draws a view from rows, as a page does. */
export function draw(
  view: View,
  site: Site,
  rows: Readonly<Record<string, readonly FigureRow[]>>,
  mark: Mark = (words) => words,
) {
  const context: ViewContext = {
    site,
    selection: site.selection(),
    rows: (id = view.figures[0]) => rows[id] ?? [],
    mark,
    choice: (id) => {
      const control = view.controls?.find((one) => one.id === id);
      const chosen = site.state.one(`${view.id}.${id}`);
      return control?.options.find((option) => option.id === chosen)?.id ?? control?.options[0]?.id ?? "";
    },
  };
  return view.draw(context);
}

/** An attribute of every element that a selector finds, as numbers. */
export function numbers(element: Element, selector: string, attribute: string): number[] {
  return [...element.querySelectorAll(selector)].map((one) => Number(one.getAttribute(attribute)));
}
