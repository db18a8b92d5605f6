import { describe, expect, test } from "vitest";
import { computeFigures } from "../../loaders/figures/index.js";
import type { Dimensions } from "../../src/model/figure.js";
import { lookup } from "./lookup.js";
import { PERIOD, tiny } from "./tiny.js";

const line = lookup(computeFigures(tiny, { period: PERIOD }));

const P: Dimensions = {};
const NORTH: Dimensions = { school_id: "north" };
const SOUTH: Dimensions = { school_id: "south" };
const N1: Dimensions = { school_id: "north", network_id: "n1" };
const N2: Dimensions = { school_id: "north", network_id: "n2" };
const S1: Dimensions = { school_id: "south", network_id: "s1" };

type Expected = number | "x" | "z" | "low";

/** One figure against values worked by hand: dimensions, then measure and value, and the base where it matters. */
function holds(id: string, cases: readonly (readonly [Dimensions, string, Expected, n?: number | null])[]): void {
  for (const [dimensions, measure, value, n] of cases) {
    const found = line(id, dimensions, measure);
    const where = `${id} ${JSON.stringify(dimensions)} ${measure}`;
    if (typeof value === "number") {
      expect(found.flag, where).toBeNull();
      expect(found.value, where).toBeCloseTo(value, 12);
    } else expect([found.flag, found.value], where).toEqual([value, null]);
    if (n !== undefined) expect(found.n, where).toBe(n);
  }
}

describe("composition", () => {
  test("counts an organisation once per network, school and programme", () => {
    holds("members", [
      [P, "members", 6],
      [NORTH, "members", 4],
      [N1, "members", 3],
      [N2, "members", 2],
      [SOUTH, "members", 3],
      [S1, "members", 3],
    ]);
  });

  test("doesn't take a school without any list of members for one without members", () => {
    const memberships = tiny.memberships.filter(({ network_id }) => network_id !== "s1");
    const unlisted = lookup(computeFigures({ ...tiny, memberships }, { period: PERIOD }));
    expect(unlisted("members", SOUTH, "members").flag).toBe("x");
    expect(unlisted("members", S1, "active_at_end").flag).toBe("x");
    expect(unlisted("members", P, "members").value).toBe(4);
    // n1 and n2, not s1: five memberships of 4 × 2 possible ones
    expect(unlisted("network-structure", P, "two_mode_density").value).toBeCloseTo(5 / 8, 12);
    const emptied = tiny.memberships.filter(({ network_id }) => network_id !== "n2");
    const empty = lookup(computeFigures({ ...tiny, memberships: emptied }, { period: PERIOD }));
    expect(empty("members", N2, "members").value).toBe(0);
    expect(empty("network-structure", NORTH, "components").value).toBe(2);
  });

  test("counts first and last days in the period, a first day that is unknown not at all", () => {
    holds("members", [
      [P, "joined", 5],
      [NORTH, "joined", 3],
      [N1, "joined", 2],
      [SOUTH, "joined", 2],
      [P, "left", 3],
      [N1, "left", 2],
      [N2, "left", 1],
      [SOUTH, "left", 0],
    ]);
  });

  test("counts a member through its last day, and from the network's start where the first day is unknown", () => {
    holds("members", [
      [P, "active_at_end", 5],
      [NORTH, "active_at_end", 3],
      [N1, "active_at_end", 2],
      [N2, "active_at_end", 2],
      [S1, "active_at_end", 3],
    ]);
    const months = (measure: string) =>
      ["2009-01-01", "2009-02-01", "2009-03-01", "2009-04-01"].map(
        (month) => line("members-over-time", { ...N1, month }, measure).value,
      );
    expect(months("active")).toEqual([2, 3, 1, 2]);
    expect(months("joined")).toEqual([1, 1, 0, 1]);
    expect(months("left")).toEqual([0, 1, 1, 0]);
  });

  test("takes shares of the organisations whose value is known", () => {
    holds("members-by-kind", [
      [{ kind: "company" }, "share", 4 / 5, 5],
      [{ kind: "public" }, "members", 1, 5],
      [{ ...S1, kind: "company" }, "share", 1 / 2, 2],
      [{ kind: "association" }, "members", 0, 5],
    ]);
    holds("members-by-size", [
      [{ size_band: "0-9" }, "share", 1 / 3, 3],
      [{ ...SOUTH, size_band: "250+" }, "share", 1, 1],
    ]);
    holds("members-by-municipality", [
      [{ municipality_code: "259" }, "members", 2, 5],
      [{ ...SOUTH, municipality_code: "390" }, "share", 1 / 2, 2],
      [{ ...SOUTH, municipality_code: "259" }, "members", 0, 2],
    ]);
  });

  test("follows an organisation until it has left all the school's networks, and says where too few are left", () => {
    // a: open since 10 January, c: open since 1 February, d: 5 February – 30 April, two whole months; b: left out.
    holds("retention", [
      [{ ...NORTH, months_since_joining: 0 }, "at_risk", 3, 3],
      [{ ...NORTH, months_since_joining: 2 }, "at_risk", 3],
      [{ ...NORTH, months_since_joining: 3 }, "at_risk", 2],
      [{ ...NORTH, months_since_joining: 0 }, "survival", "low", 3],
    ]);
  });
});

