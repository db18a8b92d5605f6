import { type Organisation, rowId } from "../../../src/model/tables.js";
import type { Reference } from "../../tidy/reference/index.js";
import { sayPossibleDuplicates } from "../duplicates.js";
import type { Ledger } from "../ledger.js";
import { organisationRow } from "../organisation.js";
import type { OrganisationRecord, Organisations } from "../organisations.js";
import type { Plan } from "../plan.js";
import { Ids, slug } from "../slug.js";
import type { LinkSource } from "../source.js";
import { compare } from "./networks.js";

/** Whether a source lists organisations; lists of activities and of those who came mention them, or give the days of joining. */
const isListOf = ({ table, has }: LinkSource) =>
  (table !== "participations" && table !== "activities") || has("membership.joined_on");

/** The organisations that usable rows speak of. */
export class OrganisationRows {
  /** the record that each mention has contributed to already, and those besides it where a doubtful mention has several */
  private readonly spelt: (OrganisationRecord | undefined)[] = [];
  private readonly speltBesides = new Map<number, Set<OrganisationRecord>>();
  /** by number of the source */
  private readonly listing: boolean[] = [];

  constructor(
    private readonly organisations: Organisations,
    private readonly ledger: Ledger,
  ) {}

  /** Must see every usable entry that names an organisation. */
  add({ source, mentions }: Plan, entry: number, record: OrganisationRecord): void {
    this.listing[source.index] ??= isListOf(source);
    if (!this.remember(mentions[entry]!, record) && !this.listing[source.index]) {
      this.ledger.merge(source, entry);
      return;
    }
    this.ledger.contribute("organisations", record, source, entry, !record.touched);
    record.touched = true;
  }

  /** @returns whether the mention hadn't contributed to the record yet */
  private remember(spelling: number, record: OrganisationRecord): boolean {
    const known = this.spelt[spelling];
    if (known === record) return false;
    if (known === undefined) {
      this.spelt[spelling] = record;
      return true;
    }
    const besides = this.speltBesides.get(spelling) ?? new Set();
    if (besides.has(record)) return false;
    this.speltBesides.set(spelling, besides.add(record));
    return true;
  }

  rows(reference: Reference, plans: readonly Plan[]): Organisation[] {
    const touched = this.organisations.all.filter((record) => record.touched);
    this.giveIds(touched);
    for (const { mentions } of touched) {
      const isListed = mentions.some(({ source }) => isListOf(source));
      const [first] = mentions;
      if (!isListed) this.ledger.say("organisation_created", first!.source.place(first!.entry, "organisation.name"));
    }
    sayPossibleDuplicates(touched, this.organisations.sameness, plans, this.ledger);
    return touched.map((record) => {
      record.rowId = rowId([record.id]);
      return organisationRow(record, reference, this.ledger);
    });
  }

  /** By CVR number, else by name; where two share a name, what tells them apart follows it. */
  private giveIds(records: readonly OrganisationRecord[]): void {
    const ids = new Ids();
    const wanted = records.map((record) => ({ record, id: wantedId(record) }));
    wanted.sort((a, b) => compare(a.id, b.id) || compare(apart(a.record), apart(b.record)));
    for (const { record, id } of wanted) record.id = ids.take(id);
  }
}

function wantedId({ mentions }: OrganisationRecord): string {
  const number = least(mentions.map(({ cvr }) => cvr ?? ""));
  if (number !== "") return `cvr-${number}`;
  return slug(least(mentions.map(({ key }) => key)));
}

/** The first in code-unit order of those that say something; the empty text where none does. */
const least = (texts: readonly string[]) =>
  texts.reduce((least, text) => (text !== "" && (least === "" || text < least) ? text : least), "");

/** What tells organisations apart that want the same id. */
function apart({ mentions }: OrganisationRecord): string {
  const names = mentions.flatMap(({ key }) => (key === "" ? [] : key));
  const places = mentions.map(({ attributes, schoolId }) => {
    const place = attributes.get("organisation.postcode") ?? attributes.get("organisation.municipality_code") ?? "";
    return `${place} ${schoolId ?? ""}`;
  });
  return [...places.sort(), ...names.sort()].join(" ");
}
