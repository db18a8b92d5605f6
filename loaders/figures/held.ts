import type { Figure } from "../../src/model/figure.js";
import type { Activity } from "../../src/model/tables.js";
import { words } from "../../src/model/vocabulary.js";
import { at, grouped, type Indexed } from "./indexed.js";
import { type Beside, lines } from "./lines.js";
import { monthOf, months } from "./months.js";

interface Attendance {
  readonly organisations: number;
  readonly people: number;
  /** participations; and those of them whose number of people is known */
  readonly came: number;
  readonly counted: number;
}

/** Who came to some activities: different organisations, and the sum of people where their number is known. */
export function attendance(indexed: Indexed, activities: readonly Activity[]): Attendance {
  const organisations = new Set<string>();
  let [people, came, counted] = [0, 0, 0];
  for (const { activity_id } of activities) {
    for (const participation of indexed.came.get(activity_id) ?? []) {
      organisations.add(participation.organisation_id);
      came++;
      if (participation.people === null) continue;
      people += participation.people;
      counted++;
    }
  }
  return { organisations: organisations.size, people, came, counted };
}

/** No activity: nobody came, and that is known. Activities without any attendance: not known who came. */
export function besides(activities: readonly Activity[], found: Attendance): { organisations: Beside; people: Beside } {
  const none = activities.length === 0;
  return {
    organisations: { n: activities.length, flag: none || found.came > 0 ? null : "x" },
    people: { n: found.counted, flag: none || found.counted > 0 ? null : "x" },
  };
}

/** A school's activities, its networks' and its own; all of them for the programme. */
const heldIn = (indexed: Indexed, school_id: string | null): Activity[] =>
  school_id === null
    ? indexed.tables.activities
    : indexed.tables.activities.filter((activity) => activity.school_id === school_id);

export function held(indexed: Indexed): Figure[] {
  return [overTime(indexed), totals(indexed), timeline(indexed), themes(indexed)];
}

function overTime(indexed: Indexed): Figure {
  const out = lines("activities-over-time");
  const { activities } = indexed.tables;
  if (activities.length === 0) return out.done();
  const kinds = [null, ...words("activity_kind").filter((kind) => activities.some((one) => one.kind === kind))];
  for (const { school_id } of indexed.wholes) {
    const byMonth = grouped(heldIn(indexed, school_id), ({ held_on }) => held_on && monthOf(held_on));
    for (const month of months(indexed.period)) {
      const inMonth = byMonth.get(month) ?? [];
      for (const kind of kinds) {
        const these = kind === null ? inMonth : inMonth.filter((activity) => activity.kind === kind);
        const where = { school_id, month, kind };
        const found = attendance(indexed, these);
        const beside = besides(these, found);
        out.add(where, "activities", these.length, { n: these.length });
        out.add(where, "organisations", found.organisations, beside.organisations);
        out.add(where, "people", found.people, beside.people);
      }
    }
  }
  return out.done();
}

function totals(indexed: Indexed): Figure {
  const out = lines("activity-totals");
  if (indexed.tables.activities.length === 0) return out.done();
  for (const scope of indexed.scopes) {
    const these =
      scope.network_id === null ? heldIn(indexed, scope.school_id) : (indexed.heldBy.get(scope.network_id) ?? []);
    const found = attendance(indexed, these);
    const beside = besides(these, found);
    out.add(at(scope), "activities", these.length, { n: these.length });
    out.add(at(scope), "organisations", found.organisations, beside.organisations);
    out.add(at(scope), "people", found.people, beside.people);
  }
  return out.done();
}

function timeline(indexed: Indexed): Figure {
  const out = lines("activity-timeline");
  for (const activity of indexed.tables.activities) {
    const { activity_id, school_id, network_id, kind, held_on } = activity;
    const where = { activity_id, school_id, network_id, kind, held_on };
    const found = attendance(indexed, [activity]);
    const beside = besides([activity], found);
    out.add(where, "organisations", found.organisations, { ...beside.organisations, n: found.came });
    out.add(where, "people", found.people, beside.people);
  }
  return out.done();
}

function themes(indexed: Indexed): Figure {
  const out = lines("themes");
  const { activity_themes } = indexed.tables;
  if (activity_themes.length === 0) return out.done();
  const themesOf = grouped(activity_themes, ({ activity_id }) => activity_id);
  const themed = indexed.tables.activities.filter(({ activity_id }) => themesOf.has(activity_id));
  const kinds = [null, ...words("activity_kind").filter((kind) => themed.some((one) => one.kind === kind))];
  for (const { school_id } of indexed.wholes) {
    const own = school_id === null ? themed : themed.filter((activity) => activity.school_id === school_id);
    for (const theme of words("theme")) {
      const onTheme = own.filter(({ activity_id }) => themesOf.get(activity_id)!.some((one) => one.theme === theme));
      for (const kind of kinds) {
        const base = kind === null ? own : own.filter((activity) => activity.kind === kind);
        const these = kind === null ? onTheme : onTheme.filter((activity) => activity.kind === kind);
        const found = attendance(indexed, these);
        const where = { school_id, theme, kind };
        out.add(where, "activities", these.length, { n: base.length, flag: own.length === 0 ? "x" : null });
        out.add(where, "people", found.people, {
          ...besides(these, found).people,
          ...(own.length === 0 ? { flag: "x" as const } : {}),
        });
      }
    }
  }
  return out.done();
}
