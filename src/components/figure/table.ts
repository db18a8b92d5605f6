import { makeIn } from "../dom.js";
import { profileLink } from "../profile/link.js";
import type { Site } from "../site.js";
import { TEXTS } from "../texts.js";
import type { Grid, GridCell } from "./grid.js";

/** Which column a table is sorted by: `members-desc`; undefined leaves the figure's own order. */
export interface Sorting {
  readonly column: string;
  readonly descending: boolean;
}

/** Sorting as it stands in the address. */
export function parseSorting(text: string | undefined): Sorting | undefined {
  const match = text?.match(/^(.+)-(asc|desc)$/);
  return match ? { column: match[1]!, descending: match[2] === "desc" } : undefined;
}

/** Rows sorted by one column; what is missing comes last either way. */
export function sortRows(grid: Grid, sorting: Sorting | undefined, compare: (a: string, b: string) => number) {
  const at = grid.columns.findIndex(({ id }) => id === sorting?.column);
  if (!sorting || at < 0) return [...grid.rows];
  const sign = sorting.descending ? -1 : 1;
  const order = (a: GridCell, b: GridCell): number => {
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
    if (typeof a.value === "number" && typeof b.value === "number") return sign * (a.value - b.value);
    return sign * compare(String(a.value), String(b.value));
  };
  return [...grid.rows].sort((a, b) => order(a[at]!, b[at]!));
}

/** How many lines a table shows before the reader asks for all. */
const SHOWN = 200;

/** A figure as a real table, sortable by the buttons in its head. */
export function table(
  grid: Grid,
  site: Site,
  {
    caption,
    sorting,
    sort,
    trace,
  }: {
    caption: string;
    sorting: Sorting | undefined;
    sort: (to: Sorting) => void;
    /** the address of the rows behind the grid's line of that index; without it no line leads anywhere */
    trace?: ((line: number) => string) | undefined;
  },
): HTMLElement {
  const make = makeIn(site.document);
  const { language } = site;
  const heads = grid.columns.map((column) => {
    const chosen = sorting?.column === column.id ? sorting : undefined;
    const arrow = chosen ? (chosen.descending ? "▼" : "▲") : "";
    const button = make(
      "button",
      { type: "button", class: "ns-sort", title: `${TEXTS.sortBy[language]}: ${column.label}` },
      column.label,
      make("span", { "aria-hidden": "true", class: "ns-arrow" }, arrow),
    );
    button.addEventListener("click", () =>
      sort({ column: column.id, descending: chosen ? !chosen.descending : column.numeric }),
    );
    const direction = chosen ? (chosen.descending ? "descending" : "ascending") : "none";
    return make(
      "th",
      { scope: "col", "aria-sort": direction, class: column.numeric ? "ns-number" : undefined },
      button,
    );
  });
  const indexOf = new Map(grid.rows.map((cells, index) => [cells, index]));
  const traced = (cells: readonly GridCell[]) => {
    if (!trace) return null;
    const name = cells.slice(0, grid.heads).map(({ text }) => text);
    const label = [TEXTS.trace[language], ...name].join(", ");
    return make("td", {}, make("a", { href: trace(indexOf.get(cells)!), "aria-label": label }, TEXTS.trace[language]));
  };
  const named = ({ profile, text }: GridCell) => (profile && profileLink(site, profile.level, profile.id)) ?? text;
  const line = (cells: readonly GridCell[]) =>
    make(
      "tr",
      {},
      ...cells.map((cell, index) =>
        index < grid.heads ? make("th", { scope: "row" }, named(cell)) : make("td", { class: "ns-number" }, cell.text),
      ),
      traced(cells),
    );
  const rows = sortRows(grid, sorting, site.format.compare);
  const body = make("tbody", {}, ...rows.slice(0, SHOWN).map(line));
  const element = make(
    "table",
    { class: "ns-table" },
    make("caption", {}, caption),
    make("thead", {}, make("tr", {}, ...heads, trace ? make("th", { scope: "col" }, TEXTS.behind[language]) : null)),
    body,
  );
  const scroll = make("div", { class: "ns-scroll", tabindex: 0, role: "region", "aria-label": caption }, element);
  if (rows.length <= SHOWN) return scroll;
  const more = make(
    "button",
    { type: "button", class: "ns-button" },
    `${TEXTS.showAll[language]} (${site.format.number(rows.length)})`,
  );
  more.addEventListener("click", () => {
    body.append(...rows.slice(SHOWN).map(line));
    more.remove();
    scroll.focus();
  });
  return make("div", {}, scroll, more);
}
