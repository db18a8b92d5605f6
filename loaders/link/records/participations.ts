import { type CodedText, type ColumnValues, MISSING_INTEGER } from "../../../src/model/columns.js";
import { rowId } from "../../../src/model/tables.js";
import type { ActivityRecord } from "../activities.js";
import type { Claim } from "../agree.js";
import { Integers } from "../integers.js";
import type { Ledger } from "../ledger.js";
import { orderBy, ranksOf } from "../order.js";
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

/** A row that says that somebody came. */
interface Behind {
  readonly source: number;
  /** 1-based, as people count */
  readonly number: number;
  readonly entry: number;
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
  private readonly said = {
    activity: new Integers(),
    organisation: new Integers(),
    people: new Integers(),
    source: new Integers(),
    entry: new Integers(),
  };

  constructor(
    private readonly sources: readonly LinkSource[],
    private readonly ledger: Ledger,
  ) {}

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
    const [activity, organisation] = [this.said.activity.all(), this.said.organisation.all()];
    const order = orderBy([through(activity, ranksOf(activities)), through(organisation, ranksOf(organisations))]);
    const rows = { activity: new Integers(), organisation: new Integers(), people: new Integers() };
    const lines = {
      activity: new Integers(),
      organisation: new Integers(),
      source: new Integers(),
      row: new Integers(),
      entry: new Integers(),
    };
    for (let from = 0; from < order.length; ) {
      const [who, what] = [organisation[order[from]!]!, activity[order[from]!]!];
      let to = from + 1;
      while (to < order.length && organisation[order[to]!] === who && activity[order[to]!] === what) to++;
      const same = order.subarray(from, to);
      rows.activity.push(what);
      rows.organisation.push(who);
      rows.people.push(this.peopleOf(same));
      for (const { source, number, entry } of this.rowsBehind(same, ranks)) {
        lines.activity.push(what);
        lines.organisation.push(who);
        lines.source.push(source);
        lines.row.push(number);
        lines.entry.push(entry);
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
  private peopleOf(same: Int32Array): number {
    const { people, source, entry } = this.said;
    const numbers = same.length === 1 ? same : same.filter((line) => people.at(line) !== MARK);
    if (numbers.length === 0) return MISSING_INTEGER;
    if (numbers.length === 1) return people.at(numbers[0]!) === MARK ? MISSING_INTEGER : people.at(numbers[0]!);
    const claims = Array.from(numbers, (line): Claim<number> => {
      const of = this.sources[source.at(line)]!;
      return {
        value: people.at(line),
        date: of.has("organisation.updated_on") ? of.text("organisation.updated_on", entry.at(line)) : null,
        count: 1,
        place: of.place(entry.at(line), "participation.people"),
      };
    });
    return this.ledger.settle("people", claims) ?? MISSING_INTEGER;
  }

  /** The rows that say it, each once, in the order of their sources; the first that said it gave a new record. */
  private rowsBehind(same: Int32Array, ranks: Int32Array): Behind[] {
    const behind: Behind[] = [];
    let last = { source: -1, row: -1 };
    for (let i = 0; i < same.length; i++) {
      const source = this.said.source.at(same[i]!);
      const entry = this.said.entry.at(same[i]!);
      const row = this.ledger.use(this.sources[source]!, entry, i === 0);
      if (last.source === source && last.row === row) continue;
      last = { source, row };
      behind.push({ source, number: this.sources[source]!.tidy.rows[row]!, entry });
    }
    return behind.length === 1
      ? behind
      : behind.sort((a, b) => ranks[a.source]! - ranks[b.source]! || a.number - b.number);
  }
}

const through = (codes: Int32Array, numbers: Int32Array) => codes.map((code) => numbers[code]!);

function inOrderOfRowIds(
  activityIds: readonly string[],
  organisationIds: readonly string[],
  lines: Readonly<Record<"activity" | "organisation" | "source" | "row" | "entry", Integers>>,
): Attested {
  const activities = activityIds.map((id) => rowId([id]));
  const organisations = organisationIds.map((id) => rowId([id]));
  // An id that another begins with comes after it, for the mark that follows it comes after letters and digits.
  const order = orderBy([through(lines.activity.all(), ranksOf(activities.map((id) => `${id}|`)))]);
  const ordered = (values: Integers) => through(order, values.all());
  return {
    activity: { texts: activities, codes: ordered(lines.activity) },
    organisation: { texts: organisations, codes: ordered(lines.organisation) },
    source: ordered(lines.source),
    row: ordered(lines.row),
    entry: ordered(lines.entry),
  };
}
