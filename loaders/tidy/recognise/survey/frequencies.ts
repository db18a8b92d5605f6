import { headingKey } from "../../../../src/model/headings.js";
import type { Look } from "../columns/look.js";
import { type Heading, lookUp } from "../header/heading.js";
import type { Interpretation } from "../interpret.js";
import { type Region, textOf, type View } from "../sheet/view.js";
import { isPutAsQuestion, questionAndItem } from "./aspect.js";
import { isPlainAnswer } from "./survey-words.js";

/** What reports write above how many gave each answer. */
const COUNTS: ReadonlySet<string> = new Set(
  "antal,antal svar,antal besvarelser,antal respondenter,respondenter,besvarelser,svar,frekvens,hyppighed,n,count,counts,frequency,responses,respondents,answers,number,number of responses,number of respondents,response count,no. of responses"
    .split(",")
    .map(headingKey),
);
const SHARE = /%|\bpct\b|procent|percent|andel|share/iu;

/** Whether a column's heading says that it counts answers. */
export const countsAnswers = ({ lines, text }: Heading) => isCount(textOf(lines.at(-1) ?? text));
const isCount = (text: string) => COUNTS.has(headingKey(text));
const isShare = (text: string) => SHARE.test(text) || lookUp(text)?.kind === "sum";

/**
 * Whether a row heads how many gave each answer to one question, as reports of survey systems show it: `Respondenter |
 * Procent`, or one of them, and below it an answer in each row.
 */
export function headsFrequencies(view: View, region: Region, row: number): boolean {
  const filled = view.filledColumns(row, region);
  const counts = filled.filter((c) => isCount(textOf(view.cell(row, c))));
  const [counted] = counts;
  if (counted === undefined || counts.length > 1 || counted === region.left) return false;
  if (filled.some((c) => c > counted && !isShare(textOf(view.cell(row, c))))) return false;
  let answers = 0;
  for (let below = row + 1; below < region.bottom && !view.afterGap(below, region); below++) {
    const name = view.filledColumns(below, region)[0];
    if (name === undefined || name >= counted) break;
    if (isPlainAnswer(textOf(view.cell(below, name))) && /^\d+$/.test(textOf(view.cell(below, counted)))) answers++;
  }
  return answers >= 2;
}

/** The only column that counts answers, beside shares of them at most; null where others say more. */
export function frequencyColumn(headings: readonly Heading[], looks: readonly Look[], rowNames: number): number | null {
  const filled = [...headings.keys()].filter((c) => c !== rowNames && looks[c]!.filled > 0);
  const [counted, second] = filled.filter((c) => countsAnswers(headings[c]!));
  if (counted === undefined || second !== undefined) return null;
  return filled.every((c) => c === counted || isShare(headings[c]!.text)) ? counted : null;
}

/** Whether a table counts the answers to one question, which stands above them. */
export function isOfFrequencies({ shape, headings }: Interpretation): boolean {
  return shape?.kind === "tally" && shape.columns.length === 1 && countsAnswers(headings[shape.columns[0]!]!);
}

/**
 * What was asked, where a title is a question: the item behind it, else the question itself. Of several the nearest to the
 * answers, the last.
 */
export function itemOfTitles(titles: readonly string[]): string | null {
  for (const title of [...titles].reverse()) {
    const found = questionAndItem(title);
    if (found !== null && isPutAsQuestion(found.question)) return found.item;
    if (/\?\s*$/.test(title)) return title.trim();
  }
  return null;
}
