import { type ColumnValues, MISSING_INTEGER } from "../../../src/model/columns.js";
import type { ActivityRecord } from "../activity-record.js";
import type { Claim } from "../agree.js";
import { Integers, taken } from "../integers.js";
import type { Ledger } from "../ledger.js";
import { orderBy, ranksOf } from "../order.js";
import type { OrganisationRecord } from "../organisations.js";
import type { LinkSource } from "../source.js";
import { type Attested, attestedBy, type Said } from "./attested.js";

/** What stands for a mark that gives no number of people: nobody at all gives no participation. */
const MARK = 0;

/** How many numbers tell who came to what: the activity's, the organisation's, that of people, the source's and the entry's. */
const WIDTH = 5;

/**
 * Who came to what. A million of them are the rule rather than the exception, so they are kept in columns, and those
 * that say the same are found by putting them in order.
 */
export class ParticipationRows {
  private readonly activities: ActivityRecord[] = [];
  private readonly organisations: OrganisationRecord[] = [];
  /** what was said, in the order in which it came, the numbers of each beside each other: they are read together */
  private readonly said: Integers;

  constructor(
    private readonly sources: readonly LinkSource[],
    private readonly ledger: Ledger,
  ) {
    const entries = sources.reduce((sum, { table, length }) => sum + (table === "participations" ? length : 0), 0);
    this.said = new Integers(entries * WIDTH);
  }

  /** An entry that says that nobody came gives none. */
  add(source: LinkSource, entry: number, activity: ActivityRecord, organisation: OrganisationRecord): void {
    const people = source.value("participation.people", entry);
    if (people === 0 || people === false) return;
    if (activity.number < 0) activity.number = this.activities.push(activity) - 1;
    if (organisation.number < 0) organisation.number = this.organisations.push(organisation) - 1;
    this.said.push(activity.number);
    this.said.push(organisation.number);
    this.said.push(typeof people === "number" ? people : MARK);
    this.said.push(source.index);
    this.said.push(entry);
  }

  /**
   * The table's columns in the order of its key, and the rows behind them; activities and organisations must have ids.
   *
   * @param ranks of each source by the name that provenance calls it
   */
  rows(ranks: Int32Array): { columns: readonly ColumnValues[]; attested: Attested } {
    const activities = this.activities.map(({ id }) => id);
    const organisations = this.organisations.map(({ id }) => id);
    const said = this.inOrder(ranksOf(activities), ranksOf(organisations));
    const starts = startsOf(said);
    const firsts = starts.subarray(0, -1);
    const people = new Int32Array(firsts.length);
    for (let record = 0; record < people.length; record++)
      people[record] = this.peopleOf(said, starts[record]!, starts[record + 1]!);
    return {
      columns: [
        { texts: activities, codes: taken(said.activity, firsts) },
        { texts: organisations, codes: taken(said.organisation, firsts) },
        people,
      ],
      attested: attestedBy(said, starts, activities, organisations, this.sources, ranks, this.ledger),
    };
  }

  /** What was said, by activity and then organisation; what is said of the same in the order in which it came. */
  private inOrder(activityRanks: Int32Array, organisationRanks: Int32Array): Said {
    const all = this.said.all();
    const list = () => new Int32Array(all.length / WIDTH);
    const ranks = { activity: list(), organisation: list() };
    for (let i = 0, at = 0; at < all.length; i++, at += WIDTH) {
      ranks.activity[i] = activityRanks[all[at]!]!;
      ranks.organisation[i] = organisationRanks[all[at + 1]!]!;
    }
    const order = orderBy([ranks.activity, ranks.organisation]);
    const said = { activity: list(), organisation: list(), people: list(), source: list(), entry: list() };
    for (let place = 0; place < order.length; place++) {
      const at = WIDTH * order[place]!;
      said.activity[place] = all[at]!;
      said.organisation[place] = all[at + 1]!;
      said.people[place] = all[at + 2]!;
      said.source[place] = all[at + 3]!;
      said.entry[place] = all[at + 4]!;
    }
    return said;
  }

  /** How many people a participation had, of all that was said of it. */
  private peopleOf({ people, source, entry }: Said, from: number, to: number): number {
    if (to === from + 1) return people[from] === MARK ? MISSING_INTEGER : people[from]!;
    const claims: Claim<number>[] = [];
    // the persons of one list add up
    const counted = new Map<number, number>();
    for (let place = from; place < to; place++) {
      const said = people[place]!;
      if (said === MARK) continue;
      const of = this.sources[source[place]!]!;
      const known = counted.get(of.index);
      if (known !== undefined) {
        claims[known] = { ...claims[known]!, value: claims[known]!.value + said };
        continue;
      }
      if (of.tidy.ofPersons === true) counted.set(of.index, claims.length);
      claims.push({
        value: said,
        date: of.has("organisation.updated_on") ? of.text("organisation.updated_on", entry[place]!) : null,
        count: 1,
        place: of.place(entry[place]!, "participation.people"),
      });
    }
    return this.ledger.settle("people", claims) ?? MISSING_INTEGER;
  }
}

/** Where each participation begins among what was said in order, and the end. */
function startsOf({ activity, organisation }: Said): Int32Array {
  const starts = new Int32Array(activity.length + 1);
  let count = 0;
  for (let place = 0; place < activity.length; place++) {
    const isSame = activity[place] === activity[place - 1] && organisation[place] === organisation[place - 1];
    if (!isSame) starts[count++] = place;
  }
  starts[count] = activity.length;
  return starts.subarray(0, count + 1);
}
