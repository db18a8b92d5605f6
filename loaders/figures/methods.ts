import type { Figure } from "../../src/model/figure.js";
import type { Day, MethodUse } from "../../src/model/tables.js";
import { words } from "../../src/model/vocabulary.js";
import { grouped, type Indexed, membersOn } from "./indexed.js";
import { lines } from "./lines.js";
import { dayBefore } from "./months.js";

export function methods(indexed: Indexed): Figure[] {
  return [catalogue(indexed), uses(indexed), beforeAndAfter(indexed)];
}

/** The mean of those ratings that were given, and how many they are. */
function usefulness(rows: readonly MethodUse[]): { mean: number; n: number } {
  const given = rows.flatMap(({ usefulness }) => (usefulness === null ? [] : [usefulness]));
  return { mean: given.reduce((sum, one) => sum + one, 0) / given.length, n: given.length };
}

function catalogue(indexed: Indexed): Figure {
  const out = lines("methods");
  const purposeOf = (use: MethodUse) => indexed.networks.get(use.network_id)?.purpose ?? null;
  const byMethod = grouped(indexed.tables.method_uses, ({ method_id }) => method_id);
  const purposes = words("purpose").filter((purpose) =>
    indexed.tables.networks.some((network) => network.purpose === purpose),
  );
  for (const { method_id } of indexed.tables.methods) {
    const all = byMethod.get(method_id) ?? [];
    for (const purpose of [null, ...purposes]) {
      const rows = purpose === null ? all : all.filter((use) => purposeOf(use) === purpose);
      const { mean, n } = usefulness(rows);
      const networks = new Set(rows.map(({ network_id }) => network_id)).size;
      out.add({ method_id, purpose }, "networks", networks, { n: networks });
      out.add({ method_id, purpose }, "usefulness_mean", mean, { n, flag: networks === 0 ? "z" : null });
    }
  }
  return out.done();
}

function uses(indexed: Indexed): Figure {
  const out = lines("method-uses");
  for (const [method_id, ofMethod] of grouped(indexed.tables.method_uses, (use) => use.method_id)) {
    for (const [network_id, rows] of grouped(ofMethod, (use) => use.network_id)) {
      const { mean, n } = usefulness(rows);
      out.add({ method_id, network_id }, "uses", rows.length, { n: rows.length });
      out.add({ method_id, network_id }, "usefulness", mean, { n });
    }
  }
  return out.done();
}

/** The first day on which each network used the method, where every use has its day. */
function firstUse(rows: readonly MethodUse[]): Day | undefined {
  const days = rows.flatMap(({ used_from }) => (used_from === null ? [] : [used_from]));
  return days.length < rows.length ? undefined : days.sort()[0];
}

function beforeAndAfter(indexed: Indexed): Figure {
  const out = lines("method-before-after");
  for (const [method_id, ofMethod] of grouped(indexed.tables.method_uses, (use) => use.method_id)) {
    for (const [network_id, rows] of grouped(ofMethod, (use) => use.network_id)) {
      const day = firstUse(rows);
      if (day === undefined || !indexed.networks.has(network_id)) continue;
      const inAll = new Set((indexed.stays.get(network_id) ?? []).map((stay) => stay.organisation_id)).size;
      for (const when of ["before", "after"] as const) {
        const where = { method_id, network_id, before_or_after: when };
        const on = when === "before" ? dayBefore(day) : indexed.period.to;
        const flag = inAll === 0 ? "x" : null;
        out.add(where, "members", membersOn(indexed, [network_id], on).size, { n: inAll, flag });
        const { rate, base } = rateOn(indexed, network_id, (held) => (when === "before" ? held < day : held >= day));
        out.add(where, "participation_rate", rate, { n: base });
      }
    }
  }
  return out.done();
}

/**
 * Σ members present ÷ Σ members that day over the network's activities on some days, where attendance is on record;
 * undefined where there are none.
 */
function rateOn(indexed: Indexed, network: string, wanted: (held: Day) => boolean): { rate?: number; base: number } {
  let [present, base] = [0, 0];
  for (const { activity_id, held_on } of indexed.heldBy.get(network) ?? []) {
    if (held_on === null || !wanted(held_on) || !indexed.came.has(activity_id)) continue;
    const members = membersOn(indexed, [network], held_on);
    base += members.size;
    const came = new Set((indexed.came.get(activity_id) ?? []).map(({ organisation_id }) => organisation_id));
    for (const one of came) if (members.has(one)) present++;
  }
  return base === 0 ? { base } : { rate: present / base, base };
}
