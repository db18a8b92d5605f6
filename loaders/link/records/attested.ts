import type { CodedText } from "../../../src/model/columns.js";
import { rowId } from "../../../src/model/tables.js";
import { Integers, taken } from "../integers.js";
import type { Ledger } from "../ledger.js";
import { ranksOf } from "../order.js";
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

/** What was said of who came to what: one number each for everything said. */
export type Said = Readonly<Record<"activity" | "organisation" | "people" | "source" | "entry", Int32Array>>;

/** Rows behind participations, as numbers. */
type Lines = Readonly<Record<"activity" | "organisation" | "source" | "row" | "entry", Int32Array>>;

/**
 * Finds the rows behind each participation, in the order of their sources and each once; the first that said it gave a
 * new record, and the ledger is told so.
 *
 * @param said in the order of the table
 * @param starts where in `said` each participation begins, and the end
 * @param ranks of each source by the name that provenance calls it
 */
export function attestedBy(
  said: Said,
  starts: Int32Array,
  activityIds: readonly string[],
  organisationIds: readonly string[],
  sources: readonly LinkSource[],
  ranks: Int32Array,
  ledger: Ledger,
): Attested {
  const { source, entry } = said;
  const row = new Int32Array(entry.length);
  for (let record = 0; record + 1 < starts.length; record++) {
    for (let place = starts[record]!; place < starts[record + 1]!; place++) {
      const of = sources[source[place]!]!;
      row[place] = of.tidy.rows[ledger.use(of, entry[place]!, place === starts[record])]!;
    }
  }
  const lines = { ...said, row };
  const isEachOnce = starts.length - 1 === entry.length;
  return inOrderOfRowIds(activityIds, organisationIds, isEachOnce ? lines : eachRowOnce(lines, starts, ranks));
}

/** The rows that say the same in the order of their sources; a row that says it several times is one. */
function eachRowOnce(lines: Lines, starts: Int32Array, ranks: Int32Array): Lines {
  const { source, row } = lines;
  const kept = new Integers(row.length);
  for (let record = 0; record + 1 < starts.length; record++) {
    const from = starts[record]!;
    if (starts[record + 1] === from + 1) {
      kept.push(from);
      continue;
    }
    const behind = Array.from({ length: starts[record + 1]! - from }, (_, i) => from + i);
    behind.sort((a, b) => ranks[source[a]!]! - ranks[source[b]!]! || row[a]! - row[b]!);
    behind.forEach((place, i) => {
      const before = behind[i - 1];
      if (before === undefined || source[before] !== source[place] || row[before] !== row[place]) kept.push(place);
    });
  }
  return linesAt(lines, kept.all());
}

function linesAt({ activity, organisation, source, row, entry }: Lines, places: Int32Array): Lines {
  return {
    activity: taken(activity, places),
    organisation: taken(organisation, places),
    source: taken(source, places),
    row: taken(row, places),
    entry: taken(entry, places),
  };
}

function inOrderOfRowIds(activityIds: readonly string[], organisationIds: readonly string[], lines: Lines): Attested {
  const activities = activityIds.map((id) => rowId([id]));
  const organisations = organisationIds.map((id) => rowId([id]));
  // An id that another begins with comes after it, for the mark that follows it comes after letters and digits.
  const ranks = ranksOf(activities.map((id) => `${id}|`));
  const { activity, organisation, ...rest } = byActivity(lines, ranks);
  return {
    activity: { texts: activities, codes: activity },
    organisation: { texts: organisations, codes: organisation },
    ...rest,
  };
}

/** Lines that stand together by activity in another order of these: each stretch is moved as a whole. */
function byActivity(lines: Lines, ranks: Int32Array): Lines {
  const stretches: { rank: number; from: number; to: number }[] = [];
  for (let from = 0, to = 0; from < lines.activity.length; from = to) {
    const activity = lines.activity[from]!;
    while (lines.activity[to] === activity) to++;
    stretches.push({ rank: ranks[activity]!, from, to });
  }
  stretches.sort((a, b) => a.rank - b.rank);
  const moved = (values: Int32Array) => {
    const all = new Int32Array(values.length);
    let at = 0;
    for (const { from, to } of stretches) {
      all.set(values.subarray(from, to), at);
      at += to - from;
    }
    return all;
  };
  return {
    activity: moved(lines.activity),
    organisation: moved(lines.organisation),
    source: moved(lines.source),
    row: moved(lines.row),
    entry: moved(lines.entry),
  };
}
