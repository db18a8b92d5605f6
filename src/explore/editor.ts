import { stateOf } from "../components/state.js";
import { harmless } from "../model/harmless.js";
import type { Language } from "../model/language.js";
import { answerTable } from "./answer.js";
import type { Database, Result } from "./database.js";

const WORDS = {
  label: { da: "Dit spørgsmål i SQL", en: "Your question in SQL" },
  run: { da: "Kør", en: "Run" },
  keys: { da: "Ctrl + Enter kører også", en: "Ctrl + Enter runs it too" },
  answer: { da: "Svaret", en: "The answer" },
  running: { da: "Kører …", en: "Running …" },
  rows: { da: "rækker", en: "rows" },
  download: { da: "Hent som CSV", en: "Download as CSV" },
  fromLink: {
    da: "Spørgsmålet kommer fra linket. Læs det, før du kører det.",
    en: "The question comes from the link. Read it before you run it.",
  },
};

function csv(rows: Result): string {
  const columns = rows.columns ?? [];
  const cell = (value: unknown) => {
    const text = value == null ? "" : value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
    const safe = typeof value === "string" ? harmless(text) : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
  };
  return `\uFEFF${[columns.map(cell), ...rows.map((row) => columns.map((name) => cell(row[name])))]
    .map((cells) => cells.join(","))
    .join("\r\n")}\r\n`;
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/**
 * A field to write a query in, a button that runs it, and the answer as a table, or the engine's words on what is wrong.
 * The question stands in the address once it is asked. One that comes from a link waits for the reader: a query may send
 * what it reads to a server that it names.
 *
 * @param first the question that stands there where the address has none
 */
export function queryEditor(database: Database, first: string, language: Language): HTMLElement {
  const state = stateOf(window);
  const inAddress = () => state.one("sql") ?? first;
  const area = element("textarea", { className: "ns-sql", rows: 6, spellcheck: false, value: inAddress() });
  area.setAttribute("aria-label", WORDS.label[language]);
  const button = element("button", { type: "button" }, WORDS.run[language]);
  const answer = element("div", { className: "ns-answer" });
  answer.setAttribute("aria-live", "polite");
  if (state.one("sql") !== undefined) answer.append(WORDS.fromLink[language]);
  state.onChange(() => {
    if (area.value === inAddress()) return;
    area.value = inAddress();
    answer.replaceChildren(state.one("sql") === undefined ? "" : WORDS.fromLink[language]);
  });

  async function run() {
    state.set({ sql: area.value === first ? [] : [area.value] });
    answer.replaceChildren(WORDS.running[language]);
    try {
      const rows = await database.query(area.value);
      const href = URL.createObjectURL(new Blob([csv(rows)], { type: "text/csv" }));
      const link = element("a", { href, download: "netspejl.csv" }, WORDS.download[language]);
      const count = `${rows.length.toLocaleString(language)} ${WORDS.rows[language]} · `;
      answer.replaceChildren(element("p", {}, count, link), answerTable(rows, WORDS.answer[language]));
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      answer.replaceChildren(element("pre", { className: "ns-error" }, words));
    }
  }

  button.addEventListener("click", run);
  area.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      run();
    }
  });
  const keys = element("small", {}, ` ${WORDS.keys[language]}`);
  return element("div", { className: "ns-editor" }, area, element("p", {}, button, keys), answer);
}
