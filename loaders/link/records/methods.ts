import { type Method, type MethodUse, rowId } from "../../../src/model/tables.js";
import type { Phase } from "../../../src/model/vocabulary.js";
import { claim, type Gathered, Gathering, settledNumber, settledText } from "../gather.js";
import type { Ledger } from "../ledger.js";
import { foldedName, writtenTogether } from "../name.js";
import type { NetworkRecord } from "../networks.js";
import type { Plan } from "../plan.js";
import { Ids, slug } from "../slug.js";
import { compare } from "./networks.js";

interface MethodKey {
  readonly name: string;
}

interface UseKey {
  readonly method: Gathered<MethodKey>;
  readonly network: NetworkRecord;
  readonly used_from: string | null;
}

/** Methods, which the schools share by name, and where they were used. */
export class MethodRows {
  private readonly methods = new Gathering<MethodKey>();
  private readonly uses = new Gathering<UseKey>();
  private readonly numbers = new Map<string, string>();

  constructor(private readonly ledger: Ledger) {}

  /** Lists of methods must come first, so that numbers are known. */
  remember({ source, schoolOf, usable }: Plan): void {
    if (!source.has("method.ref") || !source.has("method.name")) return;
    for (let entry = 0; entry < source.length; entry++) {
      const name = source.text("method.name", entry);
      const ref = source.text("method.ref", entry);
      if (usable[entry] && name !== null && ref !== null) this.numbers.set(refKey(schoolOf(entry), ref), name);
    }
  }

  add(plan: Plan, entry: number): void {
    const { source } = plan;
    const ref = source.text("method.ref", entry);
    const byRef = ref === null ? null : (this.numbers.get(refKey(plan.schoolOf(entry), ref)) ?? null);
    const name = source.text("method.name", entry) ?? byRef;
    if (name === null || foldedName(name) === "") {
      this.ledger.fail(source, entry, "method_missing");
      return;
    }
    const networks = plan.networksOf(entry);
    // a row of a table methods × networks without a mark only says that there is such a method
    if (source.table === "method_uses" && networks.length === 0 && source.tidy.items === null) {
      this.ledger.fail(source, entry, "network_missing");
      return;
    }
    const { record, isNew } = this.methods.at(writtenTogether(name), { name }, source, entry);
    const speaks = source.has("method.phase") || source.has("method.description") || source.table === "methods";
    if (isNew || speaks || networks.length === 0) this.ledger.contribute("methods", record, source, entry, isNew);
    claim(record, "phase", "method.phase", source, entry);
    claim(record, "description", "method.description", source, entry);
    for (const network of networks) this.use(record, network, plan, entry);
  }

  private use(method: Gathered<MethodKey>, network: NetworkRecord, { source }: Plan, entry: number): void {
    const used_from = source.text("method_use.used_from", entry);
    const id = `${writtenTogether(method.key.name)}\u0001${network.index}\u0001${used_from ?? ""}`;
    const { record, isNew } = this.uses.at(id, { method, network, used_from }, source, entry);
    this.ledger.contribute("method_uses", record, source, entry, isNew);
    claim(record, "used_to", "method_use.used_to", source, entry);
    claim(record, "usefulness", "method_use.usefulness", source, entry);
    claim(record, "note", "method_use.note", source, entry);
  }

  rows(networkIds: ReadonlyMap<NetworkRecord, string>): { methods: Method[]; uses: MethodUse[] } {
    const ids = new Ids();
    const byName = [...this.methods.all].sort((a, b) => compare(foldedName(a.key.name), foldedName(b.key.name)));
    const idOf = new Map<Gathered<MethodKey>, string>();
    const methods = byName.map((record): Method => {
      const method_id = ids.take(slug(record.key.name));
      idOf.set(record, method_id);
      record.rowId = rowId([method_id]);
      return {
        method_id,
        name: record.key.name,
        phase: settledText(record, "phase", this.ledger) as Phase | null,
        description: settledText(record, "description", this.ledger),
      };
    });
    const uses = this.uses.all.map((record): MethodUse => {
      const { method, network, used_from } = record.key;
      let used_to = settledText(record, "used_to", this.ledger);
      if (used_from !== null && used_to !== null && used_to < used_from) {
        this.ledger.say("used_to_before_used_from", record.claims.get("used_to")![0]!.place);
        used_to = null;
      }
      const row: MethodUse = {
        method_id: idOf.get(method)!,
        network_id: networkIds.get(network)!,
        used_from,
        used_to,
        usefulness: settledNumber(record, "usefulness", this.ledger),
        note: settledText(record, "note", this.ledger),
      };
      record.rowId = rowId([row.method_id, row.network_id, row.used_from]);
      return row;
    });
    return { methods, uses };
  }
}

const refKey = (school: string | null, ref: string) => `${school ?? ""}\u0001${ref.trim().toLowerCase()}`;
