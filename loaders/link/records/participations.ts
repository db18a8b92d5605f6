import { type CodedText, type ColumnValues, MISSING_INTEGER } from "../../../src/model/columns.js";
import { rowId } from "../../../src/model/tables.js";
import type { ActivityRecord } from "../activities.js";
import type { Claim } from "../agree.js";
import { Integers, taken } from "../integers.js";
import type { Ledger } from "../ledger.js";
import { isInOrder, orderBy, ranksOf } from "../order.js";
import type { OrganisationRecord } from "../organisations.js";
import type { LinkSource } from "../source.js";

/** Which rows stand behind participations, in the order of what provenance calls these. */
export interface Attested {
  readonly activity: CodedText;
  readonly organisation: CodedText;
  /** number of the source */
  readonly source: Int32Array;
  /** 1-based, as people count */
  readonly row: Int32Array;
  /** which entry of the source told of it */
  readonly entry: Int32Array;
}

/** What stands for a mark that gives no number of people: nobody at all gives no participation. */
const MARK = 0;

/**
 * Who came to what. A million of them are the rule rather than the exception, so they are kept in columns, and those
 * that say the same are found by putting them in order.
 */
export class ParticipationRows {
  private readonly activities: ActivityRecord[] = [];
  private readonly organisations: OrganisationRecord[] = [];
  /** what was said, in the order in which it came */
  private readonly said: Readonly<Record<"activity" | "organisation" | "people" | "source" | "entry", Integers>>;

  constructor(
    private readonly sources: readonly LinkSource[],
    private readonly ledger: Ledger,
  ) {
    const entries = sources.reduce((sum, { table, length }) => sum + (table === "participations" ? length : 0), 0);
    const list = () => new Integers(entries);
    this.said = { activity: list(), organisation: list(), people: list(), source: list(), entry: list() };
  }

  /** An entry that says that nobody came gives none. */
  add(source: LinkSource, entry: number, activity: ActivityRecord, organisation: OrganisationRecord): void {
    const people = source.value("participation.people", entry);
    if (people === 0 || people === false) return;
    if (activity.number < 0) activity.number = this.activities.push(activity) - 1;
    if (organisation.number < 0) organisation.number = this.organisations.push(organisation) - 1;
    this.said.activity.push(activity.number);
    this.said.organisation.push(organisation.number);
    this.said.people.push(typeof people === "number" ? people : MARK);
    this.said.source.push(source.index);
    this.said.entry.push(entry);
  }

  /**
   * The table's columns in the order of its key, and the rows behind them; activities and organisations must have ids.
   *
   * @param ranks of each source by the name that provenance calls it
   */
  rows(ranks: Int32Array): { columns: readonly ColumnValues[]; attested: Attested } {
    const activities = this.activities.map(({ id }) => id);
    const organisations = this.organisations.map(({ id }) => id);
    const activity = this.said.activity.all();
    const organisation = this.said.organisation.all();
    const order = orderBy([taken(ranksOf(activities), activity), taken(ranksOf(organisations), organisation)]);
    const said: Said = {
      order,
      people: this.said.people.all(),
      source: this.said.source.all(),
      entry: this.said.entry.all(),
    };
    const list = () => new Integers(order.length);
    const rows = { activity: list(), organisation: list(), people: list() };
    const lines = { activity: list(), organisation: list(), source: list(), row: list(), entry: list() };
    for (let from = 0; from < order.length; ) {
      const first = order[from]!;
      const what = activity[first]!;
      const who = organisation[first]!;
      let to = from + 1;
      while (to < order.length && organisation[order[to]!] === who && activity[order[to]!] === what) to++;
      rows.activity.push(what);
      rows.organisation.push(who);
      rows.people.push(this.peopleOf(said, from, to));
      if (to > from + 1) this.pushRowsBehind(said, from, to, ranks, lines);
      else this.pushRowBehind(said.source[first]!, said.entry[first]!, lines);
      for (let line = lines.activity.length; line < lines.row.length; line++) {
        lines.activity.push(what);
        lines.organisation.push(who);
      }
      from = to;
    }
    return {
      columns: [
        { texts: activities, codes: rows.activity.all() },
        { texts: organisations, codes: rows.organisation.all() },
        rows.people.all(),
      ],
      attested: inOrderOfRowIds(activities, organisations, lines),
    };
  }

