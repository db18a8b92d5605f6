import { expect, test } from "vitest";
import { nameProfile, networkAbout, schoolAbout } from "../../../src/components/profile/about.js";
import { type CaseText, casesFrom } from "../../../src/components/profile/cases.js";
import { pageLink, profileLink } from "../../../src/components/profile/link.js";
import { networkOnly, networksFirst, within } from "../../../src/components/profile/within.js";
import { compareMeetings } from "../../../src/components/views/comparemeetings.js";
import { compareSections } from "../../../src/components/views/comparesections.js";
import { compareMembers } from "../../../src/components/views/comparetime.js";
import { profileContext } from "../../../src/components/views/context.js";
import { membersByKind } from "../../../src/components/views/members.js";
import { profileMeetings } from "../../../src/components/views/profilemeetings.js";
import type { SiteProgramme } from "../../../src/model/figure.js";
import { chartOptions, draw, numbers, PROGRAMME, row, siteAt } from "../setting.js";

const activity = (id: string, network_id: string, held_on: string | null) => ({
  id,
  school_id: "a",
  network_id,
  kind: "meeting",
  title: id,
  held_on,
});
const MEETING: SiteProgramme = {
  ...PROGRAMME,
  activities: [
    activity("one", "n1", "2009-02-01"),
    activity("two", "n1", "2009-03-01"),
    activity("three", "n2", "2009-03-01"),
    activity("undated", "n1", null),
  ],
};
const rate = (id: string, value: number | null, n: number) =>
  row({ activity_id: id }, "rate", value, { unit: "share", n });
const RATES = [rate("one", 1, 4), rate("two", 0.5, 8), rate("three", 0.25, 8), rate("undated", null, 0)];

test("a profile looks at its own school or network, whatever the address says", () => {
  const site = within(siteAt("da", "?school=b&network=n3&tab=table"), { school: "a" });
  expect([site.selection().schools, site.selection().networks]).toEqual([["a"], []]);
  expect(site.selection().hasNetwork("n3")).toBe(false);
  expect(site.state.one("tab")).toBe("table");
});

test("a profile is named after what it is about", () => {
  const site = siteAt("da");
  expect(nameProfile(site, { school: "a" })).toBe("Skolen A");
  expect(site.document.title).toBe("Skolen A | Prøveprojekt");
});

test("links lead up from a profile and not from the other pages", () => {
  const site = siteAt("da");
  expect(pageLink(site, "/networks/n1")).toBe("./networks/n1.html");
  site.document.defaultView!.history.pushState(null, "", "/en/schools/a.html");
  expect(pageLink(site, "/networks/n1")).toBe("../networks/n1.html");
  expect(profileLink(site, "network", "n1")!.textContent).toBe("Erfa Nord");
  expect(profileLink(site, "network", "unknown")).toBeNull();
  expect(profileLink(site, "purpose", "training")).toBeNull();
});

test("a school lists its own networks, a network says its school, and both lead to the comparison", () => {
  const links = (element: HTMLElement) => [...element.querySelectorAll("a")].map((one) => one.getAttribute("href"));
  expect(links(schoolAbout(siteAt("da"), "a"))).toEqual([
    "./networks/n1.html",
    "./networks/n2.html",
    "./compare.html?school=a",
  ]);
  expect(links(networkAbout(siteAt("da"), "n3"))).toEqual(["./schools/b.html", "./compare.html?network=n3"]);
  expect(networkAbout(siteAt("da"), "gone").textContent).toMatch(/ikke længere findes/);
});

test("on a school's own page networks come first, and on a network's there is nothing to choose", () => {
  const by = (view: typeof membersByKind) => view.controls!.find(({ id }) => id === "by")?.options[0]?.id;
  expect([by(membersByKind), by(networksFirst(membersByKind)), by(networkOnly(membersByKind))]).toEqual([
    "school",
    "network",
    undefined,
  ]);
});

test("meetings are those of the network with a date and attendance; together they are added up, not averaged", () => {
  const site = within(siteAt("da", "", MEETING), { network: "n1" });
  const drawn = draw(profileMeetings, site, { "participation-by-activity": RATES });
  // (1 · 4 + 0.5 · 8) ÷ 12 = 2 ÷ 3
  expect(drawn.finding!.replaceAll("\u00a0", " ")).toBe(
    "Erfa Nord: Ved 2 aktiviteter kom mellem 50 % og 100 % af medlemmerne.",
  );
  expect(drawn.subtitle.replaceAll("\u00a0", " ")).toContain("alle under ét (67 % af 12)");
  const chart = drawn.chart!(chartOptions());
  expect(chart.querySelectorAll("circle.ns-dot")).toHaveLength(2);
  expect(chart.querySelectorAll("circle.ns-hollow")).toHaveLength(1);
  expect(drawn.notes).toHaveLength(1);
});

