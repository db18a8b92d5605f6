import { headingKey } from "../../../../src/model/headings.js";
import type { Surroundings } from "../shapes/shape.js";
import { baseOf } from "./called.js";
import type { KnownNetworks } from "./network-in.js";

/** A shorter name may be any word. */
const SHORT = 4;

/** Names that are plain words for who answers or what is asked: where such a word stands, it says that. */
const PLAIN_WORD =
  /^(?:(?:medlems)?virksomhed|firma|skole|underviser|laerer|forventning|oplevelse|erfaring|udbytte|evaluering|compan(?:y|ies)|school|teacher|expectation|experience|evaluation)(?:er(?:ne)?|en|r|rne|s)?$/;

/** A text without the names of known networks: a word inside a name says nothing of who answered or what was asked. */
export function withoutNetworks(text: string, known: KnownNetworks): string {
  const whole = headingKey(text);
  let left = text;
  const inside = [...known.keys()].filter((key) => key.length >= SHORT && whole.includes(key) && !PLAIN_WORD.test(key));
  for (const key of inside.sort((a, b) => b.length - a.length)) left = left.replace(writtenAs(key), " ");
  return left === text ? text : left.replace(/\s+/g, " ").trim();
}

/** Titles, sheet and file without the names of known networks. */
export function aroundWithoutNetworks(around: Surroundings, known: KnownNetworks): Surroundings {
  const bare = (text: string) => withoutNetworks(text, known);
  const { titles, over, head, sheet, file } = around;
  const base = baseOf(file);
  return {
    ...around,
    titles: titles.map(bare),
    ...(over === undefined ? {} : { over: over.map(bare) }),
    ...(head === undefined ? {} : { head: head.map(bare) }),
    sheet: bare(sheet),
    file: bare(base) === base ? file : bare(base),
  };
}

/** A name as whole words by its `headingKey`, whatever stands between its letters, with the endings that it takes. */
function writtenAs(key: string): RegExp {
  const letters = key.match(/ae|oe|aa|og|./gu)!.map((one) => LETTERS.get(one) ?? one);
  return new RegExp(`(?<!\\p{L})${letters.join("[^\\p{L}\\p{N}]*")}(?:s|ets?|ts?)?(?!\\p{L})`, "giu");
}

const LETTERS: ReadonlyMap<string, string> = new Map([
  ["ae", "(?:æ|ä|ae)"],
  ["oe", "(?:ø|ö|oe)"],
  ["aa", "(?:å|aa)"],
  ["og", "(?:og|&)"],
]);
