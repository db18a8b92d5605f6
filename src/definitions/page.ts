import { capital } from "../components/scopes.js";
import { UNITS } from "../components/texts.js";
import { groundsOf } from "../components/trace/behind.js";
import { DEFINITION_GROUPS, DEFINITIONS, type MeasureDefinition } from "../model/definitions.js";
import type { FigureDescription } from "../model/figure.js";
import { FIGURES } from "../model/figures.js";
import { FLAG_MEANINGS } from "../model/flags.js";
import { TABLE_LABELS } from "../model/labels.js";
import type { Language, Text } from "../model/language.js";
import { NOT_FOR } from "../model/not-for.js";
import { VOCABULARY, words } from "../model/vocabulary.js";
import { calibrationHtml } from "./calibration.js";
import { escapeHtml } from "./html.js";

/** A page that shows a figure: its address without language and extension, and its title in the page's language. */
export interface ShownOn {
  readonly path: string;
  readonly title: string;
}

const TEXTS = {
  title: { da: "Definitioner", en: "Definitions" },
  intro: {
    da: "Hver figur og hvert mål på siderne står her: hvad tallet betyder, hvordan det regnes ud, hvor det er beskrevet, og hvornår det ikke bør bruges.",
    en: "Every figure and every measure of the site stands here: what the number means, how it is computed, where it is described, and when not to use it.",
  },
  flags: { da: "Når et tal mangler", en: "Where a number is missing" },
  flagsIntro: {
    da: "Et tal, der mangler, er ikke nul. I stedet for tallet står en streg og én af disse grunde.",
    en: "A number that is missing is not zero. In its place stand a dash and one of these reasons.",
  },
  figures: { da: "Figurerne", en: "The figures" },
  measures: { da: "Målene", en: "The measures" },
  shown: { da: "Vises på", en: "Shown on" },
  numbers: { da: "Tal", en: "Numbers" },
  by: { da: "Opdelt efter", en: "By" },
  uses: { da: "Bruger", en: "Uses" },
  from: { da: "Regnet ud fra tabellerne", en: "Computed from the tables" },
  formula: { da: "Formel", en: "Formula" },
  source: { da: "Litteratur", en: "Literature" },
  notFor: { da: "Bør ikke bruges til", en: "Not to be used for" },
  size: {
    da: "Afhænger af, hvor stor gruppen er: Grupper af forskellig størrelse kan ikke sammenlignes med det, som det står.",
    en: "Depends on how large the group is: groups of unlike size can't be compared by it as it stands.",
  },
  usedBy: { da: "Bruges i", en: "Used in" },
} satisfies Record<string, Text>;

/** The anchor of a figure on the definitions page. */
export const figureAnchor = (id: string): string => `figure-${id}`;

/** The anchor of a measure on the definitions page. */
export const measureAnchor = (id: string): string => `measure-${id}`;

const pair = (term: string, html: string) => `<dt>${term}</dt><dd>${html}</dd>`;

function figureHtml(figure: FigureDescription, language: Language, shownOn: readonly ShownOn[]): string {
  const numbers = figure.measures
    .map(({ label, unit }) => {
      const [name, counted] = [label[language], UNITS[unit]?.[language] ?? unit];
      return escapeHtml(name.toLowerCase() === counted.toLowerCase() ? name : `${name} (${counted})`);
    })
    .join(", ");
  const by = figure.dimensions.map(({ label }) => escapeHtml(label[language].toLowerCase())).join(", ");
  const uses = (figure.uses ?? []).map((id) => {
    const definition = DEFINITIONS[id as keyof typeof DEFINITIONS];
    return `<a href="#${measureAnchor(id)}">${escapeHtml(definition.name[language])}</a>`;
  });
  const measures = figure.measures.map(({ id }) => id);
  const tables = [...new Set(groundsOf(figure, {}, measures).map(({ trace }) => trace.table))];
  const pages = shownOn.map(({ path, title }) => `<a href=".${path}">${escapeHtml(title)}</a>`);
  return [
    `<article class="ns-definition" id="${figureAnchor(figure.id)}"><h3>${escapeHtml(figure.title[language])}</h3>`,
    `<p>${escapeHtml(figure.definition[language])}</p><dl>`,
    pair(TEXTS.numbers[language], numbers),
    by === "" ? "" : pair(TEXTS.by[language], by),
    uses.length === 0 ? "" : pair(TEXTS.uses[language], uses.join(", ")),
    pair(
      TEXTS.from[language],
      tables.map((table) => `${TABLE_LABELS[table][language]} (<code>${table}</code>)`).join(", "),
    ),
    pair(TEXTS.notFor[language], escapeHtml(NOT_FOR[figure.id]![language])),
    pages.length === 0 ? "" : pair(TEXTS.shown[language], pages.join(", ")),
    "</dl></article>",
  ].join("");
}

