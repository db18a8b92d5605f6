import type { Cell } from "../../../read/sheet.js";
import { textOf } from "../sheet/view.js";

/** What a survey system writes below a question that has one column only. */
const LABEL =
  /^(?:response|open[- ]?ended response|svar|respons|besvarelse|åbent svar|fritekst(?:svar)?|answer|(?:other|andet) \(.*\))$/iu;

/** Whether a text is put as a question, or is long enough for one. */
const isQuestion = (text: string) => /[?:]\s*$/.test(text) || (text.match(/\p{L}+/gu)?.length ?? 0) >= 4;

/**
 * The lines above each column without a last one that only says that answers stand below (`Response`), where the line
 * above it is a question of that column alone.
 *
 * @param lines by column, each from the top
 */
export function withoutAnswerLabels(lines: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const above = lines.map((own) => textOf(own.at(-2) ?? null));
  return lines.map((own, c) => {
    if (own.length < 2 || !LABEL.test(textOf(own.at(-1) ?? null).trim())) return own;
    const question = above[c]!;
    const isAlone = above.every((other, i) => i === c || other !== question);
    return isAlone && isQuestion(question) ? [...own.slice(0, -1), null] : own;
  });
}
