import type { FieldId } from "../../../../src/model/fields.js";
import { isWrittenCvr } from "../../clean/index.js";
import type { Assigning } from "./assigning.js";
import type { Look } from "./look.js";

/** Settles columns with headings that nobody knows whose values have a form that nothing else has. */
export function settleByForm(columns: Assigning): void {
  const { headings, looks, fields, guessed, byForm, byWords } = columns;
  for (const column of columns.open()) {
    if (guessed.has(column) || byWords.has(column) || fields.size === 0 || headings[column]!.known !== null) continue;
    const field = saidByForm(looks[column]!);
    if (field === null || !columns.mayHold(field) || fields.has(field) || hasSibling(field, fields)) continue;
    if (!columns.settle(field, column, 0)) continue;
    guessed.add(column);
    byForm.add(column);
  }
}

/** A column with fewer different values proves nothing by their form. */
const FORM_VALUES = 3;
const POSTCODE_AND_TOWN = /^(?:dk[ -]?)?\d{4},? \p{Lu}\p{L}/iu;

/** The field whose form nearly all of a column's values have, and hardly anything else: CVR numbers add up, towns have postcodes. */
function saidByForm({ words, filled }: Look): FieldId | null {
  if (filled < FORM_VALUES || words.length < FORM_VALUES) return null;
  const most = (fits: (word: string) => boolean) => words.filter(fits).length >= words.length * 0.8;
  if (most(isWrittenCvr)) return "organisation.cvr";
  return most((word) => POSTCODE_AND_TOWN.test(word.trim())) ? "organisation.postcode" : null;
}

/** Where firms are named, and their municipality is not, a postcode is theirs. */
function hasSibling(field: FieldId, fields: ReadonlyMap<FieldId, number>): boolean {
  if (field !== "organisation.postcode") return false;
  return (
    !fields.has("organisation.name") || fields.has("organisation.municipality_code") || fields.has("activity.held_on")
  );
}