function measureHtml(definition: MeasureDefinition, language: Language): string {
  const users = FIGURES.filter((figure) => figure.uses?.includes(definition.id)).map(
    ({ id, title }) => `<a href="#${figureAnchor(id)}">${escapeHtml(title[language])}</a>`,
  );
  return [
    `<article class="ns-definition" id="${measureAnchor(definition.id)}"><h4>${escapeHtml(definition.name[language])}</h4>`,
    `<p>${escapeHtml(definition.explanation[language])}</p><dl>`,
    pair(TEXTS.formula[language], `<code>${escapeHtml(definition.formula)}</code>`),
    pair(TEXTS.source[language], escapeHtml(definition.source)),
    pair(TEXTS.notFor[language], escapeHtml(definition.notFor[language])),
    users.length === 0 ? "" : pair(TEXTS.usedBy[language], users.join(", ")),
    `</dl>${definition.dependsOnSize ? `<p class="ns-quiet">${TEXTS.size[language]}</p>` : ""}</article>`,
  ].join("");
}

function flagsHtml(language: Language): string {
  const items = words("flag").map(
    (flag) =>
      `<dt><code>${flag}</code></dt><dd>${escapeHtml(capital(VOCABULARY.flag[flag][language]))}. ${escapeHtml(FLAG_MEANINGS[flag][language])}</dd>`,
  );
  return `<p>${TEXTS.flagsIntro[language]}</p><dl class="ns-flags">${items.join("")}</dl>`;
}

const SEARCH = `\`\`\`js
import {definitionSearch} from "/definitions/search.js";

display(definitionSearch(document));
\`\`\``;

/**
 * The source of the page definitions: it stands in the page itself, so that it reads, prints and can be linked to with
 * JavaScript off; a search box is added where there is JavaScript.
 *
 * @param shownOn the pages on which each figure is shown, by the figure's id
 */
export function definitionsPage(language: Language, shownOn: ReadonlyMap<string, readonly ShownOn[]>): string {
  const heading = (text: string, id: string) => `<h2 id="${id}">${text}</h2>`;
  const figures = FIGURES.map((figure) => figureHtml(figure, language, shownOn.get(figure.id) ?? []));
  const groups = DEFINITION_GROUPS.map(
    ({ heading: title, ids }) =>
      `<section><h3>${escapeHtml(title[language])}</h3>${ids.map((id) => measureHtml(DEFINITIONS[id], language)).join("")}</section>`,
  );
  return [
    `---\ntitle: ${TEXTS.title[language]}\n---`,
    `# ${TEXTS.title[language]}`,
    TEXTS.intro[language],
    SEARCH,
    heading(TEXTS.flags[language], "flags"),
    flagsHtml(language),
    heading(TEXTS.figures[language], "figures"),
    `<div class="ns-definitions">${figures.join("")}</div>`,
    heading(TEXTS.measures[language], "measures"),
    `<div class="ns-definitions">${groups.join("")}</div>`,
    calibrationHtml(language),
    "",
  ].join("\n\n");
}
