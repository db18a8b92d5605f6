import type {
  Activity,
  Expectation,
  Membership,
  Network,
  Organisation,
  Participation,
  Tables,
} from "../../src/model/tables.js";
import type { ActivityKind, Aspect, Purpose, RespondentGroup, Statistic } from "../../src/model/vocabulary.js";

/** Seven organisations, three networks, two schools: small enough to be worked by hand, with every edge case in it. */
export const PERIOD = { from: "2009-01-01", to: "2009-04-30" } as const;

const organisation = (organisation_id: string, about: Partial<Organisation>): Organisation => ({
  organisation_id,
  name: organisation_id.toUpperCase(),
  cvr: null,
  kind: null,
  industry_code: null,
  division: null,
  section: null,
  employees: null,
  size_band: null,
  postcode: null,
  municipality_code: null,
  consent: false,
  ...about,
});

const network = (network_id: string, school_id: string, purpose: Purpose, started_on: string): Network => ({
  network_id,
  school_id,
  name: `Netværk ${network_id}`,
  purpose,
  description: null,
  started_on,
  ended_on: null,
});

const member = (
  network_id: string,
  organisation_id: string,
  joined_on: string | null,
  left_on: string | null = null,
): Membership => ({ network_id, organisation_id, joined_on, left_on, role: null });

const activity = (
  activity_id: string,
  school_id: string | null,
  network_id: string | null,
  kind: ActivityKind,
  held_on: string | null,
): Activity => ({ activity_id, school_id, network_id, kind, title: null, held_on, hours: null });

const came = (activity_id: string, who: Readonly<Record<string, number | null>>): Participation[] =>
  Object.entries(who).map(([organisation_id, people]) => ({ activity_id, organisation_id, people }));

const answer = (
  network_id: string,
  respondent_group: RespondentGroup,
  aspect: Aspect,
  statistic: Statistic,
  score: number,
  respondents: number,
): Expectation => ({
  school_id: "north",
  network_id,
  respondent_group,
  item: "I1",
  asked_on: "2009-01-20",
  aspect,
  statistic,
  score,
  respondents,
});

