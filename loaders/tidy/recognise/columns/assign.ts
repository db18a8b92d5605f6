import { FIELDS, type FieldId } from "../../../../src/model/fields.js";
import { headingKey, OF_A_REGISTER, OF_A_SYSTEM, WRITTEN_ON } from "../../../../src/model/headings.js";
import { isWrittenCvr } from "../../clean/index.js";
import { guessHeading, type Heading } from "../header/heading.js";
import { agrees, agreesSurely, isWordsOnly, shaped } from "./agreement.js";
import { allows, EVIDENCE, type FedTable } from "./evidence.js";
import { leftOver } from "./left-over.js";
import { loneDay } from "./lone-day.js";
import type { Look } from "./look.js";
import { resultLabels } from "./result-labels.js";
import { areThemes, saysWhatHappened } from "./topics.js";
import { saidByWords } from "./words-of-lists.js";

/** Why a column is left out. */
export type LeftOut = "personal" | "unused" | "sum" | "unknown" | "duplicate" | "running_number" | "ignored" | "blank";

/** What is done with one column. */
export type ColumnUse =
  | { readonly as: "field"; readonly field: FieldId; readonly guessed: boolean }
  | { readonly as: "item" }
  | { readonly as: "left_out"; readonly why: LeftOut };

/** The columns of a table, read as one kind of table. */
export interface Assignment {
  readonly table: FedTable;
  /** the column (an index into `headings`) of each field */
  readonly fields: ReadonlyMap<FieldId, number>;
  /** fields that a certain heading or mapping.yaml gives */
  readonly sure: ReadonlySet<FieldId>;
  readonly guessed: ReadonlySet<number>;
  /** columns whose field their values tell, for other sheets know these */
  readonly byValues: ReadonlySet<number>;
  /** columns whose field the form of their values tells, for nothing else looks so: they say nothing of what the table is */
  readonly byForm: ReadonlySet<number>;
  /** columns whose field the words of a closed list tell: they say nothing of what the table is either */
  readonly byWords: ReadonlySet<number>;
  /** the column that is read as the table's free text, for it holds the only sentences left */
  readonly leftOver: number | null;
  /** columns that go on with a field of several words: `Tema 2` beside `Tema 1` */
  readonly further: ReadonlyMap<FieldId, readonly number[]>;
  /** columns whose certain field has no place in this table */
  readonly misfits: number;
  readonly weight: number;
}

/** A column's fate as mapping.yaml gives it: a field, or nothing at all. */
export type ColumnRule = FieldId | "ignore";

const CERTAIN = 1;
const LIKELY = 0.7;
const GUESSED = 0.5;
const NEEDS_COMPANY_LOOK = /^(navn|navne|name|deltager|participant|medlem|medlemmer|member|members|aktør|kunde)$/i;

const withoutBrackets = (text: string) => text.replace(/\([^)]*\)/g, "").trim();

const BARE_NAME = /^(navn|navne|name|betegnelse|benævnelse)$/i;
const NAME_FIELDS: ReadonlySet<FieldId> = new Set([
  "organisation.name",
  "network.name",
  "activity.title",
  "method.name",
  "outcome.label",
  "expectation.item",
]);
/** What a bare `Navn` names in each table: the thing that its rows are about. */
const BARE_NAMES: Readonly<Record<FedTable, FieldId>> = {
  networks: "network.name",
  organisations: "organisation.name",
  memberships: "organisation.name",
  participations: "organisation.name",
  activities: "activity.title",
  methods: "method.name",
  method_uses: "method.name",
  outcomes: "outcome.label",
  expectations: "expectation.item",
};

const BARE_TITLE = /^(titel|title|overskrift)$/i;
/** What a bare `Titel` names in each table: firms and people have none. */
const TITLED: Readonly<Partial<Record<FedTable, FieldId>>> = { ...BARE_NAMES, participations: "activity.title" };

