import type { Membership, Network } from "../../../src/model/tables.js";
import { rowId } from "../../../src/model/tables.js";
import { claim, type Gathered, Gathering, settledText } from "../gather.js";
import type { Ledger } from "../ledger.js";
import type { NetworkRecord } from "../networks.js";
import type { OrganisationRecord } from "../organisations.js";
import type { Plan } from "../plan.js";
import { shortPlace } from "../words.js";
import { compare } from "./networks.js";

interface Key {
  readonly network: NetworkRecord;
  readonly organisation: OrganisationRecord;
  readonly joined_on: string | null;
}

interface Said extends Key {
  readonly plan: Plan;
  readonly entry: number;
}

/** Memberships: an organisation in a network from a day on. */
export class MembershipRows {
  private readonly said: Said[] = [];

  constructor(private readonly ledger: Ledger) {}

  add(plan: Plan, entry: number, organisation: OrganisationRecord): void {
    const joined_on = plan.source.text("membership.joined_on", entry);
    for (const network of plan.networksOf(entry)) this.said.push({ plan, entry, network, organisation, joined_on });
  }

  /**
   * Rows without a first day join the latest one that has it, where there is one; a row that says when somebody left
   * is of a membership that had begun by then.
   */
  gather(networkIds: ReadonlyMap<NetworkRecord, string>): Gathered<Key>[] {
    const gathering = new Gathering<Key>();
    const firstDays = new Map<string, string[]>();
    const pair = ({ network, organisation }: Key) => `${networkIds.get(network)}|${organisation.id}`;
    for (const said of this.said) {
      if (said.joined_on === null) continue;
      const known = firstDays.get(pair(said));
      if (known === undefined) firstDays.set(pair(said), [said.joined_on]);
      else known.push(said.joined_on);
    }
    for (const said of this.said) {
      const { source } = said.plan;
      const own = pair(said);
      const joined_on = said.joined_on ?? latestBefore(firstDays.get(own) ?? [], leftOn(said));
      const key = { network: said.network, organisation: said.organisation, joined_on };
      const { record, isNew } = gathering.at(`${own}|${joined_on ?? ""}`, key, source, said.entry);
      this.ledger.contribute("memberships", record, source, said.entry, isNew);
      claim(record, "left_on", "membership.left_on", source, said.entry);
      claim(record, "role", "membership.role", source, said.entry);
    }
    return gathering.all;
  }

  rows(networks: readonly Network[], networkIds: ReadonlyMap<NetworkRecord, string>): Membership[] {
    const lives = new Map(networks.map((network) => [network.network_id, network]));
    const made = this.gather(networkIds).map((record) => {
      const { network, organisation, joined_on } = record.key;
      let left_on = settledText(record, "left_on", this.ledger);
      if (joined_on !== null && left_on !== null && left_on < joined_on) {
        this.ledger.say("left_before_joined", record.claims.get("left_on")![0]!.place);
        left_on = null;
      }
      const row: Membership = {
        network_id: networkIds.get(network)!,
        organisation_id: organisation.id,
        joined_on,
        left_on,
        role: settledText(record, "role", this.ledger),
      };
      record.rowId = rowId([row.network_id, row.organisation_id, row.joined_on]);
      this.checkLife(row, lives.get(row.network_id)!, record);
      return { row, record };
    });
    this.checkOverlaps(made);
    return made.map(({ row }) => row);
  }

  private checkLife(
    { joined_on, left_on }: Membership,
    { started_on, ended_on }: Network,
    record: Gathered<Key>,
  ): void {
    const before =
      started_on !== null && ((joined_on ?? started_on) < started_on || (left_on ?? started_on) < started_on);
    const after = ended_on !== null && ((joined_on ?? ended_on) > ended_on || (left_on ?? ended_on) > ended_on);
    if (!before && !after) return;
    this.ledger.say("membership_outside_network", record.source.place(record.entry, "membership.joined_on"));
  }

  private checkOverlaps(made: readonly { row: Membership; record: Gathered<Key> }[]): void {
    const sorted = [...made].sort(
      (a, b) =>
        compare(a.row.network_id, b.row.network_id) ||
        compare(a.row.organisation_id, b.row.organisation_id) ||
        compare(a.row.joined_on ?? "", b.row.joined_on ?? ""),
    );
    for (let i = 1; i < sorted.length; i++) {
      const [before, after] = [sorted[i - 1]!, sorted[i]!];
      if (before.row.network_id !== after.row.network_id) continue;
      if (before.row.organisation_id !== after.row.organisation_id) continue;
      if (before.row.left_on !== null && before.row.left_on < after.row.joined_on!) continue;
      const place = after.record.source.place(after.record.entry, "membership.joined_on");
      const other = before.record.source.place(before.record.entry, "membership.joined_on");
      this.ledger.say("memberships_overlap", place, { place: shortPlace(other) });
    }
  }
}

const leftOn = ({ plan, entry }: Said) => plan.source.text("membership.left_on", entry);

/** The latest day, not after the one given where one is given; null where there is none. */
function latestBefore(days: readonly string[], last: string | null): string | null {
  return days.reduce<string | null>(
    (latest, day) => ((last === null || day <= last) && (latest === null || day > latest) ? day : latest),
    null,
  );
}
