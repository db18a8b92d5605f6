import { distance } from "fastest-levenshtein";
import type { FieldId } from "../../../../src/model/fields.js";
import { headingKey, KNOWN_HEADINGS, type KnownHeading } from "../../../../src/model/headings.js";
import type { Cell } from "../../../read/sheet.js";
import { DateCell } from "../../../read/sheet.js";
import { textOf } from "../sheet/view.js";
import { composed } from "./composed.js";
import { consentIn } from "./consent-heading.js";
import { datedCount } from "./dated-count.js";
import { dayIn } from "./day-heading.js";
import { formQuestion } from "./form-question.js";
import { asksForNetwork } from "./network-question.js";
import { isKeptBySystem, systemHeading } from "./system-heading.js";

/** What stands above one column. */
export interface Heading {
  /** each header row's cell, from the top, as one sees it */
  readonly lines: readonly Cell[];
  /** all lines joined, each said once */
  readonly text: string;
  readonly known: KnownHeading | null;
  /** what may be quoted: a text that the vocabulary knows; else null */
  readonly quoted: string | null;
}

/** The years that a heading ends with: `Mål 2009-2010`, `Antal ansatte 2009`. */
const YEARS = /[\s,(]+(?:i |for |in )?(?:19|20)\d\d(?:\s*[-–/]\s*(?:(?:19|20)\d\d|\d\d))?\)?\s*$/iu;

/** How often a target is set: `Måltal pr. kvartal`. */
const EACH =
  /\s+(?:pr\.?|per|for hvert|hvert|each|every)\s+(?:kvartal|måned|halvår|år|quarter|month|half-year|year)$/iu;

/** Looks a text up as it stands, then without what is in brackets, then as alternatives that mean the same. */
export function lookUp(text: string): KnownHeading | null {
  if (text.length > 120) return null;
  if (text.startsWith("(") && isKeptBySystem(text)) return { kind: "unused" };
  const key = headingKey(text);
  const whole = KNOWN_HEADINGS.get(key);
  if (whole) return whole;
  const bare = text.replace(/\([^()]*\)|\[[^[\]]*\]/g, " ").replace(/\s+\d+\)\s*$/, "");
  if (bare !== text) {
    const known = KNOWN_HEADINGS.get(headingKey(bare));
    if (known) return known.kind === "personal" ? (consentIn(text) ?? known) : known;
  }
  const timeless = bare.replace(YEARS, "");
  if (timeless !== bare && timeless !== "") {
    const known = KNOWN_HEADINGS.get(headingKey(timeless));
    if (known?.kind === "field") return known;
  }
  const aimed = EACH.test(bare) ? KNOWN_HEADINGS.get(headingKey(bare.replace(EACH, ""))) : undefined;
  if (aimed?.kind === "field" && aimed.fields[0] === "outcome.target") return aimed;
  const unnumbered = KNOWN_HEADINGS.get(headingKey(bare.replace(/\s*\d{1,2}\s*$/u, "")));
  if (unnumbered?.kind === "personal") return unnumbered;
  const meant = dayIn(bare) ?? datedCount(text) ?? consentIn(text);
  if (meant !== null) return meant;
  if (asksForNetwork(text)) return { kind: "field", fields: ["network.name"], certain: true };
  const parts = bare.split(/\s*[/|\\]\s*|\s+(?:eller|or|\/)\s+/);
  if (parts.length === 2) {
    const [a, b] = parts.map((part) => KNOWN_HEADINGS.get(headingKey(part)));
    if (isCorner(a, b)) return a!;
    if (a?.kind === "field" && b?.kind === "field") {
      const common = a.fields.filter((field) => b.fields.includes(field));
      if (common.length > 0) return { kind: "field", fields: common, certain: common.length === 1 };
    } else if (a && a.kind === b?.kind) return a;
  }
  return systemHeading(text, lookUp) ?? formQuestion(text) ?? remembered(text);
}

/** Readings of headings put together from parts: the same ones come over and over, and each asks every known word. */
const COMPOSED = new Map<string, KnownHeading | null>();

function remembered(text: string): KnownHeading | null {
  const before = COMPOSED.get(text);
  if (before !== undefined) return before;
  if (COMPOSED.size >= MOST_GUESSES) COMPOSED.clear();
  const known = composed(text);
  COMPOSED.set(text, known);
  return known;
}

/** `Virksomhed / dato` in the corner of a cross table: what names its rows, and what names its columns. */
function isCorner(a: KnownHeading | undefined, b: KnownHeading | undefined): boolean {
  if (a?.kind !== "field" || b?.kind !== "field") return false;
  const [rows, columns] = [a.fields[0]!, b.fields[0]!];
  return (
    (rows === "organisation.name" && columns.startsWith("activity.")) ||
    (rows.startsWith("activity.") && columns === "organisation.name")
  );
}

const ENTITY = /^(organisation|network|activity|method|expectation|outcome)\./;

