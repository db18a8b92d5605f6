import { DEFINITIONS, type MeasureId } from "../../model/definitions.js";
import type { FigureDescription, FigureRow } from "../../model/figure.js";
import { FLAG_MEANINGS, flagsOf } from "../../model/flags.js";
import { NOT_FOR } from "../../model/not-for.js";
import { VOCABULARY, words } from "../../model/vocabulary.js";
import { makeIn } from "../dom.js";
import type { Site } from "../site.js";
import { TEXTS } from "../texts.js";
import { baseLine } from "./base.js";
import { sourceList } from "./sources.js";

/**
 * What a figure's numbers mean, how they are computed, what they rest on and come from, and what is missing and why.
 *
 * @param rows as shown
 * @param notes what the marks of the chart mean; none by default
 * @param all the rows of the figure, whether shown or not; those shown by default
 */
export function about(
  description: FigureDescription,
  rows: readonly FigureRow[],
  site: Site,
  {
    notes = [],
    all = rows,
  }: { readonly notes?: readonly string[] | undefined; readonly all?: readonly FigureRow[] } = {},
): HTMLElement {
  const make = makeIn(site.document);
  const { language } = site;
  const panel = make("div", { class: "ns-about" });
  const part = (heading: { readonly da: string; readonly en: string }, ...content: readonly HTMLElement[]) =>
    panel.append(make("h4", {}, heading[language]), ...content);
  part(TEXTS.definition, make("p", {}, description.definition[language]));

  const notFor = NOT_FOR[description.id];
  if (notFor) part(TEXTS.notFor, make("p", {}, notFor[language]));

  const uses = (description.uses ?? []).map((id) => DEFINITIONS[id as MeasureId]).filter((one) => one !== undefined);
  if (uses.length > 0) {
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
    part(TEXTS.formulas, list);
  }

  const base = baseLine(description, rows, site, all);
  if (base !== null) part(TEXTS.basis, make("p", {}, base));
  if (notes.length > 0) part(TEXTS.marks, ...notes.map((note) => make("p", {}, note)));
  part(TEXTS.missing, ...missing(description, rows, site));
  part(TEXTS.sources, ...sourceList(description, rows, site));
  return panel;
}

/** Every flag that the figure's numbers can carry, what it means, and how many of those shown carry it. */
function missing(description: FigureDescription, rows: readonly FigureRow[], site: Site): HTMLElement[] {
  const make = makeIn(site.document);
  const { language, format, programme } = site;
  const carried = flagsOf(description.id, programme.edition);
  const flags = words("flag").filter((flag) => carried.includes(flag) || rows.some((row) => row.flag === flag));
  if (flags.length === 0) return [make("p", {}, TEXTS.neverMissing[language])];
  const shown = (count: number) =>
    count === 0
      ? TEXTS.noneOfShown[language]
      : `${format.number(count)} ${TEXTS.missingOf[language]} ${format.number(rows.length)}`;
  const list = make("dl", {});
  for (const flag of flags) {
    const count = rows.filter((row) => row.flag === flag).length;
    list.append(
      make("dt", {}, `– (${VOCABULARY.flag[flag][language]})`),
      make("dd", {}, make("p", {}, `${FLAG_MEANINGS[flag][language]} ${TEXTS.amongShown[language]}: ${shown(count)}.`)),
    );
  }
  return [list, make("p", {}, TEXTS.missingMarks[language])];
}
