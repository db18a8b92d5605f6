import { ANSWERS, NO_ANSWER, SHIFTS } from "../../../src/model/words.js";
import type { Cell } from "../../read/sheet.js";
import { DateCell } from "../../read/sheet.js";
import { bareNumber } from "./bare-number.js";
import type { CellCleaner, CleanContext, Cleaned, ColumnCleaner } from "./cleaned.js";
import { drop, kept, MISSING, noted } from "./cleaned.js";
import { fold } from "./fold.js";
import { cellText } from "./text.js";

const BY_ANSWER: ReadonlyMap<string, number> = new Map(
  Object.entries(ANSWERS).flatMap(([score, answers]) =>
    answers.map((answer) => [fold(answer), Number(score)] as const),
  ),
);
const NONE = new Set(NO_ANSWER.map(fold));

/** The other ways in which an answer is said: another word for degree, or what it is a degree of left out. */
function formsOf(answer: string): string[] {
  const degree = answer
    .replace(/ (?:udstrækning|omfang)$/, " grad")
    .replace(/ stort grad$/, " stor grad")
    .replace(/ noget grad$/, " nogen grad")
    .replace(/ begrænset grad$/, " mindre grad")
    .replace(/^to (no|some|an?) ?(.*) (?:extent|degree)$/, (_, article: string, much: string) =>
      `to ${article === "an" ? "a" : article} ${much} degree`.replace("  ", " "),
    )
    .replace(/ (?:great|large) degree$/, " high degree")
    .replace(/ limited degree$/, " small degree");
  const bare = answer.replace(/ (?:betydning|udbytte|nytte|nytteværdi|effekt|værdi|indflydelse|gavn|relevans)$/, "");
  const plain = answer.replace(/(?<=\p{L}{4})t$/u, "");
  return [...new Set([answer, degree, bare, plain])];
}

/** `slet ikke` and `hverken … eller` of anything. */
const OF_ANYTHING: readonly (readonly [RegExp, number])[] = [
  [/^(?:slet ikke|overhovedet ikke|not at all) \p{L}+$/u, 1],
  [/^(?:hverken|neither)(?: \p{L}+)? (?:eller|nor|or|og)?(?: ?\p{L}+)?$/u, 3],
  [/^(?:ingen|intet) (?:betydning|udbytte|nytte|nytteværdi|effekt|værdi|indflydelse|gavn|relevans)$/, 1],
  [/^(?:nogenlunde|moderately) \p{L}+$/u, 3],
];

function scoreOf(answer: string): number | undefined {
  for (const form of formsOf(answer)) {
    const score = BY_ANSWER.get(form);
    if (score !== undefined) return score;
  }
  return OF_ANYTHING.find(([form]) => form.test(answer))?.[1];
}

/** A number, alone or before its label: `4`, `4,5`, `4 - enig`, `4/5`, `4 (enig)`. */
const NUMBERED = /^[([]?([-+]?\d+(?:[.,]\d+)?)(?:[)\]]|\.? ?[-–:=.)(]? ?\p{L}.*| ?\/ ?5| (?:ud af|af|out of|of) 5)?$/u;

function numberOf(cell: Cell): number | undefined {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string") return undefined;
  const digits = cellText(cell).match(NUMBERED)?.[1];
  return digits === undefined ? undefined : bareNumber(digits, "danish")?.value;
}

/** Answers of one word that are hardly anything else. */
const OFTEN = /^(?:altid|ofte|sjældent|aldrig|always|often|sometimes|rarely|seldom|never)$/;

/** Whether a text is an answer of several words, or of how often, with a number before it or without. */
export function isAnswerInWords(text: string): boolean {
  const folded = fold(text.replace(/^[([]?\d[)\]]? ?[-–:=.)(]* ?(?=\p{L})/u, ""));
  return (folded.includes(" ") || OFTEN.test(folded)) && scoreOf(folded) !== undefined;
}

