import type { FieldId } from "../../../src/model/fields.js";
import { dateInText } from "../recognise/columns/look.js";
import type { Block } from "../recognise/sheet/blocks.js";
import { isOfFrequencies, itemOfTitles } from "../recognise/survey/frequencies.js";
import { type KnownNetworks, networkIn } from "../recognise/titles/network-in.js";

/** What titles of whole reports say. */
const OF_A_REPORT =
  /rapport|report|spørgeskema|survey|undersøgelse|evaluering|evaluation|måling|frekvens|fordeling|resultat|result|besvarelse|svar(?!er)|udtræk|forventninger|oplevelser|tabel|table|figur/iu;

/**
 * The statement that stands bare above the counted answers to it (`Skolen lytter til os`), the nearest of several titles;
 * whom it speaks of is nobody who answers.
 *
 * @returns null where another column or title says what was asked, and where the only title may be the report's own
 */
export function statementOver(
  { found, around: { titles, head } }: Block,
  has: (field: FieldId) => boolean,
  known: KnownNetworks,
): string | null {
  if (found.table !== "expectations" || !isOfFrequencies(found) || has("expectation.item")) return null;
  if (itemOfTitles(titles) !== null || titles.length + (head?.length ?? 0) < 2) return null;
  return statementAmong(titles, known);
}

/** The last of some titles that may be a statement: several words that are no network's, no day and no report's title. */
export function statementAmong(titles: readonly string[], known: KnownNetworks): string | null {
  const found = titles.findLast(
    (text) =>
      /\p{L}\s+\p{L}/u.test(text) &&
      !OF_A_REPORT.test(text) &&
      !/^[^:]{2,30}:\s/u.test(text) &&
      networkIn(text, known) === null &&
      dateInText(text) === null,
  );
  return found ?? null;
}
