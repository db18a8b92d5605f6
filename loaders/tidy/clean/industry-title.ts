import { PHRASES, SECTIONS, TRADES } from "../../../src/model/words.js";
import type { Industries } from "../reference/index.js";
import { fold } from "./fold.js";
import { stem } from "./word-match.js";

const INDEXES = new WeakMap<Industries, ReadonlyMap<string, string | null>>();

/** What a title says that it is not. */
const EXCEPT = / (?:undtagen|bortset fra|excl|ekskl) .*$/;

/** A truncated title is recognised from so many letters on. */
const ENOUGH = 18;

/**
 * The code that an industry's title or an everyday word for a trade leads to.
 *
 * @returns a section letter or digits; null where several fit, undefined where none does
 */
export function industryByTitle(text: string, industries: Industries): string | null | undefined {
  const title = fold(text);
  if (title.length < 2 || title.length > 250) return undefined;
  const index = indexOf(industries);
  const exact = index.get(title);
  if (exact !== undefined) return exact;
  const group = byGroup(title, industries);
  if (group !== undefined) return group;
  const section = SECTION_WORDS.get(title);
  if (section !== undefined) return section;
  const trade = byTrade(title, industries);
  if (trade) return trade;
  const whole = title.length >= ENOUGH ? byBeginning(title, index) : undefined;
  return (
    whole ??
    PHRASES.find(([, phrase]) => phrase.test(title.replace(EXCEPT, "")))?.[0] ??
    (trade === undefined ? whole : trade)
  );
}

const SECTION_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries(SECTIONS).flatMap(([section, words]) => words.map((word) => [fold(word), section] as const)),
);

/**
 * The section that a title of Statistics Denmark's 10-grouping stands for, shortened or not; null where the group holds
 * several, undefined where no group is called so.
 */
function byGroup(title: string, { groups10, sections }: Industries): string | null | undefined {
  for (const [group, { da, en }] of groups10) {
    const isCalled = [da, en]
      .map(fold)
      .some((whole) => whole === title || (title.length >= ENOUGH && whole.startsWith(title)));
    if (!isCalled) continue;
    const held = [...sections].filter(([, section]) => section.group10 === group).map(([letter]) => letter);
    return held.length === 1 ? held[0]! : null;
  }
  return undefined;
}

/** Codes by folded title; null where a title belongs to codes that don't lie one within the other. */
function indexOf(industries: Industries): ReadonlyMap<string, string | null> {
  const known = INDEXES.get(industries);
  if (known) return known;
  const index = new Map<string, string | null>();
  const parent = (code: string): string | undefined =>
    code.length > 2 ? code.slice(0, 2) : industries.divisions.get(code)?.section;
  const within = (code: string, outer: string) =>
    code === outer ||
    (outer.length === 1 ? industries.divisions.get(code.slice(0, 2))?.section === outer : code.startsWith(outer));
  const add = (title: string, code: string) => {
    const folded = fold(title);
    const before = index.get(folded);
    if (before === undefined) index.set(folded, code);
    else if (before === null || before === code) return;
    else if (within(code, before)) index.set(folded, code);
    else if (!within(before, code))
      index.set(folded, parent(code) === parent(before) && code.length > 2 ? parent(code)! : null);
  };
  for (const [code, { title }] of industries.sections) for (const text of [title.da, title.en]) add(text, code);
  for (const [code, { title }] of industries.divisions) for (const text of [title.da, title.en]) add(text, code);
  for (const [code, title] of industries.codes ?? []) if (code.length > 2) add(title, code);
  INDEXES.set(industries, index);
  return index;
}

/** A title that an export cut off: the one code whose title goes on from there. */
function byBeginning(title: string, index: ReadonlyMap<string, string | null>): string | null | undefined {
  const codes = new Set<string | null>();
  for (const [whole, code] of index) if (whole.startsWith(title)) codes.add(code);
  if (codes.size === 0) return undefined;
  return codes.size === 1 ? [...codes][0]! : null;
}

const TRADE_STEMS: ReadonlyMap<string, string> = new Map(
  Object.entries(TRADES).flatMap(([division, words]) =>
    words.map((word) => [stem(fold(word).replaceAll(" ", "")), division] as const),
  ),
);

/** Words around a trade that say nothing about it. */
const AROUND = new Set([
  "og",
  "and",
  "i",
  "a",
  "s",
  "aps",
  "firma",
  "virksomhed",
  "forretning",
  "mester",
  "mv",
  "m",
  "v",
  "samt",
  "the",
  "af",
  "service",
]);

function byTrade(title: string, { divisions }: Industries): string | null | undefined {
  const whole = TRADE_STEMS.get(stem(title.replaceAll(" ", "")));
  if (whole) return whole;
  const found = new Set<string>();
  const tokens = title.split(" ").filter((token) => !AROUND.has(token));
  if (tokens.length > 6) return undefined;
  for (let i = 0; i < tokens.length; i += 1) {
    const pair = i + 1 < tokens.length ? TRADE_STEMS.get(stem(tokens[i]! + tokens[i + 1]!)) : undefined;
    const division = pair ?? tradeOf(tokens[i]!);
    if (division === undefined) return found.size === 0 && i + 1 < tokens.length ? null : undefined;
    found.add(division);
    if (pair) i += 1;
  }
  if (found.size === 0) return undefined;
  if (found.size === 1) return [...found][0];
  const sections = new Set([...found].map((division) => divisions.get(division)?.section));
  return sections.size === 1 ? [...sections][0] : null;
}

/** The trade that a word is, or the longest one that it begins or ends with. */
function tradeOf(token: string): string | undefined {
  const bare = stem(token);
  const exact = TRADE_STEMS.get(bare);
  if (exact) return exact;
  for (let length = bare.length - 1; length >= 5; length -= 1) {
    const ends = TRADE_STEMS.get(bare.slice(-length));
    const begins = TRADE_STEMS.get(token.slice(0, length)) ?? TRADE_STEMS.get(stem(token.slice(0, length)));
    if (ends && begins && ends !== begins) return undefined;
    if (ends ?? begins) return ends ?? begins;
  }
  return undefined;
}

const NO_INDUSTRIES: Industries = {
  sections: new Map(),
  divisions: new Map(),
  groups10: new Map(),
  codes: null,
};

/** Whether a text is the title of a trade, an everyday word for it or a phrase out of an official one; names are none. */
export function isTradeTitle(text: string): boolean {
  return !/\d/.test(text) && typeof industryByTitle(text, NO_INDUSTRIES) === "string";
}