/** Whether a text is what people answer on a scale: in words, or with a number before them. */
export function isScoreAnswer(text: string): boolean {
  const folded = fold(text);
  return scoreOf(folded) !== undefined || NONE.has(folded) || (text.length <= 40 && NUMBERED.test(text.trim()));
}

/** Whether a text is any answer in words, `Ved ikke` and single words such as `Stor` among them, with a number before it or without. */
export function isAnyAnswer(text: string): boolean {
  const folded = fold(text.replace(/^[([]?[1-5][)\]]?(?: ?[-–:=.)(]+ ?| )(?=\p{L})/u, ""));
  return scoreOf(folded) !== undefined || NONE.has(folded);
}

/**
 * Scores 1–5, as numbers or as answers in words. Decimals are taken for means: in `expectation.mean` always, in the
 * paired columns expected and experienced where a third of the numbers or more have them.
 */
export const cleanScores: ColumnCleaner = (cells, context, _field, name) => scoreCleaner(cells, context, name);

/**
 * The score of each answer that a questionnaire offers in words, beside the others that it offers.
 *
 * @returns one per answer; null where it is none on a scale (`Ved ikke`), or isn't known
 */
export function answerScores(answers: readonly string[]): (number | null)[] {
  const clean = scoreCleaner(answers, {}, "expectation.score");
  return answers.map((answer) => {
    const { value } = clean(answer);
    return typeof value === "number" ? value : null;
  });
}

function scoreCleaner(
  cells: readonly Cell[],
  { scale, answers, noAnswers }: Pick<CleanContext, "scale" | "answers" | "noAnswers">,
  name: string,
): CellCleaner {
  const known = new Map<Cell, number | undefined>();
  for (const cell of cells) if (!known.has(cell)) known.set(cell, numberOf(cell));
  const numbers = cells.map((cell) => known.get(cell)).filter((n) => n !== undefined && noAnswers?.has(n) !== true);
  const decimals = numbers.filter((n) => !Number.isInteger(n)).length;
  const paired = name === "expectation.expected" || name === "expectation.experienced";
  const means = name === "expectation.mean" || (paired && decimals * 3 >= numbers.length && decimals > 0);
  // 9 and 99 are how questionnaires code "no answer"; 6, 7, 8 and 10 are answers on a longer scale
  const above = numbers.filter((n) => n === 6 || n === 7 || n === 8 || n === 10).length;
  const longer = above >= 2 && above * 10 >= numbers.length;
  const given = [...new Set(answers ?? cells)].flatMap((cell) => (typeof cell === "string" ? formsOf(fold(cell)) : []));
  const present = new Set(given);
  const holds = (list: readonly string[] = []) => list.some((answer) => present.has(fold(answer)));

  const clean: CellCleaner = (cell): Cleaned => {
    const text = cellText(cell);
    if (cell instanceof DateCell || typeof cell === "boolean") return drop("score_not_understood", text);
    const number = numberOf(cell);
    if (number === undefined) return byWords(text);
    if (noAnswers?.has(number) === true) return MISSING;
    if (longer) return drop("score_other_scale", text);
    if (!(number >= 1 && number <= 5)) return drop("score_outside_scale", text);
    if (!means && !Number.isInteger(number)) return drop("score_not_whole", text);
    const value = scale === "reversed" ? Math.round((6 - number) * 1e9) / 1e9 : number;
    return typeof cell === "string" && /\d,\d/.test(text) ? noted(value, "number_decimal_comma", text) : kept(value);
  };

  function byWords(text: string): Cleaned {
    const answer = fold(text);
    if (NONE.has(answer)) return MISSING;
    const score = scoreOf(answer);
    if (score === undefined) return drop("score_not_understood", text);
    const forms = formsOf(answer);
    const shift = SHIFTS.find(
      ({ beside, and, without, answers }) =>
        answers.some((word) => forms.includes(fold(word))) &&
        holds(beside) &&
        (and === undefined || holds(and)) &&
        !holds(without),
    );
    return kept(shift?.score ?? score);
  }
  return clean;
}
