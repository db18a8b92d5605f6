import { FIELDS, type Field, type FieldId } from "../../../../src/model/fields.js";
import type { Cell } from "../../../read/sheet.js";
import { attendance, fold, matchAbbreviation, matchWord } from "../../clean/index.js";
import { type Heading, lookUp } from "../header/heading.js";
import { lastLine } from "../shapes/networks-shape.js";
import { textOf } from "../sheet/view.js";
import type { FedTable } from "./evidence.js";
import type { Look } from "./look.js";

/** Columns of marks, each headed by a word of one closed list: the words that are ticked are what the row says. */
export interface Ticks {
  readonly field: FieldId;
  /** the word that each column stands for */
  readonly words: ReadonlyMap<number, string>;
}

/** What is ticked in each table. */
const TICKED: Readonly<Partial<Record<FedTable, readonly FieldId[]>>> = {
  activities: ["activity.themes", "activity.kind"],
  networks: ["network.purpose"],
  participations: ["activity.themes", "activity.kind", "organisation.kind"],
  organisations: ["organisation.kind"],
  memberships: ["organisation.kind"],
  methods: ["method.phase"],
  method_uses: ["method.phase"],
};

/** Whether a cell ticks its column, as `x`, `1` and `ja` do; undefined where it isn't understood. */
export function isTick(cell: Cell): boolean | undefined {
  return attendance(cell, { onesAreMarks: true })?.came;
}

/**
 * The fields of a table that are ticked: several columns headed by different words of its list, or by one with the field
 * before it (`Tema: Branding`), with marks below and nothing else.
 *
 * @param taken columns that are something else already
 */
export function ticksOf(
  table: FedTable,
  headings: readonly Heading[],
  looks: readonly Look[],
  taken: ReadonlySet<number>,
): Ticks[] {
  const found: Ticks[] = [];
  const used = new Set(taken);
  const read = (TICKED[table] ?? []).map((field) => ({ field, words: wordsOf(field, headings, looks) }));
  for (const { field, words } of read.sort((a, b) => b.words.size - a.words.size)) {
    const own = new Map([...words].filter(([c]) => !used.has(c)));
    const isSaid = headings.some(
      ({ known }, c) =>
        !own.has(c) && looks[c]!.filled > 0 && known?.kind === "field" && known.certain && known.fields[0] === field,
    );
    const isNamed = [...own.keys()].some((c) => speaksOf(field, headings[c]!));
    const isEnough = new Set(own.values()).size >= 2 || (own.size > 0 && isNamed);
    if (isSaid || !isEnough || [...own.keys()].every((c) => looks[c]!.filled === 0)) continue;
    found.push({ field, words: own });
    for (const c of own.keys()) used.add(c);
  }
  return found;
}

function wordsOf(field: FieldId, headings: readonly Heading[], looks: readonly Look[]): Map<number, string> {
  const { vocabulary }: Field = FIELDS[field];
  const words = new Map<number, string>();
  headings.forEach((heading, c) => {
    const text = ownWord(heading);
    if (text === "" || !holdsTicks(looks[c]!) || speaksOfAnother(field, heading)) return;
    const { words: meant, certain } = matchWord(vocabulary!, fold(text));
    const word = meant.length === 0 ? matchAbbreviation(vocabulary!, text)[0] : certain ? meant[0] : undefined;
    if (word !== undefined && meant.length <= 1) words.set(c, word);
  });
  return words;
}

/** Whether marks stand in a column and nothing that counts, or nothing. */
function holdsTicks({ words, filled, mark }: Look): boolean {
  const read = words.map((word) => attendance(word, { onesAreMarks: true }));
  return filled === 0 || (mark >= 0.5 && read.every((one) => (one?.people ?? 1) <= 1));
}

const PREFIXED = /^([^:]{2,40}):\s*(\S.*)$/u;

/** The word that a column stands for, without what stands before its colon. */
function ownWord(heading: Heading): string {
  const text = lastLine(heading);
  return PREFIXED.exec(text)?.[2] ?? text;
}

/** What stands above a column's word, or before it. */
function above(heading: Heading): string[] {
  const last = lastLine(heading);
  const lines = heading.lines.map(textOf).filter((text) => text !== "" && text !== last);
  const prefix = PREFIXED.exec(last)?.[1];
  return prefix === undefined ? lines : [...lines, prefix];
}

const fieldsOf = (text: string): readonly FieldId[] => {
  const known = lookUp(text);
  return known?.kind === "field" ? known.fields : [];
};

function speaksOf(field: FieldId, heading: Heading): boolean {
  return above(heading).some((text) => fieldsOf(text).includes(field));
}

function speaksOfAnother(field: FieldId, heading: Heading): boolean {
  const said = above(heading).flatMap(fieldsOf);
  return said.length > 0 && !said.includes(field);
}
