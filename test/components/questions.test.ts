import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openEngine } from "../../loaders/engine.js";
import type { View } from "../../src/components/figure/view.js";
import { type Finding, findings } from "../../src/components/questions.js";
import { siteAt } from "./setting.js";

/** A figure's file with no line in it: what the sentences say is given. */
async function empty(): Promise<ArrayBuffer> {
  const file = join(mkdtempSync(join(tmpdir(), "questions-")), "f.parquet");
  const engine = await openEngine();
  await engine.writeParquet(file, [{ name: "measure", type: "VARCHAR" }], [[]]);
  engine.close();
  const read = readFileSync(file);
  return read.buffer.slice(read.byteOffset, read.byteOffset + read.byteLength) as ArrayBuffer;
}

beforeAll(async () => {
  const bytes = await empty();
  vi.stubGlobal("fetch", async (url: string) => ({
    ok: url !== "gone",
    status: 404,
    arrayBuffer: async () => bytes,
  }));
});
afterAll(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const asked = (page: Finding["page"], finding: string | null, sources = "questions-there"): Finding => {
  const view: View = {
    id: "a-view",
    figures: ["members"],
    height: 1,
    draw: () => ({ finding, subtitle: "", alternative: "", chart: null, rows: [] }),
  };
  return { view, page, sources };
};

async function shown(list: readonly Finding[]): Promise<readonly (readonly (string | null)[])[]> {
  const element = findings(siteAt("da"), list);
  await vi.waitFor(() => expect(element.getAttribute("aria-busy")).toBe("false"));
  return [...element.children].map((group) => [...group.children].map(({ textContent }) => textContent));
}

test("sentences stand under their page's question, each with a link to its figure", async () => {
  const list = [asked("/composition", "Ét."), asked("/composition", "To."), asked("/outcomes", "Tre.")];
  expect(await shown(list)).toEqual([
    ["Hvem er med, og bliver de?", "Ét. Medlemmer", "To. Medlemmer"],
    ["Hvad kom der ud af det?", "Tre. Medlemmer"],
  ]);
  const element = findings(siteAt("da"), list);
  await vi.waitFor(() => expect(element.querySelectorAll("a")).toHaveLength(5));
  expect([...element.querySelectorAll("a")].map((link) => link.getAttribute("href")).slice(0, 2)).toEqual([
    "./composition.html",
    "./composition.html#a-view",
  ]);
});

test("a question without an answer stays and says so, whether nothing can be said or a file is gone", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  expect(await shown([asked("/methods", null), asked("/quality", "Aldrig sagt.", "gone")])).toEqual([
    ["Hvilke metoder blev brugt?", "Det siger skolernes filer ikke noget om."],
    ["Hvor gode er tallene?", "Det siger skolernes filer ikke noget om."],
  ]);
});
