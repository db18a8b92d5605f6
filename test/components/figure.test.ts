import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { openEngine } from "../../loaders/engine.js";
import { figureView } from "../../src/components/figure/figure.js";
import { decodeFigure } from "../../src/components/figure/read.js";
import { membersByKind } from "../../src/components/views/members.js";
import { figure } from "../../src/model/figures.js";
import { siteAt } from "./setting.js";

const description = figure("members-by-kind");

const LINES = [
  [null, null, "company", "members", 3, "organisations", 4, null, null, null],
  [null, null, "company", "share", 0.75, "share", 4, null, null, null],
  [null, null, "school", "members", 1, "organisations", 4, "", null, null],
  [null, null, "school", "share", 0.25, "share", 4, "", null, null],
  ["a", null, "company", "share", null, "share", 4, "c", null, null],
];

/** The bytes of a figure file as ingest writes it: a school's members by kind, zstd. */
async function bytes(lines: readonly (readonly (string | number | null)[])[] = LINES): Promise<ArrayBuffer> {
  const file = join(mkdtempSync(join(tmpdir(), "figure-")), "f.parquet");
  const engine = await openEngine();
  const text = (name: string) => ({ name, type: "VARCHAR" as const });
  const real = (name: string) => ({ name, type: "DOUBLE" as const });
  const columns = [
    text("school_id"),
    text("network_id"),
    text("kind"),
    text("measure"),
    real("value"),
    text("unit"),
    real("n"),
    text("flag"),
    real("lower"),
    real("upper"),
  ];
  await engine.writeParquet(
    file,
    columns,
    columns.map((_, index) => lines.map((line) => line[index] ?? null)),
  );
  engine.close();
  const read = readFileSync(file);
  return read.buffer.slice(read.byteOffset, read.byteOffset + read.byteLength) as ArrayBuffer;
}

const settled = async (element: HTMLElement) => {
  await vi.waitFor(() => expect(element.getAttribute("aria-busy")).toBe("false"), { timeout: 5000 });
};
let asked = 0;
const serve = (answer: () => Promise<{ ok: boolean; status: number; arrayBuffer(): Promise<ArrayBuffer> }>) =>
  vi.stubGlobal("fetch", () => {
    asked += 1;
    return answer();
  });
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test("a figure file is read row by row: NULL dimensions, an empty flag and a missing value stay what they are", async () => {
  const rows = await decodeFigure(await bytes(), description);
  expect(rows[0]).toEqual({
    dimensions: { school_id: null, network_id: null, kind: "company" },
    measure: "members",
    value: 3,
    unit: "organisations",
    n: 4,
    flag: null,
    lower: null,
    upper: null,
  });
  expect(rows[2]!.flag).toBeNull();
  expect([rows[4]!.value, rows[4]!.flag]).toEqual([null, "c"]);
});

test("a figure says its finding, draws its chart and opens its table by mouse and by keyboard", async () => {
  const data = await bytes();
  serve(async () => ({ ok: true, status: 200, arrayBuffer: async () => data }));
  const site = siteAt("da");
  const element = figureView(site, membersByKind, "http://localhost/one.parquet");
  site.document.body.append(element);
  expect(element.getAttribute("aria-busy")).toBe("true");
  await settled(element);
  expect(element.querySelector(".ns-finding")!.textContent!.replace("\u00A0", " ")).toBe(
    "75 % af 4 organisationer er virksomheder.",
  );
  expect(element.querySelectorAll(".ns-bar").length).toBe(2);
  expect(element.querySelector("svg")!.getAttribute("aria-label")).toMatch(/virksomhed/);

  const [chart, table, about] = [...element.querySelectorAll<HTMLButtonElement>('[role="tab"]')];
  table!.click();
  expect(table!.getAttribute("aria-selected")).toBe("true");
  expect(element.querySelector("caption")!.textContent).toMatch(/^Medlemmer efter type/);
  expect(site.state.link()).toMatch(/members-by-kind\.tab=table/);

  table!.focus();
  const press = (key: string) =>
    site.document.activeElement!.dispatchEvent(
      new site.document.defaultView!.KeyboardEvent("keydown", { key, bubbles: true }),
    );
  press("ArrowRight");
  expect(site.document.activeElement).toBe(about);
  press("Home");
  expect(site.document.activeElement).toBe(chart);
  expect(chart!.tabIndex).toBe(0);
  expect(table!.tabIndex).toBe(-1);
});

test("a choice of the figure's own stands in the address and is drawn", async () => {
  const data = await bytes();
  serve(async () => ({ ok: true, status: 200, arrayBuffer: async () => data }));
  const site = siteAt("en", "?members-by-kind.as=count");
  const element = figureView(site, membersByKind, "http://localhost/two.parquet");
  await settled(element);
  expect(element.querySelector(".ns-subtitle")!.textContent).toMatch(/^Number of members by kind/);
  expect(element.querySelector<HTMLInputElement>("#members-by-kind-as-count")!.checked).toBe(true);
});

test("two views of one file ask for it once", async () => {
  const data = await bytes();
  serve(async () => ({ ok: true, status: 200, arrayBuffer: async () => data }));
  asked = 0;
  const site = siteAt("da");
  const both = [0, 1].map(() => figureView(site, membersByKind, Promise.resolve("http://localhost/three.parquet")));
  await Promise.all(both.map(settled));
  expect(asked).toBe(1);
});

test("numbers that can't be had are said in a sentence, not shown as an empty chart", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  serve(async () => ({ ok: false, status: 404, arrayBuffer: async () => new ArrayBuffer(0) }));
  const element = figureView(siteAt("da"), membersByKind, "http://localhost/none.parquet");
  await settled(element);
  expect(element.querySelector('[role="alert"]')!.textContent).toMatch(/kunne ikke hentes/);
  expect(element.querySelector("svg")).toBeNull();
});

/** A figure's ways to take it along, by their labels. */
const ways = (element: HTMLElement) =>
  new Map([...element.querySelectorAll<HTMLButtonElement>(".ns-exports button")].map((one) => [one.textContent, one]));

test("where nothing is drawn, nothing can be downloaded, and it says why; with a chart everything can", async () => {
  const shown = async (name: string, data: ArrayBuffer) => {
    serve(async () => ({ ok: true, status: 200, arrayBuffer: async () => data }));
    const element = figureView(siteAt("da"), membersByKind, `http://localhost/${name}.parquet`);
    await settled(element);
    const off = [...ways(element)].filter(([, button]) => button.disabled).map(([label]) => label);
    return { off, said: element.querySelector(".ns-exports")!.textContent };
  };
  const empty = await shown("empty", await bytes([]));
  expect(empty.off).toEqual(["CSV", "Excel", "SVG", "PNG"]);
  expect(empty.said).toContain("Der er ingen tal at hente.");
  const full = await shown("full", await bytes());
  expect(full.off).toEqual([]);
  expect(full.said).not.toContain("Der er");
});

test("a download that fails says so, and what else can be done", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  vi.stubGlobal(
    "URL",
    class extends URL {
      static override createObjectURL(): string {
        throw new Error("no room for a file");
      }
    },
  );
  const data = await bytes();
  serve(async () => ({ ok: true, status: 200, arrayBuffer: async () => data }));
  const element = figureView(siteAt("en"), membersByKind, "http://localhost/five.parquet");
  await settled(element);
  ways(element).get("CSV")!.click();
  const said = element.querySelector('.ns-exports [role="status"]')!;
  await vi.waitFor(() => expect(said.textContent).toMatch(/^CSV: the file couldn't be made\. Try again/), {
    timeout: 5000,
  });
});
