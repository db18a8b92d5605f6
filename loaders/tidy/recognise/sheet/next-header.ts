import { headingKey } from "../../../../src/model/headings.js";
import { DateCell } from "../../../read/sheet.js";
import { isNetworks, type Knowledge } from "../columns/knowledge.js";
import { dateInText } from "../columns/look.js";
import { lookUp } from "../header/heading.js";
import { type Interpretation, NO_RULES } from "../interpret.js";
import { repeats } from "../rows/parts.js";
import { aspectSpoken } from "../survey/aspect.js";
import { opensAbove, withTitles } from "../titles/titles-above.js";
import { FAR, type First, type Place, tryWindows } from "./first-table.js";
import { otherHeaders } from "./other-header.js";
import { isFilled, type Region, textOf, type View } from "./view.js";

/** The row at which the next table's part of a region begins, its titles included; null where there is none. */
export function nextHeader(view: View, region: Region, found: Interpretation, place: Place): number | null {
  const bottomRow = found.header.at(-1)!;
  const words = new Map<number, readonly string[]>();
  for (let c = region.left; c < region.right; c++) {
    const text = headingKey(found.headings[c - region.left]?.text ?? "");
    const last = headingKey(textOf(view.seen(bottomRow, c)));
    words.set(c, text === "" ? [last] : [text, last]);
  }
  const isRepetition = found.table === "expectations" ? repeats(view, found, region) : () => false;
  const isOther = otherHeaders(view, region, found);
  const isUnderOwn = firmsUnder(view, region, found);
  for (let row = region.top + 1; row < region.bottom; row++) {
    if (isOther(row)) return withTitles(view, region, row);
    if (isRepetition(row) && asksAgain(view, region, row)) return withTitles(view, region, row);
    const broken =
      view.afterGap(row, region) ||
      view.filled(row - 1, region.left, region.right) <= 1 ||
      opensAbove(view, region, row);
    if (!broken && row - region.top > FAR) continue;
    if (view.filled(row, region.left, region.right) < 2) continue;
    let hits = 0;
    let same = 0;
    let filled = 0;
    let plain = true;
    let values = 0;
    let days = 0;
    for (let c = region.left; c < region.right && plain; c++) {
      const cell = view.cell(row, c);
      if (!isFilled(cell)) continue;
      filled++;
      if (typeof cell !== "string") {
        plain = cell instanceof DateCell && broken;
        days++;
        continue;
      }
      if (cell.length > 60) {
        plain = broken;
        continue;
      }
      const key = headingKey(cell);
      if (words.get(c)!.includes(key)) same++;
      const known = lookUp(cell);
      if (known === null && dateInText(cell, "2000") !== null) days++;
      if (known === null) continue;
      hits++;
      if (isValueAbove(view, region, row, c, cell)) values++;
    }
    const ofMeetings = broken && days >= 2;
    if (broken && isUnderOwn(row)) return withTitles(view, region, row);
    const ofNetworks = broken && namesNetworks(view, row, region);
    if (!plain || (hits < 1 && !ofMeetings && !ofNetworks) || same >= filled * 0.7 || (hits > 0 && values * 2 >= hits))
      continue;
    if (!broken && (hits < 3 || hits < filled * 0.75)) continue;
    if (broken && hits < 2 && filled < 3 && !ofNetworks) continue;
    const rest: Region = { ...region, top: row };
    const rules = place.rulesFor(rest);
    const tried = (part: Region) => tryWindows(view, part, row, place, rules.table === null ? rules : NO_RULES);
    // what stands above it may be all that says that those below came
    const titled = { ...region, top: withTitles(view, region, row) };
    if (!saysEnough(tried(rest)) && !(broken && saysEnough(tried(titled)))) continue;
    if (!broken && hits < filled * 0.75) continue;
    return withTitles(view, region, row);
  }
  return null;
}

/** Whether a header gives two fields of its rows, or something for each of them across. */
function saysEnough(first: First | null): boolean {
  return first !== null && (first.found.assignment.fields.size >= 2 || first.found.shape !== null);
}

/** Whether a row names two networks or more that other sheets know. */
export function namesNetworks(view: View, row: number, region: Region, known: Knowledge = view.known): boolean {
  if (known.networks.size === 0) return false;
  return view.filledColumns(row, region).filter((c) => isNetworks(textOf(view.cell(row, c)), known)).length >= 2;
}

/**
 * Whether a row heads firms by the networks that the list above it names: `Virksomhed`, and beside it nothing but those
 * names, each in a column of its own. Where the list is the only one, nothing else knows them yet.
 */
function firmsUnder(view: View, region: Region, found: Interpretation): (row: number) => boolean {
  const column = found.table === "networks" ? found.assignment.fields.get("network.name") : undefined;
  if (column === undefined || found.shape !== null) return () => false;
  return (row) => {
    const [corner, ...others] = view.filledColumns(row, region).map((c) => view.cell(row, c));
    if (typeof corner !== "string" || others.length < 2 || new Set(others).size < others.length) return false;
    const known = lookUp(corner);
    if (known?.kind !== "field" || !known.fields.some((field) => field.startsWith("organisation."))) return false;
    const names = new Set<string>();
    for (let r = region.top; r < row; r++) names.add(headingKey(textOf(view.cell(r, column + region.left))));
    return others.every((cell) => typeof cell === "string" && names.has(headingKey(cell)));
  };
}

/** Whether titles above a header said once more say anew whether it was expected or experienced. */
function asksAgain(view: View, region: Region, header: number): boolean {
  for (let row = withTitles(view, region, header); row < header; row++) {
    const texts = view.filledColumns(row, region).map((c) => textOf(view.cell(row, c)));
    if (texts.some((text) => aspectSpoken(text) !== null)) return true;
  }
  return false;
}

/** Whether a word stands in the same column of the table above: then it is a value, and no heading. */
function isValueAbove(view: View, region: Region, row: number, column: number, word: string): boolean {
  for (let r = row - 1; r >= region.top && r >= row - 300; r--) if (view.cell(r, column) === word) return true;
  return false;
}
