import { lookUp } from "../header/heading.js";
import { labelledValue } from "../rows/group-rows.js";
import { isSystemLabel } from "../rows/system-lines.js";
import { type Region, textOf, type View } from "../sheet/view.js";
import { chosenIn } from "./boxes.js";

/** Whether a text asks for what stands beside it: `Formål:`, or a heading that the vocabulary knows. */
function asks(text: string): boolean {
  return asksPlainly(text) || lookUp(text) !== null || isSystemLabel(text);
}

/** Whether a text asks for what stands beside it wherever it stands: by its colon, or because it speaks of a whole table. */
function asksPlainly(text: string): boolean {
  if (text.endsWith(":") && /\p{L}/u.test(text)) return true;
  const known = lookUp(text);
  return known?.kind === "field" && known.certain && /^(network|school)\./.test(known.fields[0]!);
}

/** Pairs beside each other, and nothing else: `Netværk: | Nord | Formål: | Praktik`. A label with a colon may have no answer. */
function pairsOf(all: readonly string[], isLabel = asks): string[] | null {
  const said =
    all.length < 3 ? all : all.filter((text, i) => !text.endsWith(":") || all[i + 1]?.endsWith(":") === false);
  if (said.length === 0 || said.length % 2 === 1) return null;
  // no heading is a number: where one stands, what stands beside labels are answers
  const isAnswered = said.some((text, i) => i % 2 === 1 && /^\d+(?:[.,-]\d+)*$/.test(text));
  const pairs: string[] = [];
  for (let i = 0; i < said.length; i += 2) {
    if (
      labelledValue(said[i]!) !== null ||
      !isLabel(said[i]!) ||
      (said.length > 2 && !isAnswered && !said[i]!.endsWith(":") && lookUp(said[i + 1]!)?.kind === "field")
    )
      return null;
    pairs.push(`${said[i]!.replace(/\s*:$/, "")}: ${said[i + 1]}`);
  }
  return pairs;
}

/** What the texts of one title row say, each label with its answer in one text. */
export function saidIn(cells: readonly string[]): string[] {
  const chosen = chosenIn(cells);
  return chosen !== null ? [chosen] : (pairsOf(cells) ?? cells).flatMap(parted);
}

/** `Netværk: Nord, Formål: Praktik`: several labels with their answers in one text. */
function parted(text: string): string[] {
  const parts = text.split(/\s*[;|\n]\s*|\s{3,}|\s*[,.–—-]\s+(?=[\p{L} ]{2,30}:\s)/u).filter((part) => part !== "");
  return parts.length > 1 && parts.every((part) => labelledValue(part) !== null) ? parts : [text];
}

/** Whether a row between the rows of a table can only be a title of the rows below it: one text, or labels and answers, in a cell each or in two. */
export function isTitleRow(view: View, row: number, region: Region): boolean {
  const columns = view.filledColumns(row, region);
  if (columns.length === 1) return typeof view.cell(row, columns[0]!) === "string";
  const said = columns.map((c) => textOf(view.cell(row, c)));
  return columns.length <= 6 && (pairsOf(said, asksPlainly) !== null || said.every((text) => labelledValue(text)));
}

/** Labels that the vocabulary knows, without colons, each with its answer: `Møde nr. | 1 | Dato | 24-09-2009`. */
export function isPairRow(view: View, row: number, region: Region): boolean {
  const said = view.filledColumns(row, region).map((c) => textOf(view.cell(row, c)));
  return (
    said.length <= 6 && said.every((text, i) => i % 2 === 1 || lookUp(text)?.kind === "field") && pairsOf(said) !== null
  );
}

/** What the texts of a row say. */
export function saidAt(view: View, row: number, region: Region): string[] {
  return saidIn(view.filledColumns(row, region).map((c) => textOf(view.cell(row, c))));
}

/** `Dato: | 3. marts`, or several such pairs, and nothing else in the row. */
export function isColonPair(view: View, row: number, region: Region): boolean {
  const said = view.filledColumns(row, region).map((c) => textOf(view.cell(row, c)));
  const asks = (text: string) => text.endsWith(":") && /\p{L}/u.test(text);
  return said.length > 0 && said.length % 2 === 0 && said.every((text, i) => asks(text) === (i % 2 === 0));
}

/**
 * Whether a row is a label with a colon and its answer in a block of such pairs: `Type: | Møde` below `Dato: | 3. marts`. The
 * block is a card of labels, of which no row heads what stands below.
 */
export function isAmongPairs(view: View, row: number, region: Region): boolean {
  if (!isColonPair(view, row, region)) return false;
  return [row - 1, row + 1].some((r) => r >= region.top && r < region.bottom && isColonPair(view, r, region));
}
