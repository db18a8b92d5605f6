import type { Comparison } from "../../analysis/index.js";
import type { FigureRow } from "../../model/figure.js";
import { figure } from "../../model/figures.js";
import type { ChartOptions } from "../charts/options.js";
import { chartRoot, drawIn, line } from "../charts/svg.js";
import { STRONG_SIZE, shorten, wrap } from "../charts/text.js";
import { makeIn } from "../dom.js";
import { profileLink } from "../profile/link.js";
import type { Site } from "../site.js";
import { tracedNumber } from "../trace/number.js";
import { factParts, factsOf, factText } from "./facts.js";
import type { Compared } from "./groups.js";
import { INDICATORS, type Indicator } from "./indicators.js";
import { judged, untriedText } from "./judged.js";

export interface SheetOptions {
  readonly width: number;
  readonly caption: string;
  /** computed after the table is shown, one indicator at a time */
  readonly verdicts: (indicator: Indicator) => readonly Comparison[];
}

const HEADS = {
  indicator: { da: "Mål", en: "Indicator" },
  verdict: { da: "Holder forskellen?", en: "Does the difference hold up?" },
} as const;

/** What a measure of the comparison is called. */
export function indicatorLabel(site: Site, id: string, rows: readonly FigureRow[]): string {
  const { language, format } = site;
  const label = figure("comparison").measures.find((measure) => measure.id === id)?.label[language] ?? id;
  if (id !== "expected_sections") return label;
  const size = rows.find((row) => row.measure === "rarefied_to")?.value;
  if (size === null || size === undefined) return label;
  const among = { da: `blandt ${format.number(size)}`, en: `among ${format.number(size)}` }[language];
  return `${label}, ${among}`;
}

const valuesOf = (compared: readonly Compared[], rows: readonly FigureRow[]) =>
  compared.map((one) => new Map(factsOf(rows, one).map((row) => [row.measure, row])));

/**
 * Those compared side by side: a column for each, a line for each indicator, and what can be said of the differences;
 * beside the values where there is room, else below them.
 */
export function sheet(
  site: Site,
  compared: readonly Compared[],
  rows: readonly FigureRow[],
  options: SheetOptions,
): HTMLElement {
  const { document, language } = site;
  const make = makeIn(document);
  const beside = options.width >= 760;
  const facts = valuesOf(compared, rows);
  const own = compared.flatMap((one) => factsOf(rows, one));
  const waiting: (() => void)[] = [];
  const name = (id: string) => compared.find((one) => one.id === id)?.label ?? id;
  const columns = compared.length + (beside ? 2 : 1);

  const lines = (indicator: Indicator): HTMLElement[] => {
    const label = make("th", { scope: "row" }, indicatorLabel(site, indicator.id, own));
    const cells = facts.map((values, index) => {
      const { value, base } = factParts(values.get(indicator.id), indicator, site);
      const about = `${label.textContent}, ${compared[index]!.label}`;
      const number = tracedNumber(site, "comparison", values.get(indicator.id), value, about);
      return make("td", { class: "ns-number" }, number, base === "" ? null : make("span", { class: "ns-under" }, base));
    });
    const known = facts.some((values) => (values.get(indicator.id)?.value ?? null) !== null);
    const said = make("td", { class: "ns-said", colspan: beside ? undefined : columns });
    const share = facts[0]?.get(indicator.id)?.unit === "share";
    if (!known) said.textContent = "–";
    else if (!indicator.trial) said.append(make("p", {}, untriedText(site, indicator)));
    else {
      said.append(make("p", {}, "…"));
      waiting.push(() =>
        said.replaceChildren(judged(site, options.verdicts(indicator), { share, digits: indicator.digits ?? 0 }, name)),
      );
    }
    if (beside) return [make("tr", {}, label, ...cells, said)];
    const row = make("tr", {}, label, ...cells);
    return indicator.trial ? [row, make("tr", { class: "ns-below" }, said)] : [row];
  };

  const body = INDICATORS.map(({ heading, items }) =>
    make(
      "tbody",
      {},
      make("tr", {}, make("th", { scope: "rowgroup", colspan: columns, class: "ns-group" }, heading[language])),
      ...items.flatMap(lines),
    ),
  );
  const head = make(
    "tr",
    {},
    make("th", { scope: "col" }, HEADS.indicator[language]),
    ...compared.map((one) =>
      make(
        "th",
        { scope: "col", class: "ns-number" },
        make("span", {
          class: `ns-swatch ns-swatch--${one.mark.replace("ns-c", "").replace("ns-", "")}`,
          "aria-hidden": "true",
        }),
        profileLink(site, one.level, one.id) ?? one.label,
      ),
    ),
    ...(beside ? [make("th", { scope: "col" }, HEADS.verdict[language])] : []),
  );
  const table = make(
    "table",
    { class: "ns-table ns-sheet" },
    make("caption", {}, options.caption),
    make("thead", {}, head),
    ...body,
  );
  work(document, waiting);
  return make("div", { class: "ns-scroll", tabindex: 0, role: "region", "aria-label": options.caption }, table);
}

/** One piece of work after another, so that the page answers in between. */
function work(document: Document, waiting: (() => void)[]): void {
  const next = waiting.shift();
  if (!next) return;
  document.defaultView?.setTimeout(() => {
    next();
    work(document, waiting);
  }, 0);
}

const ROW = 26;

/** The values alone, as a picture. */
export function paper(
  site: Site,
  compared: readonly Compared[],
  rows: readonly FigureRow[],
  options: ChartOptions,
): SVGElement {
  const { width, document } = options;
  const draw = drawIn(document);
  const facts = valuesOf(compared, rows);
  const own = compared.flatMap((one) => factsOf(rows, one));
  const left = width * 0.32;
  const column = (width - left) / Math.max(1, compared.length);
  const at = (index: number) => left + column * (index + 1);
  let y = 18;
  const body: SVGElement[] = compared.map((one, index) =>
    line(draw, at(index), y, wrap(one.label, column - 12, 1, STRONG_SIZE)[0] ?? "", {
      class: "ns-strong",
      "text-anchor": "end",
    }),
  );
  for (const indicator of INDICATORS.flatMap(({ items }) => items)) {
    y += ROW;
    body.push(
      draw("line", { x1: 0, x2: width, y1: y - 18, y2: y - 18, class: "ns-grid" }),
      line(draw, 0, y, shorten(indicatorLabel(site, indicator.id, own), left - 8)),
      ...facts.map((values, index) =>
        line(draw, at(index), y, shorten(factText(values.get(indicator.id), indicator, site), column - 8), {
          "text-anchor": "end",
        }),
      ),
    );
  }
  return chartRoot(draw, { width, height: y + 12, alternative: options.alternative }, ...body);
}
