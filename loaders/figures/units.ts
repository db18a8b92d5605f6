import type { Figure } from "../../src/model/figure.js";

import { type CompareGroup, inGroup, purposeGroups } from "./groups.js";
import { type Indexed, membersOn } from "./indexed.js";
import { lines } from "./lines.js";
import { present, tally, unknown } from "./members.js";
import { monthEnd, months } from "./months.js";
import { type Meetings, metIn, timesPerMember, unrecorded } from "./participation.js";

/** Sizes below 50 employees. */
export const SMALL: ReadonlySet<string> = new Set(["0-9", "10-49"]);

/** Each group's organisations, with what is known of each; the programme is compared with nothing. */
export function units(indexed: Indexed, all: Meetings, groups: readonly CompareGroup[]): Figure {
  const out = lines("comparison-units");
  for (const group of groups) {
    if (group.school_id === null && group.network_id === null && group.purpose === null) continue;
    const met = metIn(all, group);
    const silent = unrecorded(met);
    const times = timesPerMember(group, met);
    for (const organisation_id of [...group.members].sort()) {
      const organisation = indexed.organisations.get(organisation_id);
      const where = inGroup(group, { organisation_id, section: organisation?.section ?? null });
      const chances = group.networks.flatMap((network) => all.chances.get(network)?.get(organisation_id) ?? []);
      const of = chances.reduce((sum, one) => sum + one.of, 0);
      const came = chances.reduce((sum, one) => sum + one.present, 0);
      out.add(where, "present", came, { n: of, flag: silent ? "x" : of === 0 ? "z" : null });
      out.add(where, "came", times.get(organisation_id) ? 1 : 0, { flag: silent ? "x" : null });
      const size = organisation?.size_band ?? null;
      out.add(where, "small", size === null ? undefined : SMALL.has(size) ? 1 : 0);
    }
  }
  return out.done();
}

/** Members over time and by industry for purposes, as schools and networks have them in figures of their own. */
export function purposes(indexed: Indexed): Figure[] {
  const active = lines("purpose-members-over-time");
  const sections = lines("purpose-industry-sections");
  for (const group of purposeGroups(indexed)) {
    const { purpose } = group;
    for (const month of months(indexed.period)) {
      const members = membersOn(indexed, group.networks, monthEnd(month)).size;
      const flag = unknown(indexed, group) ? "x" : null;
      active.add({ purpose, month }, "active", members, { n: group.members.size, flag });
    }
    const { counts, known } = tally(indexed, group, ({ section }) => section);
    for (const section of present(indexed, "section")) {
      const flag = known === 0 ? "x" : null;
      sections.add({ purpose, section }, "members", counts.get(section) ?? 0, { n: known, flag });
      sections.add({ purpose, section }, "share", (counts.get(section) ?? 0) / known, { n: known, flag });
    }
  }
  return [active.done(), sections.done()];
}
