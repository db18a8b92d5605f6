import { NO_ANSWER } from "../../../../src/model/words.js";
import type { Cell } from "../../../read/sheet.js";
import { isMissing } from "../../clean/index.js";
import type { Look } from "../columns/look.js";
import type { Heading } from "../header/heading.js";
import type { Surroundings } from "../shapes/shape.js";
import { textOf } from "../sheet/view.js";
import { isNoAnswer } from "./tallies.js";

/** Numbers by which questionnaires say that somebody gave no answer. */
const USUAL: ReadonlySet<number> = new Set([0, 9, 99, 999, -1, -9, -99]);
/** Answers on a scale longer than from 1 to 5, on which 0 and 9 may be answers too. */
const LONGER: ReadonlySet<number> = new Set([6, 7, 8, 10]);

const LABEL = `(?:${["ved det ikke", "intet svar valgt", "not answered", "n/a", "missing", "mangler", "blank", ...NO_ANSWER].join("|")})`;
const CODE_FIRST = new RegExp(
  `(?<![\\d.,–-])(-?\\d{1,3})\\s*(?:=|:|–|-|er|betyder|svarer til|is|means)?\\s*[("'»”“]{0,2}${LABEL}(?!\\p{L})`,
  "giu",
);
const LABEL_FIRST = new RegExp(
  `(?<!\\p{L})${LABEL}["'«”]?\\s*(?:=|:|er|angives (?:som|med)|skrives|is|\\()\\s*(-?\\d{1,3})(?!\\d)`,
  "giu",
);

/** The numbers that texts around answers say to mean that there was none: `9 = ved ikke`, `ved ikke (0)`; 1 to 5 are answers whatever they say. */
export function noAnswersSaid(texts: readonly string[]): ReadonlySet<number> {
  const codes = texts.flatMap((text) =>
    [CODE_FIRST, LABEL_FIRST].flatMap((form) => [...text.matchAll(form)].map(([, code]) => Number(code))),
  );
  return new Set(codes.filter((code) => !isScore(code)));
}

/**
 * The numbers that stand beside answers from 1 to 5 in several columns, where they can only be what a questionnaire
 * writes for no answer; none where the columns hold answers of a longer scale.
 *
 * @param columns what stands in each, at least once
 */
export function noAnswersGuessed(columns: readonly (readonly Cell[])[]): ReadonlySet<number> {
  const times = new Map<number, number>();
  for (const cells of columns) {
    const numbers = new Set(cells.map(numberIn).filter((n) => n !== null));
    if ([...numbers].some((n) => LONGER.has(n))) return new Set();
    if (![...numbers].some(isScore)) continue;
    for (const n of numbers) if (USUAL.has(n)) times.set(n, (times.get(n) ?? 0) + 1);
  }
  return new Set([...times].filter(([, count]) => count >= 2).map(([code]) => code));
}

/** Which columns hold nothing but answers from 1 to 5 and codes for no answer, and are none by their answers alone. */
export function codedColumns(
  headings: readonly Heading[],
  looks: readonly Look[],
  { titles, head, over }: Surroundings,
): ReadonlyMap<number, "said" | "guessed"> {
  const said = noAnswersSaid([...titles, ...(head ?? []), ...(over ?? []), ...headings.map(({ text }) => text)]);
  const candidates = [...looks.keys()].filter((c) => headings[c]!.text !== "" && isOfCodes(looks[c]!, said));
  const others = [...looks.keys()].filter((c) => headings[c]!.text !== "" && isOfLongerScale(looks[c]!));
  const guessed = noAnswersGuessed([...candidates, ...others].map((c) => looks[c]!.words));
  const found = new Map<number, "said" | "guessed">();
  for (const c of candidates.filter((c) => looks[c]!.scale < 0.8)) {
    const codes = looks[c]!.words.map(numberIn)
      .filter((n) => n !== null)
      .filter((n) => !isScore(n) && !said.has(n));
    if (codes.every((n) => guessed.has(n))) found.set(c, codes.length === 0 ? "said" : "guessed");
  }
  return found;
}

/** Two answers or more from 1 to 5, and beside them only what may say that there is none. */
function isOfCodes({ words, distinct }: Look, said: ReadonlySet<number>): boolean {
  if (distinct > words.length) return false;
  const numbers = words.map(numberIn);
  const isOne = (n: number | null, i: number) =>
    n === null ? isMissing(words[i]!) || isNoAnswer(words[i]!) : isScore(n) || USUAL.has(n) || said.has(n);
  return numbers.every(isOne) && numbers.filter((n) => n !== null && isScore(n)).length >= 2;
}

/** Answers from 0 to 10, some of them above 5, and no running numbers. */
function isOfLongerScale({ words, distinct, filled }: Look): boolean {
  const numbers = words.map(numberIn);
  return (
    distinct < filled &&
    numbers.every((n) => n !== null && n >= 0 && n <= 10) &&
    numbers.some((n) => n !== null && LONGER.has(n))
  );
}

const isScore = (n: number) => Number.isInteger(n) && n >= 1 && n <= 5;

function numberIn(cell: Cell): number | null {
  const text = textOf(cell);
  return /^-?\d{1,3}(?:[.,]0+)?$/.test(text) ? Number.parseInt(text, 10) : null;
}

/** The codes for no answer in a questionnaire's columns, and those among them that nothing says. */
export function noAnswersIn(
  columns: readonly (readonly Cell[])[],
  said: ReadonlySet<number>,
): { readonly all: ReadonlySet<number>; readonly guessed: readonly number[] } {
  const guessed = [...noAnswersGuessed(columns)].filter((code) => !said.has(code)).sort((a, b) => a - b);
  return { all: new Set([...said, ...guessed]), guessed };
}
