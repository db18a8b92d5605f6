import { FIRST_NAMES } from "../../../../src/model/first-names.js";

/** A firm as a list of those who came names it. */
export interface Attendee {
  readonly name: string;
  /** how many people came from it; null where the text doesn't say */
  readonly people: number | null;
}

/** A firm's name: of one firm, so that nothing stands in it that parts several. */
const NAME = "[^;|\\n()[\\]]*?\\p{L}[^;|\\n()[\\]]*?";
const UNIT =
  "(?:(?:p|pers|person(?:er)?|delt|deltagere?|mand|medarb(?:ejdere?)?|stk|people|persons?|participants?|pax|attendees?|staff)\\.?)";
/** `(2)`, `[3 pers.]`, `(antal: 2)` behind a name. */
const IN_BRACKETS = new RegExp(
  `^(${NAME})\\s*[([]\\s*(?:antal:?\\s*|x\\s*|×\\s*)?(\\d{1,2})\\s*${UNIT}?\\s*[)\\]]$`,
  "iu",
);
/** `: 2`, `x 2`, `– 2 pers.` behind one. */
const BEHIND = new RegExp(
  `^(${NAME})(?:\\s*:\\s*(\\d{1,2})(?:\\s*${UNIT})?|\\s+[x×]\\s?(\\d{1,2})|\\s*[,–—-]?\\s+(\\d{1,2})\\s*${UNIT})$`,
  "iu",
);
/** `2 x`, `3 pers. fra`, `2 fra` before one. */
const BEFORE = new RegExp(`^(\\d{1,2})\\s*(?:[x×]\\s*|(?:${UNIT}\\s*)?(?:fra|from|af)\\s+)(\\p{L}.*)$`, "iu");
/** Whoever came, by name: `(Tina og Per)`. */
const BY_NAME = new RegExp(`^(${NAME})\\s*[([]([^()[\\]\\d]+)[)\\]]$`, "u");
const PERSON = /^\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){0,3}$/u;

/**
 * The people behind a firm's name, by number or by name; names of persons are counted and left out.
 *
 * @returns null where nothing of the sort stands there
 */
export function peopleBehind(text: string): Attendee | null {
  if (!/\d|[)\]]$/.test(text) || text.length > 200) return null;
  const behind = IN_BRACKETS.exec(text) ?? BEHIND.exec(text);
  if (behind !== null) return { name: behind[1]!.trim(), people: Number(behind.slice(2).find((said) => said)) };
  const before = BEFORE.exec(text);
  if (before !== null) return { name: before[2]!.trim(), people: Number(before[1]) };
  const named = BY_NAME.exec(text);
  if (named === null) return null;
  const persons = named[2]!.split(/\s*(?:[,;/&+]|(?<!\p{L})(?:og|and)(?!\p{L}))\s*/u).map((one) => one.trim());
  const areNamed = persons.some((one) => FIRST_NAMES.has(one.split(/[ -]/)[0]!.toLowerCase()));
  return areNamed && persons.every((one) => PERSON.test(one))
    ? { name: named[1]!.trim(), people: persons.length }
    : null;
}