test("compared meetings of a purpose are those of its networks", () => {
  const site = siteAt("en", "?purpose=experience_exchange&purpose=placement", MEETING);
  const drawn = draw(compareMeetings, site, { "participation-by-activity": RATES });
  expect(drawn.finding).toBe("Share of members who came: Experience exchange 67% and Placement cooperation 25%.");
});

test("compared members stand on one scale", () => {
  const active = (school_id: string, month: string, value: number) =>
    row({ school_id, network_id: null, month }, "active", value);
  const rows = [
    active("a", "2009-01-01", 0),
    active("a", "2009-02-01", 40),
    active("b", "2009-01-01", 10),
    active("b", "2009-02-01", 20),
  ];
  const drawn = draw(compareMembers, siteAt("da"), { "members-over-time": rows });
  expect(drawn.finding).toBe("Medlemmer: A-skolen fra 0 til 40 og B-skolen fra 10 til 20.");
  const [a0, a40, b10, b20] = numbers(drawn.chart!(chartOptions(1000)), ".ns-target", "cy");
  // 40 members from bottom to top: 20 are half of that, 10 a quarter
  expect((a0! - b20!) / (a0! - a40!)).toBeCloseTo(0.5, 2);
  expect((a0! - b10!) / (a0! - a40!)).toBeCloseTo(0.25, 2);
});

test("compared industries say whether the largest is the same", () => {
  const share = (school_id: string, section: string, value: number) =>
    row({ school_id, network_id: null, section }, "share", value, { unit: "share", n: 10 });
  const same = [share("a", "C", 0.6), share("a", "G", 0.4), share("b", "C", 0.5), share("b", "G", 0.5)];
  const view = (rows: typeof same) => draw(compareSections, siteAt("da"), { "industry-sections": rows }).finding;
  expect(view(same)).toBe("Fremstillingsvirksomhed er den største branche hos alle 2 (af 10 organisationer hver).");
  expect(view([...same.slice(0, 2), share("b", "G", 0.7), share("b", "C", 0.3)])).toMatch(/ikke den samme/);
  expect(view([])).toBeNull();
});

test("a profile is seen among the others: a dot for each, its own apart, and no rank in words", () => {
  const of = (school_id: string | null, network_id: string | null, measure: string, value: number, n: number) =>
    row({ school_id, network_id, purpose: null }, measure, value, {
      unit: measure === "reach" ? "share" : "organisations",
      n,
    });
  const rows = [
    of(null, null, "reach", 0.6, 30),
    of("a", "n1", "reach", 0.5, 10),
    of("a", "n2", "reach", 0.75, 8),
    of("b", "n3", "reach", 0.25, 4),
    of("a", "n1", "members", 10, 10),
    of("a", "n2", "members", 8, 8),
  ];
  const drawn = draw(profileContext, within(siteAt("da"), { network: "n1" }), { comparison: rows });
  expect(drawn.finding).toBe("Erfa Nord har haft 10 medlemmer, vist ved siden af 2 andre netværk.");
  const chart = drawn.chart!(chartOptions());
  expect(chart.querySelectorAll(".ns-other")).toHaveLength(3);
  expect(chart.querySelectorAll(".ns-row path.ns-whole")).toHaveLength(1);
  expect(drawn.alternative).not.toMatch(/bedst|størst|nummer|placering/);
});

test("one network alone isn't set among others", () => {
  const alone = { ...PROGRAMME, networks: PROGRAMME.networks.slice(0, 1) };
  const drawn = draw(profileContext, within(siteAt("da", "", alone), { network: "n1" }), { comparison: [] });
  expect(drawn.chart).toBeNull();
  expect(drawn.empty).toMatch(/kun ét netværk/);
});

test("stories are of the place, in the page's language or none, and in public only with consent", () => {
  const story = (id: string, rest: Partial<CaseText> = {}): CaseText => ({
    id,
    title: id,
    language: null,
    school_id: "a",
    network_id: "n1",
    consent: true,
    html: "",
    ...rest,
  });
  const cases = [
    story("both"),
    story("danish", { language: "da" }),
    story("english", { language: "en" }),
    story("elsewhere", { network_id: "n2" }),
    story("private", { consent: false }),
  ];
  const from = (programme: SiteProgramme, only: { network: string } | { school: string }) =>
    casesFrom(within(siteAt("da", "", programme), only), cases).map(({ id }) => id);
  expect(from(PROGRAMME, { network: "n1" })).toEqual(["both", "danish", "private"]);
  expect(from({ ...PROGRAMME, edition: "public" }, { network: "n1" })).toEqual(["both", "danish"]);
  expect(from(PROGRAMME, { school: "a" })).toEqual(["both", "danish", "elsewhere", "private"]);
});
