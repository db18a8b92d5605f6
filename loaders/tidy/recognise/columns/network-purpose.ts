import type { Heading } from "../header/heading.js";
import { agrees, isWordsOnly } from "./agreement.js";
import { type Assigning, LIKELY } from "./assigning.js";
import type { Look } from "./look.js";

/** Where two columns of a list of networks are headed as purposes, settles which holds the word and which the description. */
export function settlePurposes(columns: Assigning): void {
  const { table, headings, looks, fields, guessed } = columns;
  if (table !== "networks" || fields.has("network.description")) return;
  const told = purposeInWords(headings, looks, columns.open());
  if (told === null || !columns.settle("network.description", told.sentences, LIKELY)) return;
  fields.set("network.purpose", told.words);
  guessed.add(told.sentences);
}

/** Of two columns of purposes the one that holds known words, and the one that tells it in sentences; null where they aren't told apart. */
function purposeInWords(
  headings: readonly Heading[],
  looks: readonly Look[],
  open: readonly number[],
): { readonly words: number; readonly sentences: number } | null {
  const columns = open.filter((c) => {
    const { known } = headings[c]!;
    return known?.kind === "field" && known.certain && known.fields[0] === "network.purpose";
  });
  const holds = (c: number) => looks[c]!.filled > 0 && agrees("network.purpose", looks[c]!);
  const words = columns.find((c) => isWordsOnly("network.purpose", looks[c]!)) ?? columns.find(holds);
  const sentences = columns.find((c) => c !== words && looks[c]!.length >= 15);
  const isClear = sentences !== undefined && !isWordsOnly("network.purpose", looks[sentences]!);
  return columns.length === 2 && words !== undefined && isClear ? { words, sentences } : null;
}
