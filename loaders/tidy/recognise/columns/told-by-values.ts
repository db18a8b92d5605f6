import type { FieldId } from "../../../../src/model/fields.js";
import { headingKey, type KnownHeading } from "../../../../src/model/headings.js";
import { isWrittenCvr, statusOf } from "../../clean/index.js";
import { type Heading, lookUp } from "../header/heading.js";
import { textOf } from "../sheet/view.js";
import { asFullNames } from "./full-names.js";
import { isList } from "./known-values.js";
import type { Look } from "./look.js";
import { asMembershipLog } from "./membership-log.js";
import { areRoles, asksForPost } from "./roles.js";
import { unnamedResults } from "./unnamed-results.js";

/**
 * Headings whose words have two meanings, each read as what stands below it says: `Deltog` above `Ja` and `Afbud` is
 * whether they came where another column holds the numbers of people, `Respondents` above words is who answered, as
 * `Besvaret af` above numbers is how many did, `Funktion` above `Formand` and `Medlem` is a member's role, and `Hændelse`
 * above `Indmeldt` and `Udmeldt` says whether the day beside it is a member's first or last. `Fulde navn` on a list of networks is theirs.
 */
export function toldByValues(headings: readonly Heading[], looks: readonly Look[]): readonly Heading[] {
  const told = new Map<number, FieldId>([
    ...asStatus(headings, looks),
    ...asRespondents(headings, looks),
    ...asRole(headings, looks),
    ...asMean(headings, looks),
    ...asFirms(headings, looks),
    ...asCvr(headings, looks),
    ...asInstitution(headings, looks),
    ...asMembershipLog(headings, looks),
    ...asFullNames(headings, looks),
    ...unnamedResults(headings, looks),
  ]);
  const numbered = headings.findIndex((heading, c) => numbersRespondents(heading, looks[c]!));
  const unclear = isMixed(headings, looks);
  const own = ownNumber(headings, looks);
  if (told.size === 0 && !unclear && own === null && numbered < 0) return headings;
  return headings.map((heading, c) => {
    if (c === own || c === numbered) return { ...heading, known: { kind: "unused" } };
    if (unclear && names(heading.known, SCORE)) return { ...heading, known: { kind: "unused" } };
    const field = told.get(c);
    return field === undefined ? heading : { ...heading, known: { kind: "field", fields: [field], certain: true } };
  });
}

const names = (known: KnownHeading | null, field: FieldId) => known?.kind === "field" && known.fields.includes(field);

/** What whoever stood at the door wrote down, whatever else was said of the booking. */
const AT_THE_DOOR: ReadonlySet<string> = new Set(
  [
    "checked in",
    "check-in",
    "check in",
    "checkin",
    "checked-in",
    "check-in status",
    "tjekket ind",
    "indtjekket",
    "ankommet",
    "arrived",
    "showed up",
    "mødte op",
  ].map(headingKey),
);

function asStatus(headings: readonly Heading[], looks: readonly Look[]): [number, FieldId][] {
  const door = [...headings.keys()].filter(
    (c) => AT_THE_DOOR.has(headingKey(headings[c]!.text)) && isStatus(looks[c]!),
  );
  if (door.length === 1) return [[door[0]!, "participation.status"]];
  const people = [...headings.keys()].filter((c) => names(headings[c]!.known, "participation.people"));
  if (people.length < 2 || headings.some(({ known }) => names(known, "participation.status"))) return [];
  const said = people.filter((c) => isStatus(looks[c]!));
  const counted = people.filter((c) => looks[c]!.number >= 0.5);
  return said.length === 1 && counted.length > 0 ? [[said[0]!, "participation.status"]] : [];
}

function isStatus({ filled, number, words }: Look): boolean {
  return (
    filled > 0 && number < 0.1 && words.filter((word) => statusOf(word) !== undefined).length >= words.length * 0.7
  );
}

/** `Respondent` above other numbers in each row: which of them it is, and not how many answered. */
function numbersRespondents({ lines }: Heading, { filled, distinct, number }: Look): boolean {
  if (filled < 2 || distinct < filled || number < 0.9) return false;
  return lines.some((line) => /^(?:respondent|resp|svarperson|besvarelse)\.?$/iu.test(textOf(line).trim()));
}

const WHO_CAME: ReadonlySet<string> = new Set(
  [
    "deltagere",
    "deltager",
    "fremmødt",
    "fremmødte",
    "mødt",
    "mødte",
    "mødte op",
    "til stede",
    "tilstede",
    "var med",
    "deltog",
    "attended",
    "participants",
    "attendees",
    "present",
    "came",
    "showed up",
    "turned up",
  ].map(headingKey),
);

/** `Deltagere` above the names of firms, on a list where nothing else names these: who came, and not how many. */
function asFirms(headings: readonly Heading[], looks: readonly Look[]): [number, FieldId][] {
  if (headings.some(({ known }) => names(known, "organisation.name"))) return [];
  const firms = headings.flatMap(({ known, text }, c) => {
    const { filled, number, date, mark, company, personal, known: shares } = looks[c]!;
    if (!WHO_CAME.has(headingKey(text)) || !names(known, "participation.people") || filled === 0) return [];
    const areNames = number + date + mark < 0.1 && personal === 0 && !isList(looks[c]!);
    return areNames && (company >= 0.3 || shares.organisations >= 0.5) ? [c] : [];
  });
  return firms.length === 1 ? [[firms[0]!, "organisation.name"]] : [];
}

