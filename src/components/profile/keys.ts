import type { FigureRow } from "../../model/figure.js";
import { figure as describe } from "../../model/figures.js";
import type { Text } from "../../model/language.js";
import { factParts, factsOf } from "../compare/facts.js";
import { makeIn } from "../dom.js";
import { readFigure } from "../figure/read.js";
import type { Site } from "../site.js";
import { TEXTS } from "../texts.js";
import { tracedNumber } from "../trace/number.js";
import { wholePeriod } from "../views/period.js";

const KEYS: readonly { readonly id: string; readonly label: Text }[] = [
  { id: "members", label: { da: "organisationer har været med", en: "organisations have taken part" } },
  { id: "active_at_end", label: { da: "medlemmer ved periodens udgang", en: "members at the period's end" } },
  { id: "activities", label: { da: "aktiviteter", en: "activities" } },
  { id: "participation_rate", label: { da: "af medlemmerne kom, i snit", en: "of members came, on average" } },
  { id: "reach", label: { da: "kom mindst én gang", en: "came at least once" } },
];

/** The key figures of the one school or network that the site is seen from. */
export function profileKeys(site: Site, source: string | Promise<string>): HTMLElement {
  const { document, language } = site;
  const make = makeIn(document);
  const element = make("section", {
    class: "ns-overview",
    "aria-busy": "true",
    "aria-label": { da: "Nøgletal", en: "Key figures" }[language],
  });
  element.style.minHeight = "110px";
  const { schools, networks } = site.selection();
  const own = networks[0]
    ? { level: "network" as const, id: networks[0] }
    : { level: "school" as const, id: schools[0] ?? "" };
  const draw = (rows: readonly FigureRow[]) => {
    const facts = factsOf(rows, own);
    const period = wholePeriod(site);
    const items = KEYS.map(({ id, label }) => {
      const fact = facts.find((row) => row.measure === id);
      const { value, base } = factParts(fact, {}, site);
      const number = tracedNumber(site, "comparison", fact, value, label[language]);
      return make(
        "div",
        {},
        make("dt", {}, label[language]),
        make("dd", {}, make("span", { class: "ns-big" }, number), base === "" ? period : `${base}, ${period}`),
      );
    });
    element.replaceChildren(make("dl", { class: "ns-keys" }, ...items));
  };
  readFigure(source, describe("comparison"))
    .then(draw)
    .catch((error) => {
      console.error(error);
      element.replaceChildren(make("p", { class: "ns-error", role: "alert" }, TEXTS.failed[language]));
    })
    .finally(() => {
      element.style.minHeight = "";
      element.setAttribute("aria-busy", "false");
    });
  return element;
}