const keysOf = (texts: readonly string[]): ReadonlySet<string> => new Set(texts.map(headingKey));
const REGISTER = keysOf(OF_A_REGISTER);
const SYSTEM = keysOf(OF_A_SYSTEM);
const WRITTEN = keysOf(WRITTEN_ON);
/** Whether a heading tells when a system wrote the row itself, as the columns beside it show. */
export function isOfTheRow({ text }: Heading, headings: readonly Heading[]): boolean {
  return WRITTEN.has(headingKey(text)) && headings.some((other) => SYSTEM.has(headingKey(other.text)));
}

/** Days of the network itself, which a word of many meanings gives in a list of networks only. */
const isNetworksDay = (field: FieldId) => field === "network.started_on" || field === "network.ended_on";
const isMembersDay = (field: FieldId) => field === "membership.joined_on" || field === "membership.left_on";

/**
 * Reads the columns as one kind of table: certain headings first, then those that the table decides, then the values.
 *
 * @param dayAbove whether a title gives the rows their day
 */
export function assign(
  table: FedTable,
  headings: readonly Heading[],
  looks: readonly Look[],
  taken: ReadonlySet<number>,
  rules: ReadonlyMap<number, ColumnRule>,
  dayAbove = false,
): Assignment {
  const fields = new Map<FieldId, number>();
  const guessed = new Set<number>();
  const byValues = new Set<number>();
  const byForm = new Set<number>();
  const byWords = new Set<number>();
  const sure = new Set<FieldId>();
  let weight = 0;
  let misfits = 0;
  const settle = (field: FieldId, column: number, worth: number) => {
    const before = fields.get(field);
    if (before !== undefined && looks[before]!.filled > 0) return false;
    fields.set(field, column);
    if (worth >= CERTAIN) sure.add(field);
    if (before === undefined) weight += worth;
    return true;
  };

  // a list of members may have its meetings to the right
  const ofMembers = table === "participations" && taken.size > 0;
  const mayHold = (field: FieldId) => allows(table, field) || (ofMembers && field.startsWith("membership."));

  for (const [column, rule] of rules) if (rule !== "ignore" && mayHold(rule)) settle(rule, column, CERTAIN * 2);
  const open = (column: number) => !taken.has(column) && !rules.has(column);
  const isTitle = (column: number) => table === "activities" && saysWhatHappened(headings[column]!, looks[column]!);
  headings.forEach(({ known }, column) => {
    if (!open(column) || known?.kind !== "field" || !known.certain || isTitle(column)) return;
    const field = asLabel(known.fields[0]!, looks[column]!);
    if (field === "organisation.name" && areCounts(looks[column]!)) return;
    if (field === "organisation.name" && isList(looks[column]!)) {
      if (table === "activities") settle(field, column, CERTAIN);
      else if (allows(table, field)) misfits++;
    } else if (!mayHold(field)) misfits++;
    else if (isUnit(headings[column]!, looks[column]!)) return;
    else if (!settle(field, column, CERTAIN) && fitsBetter(field, looks[column]!, looks[fields.get(field)!]!))
      fields.set(field, column);
  });

  const told =
    table === "networks" && !fields.has("network.description") ? purposeInWords(headings, looks, open) : null;
  if (told !== null && settle("network.description", told.sentences, LIKELY)) {
    fields.set("network.purpose", told.words);
    guessed.add(told.sentences);
  }
  headings.forEach((_, column) => {
    if (open(column) && isTitle(column) && !fields.has("activity.title")) settle("activity.title", column, LIKELY);
  });

  const hasPersonal = headings.some(({ known }) => known?.kind === "personal");
  const aboutOrganisations = [...fields.keys()].some((field) => field.startsWith("organisation."));
  const ofFirm = headings.some(({ text }) => REGISTER.has(headingKey(text)));
  const isWrittenOn = ({ text }: Heading) => WRITTEN.has(headingKey(text));
  const lastOfAll = headings.map((_, column) => column).sort((a, b) => rank(a) - rank(b) || a - b);
  function rank(column: number): number {
    return isWrittenOn(headings[column]!) ? 1 : 0;
  }
  for (const column of lastOfAll) {
    const heading = headings[column]!;
    const { known, text } = heading;
    if (!open(column) || known?.kind !== "field" || known.certain) continue;
    if (isOfTheRow(heading, headings)) continue;
    for (const field of known.fields) {
      if (!mayHold(field) || fields.has(field) || !agrees(field, looks[column]!)) continue;
      if (known.composed && !agreesSurely(field, looks[column]!)) continue;
      if (isNetworksDay(field) && table !== "networks") continue;
      if (field === "activity.themes" && known.fields.includes("activity.kind") && !isWordsOnly(field, looks[column]!))
        continue;
      if (field === "activity.title" && table === "activities" && areThemes(looks[column]!)) continue;
      if (ofFirm && isMembersDay(field)) continue;
      if (field.endsWith(".ref") && EVIDENCE[table].ownRef !== field) continue;
      const bare = withoutBrackets(text);
      if (NAME_FIELDS.has(field) && BARE_NAME.test(bare) && field !== BARE_NAMES[table]) continue;
      if (NAME_FIELDS.has(field) && BARE_TITLE.test(bare) && field !== TITLED[table]) continue;
      if (field === "organisation.name" && NEEDS_COMPANY_LOOK.test(bare)) {
        if ((hasPersonal || !aboutOrganisations) && looks[column]!.company < 0.15) continue;
      }
      if (field === "activity.title" && fields.has("activity.themes") === false && isThemeColumn(text, table, fields))
        continue;
      if (settle(field, column, field.endsWith(".ref") ? 0.1 : LIKELY) && known.composed) guessed.add(column);
      break;
    }
  }

  const used = new Set(fields.values());
  looks.forEach((look, column) => {
    if (!open(column) || used.has(column)) return;
    const field = knownAs(table, look, (one) => fields.has(one) && looks[fields.get(one)!]!.filled > 0);
    if (field === null || !settle(field, column, LIKELY)) return;
    used.add(column);
    byValues.add(column);
  });

  headings.forEach(({ known, text }, column) => {
    if (!open(column) || used.has(column) || known !== null || text === "") return;
    const field = guessHeading(text);
    if (field === null || !mayHold(field) || fields.has(field)) return;
    if (looks[column]!.filled === 0 || !agrees(field, looks[column]!) || !agreesSurely(field, looks[column]!)) return;
    if (settle(field, column, GUESSED)) guessed.add(column);
  });
  headings.forEach((heading, column) => {
    if (!open(column) || [...fields.values()].includes(column) || fields.size === 0) return;
    const field = saidByWords(table, heading, looks[column]!, fields);
    if (field !== null && settle(field, column, 0)) byWords.add(column);
  });
  headings.forEach(({ known }, column) => {
    if (!open(column) || guessed.has(column) || byWords.has(column) || fields.size === 0 || known !== null) return;
    const field = saidByForm(looks[column]!);
    if (field === null || !mayHold(field) || fields.has(field) || hasSibling(field, fields)) return;
    if (!settle(field, column, 0)) return;
    guessed.add(column);
    byForm.add(column);
  });
  asNumbers(fields, looks);
  const nameless =
    fields.has("organisation.cvr") && allows(table, "organisation.name") && !fields.has("organisation.name");
  const unheaded = nameless ? headings.findIndex(({ text }, c) => open(c) && text === "" && isNames(looks[c]!)) : -1;
  if (unheaded >= 0 && settle("organisation.name", unheaded, GUESSED)) guessed.add(unheaded);
  const isOpen = (column: number) => open(column) && ![...fields.values()].includes(column);
  const label = table === "outcomes" ? resultLabels(headings, looks, fields, isOpen) : null;
  if (label !== null && settle("outcome.label", label, GUESSED)) {
    guessed.add(label);
    byForm.add(label);
  }
  const day = dayAbove ? null : loneDay(table, headings, looks, fields, isOpen);
  if (day !== null && settle(day.field, day.column, 0)) {
    guessed.add(day.column);
    byForm.add(day.column);
  }
  const free =
    sure.has("method.name") && (fields.size > 1 || taken.size > 0) ? leftOver(table, headings, looks, isOpen) : null;
  const isFree = free !== null && !fields.has(free.field) && settle(free.field, free.column, GUESSED);
  const further = furtherColumns(fields, headings, looks, isOpen);
  const left = isFree ? free.column : null;
  return { table, fields, sure, guessed, byValues, byForm, byWords, leftOver: left, further, misfits, weight };
}

