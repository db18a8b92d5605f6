import { FIELDS, type Field, type FieldId } from "../../../../src/model/fields.js";
import { AMBIGUOUS } from "../../../../src/model/headings/ambiguous.js";
import { PERSONAL } from "../../../../src/model/headings/personal.js";
import { SUMS } from "../../../../src/model/headings/sums.js";
import { UNUSED } from "../../../../src/model/headings/unused.js";
import { HEADINGS, headingKey, KNOWN_HEADINGS, type KnownHeading } from "../../../../src/model/headings.js";
import { CONTRACTIONS, ENTITIES, QUALIFIERS } from "../../../../src/model/words/heading-parts.js";

/** A word of a heading; an abbreviated one can be any of several. */
type Choices = readonly string[];

const MOST_READINGS = 64;
const SHORTEST_ABBREVIATION = 3;
const JOINING = new Set(["for", "af", "paa", "i", "of", "til", "om", "hos", "in", "the", "med", "m", "og", "a", "fra"]);
const PREPOSITION = new Set(["for", "af", "paa", "i", "of", "hos", "in", "om"]);

/** Every word that stands in a known heading, by its first letters. */
const WORDS: readonly string[] = [
  ...new Set([...Object.values(ENTITIES).flat(), ...KNOWN_HEADINGS.keys()].map(headingKey).filter(isWord)),
].sort();

/** Known headings of several words without the small ones among them: `rolle i gruppen` is `rolle gruppen`. */
const WITHOUT_JOINING: ReadonlyMap<string, KnownHeading> = new Map(
  Object.values(HEADINGS)
    .flat()
    .flatMap((text) => {
      const words = text.split(/[^\p{L}\p{N}]+/u).map(headingKey);
      const known = KNOWN_HEADINGS.get(headingKey(text));
      return known === undefined || !words.some((word) => JOINING.has(word)) ? [] : [[content(words), known] as const];
    }),
);

function content(words: readonly string[]): string {
  return words.filter((word) => !JOINING.has(word)).join("");
}

/** Every word that a known heading holds, or that goes with one. */
const PARTS: ReadonlySet<string> = new Set([
  ...JOINING,
  ...QUALIFIERS.flatMap(([, words]) => words),
  ...[
    ...Object.values(HEADINGS).flat(),
    ...AMBIGUOUS.flatMap(([texts]) => texts),
    ...Object.values(ENTITIES).flat(),
    ...UNUSED,
    ...PERSONAL,
    ...SUMS,
  ].flatMap((text) => text.split(/[^\p{L}\p{N}]+/u).map(headingKey)),
]);

function isWord(key: string): boolean {
  return /^\p{L}{4,24}$/u.test(key);
}

/**
 * What a heading means that is put together from known parts: `Virks. navn`, `Bran.kode`, `Firmaets postnummer`,
 * `Indm. dato`, `Ant. delt.`.
 *
 * @returns null where some word of it isn't known, or where its readings don't agree; `certain` only where no word of it
 * is abbreviated, several fields where the values decide
 */
export function composed(text: string): KnownHeading | null {
  const bare = withoutUnits(text);
  if (bare.length < 3 || bare.length > 60) return null;
  const words = wordsOf(bare);
  if (words.length === 0 || words.length > 7 || !words.every(mayBeKnown)) return null;
  const shortened = words.some((choices) => choices.length !== 1 || choices[0]!.startsWith("~"));
  const readings = combinations(words).map((reading) => reading.map((word) => word.replace("~", "")));
  const found = readings.flatMap((reading) => {
    const known = meaning(reading);
    return known === null ? [] : [known];
  });
  return shortened ? agreeing(found) : (found[0] ?? null);
}

/** Longer words may be compounds, or carry an ending. */
const LONGEST_ALONE = 5;

/** Whether a word stands in some known heading, or may be put together: most texts of a sheet have one that can't. */
function mayBeKnown(choices: Choices): boolean {
  const word = choices[0]!;
  return (
    choices.length > 1 || word.startsWith("~") || PARTS.has(word) || (word.length > LONGEST_ALONE && !/\d/.test(word))
  );
}

