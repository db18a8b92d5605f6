import { figure as describe } from "../model/figures.js";
import type { Text } from "../model/language.js";
import { makeIn } from "./dom.js";
import { readFigure } from "./figure/read.js";
import type { View } from "./figure/view.js";
import type { Site } from "./site.js";

type Source = string | Promise<string>;

/** One computed sentence of the overview. */
export interface Finding {
  readonly view: View;
  /** the page that answers it in full, without its language: `/composition` */
  readonly page: keyof typeof QUESTIONS;
  readonly sources: Source | readonly Source[];
}

/** What each page answers. */
const QUESTIONS = {
  "/composition": { da: "Hvem er med, og bliver de?", en: "Who takes part, and do they stay?" },
  "/industry": { da: "Hvor blandede er brancherne?", en: "How mixed are the industries?" },
  "/activity": { da: "Hvad blev der holdt, og hvem kom?", en: "What was held, and who came?" },
  "/expectations": { da: "Blev det, som de ventede?", en: "Did it turn out as they expected?" },
  "/methods": { da: "Hvilke metoder blev brugt?", en: "Which methods were used?" },
  "/outcomes": { da: "Hvad kom der ud af det?", en: "What came of it?" },
  "/quality": { da: "Hvor gode er tallene?", en: "How good are the numbers?" },
} satisfies Readonly<Record<string, Text>>;

const NOTHING: Text = {
  da: "Det siger skolernes filer ikke noget om.",
  en: "The schools' files say nothing about this.",
};

/** What a view says about the whole programme; null where it can't be said. */
async function sentenceOf(site: Site, { view, sources }: Finding): Promise<string | null> {
  const own = Array.isArray(sources) ? (sources as readonly Source[]) : [sources as Source];
  const read = await Promise.all(view.figures.map((id, index) => readFigure(own[index]!, describe(id))));
  const rows = new Map(view.figures.map((id, index) => [id, read[index]!]));
  return view.draw({
    site,
    selection: site.selection(),
    rows: (id = view.figures[0]) => rows.get(id) ?? [],
    choice: (control) => view.controls?.find(({ id }) => id === control)?.options[0]?.id ?? "",
    mark: (words) => words,
  }).finding;
}

/**
 * The questions of the evaluation, each with the sentences that answer it and a way to the page that shows them. A
 * question that the exports say nothing about stays, and says so.
 */
export function findings(site: Site, list: readonly Finding[]): HTMLElement {
  const { document, language } = site;
  const make = makeIn(document);
  const pages = [...new Set(list.map(({ page }) => page))];
  const element = make("dl", { class: "ns-questions", "aria-busy": "true" });
  element.style.minHeight = `${pages.length * 96}px`;
  const sentences = list.map((one) =>
    sentenceOf(site, one).catch((error) => {
      console.error(error);
      return null;
    }),
  );
  Promise.all(sentences).then((said) => {
    const answers = pages.map((page) => {
      const own = list.flatMap((one, index) => {
        const sentence = said[index];
        if (one.page !== page || !sentence) return [];
        const link = make("a", { href: `.${page}.html#${one.view.id}` }, describe(one.view.figures[0]).title[language]);
        return [make("dd", {}, sentence, " ", link)];
      });
      const question = make("dt", {}, make("a", { href: `.${page}.html` }, QUESTIONS[page][language]));
      return make(
        "div",
        {},
        question,
        ...(own.length > 0 ? own : [make("dd", { class: "ns-quiet" }, NOTHING[language])]),
      );
    });
    element.replaceChildren(...answers);
    element.style.minHeight = "";
    element.setAttribute("aria-busy", "false");
  });
  return element;
}
