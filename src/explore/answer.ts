import * as Inputs from "@observablehq/inputs";
import type { Language } from "../model/language.js";
import type { Database, Result } from "./database.js";
import { QUESTIONS } from "./questions.js";

const LOADING = { da: "Henter data …", en: "Loading data …" };

/**
 * An answer as a table that scrolls, by keyboard too.
 *
 * @param label what it is an answer to
 */
export function answerTable(rows: Result, label: string): HTMLElement {
  const table: HTMLElement = Inputs.table(rows, { select: false });
  table.tabIndex = 0;
  table.setAttribute("aria-label", label);
  // The first column is for boxes to tick; where there are none, nothing stands at its head.
  const corner = table.querySelector("thead th");
  if (corner?.textContent === "") corner.replaceWith(document.createElement("td"));
  return table;
}

/**
 * The answer to one of the questions that the page asks itself.
 *
 * @param index the question's place among QUESTIONS
 * @returns the element at once; it is `aria-busy` until the answer is there, or the engine's words on what is wrong
 */
export function answerTo(database: Database, index: number, language: Language): HTMLElement {
  const { heading, sql } = QUESTIONS[index]!;
  const element = Object.assign(document.createElement("div"), { className: "ns-asked" });
  element.setAttribute("aria-busy", "true");
  element.append(LOADING[language]);
  database
    .query(sql)
    .then((rows) => element.replaceChildren(answerTable(rows, heading[language])))
    .catch((error: unknown) => {
      const words = Object.assign(document.createElement("pre"), { className: "ns-error" });
      words.textContent = error instanceof Error ? error.message : String(error);
      element.replaceChildren(words);
    })
    .finally(() => element.setAttribute("aria-busy", "false"));
  return element;
}
