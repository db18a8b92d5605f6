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
  constructor(
    private readonly organisations: Organisations,
    private readonly ledger: Ledger,
  ) {}

  /** Must see every usable entry that names an organisation. */
  add({ source, mentions }: Plan, entry: number, record: OrganisationRecord): void {
    const isNew = !record.touched;
    const spelling = mentions[entry]!;
    const isList = isListOf(source);
    record.touched = true;
    if (isNew || isList || !record.spelt.has(spelling)) {
      this.ledger.contribute("organisations", record, source, entry, isNew);
      record.spelt.add(spelling);
    } else this.ledger.merge(source, entry);
  }

  rows(reference: Reference): Organisation[] {
    const touched = this.organisations.all.filter((record) => record.touched);
    this.giveIds(touched);
    for (const { mentions } of touched) {
      const isListed = mentions.some(({ source }) => isListOf(source));
      const [first] = mentions;
      if (!isListed) this.ledger.say("organisation_created", first!.source.place(first!.entry, "organisation.name"));
    }
    sayPossibleDuplicates(touched, this.organisations.sameness, this.ledger);
    return touched.map((record) => {
      record.rowId = rowId([record.id]);
      return organisationRow(record, reference, this.ledger);
    });
  }

  /** By CVR number, else by name; where two share a name, what tells them apart follows it. */
  private giveIds(records: readonly OrganisationRecord[]): void {
    const ids = new Ids();
    const wanted = records.map((record) => ({ record, ...wantedId(record) }));
    wanted.sort((a, b) => compare(a.id, b.id) || compare(a.apart, b.apart));
    for (const { record, id } of wanted) record.id = ids.take(id);
  }
}

function wantedId({ mentions }: OrganisationRecord): { id: string; apart: string } {
  const numbers = mentions.flatMap(({ cvr }) => cvr ?? []).sort();
  const names = mentions.flatMap(({ key }) => (key === "" ? [] : key)).sort();
  const places = mentions.map(({ attributes, schoolId }) => {
    const place = attributes.get("organisation.postcode") ?? attributes.get("organisation.municipality_code") ?? "";
    return `${place} ${schoolId ?? ""}`;
  });
  const apart = [...places.sort(), ...names].join(" ");
  return numbers[0] === undefined ? { id: slug(names[0] ?? ""), apart } : { id: `cvr-${numbers[0]}`, apart };
}