describe("ties between networks", () => {
  test("counts members in common, each pair once", () => {
    holds("network-overlap", [
      [{ network_id: "n1", other_network_id: "n2" }, "shared", 1, 4],
      [{ network_id: "n1", other_network_id: "n2" }, "jaccard", 1 / 4],
      [{ network_id: "n1", other_network_id: "s1" }, "shared", 0, 6],
      [{ network_id: "n2", other_network_id: "s1" }, "jaccard", 1 / 4],
    ]);
  });

  test("finds bridges across the whole programme, also for a school", () => {
    holds("bridging", [
      [P, "in_two_or_more_networks", 2, 6],
      [P, "in_two_or_more_schools", 1, 6],
      [NORTH, "in_two_or_more_networks", 2, 4],
      [SOUTH, "in_two_or_more_networks", 1, 3],
      [SOUTH, "in_two_or_more_schools", 1, 3],
    ]);
  });

  test("measures the two-mode network of organisations and networks", () => {
    holds("network-structure", [
      [P, "two_mode_density", 8 / 18],
      [P, "components", 1],
      [NORTH, "two_mode_density", 5 / 8],
      [SOUTH, "two_mode_density", 1],
    ]);
    holds("network-nodes", [
      [{ node_id: "d", side: "organisation", tie: "membership", section: "G" }, "degree", 2, 3],
      [{ node_id: "n1", side: "network", tie: "membership", school_id: "north", purpose: "placement" }, "degree", 3, 6],
    ]);
    holds("network-edges", [
      [{ from: "a", to: "n1", tie: "membership" }, "times", 2, 4],
      [{ from: "f", to: "s1", tie: "membership" }, "times", 0, 2],
    ]);
  });
});

