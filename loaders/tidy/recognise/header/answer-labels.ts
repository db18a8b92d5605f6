import type { Cell } from "../../../read/sheet.js";
import { textOf } from "../sheet/view.js";
import { lookUp } from "./heading.js";

/** What a survey system writes below a question that has one column only. */
const LABEL =
  /^(?:response|open[- ]?ended response|svar|respons|besvarelse|åbent svar|fritekst(?:svar)?|answer|(?:other|andet) \(.*\))$/iu;

/** What no one but a survey system writes there. */
const OF_SYSTEM = /^(?:response|open[- ]?ended response)$/iu;
const WHO_ANSWERED = /^(?:network\.|school\.|organisation\.(?:name|cvr)$|expectation\.(?:respondent_group|asked_on)$)/;

/** Whether a text asks who answered or when, as a known heading does: `Netværk`. */
function asksWhoAnswered(text: string): boolean {
  const known = lookUp(text);
  return known?.kind === "field" && known.certain && WHO_ANSWERED.test(known.fields[0]!);
}

/** Whether a text is put as a question, or is long enough for one. */
const isQuestion = (text: string) => /[?:]\s*$/.test(text) || (text.match(/\p{L}+/gu)?.length ?? 0) >= 4;

/**
 * The lines above each column without a last one that only says that answers stand below (`Response`), where the line
 * above it asks something of that column alone.
 *
 * @param lines by column, each from the top
 */
export function withoutAnswerLabels(lines: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const above = lines.map((own) => textOf(own.at(-2) ?? null));
  return lines.map((own, c) => {
    const label = textOf(own.at(-1) ?? null).trim();
    if (own.length < 2 || !LABEL.test(label)) return own;
    const question = above[c]!;
    if (question === "") return own;
    const isAsked = isQuestion(question) || asksWhoAnswered(question) || OF_SYSTEM.test(label);
    const isAlone = above.every((other, i) => i === c || other !== question);
    return isAlone && isAsked ? [...own.slice(0, -1), null] : own;
  });
}