/** What all readings of an abbreviated heading have in common: the fields that any of them means. */
function agreeing(found: readonly KnownHeading[]): KnownHeading | null {
  const fields = new Set<FieldId>();
  for (const known of found) if (known.kind === "field") for (const field of known.fields) fields.add(field);
  if (fields.size === 0) return found.length > 0 ? found[0]! : null;
  if (found.some(({ kind }) => kind === "personal") && ![...fields].every(isCounted)) return { kind: "personal" };
  if (fields.size > 4) return null;
  return { kind: "field", fields: [...fields], certain: false, composed: true };
}

const isCounted = (field: FieldId) => /^(integer|number|people|employees|score)$/.test(FIELDS[field].type);

/** Takes off what says how a value is to be written: a scale, `ja/nej`, the day that a count is of, the 1 of `Navn1`. */
function withoutUnits(text: string): string {
  return text
    .replace(/\([^)]*\)|\[[^\]]*\]/g, " ")
    .replace(/[\s,(]+(?:på en )?(?:skala(?:en)? |scale )?(?:fra |from )?1\s*(?:-|–|til|to)\s*5\)?\s*$/iu, " ")
    .replace(/[\s,(]+(?:ja ?\/ ?nej|j ?\/ ?n|yes ?\/ ?no|y ?\/ ?n)\)?\s*$/iu, " ")
    .replace(/\s+pr\.? (?:d\. ?)?\d[\d./-]*\s*$/iu, " ")
    .replace(/(?<=\p{L}{3})1$/u, "")
    .replace(/[?:*]+\s*$/u, "")
    .replace(/^(?:angiv|skriv)\s+/iu, "")
    .trim();
}

/** The words of a heading, `CamelCase` and `snake_case` apart; an abbreviated word with all that it can stand for. */
function wordsOf(text: string): Choices[] {
  const apart = text.replace(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu, " ");
  const found = apart.match(/[\p{L}\p{N}]+\.?/gu) ?? [];
  const words: Choices[] = [];
  for (const word of found) {
    const key = headingKey(word);
    const short = CONTRACTIONS.get(key);
    if (short !== undefined) words.push(short.map((one) => `~${headingKey(one)}`));
    else if (word.endsWith(".") && key.length >= SHORTEST_ABBREVIATION && !KNOWN_HEADINGS.has(key)) {
      const longer = rootsOf(key);
      words.push(longer.length > 0 ? longer.map((one) => `~${one}`) : [key]);
    } else words.push([key]);
  }
  return words;
}

/** Known words that begin so; of those that go on from one another the shortest, and its endings. */
function rootsOf(start: string): string[] {
  const roots: string[] = [];
  for (const word of WORDS) {
    if (!word.startsWith(start)) continue;
    const root = roots.find((one) => word.startsWith(one));
    if (root === undefined) roots.push(word);
  }
  return roots.slice(0, 12);
}

function combinations(words: readonly Choices[]): string[][] {
  let all: string[][] = [[]];
  for (const choices of words) {
    all = all.flatMap((begun) => choices.map((choice) => [...begun, choice]));
    if (all.length > MOST_READINGS) return [];
  }
  return all;
}

/** What words mean together: as they stand, about a thing, or with a word beside them that adds nothing. */
function meaning(words: readonly string[], depth = 0): KnownHeading | null {
  if (words.length === 0 || depth > 3) return null;
  const known =
    KNOWN_HEADINGS.get(words.join("")) ??
    (words.length === 2 ? KNOWN_HEADINGS.get(words.join("s")) : undefined) ??
    (words.length > 2 ? (WITHOUT_JOINING.get(content(words)) ?? KNOWN_HEADINGS.get(content(words))) : undefined) ??
    withoutEnding(words);
  if (known !== undefined && known !== null) return known;
  return about(words, depth) ?? qualified(words, depth) ?? compound(words, depth);
}

/** `virksomhedens` is looked up as `virksomhed`, once nothing else fits. */
function withoutEnding(words: readonly string[]): KnownHeading | null {
  if (words.length !== 1) return null;
  for (const ending of ["ens", "ets", "en", "et", "er", "s"]) {
    const word = words[0]!;
    if (!word.endsWith(ending) || word.length - ending.length < 4) continue;
    const known = KNOWN_HEADINGS.get(word.slice(0, -ending.length));
    if (known?.kind === "field") return known;
  }
  return null;
}

