import type { FieldId } from "../../../../src/model/fields.js";
import { headingKey } from "../../../../src/model/headings.js";
import type { ProgrammeSchool } from "../../../../src/model/programme.js";
import type { Cell } from "../../../read/sheet.js";
import type { FedTable } from "../columns/evidence.js";
import { dateInText } from "../columns/look.js";
import { lookUp } from "../header/heading.js";
import { labelledValue } from "../rows/group-rows.js";
import type { Surroundings } from "../shapes/shape.js";
import { respondentsIn } from "../survey/respondents.js";
import { baseOf } from "./called.js";
import { kindInTitles } from "./kind-title.js";
import { type Meeting, meetingNamed } from "./meetings.js";
import { names, withoutCounts } from "./naming.js";

/** Names that other sheets of the same school have given their networks, by `headingKey`. */
export type KnownNetworks = ReadonlyMap<string, string>;

const LEAD =
  /^(?:medlemm(?:er|erne) (?:af|i)|medlemsliste(?:r)?(?: for| i| over)?|medlemmer|medlemsoversigt|deltagerliste(?: for| i)?|deltagere i|deltagelse i|fremmøde(?:liste)?(?: i| ved| for)?|aktiviteter(?: i| for)?|møder(?: i)?|(?:netværks)?møde(?:t)? i|mødeliste(?: for)?|mødeoversigt|resultater(?: for| i| af)?|forventninger(?: i| til| for)?|evaluering(?: af)?|spørgeskema(?: for| i| til)?|netværk|network|erfaringer fra|metoder(?: brugt| anvendt| i brug)?(?: i| af| hos)?|methods(?: used| in use)?(?: in| by)?|oversigt over|liste over|members(?: of| in)?|member list(?: of| for)?|attendance(?: at| in| for)?|meetings (?:of|in)|activities (?:of|in)|results (?:of|for)|survey(?: of| for)?)(?![\p{L}])\s*[:–—-]?\s*/iu;
const TAIL =
  /\s*[,:–—-]?\s*(?:\(?(?:pr\.?\s*)?(?:19|20)\d\d(?:\s*[-–/]\s*(?:19|20)?\d\d)?\)?|medlemmer|medlemsliste|deltagere|deltagerliste|fremmøde|aktiviteter|møder|resultater|members|attendance|activities)\s*$/iu;
const NETWORK_NAME =
  /[\p{L}]{3,}[- ]?netværk(?:et)?(?![\p{L}])|(?<![\p{L}])netværk(?:et)? (?:for|i|om|vedr\.?|[A-ZÆØÅ])|erfa-?(?:gruppe|netværk|kreds)\p{L}*\s+\p{L}|[\p{L}]{3,}-?erfa(?:gruppe)?|partnerskab(?:et)?\s+\p{L}|[\p{L}]+ network(?![\p{L}])|network (?:for|of|on)|[\p{L}]{3,}(?:forum|klub(?:ben)?|kreds)(?![\p{L}])|\p{L}+ forum(?![\p{L}])/iu;
const GENERIC =
  /^(?:(?:skolens|vores|alle|our|the|all|lærings?|fælles)\s*)?(?:netværk(?:ene|et|er)?|networks?|læringsnetværk(?:ene)?|erfagrupper(?:ne)?|learning networks?)$|oversigt|liste(?![\p{L}])|(?:ark|skema|status|udtræk|opgørelse|kalender|protokol|katalog)(?![\p{L}])|\balle\b|(?<!\p{L})(?:to|tre|fire|fem|seks|syv|otte|ni|ti|\d+|two|three|four|five|six)\s+(?:netværk|networks|erfagrupper|grupper)|skabelon|vejledning|hver[t]? netværk|videnoverførsel|projekt/iu;

/** A name of fewer letters may be any word; it must be all that is left of a title. */
const SHORT = 4;
const isShortName = (bare: string, key: string) => bare === key && !/^\d+$/.test(key);