/** The heading of a column from the lines above it; a group's name above narrows what a word below can mean. */
export function headingOf(lines: readonly Cell[]): Heading {
  const texts: string[] = [];
  for (const line of lines) {
    const text = textOf(line);
    if (text === "" || texts.at(-1) === text) continue;
    if (saysAgain(texts.at(-1), text)) texts.pop();
    texts.push(text);
  }
  const text = texts
    .reduce((all, one) => (/\p{Letter}-$/u.test(all) ? all.slice(0, -1) + one : `${all} ${one}`), "")
    .trim();
  if (lines.length > 0 && lines.every((line) => line === null || line instanceof DateCell)) {
    return { lines, text, known: null, quoted: null };
  }
  const whole = lookUp(text);
  if (whole || texts.length < 2)
    return { lines, text, known: whole, quoted: whole && mayBeQuoted(whole, text) ? text : null };
  for (let from = 1; from < texts.length; from++) {
    const tail = texts.slice(from).join(" ");
    const known = lookUp(tail);
    if (known)
      return {
        lines,
        text,
        known: under(lookUp(texts[from - 1]!), known),
        quoted: mayBeQuoted(known, tail) ? tail : null,
      };
  }
  const head = texts.slice(0, -1).join(" ");
  const above = lookUp(head);
  return {
    lines,
    text,
    known: null,
    quoted: null,
    ...(above && (isUnit(texts.at(-1)!) || isQuestion(texts.at(-1)!)) ? { known: above, quoted: head } : {}),
  };
}

/** A question has words of its own, and an abbreviation may be a person's name as well. */
function mayBeQuoted(known: KnownHeading, text: string): boolean {
  return !isComposed(known) && (KNOWN_HEADINGS.has(headingKey(text)) || !asksForNetwork(text));
}

/** `netvaerk` above `Netværk`: a variable, and the same in words. */
function saysAgain(above: string | undefined, text: string): boolean {
  const key = above === undefined ? "" : headingKey(above);
  return key !== "" && key === headingKey(text);
}

function isComposed(known: KnownHeading): boolean {
  return known.kind === "field" && known.composed === true;
}

/** What a questionnaire asks under the short name of its variable. */
function isQuestion(text: string): boolean {
  return text.endsWith("?");
}

function isUnit(text: string): boolean {
  return /^\(.*\)$/.test(text) || /^(antal|stk\.?|kr\.?|timer|dd[-/.]mm[-/.]å+|ja\/nej|1-5|\d cifre|%)$/i.test(text);
}

/** What a word means below a group's name. */
function under(above: KnownHeading | null, known: KnownHeading): KnownHeading {
  if (above?.kind === "personal" && (known.kind !== "field" || !known.certain)) return { kind: "personal" };
  if (above?.kind !== "field" || known.kind !== "field" || known.certain) return known;
  const entity = ENTITY.exec(above.fields[0]!)?.[1];
  const fields = known.fields.filter((field) => field.startsWith(`${entity}.`));
  return fields.length > 0 ? { kind: "field", fields, certain: fields.length === 1 } : known;
}

/** Guesses made so far: a school's sheets say the same headings over and over, and each guess asks every known one. */
const GUESSES = new Map<string, FieldId | null>();
const MOST_GUESSES = 10_000;

/** The field that an unknown heading comes closest to, where one field wins clearly; else null. */
export function guessHeading(text: string): FieldId | null {
  const key = headingKey(text.replace(/\([^()]*\)/g, " "));
  const longest = Math.max(0, ...text.split(/[^\p{L}\p{N}]+/u).map((word) => word.length));
  const asked = `${longest} ${key}`;
  const before = GUESSES.get(asked);
  if (before !== undefined) return before;
  if (GUESSES.size >= MOST_GUESSES) GUESSES.clear();
  const guess = closestTo(key, longest);
  GUESSES.set(asked, guess);
  return guess;
}

/** A single letter makes a shorter word another one, so nothing is guessed of it. */
const SHORTEST_GUESS = 6;

/** @param longest letters in the longest word: a slip lies within one word, and another word is no slip */
function closestTo(key: string, longest: number): FieldId | null {
  if (key.length < SHORTEST_GUESS || key.length > 40 || /\d{3}/.test(key)) return null;
  const limit = longest < 8 ? 1 : longest < 14 ? 2 : 3;
  let best: KnownHeading | null = null;
  let bestDistance = limit + 1;
  let runnerUp = limit + 2;
  for (const [known, meaning] of KNOWN_HEADINGS) {
    if (Math.abs(known.length - key.length) > limit + 1 || known.length < 5) continue;
    const d = distance(known, key);
    if (d < bestDistance) {
      if (best !== null && !sameMeaning(best, meaning)) runnerUp = Math.min(runnerUp, bestDistance);
      best = meaning;
      bestDistance = d;
    } else if (best !== null && !sameMeaning(best, meaning)) runnerUp = Math.min(runnerUp, d);
  }
  if (best?.kind !== "field" || !best.certain || bestDistance > limit || runnerUp <= bestDistance) return null;
  return best.fields[0]!;
}

function sameMeaning(a: KnownHeading, b: KnownHeading): boolean {
  return a.kind === "field" && b.kind === "field"
    ? a.certain && b.certain && a.fields[0] === b.fields[0]
    : a.kind === b.kind;
}
