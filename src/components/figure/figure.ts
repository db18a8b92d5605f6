import type { FigureRow } from "../../model/figure.js";
import { figure as describe } from "../../model/figures.js";
import { makeIn } from "../dom.js";
import { SELECTION_KEYS } from "../selection.js";
import type { Site } from "../site.js";
import { TEXTS } from "../texts.js";
import { choices } from "./choices.js";
import { type Exports, exportsOf } from "./exports.js";
import { gridOf } from "./grid.js";
import { Marks } from "./marks.js";
import { notFollowed } from "./narrowed.js";
import { paceOf } from "./pace.js";
import { picked } from "./picked.js";
import { readFigure } from "./read.js";
import { parseSorting, table } from "./table.js";
import { tabs } from "./tabs.js";
import { traceButton, traceIn } from "./trace.js";
import { takeTurn } from "./turn.js";
import type { Drawing, View, ViewContext } from "./view.js";

/** Where a figure's numbers are: a URL, or a promise of one, for each of the view's figures in their order. */
export type Sources = string | Promise<string> | readonly (string | Promise<string>)[];

const TABS = ["chart", "table", "about"] as const;

/**
 * A figure on a page: what it says, its chart, its table, its definition and its downloads. It reads its numbers itself
 * and draws anew when the reader chooses something, when its width changes, and when they go back or forward.
 *
 * @returns the element at once; it is `aria-busy` until the numbers are there
 */
