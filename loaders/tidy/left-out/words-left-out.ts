import type { FieldId } from "../../../src/model/fields.js";
import { isTradeTitle } from "../clean/index.js";
import type { FedTable } from "../recognise/columns/evidence.js";
import { isProse } from "../recognise/columns/left-over.js";
import type { Look } from "../recognise/columns/look.js";
import { isRole } from "../recognise/columns/roles.js";
import { listOf } from "../recognise/columns/words-of-lists.js";
import type { Lack } from "./left-out.js";
import type { Want } from "./wants.js";

type Kind = Lack["kind"];

const LISTS: Readonly<Partial<Record<FieldId, Want>>> = {
  "activity.themes": want(["activity.themes"], "hvilke temaer aktiviteterne havde", "what themes the activities had"),
  "activity.kind": want(["activity.kind"], "hvad slags aktiviteter det var", "what kind of activities they were"),
  "network.purpose": want(["network.purpose"], "hvad netværkene er til for", "what the networks are for"),
  "method.phase": want(["method.phase"], "hvilken fase metoderne hører til", "which phase the methods belong to"),
  "outcome.kind": want(
    ["outcome.kind", "outcome.label"],
    "hvad slags resultater det er",
    "what kind of outcomes they are",
  ),
  "expectation.respondent_group": want(["expectation.respondent_group"], "hvem der har svaret", "who answered"),
  "expectation.aspect": want(
    ["expectation.aspect", "expectation.expected", "expectation.experienced"],
    "om svarene er forventninger eller erfaringer",
    "whether the answers are expectations or experiences",
  ),
};
const ROLE = want(["membership.role"], "hvilken rolle medlemmerne har", "what role the members have");
const TRADES = want(
  ["organisation.industry_code", "organisation.industry_text", "organisation.industry_db03"],
  "hvilken branche virksomhederne hører til",
  "which industry the organisations belong to",
);
const MUNICIPALITIES = want(
  ["organisation.municipality_code"],
  "hvilken kommune virksomhederne ligger i",
  "which municipality the organisations are in",
);
const SIZES = want(
  ["organisation.employees", "organisation.size_band"],
  "hvor store virksomhederne er",
  "how large the organisations are",
);
const TEXTS: Readonly<Partial<Record<FedTable, Want>>> = {
  networks: want(["network.description"], "hvad netværkene går ud på", "what the networks are about"),
  methods: want(["method.description"], "hvad metoderne går ud på", "what the methods are about"),
  method_uses: want(
    ["method_use.note", "method.description"],
    "hvordan det gik med metoderne",
    "how the methods turned out",
  ),
};
/** `10-49`, `250+`, `under 10 ansatte`: sizes as they come in classes. */
const BAND =
  /^(?:\d{1,3} ?(?:-|–|til|to) ?\d{1,4}|\d{2,3} ?\+|(?:under|over|mindst|højst|<|>|≥|≤) ?\d{1,4})(?: ?(?:ansatte|medarb\.?|medarbejdere|mand|employees))?$/iu;

/**
 * What a table lacks that the words of a column under an unknown heading surely are: roles, trades, sizes, one of the
 * closed lists, or sentences where nothing else says what a thing is about.
 *
 * @param has whether the table has a field
 * @returns null where they are nothing of the sort, and where nothing is missing
 */
export function wordsLackOf(
  table: FedTable,
  look: Look,
  has: (field: FieldId) => boolean,
  isMunicipality: (text: string) => boolean,
): readonly [Kind, Want] | null {
  const { words, personal, date, company } = look;
  if (words.length === 0 || personal > 0 || date >= 0.5) return null;
  const most = (fits: (word: string) => boolean) =>
    words.filter((word) => fits(word.trim())).length >= words.length * 0.8;
  const lacking = (kind: Kind, one: Want | undefined): readonly [Kind, Want] | null =>
    one === undefined || one.fields.some(has) ? null : [kind, one];
  if (table === "memberships" && most(isRole)) return lacking("roles", ROLE);
  if (table === "memberships" || table === "organisations") {
    if (most((word) => BAND.test(word)) && words.length >= 2) return lacking("sizes", SIZES);
    if (words.length >= 2 && words.every((word) => /\p{L}/u.test(word) && isMunicipality(word)))
      return lacking("municipalities", MUNICIPALITIES);
    const areNames = company > 0.1 || look.known.organisations > 0 || look.known.networks > 0;
    if (!areNames && words.length >= 2 && most(isTradeTitle)) return lacking("trades", TRADES);
    return null;
  }
  const field = listOf(table, look, (one) => !has(one));
  if (field !== null) return lacking("words", LISTS[field]);
  return isProse(look) ? lacking("texts", TEXTS[table]) : null;
}

function want(fields: readonly FieldId[], da: string, en: string): Want {
  return { fields, what: { da, en } };
}
