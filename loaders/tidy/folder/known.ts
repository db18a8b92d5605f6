import type { FieldId } from "../../../src/model/fields.js";
import { headingKey } from "../../../src/model/headings.js";
import { cellsIn, columnOf } from "../../read/column.js";
import {
  isActivityRef,
  isActivityTitle,
  isKeyLike,
  type Knowledge,
  lineOfList,
  NOTHING_KNOWN,
  sharesOf,
} from "../recognise/columns/knowledge.js";
import { lookAt } from "../recognise/columns/look.js";
import { listingOf } from "../recognise/columns/organisation-lists.js";
import { FAR } from "../recognise/sheet/first-table.js";
import { namesNetworks } from "../recognise/sheet/next-header.js";
import { type Region, textOf } from "../recognise/sheet/view.js";
import { type FoundSheet, findOn } from "../sheets.js";

/** More names or numbers than any list of a school holds; what comes after them is not learnt. */
const MOST = 20_000;

/** What the lists in the folder of a sheet surely name (all folders' for joint exports). */
export function knowledgeFor(sheets: readonly FoundSheet[], from: FoundSheet): Knowledge {
  const networks = new Set<string>();
  const organisations = new Set<string>();
  const networkRefs = new Set<string>();
  const organisationRefs = new Set<string>();
  const activityRefs = new Set<string>();
  const activityTitles = new Set<string>();
  const shared = new Set<string>();
  for (const found of sheets) {
    if (from.schoolId !== null && found.folder !== from.folder && found.schoolId !== null) continue;
    for (const { found: table, region } of found.tables) {
      if (table.shape !== null) continue;
      const learn = (into: Set<string>, column: number | undefined, keyOf: (text: string) => string | null) => {
        if (column === undefined) return;
        for (const cell of cellsIn(found.sheet, column + region.left, table.header.at(-1)! + 1, region.bottom)) {
          const key = into.size > MOST ? null : keyOf(textOf(cell));
          if (key !== null) into.add(key);
        }
      };
      const { fields, sure } = table.assignment;
      const isList = table.table === "organisations" || table.table === "memberships";
      if (table.table === "networks" || (isList && sure.has("network.name")))
        learn(networks, fields.get("network.name"), nameKey);
      if (isList && (sure.has("organisation.name") || sure.has("organisation.cvr")))
        for (const keyOf of [nameKey, bareNameKey]) learn(organisations, fields.get("organisation.name"), keyOf);
      if (table.table === "networks") learn(networkRefs, fields.get("network.ref"), refKey);
      if (isList) learn(organisationRefs, fields.get("organisation.ref"), refKey);
      if (table.table !== "activities") continue;
      learn(activityRefs, fields.get("activity.ref"), refKey);
      learn(activityRefs, fields.get("activity.ref"), (text) => lineKey(text, found.file.file));
      if (fields.has("activity.held_on"))
        learn(activityTitles, fields.get("activity.title"), (text) => onceOnly(text, activityTitles, shared));
    }
  }
  for (const title of shared) activityTitles.delete(title);
  const all = { networks, organisations, networkRefs, organisationRefs, activityRefs, activityTitles };
  return Object.values(all).some((set) => set.size > 0) ? all : NOTHING_KNOWN;
}

/** The form at the end of a firm's name, which those who write its name down for themselves leave out. */
const FORM = /(?<![\s,])[\s,]+(?:a\/s|aps|i\/s|k\/s|p\/s|ivs|a\.?m\.?b\.?a\.?)$/iu;

/** A firm's name without its form, where what is left is two words or more: one alone may be anything. */
function bareNameKey(text: string): string | null {
  const bare = text.trim().replace(FORM, "");
  return bare !== text.trim() && /\p{L}\s+\S*\p{L}/u.test(bare) ? nameKey(bare) : null;
}

/** A title's key; one that comes again is remembered as shared by several activities. */
function onceOnly(text: string, known: ReadonlySet<string>, shared: Set<string>): string | null {
  const key = nameKey(text);
  if (key !== null && known.has(key)) shared.add(key);
  return key;
}

/** A sheet looked at once more, where what other sheets name tells what one of its columns holds. */
export function withKnowledge(found: FoundSheet, learnt: Knowledge): FoundSheet {
  if (learnt === NOTHING_KNOWN || found.ignored) return found;
  const known = inFile(learnt, found.file.file);
  return mayTell(found, known) ? findOn(found, known) : found;
}

