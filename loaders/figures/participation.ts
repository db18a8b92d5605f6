import { gini, lorenzCurve, participationRate } from "../../src/analysis/index.js";
import type { Figure } from "../../src/model/figure.js";
import { at, type Indexed, membersOn, type Scope } from "./indexed.js";
import { lines } from "./lines.js";

/** One network activity: who came, and on what footing. */
export interface Met {
  readonly activity_id: string;
  /** members present; null where the activity has no date, or attendance wasn't written down */
  readonly present: number | null;
  /** members that day; null where the activity has no date */
  readonly members: number | null;
  /** every organisation that came */
  readonly came: readonly string[];
  readonly guests: readonly string[];
}

type Chances = ReadonlyMap<string, { readonly present: number; readonly of: number }>;

/** What happened at each network's activities, and how many of them each organisation could have come to, and did. */
export interface Meetings {
  readonly of: ReadonlyMap<string, readonly Met[]>;
  readonly chances: ReadonlyMap<string, Chances>;
}

export function meetings(indexed: Indexed): Meetings {
  const of = new Map<string, Met[]>();
  const chances = new Map<string, Chances>();
  for (const network of indexed.networks.keys()) {
    const met: Met[] = [];
    const each = new Map<string, { present: number; of: number }>();
    for (const { activity_id, held_on } of indexed.heldBy.get(network) ?? []) {
      const came = (indexed.came.get(activity_id) ?? []).map(({ organisation_id }) => organisation_id);
      if (held_on === null) {
        met.push({ activity_id, came, present: null, members: null, guests: [] });
        continue;
      }
      const members = membersOn(indexed, [network], held_on);
      if (came.length === 0) {
        met.push({ activity_id, came, present: null, members: members.size, guests: [] });
        continue;
      }
      const there = new Set(came);
      for (const member of members) {
        const own = each.get(member) ?? { present: 0, of: 0 };
        each.set(member, { present: own.present + (there.has(member) ? 1 : 0), of: own.of + 1 });
      }
      const { present, members: base } = participationRate([{ present: there, members }]);
      met.push({ activity_id, came, present, members: base, guests: came.filter((one) => !members.has(one)) });
    }
    of.set(network, met);
    chances.set(network, each);
  }
  return { of, chances };
}

export const metIn = (all: Meetings, scope: Scope): Met[] =>
  scope.networks.flatMap((network) => all.of.get(network) ?? []);

/** Members present and members that day, added up over the activities of which both are known. */
export function turnout(met: readonly Met[]): { present: number; base: number; activities: number } {
  const known = met.filter(({ present }) => present !== null);
  return {
    present: known.reduce((sum, one) => sum + one.present!, 0),
    base: known.reduce((sum, one) => sum + one.members!, 0),
    activities: known.length,
  };
}

/** At how many of these activities each of the scope's members was; members who never came with 0. */
export function timesPerMember(scope: Scope, met: readonly Met[]): Map<string, number> {
  const times = new Map([...scope.members].map((member) => [member, 0]));
  for (const { came } of met) {
    for (const one of came) {
      const before = times.get(one);
      if (before !== undefined) times.set(one, before + 1);
    }
  }
  return times;
}

/** Nobody is recorded anywhere: attendance wasn't kept, which isn't the same as nobody coming. */
export const unrecorded = (met: readonly Met[]) => met.every(({ came }) => came.length === 0);

export function participation(indexed: Indexed): Figure[] {
  const all = meetings(indexed);
  return [
    rates(indexed, all),
    byActivity(indexed, all),
    frequency(indexed, all),
    ...concentration(indexed, all),
    byOrganisation(indexed, all),
  ];
}

function rates(indexed: Indexed, all: Meetings): Figure {
  const out = lines("participation");
  for (const scope of indexed.scopes) {
    const met = metIn(all, scope);
    const flag = unrecorded(met) ? "x" : null;
    const { present, base, activities } = turnout(met);
    const times = [...timesPerMember(scope, met).values()];
    const guests = new Set(met.flatMap((one) => one.guests));
    out.add(at(scope), "participation_rate", present / base, { n: base, flag });
    out.add(at(scope), "reach", times.filter((count) => count > 0).length / times.length, { n: times.length, flag });
    out.add(at(scope), "guests", guests.size, { n: activities, flag: activities === 0 ? "x" : null });
  }
  return out.done();
}

