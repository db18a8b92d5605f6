import { DEFINITIONS, type MeasureId } from "../../model/definitions.js";
import type { FigureDescription, FigureRow } from "../../model/figure.js";
import { VOCABULARY, words } from "../../model/vocabulary.js";
import { makeIn } from "../dom.js";
import type { Site } from "../site.js";
import { TEXTS } from "../texts.js";

/** What a figure's numbers mean, how they are computed, what they come from, and what is missing and why. */
export function about(description: FigureDescription, rows: readonly FigureRow[], site: Site): HTMLElement {
  const make = makeIn(site.document);
  const { language, format } = site;
  const heading = (text: string) => make("h4", {}, text);
  const panel = make("div", { class: "ns-about" });
  panel.append(heading(TEXTS.definition[language]), make("p", {}, description.definition[language]));

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

  panel.append(heading(TEXTS.sources[language]), sources(site));
  return panel;
}

function sources(site: Site): HTMLElement {
  const make = makeIn(site.document);
  const { language, format, programme } = site;
  if (programme.sources.length === 0) return make("p", {}, TEXTS.noSources[language]);
  const head = [TEXTS.sourceFile, TEXTS.sourceSheet, TEXTS.rowsRead, TEXTS.rowsSetAside].map((text, index) =>
    make("th", { scope: "col", class: index > 1 ? "ns-number" : undefined }, text[language]),
  );
  const label = TEXTS.sources[language];
  return make(
    "div",
    { class: "ns-scroll", tabindex: 0, role: "region", "aria-label": label },
    make(
      "table",
      { class: "ns-table" },
      make("thead", {}, make("tr", {}, ...head)),
      make(
        "tbody",
        {},
        ...programme.sources.map((source) =>
          make(
            "tr",
            {},
            make("th", { scope: "row" }, source.file),
            make("td", {}, source.sheet ?? "–"),
            make("td", { class: "ns-number" }, format.number(source.rows_read)),
            make("td", { class: "ns-number" }, format.number(source.rows_set_aside)),
          ),
        ),
      ),
    ),
  );
}
