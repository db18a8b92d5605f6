import type { FieldId } from "../../../src/model/fields.js";
import type { Text } from "../../../src/model/language.js";
import { isWrittenCvr } from "../clean/index.js";
import type { FedTable } from "../recognise/columns/evidence.js";
import type { Look } from "../recognise/columns/look.js";
import type { Heading } from "../recognise/header/heading.js";
import { isComparison } from "../recognise/shapes/periods.js";
import {
  ATTENDANCE,
  CODES,
  CONSENT,
  CVR,
  DATES,
  HELD,
  HOURS,
  JOINED,
  KINDS,
  NETWORKS,
  NUMBERS,
  ORGANISATIONS,
  POSTCODES,
  SCORES,
  type Want,
} from "./wants.js";
import { wordsLackOf } from "./words-left-out.js";

/** What a table lacks for want of a column that was left out. */
export interface Lack {
  readonly kind:
    | "dates"
    | "numbers"
    | "networks"
    | "organisations"
    | "cvr"
    | "postcodes"
    | "codes"
    | "answers"
    | "roles"
    | "trades"
    | "sizes"
    | "municipalities"
    | "words"
    | "texts"
    | "attendance"
    | "scores";
  readonly what: Text;
}

/** Tables whose rows are organisations. */
const LISTS_ORGANISATIONS: ReadonlySet<FedTable> = new Set(["organisations", "memberships"]);
const YES_OR_NO = /^(?:ja|nej|yes|no|j|n|y|ja tak|nej tak|sand|falsk|true|false)[.!]?$/i;
const POSTCODE = /^(?:dk[ -]?)?[1-9]\d{3}$|^(?:dk[ -]?)?\d{4},? \p{L}/iu;
const CODE = /^\d{2}\.\d{2}(?:\.\d{2})?(?!\d)|^\d{6}(?!\d)/;

/** Tables that say little of what is asked for without a network or an organisation. */
const OF_NETWORKS: ReadonlySet<FedTable> = new Set([
  "memberships",
  "organisations",
  "activities",
  "participations",
  "method_uses",
  "outcomes",
  "expectations",
]);
const OF_ORGANISATIONS: ReadonlySet<FedTable> = new Set(["memberships", "activities", "participations"]);

/** A column with fewer values proves nothing. */
const FEW = 2;

/** What is known of a table and of one of its columns besides heading and values. */
export interface Beside {
  /** whether the table has a field, from a column or for all its rows */
  readonly has: (field: FieldId) => boolean;
  /** whether the column is one of several of marks, or of a list's days, each below a name of its own */
  readonly isMarked: boolean;
  /** whether it stands among the columns of a cross table's meetings, or next to them, and holds marks as they do */
  readonly isAmongMeetings: boolean;
  /** whether it stands among the items of a questionnaire, and holds small numbers as they do */
  readonly isAmongItems: boolean;
  /** whether a text is the name of a municipality */
  readonly isMunicipality: (text: string) => boolean;
}

/**
 * What a table lacks that a column left out of it seems to hold: nearly all its values are days (or small numbers, or
 * names that other sheets know), and the table has no other column for these.
 *
 * @returns null where the column is known to be none of ours, or nothing is missing
 */
