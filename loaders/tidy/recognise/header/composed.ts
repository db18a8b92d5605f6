import { FIELDS, type FieldId } from "../../../../src/model/fields.js";
import type { KnownHeading } from "../../../../src/model/headings.js";
import { type Choices, mayBeKnown, wordsOf } from "./heading-words.js";
import { meaning } from "./meaning.js";

const MOST_READINGS = 64;

/**
 * What a heading means that is put together from known parts: `Virks. navn`, `Bran.kode`, `Firmaets postnummer`,
 * `Indm. dato`, `Ant. delt.`.
 *
 * @returns null where some word of it isn't known, or where its readings don't agree; `certain` only where no word of it
 * is abbreviated, several fields where the values decide
 */
export function composed(text: string): KnownHeading | null {
  const bare = withoutUnits(text);
  if (bare.length < 3 || bare.length > 60) return null;
  const words = wordsOf(bare);
  if (words.length === 0 || words.length > 7 || !words.every(mayBeKnown)) return null;
  const shortened = words.some((choices) => choices.length !== 1 || choices[0]!.startsWith("~"));
  const readings = combinations(words).map((reading) => reading.map((word) => word.replace("~", "")));
  const found = readings.flatMap((reading) => {
    const known = meaning(reading);
    return known === null ? [] : [known];
  });
  return shortened ? agreeing(found) : (found[0] ?? null);
}

/** What all readings of an abbreviated heading have in common: the fields that any of them means. */
function agreeing(found: readonly KnownHeading[]): KnownHeading | null {
  const fields = new Set<FieldId>();
  for (const known of found) if (known.kind === "field") for (const field of known.fields) fields.add(field);
  if (fields.size === 0) return found.length > 0 ? found[0]! : null;
  if (found.some(({ kind }) => kind === "personal") && ![...fields].every(isCounted)) return { kind: "personal" };
  if (fields.size > 4) return null;
  return { kind: "field", fields: [...fields], certain: false, composed: true };
}

const isCounted = (field: FieldId) => /^(integer|number|people|employees|score)$/.test(FIELDS[field].type);

/** Takes off what says how a value is to be written: a scale, `ja/nej`, the day that a count is of, the 1 of `Navn1`. */
function withoutUnits(text: string): string {
  return text
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, " ")
    .replace(/[\s,(]+(?:på en )?(?:skala(?:en)? |scale )?(?:fra |from )?1\s*(?:-|–|til|to)\s*5\)?\s*$/iu, " ")
    .replace(/[\s,(]+(?:ja ?\/ ?nej|j ?\/ ?n|yes ?\/ ?no|y ?\/ ?n)\)?\s*$/iu, " ")
    .replace(/\s+pr\.? (?:d\. ?)?\d[\d./-]*\s*$/iu, " ")
    .replace(/(?<=\p{L}{3})1$/u, "")
    .replace(/[?:*]+\s*$/u, "")
    .replace(/^(?:angiv|skriv)\s+/iu, "")
    .trim();
}

/** Each way to read the words, one choice of each; none where there are too many. */
function combinations(words: readonly Choices[]): string[][] {
  let all: string[][] = [[]];
  for (const choices of words) {
    all = all.flatMap((begun) => choices.map((choice) => [...begun, choice]));
    if (all.length > MOST_READINGS) return [];
  }
  return all;
}
