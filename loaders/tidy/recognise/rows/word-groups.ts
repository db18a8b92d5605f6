import { FIELDS, type FieldId } from "../../../../src/model/fields.js";
import type { VocabularyName } from "../../../../src/model/vocabulary.js";
import { fold } from "../../clean/fold.js";
import { matchWord } from "../../clean/word-match.js";
import type { FedTable } from "../columns/evidence.js";

/** Closed lists by whose words the rows of a table may be grouped. */
const GROUPED_BY: Readonly<Partial<Record<FedTable, readonly FieldId[]>>> = {
  networks: ["network.purpose"],
  organisations: ["organisation.kind"],
  activities: ["activity.kind"],
  methods: ["method.phase"],
  method_uses: ["method.phase"],
  expectations: ["expectation.aspect", "expectation.respondent_group"],
};

/**
 * The field that a lone word between rows gives to the rows below it: `Opstart` above methods that say no phase. Null
 * where the table has a column for it, or the text is more than the word.
 */
export function wordGroup(table: FedTable, columns: ReadonlyMap<FieldId, number>, text: string): FieldId | null {
  const word = fold(text);
  const found = GROUPED_BY[table]?.find((field) => {
    const described: { readonly vocabulary?: VocabularyName } = FIELDS[field];
    const { words, certain } = matchWord(described.vocabulary!, word);
    return !columns.has(field) && certain && words.length === 1 && words[0] !== "other";
  });
  return found ?? null;
}

/** What firms are sorted by in a list, and no network: `Aarhus Kommune`, `A-K`, `Store virksomheder`, `Aktive medlemmer`. */
const CATEGORY =
  /^(?:\p{L}[\p{L} -]*\bkommune|\p{Lu}(?: ?[-–] ?\p{Lu})?|(?:små|mindre|mellemstore|store|større|private|offentlige|aktive|passive|nye|gamle|tidligere) (?:og \p{L}+ )?(?:virksomheder|firmaer|medlemmer|organisationer|arbejdspladser|institutioner)|private|offentlige)$/iu;

/** Whether a lone text between firms only sorts them. */
export function sortsFirms(text: string): boolean {
  return CATEGORY.test(text.replace(/\s*:\s*$/, "").trim());
}