export function lackOf(
  table: FedTable,
  heading: Heading,
  look: Look,
  { has, isMarked, isAmongMeetings, isAmongItems, isMunicipality }: Beside,
): Lack | null {
  const { known } = heading;
  if (
    look.filled < (isMarked || isAmongMeetings ? 1 : FEW) ||
    known?.kind === "unused" ||
    known?.kind === "sum" ||
    known?.kind === "personal"
  )
    return null;
  const missing = (wants: readonly Want[] | undefined) => wants?.filter(({ fields }) => !fields.some(has)) ?? [];
  const lack = (kind: Lack["kind"], wants: readonly Want[]): Lack | null => {
    if (wants.length === 0) return null;
    const words = wants.map(({ what }) => what);
    return {
      kind,
      what: { da: words.map(({ da }) => da).join(" eller "), en: words.map(({ en }) => en).join(" or ") },
    };
  };
  if (LISTS_ORGANISATIONS.has(table) && known === null) {
    const all = (form: RegExp) => look.words.filter((word) => form.test(word.trim())).length >= look.words.length * 0.8;
    const cvrs = look.words.filter(isWrittenCvr).length;
    if (cvrs >= look.words.length * 0.8) return lack("cvr", missing([CVR]));
    if (all(CODE) && look.date < 0.8) return lack("codes", missing([CODES]));
    const areYears = look.words.every((word) => /^(?:19|20)\d\d$/.test(word.trim()));
    if (all(POSTCODE) && !areYears) return lack("postcodes", missing([POSTCODES]));
    if (look.distinct === 2 && look.words.every((word) => YES_OR_NO.test(word.trim())))
      return lack("answers", missing([CONSENT]));
  }
  const kinds = KINDS[table];
  if (kinds !== undefined && asksFor(heading, kinds) && areCodes(look)) return lack("words", missing([kinds]));
  if (isAmongMeetings) return lack("attendance", [ATTENDANCE]);
  if (isAmongItems) return lack("scores", [SCORES]);
  if (table === "activities" && isMarked) return lack("attendance", missing([ATTENDANCE]));
  if (look.date >= 0.8 && table === "organisations") {
    // a firm's own days are no loss, those of a meeting are, and so are days below several names
    const isMeetings = known?.kind === "field" && known.fields[0]!.startsWith("activity.");
    if (isMeetings) return lack("dates", [HELD]);
    return isMarked ? lack("dates", [JOINED]) : null;
  }
  if (look.date >= 0.8) return lack("dates", missing(DATES[table]));
  const networks = Math.max(look.known.networks, look.known.networkRefs);
  if (OF_NETWORKS.has(table) && networks >= 0.3) return lack("networks", missing([NETWORKS]));
  const firms = Math.max(look.known.organisations, look.listing.firms);
  if (OF_ORGANISATIONS.has(table) && firms >= 0.3) return lack("organisations", missing([ORGANISATIONS]));
  if (table === "activities" && look.number >= 0.8 && OF_TIME.test(heading.text))
    return lack("numbers", missing([HOURS]));
  const isCount = look.words.every((word) => /^\d{1,3}$/.test(word)) && !isNumber(heading) && !isRunning(look);
  if (look.number >= 0.8 && isCount && !isComparison(heading)) return lack("numbers", missing(NUMBERS[table]));
  const isOpen = known === null || (known.kind === "field" && !known.certain);
  const words = isOpen && !isMarked ? wordsLackOf(table, look, has, isMunicipality) : null;
  if (words?.[0] === "texts" && known !== null) return null;
  return words === null ? null : lack(words[0], [words[1]]);
}

const asksFor = ({ known }: Heading, { fields }: Want) =>
  known?.kind === "field" && known.fields.some((field) => fields.includes(field));

/** Codes that no list explains: a few numbers or capital letters, which come again. */
const areCodes = ({ words, distinct, filled }: Look) =>
  distinct >= 2 && distinct < filled && words.every((word) => /^(?:\d{1,3}|\p{Lu})$/u.test(word.trim()));

/** A heading that asks for a number of the row itself. */
const isNumber = ({ known }: Heading) =>
  known?.kind === "field" && known.fields.every((field) => field.endsWith(".ref"));

/** A heading that speaks of how long something lasted, be it in other units than hours. */
const OF_TIME = /(?<!\p{L})tim(?:e|er)?(?!\p{L})|timer(?!\p{L})|lektion|(?<!\p{L})tids|varig|hours?|duration|lesson/iu;

/** A different number in each row counts the rows. */
const isRunning = (look: Look) => look.distinct === look.filled && look.filled > 3;
