import type { Figure } from "../../src/model/figure.js";
import type { Activity, Day } from "../../src/model/tables.js";
import { grouped, type Indexed, isMember } from "./indexed.js";
import { lines } from "./lines.js";

/** Two organisations that had not been at the same activity before, and the networks each is a member of that day. */
interface FirstMeeting {
  readonly a: string;
  readonly b: string;
}

/** More pairs than this are counted but not listed. */
const MOST_LISTED = 20_000;

/** Held by the schools together: of no single network and no single school. */
const isJoint = ({ school_id, network_id }: Activity) => school_id === null && network_id === null;

export function joint(indexed: Indexed): Figure[] {
  const out = lines("joint-activities");
  const meetings = lines("first-meetings");
  const listed: (FirstMeeting & { readonly activity_id: string })[] = [];
  const attended = grouped(indexed.tables.participations, ({ organisation_id }) => organisation_id);
  const before = (organisation: string, day: Day): Set<string> => {
    const earlier = new Set<string>();
    for (const { activity_id } of attended.get(organisation) ?? []) {
      const held = indexed.activities.get(activity_id)?.held_on;
      if (held && held < day) earlier.add(activity_id);
    }
    return earlier;
  };
  const held = indexed.tables.activities.filter(isJoint).sort((a, b) => (a.activity_id < b.activity_id ? -1 : 1));
  const sameDay = grouped(held, ({ held_on }) => held_on);
  // Who meets at two activities of one day meets for the first time at one of them only.
  const metOn = new Map<Day, Set<string>>();
  for (const [day, { length }] of sameDay) if (length > 1) metOn.set(day, new Set());
  for (const { activity_id, held_on } of held) {
    const came = indexed.came.get(activity_id) ?? [];
    const networksOf = new Map(
      came.map(({ organisation_id: id }) => [id, held_on === null ? [] : networksOn(indexed, id, held_on)]),
    );
    const schoolsOf = new Map(
      [...networksOf].map(([id, ids]) => [id, new Set(ids.map((one) => indexed.networks.get(one)!.school_id))]),
    );
    const strangers = held_on === null ? [] : firstMeetings(networksOf, (id) => before(id, held_on));
    const met = held_on === null ? undefined : metOn.get(held_on);
    const pairs = met ? strangers.filter(({ a, b }) => !met.has(JSON.stringify([a, b]))) : strangers;
    for (const { a, b } of pairs) {
      met?.add(JSON.stringify([a, b]));
      listed.push({ a, b, activity_id });
    }
    for (const { school_id } of indexed.wholes) {
      // Without a date it isn't known who was a member of what that day.
      const flag = came.length === 0 || (school_id !== null && held_on === null) ? "x" : null;
      const belongs = (id: string) => school_id === null || schoolsOf.get(id)!.has(school_id);
      const own = came.filter(({ organisation_id }) => belongs(organisation_id));
      const counted = own.filter(({ people }) => people !== null);
      const people = counted.reduce((sum, one) => sum + (one.people ?? 0), 0);
      const ours = pairs.filter(({ a, b }) => belongs(a) || belongs(b));
      const where = { activity_id, school_id };
      out.add(where, "organisations", own.length, { n: came.length, flag });
      out.add(where, "people", people, {
        n: counted.length,
        flag: flag ?? (own.length > 0 && counted.length === 0 ? "x" : null),
      });
      out.add(where, "first_meetings", ours.length, { n: own.length, flag: held_on === null ? "x" : flag });
    }
    for (const [key, count] of byNetworks(pairs, networksOf)) {
      const [network_id, other_network_id] = JSON.parse(key) as [string, string];
      meetings.add({ activity_id, network_id, other_network_id }, "first_meetings", count, { n: came.length });
    }
  }
  return [out.done(), meetings.done(), whoMet(listed)];
}

/** How many others each organisation met for the first time at all joint activities, then the pairs one by one. */
function whoMet(pairs: readonly (FirstMeeting & { readonly activity_id: string })[]): Figure {
  const out = lines("first-meeting-pairs");
  const counts = new Map<string, number>();
  for (const one of pairs.flatMap(({ a, b }) => [a, b])) counts.set(one, (counts.get(one) ?? 0) + 1);
  for (const [organisation_id, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    out.add({ activity_id: null, organisation_id, other_organisation_id: null }, "first_meetings", count);
  }
  if (pairs.length > MOST_LISTED) return out.done();
  for (const { activity_id, a, b } of pairs) {
    out.add({ activity_id, organisation_id: a, other_organisation_id: b }, "first_meetings", 1);
  }
  return out.done();
}

/** The networks of which an organisation is a member on a day. */
function networksOn(indexed: Indexed, organisation: string, day: Day): string[] {
  const stays = (indexed.staysOf.get(organisation) ?? []).filter((stay) => isMember(stay, day));
  return [...new Set(stays.map((stay) => stay.network_id))].sort();
}

/** Pairs of organisations that share no network that day (each is in one) and were at no earlier activity together. */
function firstMeetings(
  networksOf: ReadonlyMap<string, readonly string[]>,
  before: (organisation: string) => ReadonlySet<string>,
): FirstMeeting[] {
  const members = [...networksOf].filter(([, networks]) => networks.length > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  const earlier = new Map(members.map(([id]) => [id, before(id)]));
  const pairs: FirstMeeting[] = [];
  members.forEach(([a, networksA], i) => {
    for (const [b, networksB] of members.slice(i + 1)) {
      if (networksA.some((network) => networksB.includes(network))) continue;
      if (!intersect(earlier.get(a)!, earlier.get(b)!)) pairs.push({ a, b });
    }
  });
  return pairs;
}

function intersect(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  for (const one of small) if (large.has(one)) return true;
  return false;
}

/** How many of the pairs join each two networks; keys are both ids, in order, as JSON. */
function byNetworks(
  pairs: readonly FirstMeeting[],
  networksOf: ReadonlyMap<string, readonly string[]>,
): [string, number][] {
  const counts = new Map<string, number>();
  for (const { a, b } of pairs) {
    const joined = new Set(
      networksOf.get(a)!.flatMap((one) => networksOf.get(b)!.map((other) => JSON.stringify([one, other].sort()))),
    );
    for (const key of joined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}
