import { answerScores, isAnswerInWords, isAnyAnswer } from "../clean/index.js";
import { codeKey } from "./codes.js";

/** One answer for each score, none of which means something else beside others. */
const ANSWER_OF = ["", "slet ikke", "i mindre grad", "midt imellem", "en del", "i meget høj grad"] as const;
const STEPS = 5;

/**
 * The answers behind the codes of a scale, each in words that stand for its score whatever else is answered: the list
 * knows all that could be answered, which the data set may not hold. Where a list of five steps labels its two ends only,
 * the steps between are given too.
 *
 * @param codes what each code means
 * @returns null where they are no answers on a scale
 */
export function answersOf(codes: ReadonlyMap<string, string>): ReadonlyMap<string, string> | null {
  const labels = [...codes];
  const scores = answerScores(labels.map(([, label]) => label));
  const scored = labels.flatMap(([code], i) => (scores[i] == null ? [] : [[codeKey(code), scores[i]] as const]));
  if (scored.length < 2 || !labels.some(([, label]) => isAnswerInWords(label))) return null;
  if (labels.some(([, label], i) => scores[i] === null && !isAnyAnswer(label))) return null;
  const answers = new Map(labels.map(([code, label]) => [codeKey(code), label]));
  for (const [code, score] of scored) if (Number.isInteger(score)) answers.set(code, ANSWER_OF[score as 1]);
  for (const [code, score] of between(scored)) if (!answers.has(code)) answers.set(code, ANSWER_OF[score as 1]!);
  return answers;
}

/** The five steps of a scale whose ends are labelled, lowest code first; empty where it has another length. */
function between(scored: readonly (readonly [code: string, score: number])[]): [string, number][] {
  const ends = scored.map(([code, score]) => ({ code: Number(code), score })).sort((a, b) => a.code - b.code);
  const [first, last] = [ends[0]!, ends.at(-1)!];
  if (last.code - first.code !== STEPS - 1 || Math.abs(last.score - first.score) !== STEPS - 1) return [];
  return Array.from({ length: STEPS }, (_, i) => [
    String(first.code + i),
    first.score < last.score ? i + 1 : STEPS - i,
  ]);
}
