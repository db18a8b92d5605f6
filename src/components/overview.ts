import type { FigureRow } from "../model/figure.js";
import { figure as describe } from "../model/figures.js";
import type { Text } from "../model/language.js";
import { VOCABULARY } from "../model/vocabulary.js";
import { makeIn } from "./dom.js";
import { readFigure } from "./figure/read.js";
import { profileLink } from "./profile/link.js";
import { one } from "./rows.js";
import { schoolScopes } from "./scopes.js";
import type { Site } from "./site.js";
import { TEXTS } from "./texts.js";
import { tracedNumber } from "./trace/number.js";
import { wholePeriod } from "./views/period.js";

type Source = string | Promise<string>;

interface KeyFigure {
  readonly figure: string;
  readonly measure: string;
  readonly label: Text;
  /** what it is called above a column of the table, where that can be shorter */
  readonly head?: Text;
  readonly dimensions: readonly string[];
  /** what is shown instead where the programme's exports don't hold this */
  readonly otherwise?: Omit<KeyFigure, "otherwise">;
}

const KEY_FIGURES: readonly KeyFigure[] = [
  {
    figure: "networks-by-purpose",
    measure: "networks",
    label: { da: "netværk", en: "networks" },
    dimensions: ["purpose"],
  },
  {
    figure: "members",
    measure: "members",
    label: { da: "organisationer", en: "organisations" },
    dimensions: ["network_id"],
    otherwise: {
      figure: "activity-totals",
      measure: "organisations",
      label: { da: "organisationer, der deltog", en: "organisations that took part" },
      dimensions: ["network_id"],
    },
  },
  {
    figure: "members",
    measure: "active_at_end",
    label: { da: "medlemmer ved periodens udgang", en: "members at the period's end" },
    head: { da: "ved udgangen", en: "at the end" },
    dimensions: ["network_id"],
  },
  {
    figure: "activity-totals",
    measure: "activities",
    label: { da: "aktiviteter", en: "activities" },
    dimensions: ["network_id"],
  },
  {
    figure: "participation",
    measure: "participation_rate",
    label: { da: "af medlemmerne kom, i snit", en: "of members came, on average" },
    head: { da: "kom, i snit", en: "came, on average" },
    dimensions: ["network_id"],
  },
];

/** The figures that the key figures are taken from, in the order in which their sources are handed in. */
export const KEY_FIGURE_IDS = ["networks-by-purpose", "members", "activity-totals", "participation"] as const;

function written(row: FigureRow | undefined, site: Site): { value: string; base: string } {
  const { format, language } = site;
  if (!row || row.value === null) {
    return { value: "–", base: row?.flag ? VOCABULARY.flag[row.flag][language] : "" };
  }
  if (row.unit !== "share") return { value: format.number(row.value), base: "" };
  const base =
    row.n === null ? "" : `${format.number(row.value * row.n)} ${TEXTS.missingOf[language]} ${format.number(row.n)}`;
  return { value: format.percent(row.value), base };
}

/**
 * Key figures: plain numbers for the whole programme, then a table with a line for each school.
 *
 * @param sources where the figures KEY_FIGURE_IDS are, in their order
 */
export function keyFigures(site: Site, sources: readonly Source[]): HTMLElement {
  const { document, language } = site;
  const make = makeIn(document);
  const element = make("section", {
    class: "ns-overview",
    "aria-busy": "true",
    "aria-label": { da: "Nøgletal", en: "Key figures" }[language],
  });
  element.style.minHeight = "320px";
  const draw = (rows: ReadonlyMap<string, readonly FigureRow[]>) => {
    const find = (item: KeyFigure, school: string | null) =>
      one(rows.get(item.figure) ?? [], item.measure, {
        school_id: school,
        ...Object.fromEntries(item.dimensions.map((id) => [id, null])),
      });
    const period = wholePeriod(site);
    const items = KEY_FIGURES.map((item) => (item.otherwise && !find(item, null)?.value ? item.otherwise : item));
    const numbers = make(
      "dl",
      { class: "ns-keys" },
      ...items.map((item) => {
        const row = find(item, null);
        const { value, base } = written(row, site);
        const number = tracedNumber(site, item.figure, row, value, item.label[language]);
        return make(
          "div",
          {},
          make("dt", {}, item.label[language]),
          make("dd", {}, make("span", { class: "ns-big" }, number), base === "" ? period : `${base}, ${period}`),
        );
      }),
    );
    const scopes = schoolScopes(site, site.selection(), { whole: false });
    const head = make(
      "tr",
      {},
      make("th", { scope: "col" }, { da: "Skole", en: "School" }[language]),
      ...items.map((item) => make("th", { scope: "col", class: "ns-number" }, (item.head ?? item.label)[language])),
    );
    const lines = scopes.map((scope) =>
      make(
        "tr",
        {},
        make(
          "th",
          { scope: "row" },
          profileLink(site, "school", scope.school_id, { full: true }) ?? site.names.schoolInFull(scope.school_id),
        ),
        ...items.map((item) => {
          const row = find(item, scope.school_id);
          const { value, base } = written(row, site);
          return make(
            "td",
            { class: "ns-number" },
            tracedNumber(site, item.figure, row, value, `${item.label[language]}, ${scope.label}`),
            base === "" ? null : make("span", { class: "ns-base" }, base),
          );
        }),
      ),
    );
    const caption = { da: `Nøgletal pr. skole, ${period}`, en: `Key figures by school, ${period}` }[language];
    const table = make(
      "div",
      { class: "ns-scroll", tabindex: 0, role: "region", "aria-label": caption },
      make(
        "table",
        { class: "ns-table" },
        make("caption", {}, caption),
        make("thead", {}, head),
        make("tbody", {}, ...lines),
      ),
    );
    element.replaceChildren(numbers, ...(scopes.length > 1 ? [table] : []));
    element.style.minHeight = "";
    element.setAttribute("aria-busy", "false");
  };
  Promise.all(KEY_FIGURE_IDS.map((id, index) => readFigure(sources[index]!, describe(id))))
    .then((read) => draw(new Map(KEY_FIGURE_IDS.map((id, index) => [id, read[index]!]))))
    .catch((error) => {
      console.error(error);
      element.replaceChildren(make("p", { class: "ns-error", role: "alert" }, TEXTS.failed[language]));
      element.setAttribute("aria-busy", "false");
    });
  return element;
}
