import { daysBetween } from "../days.js";
import { type Random, random } from "../random.js";
import type { TrueActivity, TrueMembership, TrueOrganisation, TrueParticipation } from "./records.js";
import { STORIES } from "./schools.js";

const END = "2010-12-31";

/** How many organisations each joint activity drew; the first camp drew from everywhere, the second from two schools. */
const DRAW: Readonly<Record<string, number>> = { "F-1": 62, "F-2": 24, "F-3": 58, "F-4": 36, "F-5": 26, "F-6": 70 };

function isMember(membership: TrueMembership, activity: TrueActivity): boolean {
  const from = membership.joined ?? membership.network.started;
  return from <= activity.held && (membership.left === null || activity.held <= membership.left);
}

function peopleAt(activity: TrueActivity, chance: Random): number {
  const most = activity.kind === "course" || activity.kind === "innovation_camp" ? 4 : 2;
  return Math.max(1, Math.min(most, Math.round(chance.next() * most)));
}

/**
 * Who came to what. A member's chance of coming goes from the school's first figure to its last over the network's
 * life; the network that dies loses its people on the way. Now and then somebody comes who isn't a member.
 */
export function participations(
  organisations: readonly TrueOrganisation[],
  memberships: readonly TrueMembership[],
  activities: readonly TrueActivity[],
): TrueParticipation[] {
  const out: TrueParticipation[] = [];
  for (const story of STORIES) {
    const chance = random(`participations/${story.id}`);
    const faithful = new Map(organisations.map((each) => [each, 0.75 + chance.next() * 0.5]));
    for (const activity of activities.filter((each) => each.school === story.id)) {
      const network = activity.network;
      if (network === null) continue;
      const end = network.ended ?? END;
      const age = daysBetween(network.started, activity.held) / daysBetween(network.started, end);
      const [first, last] = story.attendance;
      const rate = (first + (last - first) * age) * (network.ended === null ? 1 : 1 - 0.75 * age);
      const came = new Set<TrueOrganisation>();
      for (const membership of memberships) {
        if (membership.network !== network || !isMember(membership, activity)) continue;
        if (chance.chance(Math.min(0.98, rate * (faithful.get(membership.organisation) ?? 1))))
          came.add(membership.organisation);
      }
      if (chance.chance(0.35)) came.add(chance.pick(organisations.filter((each) => each.school === story.id)));
      for (const organisation of came) {
        const onlyMarked = story.id === "sjaelland-syd" && chance.chance(0.7);
        out.push({ activity, organisation, people: onlyMarked ? null : peopleAt(activity, chance) });
      }
    }
  }
  const chance = random("participations/joint");
  for (const activity of activities.filter((each) => each.school === null)) {
    const members = organisations.filter((organisation) =>
      memberships.some((each) => each.organisation === organisation && isMember(each, activity)),
    );
    const narrow =
      activity.ref === "F-4" ? members.filter((each) => ["koege", "roskilde"].includes(each.school)) : members;
    for (const organisation of chance.shuffle(narrow).slice(0, DRAW[activity.ref] ?? 0)) {
      out.push({ activity, organisation, people: peopleAt(activity, chance) });
    }
  }
  return out;
}
