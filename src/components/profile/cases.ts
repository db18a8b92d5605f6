import type { Language, Text } from "../../model/language.js";
import { makeIn } from "../dom.js";
import type { Site } from "../site.js";

/** A story as it stands in cases.json; its text is safe to show. */
export interface CaseText {
  readonly id: string;
  readonly title: string;
  readonly language: Language | null;
  readonly school_id: string | null;
  readonly network_id: string | null;
  readonly consent: boolean;
  readonly html: string;
}

const WORDS = {
  none: { da: "Der er ingen cases herfra.", en: "There are no cases from here." },
  private: { da: "Må ikke offentliggøres.", en: "Not to be made public." },
} as const satisfies Record<string, Text>;

/** The stories that belong to what the site is seen from, in the page's language or in none. */
export function casesFrom(site: Site, cases: readonly CaseText[]): CaseText[] {
  const { schools, networks } = site.selection();
  return cases.filter(
    (one) =>
      (one.language === null || one.language === site.language) &&
      (networks.length > 0 ? networks.includes(one.network_id ?? "") : schools.includes(one.school_id ?? "")) &&
      (one.consent || site.programme.edition === "internal"),
  );
}

/** Those stories, each under its title. */
export function caseStories(site: Site, cases: readonly CaseText[]): HTMLElement {
  const { document, language } = site;
  const make = makeIn(document);
  const own = casesFrom(site, cases);
  if (own.length === 0) return make("p", { class: "ns-empty" }, WORDS.none[language]);
  return make(
    "div",
    { class: "ns-cases" },
    ...own.map((one) => {
      const text = make("div", {});
      text.innerHTML = one.html;
      return make(
        "article",
        { class: "ns-case", id: `case-${one.id}` },
        make("h3", {}, one.title),
        one.consent ? null : make("p", { class: "ns-quiet" }, WORDS.private[language]),
        text,
      );
    }),
  );
}