/** `Kategorier` of a calendar may be the school's networks, whatever else their names could mean. */
const MAY_BE_NETWORKS: ReadonlySet<FieldId> = new Set<FieldId>(["activity.themes", "activity.kind"]);

function mayTell(found: FoundSheet, known: Knowledge): boolean {
  if (found.unknown.length > 0) return true;
  return found.tables.some(({ found: table, region }) => {
    const { fields, sure } = table.assignment;
    const used = new Set(
      [...fields].filter(([field]) => sure.has(field) || !MAY_BE_NETWORKS.has(field)).map(([, c]) => c),
    );
    if (namesFirmsAcross(table, known) || namesActivitiesAcross(table, known)) return true;
    if (namesNetworksAcross(table, known) || namesNetworksBelow(found, region, known)) return true;
    if (listsFirms(found, table, region, known)) return true;
    return table.headings.some((_, c) => {
      if ((used.has(c) && !table.assignment.byWords.has(c)) || table.shape?.columns.includes(c)) return false;
      const { words } = lookAt(columnOf(found.sheet, c + region.left), table.header.at(-1)! + 1, region.bottom);
      const shares = sharesOf(words, known);
      return Math.max(...Object.values(shares), listingOf(words, known).firms) >= 0.3;
    });
  });
}

/** A column of those who came with several in a cell: what other sheets know tells which of them are firms, and whether commas part them. */
function listsFirms(
  { sheet }: FoundSheet,
  table: FoundSheet["tables"][number]["found"],
  { left, bottom }: FoundSheet["tables"][number]["region"],
  known: Knowledge,
): boolean {
  const isOfThoseWhoCame = table.table === "participations" || table.table === "activities";
  const column = isOfThoseWhoCame ? table.assignment.fields.get("organisation.name") : undefined;
  if (column === undefined) return false;
  const { words } = lookAt(columnOf(sheet, column + left), table.header.at(-1)! + 1, bottom);
  return listingOf(words, known).several > 0;
}

/** Two headings or more that other sheets know as organisations: they may be those who came to the rows' meetings. */
function namesFirmsAcross({ headings }: FoundSheet["tables"][number]["found"], known: Knowledge): boolean {
  const isFirm = (text: string) => text !== "" && known.organisations.has(headingKey(text));
  return headings.filter(({ lines }) => lines.some((line) => isFirm(textOf(line)))).length >= 2;
}

/** Two headings or more that are numbers or titles of activities on another sheet. */
function namesActivitiesAcross({ headings }: FoundSheet["tables"][number]["found"], known: Knowledge): boolean {
  const isActivity = (text: string) => isActivityRef(text, known) || isActivityTitle(text, known);
  return headings.filter(({ lines }) => lines.some((line) => isActivity(textOf(line)))).length >= 2;
}

/** Headings that other sheets know as networks: two or more may be what anything is of, one what was counted. */
function namesNetworksAcross({ headings, table }: FoundSheet["tables"][number]["found"], known: Knowledge): boolean {
  const isOne = (text: string) => text !== "" && known.networks.has(headingKey(text));
  const across = headings.filter(({ lines }) => lines.some((line) => isOne(textOf(line)))).length;
  return across >= (table === "outcomes" ? 1 : 2);
}

/** A row below a gap that names two networks or more: it may head another table. */
function namesNetworksBelow({ view }: FoundSheet, region: Region, known: Knowledge): boolean {
  if (known.networks.size === 0) return false;
  const last = Math.min(region.bottom, region.top + FAR);
  for (let row = region.top + 1; row < last; row++)
    if (view.afterGap(row, region) && namesNetworks(view, row, region, known)) return true;
  return false;
}

const nameKey = (text: string): string | null => (text !== "" && text.length <= 100 ? headingKey(text) : null);
const refKey = (text: string): string | null => (isKeyLike(text) ? text.toLowerCase() : null);
const lineKey = (text: string, file: string): string | null =>
  /^\d{1,3}\.?$/.test(text) ? lineOfList(text, file) : null;

/** What is known of the folder, and how lists in one file number their own activities. */
function inFile(known: Knowledge, file: string): Knowledge {
  const own = lineOfList("", file);
  const lines = [...known.activityRefs].filter((ref) => ref.startsWith(own));
  if (lines.length === 0) return known;
  const here = lines.map((ref) => lineOfList(ref.slice(own.length)));
  return { ...known, activityRefs: new Set([...known.activityRefs, ...here]) };
}
