import type { Cell } from "../../read/sheet.js";
import { textOf } from "../recognise/sheet/view.js";

/** `s_1_1`, `Q4_2`, `v3`: what a survey system calls its variables. */
const VARIABLE = /^(?:[a-z]{1,8}\d{0,3}(?:_[a-z]{0,3}\d{1,3})+|[a-z]{1,3}\d{1,3})$/u;
const IN_CAPITALS = /^[A-Z]{1,8}\d{0,3}(?:_[A-Z]{0,3}\d{1,3})+$/u;

/** The items of a questionnaire that are called by a system's variables only, by their place: nobody can tell what was asked. */
export function itemsWithoutWords(items: readonly Cell[]): readonly number[] {
  return [...items.keys()].filter((i) => {
    const text = textOf(items[i]!);
    return VARIABLE.test(text) || IN_CAPITALS.test(text);
  });
}