type Entity = keyof typeof ENTITIES;
const ENTITY_WORDS: ReadonlyMap<string, Entity> = new Map(
  (Object.entries(ENTITIES) as [Entity, readonly string[]][]).flatMap(([entity, words]) =>
    words.flatMap((word) =>
      ["", "s", "en", "et", "ens", "ets", "er", "e", "n", "ns", "erne", "ernes"].map(
        (ending) => [headingKey(word) + ending, entity] as const,
      ),
    ),
  ),
);

/** A thing and what is asked about it: `virksomhedens branche`, `antal ansatte i virksomheden`. */
function about(words: readonly string[], depth: number): KnownHeading | null {
  if (words.length < 2) return null;
  const first = ENTITY_WORDS.get(words[0]!);
  if (first !== undefined) {
    const known = of(first, meaning(words.slice(1), depth + 1));
    if (known !== null) return known;
  }
  const last = ENTITY_WORDS.get(words.at(-1)!);
  if (last === undefined) return null;
  const rest = words.slice(0, -1);
  while (rest.length > 0 && PREPOSITION.has(rest.at(-1)!)) rest.pop();
  return rest.length === 0 ? null : of(last, meaning(rest, depth + 1));
}

const STARTS: Readonly<Record<Entity, RegExp>> = {
  organisation: /^organisation\./,
  network: /^network\./,
  member: /^(membership|organisation)\./,
  activity: /^activity\./,
  method: /^(method|method_use)\./,
  outcome: /^outcome\./,
  school: /^school\./,
  person: /^$/,
};

/** What is known of a heading about one kind of thing; null where no field of it can be meant. */
function of(entity: Entity, known: KnownHeading | null): KnownHeading | null {
  if (known === null) return null;
  if (entity === "person") return isAskedOfPersons(known) ? { kind: "personal" } : null;
  if (known.kind !== "field") return known.kind === "sum" ? null : known;
  const fields = known.fields.filter((field) => STARTS[entity].test(field));
  return fields.length === 0 ? null : { kind: "field", fields, certain: fields.length === 1 };
}

const isAskedOfPersons = (known: KnownHeading) =>
  known.kind === "personal" || (known.kind === "field" && !known.certain && known.fields.includes("organisation.name"));

/** Words that only say what kind of value stands there: `dato` beside a day, `antal` beside a number. */
function qualified(words: readonly string[], depth: number): KnownHeading | null {
  if (words.length < 2) return null;
  for (const [types, qualifiers] of QUALIFIERS) {
    for (const at of [0, words.length - 1]) {
      if (!qualifiers.includes(words[at]!)) continue;
      const rest = at === 0 ? words.slice(1) : words.slice(0, -1);
      while (rest.length > 0 && JOINING.has(rest[0]!)) rest.shift();
      while (rest.length > 0 && JOINING.has(rest.at(-1)!)) rest.pop();
      const known = meaning(rest, depth + 1);
      if (known?.kind !== "field") continue;
      const fields = known.fields.filter((field) => types.includes((FIELDS[field] as Field).type));
      if (fields.length > 0) return { kind: "field", fields, certain: known.certain || fields.length === 1 };
    }
  }
  return null;
}

/** A word that begins with a thing and goes on with what is asked: `firmabranche`, `netværksformål`. */
function compound(words: readonly string[], depth: number): KnownHeading | null {
  if (words.length !== 1) return null;
  const word = words[0]!;
  if (word.length < 8) return null;
  for (let at = word.length - 3; at >= 4; at--) {
    const head = word.slice(0, at);
    const entity = ENTITY_WORDS.get(head);
    const isQualifier = QUALIFIERS.some(([, qualifiers]) => qualifiers.includes(word.slice(at)));
    if (entity === undefined && !isQualifier) continue;
    const known =
      entity === undefined
        ? qualified([head, word.slice(at)], depth + 1)
        : of(entity, KNOWN_HEADINGS.get(word.slice(at)) ?? null);
    if (known !== null) return known;
  }
  return null;
}
