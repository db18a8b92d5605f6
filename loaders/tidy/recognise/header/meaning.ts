import { FIELDS, type Field } from "../../../../src/model/fields.js";
import { HEADINGS, headingKey, KNOWN_HEADINGS, type KnownHeading } from "../../../../src/model/headings.js";
import { ENTITIES, QUALIFIERS } from "../../../../src/model/words/heading-parts.js";
import { JOINING } from "./joining-words.js";

const PREPOSITION = new Set(["for", "af", "paa", "i", "of", "hos", "in", "om"]);

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

/** What words mean together: as they stand, about a thing, or with a word beside them that adds nothing. */
export function meaning(words: readonly string[], depth = 0): KnownHeading | null {
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