function byActivity(indexed: Indexed, all: Meetings): Figure {
  const out = lines("participation-by-activity");
  const met = new Map([...all.of.values()].flat().map((one) => [one.activity_id, one]));
  for (const { activity_id } of indexed.tables.activities) {
    const came = indexed.came.get(activity_id) ?? [];
    const counted = came.filter(({ people }) => people !== null);
    const one = met.get(activity_id);
    const flag = came.length === 0 ? "x" : null;
    const where = { activity_id };
    const n = one ? one.members : null;
    const z = one ? null : ("z" as const);
    out.add(where, "present", one ? (one.present ?? undefined) : came.length, { n, flag });
    out.add(where, "members", one?.members ?? undefined, { flag: z });
    out.add(where, "rate", one && n !== null ? (one.present ?? 0) / n : undefined, { n, flag: z ?? flag });
    out.add(where, "guests", one && n !== null ? one.guests.length : undefined, { n: came.length, flag: z ?? flag });
    const people = counted.reduce((sum, { people }) => sum + (people ?? 0), 0);
    out.add(where, "people", people, { n: counted.length, flag: counted.length === 0 ? "x" : null });
  }
  return out.done();
}

const TIMES: readonly (readonly [string, (times: number) => boolean])[] = [
  ["0", (times) => times === 0],
  ["1", (times) => times === 1],
  ["2-4", (times) => times >= 2 && times <= 4],
  ["5+", (times) => times >= 5],
];

function frequency(indexed: Indexed, all: Meetings): Figure {
  const out = lines("attendance-frequency");
  for (const scope of indexed.scopes) {
    const met = metIn(all, scope);
    const times = [...timesPerMember(scope, met).values()];
    const n = times.length;
    const flag = unrecorded(met) || n === 0 ? "x" : null;
    for (const [label, fits] of TIMES) {
      const count = times.filter(fits).length;
      out.add(at(scope, { times: label }), "organisations", count, { n, flag });
      out.add(at(scope, { times: label }), "share", count / n, { n, flag });
    }
  }
  return out.done();
}

function concentration(indexed: Indexed, all: Meetings): Figure[] {
  const out = lines("attendance-concentration");
  const curve = lines("lorenz");
  for (const scope of indexed.wholes) {
    const { school_id } = scope;
    const met = metIn(all, scope);
    const times = [...timesPerMember(scope, met).values()];
    const n = times.length;
    const flag = unrecorded(met) ? "x" : null;
    out.add({ school_id }, "gini", gini(times), { n, flag });
    if (flag) continue;
    bends(times).forEach(({ population, share }, step) => {
      curve.add({ school_id, step }, "share_of_members", population, { n });
      curve.add({ school_id, step }, "share_of_participations", share, { n });
    });
  }
  return [out.done(), curve.done()];
}

/** The points of the Lorenz curve between which it is straight: where the number of times changes, and both ends. */
function bends(times: readonly number[]): { population: number; share: number }[] {
  const sorted = [...times].sort((a, b) => a - b);
  return lorenzCurve(sorted).filter((_, i) => i === 0 || i === sorted.length || sorted[i - 1] !== sorted[i]);
}

function byOrganisation(indexed: Indexed, all: Meetings): Figure {
  const out = lines("attendance-by-organisation");
  for (const scope of indexed.scopes) {
    if (scope.network_id === null || unrecorded(metIn(all, scope))) continue;
    const chances = all.chances.get(scope.network_id)!;
    for (const organisation_id of [...scope.members].sort()) {
      const own = chances.get(organisation_id);
      const where = at(scope, { organisation_id });
      const flag = own ? null : "z";
      out.add(where, "present", own?.present, { n: own?.of ?? 0, flag });
      out.add(where, "rate", own && own.present / own.of, { n: own?.of ?? 0, flag });
    }
  }
  return out.done();
}
