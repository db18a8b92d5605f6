import type { Comparison } from "../../analysis/index.js";
import type { Text } from "../../model/language.js";
import { makeIn } from "../dom.js";
import { type DifferenceUnit, reason, verdictNumbers, verdictWords } from "../sentences/compare.js";
import type { Site } from "../site.js";
import type { Indicator } from "./indicators.js";

const WORDS = {
  fact: { da: "Et optalt tal, som ikke afprøves.", en: "A plain count, which is not tested." },
  size: {
    da: "Afprøves ikke: Tallet afhænger af, hvor mange der er med.",
    en: "Not tested: the number depends on how many take part.",
  },
  limits: {
    da: "Se usikkerheden under tallet (95 %-grænser).",
    en: "See the uncertainty below the number (95% limits).",
  },
  cannot: { da: "Kan ikke afgøres", en: "Can't tell" },
  refused: { da: "Afprøves ikke", en: "Not tested" },
  numbers: { da: "Tallene bag", en: "The numbers behind" },
  alone: { da: "Intet at sammenligne med.", en: "Nothing to compare with." },
} as const satisfies Record<string, Text>;

/** Why an indicator isn't tried, in a sentence. */
export function untriedText(site: Site, indicator: Indicator): string {
  return WORDS[indicator.untried ?? "fact"][site.language];
}

/** The sentences about all pairs: those that can be told first, then those that can't, then those that weren't tried. */
export function judgedLines(site: Site, verdicts: readonly Comparison[], name: (id: string) => string): string[] {
  const { language, format } = site;
  if (verdicts.length === 0) return [WORDS.alone[language]];
  const words = (one: Comparison) => verdictWords(language, one, name(one.a), name(one.b));
  const told = verdicts.filter(({ verdict }) => verdict === "higher" || verdict === "lower");
  const open = verdicts.filter(({ verdict }) => verdict === "cannot_tell");
  const refused = verdicts.filter((one) => one.refused !== undefined);
  const reasons = [...new Set(refused.map((one) => one.refused!))];
  const single = verdicts.length === 1;
  const listed = (some: readonly Comparison[]) => {
    if (single) return "";
    if (some.length <= 2) return `: ${format.list(some.map(words))}`;
    const [few, all] = [format.number(some.length), format.number(verdicts.length)];
    return language === "da" ? `: ${few} af ${all} par` : `: ${few} of ${all} pairs`;
  };
  return [
    ...told.map((one) => `${words(one)}.`),
    ...(open.length > 0 ? [`${WORDS.cannot[language]}${listed(open)}.`] : []),
    ...reasons.map((why) => {
      const these = refused.filter((one) => one.refused === why);
      const because = reason(language, why);
      return single
        ? `${WORDS.refused[language]}: ${because}.`
        : `${WORDS.refused[language]}, ${because}${listed(these)}.`;
    }),
  ];
}

/** The verdicts of one indicator as they stand in the table, with the numbers behind them to be opened. */
export function judged(
  site: Site,
  verdicts: readonly Comparison[],
  unit: DifferenceUnit,
  name: (id: string) => string,
): HTMLElement {
  const { document, language, format } = site;
  const make = makeIn(document);
  const lines = judgedLines(site, verdicts, name).map((text) => make("p", {}, text));
  if (verdicts.every(({ verdict }) => verdict === undefined) && verdicts.length < 2) {
    return make("div", { class: "ns-judged" }, ...lines);
  }
  const numbers = verdicts.map((one) => {
    const pair = verdicts.length === 1 ? "" : `${name(one.a)} – ${name(one.b)}: `;
    const why = one.refused ? `; ${WORDS.refused[language].toLowerCase()}, ${reason(language, one.refused)}` : "";
    return make("li", {}, `${pair}${verdictNumbers(format, one, unit)}${why}`);
  });
  return make(
    "div",
    { class: "ns-judged" },
    ...lines,
    make("details", {}, make("summary", {}, WORDS.numbers[language]), make("ul", {}, ...numbers)),
  );
}