describe("industry", () => {
  test("counts sections and divisions among those of known industry", () => {
    holds("industry-sections", [
      [{ section: "C" }, "members", 2, 5],
      [{ section: "C" }, "share", 2 / 5],
      [{ ...SOUTH, section: "C" }, "members", 0, 2],
      [{ ...N1, section: "F" }, "share", 1 / 3, 3],
    ]);
    holds("industry-divisions", [[{ ...NORTH, division: "28" }, "share", 1 / 4, 4]]);
  });

  test("brings diversity down to a common size, never below five", () => {
    holds("industry-diversity", [
      [P, "sections", 4, 5],
      [P, "shannon_hill", 0.4 ** -0.4 * 0.2 ** -0.6],
      [P, "expected_sections", 4],
      [P, "rarefied_to", 5],
      [NORTH, "sections", 3],
      [NORTH, "expected_sections", "low", 4],
      [S1, "shannon_hill", 2, 2],
    ]);
  });

  test("compares a school with all the programme's members", () => {
    holds("industry-specialisation", [
      [{ ...NORTH, section: "C" }, "location_quotient", 1.25, 4],
      [{ ...NORTH, section: "O" }, "location_quotient", 0],
      [{ ...SOUTH, section: "G" }, "location_quotient", 2.5, 2],
      [NORTH, "krugman", 0.4],
      [SOUTH, "krugman", 1.2],
      [P, "krugman", "z"],
    ]);
  });

  test("compares with the region's firms where they are given", () => {
    const reference = new Map([
      ["C", 10],
      ["F", 30],
      ["K", 60],
    ]);
    const against = lookup(computeFigures(tiny, { period: PERIOD }, { reference }));
    const lq = (section: string) => against("industry-specialisation", { ...NORTH, section }, "location_quotient");
    expect(lq("C").value).toBeCloseTo(5, 12);
    expect(lq("F").value).toBeCloseTo(5 / 6, 12);
    expect(lq("K").value).toBe(0);
    expect(lq("G").flag).toBe("x");
    expect(against("industry-specialisation", NORTH, "krugman").value).toBeCloseTo(0.4 + 0.05 + 0.25 + 0.6, 12);
    expect(against("industry-specialisation", { section: "C" }, "location_quotient").value).toBeCloseTo(4, 12);
  });

  test("says how alike two schools and two networks are", () => {
    const schools = { school_id: "north", other_school_id: "south" };
    holds("industry-likeness", [
      [schools, "morisita_horn", 2 / 7, 2],
      [schools, "bray_curtis", 1 / 3],
      [{ ...N1, other_school_id: "north", other_network_id: "n2" }, "bray_curtis", 2 / 5, 2],
    ]);
  });
});

