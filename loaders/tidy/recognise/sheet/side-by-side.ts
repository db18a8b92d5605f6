import type { FieldId } from "../../../../src/model/fields.js";
import { headingKey } from "../../../../src/model/headings.js";
import type { FedTable } from "../columns/evidence.js";
import { lookUp } from "../header/heading.js";
import { type First, firstTable, type Place } from "./first-table.js";
import { areListsBeside, otherListFrom } from "./lists-beside.js";
import { isFilled, type Region, textOf, type View } from "./view.js";

/** Cuts a region at blank columns, and where the headings begin anew, if both sides are tables of their own. */
export function sideBySide(view: View, region: Region, place: Place): Region[] {
  const parts: Region[] = [];
  let left = region.left;
  let blank = false;
  const again = repeatedHeadings(view, region);
  const other = otherListFrom(view, region);
  if (other !== null) again.add(other);
  for (let c = region.left; c <= region.right; c++) {
    const gap = c > left && c < region.right && view.sheet.cols[c]! - view.sheet.cols[c - 1]! > 1;
    const empty = c < region.right && isBlankColumn(view, region, c);
    if (c === region.right || gap || (blank && !empty) || again.has(c)) {
      if (c > left) parts.push({ ...region, left, right: c });
      left = c;
    }
    blank = empty;
  }
  if (parts.length < 2 || parts.length > 12) return [region];
  const firsts = parts.map((part) => firstTable(view, part, place));
  if (firsts.filter((first) => first !== null).length < 2) return [region];
  const groups: Region[] = [];
  let owner: First | null = null;
  for (const [i, part] of parts.entries()) {
    const first = firsts[i]!;
    const last = groups.at(-1);
    const before: First | null = owner;
    if (last !== undefined && (first === null || before === null || !isApart(view, last, before, part, first))) {
      groups[groups.length - 1] = { ...last, right: part.right };
      owner = before ?? first;
    } else {
      groups.push(part);
      owner = first;
    }
  }
  return groups;
}

/** The columns at which the headings of a row begin anew: `Virksomhed, CVR, Virksomhed, CVR`. */
function repeatedHeadings(view: View, region: Region): Set<number> {
  for (let row = region.top; row < Math.min(region.bottom, region.top + 30); row++) {
    const columns = view.filledColumns(row, region);
    if (columns.length < 4 || columns[0] !== region.left || columns.at(-1)! - region.left !== columns.length - 1)
      continue;
    const texts = columns.map((c) => headingKey(textOf(view.cell(row, c))));
    const width = texts.indexOf(texts[0]!, 1);
    if (width < 2 || texts.length % width !== 0 || texts.some((text, i) => text !== texts[i % width])) continue;
    const known = texts.slice(0, width).filter((_, i) => lookUp(textOf(view.cell(row, columns[i]!)))?.kind === "field");
    if (known.length < 2 || !isNaming(textOf(view.cell(row, columns[0]!)))) continue;
    return new Set(columns.filter((_, i) => i > 0 && i % width === 0));
  }
  return new Set();
}

function isNaming(text: string): boolean {
  const known = lookUp(text);
  return known?.kind === "field" && known.fields.some((field) => /\.(?:name|title|cvr|ref|held_on)$/.test(field));
}

function isBlankColumn(view: View, region: Region, column: number): boolean {
  if (region.top === 0 && region.bottom === view.height) return false;
  for (let r = region.top; r < region.bottom; r++) if (isFilled(view.cell(r, column))) return false;
  return true;
}

function isApart(view: View, a: Region, first: First, b: Region, second: First): boolean {
  if (first.found.header.at(-1) !== second.found.header.at(-1)) return true;
  for (const field of second.found.assignment.fields.keys()) if (first.found.assignment.fields.has(field)) return true;
  if (listsNothing(view, a, b, second)) return false;
  return lastFilled(view, a) !== lastFilled(view, b) || areListsBeside(view, first.found.header.at(-1)!, a, b);
}

/** What names the rows of lists in which nothing comes twice. */
const LISTED: Readonly<Partial<Record<FedTable, FieldId>>> = {
  networks: "network.name",
  organisations: "organisation.name",
  methods: "method.name",
};

/**
 * Whether what would be a list of networks, firms or methods names the same ones again and again, beside rows that end
 * with its own: it says whose those rows are, behind a column that was left blank.
 */
function listsNothing(view: View, a: Region, b: Region, { found: { table, assignment, header } }: First): boolean {
  const named = LISTED[table];
  const column = named === undefined ? undefined : assignment.fields.get(named);
  if (column === undefined) return false;
  const names: string[] = [];
  for (let row = header.at(-1)! + 1; row < b.bottom; row++) {
    if (view.afterGap(row, { ...a, right: b.right }) || view.filled(row, a.left, b.right) === 0) break;
    const name = textOf(view.cell(row, b.left + column));
    if (view.filled(row, a.left, a.right) === 0 || name === "") return false;
    names.push(name);
  }
  return new Set(names).size < names.length && lastFilled(view, b) === header.at(-1)! + names.length;
}

function lastFilled(view: View, region: Region): number {
  for (let r = region.bottom - 1; r >= region.top; r--) if (view.filled(r, region.left, region.right) > 1) return r;
  return -1;
}
