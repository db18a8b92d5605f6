import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ingested, ingest } from "../../loaders/ingest.js";
import { alignment } from "../../src/components/views/alignment.js";
import { sidesByNetwork } from "../../src/components/views/sides.js";
import type { Language } from "../../src/model/language.js";
import { draw, stillSite } from "../components/setting.js";

const folder = mkdtempSync(join(tmpdir(), "netspejl-sides-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MEETINGS = "Møderne er tiden værd";
const PUPILS = "Vi får nye elever";

/** Six school answers and six of companies on an item in a network, all of one score each. */
const answers = (network: string, item: string, school: number, company: number): string[] =>
  ["Skolen", "Virksomhed"].flatMap((group) =>
    Array.from({ length: 6 }, () =>
      [network, group, "09-11-2010", "Oplevet", item, group === "Skolen" ? school : company].join(";"),
    ),
  );

let trial: Ingested;
beforeAll(async () => {
  mkdirSync(join(folder, "koege"));
  const write = (name: string, lines: readonly string[]) => writeFileSync(join(folder, name), `${lines.join("\n")}\n`);
  write("programme.yaml", [
    "title: { da: Prøve, en: Trial }",
    "period: { from: 2009-01-01, to: 2010-12-31 }",
    "schools:",
    "  - { id: koege, name: Køge Handelsskole, short: Køge }",
  ]);
  write("koege/netværk.csv", ["Netværk;Formål", "Erfa Nord;Erfagruppe", "Praktik Syd;Praktiksamarbejde"]);
  write("koege/spørgeskema.csv", [
    "Netværk;Hvem svarer;Udfyldt den;Forventet/oplevet;Spørgsmål;Score (5 = i meget høj grad)",
    ...answers("Erfa Nord", MEETINGS, 4, 4),
    ...answers("Erfa Nord", PUPILS, 3, 4),
    ...answers("Praktik Syd", MEETINGS, 4, 4),
    ...answers("Praktik Syd", PUPILS, 5, 2),
  ]);
  trial = await ingest(folder);
});

const pageOf = (language: Language, view: typeof alignment, query = "") =>
  draw(
    view,
    stillSite(language, query, trial.site),
    Object.fromEntries(trial.figures.map(({ id, rows }) => [id, rows])),
  );

test("a planted contradiction between the sides' answers is named on the page, in both languages", () => {
  // By hand: the school's six answers are 5, the companies' six are 2, so the school lies 3 points higher.
  expect(trial.tables.expectations).toHaveLength(8);
  const [da, en] = [pageOf("da", sidesByNetwork), pageOf("en", sidesByNetwork)];
  expect(da.finding).toBe("Praktik Syd: Skolen oplevede op til 3,0 point mere end virksomhederne (mindst 6 svar).");
  expect(da.notes?.[0]).toBe(
    `Praktik Syd: Skolen oplevede 3,0 point mere end virksomhederne: »${PUPILS}« (mindst 6 svar).`,
  );
  expect(en.finding).toBe("Praktik Syd: The school experienced up to 3.0 points more than the companies (n ≥ 6).");
  expect(en.notes?.[0]).toBe(
    `Praktik Syd: The school experienced 3.0 points more than the companies: “${PUPILS}” (at least 6 answers).`,
  );
});

test("the network's own figure names it too, and another network's doesn't", () => {
  const syd = trial.site.networks.find(({ name }) => name === "Praktik Syd")!.id;
  const nord = trial.site.networks.find(({ name }) => name === "Erfa Nord")!.id;
  const [own, other] = [syd, nord].map((id) => pageOf("da", alignment, `?network=${id}`));
  expect(own!.finding).toMatch(/3,0 point mere end virksomhederne/);
  expect(own!.notes?.[0]).toBe(`Længst fra hinanden: »${PUPILS}«.`);
  expect(other!.finding).toMatch(/1,0 point mindre end virksomhederne/);
});
