import { type Outcome, rowId } from "../../../src/model/tables.js";
import type { OutcomeKind } from "../../../src/model/vocabulary.js";
import { claim, type Gathered, Gathering, settledNumber } from "../gather.js";
import type { Ledger } from "../ledger.js";
import { writtenTogether } from "../name.js";
import type { NetworkRecord } from "../networks.js";
import { onlyOne, type Plan } from "../plan.js";
import type { LinkSource } from "../source.js";

interface Key {
  readonly school_id: string;
  readonly network: NetworkRecord | null;
  readonly kind: OutcomeKind;
  readonly label: string | null;
  readonly recorded_on: string | null;
}

/** Counted results against targets. */
export class OutcomeRows {
  private readonly gathering = new Gathering<Key>();

  constructor(private readonly ledger: Ledger) {}

  add({ source, networksOf, schoolOf }: Plan, entry: number): void {
    const network = onlyOne(networksOf(entry));
    const school_id = schoolOf(entry) ?? network?.schoolId ?? null;
    if (school_id === null) {
      this.ledger.fail(source, entry, "school_missing");
      return;
    }
    if (source.number("outcome.count", entry) === null && source.number("outcome.target", entry) === null) return;
    const said = source.text("outcome.kind", entry) as OutcomeKind | null;
    if (said === null) this.ledger.say("outcome_kind_assumed", source.place(entry, "outcome.kind"));
    const kind = said ?? "other";
    const label = source.text("outcome.label", entry);
    const recorded_on = source.text("outcome.recorded_on", entry);
    const id = [school_id, network?.index ?? "", kind, writtenTogether(label ?? ""), recorded_on ?? ""].join("\u0001");
    const { record, isNew } = this.gathering.at(id, { school_id, network, kind, label, recorded_on }, source, entry);
    this.ledger.contribute("outcomes", record, source, entry, isNew);
    if (!isNew && isSaidAgain(record, source, entry))
      this.ledger.say("outcome_said_twice", source.place(entry, "outcome.count"));
    claim(record, "count", "outcome.count", source, entry);
    claim(record, "target", "outcome.target", source, entry);
  }

  rows(networkIds: ReadonlyMap<NetworkRecord, string>): Outcome[] {
    return this.gathering.all.map((record) => {
      const { network, ...key } = record.key;
      const row: Outcome = {
        ...key,
        network_id: network === null ? null : networkIds.get(network)!,
        count: settledNumber(record, "count", this.ledger),
        target: settledNumber(record, "target", this.ledger),
      };
      record.rowId = rowId([row.school_id, row.network_id, row.kind, row.label, row.recorded_on]);
      return row;
    });
  }
}

/** Whether another row of the same table gave the same count of the same result: perhaps another network's. */
function isSaidAgain({ source: before, entry: first }: Gathered<Key>, source: LinkSource, entry: number): boolean {
  if (before !== source || source.rowOf(first) === source.rowOf(entry)) return false;
  const count = source.number("outcome.count", entry);
  return count !== null && count === source.number("outcome.count", first);
}
