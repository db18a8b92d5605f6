import { headingKey } from "../../../../src/model/headings.js";
import type { Knowledge } from "./knowledge.js";
import { peopleBehind } from "./people-behind.js";

const FIRM =
  /(?:^|[\s,.-])(?:a\/s|aps|i\/s|k\/s|p\/s|ivs|a\.?m\.?b\.?a\.?|ltd\.?|inc\.?|gmbh|kommune|skole|\p{L}*skolen|\p{L}*forening(?:en)?)(?=$|[\s,.)])/iu;

/** Whether another sheet knows a text as an organisation. */
export const isKnown = (text: string, known: Knowledge): boolean => known.organisations.has(headingKey(text));

/** Whether a text can only be an organisation, perhaps with its people: another sheet knows it, or its form says so. */
export function isOrganisation(text: string, known: Knowledge): boolean {
  if (isKnown(text, known) || FIRM.test(text)) return true;
  const behind = peopleBehind(text);
  return behind !== null && isKnown(behind.name, known);
}

/** What may stand between firms of which each has its people behind it: `A (2), B (1) og C (3)`. */
const AFTER_PEOPLE = /(?<=[)\]])\s*(?:[,+/&]|(?:og|and)(?!\p{L}))?\s*(?=\p{L})/iu;

/**
 * The parts of a cell that lists several organisations, between semicolons, line breaks or bars; between commas only
 * where each part can only be an organisation, or has its people behind it.
 *
 * @returns the cell's text alone where it is no list
 */
export function partsOfList(text: string, known: Knowledge): readonly string[] {
  const whole = text.trim();
  if (!/[;\n\r|•,)\]]/.test(whole) || isKnown(whole, known)) return [whole];
  const lines = split(whole, /[;\n\r|•]/).flatMap(eachWithPeople);
  if (lines.length > 1) return lines;
  const parts = betweenCommas(whole);
  const areFirms = parts.every((part) => isOrganisation(part, known)) || parts.every((part) => peopleBehind(part));
  return parts.length > 1 && areFirms ? parts : [whole];
}

/** A text parted where each part has its people behind it; else as it is. */
function eachWithPeople(text: string): readonly string[] {
  const parts = /[)\]]/.test(text) ? split(text, AFTER_PEOPLE) : [];
  return parts.length > 1 && parts.every((part) => peopleBehind(part)) ? parts : [text];
}

/**
 * The names between the commas of a cell in a column of firms of which not every one is known: where one before the last
 * can only be an organisation, or another cell of the column lists several that are. A number or a place says where one firm is.
 *
 * @param lists whether other cells of the column surely list several
 * @returns null where it may be one name
 */
export function namesBetweenCommas(
  text: string,
  lists: boolean,
  known: Knowledge,
  isPlace: (text: string) => boolean,
): readonly string[] | null {
  if (isKnown(text, known)) return null;
  const parts = betweenCommas(text);
  const isOne = (part: string) => isOrganisation(part, known);
  if (parts.length < 2 || !(lists ? parts : parts.slice(0, -1)).some(isOne)) return null;
  return parts.some(
    (part) =>
      !isOne(part) && peopleBehind(part) === null && (/\d/.test(part) || !/^\p{Lu}/u.test(part) || isPlace(part)),
  )
    ? null
    : parts;
}

/** The parts of a text between commas outside brackets: such as no closing bracket follows before one that opens. */
function betweenCommas(text: string): string[] {
  const parts: string[] = [];
  let end = text.length;
  let isInside = false;
  for (let at = text.length - 1; at >= 0; at--) {
    const sign = text[at]!;
    if (sign === ")" || sign === "]") isInside = true;
    else if (sign === "(" || sign === "[") isInside = false;
    else if (sign === "," && !isInside) {
      parts.push(text.slice(at + 1, end));
      end = at;
    }
  }
  parts.push(text.slice(0, end));
  return parts
    .reverse()
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

const split = (text: string, between: RegExp): string[] =>
  text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** How far a column's texts are lists of organisations. */
export interface Listing {
  /** share of the texts that have several parts */
  readonly several: number;
  /** share of all parts that can only be organisations */
  readonly firms: number;
}

export function listingOf(texts: readonly string[], known: Knowledge): Listing {
  let several = 0;
  let all = 0;
  let firms = 0;
  for (const text of texts) {
    const parts = partsOfList(text, known);
    if (parts.length > 1) several++;
    all += parts.length;
    for (const part of parts) if (isOrganisation(part, known)) firms++;
  }
  return texts.length === 0 ? { several: 0, firms: 0 } : { several: several / texts.length, firms: firms / all };
}
