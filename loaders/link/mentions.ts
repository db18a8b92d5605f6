import type { FieldId } from "../../src/model/fields.js";
import type { Day } from "../../src/model/tables.js";
import type { Value } from "../tidy/tidied.js";
import { newer } from "./agree.js";
import { organisationName } from "./name.js";
import type { NetworkRecord } from "./networks.js";
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
  readonly name: string | null;
  readonly key: string;
  readonly form: string | null;
  readonly cvr: string | null;
  readonly ref: string | null;
  /** the owner that the name told of before personal data were cut out of it */
  readonly owner: string | null;
  readonly schoolId: string | null;
  /** the networks that its rows name */
  readonly networks: Set<NetworkRecord>;
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

/** What is known of a source's entries, by the numbers of what they say. */
interface Walk {
  readonly groups: Int32Array;
  readonly numbers: number[];
  readonly days: Int32Array;
  readonly dates: (Day | null)[];
}

const NOBODY = -1;

/** Collects mentions, so that a million rows about a thousand organisations are compared once each. */
export class Mentions {
  readonly all: OrganisationMention[] = [];
  private readonly known = new Map<string, number>();
  private readonly walks = new Map<LinkSource, Walk>();

  /** @returns the number of the entry's mention; −1 where it names no organisation */
  of(source: LinkSource, entry: number, schoolId: string | null, network: NetworkRecord | null): number {
    let walk = this.walks.get(source);
    if (walk === undefined) {
      walk = { groups: source.groups(NAMING), numbers: [], days: source.groups(DATING), dates: [] };
      this.walks.set(source, walk);
    }
    const { groups, numbers, days, dates } = walk;
    const group = groups[entry]!;
    const number = numbers[group] ?? this.numberOf(source, entry, schoolId);
    numbers[group] = number;
    if (number === NOBODY) return NOBODY;
    const mention = this.all[number]!;
    mention.count++;
    const day = days[entry]!;
    let date = dates[day];
    if (date === undefined) {
      date = dateOf(source, entry);
      dates[day] = date;
    }
    if (date !== mention.date) mention.date = newer(mention.date, date);
    if (network !== null) mention.networks.add(network);
    return number;
  }

  private numberOf(source: LinkSource, entry: number, schoolId: string | null): number {
    const name = source.text("organisation.name", entry);
    const cvr = source.text("organisation.cvr", entry);
    const ref = source.text("organisation.ref", entry);
    if (name === null && cvr === null && ref === null) return NOBODY;
    const owner = source.has("organisation.owner") ? source.text("organisation.owner", entry) : null;
    let question = `${source.index}\u0001${schoolId ?? ""}\u0001${name ?? ""}\u0001${cvr ?? ""}\u0001${ref ?? ""}\u0001${owner ?? ""}`;
    for (const attribute of ATTRIBUTES) {
      if (source.has(attribute)) question += `\u0001${source.value(attribute, entry) ?? ""}`;
    }
    const known = this.known.get(question);
    if (known !== undefined) return known;
    const { key, form } = name === null ? { key: "", form: null } : organisationName(name);
    if (key === "" && cvr === null && ref === null) return NOBODY;
    const attributes = new Map<Attribute, Value>();
    for (const attribute of ATTRIBUTES) {
      const value = source.value(attribute, entry);
      if (value !== null && value !== "") attributes.set(attribute, value);
    }
    const networks = new Set<NetworkRecord>();
    const said = { name, key, form, cvr, ref, owner, schoolId };
    const mention = { ...said, networks, attributes, source, entry, count: 0, date: null };
    this.known.set(question, this.all.length);
    return this.all.push(mention) - 1;
  }
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
