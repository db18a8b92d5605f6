import type { FigureRow } from "../../model/figure.js";
import { VOCABULARY } from "../../model/vocabulary.js";
import type { Control, ViewContext } from "../figure/view.js";
import { dimension, values } from "../rows.js";
import { focus, type Scope } from "../scopes.js";
import type { Site } from "../site.js";
import { at } from "./members.js";

/** Whose answers a figure shows. */
export const WHO: Control = {
  id: "who",
  label: { da: "Hvem har svaret", en: "Who answered" },
  options: (["company", "school", "other"] as const).map((id) => ({
    id,
    label: {
      da: VOCABULARY.respondent_group[id].da.replace(/^./, (first) => first.toUpperCase()),
      en: VOCABULARY.respondent_group[id].en.replace(/^./, (first) => first.toUpperCase()),
    },
  })),
};

/** What was experienced, or what was expected. */
export const ASPECT: Control = {
  id: "aspect",
  label: { da: "Oplevet eller forventet", en: "Experienced or expected" },
  options: [
    { id: "experienced", label: { da: "Oplevet", en: "Experienced" } },
    { id: "expected", label: { da: "Forventet", en: "Expected" } },
  ],
};

/** A base under this is small enough to be drawn hollow. */
export const SMALL = 5;

export const isSmall = (row: FigureRow | undefined) => row?.n !== null && row?.n !== undefined && row.n < SMALL;

/** The scope of the answers and its rows: the chosen network or school, else the whole programme. */
export function answersOf(context: ViewContext, figure?: string): { scope: Scope; rows: FigureRow[] } {
  const scope = focus(context.site, context.selection);
  const all = context.rows(figure);
  const place = at(all, scope);
  const rows = all.filter(
    (row) =>
      dimension(row, "network_id") === place.network_id &&
      (place.network_id !== null || dimension(row, "school_id") === (place.school_id ?? null)),
  );
  return { scope, rows };
}

/**
 * The rounds in which these rows were asked, the earliest first; where no day is known, one round without a date. None
 * where all lie outside the chosen period.
 */
export function roundsOf(rows: readonly FigureRow[], hasDay: (day: string) => boolean = () => true): (string | null)[] {
  const dated = values(rows, "asked_on").sort();
  return dated.length === 0 ? [null] : dated.filter(hasDay);
}

/** "for få svar (n = 2)" and the like: why there is no number. */
export function reason(row: FigureRow | undefined, site: Site): string {
  const { language, format } = site;
  if (!row?.flag) return "–";
  const base = row.n === null ? "" : ` (n = ${format.number(row.n)})`;
  if (row.flag === "low") return `– ${{ da: "for få svar", en: "too few answers" }[language]}${base}`;
  return `– ${VOCABULARY.flag[row.flag][language]}`;
}

/** The scope's name at the head of a sentence; null for the whole programme. */
export const placeOf = (scope: Scope): string | null =>
  scope.school_id === null && scope.network_id === null ? null : scope.label;

/** What stands where there are no answers to show. */
export function noAnswers(site: Site, all: readonly FigureRow[], scoped: readonly FigureRow[], group: string): string {
  const { language, names, format } = site;
  if (all.length === 0) {
    return {
      da: "Der er ingen spørgeskemaer i eksporterne, så forventninger og oplevelser kan ikke vises.",
      en: "There is no survey in the exports, so expectations and experience can't be shown.",
    }[language];
  }
  const others = values(scoped, "respondent_group");
  if (others.length === 0) {
    return {
      da: "Ingen er blevet spurgt om det valgte netværk eller den valgte skole.",
      en: "Nobody was asked about the network or school chosen.",
    }[language];
  }
  const asked = values(
    scoped.filter((row) => dimension(row, "respondent_group") === group && row.value !== null),
    "asked_on",
  ).sort();
  if (others.includes(group) && asked.length > 0) {
    const months = format.list([...new Set(asked.map((day) => format.month(day)))]);
    return {
      da: `Ingen blev spurgt i den valgte periode. Der blev spurgt i ${months}.`,
      en: `Nobody was asked in the period chosen. They were asked in ${months}.`,
    }[language];
  }
  const list = format.list(others.map((other) => names.word("respondent_group", other)));
  const who = names.word("respondent_group", group);
  return {
    da: `Her er ingen svar fra ${who}. Der er svar fra ${list}.`,
    en: `There are no answers from ${who} here. There are answers from ${list}.`,
  }[language];
}
