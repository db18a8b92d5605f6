import { type Network, rowId } from "../../../src/model/tables.js";
import type { Purpose } from "../../../src/model/vocabulary.js";
import { claim, Gathering, settledText } from "../gather.js";
import type { Ledger } from "../ledger.js";
import type { NetworkRecord } from "../networks.js";
import { Ids, slug } from "../slug.js";
import type { LinkSource } from "../source.js";

const ATTRIBUTES = [
  ["purpose", "network.purpose"],
  ["description", "network.description"],
  ["started_on", "network.started_on"],
  ["ended_on", "network.ended_on"],
] as const;

const saysAttributes = (source: LinkSource) => ATTRIBUTES.some(([, field]) => source.has(field));

/** The networks that rows speak of, with what they say of them. */
export class NetworkRows {
  private readonly gathering = new Gathering<NetworkRecord>();
  /** by number of the network */
  private readonly known: boolean[] = [];
  /** by number of the source */
  private readonly speaking: boolean[] = [];
  readonly ids = new Map<NetworkRecord, string>();

  constructor(private readonly ledger: Ledger) {}

  /** Must see every usable entry that names networks. */
  add(source: LinkSource, entry: number, named: readonly NetworkRecord[]): void {
    for (let i = 0; i < named.length; i++) {
      const network = named[i]!;
      const speaks = this.speaks(source);
      if (!speaks && this.known[network.index]) {
        this.ledger.merge(source, entry);
        continue;
      }
      this.known[network.index] = true;
      const { record, isNew } = this.gathering.at(String(network.index), network, source, entry);
      this.ledger.contribute("networks", record, source, entry, isNew);
      if (named.length > 1) continue;
      for (const [column, field] of ATTRIBUTES) if (source.has(field)) claim(record, column, field, source, entry);
    }
  }

  /** Whether a source says something of networks besides their names. */
  private speaks(source: LinkSource): boolean {
    const known = this.speaking[source.index];
    if (known !== undefined) return known;
    const speaks = source.table === "networks" || saysAttributes(source);
    this.speaking[source.index] = speaks;
    return speaks;
  }

  rows(): Network[] {
    const byName = [...this.gathering.all].sort(
      (a, b) => compare(a.key.schoolId ?? "", b.key.schoolId ?? "") || compare(a.key.key, b.key.key),
    );
    const ids = new Ids();
    return byName.map((record) => {
      const { schoolId, name } = record.key;
      const own = slug(name);
      const network_id = ids.take(
        schoolId === null || own.startsWith(slug(schoolId)) ? own : `${slug(schoolId)}-${own}`,
      );
      this.ids.set(record.key, network_id);
      record.rowId = rowId([network_id]);
      const started_on = settledText(record, "started_on", this.ledger);
      let ended_on = settledText(record, "ended_on", this.ledger);
      if (started_on !== null && ended_on !== null && ended_on < started_on) {
        this.ledger.say("ended_before_started", record.claims.get("ended_on")![0]!.place);
        ended_on = null;
      }
      return {
        network_id,
        school_id: schoolId,
        name,
        purpose: settledText(record, "purpose", this.ledger) as Purpose | null,
        description: settledText(record, "description", this.ledger),
        started_on,
        ended_on,
      };
    });
  }
}

/** Code-unit order, the same on every computer. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
