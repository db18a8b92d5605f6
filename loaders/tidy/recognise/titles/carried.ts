import type { FieldId } from "../../../../src/model/fields.js";
import type { ProgrammeSchool } from "../../../../src/model/programme.js";
import type { Cell } from "../../../read/sheet.js";
import type { FedTable } from "../columns/evidence.js";
import { labelledValue, stillAmong } from "../rows/group-rows.js";
import type { Surroundings } from "../shapes/shape.js";
import { aspectAround } from "../survey/aspect-around.js";
import { itemOfTitles } from "../survey/frequencies.js";
import { respondentOf } from "../survey/respondents.js";
import { baseOf } from "./called.js";
import { carriedBy, OF_SHEET } from "./carried-fields.js";
import { dayOfData } from "./day-of-data.js";
import { kindInTitles } from "./kind-title.js";
import { meetingIn } from "./meeting-in.js";
import { withoutCounts } from "./naming.js";
import { networkByWord } from "./network-by-word.js";
import { type KnownNetworks, networkIn } from "./network-in.js";
import { networkOfTitle } from "./network-of-title.js";
import { numberedOverLabels, overLabels } from "./over-labels.js";
import { schoolIn } from "./school-in.js";
import { startedIn } from "./started-in.js";
import { aroundWithoutNetworks } from "./without-networks.js";

/** What the titles of a table are read with. */
export interface Carriers {
  readonly known: KnownNetworks;
  readonly schools: readonly ProgrammeSchool[];
  /** whether the file belongs to no single school */
  readonly joint: boolean;
  /** the only network that the list of networks in the same file gives */
  readonly ofFile?: string | null;
}

/** What titles say of a field; null where they say nothing of it. */
type Statement = readonly [field: FieldId, value: Cell];

/**
 * What holds for every row of a table because a title, the sheet's or the file's name says it.
 *
 * @param has whether the table has a field already
 * @returns only fields that the table lacks and that may be said once for it
 */
export function carried(
  table: FedTable,
  has: (field: FieldId) => boolean,
  around: Surroundings,
  carriers: Carriers,
): Map<FieldId, Cell> {
  const found = labelled(table, has, around);
  const lacks = (...fields: readonly FieldId[]) => fields.every((field) => !has(field) && !found.has(field));
  const statements = [
    ...(has("network.ref") ? [] : networkSaid(table, around, carriers)),
    ...(carriers.joint ? schoolSaid(around, carriers) : []),
    ...ofRows(table, has, lacks, around, carriers),
  ];
  for (const [field, value] of statements)
    if (value !== null && carriedBy(table).includes(field) && lacks(field)) found.set(field, value);
  return found;
}

/** What stands beside a word for it, `Formål: Praktik`, in a title of the table or at the top of its sheet. */
function labelled(table: FedTable, has: (field: FieldId) => boolean, around: Surroundings): Map<FieldId, Cell> {
  const found = new Map<FieldId, Cell>();
  const over = around.over ?? [];
  const among = stillAmong(around.titles, carriedBy(table));
  for (const title of [...over, ...around.titles]) {
    const said = labelledValue(title, among);
    if (!said || !carriedBy(table).includes(said.field) || has(said.field)) continue;
    if (over.includes(title) && !OF_SHEET.includes(said.field)) continue;
    found.set(said.field, said.field === "network.name" ? withoutCounts(said.text) : said.text);
  }
  return found;
}

/** Everything that may name whose a table is, the nearest first. */
function namesAround({ titles, over, sheet, file }: Surroundings): readonly string[] {
  return [...titles, ...(over ?? []), sheet, baseOf(file)];
}

