import { gini, hillNumber, rarefiedRichness, retentionCurve, richness } from "../../src/analysis/index.js";
import type { Figure } from "../../src/model/figure.js";
import type { Activity, Outcome } from "../../src/model/tables.js";
import { type CompareGroup, compareGroups, inGroup, levelOf } from "./groups.js";
import { attendance, besides } from "./held.js";
import { grouped, type Indexed, membersOn } from "./indexed.js";
import { commonSize } from "./industry.js";
import { type Lines, lines } from "./lines.js";
import { movements, tally, unknown } from "./members.js";
import { sumOf } from "./outcomes.js";
import { type Meetings, meetings, metIn, timesPerMember, turnout, unrecorded } from "./participation.js";
import { SMALLEST, spells, stillMembers } from "./retention.js";
import { purposes, SMALL, units } from "./units.js";

/** The months after joining at which retention is compared. */
const MONTHS = 12;

/** What schools, networks and purposes are compared by: facts side by side, and the organisations that they are made of. */
export function comparison(indexed: Indexed): Figure[] {
  const all = meetings(indexed);
  const groups = compareGroups(indexed);
  return [facts(indexed, all, groups), units(indexed, all, groups), ...purposes(indexed)];
}

function facts(indexed: Indexed, all: Meetings, groups: readonly CompareGroup[]): Figure {
  const out = lines("comparison");
  const spreads = groups.map((group) => ({ group, ...tally(indexed, group, ({ section }) => section) }));
  const sizeOf = (level: string) => commonSize(spreads.filter(({ group }) => levelOf(group) === level));
  const sizes = { school: sizeOf("school"), network: sizeOf("network"), purpose: sizeOf("purpose") };
  for (const { group, counts, known } of spreads) {
    const level = levelOf(group);
    membership(out, indexed, group);
    industries(out, group, [...counts.values()], known, sizes[level === "programme" ? "school" : level]);
    attending(out, all, group);
    retained(out, indexed, group);
    held(out, indexed, group);
    targets(out, indexed, group);
  }
  return out.done();
}

function membership(out: Lines, indexed: Indexed, group: CompareGroup): void {
  const { from, to } = indexed.period;
  const where = inGroup(group);
  const n = group.members.size;
  const flag = unknown(indexed, group) ? "x" : null;
  const { joined, left } = movements(indexed, group, from, to);
  out.add(where, "members", n, { n, flag });
  out.add(where, "active_at_end", membersOn(indexed, group.networks, to).size, { n, flag });
  out.add(where, "joined", joined, { n, flag });
  out.add(where, "left", left, { n, flag });
  const sizes = tally(indexed, group, ({ size_band }) => size_band);
  const small = [...SMALL].reduce((sum, band) => sum + (sizes.counts.get(band) ?? 0), 0);
  out.add(where, "small", small / sizes.known, { n: sizes.known, flag: sizes.known === 0 ? "x" : null });
}

function industries(out: Lines, group: CompareGroup, counts: readonly number[], known: number, size: number): void {
  const where = inGroup(group);
  const flag = known === 0 ? "x" : null;
  out.add(where, "sections", richness(counts), { n: known, flag });
  out.add(where, "expected_sections", rarefiedRichness(counts, size), {
    n: known,
    flag: flag ?? (known < size ? "low" : null),
  });
  out.add(where, "rarefied_to", size, { n: known, flag });
  out.add(where, "shannon_hill", hillNumber(counts, 1), { n: known, flag });
}

function attending(out: Lines, all: Meetings, group: CompareGroup): void {
  const where = inGroup(group);
  const met = metIn(all, group);
  const flag = unrecorded(met) ? "x" : null;
  const { present, base } = turnout(met);
  const times = [...timesPerMember(group, met).values()];
  const came = times.filter((count) => count > 0).length;
  out.add(where, "participation_rate", present / base, { n: base, flag });
  out.add(where, "reach", came / times.length, { n: times.length, flag });
  out.add(where, "gini", gini(times), { n: times.length, flag });
}

function retained(out: Lines, indexed: Indexed, group: CompareGroup): void {
  const steps = retentionCurve(spells(indexed, group), { asOf: indexed.period.to, unit: "months" });
  const { atRisk: n, survival, lower, upper } = stillMembers(steps, MONTHS);
  out.add(inGroup(group), "retention_12", survival, {
    n,
    flag: steps.length === 0 ? "x" : n < SMALLEST ? "low" : null,
    lower,
    upper,
  });
}

function held(out: Lines, indexed: Indexed, group: CompareGroup): void {
  const { activities } = indexed.tables;
  const these: Record<ReturnType<typeof levelOf>, () => readonly Activity[]> = {
    programme: () => activities,
    school: () => activities.filter(({ school_id }) => school_id === group.school_id),
    network: () => indexed.heldBy.get(group.network_id!) ?? [],
    purpose: () => group.networks.flatMap((network) => indexed.heldBy.get(network) ?? []),
  };
  const own = these[levelOf(group)]();
  const found = attendance(indexed, own);
  const flag = activities.length === 0 ? "x" : null;
  const { people } = besides(own, found);
  out.add(inGroup(group), "activities", own.length, { n: own.length, flag });
  out.add(inGroup(group), "people", found.people, { ...people, flag: flag ?? people.flag ?? null });
}

/** One target for each kind of outcome in each network (or the school as a whole): reached where the counts add up to it. */
function targets(out: Lines, indexed: Indexed, group: CompareGroup): void {
  const networks = new Set(group.networks);
  const level = levelOf(group);
  const inside = ({ school_id, network_id }: Outcome) => {
    if (level === "programme") return true;
    if (level === "school") return school_id === group.school_id;
    return network_id !== null && networks.has(network_id);
  };
  const both = indexed.tables.outcomes.filter((one) => inside(one) && one.count !== null && one.target !== null);
  const each = [...grouped(both, (one) => JSON.stringify([one.school_id, one.network_id, one.kind])).values()];
  const reached = each.filter(
    (records) => sumOf(records.map(({ count }) => count)).sum! >= sumOf(records.map(({ target }) => target)).sum!,
  );
  out.add(inGroup(group), "targets_reached", reached.length / each.length, {
    n: each.length,
    flag: each.length === 0 ? "x" : null,
  });
}
