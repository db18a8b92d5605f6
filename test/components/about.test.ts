import { expect, test } from "vitest";
import { about } from "../../src/components/figure/about.js";
import { tablesOf } from "../../src/components/figure/sources.js";
import { FIGURES, figure } from "../../src/model/figures.js";
import { PROGRAMME, row, siteAt } from "./setting.js";

const SOURCES = [
  {
    file: "a/Medlemmer.xlsx",
    sheet: "Ark1",
    table: "memberships",
    rows_read: 12,
    rows_set_aside: 1,
    from: "2009-02-01",
    to: "2010-11-30",
  },
  {
    file: "a/Deltagelse.csv",
    sheet: null,
    table: "participations",
    rows_read: 40,
    rows_set_aside: 3,
    from: "2009-02-01",
    to: "2010-11-30",
  },
];

test("a figure is traced to its own tables", () => {
  expect(tablesOf(figure("participation"), []).toSorted()).toEqual([
    "activities",
    "memberships",
    "networks",
    "participations",
  ]);
});

test("every figure is traced to some table", () => {
  for (const description of FIGURES) expect(tablesOf(description, []).length).toBeGreaterThan(0);
});

test("tells of the files behind this figure only, what was set aside there, and how new the data are", () => {
  const site = siteAt("da", "", { ...PROGRAMME, sources: SOURCES });
  const panel = about(
    figure("members-by-kind"),
    [row({ school_id: null, network_id: null, kind: "company" }, "members", 3)],
    site,
  );
  expect(panel.textContent).toContain("a/Medlemmer.xlsx");
  expect(panel.textContent).not.toContain("a/Deltagelse.csv");
  // Several may be open on a page: each region has a name of its own.
  expect(panel.querySelector("[role=region]")!.getAttribute("aria-label")).toBe(
    "Hvor tallene kommer fra: Medlemmer efter type",
  );
  expect(panel.textContent).toContain(
    "Af 12 læste rækker er 1 lagt til side. Det nyeste i data er fra 30. november 2010.",
  );
});

test("says which days each file covers, and in the public edition which months", () => {
  const rows = [row({ school_id: null, network_id: null, kind: "company" }, "members", 3)];
  const told = (edition: "internal" | "public", language: "da" | "en") =>
    about(
      figure("members-by-kind"),
      rows,
      siteAt(language, "", { ...PROGRAMME, edition, sources: SOURCES }),
    ).textContent?.replaceAll("\u00a0", " ");
  expect(told("internal", "da")).toContain("1. februar 2009 – 30. november 2010");
  expect(told("public", "en")).toContain("February 2009 – November 2010");
  expect(told("public", "en")).not.toContain("30 November 2010 –");
});

test("explains every flag that the figure can carry, with how many of the numbers shown carry it, and the chart's marks", () => {
  const at = (months_since_joining: number, flag: "low" | null) =>
    row({ school_id: null, months_since_joining }, "survival", flag === null ? 0.5 : null, { unit: "share", flag });
  const text =
    about(figure("retention"), [at(0, null), at(12, "low"), at(24, "low")], siteAt("da"), {
      notes: ["Hul markering: få."],
    }).textContent ?? "";
  expect(text).toContain("– (for få svar til at sige noget)");
  expect(text).toContain("Blandt de viste tal: 2 af 3.");
  expect(text).toContain("– (foreligger ikke)");
  expect(text).toContain("Blandt de viste tal: ingen.");
  expect(text).not.toContain("fortrolighed");
  expect(text).toContain("Hul markering: få.");
});

test("in the public edition says that numbers can be hidden", () => {
  const site = siteAt("en", "", { ...PROGRAMME, edition: "public" });
  expect(about(figure("problems"), [], site).textContent).toContain("hidden for confidentiality");
  expect(about(figure("problems"), [], siteAt("en")).textContent).toContain("can always be computed");
});
