import { headingKey } from "../../../../src/model/headings.js";
import type { ProgrammeSchool } from "../../../../src/model/programme.js";
import { dateInText } from "../columns/look.js";
import { lookUp } from "../header/heading.js";
import { isKindOfMeeting } from "./meetings.js";
import { withoutCounts } from "./naming.js";
import { BETWEEN } from "./network-among.js";
import type { KnownNetworks } from "./network-in.js";
import { isGeneric } from "./network-names.js";
import { stripped } from "./stripped.js";

/** What the name of a network ends in, behind the word that tells it from others: `Sydnettet`, `Syd-netværket`. */
const COMPOUND = /^(\p{L}{3,}?)s?-?(?:net(?:tet|værk(?:et)?)?|gruppen?|kreds(?:en)?|klub(?:ben)?|forum|erfa)$/iu;

/**
 * The one known network that a part of a title calls by a word of its name which no other network's name has: `Oplevet
 * udbytte, Syd, 1. maj 2010` speaks of Sydnettet or of Smedene Syd, where only one of them is there.
 *
 * @returns null where no part is such a word, parts are words of different networks, or the word is a school's too
 */
export function networkByWord(text: string, known: KnownNetworks, schools: readonly ProgrammeSchool[]): string | null {
  const called = networksCalled(text, known, schools)
    .filter(([, networks]) => networks.size === 1)
    .map(([, [network]]) => network!);
  return new Set(called).size === 1 ? called[0]! : null;
}

/** The parts of a title that are one word, no school's, by their key, each with the known networks that have it in their names. */
export function networksCalled(
  text: string,
  known: KnownNetworks,
  schools: readonly ProgrammeSchool[],
): readonly (readonly [word: string, networks: ReadonlySet<string>])[] {
  if (known.size === 0 || text === "" || text.length > 120) return [];
  const caption = dateInText(text)?.rest ?? text;
  const words = caption.split(BETWEEN).map((part) => stripped(withoutCounts(part)));
  const keys = words.filter((word) => isTelling(word)).map(headingKey);
  const ofSchools = new Set(schools.flatMap(({ id, short, name }) => wordsOf(`${id} ${short} ${name}`)));
  return keys
    .filter((key) => !ofSchools.has(key))
    .map((key) => [key, new Set([...known.values()].filter((name) => wordsOf(name).includes(key)))] as const);
}

/** Whether a text is one word that says neither what a list holds nor what was held. */
function isTelling(word: string): boolean {
  return /^\p{L}{3,}$/u.test(word) && lookUp(word) === null && !isGeneric(word) && !isKindOfMeeting(word);
}

/** The keys of a name's words, of a compound also without what networks end in. */
function wordsOf(name: string): string[] {
  return name
    .split(/[^\p{L}]+/u)
    .flatMap((word) => [word, COMPOUND.exec(word)?.[1] ?? ""])
    .map(headingKey)
    .filter((key) => key.length >= 3);
}
