import { fold } from "../../clean/fold.js";
import { matchWord } from "../../clean/word-match.js";
import { dateInText } from "../columns/look.js";

/** What a heading says of the answers below it. */
export interface AnswerHeading {
  readonly aspect: string | null;
  readonly group: string | null;
  readonly day: string | null;
  /** whether a mean stands there, or how many answered; `spread` is neither */
  readonly measure: "mean" | "count" | "spread" | null;
  /** what none of these words account for, as written: a network's name perhaps */
  readonly rest: string;
}

const MEASURES: readonly (readonly [Exclude<AnswerHeading["measure"], null>, ReadonlySet<string>])[] = [
  [
    "spread",
    new Set([
      "std",
      "stdafv",
      "afv",
      "afvigelse",
      "standardafvigelse",
      "spredning",
      "varians",
      "sd",
      "dev",
      "deviation",
      "standard",
      "min",
      "max",
      "median",
    ]),
  ],
  [
    "count",
    new Set([
      "n",
      "antal",
      "besvarelser",
      "respondenter",
      "svarende",
      "number",
      "no",
      "count",
      "answers",
      "responses",
      "respondents",
    ]),
  ],
  [
    "mean",
    new Set([
      "gennemsnit",
      "gennemsnitlig",
      "gennemsnitligt",
      "gennemsnitsscore",
      "gns",
      "gnsn",
      "snit",
      "middel",
      "middelværdi",
      "middelscore",
      "mean",
      "average",
      "avg",
    ]),
  ],
];
const SHORT: ReadonlyMap<string, string> = new Map([
  ["forv", "forventet"],
  ["opl", "oplevet"],
  ["medlemmer", "medlem"],
  ["medlemmers", "medlem"],
  ["medlemmerne", "medlem"],
  ["medlemmernes", "medlem"],
  ["virk", "virksomhed"],
  ["virks", "virksomhed"],
]);
/** Who of a firm or a school answered, which is said of them all: `Skolens medarbejdere`, `Lederne i virksomhederne`. */
const OF_PEOPLE =
  /^(?:medarbejder|leder|ansat|repræsentant|deltager|kollega|kolleger|kontaktperson|person)(?:e?r?ne|en?s?|e|ns)?s?$|^(?:ansatte|personale(?:t)?s?|ledelse(?:n)?s?|folk|egne?|eget|vores|deres|selv|de|det|den|own|our|their|staff|employees?|managers?|leaders?|people|representatives?|members? of staff|themselves)$/iu;
const JOINING = new Set(
  "af for fra hos i paa til om og fra of the by in for on and from at svar score skala scale 1 5 udbytte".split(" "),
);

/** Reads a heading word by word, in whatever order it says things: `Forventet, virksomheder`, `Skolens oplevelse (gns.)`. */
export function answerHeading(text: string, year: string | null): AnswerHeading {
  const dated = dateInText(text, year);
  const words = (dated?.rest ?? text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const aspects = new Set<string>();
  const groups = new Set<string>();
  const measures = new Set<AnswerHeading["measure"]>();
  const left: string[] = [];
  for (const word of words) {
    const folded = fold(word);
    const key = SHORT.get(folded) ?? folded;
    const measure = MEASURES.find(([, all]) => all.has(key))?.[0];
    if (measure !== undefined) measures.add(measure);
    else if (JOINING.has(key)) continue;
    else {
      const aspect = wordOf("aspect", key);
      const group = wordOf("respondent_group", key);
      if (aspect !== null) aspects.add(aspect);
      else if (group !== null) groups.add(group);
      else left.push(word);
    }
  }
  const rest = groups.size === 1 ? left.filter((word) => !OF_PEOPLE.test(word)) : left;
  const isOfTwoMinds = aspects.size > 1 || groups.size > 1;
  if (isOfTwoMinds) return { aspect: null, group: null, day: null, measure: null, rest: text };
  return {
    aspect: [...aspects][0] ?? null,
    group: [...groups][0] ?? null,
    day: dated?.date ?? null,
    // `Standardafvigelse på gennemsnit`, `Gennemsnitligt antal`: the first of the list says what it is
    measure: MEASURES.find(([measure]) => measures.has(measure))?.[0] ?? null,
    rest: rest.join(" "),
  };
}

function wordOf(vocabulary: "aspect" | "respondent_group", key: string): string | null {
  const { words, certain } = matchWord(vocabulary, key);
  return certain && words.length === 1 ? words[0]! : null;
}