/** Where a field takes several words: the other columns that are called as its own, but for a number, and hold its words. */
function furtherColumns(
  fields: ReadonlyMap<FieldId, number>,
  headings: readonly Heading[],
  looks: readonly Look[],
  isOpen: (column: number) => boolean,
): ReadonlyMap<FieldId, readonly number[]> {
  const stem = (column: number) => headingKey(headings[column]!.text).replace(/\d+$/, "");
  return new Map(
    [...fields].flatMap(([field, own]) => {
      if (FIELDS[field].type !== "words" || stem(own) === "") return [];
      const columns = headings.flatMap((_, c) =>
        c !== own && isOpen(c) && looks[c]!.filled > 0 && stem(c) === stem(own) && agrees(field, looks[c]!) ? [c] : [],
      );
      return columns.length > 0 ? [[field, columns] as const] : [];
    }),
  );
}

/** Of two columns of purposes the one that holds known words, and the one that tells it in sentences; null where they aren't told apart. */
function purposeInWords(
  headings: readonly Heading[],
  looks: readonly Look[],
  isOpen: (column: number) => boolean,
): { readonly words: number; readonly sentences: number } | null {
  const columns = [...headings.keys()].filter((c) => {
    const { known } = headings[c]!;
    return isOpen(c) && known?.kind === "field" && known.certain && known.fields[0] === "network.purpose";
  });
  const holds = (c: number) => looks[c]!.filled > 0 && agrees("network.purpose", looks[c]!);
  const words = columns.find((c) => isWordsOnly("network.purpose", looks[c]!)) ?? columns.find(holds);
  const sentences = columns.find((c) => c !== words && looks[c]!.length >= 15);
  const isClear = sentences !== undefined && !isWordsOnly("network.purpose", looks[sentences]!);
  return columns.length === 2 && words !== undefined && isClear ? { words, sentences } : null;
}

