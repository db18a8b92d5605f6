import { pick, random } from "../../../src/analysis/random.js";
import type { Tables } from "../../../src/model/tables.js";
import { words } from "../../../src/model/vocabulary.js";
import { nothing } from "../tiny.js";

/** The period ends in the middle of a month, and begins in one; days reach beyond it on both sides. */
export const GAPPY_PERIOD = { from: "2009-02-10", to: "2010-04-20" } as const;

const SECTIONS = ["A", "C", "F", "G", "I", "Q"];

/**
 * A small programme drawn at random in which anything that may be missing is missing somewhere: a school without
 * networks, a network without members or purpose, days, attendance, answers, targets; the same seed gives the same.
 */
export function gappy(seed: number): Tables {
  const source = random(seed);
  const below = (n: number) => pick(source, n);
  const of = <T>(values: readonly T[]): T => values[below(values.length)]!;
  const maybe = <T>(value: () => T, missing = 0.25): T | null => (source() < missing ? null : value());
  const day = () => new Date(Date.UTC(2008, 9, 1 + below(640))).toISOString().slice(0, 10);
  const some = <T>(length: number, make: (i: number) => T): T[] => Array.from({ length }, (_, i) => make(i));
  const unique = <T>(rows: readonly T[], key: (row: T) => unknown): T[] => [
    ...new Map(rows.map((row) => [JSON.stringify(key(row)), row])).values(),
  ];

  const schools = some(1 + below(4), (i) => ({
    school_id: `s${i}`,
    name: `Skole ${i}`,
    short_name: `S${i}`,
    municipality_code: maybe(() => "259"),
  }));
  const networks = some(below(7), (i) => ({
    network_id: `n${i}`,
    school_id: of(schools).school_id,
    name: `Netværk ${i}`,
    purpose: maybe(() => of(words("purpose"))),
    description: maybe(() => "…"),
    started_on: maybe(day),
    ended_on: maybe(day),
  }));
  const organisations = some(1 + below(40), (i) => {
    const section = maybe(() => of(SECTIONS));
    return {
      organisation_id: `o${i}`,
      name: `O${i}`,
      cvr: null,
      kind: maybe(() => of(words("organisation_kind"))),
      industry_code: null,
      division: section === null ? null : of(["01", "10", "41", "47"]),
      section,
      employees: null,
      size_band: maybe(() => of(words("size_band"))),
      postcode: null,
      municipality_code: maybe(() => of(["259", "265", "390"])),
      consent: source() < 0.5,
    };
  });
  const peopled = networks.filter(() => source() < 0.85);
  const memberships = unique(
    (peopled.length === 0 ? [] : some(below(90), () => of(peopled))).map(({ network_id }) => {
      const [a, b] = [day(), day()].sort() as [string, string];
      return {
        network_id,
        organisation_id: of(organisations).organisation_id,
        joined_on: maybe(() => a, 0.1),
        left_on: maybe(() => b, 0.6),
        role: null,
      };
    }),
    ({ network_id, organisation_id, joined_on }) => [network_id, organisation_id, joined_on],
  );
  const activities = some(below(25), (i) => {
    const network = networks.length === 0 ? null : maybe(() => of(networks), 0.3);
    return {
      activity_id: `a${String(i).padStart(2, "0")}`,
      school_id: network ? network.school_id : maybe(() => of(schools).school_id, 0.7),
      network_id: network?.network_id ?? null,
      kind: maybe(() => of(words("activity_kind"))),
      title: null,
      held_on: maybe(day, 0.15),
      hours: maybe(() => 2),
    };
  });
  const attended = activities.filter(() => source() < 0.8);
  const participations = unique(
    (attended.length === 0 ? [] : some(below(160), () => of(attended))).map(({ activity_id }) => ({
      activity_id,
      organisation_id: of(organisations).organisation_id,
      people: maybe(() => 1 + below(4), 0.4),
    })),
    ({ activity_id, organisation_id }) => [activity_id, organisation_id],
  );
  const methods = some(below(4), (i) => ({
    method_id: `m${i}`,
    name: `Metode ${i}`,
    phase: maybe(() => of(words("phase"))),
    description: null,
  }));
  const about = () => {
    const network = networks.length === 0 ? null : maybe(() => of(networks));
    return { school_id: network?.school_id ?? of(schools).school_id, network_id: network?.network_id ?? null };
  };
  return {
    ...nothing,
    schools,
    networks,
    organisations,
    memberships,
    activities,
    activity_themes: unique(
      activities.flatMap(({ activity_id }) => some(below(3), () => ({ activity_id, theme: of(words("theme")) }))),
      (row) => row,
    ),
    participations,
    expectations: unique(
      some(below(120), () => {
        const statistic = source() < 0.85 ? ("count" as const) : ("mean" as const);
        return {
          ...about(),
          respondent_group: of(words("respondent_group")),
          item: of(["I1", "I2"]),
          asked_on: maybe(() => of(["2009-03-01", "2010-03-01"])),
          aspect: of(words("aspect")),
          statistic,
          score: statistic === "count" ? 1 + below(5) : 1 + below(9) / 2,
          respondents: statistic === "count" ? 1 + below(4) : maybe(() => 1 + below(6), 0.4),
        };
      }),
      ({ respondents: _, ...rest }) => rest,
    ),
    methods,
    method_uses: unique(
      networks.length === 0 || methods.length === 0
        ? []
        : some(below(12), () => ({
            method_id: of(methods).method_id,
            network_id: of(networks).network_id,
            used_from: maybe(day),
            used_to: null,
            usefulness: maybe(() => 1 + below(9) / 2),
            note: null,
          })),
      ({ method_id, network_id, used_from }) => [method_id, network_id, used_from],
    ),
    outcomes: unique(
      some(below(30), () => ({
        ...about(),
        kind: of(words("outcome_kind")),
        label: maybe(() => of(["L1", "L2"])),
        recorded_on: maybe(day, 0.15),
        count: maybe(() => below(9)),
        target: maybe(() => below(9), 0.4),
      })),
      ({ school_id, network_id, kind, label, recorded_on }) => [school_id, network_id, kind, label, recorded_on],
    ),
    sources: some(below(4), (i) => ({
      source_id: `${i}`,
      file: `${of([...schools.map(({ school_id }) => school_id), "joint"])}/liste-${i}.csv`,
      sheet: null,
      sha256: "0",
      table_name: "memberships" as const,
      rows_read: 9,
      rows_loaded: 4,
      rows_merged: 3,
      rows_set_aside: 2,
    })),
    problems: some(below(20), (i) => ({
      problem_id: `p${i}`,
      severity: of(words("severity")),
      code: of(["no_name", "date_impossible"]),
      file: maybe(() => `${of([...schools.map(({ school_id }) => school_id), "joint"])}/liste.csv`),
      sheet: null,
      source_row: null,
      column_name: null,
      cell: null,
      message_da: "…",
      message_en: "…",
      action: of(words("action")),
    })),
  };
}
