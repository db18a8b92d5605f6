import type { FieldId } from "../../src/model/fields.js";
import type { Day } from "../../src/model/tables.js";
import type { Value } from "../tidy/tidied.js";
import { newer } from "./agree.js";
import { taken } from "./integers.js";
import { type OrganisationName, organisationName } from "./name.js";
import type { LinkSource } from "./source.js";

/** What can be said of an organisation, besides its name, CVR number and the school's own number for it. */
export const ATTRIBUTES = [
  "organisation.kind",
  "organisation.industry_code",
  "organisation.industry_text",
  "organisation.employees",
  "organisation.size_band",
  "organisation.postcode",
  "organisation.municipality_code",
  "organisation.consent",
] as const satisfies readonly FieldId[];
export type Attribute = (typeof ATTRIBUTES)[number];

/** Days of a row that tell how new it is. */
const DAYS = ["membership.joined_on", "membership.left_on", "activity.held_on"] as const satisfies readonly FieldId[];

/** One way in which one source speaks of one organisation; many rows may do so. */
export interface OrganisationMention {
  /** its number among all mentions */
  readonly number: number;
  readonly name: string | null;
  readonly key: string;
  readonly form: string | null;
  readonly cvr: string | null;
  readonly ref: string | null;
  /** the owner that the name told of before personal data were cut out of it */
  readonly owner: string | null;
  readonly schoolId: string | null;
  readonly attributes: ReadonlyMap<Attribute, Value>;
  readonly source: LinkSource;
  /** the first entry that says it */
  readonly entry: number;
  count: number;
  /** the newest day in the rows that say it */
  date: Day | null;
}

/** What a mention is told from others by. */
const NAMING = [
  "school.name",
  "organisation.name",
  "organisation.cvr",
  "organisation.ref",
  "organisation.owner",
  ...ATTRIBUTES,
] as const satisfies readonly FieldId[];

const DATING = ["organisation.updated_on", ...DAYS] as const satisfies readonly FieldId[];

const NOBODY = -1;
const NO_ATTRIBUTES: ReadonlyMap<Attribute, Value> = new Map();
const NO_NAME: OrganisationName = { key: "", form: null };

/** Collects mentions, so that a million rows about a thousand organisations are compared once each. */
export class Mentions {
  readonly all: OrganisationMention[] = [];
  /** by source and school, then by all else that tells mentions apart */
  private readonly known = new Map<string, Map<string, number>>();
  private readonly names = new Map<string, OrganisationName>();

  /**
   * Reads all usable entries of a source.
   *
   * @param schoolOf the school that an entry speaks of
   * @returns the number of each entry's mention; −1 where it names no organisation or isn't usable
   */
  of(source: LinkSource, usable: Uint8Array, schoolOf: (entry: number) => string | null): Int32Array {
    const found = new Int32Array(source.length).fill(NOBODY);
    const groups = source.groups(NAMING);
    const days = daysOf(source);
    const numbers: number[] = [];
    const counts: number[] = [];
    const newest: number[] = [];
    for (let entry = 0; entry < source.length; entry++) {
      if (!usable[entry]) continue;
      const group = groups[entry]!;
      const number = numbers[group] ?? this.numberOf(source, entry, schoolOf(entry));
      numbers[group] = number;
      found[entry] = number;
      counts[group] = (counts[group] ?? 0) + 1;
      newest[group] = Math.max(newest[group] ?? 0, days.rank[entry]!);
    }
    numbers.forEach((number, group) => {
      const mention = this.all[number];
      if (mention === undefined) return;
      mention.count += counts[group]!;
      mention.date = newer(mention.date, days.inOrder[newest[group]!]!);
    });
    return found;
  }

  /** Lists and those who came name the same organisations: each name is taken apart once. */
  private nameOf(name: string | null): OrganisationName {
    if (name === null) return NO_NAME;
    let found = this.names.get(name);
    if (found === undefined) {
      found = organisationName(name);
      this.names.set(name, found);
    }
    return found;
  }

  private numberOf(source: LinkSource, entry: number, schoolId: string | null): number {
    const name = source.text("organisation.name", entry);
    const cvr = source.text("organisation.cvr", entry);
    const ref = source.text("organisation.ref", entry);
    if (name === null && cvr === null && ref === null) return NOBODY;
    const owner = source.has("organisation.owner") ? source.text("organisation.owner", entry) : null;
    let question = name ?? "";
    if (cvr !== null || ref !== null || owner !== null)
      question += `\u0001${cvr ?? ""}\u0001${ref ?? ""}\u0001${owner ?? ""}`;
    for (const attribute of ATTRIBUTES) {
      if (source.has(attribute)) question += `\u0001${source.value(attribute, entry) ?? ""}`;
    }
    const numbers = this.knownFrom(source, schoolId);
    const known = numbers.get(question);
    if (known !== undefined) return known;
    const { key, form } = this.nameOf(name);
    if (key === "" && cvr === null && ref === null) return NOBODY;
    let attributes = NO_ATTRIBUTES;
    for (const attribute of ATTRIBUTES) {
      const value = source.has(attribute) ? source.value(attribute, entry) : null;
      if (value !== null && value !== "") attributes = new Map([...attributes, [attribute, value]]);
    }
    const number = this.all.length;
    const said = { name, key, form, cvr, ref, owner, schoolId };
    this.all.push({ number, ...said, attributes, source, entry, count: 0, date: null });
    numbers.set(question, number);
    return number;
  }

  private knownFrom({ index }: LinkSource, schoolId: string | null): Map<string, number> {
    const from = `${index} ${schoolId ?? ""}`;
    const known = this.known.get(from) ?? new Map<string, number>();
    this.known.set(from, known);
    return known;
  }
}

/** The days that tell how new entries are, none first and then from the oldest on, and the place of each entry's. */
function daysOf(source: LinkSource): { inOrder: readonly (Day | null)[]; rank: Int32Array } {
  const groups = source.groups(DATING);
  const said: (Day | null)[] = [];
  for (let entry = 0; entry < source.length; entry++) {
    if (groups[entry] === said.length) said.push(dateOf(source, entry));
  }
  const inOrder = [null, ...[...new Set(said)].filter((day) => day !== null).sort()];
  const rankOf = new Map(inOrder.map((day, rank) => [day, rank]));
  const ranks = Int32Array.from(said, (day) => rankOf.get(day)!);
  return { inOrder, rank: taken(ranks, groups) };
}

function dateOf(source: LinkSource, entry: number): Day | null {
  if (source.has("organisation.updated_on")) {
    const updated = source.text("organisation.updated_on", entry);
    if (updated !== null) return updated;
  }
  let date: Day | null = null;
  for (const field of DAYS) if (source.has(field)) date = newer(date, source.text(field, entry));
  return date;
}