export const tiny: Tables = {
  schools: [
    { school_id: "north", name: "Nordskolen", short_name: "Nord", municipality_code: "259" },
    { school_id: "south", name: "Sydskolen", short_name: "Syd", municipality_code: "390" },
  ],
  networks: [
    network("n1", "north", "placement", "2009-01-01"),
    network("n2", "north", "training", "2009-02-01"),
    network("s1", "south", "experience_exchange", "2009-01-01"),
  ],
  organisations: [
    organisation("a", { kind: "company", section: "C", division: "25", size_band: "0-9", municipality_code: "259" }),
    organisation("b", { kind: "company", section: "C", division: "28", size_band: "10-49", municipality_code: "259" }),
    organisation("c", { kind: "company", section: "F", division: "41", municipality_code: "265" }),
    organisation("d", { kind: "company", section: "G", division: "47", size_band: "250+", municipality_code: "265" }),
    organisation("e", { kind: "public", section: "O", division: "84", municipality_code: "390" }),
    organisation("f", {}),
    organisation("g", { kind: "company", section: "G", division: "46", municipality_code: "259" }),
  ],
  memberships: [
    member("n1", "a", "2009-01-10"),
    // unknown first day
    member("n1", "b", null, "2009-03-15"),
    // left and came back
    member("n1", "c", "2009-02-01", "2009-02-28"),
    member("n1", "c", "2009-04-01"),
    member("n2", "a", "2009-02-05"),
    // leaves on the period's last day
    member("n2", "d", "2009-02-05", "2009-04-30"),
    member("s1", "d", null),
    member("s1", "e", "2009-01-20"),
    member("s1", "f", "2009-03-31"),
  ],
  activities: [
    activity("A1", "north", "n1", "meeting", "2009-01-15"),
    activity("A2", "north", "n1", "course", "2009-02-28"),
    activity("A3", "north", "n1", "meeting", "2009-03-20"),
    activity("A4", "north", "n2", "meeting", "2009-02-10"),
    // nobody's attendance was written down
    activity("A5", "south", "s1", "company_visit", "2009-04-01"),
    activity("A6", "south", "s1", "meeting", "2009-01-25"),
    activity("J1", null, null, "innovation_camp", "2009-03-01"),
    activity("W1", "north", null, "conference", "2009-04-10"),
    activity("U1", "north", "n1", "meeting", null),
  ],
  activity_themes: [
    { activity_id: "A1", theme: "branding" },
    { activity_id: "A1", theme: "placement" },
    { activity_id: "A2", theme: "branding" },
    { activity_id: "A6", theme: "recruitment" },
    { activity_id: "J1", theme: "branding" },
  ],
  participations: [
    ...came("A1", { a: 2, b: null, g: 1 }),
    ...came("A2", { a: 1, c: 3 }),
    ...came("A3", { b: 1 }),
    ...came("A4", { a: 1, d: 2 }),
    ...came("A6", { d: 1, e: 1 }),
    ...came("J1", { a: 2, c: 1, d: 1, e: 1 }),
    ...came("W1", { a: null, d: null }),
    ...came("U1", { c: 1 }),
  ],
  expectations: [
    answer("n1", "company", "expected", "count", 4, 2),
    answer("n1", "company", "expected", "count", 5, 1),
    answer("n1", "company", "experienced", "count", 3, 2),
    answer("n1", "company", "experienced", "count", 2, 1),
    answer("n1", "school", "expected", "count", 5, 3),
    answer("n2", "company", "expected", "mean", 3.5, 2),
  ],
  methods: [
    { method_id: "m1", name: "Opsøgende besøg", phase: "start", description: null },
    { method_id: "m2", name: "Følordning", phase: null, description: null },
  ],
  method_uses: [
    { method_id: "m1", network_id: "n1", used_from: "2009-02-15", used_to: null, usefulness: 4, note: null },
    { method_id: "m1", network_id: "n2", used_from: null, used_to: null, usefulness: null, note: null },
  ],
  outcomes: [
    {
      school_id: "north",
      network_id: "n1",
      kind: "placements",
      label: "Aftaler",
      recorded_on: "2009-02-28",
      count: 3,
      target: 4,
    },
    {
      school_id: "north",
      network_id: "n1",
      kind: "placements",
      label: "Aftaler",
      recorded_on: "2009-04-30",
      count: 2,
      target: null,
    },
    {
      school_id: "north",
      network_id: null,
      kind: "hires",
      label: "Ansatte",
      recorded_on: "2009-04-30",
      count: null,
      target: 5,
    },
  ],
  provenance: [],
  sources: [
    {
      source_id: "north/medlemmer.csv",
      file: "north/medlemmer.csv",
      sheet: null,
      sha256: "0",
      table_name: "memberships",
      rows_read: 10,
      rows_loaded: 7,
      rows_merged: 2,
      rows_set_aside: 1,
    },
  ],
  problems: [
    {
      problem_id: "p1",
      severity: "error",
      code: "no-name",
      file: "north/medlemmer.csv",
      sheet: null,
      source_row: 4,
      column_name: null,
      cell: null,
      message_da: "…",
      message_en: "…",
      action: "set_aside",
    },
    {
      problem_id: "p2",
      severity: "note",
      code: "not-a-row",
      file: "joint/camp.csv",
      sheet: null,
      source_row: 1,
      column_name: null,
      cell: null,
      message_da: "…",
      message_en: "…",
      action: "none",
    },
  ],
};

/** A programme of which the exports held nothing. */
export const nothing: Tables = {
  schools: tiny.schools,
  networks: [],
  organisations: [],
  memberships: [],
  activities: [],
  activity_themes: [],
  participations: [],
  expectations: [],
  methods: [],
  method_uses: [],
  outcomes: [],
  provenance: [],
  sources: [],
  problems: [],
};
