import type { CodedText, ColumnValues } from "../../../src/model/columns.js";
import { rowId } from "../../../src/model/tables.js";
import type { ActivityRecord } from "../activities.js";
import type { Claim } from "../agree.js";
import { Integers } from "../integers.js";
import type { Ledger } from "../ledger.js";
import { orderBy, ranksOf } from "../order.js";
import type { OrganisationRecord } from "../organisations.js";
import { Pairs } from "../pairs.js";
import type { LinkSource } from "../source.js";

/** Which rows stand behind participations, in the order of what provenance calls these. */
export interface Attested {
  readonly activity: CodedText;
  readonly organisation: CodedText;
  /** number of the source */
  readonly source: Int32Array;
  /** 1-based, as people count */
  readonly row: Int32Array;
}

/** Who came to what. A million of them are the rule rather than the exception, so they are kept in columns. */
export class ParticipationRows {
  private readonly pairs = new Pairs();
  private readonly activities: ActivityRecord[] = [];
  private readonly organisations: OrganisationRecord[] = [];
  private readonly people: (number | null)[] = [];
  /** where `people` was said */
  private readonly saidIn = new Integers();
  private readonly saidAt = new Integers();
  /** only where a second number was said */
  private readonly claims = new Map<number, Claim<number>[]>();
  /** the last row that was written down as contributing to a participation */
  private readonly lastSource = new Integers();
  private readonly lastRow = new Integers();
  private readonly attested = { came: new Integers(), source: new Integers(), row: new Integers() };

  constructor(
    private readonly sources: readonly LinkSource[],
    private readonly ledger: Ledger,
  ) {}

  /** An entry that says that nobody came gives none. */
  add(source: LinkSource, entry: number, activity: ActivityRecord, organisation: OrganisationRecord): void {
    const said = source.value("participation.people", entry);
    if (said === 0 || said === false) return;
    const people = typeof said === "number" ? said : null;
    if (activity.number < 0) activity.number = this.activities.push(activity) - 1;
    if (organisation.number < 0) organisation.number = this.organisations.push(organisation) - 1;
    const came = this.pairs.numberOf(activity.number, organisation.number);
    const isNew = came === this.people.length;
    if (isNew) {
      this.people.push(people);
      this.saidIn.set(came, source.index);
      this.saidAt.set(came, entry);
      this.lastSource.set(came, -1);
      this.lastRow.set(came, -1);
    } else if (people !== null && this.people[came] === null) {
      this.people[came] = people;
      this.saidIn.set(came, source.index);
      this.saidAt.set(came, entry);
    } else if (people !== null) this.claim(came, people, source, entry);
    this.contribute(came, source, entry, isNew);
  }

  private contribute(came: number, source: LinkSource, entry: number, isNew: boolean): void {
    const row = this.ledger.use(source, entry, isNew);
    if (this.lastSource.at(came) === source.index && this.lastRow.at(came) === row) return;
    this.lastSource.set(came, source.index);
    this.lastRow.set(came, row);
    const { came: whose, source: where, row: rows } = this.attested;
    const line = whose.length;
    whose.set(line, came);
    where.set(line, source.index);
    rows.set(line, row);
  }

  private claim(came: number, people: number, source: LinkSource, entry: number): void {
    const at = (of: LinkSource, e: number, value: number): Claim<number> => ({
      value,
      date: of.has("organisation.updated_on") ? of.text("organisation.updated_on", e) : null,
      count: 1,
      place: of.place(e, "participation.people"),
    });
    let claims = this.claims.get(came);
    if (claims === undefined) {
      claims = [at(this.sources[this.saidIn.at(came)]!, this.saidAt.at(came), this.people[came]!)];
      this.claims.set(came, claims);
    }
    claims.push(at(source, entry, people));
  }

  /** The table's columns in the order of its key; activities and organisations must have their ids. */
  columns(): readonly ColumnValues[] {
    for (const [came, claims] of this.claims) this.people[came] = this.ledger.settle("people", claims);
    const activities = this.activities.map(({ id }) => id);
    const organisations = this.organisations.map(({ id }) => id);
    const [activity, organisation] = [this.pairs.allFirsts(), this.pairs.allSeconds()];
    const [first, second] = [ranksOf(activities), ranksOf(organisations)];
    const order = orderBy(this.pairs.size, [(came) => first[activity[came]!]!, (came) => second[organisation[came]!]!]);
    const people: (number | null)[] = [];
    for (let place = 0; place < order.length; place++) people.push(this.people[order[place]!]!);
    return [
      { texts: activities, codes: order.map((came) => activity[came]!) },
      { texts: organisations, codes: order.map((came) => organisation[came]!) },
      people,
    ];
  }

  /** @param rank of each source by the name that provenance calls it */
  provenance(rank: Int32Array): Attested {
    const activities = this.activities.map(({ id }) => rowId([id]));
    const organisations = this.organisations.map(({ id }) => rowId([id]));
    const [activity, organisation] = [this.pairs.allFirsts(), this.pairs.allSeconds()];
    const came = this.attested.came.all();
    const source = this.attested.source.all();
    const rows = this.sources.map(({ tidy }) => tidy.rows);
    const numbers = this.attested.row.all().map((row, i) => rows[source[i]!]![row]!);
    // An id that another begins with comes after it, for the mark that follows it comes after letters and digits.
    const first = ranksOf(activities.map((id) => `${id}|`));
    const second = ranksOf(organisations);
    const order = orderBy(came.length, [
      (i) => first[activity[came[i]!]!]!,
      (i) => second[organisation[came[i]!]!]!,
      (i) => rank[source[i]!]!,
      (i) => numbers[i]!,
    ]);
    return {
      activity: { texts: activities, codes: order.map((i) => activity[came[i]!]!) },
      organisation: { texts: organisations, codes: order.map((i) => organisation[came[i]!]!) },
      source: order.map((i) => source[i]!),
      row: order.map((i) => numbers[i]!),
    };
  }
}