describe("activity", () => {
  test("counts activities by month, and doesn't take unrecorded attendance for nobody", () => {
    const JANUARY = { month: "2009-01-01" };
    const APRIL = { month: "2009-04-01" };
    holds("activities-over-time", [
      [{ ...NORTH, ...JANUARY }, "activities", 1],
      [{ ...NORTH, ...JANUARY }, "organisations", 3],
      [{ ...NORTH, ...JANUARY }, "people", 3, 2],
      [{ month: "2009-03-01" }, "activities", 2],
      [{ month: "2009-03-01" }, "organisations", 5],
      [{ month: "2009-03-01" }, "people", 6],
      [{ month: "2009-03-01", kind: "innovation_camp" }, "people", 5],
      [{ ...NORTH, ...APRIL }, "people", "x", 0],
      [{ ...SOUTH, ...APRIL }, "activities", 1],
      [{ ...SOUTH, ...APRIL }, "organisations", "x"],
      [{ ...SOUTH, month: "2009-02-01" }, "activities", 0],
      [{ ...SOUTH, month: "2009-02-01" }, "people", 0],
    ]);
    holds("activity-totals", [
      [P, "activities", 9],
      [NORTH, "activities", 6],
      [N1, "activities", 4],
      [N1, "people", 9, 6],
    ]);
  });

  test("keeps guests apart from the participation rate, and a former member is a guest", () => {
    holds("participation", [
      [N1, "participation_rate", 4 / 6, 6],
      [N1, "guests", 2],
      [N1, "reach", 1, 3],
      [N2, "participation_rate", 1, 2],
      [NORTH, "participation_rate", 6 / 8, 8],
      // nobody's attendance was written down on 1 April
      [S1, "participation_rate", 1, 2],
      [S1, "reach", 2 / 3, 3],
      [P, "participation_rate", 8 / 10, 10],
      [P, "reach", 5 / 6, 6],
      [P, "guests", 2],
    ]);
  });

  test("tells activity by activity who came, and what makes no sense outside a network", () => {
    holds("participation-by-activity", [
      [{ activity_id: "A2" }, "present", 2, 3],
      [{ activity_id: "A2" }, "rate", 2 / 3, 3],
      [{ activity_id: "A1" }, "guests", 1],
      [{ activity_id: "A1" }, "people", 3, 2],
      [{ activity_id: "A3" }, "rate", 0, 1],
      [{ activity_id: "A5" }, "present", "x"],
      [{ activity_id: "A5" }, "members", 3],
      [{ activity_id: "J1" }, "present", 4],
      [{ activity_id: "J1" }, "rate", "z"],
      [{ activity_id: "U1" }, "rate", "x"],
      [{ activity_id: "U1" }, "people", 1],
    ]);
  });

  test("counts how often members come, those who never do included", () => {
    holds("attendance-frequency", [
      [{ times: "0" }, "organisations", 1, 6],
      [{ times: "1" }, "organisations", 1],
      [{ times: "2-4" }, "share", 4 / 6],
      [{ ...NORTH, times: "1" }, "share", 1 / 4, 4],
      [{ ...N1, times: "2-4" }, "organisations", 3],
      [{ ...N1, times: "5+" }, "organisations", 0],
    ]);
    holds("attendance-concentration", [[NORTH, "gini", 6 / 32, 4]]);
    const curve = [0, 1, 2, 3].map((step) => [
      line("lorenz", { ...NORTH, step }, "share_of_members").value,
      line("lorenz", { ...NORTH, step }, "share_of_participations").value,
    ]);
    expect(curve).toEqual([
      [0, 0],
      [1 / 4, 1 / 8],
      [3 / 4, 5 / 8],
      [1, 1],
    ]);
    holds("attendance-by-organisation", [
      [{ ...N1, organisation_id: "a" }, "present", 2, 3],
      [{ ...N1, organisation_id: "b" }, "rate", 1 / 2, 2],
      [{ ...N1, organisation_id: "c" }, "rate", 1, 1],
      [{ ...S1, organisation_id: "f" }, "rate", "z", 0],
    ]);
  });

  test("counts an activity under each of its themes", () => {
    holds("themes", [
      [{ theme: "branding" }, "activities", 3, 4],
      [{ theme: "branding" }, "people", 12],
      [{ ...NORTH, theme: "branding" }, "activities", 2, 2],
      [{ ...NORTH, theme: "branding", kind: "course" }, "people", 4],
      [{ ...SOUTH, theme: "branding" }, "activities", 0, 1],
    ]);
  });

  test("says who came from where to a joint activity, and which pairs met there for the first time", () => {
    const J1 = { activity_id: "J1" };
    holds("joint-activities", [
      [J1, "organisations", 4],
      [J1, "people", 5],
      [J1, "first_meetings", 1],
      [{ ...J1, ...NORTH }, "organisations", 2, 4],
      [{ ...J1, ...NORTH }, "people", 3],
      [{ ...J1, ...SOUTH }, "people", 2],
      [{ ...J1, ...SOUTH }, "first_meetings", 1],
    ]);
    holds("first-meetings", [
      [{ ...J1, network_id: "n1", other_network_id: "s1" }, "first_meetings", 1],
      [{ ...J1, network_id: "n2", other_network_id: "s1" }, "first_meetings", 1],
    ]);
    holds("first-meeting-pairs", [
      [{ organisation_id: "a" }, "first_meetings", 1],
      [{ organisation_id: "e" }, "first_meetings", 1],
      [{ ...J1, organisation_id: "a", other_organisation_id: "e" }, "first_meetings", 1],
    ]);
  });
});

test("counts a pair that meets at two joint activities of one day at one of them", () => {
  const again = tiny.activities.filter(({ activity_id }) => activity_id === "J1");
  const both = lookup(
    computeFigures(
      {
        ...tiny,
        activities: [...again.map((one) => ({ ...one, activity_id: "J2" })), ...tiny.activities],
        participations: [
          ...["a", "d", "e"].map((organisation_id) => ({ activity_id: "J2", organisation_id, people: 1 })),
          ...tiny.participations,
        ],
      },
      { period: PERIOD },
    ),
  );
  expect(both("joint-activities", { activity_id: "J1" }, "first_meetings").value).toBe(1);
  expect(both("joint-activities", { activity_id: "J2" }, "first_meetings").value).toBe(0);
  expect(both("first-meeting-pairs", { organisation_id: "a" }, "first_meetings").value).toBe(1);
});

