import { isNetworks } from "../columns/knowledge.js";
import type { Heading } from "../header/heading.js";
import { isFilled, type Region, textOf, type View } from "../sheet/view.js";
import { baseOf } from "../titles/called.js";
import { networkIn } from "../titles/network-in.js";
import { stripped } from "../titles/stripped.js";
import type { Surroundings } from "./shape.js";
import { isPhase } from "./uses.js";

/** Whether a list of methods stands below networks: one in a title or the sheet's or file's name, or some between its rows. */
export function isUnderNetworks(
  view: View,
  region: Region,
  header: readonly number[],
  headings: readonly Heading[],
  around: Surroundings,
): boolean {
  const isOfMethods = headings.some(
    ({ known }) => known?.kind === "field" && known.certain && known.fields[0] === "method.name",
  );
  if (!isOfMethods) return false;
  const isNetwork = (text: string) => isNetworks(stripped(text), view.known) || networkIn(text, new Map()) !== null;
  const file = baseOf(around.file);
  if ([...around.titles, ...(around.over ?? []), around.sheet, file].some(isNetwork)) return true;
  for (let row = header.at(-1)! + 1; row < region.bottom; row++) {
    if (view.filled(row, region.left, region.right) !== 1) continue;
    const cell = view.cell(row, view.filledColumns(row, region)[0]!);
    if (!isFilled(cell) || typeof cell !== "string") continue;
    const text = textOf(cell).replace(/\s*:$/u, "");
    if (isNetwork(text) || (text !== textOf(cell) && !isPhase(text))) return true;
  }
  return false;
}