  /** How many people a participation had, of all that was said of it. */
  private peopleOf({ order, people, source, entry }: Said, from: number, to: number): number {
    if (to === from + 1) return people[order[from]!] === MARK ? MISSING_INTEGER : people[order[from]!]!;
    const claims: Claim<number>[] = [];
    // the persons of one list add up
    const counted = new Map<number, number>();
    for (const one of order.subarray(from, to)) {
      if (people[one] === MARK) continue;
      const of = this.sources[source[one]!]!;
      const known = counted.get(source[one]!);
      if (known !== undefined) {
        claims[known] = { ...claims[known]!, value: claims[known]!.value + people[one]! };
        continue;
      }
      if (of.tidy.ofPersons === true) counted.set(source[one]!, claims.length);
      claims.push({
        value: people[one]!,
        date: of.has("organisation.updated_on") ? of.text("organisation.updated_on", entry[one]!) : null,
        count: 1,
        place: of.place(entry[one]!, "participation.people"),
      });
    }
    return this.ledger.settle("people", claims) ?? MISSING_INTEGER;
  }

  /** The one row that says it. */
  private pushRowBehind(source: number, entry: number, lines: Lines): void {
    const of = this.sources[source]!;
    lines.source.push(source);
    lines.row.push(of.tidy.rows[this.ledger.use(of, entry, true)]!);
    lines.entry.push(entry);
  }

  /** The rows that say it, each once, in the order of their sources; the first that said it gave a new record. */
  private pushRowsBehind(
    { order, source, entry }: Said,
    from: number,
    to: number,
    ranks: Int32Array,
    lines: Lines,
  ): void {
    const behind: { source: number; row: number; entry: number }[] = [];
    for (let line = from; line < to; line++) {
      const one = order[line]!;
      const of = this.sources[source[one]!]!;
      const row = of.tidy.rows[this.ledger.use(of, entry[one]!, line === from)]!;
      behind.push({ source: of.index, row, entry: entry[one]! });
    }
    behind.sort((a, b) => ranks[a.source]! - ranks[b.source]! || a.row - b.row);
    behind.forEach(({ source, row, entry }, i) => {
      if (behind[i - 1]?.source === source && behind[i - 1]?.row === row) return;
      lines.source.push(source);
      lines.row.push(row);
      lines.entry.push(entry);
    });
  }
}

/** What was said, as it came, and the order of the table. */
type Said = Readonly<Record<"order" | "people" | "source" | "entry", Int32Array>>;

/** The rows behind participations, in the order of the table. */
type Lines = Readonly<Record<"activity" | "organisation" | "source" | "row" | "entry", Integers>>;

function inOrderOfRowIds(activityIds: readonly string[], organisationIds: readonly string[], lines: Lines): Attested {
  const activities = activityIds.map((id) => rowId([id]));
  const organisations = organisationIds.map((id) => rowId([id]));
  // An id that another begins with comes after it, for the mark that follows it comes after letters and digits.
  const ranks = taken(ranksOf(activities.map((id) => `${id}|`)), lines.activity.all());
  const order = isInOrder(ranks) ? null : orderBy([ranks]);
  const ordered = (values: Integers) => (order === null ? values.all() : taken(values.all(), order));
  return {
    activity: { texts: activities, codes: ordered(lines.activity) },
    organisation: { texts: organisations, codes: ordered(lines.organisation) },
    source: ordered(lines.source),
    row: ordered(lines.row),
    entry: ordered(lines.entry),
  };
}