/** Numbers of firms that all add up as CVR numbers do, `Virksomhedsnummer` say, are these, where no other column is. */
function asCvr(headings: readonly Heading[], looks: readonly Look[]): [number, FieldId][] {
  if (headings.some(({ known }) => names(known, "organisation.cvr"))) return [];
  const numbers = headings.flatMap(({ known }, c) => {
    const { words } = looks[c]!;
    return names(known, "organisation.ref") && words.length >= 3 && words.every(isWrittenCvr) ? [c] : [];
  });
  return numbers.length === 1 ? [[numbers[0]!, "organisation.cvr"]] : [];
}

const OF_MEMBERSHIPS = /^(?:medlem|member|indmeld)/iu;

/** `Medlemsid`, another one in each row, beside the number of the firm: it numbers the memberships; null where none does. */
function ownNumber(headings: readonly Heading[], looks: readonly Look[]): number | null {
  const numbers = [...headings.keys()].filter((c) => names(headings[c]!.known, "organisation.ref"));
  const own = numbers.filter((c) => OF_MEMBERSHIPS.test(headings[c]!.text) && looks[c]!.distinct === looks[c]!.filled);
  if (own.length !== 1 || numbers.length < 2) return null;
  const isOfNetworks = headings.some(({ known }) => names(known, "network.ref") || names(known, "network.name"));
  const isAgain = numbers.some((c) => c !== own[0] && looks[c]!.distinct < looks[c]!.filled);
  return isOfNetworks || isAgain ? own[0]! : null;
}

/** `Institution` names a school, but one of its own in each row beside a CVR number is whom the row is about. */
function asInstitution(headings: readonly Heading[], looks: readonly Look[]): [number, FieldId][] {
  const has = (field: FieldId) => headings.some(({ known }) => names(known, field));
  if (!has("organisation.cvr") || has("organisation.name")) return [];
  const schools = [...headings.keys()].filter((c) => names(headings[c]!.known, "school.name"));
  const [only] = schools;
  if (only === undefined || schools.length > 1 || !/^institution/iu.test(headings[only]!.text)) return [];
  const { filled, distinct, text } = looks[only]!;
  return filled > 1 && text >= 0.8 && distinct >= filled * 0.5 ? [[only, "organisation.name"]] : [];
}

const ANSWERED_BY: ReadonlySet<string> = new Set(
  ["besvaret af", "besvarelser fra", "svar fra", "answered by", "answers from", "responses from"].map(headingKey),
);

function asRespondents(headings: readonly Heading[], looks: readonly Look[]): [number, FieldId][] {
  const has = (field: FieldId, certainly: boolean) =>
    headings.some(({ known }) => names(known, field) && known?.kind === "field" && (known.certain || !certainly));
  const group = "expectation.respondent_group";
  const count = "expectation.respondents";
  return headings.flatMap(({ known, text }, c): [number, FieldId][] => {
    const { filled, number, text: texts, date } = looks[c]!;
    if (filled === 0 || known?.kind !== "field" || !known.certain) return [];
    if (known.fields[0] === count && number < 0.2 && texts >= 0.8 && !has(group, true)) return [[c, group]];
    const isCount = number >= 0.8 && date < 0.2 && ANSWERED_BY.has(headingKey(text));
    return known.fields[0] === group && isCount && !has(count, false) ? [[c, count]] : [];
  });
}

const ORGANISATIONS: readonly FieldId[] = ["organisation.name", "organisation.cvr", "organisation.ref"];

/** On a list of firms alone, and not where a heading above says that it is of a person. */
function asRole(headings: readonly Heading[], looks: readonly Look[]): [number, FieldId][] {
  const role = "membership.role";
  if (headings.some(({ known }) => names(known, role))) return [];
  if (!headings.some(({ known }) => ORGANISATIONS.some((field) => names(known, field)))) return [];
  const posts = headings.flatMap(({ lines }, c) => {
    const [own, ...above] = lines
      .map(textOf)
      .filter((line) => line !== "")
      .reverse();
    const isOfPerson = above.some((line) => lookUp(line)?.kind === "personal");
    return own !== undefined && asksForPost(own) && !isOfPerson && areRoles(looks[c]!) ? [c] : [];
  });
  return posts.length === 1 ? [[posts[0]!, role]] : [];
}

const SCORE = "expectation.score";

/** Whether a column headed `statistic` says of each row that its score is a mean, or how many gave it; null where none does. */
function statistics(headings: readonly Heading[], looks: readonly Look[]): readonly boolean[] | null {
  const column = headings.findIndex(({ text }) => headingKey(text) === "statistic");
  if (column < 0 || looks[column]!.filled === 0) return null;
  return looks[column]!.words.map((word) => word.trim().toLowerCase() === "mean");
}

/** The scores of rows all of which are means. */
function asMean(headings: readonly Heading[], looks: readonly Look[]): [number, FieldId][] {
  if (statistics(headings, looks)?.every((isMean) => isMean) !== true) return [];
  return headings.flatMap(({ known }, c): [number, FieldId][] =>
    names(known, SCORE) ? [[c, "expectation.mean"]] : [],
  );
}

/** Whether some rows' scores are means and others' are not: no reading of the column holds for both. */
function isMixed(headings: readonly Heading[], looks: readonly Look[]): boolean {
  const said = statistics(headings, looks);
  return new Set(said ?? []).size > 1;
}