/** The network that a title, a group heading or the name of a sheet speaks of; null where it speaks of none. */
export function networkIn(text: string, known: KnownNetworks): string | null {
  if (text.length > 120 || /@|\d{5,}|tlf|telefon/iu.test(text)) return null;
  const labelled = labelledValue(text);
  if (labelled?.field === "network.name") return withoutCounts(labelled.text);
  const dated = dateInText(text);
  const name = stripped(withoutCounts(dated === null || dated.rest === "" ? text : dated.rest));
  const bare = headingKey(name);
  let best: string | null = null;
  let bestLength = 0;
  for (const [key, written] of known) {
    if (key.length <= bestLength || !(key.length < SHORT ? isShortName(bare, key) : names(text, key))) continue;
    best = written;
    bestLength = key.length;
  }
  if (best !== null) return best;
  const like = /^[Nn]etværk(?:et)? \p{Lu}/u.test(leadless(text)) ? leadless(text) : name;
  return (dated === null ? null : networkAmong(text, known)?.network) ?? networkLike(withoutOccasion(like));
}

/** `Smedenetværket – oplevet, 4. november`: a network's name, and what was asked of it or when. */
function withoutOccasion(name: string): string {
  const match = /^(.{4,}?)(?:\s*[,:]|\s+[–—-])\s+(\S.*)$/u.exec(name);
  if (match === null || networkLike(match[1]!) === null) return name;
  return aspectIn(match[2]!) !== null || dateInText(match[2]!, "2000") !== null ? match[1]! : name;
}

/** What is called as networks are called; null where it may be anything. */
function networkLike(name: string): string | null {
  if (name.length < 4 || name.length > 70 || GENERIC.test(name) || !NETWORK_NAME.test(name) || lookUp(name) !== null)
    return null;
  return /[.!?]$|(?:^|\s)(?:er|som|hver|har|skal|kan|are|is|each)(?:\s|$)/iu.test(name) ? null : name;
}

/** A title without what says what it is a title of: `Fremmøde i Netværk Nord` gives `Netværk Nord`. */
function leadless(text: string): string {
  const name = text.trim().replace(TAIL, "");
  const bare = name.replace(LEAD, "");
  return /^netværk/iu.test(name) ? name : bare;
}

