import { lookUp } from "../header/heading.js";
import { labelledValue } from "../rows/group-rows.js";
import { isRemark, isSumLabel } from "../rows/sums.js";
import { isFilled, type Region, textOf, type View } from "../sheet/view.js";
import { OF_NETWORK } from "./carried-fields.js";
import { withoutCounts } from "./naming.js";
import { overLabels } from "./over-labels.js";
import { nameNothing } from "./plain-titles.js";
import { isTitleRow, saidAt } from "./titles.js";

/**
 * Whether the row above a fuller one stands below a gap and says what several of its columns are together, `C. Aktiviteter
 * | Tema (sæt kryds)`, merged over them or with blanks to its right.
 */
export function opensAbove(view: View, region: Region, row: number): boolean {
  const above = row - 1;
  if (above <= region.top || view.afterGap(row, region) || !view.afterGap(above, region)) return false;
  const filled = view.filledColumns(above, region);
  const isOfText = filled.every((c) => typeof view.cell(above, c) === "string" && isFilled(view.cell(row, c)));
  const isOver = filled.some((c) => lookUp(textOf(view.cell(above, c))) !== null);
  return filled.length === 2 && isOfText && isOver && view.filled(row, region.left, region.right) >= filled.length * 2;
}

/**
 * The first of the title rows above a header further down a sheet: those up to the first gap, and above it what is said
 * of the network that the header's rows are of, where the titles below the gap name none (`2. Nordnettet`, `Formål:
 * Praktik`, a gap, `Medlemmer`).
 */
export function withTitles(view: View, region: Region, header: number): number {
  let top = upToGap(view, region, header);
  while (top < header) {
    const below = saidBetween(view, region, top, header);
    if (!nameNothing(below) && (namesNetwork(below) || !below.some(isOfNetwork))) break;
    const bottom = lastFilled(view, region, top);
    if (bottom === null || !view.afterGap(top, region)) break;
    const above = upToGap(view, region, bottom + 1);
    if (above > bottom || !headsNetwork(view, region, above, bottom, below)) break;
    top = above;
  }
  return top;
}

/** Goes up over the title rows above a row, to the first gap above one. */
function upToGap(view: View, region: Region, row: number): number {
  let top = row;
  while (top - 1 >= region.top) {
    const blank = view.filled(top - 1, region.left, region.right) === 0;
    if (!blank && !isTitleRow(view, top - 1, region) && !(top === row && isTitleWithNotes(view, row, region))) break;
    if (top !== row && (blank || view.afterGap(top, region))) break;
    top--;
  }
  return top;
}

/**
 * Whether what stands right above a header, below a gap, is a title with a word or two beside it: `RESULTATER | opgjort 30.
 * juni 2010`. Rows of the table above are not cut off so, or hold numbers.
 */
function isTitleWithNotes(view: View, header: number, region: Region): boolean {
  const row = header - 1;
  const filled = view.filledColumns(row, region);
  const isShort = filled.length <= 3 && filled.length < view.filled(header, region.left, region.right);
  return (
    isShort &&
    view.afterGap(row, region) &&
    !view.afterGap(header, region) &&
    filled.every((c) => {
      const cell = view.cell(row, c);
      return typeof cell === "string" && !/^[\d.,]+$/.test(cell);
    })
  );
}

/** The last row above one that holds anything; null where none does. */
function lastFilled(view: View, region: Region, row: number): number | null {
  for (let above = row - 1; above >= region.top; above--)
    if (view.filled(above, region.left, region.right) > 0) return above;
  return null;
}

function saidBetween(view: View, region: Region, top: number, bottom: number): string[] {
  return Array.from({ length: bottom - top }, (_, i) => saidAt(view, top + i, region)).flat();
}

/** Whether rows between two gaps tell of a network: what it is for, or when it began, or its name above that or by itself. */
function headsNetwork(view: View, region: Region, top: number, bottom: number, below: readonly string[]): boolean {
  if (!view.afterGap(top, region)) return false;
  const said = saidBetween(view, region, top, bottom + 1);
  if (said.some(isOfNetwork)) return true;
  const [text, next] = said;
  if (text === undefined || next !== undefined || text.length > 60) return false;
  if (isRemark(text) || isSumLabel(text) || nameNothing([text])) return false;
  return below.some(isOfNetwork) || withoutCounts(text) !== text || NETWORK_NAME.test(text);
}

const isOfNetwork = (text: string) => OF_NETWORK.includes(labelledValue(text, OF_NETWORK)?.field ?? "school.name");

function namesNetwork(said: readonly string[]): boolean {
  return overLabels(said) !== null || said.some((text) => labelledValue(text)?.field === "network.name");
}

/** A name that says itself that it is a network's. */
const NETWORK_NAME =
  /^\p{Lu}[^.!?:;]*(?:netværk(?:et)?|network|(?<!inter)nettet|erfa-?gruppen?|partnerskab(?:et)?|partnership)(?!\p{L})[^.!?:;]*$/iu;
