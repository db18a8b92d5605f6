import type { FieldId } from "../../../src/model/fields.js";
import type { Cell } from "../../read/sheet.js";
import { fold, matchWord } from "../clean/index.js";
import { allows } from "../recognise/columns/evidence.js";
import type { GroupHeading } from "../recognise/rows/rows.js";
import type { Block } from "../recognise/sheet/blocks.js";
import { isOfFrequencies, itemOfTitles } from "../recognise/survey/frequencies.js";
import { type Carriers, carried } from "../recognise/titles/carried.js";
import { saidAt } from "../recognise/titles/titles.js";
import type { FoundSheet } from "../sheets.js";
import type { Statement } from "./groups.js";
import { statementAmong } from "./statement-over.js";

/** What the title of a part says for its rows; networks and meetings are told by the headings themselves. */
const OF_A_PART: readonly FieldId[] = [
  "expectation.asked_on",
  "expectation.respondent_group",
  "expectation.aspect",
  "expectation.item",
  "outcome.recorded_on",
  "outcome.label",
  "outcome.kind",
  "method.phase",
  "activity.kind",
];

const ITEM: FieldId = "expectation.item";

/** The rows below one header, and the titles above it. */
interface Part {
  /** index into the data of its first row */
  readonly from: number;
  /** its titles, each with its row (an index into the sheet's) */
  readonly titles: readonly { readonly text: string; readonly row: number }[];
}

/**
 * What titles say of the rows below them, where a header comes again under titles of its own: who answered, when, what.
 * What a part's titles don't say again holds for it only where it stands above everything: in the titles of the whole
 * sheet, its name or its file's. Titles that say none of these things leave it as it was.
 *
 * @param has whether a column, or mapping.yaml, says a field for every row
 * @returns statements in the order of the rows, also of what ends; none where no header comes again under a title
 */
export function partStatements(
  found: FoundSheet,
  block: Block,
  groups: readonly GroupHeading[],
  has: (field: FieldId) => boolean,
  context: Carriers,
): Statement[] {
  const { table } = block.found;
  const parts = partsAmong(found, block, groups);
  if (parts.length === 0) return [];
  const { own, over } = firstTitles(found, block, parts);
  const { sheet, file } = block.around;
  const says = (titles: readonly string[], named: { sheet: string; file: string }) => {
    const around = { ...named, titles };
    const said = carried(table, has, around, context);
    const words = new Map<FieldId, Cell>([...said].filter(([field]) => OF_A_PART.includes(field)));
    for (const [field, word] of wordsIn(titles)) if (allows(table, field) && !has(field)) words.set(field, word);
    return words;
  };
  const alone = (text: string) => says([text], { sheet: "", file: "" });
  const asks = isOfFrequencies(block.found) && !has(ITEM);
  const saying = parts.filter(({ titles }) => asks || titles.some(({ text }) => alone(text).size > 0));
  if (saying.length === 0) return [];
  const all = [{ from: 0, titles: own }, ...saying].map((part) => {
    const texts = part.titles.map(({ text }) => text);
    const statement = asks && itemOfTitles(texts) === null ? statementAmong(texts, context.known) : null;
    const said = says([...texts.filter((text) => text !== statement), ...over], { sheet, file });
    const item = asks ? (itemOfTitles(texts) ?? statement) : null;
    return { ...part, said: item === null ? said : said.set(ITEM, item) };
  });
  const fields = OF_A_PART.filter((field) => all.some(({ said }) => said.has(field)));
  return all.flatMap(({ from, titles, said }) =>
    fields.map((field): Statement => {
      const cell = said.get(field) ?? null;
      const isSaidBy = (text: string) => alone(text).get(field) === cell || (field === ITEM && text === cell);
      const row = titles.find(({ text }) => cell !== null && isSaidBy(text))?.row ?? null;
      return { from, field, cell, row: from === 0 ? null : row };
    }),
  );
}

function partsAmong(found: FoundSheet, { region }: Block, groups: readonly GroupHeading[]): Part[] {
  const parts = new Map<number, Set<number>>();
  for (const { from, row, title } of groups)
    if (title) parts.set(from, (parts.get(from) ?? new Set<number>()).add(row));
  return [...parts].map(([from, rows]) => ({
    from,
    titles: [...rows].flatMap((row) => saidAt(found.view, row, region).map((text) => ({ text, row }))),
  }));
}

/** The titles of the first part, told apart from those of the whole sheet: by a gap, else by how many the other parts have. */
function firstTitles({ view }: FoundSheet, { titles, region }: Block, parts: readonly Part[]) {
  const whole = { ...region, top: 0 };
  const most = Math.max(...parts.map((part) => new Set(part.titles.map(({ row }) => row)).size));
  const gap = titles.findLastIndex((row, i) => i > 0 && view.afterGap(row, whole));
  const begin = Math.max(0, gap, titles.length - most);
  const said = (row: number) => saidAt(view, row, region).map((text) => ({ text, row }));
  return {
    own: titles.slice(begin).flatMap(said),
    over: titles.slice(0, begin).flatMap((row) => saidAt(view, row, region)),
  };
}

/** `Metoder i opstarten`, `Kurser`: a title that is the word for what stands below it. */
function wordsIn(titles: readonly string[]): Map<FieldId, string> {
  const found = new Map<FieldId, string>();
  for (const text of titles) {
    const bare = text.replace(OF_METHODS, "").trim();
    if (OF_ANY_KIND.test(bare)) continue;
    for (const [field, vocabulary] of WORDS) {
      const word = [bare, bare.replace(/(?:en|et)$/u, "")]
        .map((form) => matchWord(vocabulary, fold(form)))
        .find(({ words, certain }) => certain && words.length === 1)?.words[0];
      if (word !== undefined && !found.has(field)) found.set(field, word);
    }
  }
  return found;
}

const OF_METHODS = /^(?:metoder(?:ne)?|methods)(?: brugt| used)?(?: i| in)? /iu;
const OF_ANY_KIND = /^(?:aktivitet|arrangement|andet|andre|øvrig|activit|event|other)/iu;
const WORDS = [
  ["method.phase", "phase"],
  ["activity.kind", "activity_kind"],
] as const;