export function figureView(site: Site, view: View, sources: Sources): HTMLElement {
  const { document, language, state } = site;
  const make = makeIn(document);
  const main = describe(view.figures[0]);
  const heading = make("h3", { class: "ns-finding", id: `${view.id}-finding` }, main.title[language]);
  const subtitle = make("p", { class: "ns-subtitle" });
  const controls = choices(site, view);
  const chart = make("div", { class: "ns-panel ns-panel--chart" });
  const stage = make("div", { class: "ns-stage" }, make("p", { class: "ns-empty" }, TEXTS.loading[language]));
  stage.style.minHeight = `${view.height}px`;
  const notes = make("div", { class: "ns-notes" });
  const openTab = (tab: "table" | "about") => {
    state.set({ [tabKey]: [tab] });
    tabbed.element.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  };
  let marks: Marks | null = null;
  let exported: Exports | null = null;
  const chosen = picked(site, stage, () => marks, openTab);
  chart.append(stage, chosen.element, notes);
  const tablePanel = make("div", { class: "ns-panel" });
  const aboutPanel = make("div", { class: "ns-panel" });
  const tabKey = `${view.id}.tab`;
  const sortKey = `${view.id}.sort`;
  const tabbed = tabs(document, {
    prefix: view.id,
    label: `${TEXTS.views[language]}: ${main.title[language]}`,
    items: [
      { id: "chart", label: TEXTS.chart[language], panel: chart },
      { id: "table", label: TEXTS.table[language], panel: tablePanel },
      { id: "about", label: TEXTS.about[language], panel: aboutPanel },
    ],
    open: (id) => state.set({ [tabKey]: id === "chart" ? [] : [id] }),
  });
  const foot = make("div", { class: "ns-foot" });
  const element = make(
    "figure",
    { class: "ns-figure", id: view.id, "aria-labelledby": heading.id, "aria-busy": "true" },
    heading,
    subtitle,
    make("div", { class: "ns-tools" }, tabbed.element, controls.element),
    chart,
    tablePanel,
    aboutPanel,
    foot,
  );

  let rows: ReadonlyMap<string, readonly FigureRow[]> | null = null;
  let drawing: Drawing | null = null;
  /** The figure that the drawn rows are of. */
  const drawn = () => (drawing?.figure === undefined ? main : describe(drawing.figure));
  // Kept from one drawing to the next: to ask for it while the page is changing would lay out the whole page anew.
  let width = 0;
  let drawnWidth = 0;
  const currentTab = () => TABS.find((tab) => tab === state.one(tabKey)) ?? "chart";

  const paint = () => {
    if (!drawing) return;
    width ||= stage.clientWidth;
    drawnWidth = width || 720;
    stage.style.minHeight = "";
    if (drawing.chart === null) {
      const reason = site.selection().isEmpty ? TEXTS.empty : TEXTS.emptyChoice;
      stage.replaceChildren(make("p", { class: "ns-empty" }, drawing.empty ?? reason[language]));
      return;
    }
    const options = {
      width: drawnWidth,
      format: site.format,
      document,
      alternative: drawing.alternative || main.title[language],
    };
    const painted = drawing.chart(options);
    stage.replaceChildren(painted);
    const wider = Number(painted.getAttribute("width") ?? 0) > drawnWidth + 1;
    if (wider) {
      stage.setAttribute("tabindex", "0");
      stage.setAttribute("role", "region");
      stage.setAttribute("aria-label", `${main.title[language]}. ${TEXTS.wide[language]}`);
    } else for (const name of ["tabindex", "role", "aria-label"]) stage.removeAttribute(name);
  };

  /** Fills the tab that is open; what nobody opens is never made. */
  const fill = () => {
    const tab = currentTab();
    tabbed.show(tab);
    if (!drawing || !rows) return;
    if (tab === "chart") paint();
    if (tab === "table") {
      const open = tablePanel.querySelector<HTMLElement>("button.ns-sort:focus");
      const at = open ? [...tablePanel.querySelectorAll("button.ns-sort")].indexOf(open) : -1;
      tablePanel.replaceChildren(
        table(gridOf(drawn(), drawing.rows, site), site, {
          caption: `${drawn().title[language]}. ${drawing.subtitle}`,
          sorting: parseSorting(state.one(sortKey)),
          sort: ({ column, descending }) =>
            state.set({ [sortKey]: [`${column}-${descending ? "desc" : "asc"}`] }, true),
          trace: traceIn(site, drawn(), drawing.rows),
        }),
      );
      if (at >= 0) [...tablePanel.querySelectorAll<HTMLElement>("button.ns-sort")][at]?.focus();
    }
    if (tab === "about") {
      const { rows: shown, notes: explained } = drawing;
      const described = drawn();
      const all = rows.get(described.id) ?? shown;
      import("./about.js")
        .then(({ about }) => aboutPanel.replaceChildren(about(described, shown, site, { notes: explained, all })))
        .catch((error) => {
          console.error(error);
          aboutPanel.replaceChildren(make("p", { class: "ns-error", role: "alert" }, TEXTS.failed[language]));
        });
    }
  };

  const draw = () => {
    if (!rows) return;
    marks = new Marks(view.figures[0]);
    chosen.clear();
    const context: ViewContext = {
      site,
      selection: site.selection(),
      rows: (id = view.figures[0]) => rows?.get(id) ?? [],
      choice: controls.current,
      mark: marks.mark,
    };
    drawing = view.draw(context);
    heading.textContent = drawing.finding ?? drawn().title[language];
    subtitle.textContent = drawing.subtitle;
    exported?.update(drawing);
    const unfollowed = notFollowed(site, context.selection, view.follows, view.oneSchool);
    // Notes explain marks; where none are drawn only what the reader chose in vain is left to say.
    const explained = drawing.chart === null ? [] : [...(drawing.notes ?? []), ...(drawing.hints ?? [])];
    notes.replaceChildren(...[...unfollowed, ...explained].map((note) => make("p", {}, note)));
    fill();
  };

  const settle = (read: readonly (readonly FigureRow[])[]) => {
    rows = new Map(view.figures.map((id, index) => [id, read[index] ?? []]));
    exported = exportsOf(site, view, () => ({ drawing: drawing!, chart: paintedChart(), description: drawn() }));
    draw();
    foot.replaceChildren(...exported.elements, traceButton(site, openTab));
    element.setAttribute("aria-busy", "false");
  };
  const paintedChart = () => {
    if (!drawing?.chart) return null;
    return (drawing.picture ?? drawing.chart)({
      width: 900,
      format: site.format,
      document,
      alternative: drawing.alternative || main.title[language],
    });
  };
  const fail = () => {
    stage.replaceChildren(make("p", { class: "ns-error", role: "alert" }, TEXTS.failed[language]));
    element.setAttribute("aria-busy", "false");
  };

  const list = Array.isArray(sources) ? (sources as readonly (string | Promise<string>)[]) : [sources as string];
  tabbed.show(currentTab());
  const turn = takeTurn(document);
  turn.ready
    .then(() => Promise.all(view.figures.map((id, index) => readFigure(list[index]!, describe(id)))))
    .then(settle)
    .catch((error) => {
      console.error(error);
      fail();
    })
    .finally(turn.done);

  const redraw = paceOf(element, document.defaultView);
  // A change elsewhere on the page that this figure doesn't look at leaves it as it is.
  let seen = "";
  const watched = [...SELECTION_KEYS, tabKey, sortKey, ...(view.controls ?? []).map(({ id }) => `${view.id}.${id}`)];
  const watchedState = () => JSON.stringify(watched.map((key) => state.all(key)));
  seen = watchedState();
  state.onChange(() => {
    const now = watchedState();
    if (now === seen) return;
    seen = now;
    controls.update();
    if (rows) redraw(draw);
  });
  const window = document.defaultView;
  if (window && "ResizeObserver" in window) {
    new window.ResizeObserver(() => {
      width = stage.clientWidth || width;
      if (drawing && stage.clientWidth > 0 && Math.abs(width - drawnWidth) > 1) paint();
    }).observe(stage);
  }
  return element;
}
