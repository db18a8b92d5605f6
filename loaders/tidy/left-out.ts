import type { FieldId } from "../../src/model/fields.js";
import type { Text } from "../../src/model/language.js";
import { isWrittenCvr } from "./clean/index.js";
import { isTheme } from "./recognise/attendance/meetings-across.js";
import type { FedTable } from "./recognise/columns/evidence.js";
import type { Look } from "./recognise/columns/look.js";
import type { Heading } from "./recognise/header/heading.js";
import { isComparison } from "./recognise/shapes/periods.js";
import { isKindOfMeeting } from "./recognise/titles/meetings.js";
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
    | "attendance";
  readonly what: Text;
}

/** What is missing unless one of these fields is there. */
export interface Want {
  readonly fields: readonly FieldId[];
  readonly what: Text;
}

const DATES: Readonly<Partial<Record<FedTable, readonly Want[]>>> = {
  networks: [
    { fields: ["network.started_on"], what: { da: "hvornår netværkene begyndte", en: "when the networks began" } },
    { fields: ["network.ended_on"], what: { da: "hvornår netværkene sluttede", en: "when the networks ended" } },
  ],
  memberships: [
    { fields: ["membership.joined_on"], what: { da: "hvornår medlemmerne kom med", en: "when the members joined" } },
    { fields: ["membership.left_on"], what: { da: "hvornår medlemmer gik ud", en: "when members left" } },
  ],
  activities: [
    {
      fields: ["activity.held_on"],
      what: { da: "hvornår aktiviteterne blev holdt", en: "when the activities were held" },
    },
  ],
  participations: [
    {
      fields: ["activity.held_on", "activity.ref"],
      what: { da: "hvornår aktiviteterne blev holdt", en: "when the activities were held" },
    },
  ],
  expectations: [
    { fields: ["expectation.asked_on"], what: { da: "hvornår der blev svaret", en: "when the answers were given" } },
  ],
  method_uses: [
    {
      fields: ["method_use.used_from"],
      what: { da: "hvornår metoderne blev taget i brug", en: "when the methods came into use" },
    },
    {
      fields: ["method_use.used_to"],
      what: { da: "hvornår metoderne gik af brug", en: "when the methods went out of use" },
    },
  ],
  outcomes: [
    {
      fields: ["outcome.recorded_on"],
      what: { da: "hvornår resultaterne er gjort op", en: "when the outcomes were counted" },
    },
  ],
};

const NUMBERS: Readonly<Partial<Record<FedTable, readonly Want[]>>> = {
  participations: [
    { fields: ["participation.people"], what: { da: "hvor mange der kom", en: "how many people came" } },
  ],
  outcomes: [
    { fields: ["outcome.count"], what: { da: "hvad der blev nået", en: "what was achieved" } },
    { fields: ["outcome.target"], what: { da: "hvad målet var", en: "what the target was" } },
  ],
};

const NETWORKS: Want = {
  fields: ["network.name", "network.ref"],
  what: { da: "hvilket netværk rækkerne hører til", en: "which network the rows belong to" },
};
const ATTENDANCE: Want = {
  fields: ["organisation.name", "organisation.cvr", "organisation.ref"],
  what: { da: "hvilke virksomheder der kom", en: "which organisations came" },
};
const ORGANISATIONS: Want = {
  fields: ["organisation.name", "organisation.cvr", "organisation.ref"],
  what: { da: "hvilke virksomheder der er tale om", en: "which organisations are meant" },
};
const CVR: Want = {
  fields: ["organisation.cvr"],
  what: { da: "hvilke CVR-numre virksomhederne har", en: "what CVR numbers the organisations have" },
};
const POSTCODES: Want = {
  fields: ["organisation.postcode", "organisation.municipality_code"],
  what: { da: "hvor virksomhederne ligger", en: "where the organisations are" },
};
const CODES: Want = {
  fields: ["organisation.industry_code", "organisation.industry_text", "organisation.industry_db03"],
  what: { da: "hvilken branche virksomhederne hører til", en: "which industry the organisations belong to" },
};
const CONSENT: Want = {
  fields: ["organisation.consent"],
  what: { da: "om virksomhederne må nævnes offentligt", en: "whether the organisations may be named in public" },
};
/** What a column of kinds tells in each table. */
const KINDS: Readonly<Partial<Record<FedTable, Want>>> = {
  networks: { fields: ["network.purpose"], what: { da: "hvad netværkene er til", en: "what the networks are for" } },
  organisations: {
    fields: ["organisation.kind"],
    what: { da: "hvilken slags virksomhederne er", en: "what kind the organisations are of" },
  },
  memberships: {
    fields: ["organisation.kind"],
    what: { da: "hvilken slags virksomhederne er", en: "what kind the organisations are of" },
  },
  activities: {
    fields: ["activity.kind"],
    what: { da: "hvilken slags aktiviteterne er", en: "what kind the activities are of" },
  },
};
const HELD: Want = {
  fields: ["activity.held_on"],
  what: { da: "hvornår noget blev holdt", en: "when something was held" },
};
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

