/** Who came to one activity of a network, and who was a member that day: ids of organisations. */
export interface Attendance {
  readonly present: Iterable<string>;
  readonly members: Iterable<string>;
}

export interface Participation {
  /** Σ members present ÷ Σ members that day, 0 … 1; undefined where there never was a member */
  readonly rate: number | undefined;
  /** Σ members present */
  readonly present: number;
  /** Σ members that day: the rate's base */
  readonly members: number;
  /** Σ present who were not members that day */
  readonly guests: number;
}

/**
 * Participation rate over a network's activities: members present ÷ members that day, guests apart.
 *
 * @param activities one entry per activity; an organisation named twice counts once
 * @returns the rate with its parts
 */
export function participationRate(activities: readonly Attendance[]): Participation {
  let [present, members, guests] = [0, 0, 0];
  for (const activity of activities) {
    const belong = new Set(activity.members);
    members += belong.size;
    for (const one of new Set(activity.present)) {
      if (belong.has(one)) present++;
      else guests++;
    }
  }
  return { rate: members === 0 ? undefined : present / members, present, members, guests };
}

/**
 * Reach: the share of members who came at least once.
 *
 * @param activities who came, per activity
 * @param members everybody who was a member
 * @returns 0 … 1; undefined where there are no members
 */
export function reach(activities: readonly Iterable<string>[], members: Iterable<string>): number | undefined {
  const all = new Set(members);
  if (all.size === 0) return undefined;
  const came = new Set(activities.flatMap((present) => [...present]));
  return [...all].filter((one) => came.has(one)).length / all.size;
}

/**
 * Repeat participation: of those who came at all, the share who came at least so many times.
 *
 * @param activities who came, per activity
 * @param options times: at least so many activities (default 2)
 * @returns 0 … 1; undefined where nobody came
 * @throws RangeError where times is below 1 or not whole
 */
export function repeatParticipation(
  activities: readonly Iterable<string>[],
  { times = 2 }: { readonly times?: number } = {},
): number | undefined {
  if (!(Number.isInteger(times) && times >= 1)) throw new RangeError(`invalid times: ${times}`);
  const came = [...timesPresent(activities).values()];
  return came.length === 0 ? undefined : came.filter((count) => count >= times).length / came.length;
}

/** At how many activities each organisation was, of those who came at all. */
export function timesPresent(activities: readonly Iterable<string>[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const present of activities) for (const one of new Set(present)) times.set(one, (times.get(one) ?? 0) + 1);
  return times;
}

/**
 * Theme mix: how the activities spread over themes; one with several themes is shared equally between them.
 *
 * @param activities the themes of each activity; those without any are left out
 * @returns share per theme, in order of first mention, Σ = 1; empty where no activity has a theme
 */
export function themeMix(activities: readonly Iterable<string>[]): Map<string, number> {
  const themed = activities.map((themes) => new Set(themes)).filter((themes) => themes.size > 0);
  const mix = new Map<string, number>();
  for (const themes of themed) {
    for (const theme of themes) mix.set(theme, (mix.get(theme) ?? 0) + 1 / themes.size / themed.length);
  }
  return mix;
}

/**
 * Joint share: the share of activities that the schools held together.
 *
 * @param activities for each whether it was joint
 * @returns 0 … 1; undefined where there are none
 */
export function jointShare(activities: readonly { readonly joint: boolean }[]): number | undefined {
  return activities.length === 0 ? undefined : activities.filter(({ joint }) => joint).length / activities.length;
}
