import { FIELDS, type Field, type FieldId } from "../../../../src/model/fields.js";
import { fold, isTradeTitle, matchWord } from "../../clean/index.js";
import type { Heading } from "../header/heading.js";
import { isWordsOnly } from "./agreement.js";
import { allows, type FedTable } from "./evidence.js";
import type { Look } from "./look.js";

/** Closed lists whose words are seldom anything else, so that a column of them needs no heading. */
const LISTS: Readonly<Partial<Record<FedTable, readonly FieldId[]>>> = {
  expectations: ["expectation.aspect", "expectation.respondent_group"],
  activities: ["activity.themes", "activity.kind"],
  participations: ["activity.themes", "activity.kind"],
  networks: ["network.purpose"],
  methods: ["method.phase"],
  method_uses: ["method.phase"],
  outcomes: ["outcome.kind"],
  organisations: ["organisation.industry_text"],
  memberships: ["organisation.industry_text"],
};

/** Fields of which one column says it all: a code tells the industry that a title would. */
const SIBLINGS: Readonly<Partial<Record<FieldId, readonly FieldId[]>>> = {
  "organisation.industry_text": ["organisation.industry_code", "organisation.industry_db03"],
};

/**
 * The field that the table lacks and whose words fill a column, two different ones or more and nothing else.
 *
 * @returns null where none does, and where the heading says that the column is something else
 */
export function saidByWords(
  table: FedTable,
  { known }: Heading,
  look: Look,
  has: { readonly has: (field: FieldId) => boolean },
): FieldId | null {
  if (look.words.length < 2 || known?.kind === "unused" || known?.kind === "sum" || known?.kind === "personal")
    return null;
  if (known?.kind === "field" && known.certain && allows(table, known.fields[0]!)) return null;
  const lacks = (field: FieldId) => ![field, ...(SIBLINGS[field] ?? [])].some((one) => has.has(one));
  const fits = (field: FieldId) =>
    field === "organisation.industry_text" ? has.has("organisation.name") && areTrades(look) : isWordsOnly(field, look);
  return LISTS[table]?.find((field) => lacks(field) && fits(field)) ?? null;
}

/** The closed list of a table's whose words nearly all texts of a column are, if only one and the same. */
export function listOf(table: FedTable, look: Look, lacks: (field: FieldId) => boolean): FieldId | null {
  const fits = (field: FieldId) => {
    const { vocabulary, type }: Field = FIELDS[field];
    if (vocabulary === undefined) return false;
    const texts = type === "words" ? look.words.flatMap((text) => text.split(/\s*[,;/|&]\s*/)) : look.words;
    const meant = texts.filter((text) => {
      const { words, certain } = matchWord(vocabulary, fold(text));
      return text.length <= 40 && words.length === 1 && certain;
    });
    return texts.length > 0 && meant.length >= texts.length * 0.8;
  };
  return LISTS[table]?.find((field) => lacks(field) && fits(field)) ?? null;
}

/** Whether nearly all texts are titles of trades, of several, and none is called as companies or networks are. */
export function areTrades({ words, text, company, personal, known }: Look): boolean {
  if (text < 0.9 || company > 0.1 || personal > 0 || words.length < 2) return false;
  if (known.organisations > 0 || known.networks > 0) return false;
  return words.filter(isTradeTitle).length >= words.length * 0.9;
}
