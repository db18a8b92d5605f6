import type { FieldId } from "../../../src/model/fields.js";
import type { ProgrammeSchool } from "../../../src/model/programme.js";
import type { VocabularyName } from "../../../src/model/vocabulary.js";
import type { Cell } from "../../read/sheet.js";
import { type CleanContext, cleanColumn, type Doubt, fold, matchWord } from "../clean/index.js";
import type { Columns } from "../columns.js";
import { allows, type FedTable } from "../recognise/columns/evidence.js";
import type { GroupHeading } from "../recognise/rows/rows.js";
import { itemOfTitles } from "../recognise/survey/frequencies.js";
import { SCOPES } from "../recognise/titles/carried-fields.js";
import { meetingIn } from "../recognise/titles/meeting-in.js";
import { withoutCounts } from "../recognise/titles/naming.js";
import { networkAmong } from "../recognise/titles/network-among.js";
import { networkByWord } from "../recognise/titles/network-by-word.js";
import { type KnownNetworks, networkIn } from "../recognise/titles/network-in.js";
import { saysNothing } from "../recognise/titles/plain-titles.js";
import { stripped } from "../recognise/titles/stripped.js";
import type { Value } from "../tidied.js";

/** What group headings are compared with. */
export interface GroupContext {
  readonly schools: readonly ProgrammeSchool[];
  readonly known: KnownNetworks;
}

/** From which row on a field says what, and the row (an index into the sheet's) that says it; null for the titles. */
export interface Statement {
  readonly from: number;
  readonly field: FieldId;
  /** null where it ends */
  readonly cell: Cell;
  readonly row: number | null;
}

/** What fills a field from a data row on: the sheet's row (an index) that says it, null for the titles. */
export type Filling = Pick<Statement, "from" | "row" | "cell">;

/** Says that what stands in a heading or a title could not be used, or only by a guess. */
export type SayHeading = (row: number | null, field: FieldId, cell: Cell, doubt: Doubt) => void;

const UNDER_NO_NETWORK: ReadonlySet<FedTable> = new Set(["networks", "organisations", "methods"]);

/**
 * Puts what group headings say into the rows below them, and what the titles say into the rows above the first one;
 * returns the fields that they fill, and from where. What a title or a heading says of one network ends where the next network begins.
 *
 * @param titled what the titles of the table say
 * @param parted what the titles say of each part, where the header comes again under titles of its own
 */
export function applyGroups(
  groups: readonly GroupHeading[],
  titled: ReadonlyMap<FieldId, Cell>,
  parted: readonly Statement[],
  table: FedTable,
  columns: Columns,
  length: number,
  clean: CleanContext,
  context: GroupContext,
  say: SayHeading,
): Map<FieldId, readonly Filling[]> {
  const said = [...parted, ...statementsOf(groups, table, columns, context)];
  const fields = new Set(said.map(({ field }) => field));
  const scopeOf = (field: FieldId) => SCOPES.find((scope) => scope.fields.includes(field));
  const begins = (field: FieldId) =>
    said.filter((one) => scopeOf(field)?.names.includes(one.field)).map(({ from }) => from);
  const above: Statement[] = [...titled].flatMap(([field, cell]) =>
    fields.has(field) || ((begins(field)[0] ?? 0) > 0 && scopeOf(field)!.names.some((name) => titled.has(name)))
      ? [{ from: 0, field, cell, row: null }]
      : [],
  );
  const done = new Map<FieldId, readonly Filling[]>();
  for (const field of new Set([...fields, ...above.map((one) => one.field)])) {
    const own = [...above, ...said].filter((one) => one.field === field);
    const ends: Statement[] = begins(field).map((from) => ({ from, field, cell: null, row: null }));
    const values = new Array<Value>(length).fill(null);
    // of what begins at one row, the last word holds: an end, then a title, then a heading
    const all = [...ends, ...own].sort((a, b) => a.from - b.from);
    const cleaned = cleanColumn(
      field,
      all.map(({ cell }) => cell),
      clean,
    );
    for (const doubt of cleaned.doubts) say(all[doubt.index]!.row, field, all[doubt.index]!.cell, doubt);
    all.forEach(({ from }, i) => {
      values.fill(cleaned.values[i] ?? null, from);
    });
    columns.set(field, values);
    done.set(field, all);
  }
  return done;
}