/** The network, likeliest first: a numbered name above labels, a known one or one called so, a word of a known one, what a title is of, a bare name above labels. */
function networkSaid(
  table: FedTable,
  around: Surroundings,
  { known, schools, joint, ofFile }: Carriers,
): readonly Statement[] {
  // what stands beside the day of a meeting may be what it was about
  const isMeeting = table === "participations" && meetingIn(around, known) !== null;
  const byWord = (text: string) => networkByWord(text, known, schools);
  const near = [...around.titles, ...(around.over ?? [])];
  const ofSheet = firstOf(around.head ?? [], networkLabelled);
  return [
    ...(ofSheet === null ? [] : ofNearest(near, known, byWord)),
    ["network.name", ofSheet],
    ["network.name", numberedOverLabels(around.titles) ?? numberedOverLabels(around.over ?? [])],
    ["network.name", firstOf(namesAround(around), (text) => networkIn(text, known))],
    ["network.name", isMeeting ? null : firstOf(namesAround(around), byWord)],
    ["network.name", joint ? null : firstOf(around.titles, (text) => networkOfTitle(text, schools))],
    ["network.name", overLabels(around.titles) ?? overLabels(around.over ?? [])],
    ["network.name", table === "method_uses" && known.size < 2 ? null : (ofFile ?? null)],
  ];
}

/** What the titles of a table itself name, where else the sheet's own network would hold for it. */
function ofNearest(
  near: readonly string[],
  known: KnownNetworks,
  byWord: (text: string) => string | null,
): readonly Statement[] {
  return [
    ["network.name", firstOf(near, (text) => networkIn(text, known))],
    ["network.name", firstOf(near, byWord)],
  ];
}

/** `Netværk: Nord` at the top of a sheet. */
function networkLabelled(text: string): string | null {
  const said = labelledValue(text);
  return said?.field === "network.name" ? withoutCounts(said.text) : null;
}

function schoolSaid(around: Surroundings, { schools }: Carriers): readonly Statement[] {
  return [["school.name", firstOf(namesAround(around), (text) => schoolIn(text, schools))]];
}

/** What is said of the rows themselves: when and by whom was answered or counted, what was counted, which meeting it was. */
function ofRows(
  table: FedTable,
  has: (field: FieldId) => boolean,
  lacks: (...fields: readonly FieldId[]) => boolean,
  around: Surroundings,
  { known, schools }: Carriers,
): readonly Statement[] {
  const texts = [...around.titles, ...(around.head ?? []), around.sheet, baseOf(around.file)].filter(
    (text) => text !== "",
  );
  const day = () => dayOfData(texts);
  if (table === "expectations") {
    const bare = aroundWithoutNetworks(around, known);
    const hasAspects = has("expectation.expected") || has("expectation.experienced");
    return [
      ["expectation.asked_on", day()],
      ["expectation.respondent_group", respondentOf(bare, schools)],
      ["expectation.aspect", hasAspects ? null : aspectWord(bare)],
      ["expectation.item", lacks("expectation.item") ? itemOfTitles(around.titles) : null],
    ];
  }
  if (table === "outcomes") {
    const counted = lacks("outcome.label", "outcome.kind") ? kindInTitles(around) : null;
    return [
      ["outcome.recorded_on", day() ?? firstOf(texts, yearOfResults)],
      ["outcome.label", counted?.label ?? null],
      ["outcome.kind", counted?.kind ?? null],
    ];
  }
  if (table === "memberships") return [["network.started_on", firstOf(around.titles, startedIn)]];
  const hasActivity = has("activity.ref") || has("activity.title") || has("activity.held_on");
  const meeting = table === "participations" && !hasActivity ? meetingIn(around, known) : null;
  if (meeting === null) return [];
  return [
    ["activity.held_on", meeting.date],
    ["activity.title", meeting.title],
    ["activity.kind", meeting.kind],
  ];
}

/** What titles, sheet or file say of all answers, as a word for the cleaner. */
function aspectWord(around: Surroundings): string | null {
  const said = aspectAround(around);
  return said === null ? null : said === "expected" ? "forventet" : "oplevet";
}

/** `2010`, `Resultater 2010`: the year that the counts below are of. */
function yearOfResults(text: string): string | null {
  const match =
    /^(?:(?:år|year|resultat(?:er)?|måltal|mål|results?|outcomes?|targets)(?: og \p{L}+)?(?: for| i| in)? )?((?:19|20)\d\d)$/iu;
  return match.exec(text.trim())?.[1] ?? null;
}

/** The first thing that is read out of any of some texts. */
function firstOf<T>(texts: readonly string[], read: (text: string) => T | null): T | null {
  for (const text of texts) {
    const value = read(text);
    if (value !== null) return value;
  }
  return null;
}
