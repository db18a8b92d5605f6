import type { Surroundings } from "../shapes/shape.js";
import { baseOf } from "../titles/called.js";
import { type AspectSaid, aspectSpoken, isEvaluation } from "./aspect.js";

/**
 * Whether a table's titles, else its sheet's or its file's name, say that all of it was expected or experienced; null
 * where none does.
 */
export function aspectAround({ titles, head, sheet, file }: Surroundings): AspectSaid | null {
  const texts = [...titles, ...(head ?? []), sheet, baseOf(file)].filter((text) => text !== "");
  for (const text of texts) {
    const said = aspectSpoken(text);
    if (said !== null) return said;
  }
  return texts.some(isEvaluation) ? "experienced" : null;
}