/** `Størrelse` above exact numbers, some of them at least, tells how many are employed: the band follows from it. */
function asNumbers(fields: Map<FieldId, number>, looks: readonly Look[]): void {
  const column = fields.get("organisation.size_band");
  if (column === undefined || fields.has("organisation.employees")) return;
  const { number, words } = looks[column]!;
  // classes numbered from 1 have no larger numbers
  if (number < 0.3 || words.every((word) => /^[0-9]$/.test(word.trim()))) return;
  fields.delete("organisation.size_band");
  fields.set("organisation.employees", column);
}

/** Whether a column without a heading, beside the numbers of companies, can hold their names: a different text in each row. */
const isNames = (look: Look) =>
  look.filled > 0 && look.text >= 0.9 && look.personal === 0 && look.mark < 0.1 && look.distinct >= look.filled * 0.9;

/** `P-nr.` above numbers of ten digits is no postcode but a production unit. */
const isUnit = ({ text }: Heading, look: Look) =>
  headingKey(text) === "pnr" && look.filled > 0 && shaped("organisation.postcode", look) === 0;

/** Of two columns that are called the same the one that holds what the field wants: `P-nr.` and `Postnr.` are one word. */
function fitsBetter(field: FieldId, own: Look, before: Look): boolean {
  const [mine, theirs] = [shaped(field, own), shaped(field, before)];
  return mine !== null && theirs !== null && theirs < 0.5 && mine > theirs;
}

