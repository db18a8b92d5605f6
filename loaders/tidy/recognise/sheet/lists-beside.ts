import type { FieldId } from "../../../../src/model/fields.js";
import { lookUp } from "../header/heading.js";
import { isFilled, type Region, textOf, type View } from "./view.js";

/** How many rows from the top of a region are looked at for headings. */
const NEAR = 30;
/** Fewer rows than this tell nothing of whether a list repeats itself; a blank column tells something as well. */
const FEWEST = 3;
const FEWEST_APART = 2;

/** What a list of one kind has for headings. */
const OF_MEMBERS = /^(?:organisation|membership)\./;
const OTHERS: readonly { readonly of: RegExp; readonly named: RegExp; readonly enough: number }[] = [
  { of: /^activity\./, named: /^activity\.(?:title|held_on)$/, enough: 2 },
  { of: /^method(?:_use)?\./, named: /^method\.name$/, enough: 1 },
  { of: /^outcome\./, named: /^outcome\.(?:label|kind)$/, enough: 1 },
];

/**
 * The column at which a second list begins right beside a list of members, with no blank column between them:
 * `Virksomhed | CVR | Medlem fra | Dato | Titel | Type`. The rows must tell them apart; null where they don't, for a
 * list of who came to what has the same headings.
 */
export function otherListFrom(view: View, region: Region): number | null {
  for (let row = region.top; row < Math.min(region.bottom, region.top + NEAR); row++) {
    const columns = view.filledColumns(row, region);
    if (columns.length < 4) continue;
    const fields = columns.map((c) => fieldsAt(view, row, c));
    const at = fields.findIndex(
      (all, i) =>
        i > 0 && !all.some((one) => OF_MEMBERS.test(one)) && OTHERS.some(({ of }) => all.some((one) => of.test(one))),
    );
    if (at < 2) continue;
    const column = columns[at]!;
    if (areListsBeside(view, row, { ...region, right: column }, { ...region, left: column })) return column;
  }
  return null;
}

const fieldsAt = (view: View, row: number, column: number): readonly FieldId[] => {
  const cell = view.cell(row, column);
  const known = typeof cell === "string" ? lookUp(cell) : null;
  return known?.kind === "field" ? known.fields : [];
};

/**
 * Whether the rows below a row of headings are two lists that have nothing to do with each other: on either side
 * nothing comes twice, and one of them ends before the other, or the left one says when somebody became a member.
 */
export function areListsBeside(view: View, header: number, left: Region, right: Region): boolean {
  const last = right.left - 1;
  const isApart = view.sheet.cols[right.left]! - view.sheet.cols[last]! > 1 || !isFilled(view.cell(header, last));
  const fewest = isApart ? FEWEST_APART : FEWEST;
  if (!isOfMembers(view, header, left) || !isOfOthers(view, header, right)) return false;
  const members = lengthOf(view, header, left, (row) => textOf(view.cell(row, left.left)));
  const others = lengthOf(view, header, right, (row) =>
    view
      .filledColumns(row, right)
      .map((c) => textOf(view.cell(row, c)))
      .join("\n"),
  );
  if (members === null || others === null || Math.max(members, others) < fewest || Math.min(members, others) < 2)
    return false;
  const sayWhen = fieldsIn(view, header, left).some((all) => all.some((field) => field.startsWith("membership.")));
  return sayWhen || members !== others;
}

const fieldsIn = (view: View, header: number, part: Region) =>
  view.filledColumns(header, part).map((c) => fieldsAt(view, header, c));

function isOfMembers(view: View, header: number, part: Region): boolean {
  const [first] = fieldsIn(view, header, part);
  return first?.some((field) => /^organisation\.(?:name|cvr)$/.test(field)) === true;
}

/** Whether every known heading is of one kind of list, and those are among them that name its rows. */
function isOfOthers(view: View, header: number, part: Region): boolean {
  const fields = fieldsIn(view, header, part).filter((all) => all.length > 0);
  return OTHERS.some(
    ({ of, named, enough }) =>
      fields.every((all) => all.some((field) => of.test(field))) &&
      fields.filter((all) => all.some((field) => named.test(field))).length >= enough,
  );
}

/**
 * How many rows of a list stand right below its headings, up to the first that is blank on both sides.
 *
 * @returns null where something comes twice, or where rows follow a gap in the list
 */
function lengthOf(view: View, header: number, part: Region, named: (row: number) => string): number | null {
  const seen = new Set<string>();
  let ended = false;
  let length = 0;
  for (let row = header + 1; row < part.bottom; row++) {
    if (row > header + 1 && view.afterGap(row, { ...part, left: 0, right: view.width })) break;
    const isBlank = !view.filledColumns(row, part).some((c) => isFilled(view.cell(row, c)));
    if (isBlank) {
      ended = true;
      continue;
    }
    const name = named(row);
    if (ended || name === "" || seen.has(name)) return null;
    seen.add(name);
    length++;
  }
  return length;
}
