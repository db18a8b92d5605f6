import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { computeFigures } from "../../loaders/figures/index.js";
import { notFollowed } from "../../src/components/figure/narrowed.js";
import type { View } from "../../src/components/figure/view.js";
import type { Choice } from "../../src/components/filter.js";
import type { SiteProgramme } from "../../src/model/figure.js";
import { demoTables } from "../figures/demo.js";
import { chartOptions, draw, PROGRAMME, stillSite } from "./setting.js";

const source = new URL("../../src/", import.meta.url).pathname;

/** What a page lets its readers choose, and its views by the names that it calls them by. */
interface Page {
  readonly path: string;
  readonly choices: readonly Choice[];
  readonly views: readonly (readonly [name: string, view: View])[];
}

/** Every page on which a reader can choose, read from its text. */
async function pagesWithChoices(): Promise<Page[]> {
  const pages: Page[] = [];
  for (const path of readdirSync(source).filter((name) => name.endsWith(".md"))) {
    const text = readFileSync(join(source, path), "utf8");
    const asked = text.match(/filterBar\(site, (\[[^\]]*\])\)/)?.[1] ?? (text.includes("comparePicker(site)") && "[]");
    const list = text.match(/from "\/components\/(pages\/[a-z]+)\.js"/)?.[1];
    if (!asked || !list) continue;
    const module = (await import(/* @vite-ignore */ join(source, "components", `${list}.ts`))) as Record<string, View>;
    const names = [...text.matchAll(/figureView\(site, (\w+),/g)].map(([, name]) => name!);
    pages.push({
      path,
      choices: JSON.parse(asked) as Choice[],
      views: names.map((name) => [name, module[name]!] as const),
    });
  }
  return pages;
}

const tables = demoTables();
const programme: SiteProgramme = {
  ...PROGRAMME,
  schools: tables.schools.map(({ school_id, name }) => ({ id: school_id, name, short: name })),
  networks: tables.networks.map((one) => ({ ...one, id: one.network_id })),
  activities: tables.activities.map((one) => ({ ...one, id: one.activity_id })),
};
const rows = Object.fromEntries(computeFigures(tables, programme).map((one) => [one.id, one.rows]));

const schools = tables.schools.map(({ school_id }) => school_id);
const sectionsOf = (school: string) => {
  const own = new Set(tables.networks.filter((one) => one.school_id === school).map((one) => one.network_id));
  const members = new Set(
    tables.memberships.filter((one) => own.has(one.network_id)).map((one) => one.organisation_id),
  );
  return new Set(tables.organisations.filter((one) => members.has(one.organisation_id)).map((one) => one.section));
};
/** Sections that every school has members of. */
const common = [...sectionsOf(schools[0]!)].filter(
  (section) => section !== null && schools.every((school) => sectionsOf(school).has(section)),
);

/** Two values of each choice, as unlike each other as the programme has them. */
const VALUES: Readonly<Record<Choice, readonly [string, string]>> = {
  school: [`school=${schools[0]}`, `school=${schools[1]}`],
  network: [`network=${tables.networks[0]!.network_id}`, `network=${tables.networks.at(-1)!.network_id}`],
  purpose: ["purpose=placement", "purpose=experience_exchange"],
  section: [`section=${common[0]}`, `section=${common[1]}`],
  period: ["from=2009-01&to=2009-12", "from=2010-01&to=2010-12"],
};

/** All that a reader sees of a figure: what it says, its chart and its notes. */
function seen(view: View, query: string) {
  const site = stillSite("da", query === "" ? "" : `?${query}`, programme);
  const drawing = draw(view, site, rows);
  const chart = drawing.chart?.({ ...chartOptions(), alternative: drawing.alternative }).outerHTML ?? null;
  return {
    figure: {
      finding: drawing.finding,
      subtitle: drawing.subtitle,
      chart,
      empty: chart === null ? (drawing.empty ?? null) : null,
      rows: drawing.rows,
      notes: drawing.notes,
    },
    said: notFollowed(site, site.selection(), view.follows, view.oneSchool),
  };
}

const pages = await pagesWithChoices();

test("there are pages that let their readers choose", () => {
  expect(pages.map(({ path }) => path)).toEqual(
    expect.arrayContaining(["activity.md", "composition.md", "expectations.md", "industry.md", "outcomes.md"]),
  );
});

describe.each(pages.filter(({ choices }) => choices.length > 0))("$path", ({ choices, views }) => {
  test.each(choices.flatMap((choice) => views.map(([name, view]) => [choice, name, view] as const)))(
    "a chosen %s shows in %s, or the figure says that it doesn't follow",
    (choice, _, view) => {
      const [all, one, other] = [seen(view, ""), ...VALUES[choice].map((query) => seen(view, query))];
      const silent = (now: typeof all) => JSON.stringify(now!.figure) === JSON.stringify(all!.figure);
      if (silent(one) || silent(other)) {
        expect([one!.said.length, other!.said.length]).toEqual([1, 1]);
        expect([one!.figure, other!.figure]).toEqual([all!.figure, all!.figure]);
      } else {
        expect([one!.said, other!.said]).toEqual([[], []]);
        expect(one!.figure).not.toEqual(other!.figure);
      }
    },
  );

  test.each(choices.includes("school") ? views : [])("two chosen schools show in %s, or it says so", (_, view) => {
    const [all, one, other] = [
      seen(view, ""),
      ...[schools.slice(0, 2), schools.slice(2)].map((two) => seen(view, two.map((id) => `school=${id}`).join("&"))),
    ];
    const same = [one, other].map((now) => JSON.stringify(now!.figure) === JSON.stringify(all!.figure));
    if (same.includes(true)) expect([one!.said.length, other!.said.length]).toEqual([1, 1]);
    else expect(one!.figure).not.toEqual(other!.figure);
  });
});

/** What can be set side by side, as the address says it. */
const PAIRS = [
  ["schools", schools.map((id) => `school=${id}`)],
  ["networks", tables.networks.map(({ network_id }) => `network=${network_id}`)],
  ["purposes", ["placement", "training", "experience_exchange", "partnership"].map((id) => `purpose=${id}`)],
] as const;

describe("compare.md", () => {
  const compared = pages.find(({ path }) => path === "compare.md")!.views;
  test.each(PAIRS.flatMap(([kind, ids]) => compared.map(([name, view]) => [kind, name, ids, view] as const)))(
    "the %s compared are those that %s shows",
    (_, __, ids, view) => {
      const [one, other] = [ids.slice(0, 2), ids.slice(2, 4)].map((two) => seen(view, two.join("&")).figure);
      expect(one!.chart ?? one!.empty).not.toBeNull();
      expect(one).not.toEqual(other);
    },
  );
});

describe("a figure's own choices", () => {
  const owners = pages.flatMap(({ views }) => views.filter(([, view]) => view.controls));
  const options = owners.flatMap(([name, view]) =>
    view.controls!.flatMap((control) =>
      control.options.slice(1).map((option) => [name, control.id, option.id, view] as const),
    ),
  );

  test.each(options)("%s draws another figure where its %s is %s", (_, control, option, view) => {
    expect(seen(view, `${view.id}.${control}=${option}`).figure).not.toEqual(seen(view, "").figure);
  });
});
