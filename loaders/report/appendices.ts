import type { FigureDescription, SiteProgramme } from "../../src/model/figure.js";
import type { Language, Text } from "../../src/model/language.js";
import { VOCABULARY } from "../../src/model/vocabulary.js";
import { escapeHtml } from "../site/frame.js";
import type { Case } from "./cases.js";
import { htmlTable } from "./html-table.js";

const NO_CASES: Text = { da: "Der er ingen cases i projektmappen.", en: "There are no cases in the programme folder." };
const TABLE = {
  method: { da: "Metode", en: "Method" },
  phase: { da: "Fase", en: "Phase" },
  description: { da: "Beskrivelse", en: "Description" },
  file: { da: "Fil", en: "File" },
  sheet: { da: "Ark", en: "Sheet" },
  read: { da: "Læste rækker", en: "Rows read" },
  aside: { da: "Lagt til side", en: "Set aside" },
  sources: { da: "Kilder", en: "Sources" },
} as const satisfies Record<string, Text>;

/** The cases that are in this language or in none. */
export function casesHtml(cases: readonly Case[], language: Language): string {
  const shown = cases.filter((one) => one.language === null || one.language === language);
  if (shown.length === 0) return `<p class="ns-empty">${NO_CASES[language]}</p>`;
  return shown
    .map(
      ({ id, title, html }) =>
        `<article class="ns-case" id="case-${escapeHtml(id)}"><h3>${escapeHtml(title)}</h3>\n${html}</article>`,
    )
    .join("\n");
}

/** The programme's methods; '' where it has none. */
export function methodsHtml(programme: SiteProgramme, language: Language): string {
  if (programme.methods.length === 0) return "";
  return htmlTable(
    TABLE.method[language],
    [TABLE.method, TABLE.phase, TABLE.description].map((text) => text[language]),
    programme.methods.map(({ name, phase, description }) => [
      name,
      phase ? VOCABULARY.phase[phase][language] : "–",
      description ?? "–",
    ]),
    language,
  );
}

/** The files that the numbers come from, with how many of their rows were read and how many set aside. */
export function sourcesHtml(programme: SiteProgramme, language: Language): string {
  const heads = [TABLE.file, TABLE.sheet, TABLE.read, TABLE.aside].map((text) => text[language]);
  return `<h3>${TABLE.sources[language]}</h3>${htmlTable(
    TABLE.sources[language],
    heads,
    programme.sources.map(({ file, sheet, rows_read, rows_set_aside }) => [
      file,
      sheet ?? "–",
      rows_read,
      rows_set_aside,
    ]),
    language,
  )}`;
}

/** The definitions of figures that stand in the report. */
export function definitionsHtml(figures: ReadonlySet<FigureDescription>, language: Language): string {
  const entries = [...figures].map(
    ({ title, definition }) => `<dt>${escapeHtml(title[language])}</dt><dd>${escapeHtml(definition[language])}</dd>`,
  );
  return `<dl class="ns-definitions">${entries.join("")}</dl>`;
}