/**
 * What a table lacks that a column left out of it seems to hold: nearly all its values are days (or small numbers, or
 * names that other sheets know), and the table has no other column for these.
 *
 * @param has whether the table has a field, from a column or for all its rows
 * @param isMunicipality whether a text is the name of a municipality
 * @param marked whether it is one of several columns of marks, each below a name of its own
 * @returns null where the column is known to be none of ours, or nothing is missing
 */
export function lackOf(
  table: FedTable,
  heading: Heading,
  look: Look,
  has: (field: FieldId) => boolean,
  marked = false,
  isMunicipality: (text: string) => boolean = () => false,
): Lack | null {
  const { known } = heading;
  if (
    look.filled < (marked ? 1 : FEW) ||
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
  if (table === "activities" && marked) return lack("attendance", missing([ATTENDANCE]));
  if (look.date >= 0.8 && table === "organisations") {
    // a firm's own days are no loss, those of a meeting are
    const isMeetings = known?.kind === "field" && known.fields[0]!.startsWith("activity.");
    return isMeetings ? lack("dates", [HELD]) : null;
  }
  if (look.date >= 0.8) return lack("dates", missing(DATES[table]));
  if (OF_NETWORKS.has(table) && look.known.networks >= 0.3) return lack("networks", missing([NETWORKS]));
  const firms = Math.max(look.known.organisations, look.listing.firms);
  if (OF_ORGANISATIONS.has(table) && firms >= 0.3) return lack("organisations", missing([ORGANISATIONS]));
  const isCount = look.words.every((word) => /^\d{1,3}$/.test(word)) && !isNumber(heading) && !isRunning(look);
  if (look.number >= 0.8 && isCount && !isComparison(heading)) return lack("numbers", missing(NUMBERS[table]));
  const isOpen = known === null || (known.kind === "field" && !known.certain);
  const words = isOpen && !marked ? wordsLackOf(table, look, has, isMunicipality) : null;
  if (words?.[0] === "texts" && known !== null) return null;
  return words === null ? null : lack(words[0], [words[1]]);
}

const asksFor = ({ known }: Heading, { fields }: Want) =>
  known?.kind === "field" && known.fields.some((field) => fields.includes(field));

/** Codes that no list explains: a few numbers or capital letters, which come again. */
const areCodes = ({ words, distinct, filled }: Look) =>
  distinct >= 2 && distinct < filled && words.every((word) => /^(?:\d{1,3}|\p{Lu})$/u.test(word.trim()));

/** The columns of marks of which each may be somebody who came, where several are: no word for a theme or a kind heads one. */
export function markedColumns(headings: readonly Heading[], looks: readonly Look[]): ReadonlySet<number> {
  const columns = [...headings.keys()].filter((c) => {
    const { known, text } = headings[c]!;
    const { filled, letterMark } = looks[c]!;
    return known === null && text !== "" && filled > 0 && letterMark >= 0.8 && !isTheme(text) && !isKindOfMeeting(text);
  });
  return new Set(columns.length < 2 ? [] : columns);
}

/** A heading that asks for a number of the row itself. */
const isNumber = ({ known }: Heading) =>
  known?.kind === "field" && known.fields.every((field) => field.endsWith(".ref"));

/** A different number in each row counts the rows. */
const isRunning = (look: Look) => look.distinct === look.filled && look.filled > 3;