/** `Virksomheder` above nothing but numbers: how many there were, and not which. */
const areCounts = (look: Look) => look.filled > 1 && look.number > 0.9 && look.known.organisations === 0;

/** `Måltal` above words: what the goals are, and not how high. */
const asLabel = (field: FieldId, look: Look): FieldId =>
  field === "outcome.target" && look.filled > 1 && look.text >= 0.9 ? "outcome.label" : field;

/** Whether most cells of a column list several organisations each. */
const isList = ({ listing, filled }: Look) => filled > 0 && listing.several >= 0.3 && listing.firms >= 0.8;

/** The field whose values, as other sheets give them, fill a column; null where none does or the table has it already. */
function knownAs(table: FedTable, look: Look, has: (field: FieldId) => boolean): FieldId | null {
  const { known } = look;
  const lacks = (...any: FieldId[]) => !any.some(has);
  if (table === "activities" && lacks("organisation.name") && isList(look)) return "organisation.name";
  const found: readonly (readonly [FieldId, boolean])[] = [
    ["network.name", known.networks >= 0.8 && lacks("network.name", "network.ref")],
    ["network.ref", known.networkRefs >= 0.8 && lacks("network.name", "network.ref")],
    ["organisation.ref", known.organisationRefs >= 0.8 && lacks("organisation.ref")],
    [
      "organisation.name",
      known.organisations >= 0.8 && lacks("organisation.name", "organisation.cvr", "organisation.ref"),
    ],
    ["activity.ref", known.activityRefs >= 0.8 && lacks("activity.ref")],
  ];
  return found.find(([field, holds]) => holds && allows(table, field))?.[0] ?? null;
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

/** `Emne` beside a title is a theme. */
function isThemeColumn(text: string, table: FedTable, fields: ReadonlyMap<FieldId, number>): boolean {
  return (
    table === "activities" && /^(emne|emner|topic|topics|subject)$/i.test(text.trim()) && fields.has("activity.title")
  );
}

/** Tables that words of many meanings alone don't make: fields whose certain headings speak for them. */
const SPEAKS: Readonly<Partial<Record<FedTable, RegExp>>> = {
  networks: /^network/,
  methods: /^method/,
  method_uses: /^method/,
  outcomes: /^outcome/,
  expectations: /^expectation/,
  participations: /^(activity|participation)/,
};

const ABOUT_NETWORKS: readonly FieldId[] = ["network.purpose", "network.description", "network.started_on"];
const OF_MEMBERS = /^(organisation|membership)\./;

/** Numbers that make a sheet theirs only under a heading that says whose they are. */
const OTHERS_NUMBERS: ReadonlySet<FieldId> = new Set(["organisation.ref", "method.ref"]);

/** Whether an assignment, with what is given besides, holds enough to call the sheet its table. */
export function isEnough(
  { table, fields, sure, byValues, byForm, byWords }: Assignment,
  given: readonly FieldId[] = [],
  isCalledSo = false,
): boolean {
  const speaks = SPEAKS[table];
  // A bare name beside what a network is for is the network's own.
  const isAboutNetworks = ABOUT_NETWORKS.some((field) => sure.has(field));
  if (table === "memberships" && isAboutNetworks && ![...sure].some((field) => OF_MEMBERS.test(field))) return false;
  if (speaks !== undefined && given.length === 0) {
    const own = [...fields.keys()].filter((field) => speaks.test(field));
    if (own.length < (isCalledSo ? 2 : 3) && !own.some((field) => sure.has(field))) return false;
  }
  // a bare `Nr.` says nothing of whose number it is
  const has = (field: FieldId) =>
    fields.has(field) &&
    !byForm.has(fields.get(field)!) &&
    !byWords.has(fields.get(field)!) &&
    (sure.has(field) || byValues.has(fields.get(field)!) || !OTHERS_NUMBERS.has(field));
  return EVIDENCE[table].enough((...any) => any.some((field) => has(field) || given.includes(field)));
}
