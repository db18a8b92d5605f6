import { basename } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serve } from "../../loaders/site/serve.js";
import { launch } from "./chromium.js";
import { each, type Faults, inspect } from "./inspect.js";
import { builtSite, oneOfEachKind, pagesOf, SITES, startBuilding, stopBuilding } from "./sites.js";

let browser: Browser;
beforeAll(async () => {
  startBuilding();
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await stopBuilding();
});

describe.each(Object.keys(SITES))("%s", (name) => {
  const site = SITES[name]!;
  let all: string[];
  let pages: string[];
  let faults: readonly Faults[];
  beforeAll(async () => {
    const folder = await builtSite(name);
    all = pagesOf(folder);
    const kinds = oneOfEachKind(all);
    // Both languages have the same cells: the public site shows them all, the others what differs in theirs.
    const danish = (path: string) => !path.startsWith("en/");
    pages = name === "public" ? all : kinds.filter((path) => danish(path) || /explore|trace|index/.test(path));
    const { url, close } = await serve(folder, { base: site.base });
    faults = await each(browser, pages, (path, reader) =>
      inspect(reader, url + path, {
        language: path.startsWith("en/") ? "en" : "da",
        demo: basename(site.programme) !== "southern-women",
        thorough: kinds.includes(path),
        dark: basename(site.programme) === "demo",
      }),
    );
    await close();
  });

  /** The pages at fault, with what is wrong; none where all is well. */
  const wrong = (kind: keyof Faults) =>
    Object.fromEntries(
      pages.flatMap((path, index) => (faults[index]![kind].length > 0 ? [[path, faults[index]![kind]]] : [])),
    );

  test("has the pages of the site in both languages", () => {
    expect(all).toEqual(
      expect.arrayContaining(
        ["index", "composition", "industry", "activity"].flatMap((page) => [`${page}.html`, `en/${page}.html`]),
      ),
    );
  });

  test("every page opens whole: nothing from outside, no error, no cell that never ends, no figure without marks", () => {
    expect(wrong("opening")).toEqual({});
  });

  test("every page says its language, lets people zoom, and says where data are invented", () => {
    expect(wrong("frame")).toEqual({});
  });

  test("axe finds nothing against WCAG 2.2 AA, in light and dark colours", () => {
    expect(wrong("axe")).toEqual({});
  });

  test("nothing is clipped or overlaps, and no page scrolls sideways, on a wide and on a narrow screen", () => {
    expect(wrong("layout")).toEqual({});
  });
});
