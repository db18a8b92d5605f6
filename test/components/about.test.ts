import { expect, test } from "vitest";
import { about, tablesOf } from "../../src/components/figure/about.js";
import { FIGURES, figure } from "../../src/model/figures.js";
import { PROGRAMME, row, siteAt } from "./setting.js";

const SOURCES = [
  { file: "a/Medlemmer.xlsx", sheet: "Ark1", table: "memberships", rows_read: 12, rows_set_aside: 1 },
  { file: "a/Deltagelse.csv", sheet: null, table: "participations", rows_read: 40, rows_set_aside: 3 },
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
  expect(panel.textContent).toContain(
    "Af 12 læste rækker er 1 lagt til side. Det nyeste i data er fra 30. november 2010.",
  );
});
