import { headingKey } from "../../../../src/model/headings.js";
import type { Knowledge } from "./knowledge.js";

const FIRM =
  /(?:^|[\s,.-])(?:a\/s|aps|i\/s|k\/s|p\/s|ivs|a\.?m\.?b\.?a\.?|ltd\.?|inc\.?|gmbh|kommune|skole|\p{L}*skolen|\p{L}*forening(?:en)?)(?=$|[\s,.)])/iu;

/** Whether a text can only be an organisation: another sheet knows it, or its form says so. */
export function isOrganisation(text: string, known: Knowledge): boolean {
  return known.organisations.has(headingKey(text)) || FIRM.test(text);
}

/**
 * The parts of a cell that lists several organisations, between semicolons, line breaks or bars; between commas only
 * where each part can only be an organisation.
 *
 * @returns the cell's text alone where it is no list
 */
export function partsOfList(text: string, known: Knowledge): readonly string[] {
  const whole = text.trim();
  if (known.organisations.has(headingKey(whole))) return [whole];
  const lines = split(whole, /[;\n\r|•]/);
  if (lines.length > 1) return lines;
  const parts = split(whole, /,/);
  return parts.length > 1 && parts.every((part) => isOrganisation(part, known)) ? parts : [whole];
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
    if (!/[;\n\r|•,]/.test(text)) {
      all++;
      if (isOrganisation(text, known)) firms++;
      continue;
    }
    const parts = partsOfList(text, known);
    if (parts.length > 1) several++;
    all += parts.length;
    for (const part of parts) if (isOrganisation(part, known)) firms++;
  }
  return texts.length === 0 ? { several: 0, firms: 0 } : { several: several / texts.length, firms: firms / all };
}
