import type { Text } from "../language.js";
import { PROBLEMS } from "./index.js";

/** The first statement of a message without what is filled in: `Tallet er skrevet med decimalkomma`. */
function inShort(message: string): string {
  const sentence = /^.*?[.;](?=\s|$)/.exec(message)?.[0] ?? message;
  return sentence
    .replace(/\{found\}/g, "")
    .replace(/\s*\([^()]*\{\w+\}[^()]*\)/g, "")
    .replace(/'\{\w+\}'|\{\w+\}/g, "…")
    .replace(/[.;]$/, "")
    .replace(/([:,]\s*…)+$/, "");
}

/** What a kind of problem is called in a list or a chart; the code itself where it isn't known. */
export function problemLabel(code: string): Text {
  const kind = PROBLEMS[code];
  return kind ? { da: inShort(kind.message.da), en: inShort(kind.message.en) } : { da: code, en: code };
}
