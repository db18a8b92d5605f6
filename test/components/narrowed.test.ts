import { describe, expect, test } from "vitest";
import { computeFigures } from "../../loaders/figures/index.js";
import { notFollowed } from "../../src/components/figure/narrowed.js";
import { agreement } from "../../src/components/views/agreement.js";
import { VIEWS } from "../../src/components/views/all.js";
import { expectationGaps } from "../../src/components/views/gaps.js";
import { outcomeRates } from "../../src/components/views/outcomerates.js";
import { sidesByNetwork } from "../../src/components/views/sides.js";
import { demoTables } from "../figures/demo.js";
import { draw, PROGRAMME, stillSite } from "./setting.js";

const tables = demoTables();
const [school] = tables.schools;
const [network] = tables.networks;
const programme = {
  ...PROGRAMME,
  schools: tables.schools.map(({ school_id, name }) => ({ id: school_id, name, short: name })),
  networks: tables.networks.map((one) => ({ ...one, id: one.network_id })),
  activities: tables.activities.map((one) => ({ ...one, id: one.activity_id })),
};
const QUERIES = {
  school: `?school=${school!.school_id}`,
  network: `?network=${network!.network_id}`,
  purpose: `?purpose=${network!.purpose}`,
  section: "?section=C",
  period: "?from=2010-01&to=2010-06",
} as const;

describe("a figure that says it can't be narrowed", () => {
  const rows = Object.fromEntries(computeFigures(tables, programme).map((one) => [one.id, one.rows]));
  const all = [...VIEWS, agreement, expectationGaps, outcomeRates, sidesByNetwork];
  const cases = all.flatMap((view) =>
    (Object.keys(QUERIES) as (keyof typeof QUERIES)[])
      .filter((choice) => view.follows && !view.follows.includes(choice))
      .map((choice) => [view.id, choice, view] as const),
  );

  test.each(cases)("%s shows the same numbers, base and period whatever %s is chosen", (_, choice, view) => {
    const [all, chosen] = ["", QUERIES[choice]].map((query) => draw(view, stillSite("da", query, programme), rows));
    expect(chosen!.rows).toEqual(all!.rows);
    expect(chosen!.subtitle).toBe(all!.subtitle);
    expect(chosen!.finding).toBe(all!.finding);
  });

  test.each(
    all.filter(({ follows }) => follows === undefined || follows.includes("period")).map((view) => [view.id, view]),
  )("%s, which doesn't, shows other numbers for another period", (_, view) => {
    const [whole, part] = ["", "?from=2009-11&to=2010-03"].map((query) =>
      draw(view, stillSite("da", query, programme), rows),
    );
    expect(part!.rows).not.toEqual(whole!.rows);
  });

  test("says so in words, and says nothing where it follows", () => {
    const say = (query: string, follows: readonly ("school" | "period")[] | undefined, oneSchool?: boolean) => {
      const site = stillSite("da", query);
      return notFollowed(site, site.selection(), follows, oneSchool);
    };
    expect(say("?purpose=training&from=2009-03", ["school"])).toEqual([
      "Tallene her kan ikke deles op efter formål og periode og følger derfor ikke det valg.",
    ]);
    expect(say("?school=a", ["school"], true)).toEqual([]);
    expect(say("?school=a&school=b", ["school"], true)).toEqual([
      "Figuren viser hele projektet. Vælg én skole for at se dens tal.",
    ]);
    expect(say("?purpose=training", undefined)).toEqual([]);
  });
});