/** A title without the words around a network's name. */
export function stripped(text: string): string {
  let name = text.trim();
  for (let i = 0; i < 3; i++) name = name.replace(TAIL, "").replace(LEAD, "").trim();
  return name.replace(/^["'»«”“]+|["'»«”“:]+$/gu, "").trim();
}

const TITLE_OF =
  /^(?:medlemm(?:er|erne|sliste)|deltagere|deltagerliste|fremmøde|aktiviteter|møder|mødeliste|resultater|metoder(?: brugt| anvendt| i brug)?|members|attendance|meetings|activities|results|methods(?: used| in use)?) (?:i|af|for|in|of) (\p{Lu}.{2,50})$/u;

/** What a title is of, `Møder i Sydnettet`, where nothing else is known to be called so; null for a school, a day or a year. */
function networkOfTitle(text: string, schools: readonly ProgrammeSchool[]): string | null {
  const said = TITLE_OF.exec(text.trim().replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()));
  const name = said === null ? "" : said[1]!.replace(TAIL, "").trim();
  if (name.length < 3 || /\d|[.!?:;]/.test(name) || GENERIC.test(name) || lookUp(name) !== null) return null;
  const key = headingKey(name);
  const isSchool = schools.some(
    ({ name, short, id }) => names(text, headingKey(name)) || [short, id].some((one) => headingKey(one) === key),
  );
  return isSchool || dateInText(`${name} 2000`)?.rest === "" ? null : name;
}

/** The school of the programme that a text names, or null: its name as whole words, its short name alone. */
export function schoolIn(text: string, schools: readonly ProgrammeSchool[]): string | null {
  const key = headingKey(text);
  const named = schools.filter(({ name }) => names(text, headingKey(name)));
  if (named.length > 0) return named.length === 1 ? named[0]!.name : null;
  const short = schools.filter(({ short, id }) => key === headingKey(short) || key === headingKey(id));
  return short.length === 1 ? short[0]!.name : null;
}

/** Whose answers a text speaks of, the schools' own names left out. */
function respondentIn(text: string, schools: readonly ProgrammeSchool[]): string | null {
  return respondentsIn(schools.reduce((left, { name }) => left.replaceAll(name, ""), text));
}

function aspectIn(text: string): string | null {
  const expected = /forvent|expect|(?<![\p{L}])før(?![\p{L}])/iu.test(text);
  const experienced = /oplev|experienc|erfaring(?!s)|(?<![\p{L}])efter(?![\p{L}])/iu.test(text);
  // what was got out of it was experienced, unless it is what was expected
  if (!expected && !experienced) return /udbytte|benefit/iu.test(text) ? "oplevet" : null;
  return expected === experienced ? null : expected ? "forventet" : "oplevet";
}

/** Who evaluates, or says how satisfied they are, tells what they experienced. */
function isEvaluation(text: string): boolean {
  return /evaluering|tilfreds|evaluation|satisf/iu.test(text) && !/forvent|expect|baseline|før(?!s)/iu.test(text);
}

/** What holds for every row of a table because a title, the sheet's or the file's name says it. */
export function carried(
  table: FedTable,
  has: (field: FieldId) => boolean,
  around: Surroundings,
  known: KnownNetworks,
  schools: readonly ProgrammeSchool[],
  joint: boolean,
): Map<FieldId, Cell> {
  const found = new Map<FieldId, Cell>();
  const fileName = baseOf(around.file);
  const texts = [...around.titles, ...(around.head ?? []), around.sheet, fileName].filter((text) => text !== "");
  const over = around.over ?? [];
  const first = <T>(read: (text: string) => T | null, among: readonly string[] = texts): T | null => {
    for (const text of among) {
      const value = read(text);
      if (value !== null) return value;
    }
    return null;
  };
  for (const title of [...over, ...around.titles]) {
    const labelled = labelledValue(title, CARRIED[table]);
    if (!labelled || !CARRIED[table].includes(labelled.field) || has(labelled.field)) continue;
    if (over.includes(title) && !OF_SHEET.includes(labelled.field)) continue;
    found.set(labelled.field, labelled.field === "network.name" ? withoutCounts(labelled.text) : labelled.text);
  }
  const wants = (field: FieldId) => CARRIED[table].includes(field) && !has(field) && !found.has(field);
  const settle = (field: FieldId, value: Cell) => {
    if (wants(field) && value !== null) found.set(field, value);
  };
  if (!has("network.ref"))
    settle(
      "network.name",
      first((text) => networkIn(text, known), [...around.titles, ...over, around.sheet, fileName]),
    );
  if (!has("network.ref") && !joint)
    settle(
      "network.name",
      first((text) => networkOfTitle(text, schools), around.titles),
    );
  if (!has("network.ref")) settle("network.name", overLabels(around.titles) ?? overLabels(over));
  if (joint)
    settle(
      "school.name",
      first((text) => schoolIn(text, schools), [...around.titles, ...over, around.sheet, fileName]),
    );
  if (table === "expectations") {
    settle(
      "expectation.asked_on",
      first((text) => dateInText(text)?.date ?? null),
    );
    settle("expectation.respondent_group", respondentOf(around, fileName, schools));
    if (!has("expectation.expected") && !has("expectation.experienced")) {
      settle("expectation.aspect", first(aspectIn) ?? first((text) => (isEvaluation(text) ? "oplevet" : null)));
    }
  }
  if (table === "outcomes") {
    settle("outcome.recorded_on", first((text) => dateInText(text)?.date ?? null) ?? first(yearOfResults));
    if (!has("outcome.label") && !has("outcome.kind") && !found.has("outcome.label") && !found.has("outcome.kind")) {
      const counted = kindInTitles(around);
      settle("outcome.label", counted?.label ?? null);
      settle("outcome.kind", counted?.kind ?? null);
    }
  }
  if (table === "participations" && !has("activity.ref") && !has("activity.title") && !has("activity.held_on")) {
    const meeting = meetingIn(around, known);
    if (meeting !== null) {
      settle("activity.held_on", meeting.date);
      settle("activity.title", meeting.title);
      settle("activity.kind", meeting.kind);
    }
  }
  return found;
}

/** `2010`, `Resultater 2010`: the year that the counts below are of. */
function yearOfResults(text: string): string | null {
  const match =
    /^(?:(?:år|year|resultat(?:er)?|måltal|mål|results?|outcomes?|targets)(?: og \p{L}+)?(?: for| i| in)? )?((?:19|20)\d\d)$/iu;
  return match.exec(text.trim())?.[1] ?? null;
}

function respondentOf(around: Surroundings, file: string, schools: readonly ProgrammeSchool[]): string | null {
  for (const text of [around.sheet, ...around.titles, ...(around.head ?? []), file]) {
    const group = text === "" ? null : respondentIn(text, schools);
    if (group !== null) return group;
  }
  return null;
}

/** What stands above the day of a meeting, where it is neither the network nor what kind of list this is. */
function titleAbove(titles: readonly string[], known: KnownNetworks): string | null {
  const title = titles.at(-1)?.trim() ?? "";
  const isPlain =
    title.length >= 4 &&
    title.length <= 80 &&
    /^\p{Lu}/u.test(title) &&
    !/[:.]$|: /u.test(title.replace(/\d{4}: /, ""));
  const yearless = title.replace(/\s+(?:19|20)\d\d$/, "");
  if (!isPlain || stripped(yearless) !== yearless || [GENERIC, LIST, SCHOOL].some((one) => one.test(title)))
    return null;
  return networkIn(title, known) === null ? title : null;
}

const SCHOOL =
  /(?:handels|erhvervs|tekniske?|fag|social- og sundheds)\s?skolen?(?!\p{L})|uddannelsescent|^center for|college/iu;
const LIST = /liste|fremmød|deltager|tilmeld|registrering|oversigt|attendance|participants/iu;

/** Whether the titles say what a meeting was and when, each beside its word: `Emne: …`, `Dato: …`. */
export function isOfMeeting({ titles }: Surroundings): boolean {
  const fields = titles.map((title) => labelledValue(title, CARRIED.participations)?.field);
  return fields.includes("activity.title") && fields.includes("activity.held_on");
}

/** What stands between the parts of a caption. */
const BETWEEN = /\s*[,;:]\s+|\s+[–—-]\s+/gu;

/**
 * The network that a caption of a meeting names, and the rest without its day: the part before the first colon or dash,
 * `Smedenettet: Svejsning, 3. marts 2009`, or else the one part that is a network, `Opstart, Smedenettet, 3. marts 2009`.
 */
export function networkAmong(text: string, known: KnownNetworks): { network: string; rest: string } | null {
  const match = /^(.{3,60}?)(?:\s*:|\s+[–—-])\s+(\S.*)$/u.exec(text.trim());
  const before = match === null ? null : (knownAs(match[1]!, known) ?? likeFromItsFirst(match[1]!));
  if (before !== null) return { network: before, rest: match![2]! };
  const caption = dateInText(text)?.rest ?? text.trim();
  const single = (name: string) => (name.search(BETWEEN) < 0 ? networkLike(bareName(name)) : null);
  return partOf(caption, (name) => knownAs(name, known)) ?? partOf(caption, single);
}

/** `Netværk for smede, el og VVS` is called as a network from its first part on; `Opstart, Smedenetværket` isn't. */
function likeFromItsFirst(text: string): string | null {
  return networkLike(bareName(text.split(/[,;]/)[0]!)) === null ? null : networkLike(bareName(text));
}

const bareName = (text: string) => stripped(withoutCounts(text));

const knownAs = (text: string, known: KnownNetworks) => known.get(headingKey(bareName(text))) ?? null;

/** The one part of a caption, or the one run of parts where a name has commas of its own, that is a network. */
function partOf(caption: string, is: (name: string) => string | null): { network: string; rest: string } | null {
  const gaps = [...caption.matchAll(BETWEEN)].map((gap) => ({ from: gap.index, to: gap.index + gap[0].length }));
  const found: { network: string; from: number; to: number }[] = [];
  for (const from of [0, ...gaps.map(({ to }) => to)]) {
    for (const to of [...gaps.map((gap) => gap.from), caption.length]) {
      const network = to <= from ? null : is(caption.slice(from, to));
      if (network === null) continue;
      found.push({ network, from, to });
      break;
    }
  }
  const [one] = found;
  if (one === undefined || found.some(({ network }) => network !== one.network)) return null;
  const ahead = caption.slice(0, one.from).replace(/[\s,;:–—-]+$/u, "");
  const after = caption.slice(one.to).replace(/^[\s,;:–—-]+/u, "");
  return { network: one.network, rest: [ahead, after].filter((part) => part !== "").join(", ") };
}

/** The meeting that a list of those who came is about: a day, and what is said beside it. */
export function meetingIn(around: Surroundings, known: KnownNetworks): Meeting | null {
  for (const [i, text] of [...around.titles, around.sheet].entries()) {
    const found = meetingNamed(text);
    if (found === null) continue;
    const said = found.title ?? "";
    const title = (networkAmong(said, known)?.rest ?? said).replace(LEAD, "").trim();
    const isNetwork = title !== "" && networkIn(title, known) === title;
    if (title !== "" && !isNetwork && !/^møde$/i.test(title)) return { ...found, title };
    return { ...found, title: i < around.titles.length ? titleAbove(around.titles.slice(0, i), known) : null };
  }
  return null;
}

/** A bare name right above what is said of a network: `Smedenettet`, and below it `Formål: Praktik`. */
function overLabels(titles: readonly string[]): string | null {
  const below = titles.findIndex((title) => {
    const field = labelledValue(title, OF_NETWORK)?.field;
    return field !== undefined && field !== "network.name" && OF_NETWORK.includes(field);
  });
  const name = below <= 0 ? "" : withoutCounts(titles[below - 1]!);
  const isBare = /^\p{Lu}[^.!?:;@\d]{2,49}$/u.test(name) && stripped(name) === name;
  return isBare && !GENERIC.test(name) && lookUp(name) === null ? name : null;
}

/** What may be said once of the network that a whole table is about. */
const OF_NETWORK: readonly FieldId[] = [
  "network.name",
  "network.purpose",
  "network.description",
  "network.started_on",
  "network.ended_on",
];

/** What is said once for all the tables of a sheet. */
const OF_SHEET: readonly FieldId[] = [...OF_NETWORK, "school.name"];

const OF_MEETING: readonly FieldId[] = [
  "activity.title",
  "activity.held_on",
  "activity.kind",
  "activity.hours",
  "activity.themes",
];

/** What ends where the next one of its kind begins: the fields of a network, or of a meeting, and those that name it. */
export const SCOPES: readonly { readonly fields: readonly FieldId[]; readonly names: readonly FieldId[] }[] = [
  { fields: OF_NETWORK, names: ["network.name"] },
  { fields: OF_MEETING, names: ["activity.title", "activity.held_on"] },
];

const CARRIED: Readonly<Record<FedTable, readonly FieldId[]>> = {
  networks: ["network.purpose", "school.name"],
  organisations: [],
  methods: [],
  memberships: [...OF_NETWORK, "school.name"],
  activities: [...OF_NETWORK, "school.name"],
  participations: [...OF_NETWORK, "school.name", ...OF_MEETING],
  expectations: [
    ...OF_NETWORK,
    "school.name",
    "expectation.asked_on",
    "expectation.respondent_group",
    "expectation.aspect",
    "expectation.item",
  ],
  method_uses: [...OF_NETWORK, "method.name"],
  outcomes: [...OF_NETWORK, "school.name", "outcome.recorded_on", "outcome.label", "outcome.kind"],
};

/** What a label above rows, or between them, is for, where it may mean several things: `Opstart: marts 2009`. */
export function carriedBy(table: FedTable): readonly FieldId[] {
  return CARRIED[table];
}

/** Whether the name of a sheet says nothing: `Ark1`, `Sheet 2`, or a word that headings use. */
export function isPlainSheetName(name: string): boolean {
  return name === "" || /^(ark|sheet|tabel|table|data|fane|side)\s*\d*$/iu.test(name) || lookUp(name) !== null;
}