describe("evaluation", () => {
  const asked_on = "2009-01-20";

  test("sets what was experienced against what was expected", () => {
    const company = { respondent_group: "company", item: "I1", asked_on };
    holds("expectations", [
      [{ ...N1, ...company }, "expected_mean", 13 / 3, 3],
      [{ ...N1, ...company }, "experienced_mean", 8 / 3, 3],
      [{ ...N1, ...company }, "gap", -5 / 3, 3],
      [{ ...N1, ...company }, "agreement", 5 / 6, 3],
      [{ ...N2, ...company }, "expected_mean", "low", 2],
      [{ ...N2, ...company }, "experienced_mean", "x"],
      [{ ...NORTH, ...company }, "expected_mean", 4, 5],
      [{ ...NORTH, respondent_group: "company", item: "I1" }, "gap", 8 / 3 - 4, 3],
    ]);
  });

  test("measures how far apart the school and the companies are", () => {
    holds("alignment", [
      [{ ...N1, item: "I1", asked_on, aspect: "expected" }, "alignment", 5 / 6, 3],
      [{ ...N1, item: "I1", asked_on, aspect: "expected" }, "distance", 2 / 3, 3],
      // means can't be set side by side as distributions
      [{ ...NORTH, item: "I1", asked_on, aspect: "expected" }, "alignment", "x"],
      [{ ...NORTH, item: "I1", asked_on, aspect: "expected" }, "distance", 1, 3],
    ]);
  });

  test("collects methods with their ratings, and what was seen before and after", () => {
    holds("methods", [
      [{ method_id: "m1" }, "networks", 2],
      [{ method_id: "m1" }, "usefulness_mean", 4, 1],
      [{ method_id: "m1", purpose: "training" }, "usefulness_mean", "x", 0],
      [{ method_id: "m1", purpose: "experience_exchange" }, "usefulness_mean", "z"],
      [{ method_id: "m2" }, "networks", 0],
    ]);
    holds("method-uses", [[{ method_id: "m1", network_id: "n1" }, "usefulness", 4, 1]]);
    const m1 = { method_id: "m1", network_id: "n1" };
    holds("method-before-after", [
      [{ ...m1, before_or_after: "before" }, "members", 3, 3],
      [{ ...m1, before_or_after: "after" }, "members", 2],
      [{ ...m1, before_or_after: "before" }, "participation_rate", 1, 2],
      [{ ...m1, before_or_after: "after" }, "participation_rate", 1 / 2, 4],
    ]);
  });

  test("sets outcomes against targets, and a missing target is missing", () => {
    const placements = { ...N1, kind: "placements" };
    holds("outcomes", [
      [{ ...placements, month: "2009-02-01" }, "count", 3, 1],
      [{ ...placements, month: "2009-02-01" }, "target", 4],
      [{ ...placements, month: "2009-04-01" }, "cumulative", 5, 2],
      [{ ...placements, month: "2009-04-01" }, "target", "x", 0],
      [{ ...NORTH, kind: "hires", month: "2009-04-01" }, "count", "x"],
    ]);
    holds("outcomes-total", [
      [placements, "count", 5, 2],
      [placements, "attainment", 3 / 4, 1],
      [placements, "per_member", 5 / 3, 3],
      [placements, "per_activity", 5 / 4, 4],
      [{ ...NORTH, kind: "hires" }, "attainment", "x"],
    ]);
  });
});

describe("data quality", () => {
  test("says how much of each field is filled, by school", () => {
    const size = { table_name: "organisations", column_name: "size_band" };
    holds("completeness", [
      [size, "filled", 3, 7],
      [{ ...NORTH, ...size }, "share", 3 / 4, 4],
      [{ ...NORTH, table_name: "memberships", column_name: "joined_on" }, "filled", 5, 6],
      [{ ...SOUTH, table_name: "participations", column_name: "people" }, "share", 1, 2],
    ]);
  });

  test("counts problems by the school whose file they are in, and rows by what became of them", () => {
    holds("problems", [
      [P, "problems", 2],
      [{ ...NORTH, severity: "error" }, "problems", 1],
      [{ ...NORTH, severity: "error", code: "no-name" }, "problems", 1],
      [{ ...SOUTH, severity: "error" }, "problems", 0],
    ]);
    const source = { ...NORTH, source_id: "north/medlemmer.csv" };
    holds("sources", [
      [source, "rows_read", 10],
      [source, "rows_set_aside", 1],
    ]);
  });
});
