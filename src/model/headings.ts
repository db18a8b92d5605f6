import type { FieldId } from "./fields.js";
import { ACTIVITY_HEADINGS } from "./headings/activity.js";
import { AMBIGUOUS } from "./headings/ambiguous.js";
import { EXPECTATION_HEADINGS } from "./headings/expectation.js";
import { METHOD_HEADINGS } from "./headings/method.js";
import { NETWORK_HEADINGS } from "./headings/network.js";
import { ORGANISATION_HEADINGS } from "./headings/organisation.js";
import { OUTCOME_HEADINGS } from "./headings/outcome.js";
import { PERSONAL } from "./headings/personal.js";
import { SHORT_STEMS } from "./headings/short-stems.js";
import { SUMS } from "./headings/sums.js";
import { WRITTEN_ON } from "./headings/systems.js";
import { UNUSED } from "./headings/unused.js";

export { OF_A_REGISTER, OF_A_SYSTEM, OF_TASKS, WRITTEN_ON } from "./headings/systems.js";

/**
 * What the columns of an export are called, in Danish and English, for each field that they can be recognised as.
 * Case, punctuation, spaces and how æ, ø, å are written make no difference.
 */
export const HEADINGS: Readonly<Record<FieldId, readonly string[]>> = {
  ...NETWORK_HEADINGS,
  ...ORGANISATION_HEADINGS,
  ...ACTIVITY_HEADINGS,
  ...EXPECTATION_HEADINGS,
  ...METHOD_HEADINGS,
  ...OUTCOME_HEADINGS,
};

/** Letters that are written in one way only, and marks that mean nothing: most texts have no others. */
const PLAIN = /^[\s!-$'-~]*$/;
const SUPERSCRIPTS = /[¹²³⁰⁴-⁹₀-₉†‡§*°]/g;

/**
 * What is left of a heading when case, spaces, punctuation, footnote marks and the ways of writing æ, ø and å make no
 * difference: letters and digits only.
 *
 * @returns '' where nothing is left
 */
export function headingKey(text: string): string {
  if (text === "#" || text === "%") return text === "#" ? "nr" : "pct";
  if (PLAIN.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, "");
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(SUPERSCRIPTS, "")
    .replace(/-\s*[\r\n]+\s*/g, "")
    .replaceAll("æ", "ae")
    .replaceAll("ø", "oe")
    .replaceAll("å", "aa")
    .replaceAll("&", "og")
    .replaceAll("%", "pct")
    .normalize("NFD")
    .replace(/[^\p{Letter}\p{Number}]/gu, "");
}

/** What the vocabulary knows about a heading. */
export type KnownHeading =
  | {
      readonly kind: "field";
      readonly fields: readonly FieldId[];
      readonly certain: boolean;
      /** true where a word of it is abbreviated: then it counts only where the values are surely of the field's kind */
      readonly composed?: boolean;
    }
  | { readonly kind: "personal" | "unused" | "sum" };

function index(): ReadonlyMap<string, KnownHeading> {
  const known = new Map<string, KnownHeading>();
  const fields = new Map<string, FieldId[]>();
  for (const kind of ["unused", "sum", "personal"] as const) {
    const list = kind === "unused" ? UNUSED : kind === "sum" ? SUMS : PERSONAL;
    for (const text of list) known.set(headingKey(text), { kind });
  }
  const said = new Set(Object.values(HEADINGS).flat().map(headingKey));
  const named = [...Object.entries(HEADINGS), ...Object.entries(SHORT_STEMS)] as [FieldId, readonly string[]][];
  for (const [at, [field, texts]] of named.entries()) {
    for (const text of texts) {
      const key = headingKey(text);
      if (at >= Object.keys(HEADINGS).length && (said.has(key) || known.has(key))) continue;
      const all = fields.get(key);
      if (all === undefined) fields.set(key, [field]);
      else if (!all.includes(field)) all.push(field);
    }
  }
  for (const [key, all] of fields) known.set(key, { kind: "field", fields: all, certain: all.length === 1 });
  for (const [texts, candidates] of AMBIGUOUS) {
    for (const text of texts) known.set(headingKey(text), { kind: "field", fields: candidates, certain: false });
  }
  for (const text of WRITTEN_ON)
    known.set(headingKey(text), { kind: "field", fields: ["network.started_on"], certain: false });
  known.delete("");
  return known;
}

/** Every heading that is known, by its key. */
export const KNOWN_HEADINGS: ReadonlyMap<string, KnownHeading> = index();