function statementsOf(
  groups: readonly GroupHeading[],
  table: FedTable,
  columns: Columns,
  context: GroupContext,
): Statement[] {
  const statements: Statement[] = [];
  let row = 0;
  const add = (field: FieldId, from: number, cell: Cell) => {
    const said = field === "network.name" && typeof cell === "string" ? withoutCounts(cell) : cell;
    if (!columns.has(field) && allows(table, field)) statements.push({ field, from, cell: said, row });
  };
  const named = (from: number) => statements.some((one) => one.from === from && one.field === "network.name");
  const labelled = new Set(groups.filter(({ field }) => field === "network.name").map(({ from }) => from));
  for (const { from, text, field, title, row: own } of groups) {
    row = own;
    if (field === null && saysNothing(text)) continue;
    const phase = field === null ? wordIn("phase", text) : null;
    if (phase !== null && allows(table, "method.phase")) {
      add("method.phase", from, text);
      continue;
    }
    if (field !== null) {
      add(field, from, text);
      continue;
    }
    const meeting =
      table === "participations" ? meetingIn({ titles: [text], sheet: "", file: "" }, context.known) : null;
    const school = context.schools.find(({ name, short }) => text === name || text === short);
    if (school !== undefined) add("school.name", from, school.name);
    else if (meeting !== null && !columns.has("activity.held_on")) {
      const before = columns.has("network.ref") ? null : networkAmong(text, context.known);
      if (before !== null && !labelled.has(from)) add("network.name", from, before.network);
      add("activity.held_on", from, meeting.date);
      add("activity.title", from, meeting.title);
      add("activity.kind", from, meeting.kind);
    } else if (!UNDER_NO_NETWORK.has(table) && !columns.has("network.ref") && !labelled.has(from)) {
      const { name, purpose } = withoutPurpose(text);
      const network = networkIn(name, context.known) ?? networkByWord(name, context.known, context.schools);
      if (purpose !== null) add("network.purpose", from, purpose);
      if (!title) add("network.name", from, network ?? name);
      else if (!named(from) && (network !== null || isLikeName(name)))
        add("network.name", from, network ?? stripped(name));
    }
  }
  return statements;
}

function wordIn(vocabulary: VocabularyName, text: string): string | null {
  const { words, certain } = matchWord(vocabulary, fold(text));
  return words.length === 1 && certain ? words[0]! : null;
}

/** `Hotel og Restaurant (praktiksamarbejde)`: a network and its purpose. */
function withoutPurpose(text: string): { name: string; purpose: string | null } {
  const match = /^(.*\S)\s*\(([^()]+)\)$/.exec(text);
  if (match === null || wordIn("purpose", match[2]!) === null) return { name: text, purpose: null };
  return { name: match[1]!, purpose: match[2]! };
}

/**
 * The network that the titles of the first rows name, where the titles further down name theirs without saying so: by the
 * text that stands closest to the header.
 */
export function networkAbove(titles: readonly string[], groups: readonly GroupHeading[]): string | null {
  if (!groups.some(({ title, field, text }) => title && field === null && isLikeName(text))) return null;
  const name = titles.filter((text) => !text.includes(":") && isLikeName(text)).at(-1);
  return name === undefined ? null : stripped(name);
}

/** Whether a title that no known network is in may name one: it isn't all numbers, days or words that lists begin with. */
function isLikeName(text: string): boolean {
  const name = stripped(text);
  const isName = name.length >= 3 && name.length <= 60 && /^\p{Lu}/u.test(name) && !/[.!?:]$/.test(name);
  return isName && !/\d/.test(name) && !OF_ANSWERS.test(name) && itemOfTitles([text]) === null;
}

/** How answers are told, which no network is called by: `Svarene i procent`, `Antal svar`, `Gennemsnit`. */
const OF_ANSWERS =
  /^(?:antal|andele?|svar\p{L}*|besvarelse\p{L}*|fordeling\p{L}*|number of|answers?|responses?|share|distribution|mean|average)(?!\p{L})|procent|(?<!\p{L})pct(?!\p{L})|percent|gennemsnit/iu;
