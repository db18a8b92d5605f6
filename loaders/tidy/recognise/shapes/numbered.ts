import type { FieldId } from "../../../../src/model/fields.js";
import type { Look } from "../columns/look.js";
import { type Heading, lookUp } from "../header/heading.js";
import type { Group } from "./pairs.js";
import type { Shape } from "./shape.js";

const BEHIND = /^(.*\p{L}.*?)[\s_.(-]*(\d{1,2})[.)]?$/u;
const BEFORE = /^(\d{1,2})[.)]?\s*(\p{L}.*)$/u;

interface Numbered {
  readonly column: number;
  readonly field: FieldId;
  readonly number: number | null;
}

/**
 * Memberships beside each other, each with what is said of it: `Netværk 1`, `Indmeldt 1`, `Netværk 2`, `Indmeldt 2`, or
 * the same headings once more without a number.
 *
 * @returns null where the list names one network a row, or its rows are no organisations
 */
export function numberedMemberships(headings: readonly Heading[], looks: readonly Look[]): Shape | null {
  const said = headings.flatMap(({ text }, column) => numberedField(text, column) ?? []);
  const networks = said.filter(({ field }) => field === "network.name");
  if (networks.length < 2 || networks.some(({ column }) => looks[column]!.number >= 0.5)) return null;
  if (networks.filter(({ column }) => looks[column]!.filled > 0).length < 2) return null;
  const groups = networks.every(({ number }) => number === null) ? inOrder(said) : byNumber(said);
  if (groups === null) return null;
  const columns = groups.flatMap(({ columns }) => [...columns.values()]).sort((a, b) => a - b);
  const named = headings.some(
    ({ known }, c) => !columns.includes(c) && known?.kind === "field" && known.certain && NAMES.has(known.fields[0]!),
  );
  return named ? { kind: "pairs", columns, groups, weight: 3 + columns.length * 0.7 } : null;
}

const NAMES: ReadonlySet<FieldId> = new Set(["organisation.name", "organisation.cvr", "organisation.ref"]);

/** Characters of a heading that is known, with its number. */
const LONGEST = 150;

/** A heading that names a network or says something of a membership, and the number behind it or before it. */
function numberedField(text: string, column: number): Numbered | null {
  if (text.length > LONGEST) return null;
  const [, base, digits] = BEHIND.exec(text.trim()) ?? [];
  const [, ahead, rest] = BEFORE.exec(text.trim()) ?? [];
  const number = digits ?? ahead ?? null;
  const field = fieldOf(base ?? rest ?? text);
  return field === null ? null : { column, field, number: number === null ? null : Number(number) };
}

function fieldOf(text: string): FieldId | null {
  const known = lookUp(text);
  if (known?.kind !== "field") return null;
  if (known.certain && known.fields[0] === "network.name") return "network.name";
  return known.fields.find((field) => field.startsWith("membership.")) ?? null;
}

/** Columns of one number are of one membership; the first may go without. */
function byNumber(said: readonly Numbered[]): Group[] | null {
  const groups = new Map<number, Map<FieldId, number>>();
  for (const { column, field, number } of said) {
    const group = groups.get(number ?? 1) ?? new Map<FieldId, number>();
    if (group.has(field)) return null;
    groups.set(number ?? 1, group.set(field, column));
  }
  return settled([...groups.values()]);
}

/** Each network begins a membership that the columns behind it are of, one at least: a wide heading reaches over several. */
function inOrder(said: readonly Numbered[]): Group[] | null {
  const groups: Map<FieldId, number>[] = [];
  for (const { column, field } of said) {
    if (field === "network.name") groups.push(new Map());
    const group = groups.at(-1);
    if (group === undefined || group.has(field)) return null;
    group.set(field, column);
  }
  return groups.some(({ size }) => size < 2) ? null : settled(groups);
}

function settled(groups: readonly Map<FieldId, number>[]): Group[] | null {
  const whole = groups.filter((columns) => columns.has("network.name"));
  if (whole.length < 2 || whole.length < groups.length) return null;
  return whole.map((columns) => ({ says: new Map(), columns }));
}
