import type { FieldId } from "../../../../src/model/fields.js";
import { headingKey, OF_A_REGISTER } from "../../../../src/model/headings.js";
import type { Heading } from "../header/heading.js";
import { agrees, agreesSurely, isWordsOnly } from "./agreement.js";
import { type Assigning, LIKELY } from "./assigning.js";
import { allows, EVIDENCE, type FedTable } from "./evidence.js";
import type { Look } from "./look.js";
import { areThemes } from "./topics.js";
import { areOfOneSitting, isOfTheRow, isWrittenOn, mayBeOfTheRow } from "./written-on.js";

/** What a number is worth that may be of any row. */
const NUMBER = 0.1;

/** Settles the columns whose headings can mean several fields: by the table, the values and the other headings. */
export function settleAmbiguous(columns: Assigning): void {
  const { table, headings, looks, fields, guessed } = columns;
  const beside: Beside = {
    table,
    hasPersonal: headings.some(({ known }) => known?.kind === "personal"),
    isAboutOrganisations: [...fields.keys()].some((field) => field.startsWith("organisation.")),
    isOfRegister: headings.some(({ text }) => REGISTER.has(headingKey(text))),
  };
  // when a row was written is its day only where nothing else is
  const rank = (column: number) => (isWrittenOn(headings[column]!) ? 1 : 0);
  for (const column of columns.open().sort((a, b) => rank(a) - rank(b) || a - b)) {
    const heading = headings[column]!;
    const { known } = heading;
    if (known?.kind !== "field" || known.certain || isOfTheRow(heading, headings)) continue;
    if (mayBeOfTheRow(heading, headings) && areOfOneSitting(looks[column]!)) continue;
    if (isOfCategories(known.fields) && looks[column]!.known.networks >= 0.8 && lacksNetwork(columns)) continue;
    const field = known.fields.find(
      (one) => columns.mayHold(one) && !fields.has(one) && mayMean(one, heading, looks[column]!, beside),
    );
    if (field === undefined) continue;
    const worth = field.endsWith(".ref") ? NUMBER : LIKELY;
    if (columns.settle(field, column, worth) && known.composed) guessed.add(column);
  }
}

/** `Kategorier` above the school's networks, and nothing else, on a list that names none elsewhere: the values tell. */
const isOfCategories = (fields: readonly FieldId[]) =>
  fields.some((field) => field === "activity.themes" || field === "activity.kind");
const lacksNetwork = ({ table, fields }: Assigning) =>
  allows(table, "network.name") && !fields.has("network.name") && !fields.has("network.ref");

/** What stands beside a column whose heading is ambiguous. */
interface Beside {
  readonly table: FedTable;
  readonly hasPersonal: boolean;
  /** whether certain headings ask for organisations */
  readonly isAboutOrganisations: boolean;
  /** whether headings are those of the companies' register, whose days are the firms' own */
  readonly isOfRegister: boolean;
}

/** Whether a heading means a field, of the several that it can mean, in this table above these values. */
function mayMean(field: FieldId, { known, text }: Heading, look: Look, beside: Beside): boolean {
  if (known?.kind !== "field" || !agrees(field, look)) return false;
  if (known.composed && !agreesSurely(field, look)) return false;
  const { table } = beside;
  if (isNetworksDay(field) && table !== "networks") return false;
  if (isAboutNetworks(field) && OF_MEETINGS.has(table)) return false;
  if (isMembersDay(field) && beside.isOfRegister) return false;
  if (field.endsWith(".ref") && EVIDENCE[table].ownRef !== field) return false;
  if (field === "activity.themes" && known.fields.includes("activity.kind")) return isWordsOnly(field, look);
  const bare = withoutBrackets(text);
  if (NAME_FIELDS.has(field) && BARE_NAME.test(bare) && field !== BARE_NAMES[table]) return false;
  if (NAME_FIELDS.has(field) && BARE_TITLE.test(bare) && field !== TITLED[table]) return false;
  if (field === "organisation.name" && NEEDS_COMPANY_LOOK.test(bare))
    return (!beside.hasPersonal && beside.isAboutOrganisations) || look.company >= 0.15;
  return field !== "activity.title" || table !== "activities" || !areThemes(look);
}

const REGISTER: ReadonlySet<string> = new Set(OF_A_REGISTER.map(headingKey));

/** Days of the network itself, which a word of many meanings gives in a list of networks only. */
const isNetworksDay = (field: FieldId) => field === "network.started_on" || field === "network.ended_on";
/** What a word of many meanings tells of the network on no list of what it held or who came: there it is of the meeting. */
const isAboutNetworks = (field: FieldId) => field === "network.purpose" || field === "network.description";
const OF_MEETINGS: ReadonlySet<FedTable> = new Set<FedTable>(["activities", "participations"]);
const isMembersDay = (field: FieldId) => field === "membership.joined_on" || field === "membership.left_on";

const withoutBrackets = (text: string) => text.replace(/\([^()]*\)/g, "").trim();

/** Headings that name companies only above what looks like companies. */
const NEEDS_COMPANY_LOOK =
  /^(navn|navne|name|titel|title|overskrift|deltager|participant|medlem|medlemmer|member|members|aktør|kunde)$/i;

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
