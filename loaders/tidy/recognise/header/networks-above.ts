import { headingKey } from "../../../../src/model/headings.js";
import type { Cell } from "../../../read/sheet.js";
import { isFilled, textOf } from "../sheet/view.js";
import { type KnownNetworks, networkIn } from "../titles/network-in.js";
import { stripped } from "../titles/stripped.js";

/**
 * The network of each column where a row of the header names networks: because the word beside it says so, because every
 * text in it is a known network and nothing else, or because texts that reach over several columns each speak of one. A
 * name reaches over the blanks to its right.
 *
 * @returns null where the row is about something else
 */
export function networksAbove(cells: readonly Cell[], known: KnownNetworks, labelled: boolean): Cell[] | null {
  const texts = cells.map((cell) => (typeof cell === "string" ? textOf(cell) : ""));
  const filled = texts.filter((text) => text !== "");
  if (filled.length === 0 || cells.some((cell) => isFilled(cell) && typeof cell !== "string")) return null;
  const names = new Set(filled);
  const reaches = names.size < cells.length;
  const isOne = (text: string) => known.has(headingKey(text)) || known.has(headingKey(stripped(text)));
  const says = labelled || [...names].every((text) => isOne(text) || (reaches && networkIn(text, known) !== null));
  if (!says) return null;
  let last: string | null = null;
  return texts.map((text) => {
    if (text !== "") last = networkIn(text, known) ?? text;
    return last;
  });
}
