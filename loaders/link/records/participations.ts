import { type Participation, rowId } from "../../../src/model/tables.js";
import type { ActivityRecord } from "../activities.js";
import type { Claim } from "../agree.js";
import type { Ledger, Traced } from "../ledger.js";
import type { OrganisationRecord } from "../organisations.js";
import type { LinkSource } from "../source.js";

interface Came extends Traced {
  readonly activity: ActivityRecord;
  readonly organisation: OrganisationRecord;
  people: number | null;
  /** where `people` was said */
  source: LinkSource;
  entry: number;
  /** only where a second number was said */
  claims: Claim<number>[] | null;
}

const MOST = 2 ** 26;

/** Who came to what. A million of them are the rule rather than the exception, so each is one small object. */
export class ParticipationRows {
  private readonly known = new Map<number, Came>();
  private readonly activities = new Map<ActivityRecord, number>();
  private readonly organisations = new Map<OrganisationRecord, number>();

  constructor(private readonly ledger: Ledger) {}

  /** An entry that says that nobody came gives none. */
  add(source: LinkSource, entry: number, activity: ActivityRecord, organisation: OrganisationRecord): void {
    const said = source.has("participation.people") ? source.value("participation.people", entry) : null;
    if (said === 0 || said === false) return;
    const people = typeof said === "number" ? said : null;
    const key = number(this.activities, activity) * MOST + number(this.organisations, organisation);
    let came = this.known.get(key);
    const isNew = came === undefined;
    if (came === undefined) {
      came = { activity, organisation, people, source, entry, claims: null, lastRow: -1, rowId: null };
      this.known.set(key, came);
    } else if (people !== null && came.people === null && came.claims === null) {
      came.people = people;
      came.source = source;
      came.entry = entry;
    } else if (people !== null) this.claim(came, people, source, entry);
    this.ledger.contribute("participations", came, source, entry, isNew);
  }

  private claim(came: Came, people: number, source: LinkSource, entry: number): void {
    const at = (of: LinkSource, e: number, value: number): Claim<number> => ({
      value,
      date: of.has("organisation.updated_on") ? of.text("organisation.updated_on", e) : null,
      count: 1,
      place: of.place(e, "participation.people"),
    });
    came.claims ??= [at(came.source, came.entry, came.people!)];
    came.claims.push(at(source, entry, people));
  }

  rows(): Participation[] {
    return Array.from(this.known.values(), (came) => {
      const activity_id = came.activity.id;
      const organisation_id = came.organisation.id;
      came.rowId = rowId([activity_id, organisation_id]);
      const people = came.claims === null ? came.people : this.ledger.settle("people", came.claims);
      return { activity_id, organisation_id, people };
    });
  }
}

function number<T>(numbers: Map<T, number>, thing: T): number {
  let found = numbers.get(thing);
  if (found === undefined) {
    found = numbers.size;
    numbers.set(thing, found);
  }
  return found;
}
