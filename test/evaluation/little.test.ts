import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ingested, ingest, writeOutput } from "../../loaders/ingest.js";
import { reportPage } from "../../loaders/report/page.js";
import type { View } from "../../src/components/figure/view.js";
import * as expectationViews from "../../src/components/pages/expectations.js";
import * as methodViews from "../../src/components/pages/methods.js";
import * as outcomeViews from "../../src/components/pages/outcomes.js";
import type { Language } from "../../src/model/language.js";
import { draw, stillSite } from "../components/setting.js";

/** Eighteen women at fourteen events: no survey, no methods, no outcomes, no cases, no report text. */
const folder = join(import.meta.dirname, "..", "..", "data", "southern-women");
const out = mkdtempSync(join(tmpdir(), "netspejl-little-"));
afterAll(() => rmSync(out, { recursive: true, force: true }));

let women: Ingested;
beforeAll(async () => {
  women = await ingest(folder, { edition: "public" });
  await writeOutput(women, join(out, "data"), "public");
});

const isView = (one: unknown): one is View => typeof one === "object" && one !== null && "draw" in one;

const SAYING: Readonly<Record<Language, readonly RegExp[]>> = {
  da: [/ingen spørgeskemaer i eksporterne/, /ingen metoder i eksporterne/, /ingen resultater i eksporterne/],
  en: [/no survey in the exports/, /no methods in the exports/, /no outcomes in the exports/],
};

test.each(["da", "en"] as const)("the pages of a programme with nothing for them say so (%s)", (language) => {
  const figures = Object.fromEntries(women.figures.map(({ id, rows }) => [id, rows]));
  [expectationViews, methodViews, outcomeViews].forEach((page, index) => {
    const views = Object.values(page).filter(isView);
    expect(views.length).toBeGreaterThan(0);
    for (const view of views) {
      const { chart, finding, empty, notes } = draw(view, stillSite(language, "", women.site), figures);
      expect({ view: view.id, chart, finding }).toEqual({ view: view.id, chart: null, finding: null });
      expect(empty, view.id).toMatch(SAYING[language][index]!);
      expect((notes ?? []).join(" "), view.id).not.toMatch(/\d/);
    }
  });
});

test.each(["da", "en"] as const)("its report is whole, and says what there is nothing for (%s)", async (language) => {
  const html = await reportPage(language, { folder, data: join(out, "data") });
  for (const said of SAYING[language]) expect(html).toMatch(said);
  const own = { da: /Evaluator har ikke skrevet noget her/g, en: /The evaluator has written nothing here/g }[language];
  expect(html.match(own)).toHaveLength(2);
  expect(html).toMatch({ da: /Der er ingen cases i projektmappen/, en: /no cases in the programme folder/ }[language]);
  expect(html.match(/<h2/g)!.length).toBeGreaterThan(9);
});

test("its title page says who, which years and how new; charts are drawn for paper and for a telephone, without advice to click", async () => {
  const html = await reportPage("da", { folder, data: join(out, "data") });
  expect(html).toContain('<p class="ns-imprint">Deep South, Old City · 1934 · data til og med 21. november 1934</p>');
  const drawn = (name: string) => html.match(new RegExp(`ns-scroll ${name}`, "g"))?.length;
  expect(drawn("ns-on-paper")).toBeGreaterThan(0);
  expect(drawn("ns-on-telephone")).toBe(drawn("ns-on-paper"));
  expect(html).toMatch(/<td class="ns-number">/);
  expect(html).not.toMatch(/Vælg én skole/);
});

test("nobody's membership known is not nobody joining", async () => {
  const html = await reportPage("da", { folder, data: join(out, "data") });
  expect(html).not.toMatch(/0 ind- og 0 udmeldelser/);
});
